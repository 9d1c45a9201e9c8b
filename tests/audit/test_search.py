"""Someone who withdrew is proven gone from whatever was made, or told where they still are."""

import re
import subprocess
from pathlib import Path

import pytest

from sitegen.audit.search import person_of, traces
from tests.commands import files_of, sitegen
from tests.conftest import Write, a_practice
from tests.people import JAN, MAIL, jan, settings_with


def test_every_part_of_a_large_file_is_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitegen.audit.search._WINDOW", 1_000)
    monkeypatch.setattr("sitegen.audit.search._OVERLAP", 100)
    for before in range(900, 1_100, 7):
        assert list(traces("a.html", b"." * before + MAIL.encode() + b"." * 5_000, jan()))


def test_a_person_who_withdrew_is_proven_gone(with_jan: Path, write: Write) -> None:
    settings_with(with_jan, "contacts:\n  facet: thema\n  searchable: ja\n")
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "alles"]):
        name = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
        subprocess.run(["git", *name, *command], cwd=with_jan, check=True)
    sitegen("build", cwd=with_jan)
    sitegen("bundle", "oud.zip", cwd=with_jan)
    (with_jan / "content/contacts/jan-vriesema.md").unlink()
    write("content/practices/paspoort.md", a_practice())

    stale = sitegen("audit", "--person", "jan-vriesema", "oud.zip", cwd=with_jan)
    assert stale.returncode == 1
    places = {line.partition(": ")[0].partition("!/")[0] for line in stale.stdout.splitlines()}
    assert {
        "build/contacts/jan-vriesema.html",
        "build/practices/paspoort.html",
        "oud.zip",
    } <= places
    assert re.search(r"build/index/\w+\.js: vriesema, in de zoekindex", stale.stdout)

    assert sitegen("build", cwd=with_jan).returncode == 0
    (with_jan / "oud.zip").unlink()
    clean = sitegen("audit", "--person", "jan-vriesema", cwd=with_jan)
    assert (clean.returncode, clean.stdout) == (0, "")
    assert "jan-vriesema staat nergens" in clean.stderr
    assert "De geschiedenis van Git bewaart 1 versie van" in clean.stderr


def test_a_person_who_is_named_in_a_list_by_the_editors_is_found(
    with_jan: Path, write: Write
) -> None:
    write("content/practices/paspoort.md", a_practice())
    write(
        "content/lists/begin.md",
        "---\ntitle: Begin hier\nsummary: Wat u eerst leest.\npractices:\n"
        f"  - practice: paspoort\n    note: Vraag {MAIL} om het draaiboek.\n---\n",
    )
    sitegen("build", cwd=with_jan)
    found = sitegen("audit", "--person", "jan-vriesema", cwd=with_jan)
    assert found.returncode == 1
    assert "build/lists/begin.html: " in found.stdout


def test_a_person_who_is_named_in_what_is_asked_for_is_found(with_jan: Path, write: Write) -> None:
    write(
        "content/wanted/vraag.md",
        f"---\ntitle: Een vraag\nsummary: Wie helpt?\n---\n\nSchrijf {MAIL}.\n",
    )
    sitegen("build", cwd=with_jan)
    found = sitegen("audit", "--person", "jan-vriesema", cwd=with_jan)
    assert found.returncode == 1
    assert "build/wanted/vraag.html: " in found.stdout


def test_who_is_named_in_an_adoption_alone_is_found_until_they_are_gone(
    with_jan: Path, write: Write
) -> None:
    named = "contact: jan-vriesema\n    consent: 2026-02-01"
    told = f"note: Bel {MAIL}."
    for written, is_found in ((named, True), (told, True), ("since: 2026-01-05", False)):
        taken = f"\n  - organisation: Gemeente Elders\n    {written}"
        write("content/practices/paspoort.md", a_practice(adopted_by=taken))
        if written is not named:
            (with_jan / "content/contacts/jan-vriesema.md").unlink(missing_ok=True)
        assert sitegen("build", cwd=with_jan).returncode == 0
        found = sitegen("audit", "--person", "jan-vriesema", "--also", MAIL, cwd=with_jan)
        assert found.returncode == int(is_found), written
        assert ("build/practices/paspoort.html: " in found.stdout) is is_found, written
    left = (with_jan / "build/practices/paspoort.html").read_text()
    assert "Gemeente Elders" in left, "who took it over stays; who spoke for them does not"


def test_who_offers_and_seeks_is_found_there_and_nowhere_in_an_edition_without_contacts(
    with_jan: Path, write: Write
) -> None:
    exchanging = "offers: [adres]\nseeks: [reizen]\nseeks_by_name: ja"
    write("content/contacts/jan-vriesema.md", JAN.replace("offers: [adres]", exchanging))
    write("content/practices/los.md", a_practice(thema="[adres]", title="Adres"))
    sitegen("build", cwd=with_jan)
    found = sitegen("audit", "--person", "jan-vriesema", cwd=with_jan)
    assert found.returncode == 1
    assert "build/exchange.html: " in found.stdout
    sitegen("build", "--no-contacts", cwd=with_jan)
    assert not (with_jan / "build/exchange.html").exists()
    for slug in ("jan-vriesema", "team"):
        gone = sitegen("audit", "--person", slug, cwd=with_jan)
        assert (gone.returncode, gone.stdout) == (0, ""), gone.stderr


def test_what_a_colleague_has_too_is_no_trace(with_jan: Path, write: Write) -> None:
    write("content/contacts/piet.md", JAN.replace("Jan Coördinator de Vriesema", "Piet"))
    sitegen("build", cwd=with_jan)
    found = sitegen("audit", "--person", "jan-vriesema", cwd=with_jan).stdout
    assert "contacts/piet.html" not in found
    assert "contacts/jan-vriesema.html" in found


def test_an_audit_of_nobody_or_nothing_is_refused(with_jan: Path) -> None:
    unknown = sitegen("audit", "--person", "niemand", "--lang", "en", cwd=with_jan)
    assert (unknown.returncode, unknown.stdout) == (2, "")
    assert "Say what to search for with --also" in unknown.stderr
    unbuilt = sitegen("audit", "--person", "jan-vriesema", cwd=with_jan)
    assert unbuilt.returncode == 2
    assert "bouw eerst de site" in unbuilt.stderr
    sitegen("build", cwd=with_jan)
    also = sitegen("audit", "--person", "niemand", "--also", "Ik ben er op", cwd=with_jan)
    assert also.returncode == 1
    assert "contacts/jan-vriesema.html: Ik ben er op" in also.stdout


@pytest.mark.parametrize("text", ["", " ", "*", "—"])
def test_what_would_be_found_everywhere_is_not_searched_for(with_jan: Path, text: str) -> None:
    sitegen("build", cwd=with_jan)
    done = sitegen("audit", "--person", "jan-vriesema", "--also", text, cwd=with_jan)
    assert (done.returncode, done.stdout) == (2, "")


@pytest.mark.parametrize("written", ["phone: bel mij", 'name: "***"', "email: '@'"])
def test_an_odd_field_in_the_history_accuses_nobody(written: str) -> None:
    person = person_of("jan-vriesema", "content/contacts", [f"---\n{written}\n---\n"], (), {}, "nl")
    assert person
    assert list(traces("build/x.html", b"<p>Iemand anders, 12 - 3.</p>", person)) == []


def test_an_audit_changes_nothing(with_jan: Path) -> None:
    sitegen("build", cwd=with_jan)
    before = files_of(with_jan)
    sitegen("audit", "--person", "jan-vriesema", cwd=with_jan)
    assert files_of(with_jan) == before
