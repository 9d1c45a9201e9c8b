"""A person in a catalogue, in every way that a field can name one."""

import re
from pathlib import Path

from sitegen.audit.search import Person, person_of

JAN = """---
name: Jan Coördinator de Vriesema
organisation: Gemeente Duinrade
role: Adresonderzoek
email: j.vriesema@duinrade.example
phone: "+31 88 123 45 67"
offers: [adres]
consent: 2026-01-20
---

Ik ben er op dinsdag.
"""
MAIL = "j.vriesema@duinrade.example"


def jan() -> Person:
    """The person, as an audit knows them."""
    person = person_of("jan-vriesema", "content/contacts", [JAN], (), {}, "nl")
    assert person
    return person


def settings_with(root: Path, section: str) -> None:
    """Another section `contacts` in the settings."""
    file = root / "sitegen.yml"
    kept = re.sub(r"(?m)^contacts:\n(  .*\n)+", "", file.read_text())
    file.write_text(kept + section)
