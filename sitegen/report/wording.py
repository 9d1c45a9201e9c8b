"""The words of a diagnostic, from `messages/<language>.toml`: what is, and what to do."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from sitegen.diagnostics import Diagnostic

LANGUAGES = ("nl", "en")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@cache
def wordings(language: str) -> Mapping[str, Mapping[str, str]]:
    """Code → `message`, `help`, and `help_near` for when a near name is known."""
    file = files("sitegen.report") / "messages" / f"{language}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def message(diagnostic: Diagnostic, language: str) -> str:
    """One sentence on what is."""
    return _fill(wordings(language)[diagnostic.code]["message"], diagnostic)


def help_text(diagnostic: Diagnostic, language: str) -> str:
    """One instruction that mends it."""
    wording = wordings(language)[diagnostic.code]
    has_near = any(name == "near" for name, _ in diagnostic.facts)
    return _fill(
        wording["help_near" if has_near and "help_near" in wording else "help"], diagnostic
    )


def visible(text: str) -> str:
    """Control characters spelled out, so that no file can command a terminal or a build log."""
    return _CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", text)


def _fill(template: str, diagnostic: Diagnostic) -> str:
    facts = {name: visible(value) for name, value in diagnostic.facts}
    return template.format_map(defaultdict(str, facts))
