"""People are published by consent, and a catalogue can be published without them."""

import re
import zipfile
from pathlib import Path

import pytest

from sitegen.artifacts.artifact import Artifact
from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from tests.commands import sitegen
from tests.conftest import REPOSITORY, Write, a_practice, check, codes, made_of
from tests.people import JAN, settings_with

SECRETS = re.compile(r"vriesema|duinrade\.example|88.?123.?45.?67|881234567", re.IGNORECASE)

WHOLE = (
    'sitegen.setStretch(JSON.parse(\'["bodies"',
    'sitegen.setStretch(JSON.parse(\'["originals/contacts"',
)
"""Whole practices, to be printed, say whom to call; whole contacts are for the form to change."""


def artifacts(root: Path, *, without_contacts: bool = False) -> tuple[Artifact, ...]:
    checked = check_site(CheckOptions(root, without_contacts=without_contacts))
    assert codes(checked) == []
    return tuple(made_of(checked, with_lunr_json=True))


def test_a_contact_without_consent_is_an_error(root: Path, write: Write) -> None:
    write("content/contacts/jan-vriesema.md", JAN.replace("consent: 2026-01-20\n", ""))
    checked = check(root)
    assert codes(checked) == ["missing-field"]
    assert checked.diagnostics[0].field == "consent"


@pytest.mark.parametrize("is_opted_in", [False, True])
def test_people_are_in_no_index_nor_feed_unless_opted_in(with_jan: Path, is_opted_in: bool) -> None:
    settings_with(
        with_jan, f"contacts:\n  facet: thema\n  searchable: {'ja' if is_opted_in else 'nee'}\n"
    )
    machine_read = [a for a in artifacts(with_jan) if not a.path.endswith((".html", ".css"))]
    blocks = [
        block
        for artifact in artifacts(with_jan)
        if artifact.path.endswith(".html")
        for block in re.findall(
            r"<script[^>]*json[^>]*>(.*?)</script>", artifact.data.decode(), re.DOTALL
        )
    ]
    texts = [artifact.data.decode(errors="replace") for artifact in machine_read] + blocks
    # The forms let an author choose a contact.
    texts = [text for text in texts if not text.startswith(WHOLE)]
    forms = ("sitegen.setForm(", 'sitegen.setStretch(JSON.parse(\'["originals"')
    names = [text for text in texts if "vriesema" in text.lower() and not text.startswith(forms)]
    assert bool(names) == is_opted_in
    assert not [text for text in texts if "duinrade.example" in text or "881234567" in text]


def test_an_edition_without_contacts_has_no_trace_of_any(with_jan: Path) -> None:
    site = artifacts(with_jan, without_contacts=True)
    for artifact in site:
        assert not SECRETS.search(artifact.data.decode(errors="replace")), artifact.path
        assert not re.search(rb"Team adres\b", artifact.data), artifact.path
    paths = {artifact.path for artifact in site}
    assert {path for path in paths if path.startswith("contacts/")} == {"contacts/index.html"}


def test_an_edition_without_contacts_says_so_and_has_no_dead_links(with_jan: Path) -> None:
    site = {
        a.path: a.data.decode(errors="replace") for a in artifacts(with_jan, without_contacts=True)
    }
    for path in ("contacts/index.html", "practices/paspoort.html"):
        assert "Contactgegevens staan alleen in de interne uitgave." in site[path]
    assert "Er zijn nog geen contactpersonen" not in site["contacts/index.html"]
    assert '<a href="../contacts/index.html">een collega</a>' in site["practices/paspoort.html"]
    assert "Gemeente Elders" in site["practices/paspoort.html"], "an organisation is no person"


@pytest.mark.slow
def test_the_real_catalogue_can_do_without_contacts() -> None:
    checked = check_site(CheckOptions(REPOSITORY, without_contacts=True))
    assert set(codes(checked)) <= {"contact-in-text"}
    whole = check_site(CheckOptions(REPOSITORY)).draft
    assert whole
    full = whole.catalogue
    addresses = [c.email.encode() for c in full.contacts] + [
        c.phone.encode() for c in full.contacts
    ]
    for artifact in made_of(checked):
        assert not [a for a in addresses if a and a in artifact.data], artifact.path


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "is_error"),
    [
        ("Mail J.Vriesema@duinrade.example.", True),
        ("Bel 088-1234567 of loop langs.", True),
        ("Vraag het Jan  Coördinator\nde Vriesema.", False),
    ],
)
def test_what_authors_wrote_out_is_named_in_an_edition_without_contacts(
    with_jan: Path, write: Write, text: str, is_error: bool
) -> None:
    write("content/practices/paspoort.md", a_practice(text, contacts="[jan-vriesema]"))
    done = sitegen("build", "--no-contacts", cwd=with_jan)
    assert done.returncode == is_error
    severity = "error" if is_error else "warning"
    assert "content/practices/paspoort.md:8:" in done.stderr
    assert f"{severity}[contact-in-text]" in done.stderr
    assert sitegen("build", "--no-contacts", "--strict", cwd=with_jan).returncode == 1
    assert sitegen("build", "--strict", cwd=with_jan).returncode == 0


@pytest.mark.slow
def test_a_bundle_without_contacts_has_none_either(with_jan: Path, tmp_path: Path) -> None:
    file = tmp_path / "buiten.zip"
    assert sitegen("bundle", "--no-contacts", file, cwd=with_jan).returncode == 0
    with zipfile.ZipFile(file) as archive:
        for name in archive.namelist():
            assert not SECRETS.search(archive.read(name).decode(errors="replace")), name
