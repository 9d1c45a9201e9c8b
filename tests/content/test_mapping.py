"""A folder as others have it becomes a catalogue by its settings alone, and nothing of it is lost unsaid."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from sitegen.diagnostics.passed import Pass
from tests.conftest import TODAY, Write, a_practice, check, codes, everything, pages

SETTINGS = r"""
site: {title: Handboek, language: nl}
content:
  practices:
    files: ["gids/**/*.md"]
    slug: path
    fields:
      title: [titel, {heading: 1}]
      summary: [toelichting, {sentences: 1}]
      date: [meta.datum, gemaakt]
      id: kenmerk
      thema: {key: trefwoorden, split: ","}
      deel: {folder: 1}
    ignore: [layout]
    dates: ["%d %B %Y"]
    ids: "urn:gids:[0-9]+"
    lengths: {summary: cut}
    text: optional
    mend: [lists, characters]
  contacts: {required: no}
facets:
  - {key: thema, label: Thema, many: yes, open: yes}
  - {key: deel, label: Deel, open: yes}
"""
LONG = "Deze toelichting is lang, " * 12 + "en eindigt hier."
FILE = f"""---
titel: Wandelen
toelichting: {LONG}
meta: {{datum: 2021-05-06T10:00:00+02:00}}
kenmerk: urn:gids:42
trefwoorden: "Bos,  water "
layout: breed
aliases: [/oud/wandelen/, wandeling]
---
"""


@pytest.fixture
def guide(root: Path, write: Write) -> Path:
    """A catalogue of files that are not in our keys."""
    for old in (root / "content").rglob("*.md"):
        old.unlink()
    write("sitegen.yml", SETTINGS)
    write("gids/buiten/wandelen.md", FILE)
    return root


def test_what_is_mapped_is_on_the_page(guide: Path) -> None:
    checked = check(guide)
    assert checked.diagnostics == ()
    made = pages(checked)
    page = everything(made["practices/buiten-wandelen.html"])
    for text in ("Wandelen", LONG, "6 mei 2021", "urn:gids:42", "Bos", "water", "buiten"):
        assert text in page
    card = everything(made["index.html"])
    assert "Deze toelichting is lang," in card
    assert "en eindigt hier" not in card
    assert {"thema/bos.html", "thema/water.html", "deel/buiten.html"} <= made.keys()


def test_a_number_of_any_pattern_has_an_address(guide: Path) -> None:
    made = pages(check(guide))
    assert "practices/buiten-wandelen.html" in made["p/urn-gids-42.html"]
    assert 'data-keep-here="urn-gids-42"' in made["practices/buiten-wandelen.html"]


def test_old_addresses_lead_on(guide: Path) -> None:
    made = pages(check(guide))
    assert "../../practices/buiten-wandelen.html" in made["oud/wandelen/index.html"]
    assert "practices/wandeling.html" in made


def test_an_old_address_that_a_file_has_is_taken(guide: Path, write: Write) -> None:
    write("static/oud/wandelen/index.html", "<p>")
    with_static = SETTINGS + "static: [oud/wandelen/index.html]\n"
    write("sitegen.yml", with_static)
    assert "alias-taken" in codes(check(guide))


def test_messages_name_the_keys_of_the_author(guide: Path, write: Write) -> None:
    text = FILE.replace("2021-05-06T10:00:00+02:00", "zes mei").replace("urn:gids:42", "42")
    write("gids/buiten/wandelen.md", text.replace("titel: Wandelen\n", ""))
    found = check(guide).diagnostics
    assert [(each.code, each.field, each.place.line) for each in found] == [
        ("missing-field", "titel", 1),
        ("invalid-date", "meta.datum", 3),
        ("other-id", "kenmerk", 4),
    ]
    assert dict(found[0].facts)["key"] == "titel"


def test_across_files_too(guide: Path, write: Write) -> None:
    write("gids/binnen/lopen.md", FILE.replace("Wandelen", "Lopen").replace("/oud/", "/ooit/")
          .replace(", wandeling", ""))  # fmt: skip
    assert [(each.code, each.field) for each in check(guide).diagnostics] == [
        ("duplicate-id", "kenmerk")
    ]


def test_what_passes_is_counted(guide: Path, write: Write) -> None:
    write("gids/buiten/los.md", "# Los\n\nEen zin.\u200b Nog een.\n")
    checked = check(guide)
    assert checked.diagnostics == ()
    assert sorted((each.what, each.key) for each in checked.passed) == [
        (Pass.CUT, "toelichting"),
        (Pass.DERIVED, "summary"),
        (Pass.DERIVED, "title"),
        (Pass.IGNORED, "layout"),
        (Pass.LACKING, "text"),
        (Pass.MENDED, "U+200B"),
    ]


@pytest.mark.parametrize("character", ["\ufeff", "\u2028", "\x92"])
def test_marks_of_other_programs_are_mended(guide: Path, write: Write, character: str) -> None:
    write("gids/buiten/los.md", f"# Los\n\nEen{character}zin.\n")
    assert check(guide).diagnostics == ()
    write("sitegen.yml", SETTINGS.replace("    mend: [lists, characters]\n", ""))
    assert codes(check(guide)) == ["control-character"]


def test_what_turns_the_direction_of_writing_is_never_mended(guide: Path, write: Write) -> None:
    write("gids/buiten/los.md", "# Los\n\nEen\u202ezin.\n")
    assert codes(check(guide)) == ["control-character"]


def test_without_a_word_of_it_nothing_passes(guide: Path, write: Write) -> None:
    write("sitegen.yml", "site: {title: A}\ncontent: {practices: {files: [gids]}}\n")
    found = {(each.code, each.field) for each in check(guide).diagnostics}
    assert {("unknown-key", "titel"), ("missing-field", "summary"), ("empty-body", None)} <= found


def test_a_second_look_finds_the_same(guide: Path) -> None:
    first = check(guide)
    again = check_site(CheckOptions(guide, today=TODAY), before=first.content)  # type: ignore[arg-type]
    assert again.diagnostics == first.diagnostics
    assert again.passed == first.passed


def test_of_many_unknown_names_the_first_get_a_suggestion(
    root: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Thirty in a small catalogue all do; a collection of thousands is compared with itself but so often."""
    related = "".join(f"\n  - briefadre{number}" for number in range(30))
    links = " ".join(f"[Zie dit](briefadre{number}.md)." for number in range(30))
    write("content/practices/verhuizen.md", a_practice(links, title="Verhuizen", related=related))
    found = check(root).diagnostics
    assert Counter(each.code for each in found) == {"unknown-practice": 30, "broken-link": 30}
    assert all(each.fix for each in found)
    monkeypatch.setattr("sitegen.diagnostics.suggest.MOST_COMPARED", 40)
    fewer = check(root).diagnostics
    for code in ("unknown-practice", "broken-link"):
        has_fix = [bool(each.fix) for each in fewer if each.code == code]
        assert has_fix == sorted(has_fix, reverse=True)
        assert 0 < sum(has_fix) < 30


def test_settings_are_the_same_to_the_cache_in_every_process(guide: Path) -> None:
    """Else what is kept of a build is never found again."""
    ask = (
        "import pathlib; from sitegen.config.read_settings import read_settings;"
        "print(read_settings(pathlib.Path('sitegen.yml').read_text(), 'sitegen.yml').value.content)"
    )
    settings = (guide / "sitegen.yml").read_text(encoding="utf-8")
    lax = "{required: no, consent: not-needed, reachable: no, optional: [organisation]}"
    (guide / "sitegen.yml").write_text(settings.replace("{required: no}", lax), encoding="utf-8")
    said = [
        subprocess.run(
            [sys.executable, "-c", ask],
            cwd=guide, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True,
        ).stdout
        for seed in ("1", "2", "3")
    ]  # fmt: skip
    assert b"organisation" in said[0]
    assert said[0] == said[1] == said[2]


COMMENTED = """---
titel: Fietsen
---
<!-- tags -->
<!-- nog navragen
bij Jansen -->

Fietsen is gezond. <!-- echt? --> Vooral buiten.

![Een schema](https://example.org/schema.png)
"""


def test_comments_are_nowhere_and_an_image_of_another_site_is_a_link(
    guide: Path, write: Write
) -> None:
    settings = SETTINGS.replace("[lists, characters]", "[comments, images]")
    write("sitegen.yml", settings)
    write("gids/buiten/fietsen.md", COMMENTED)
    checked = check(guide)
    assert checked.diagnostics == ()
    assert {(each.what, each.key) for each in checked.passed if each.what is Pass.MENDED} == {
        (Pass.MENDED, "<!-- … -->"),
        (Pass.MENDED, "![…](https://…)"),
    }
    made = pages(checked)
    assert not [path for path, page in made.items() if "Jansen" in page or "echt?" in page]
    page = made["practices/buiten-fietsen.html"]
    assert '<a href="https://example.org/schema.png" rel="noreferrer">Een schema</a>' in page


def test_comments_stay_an_error_where_nothing_is_said_of_them(guide: Path, write: Write) -> None:
    write("gids/buiten/fietsen.md", COMMENTED)
    found = {each.place.line for each in check(guide).diagnostics if each.code == "note-shown"}
    assert found == {4, 5, 8}


def test_what_settings_leave_out_and_let_be_lacking_is_counted(guide: Path, write: Write) -> None:
    settings = SETTINGS.replace("slug: path", 'slug: path\n    exclude: ["**/oud/**", "**/_*"]')
    people = '{required: no, files: ["mensen/*.md"], consent: not-needed, reachable: no, optional: [organisation]}'
    settings = settings.replace("{required: no}", people)
    settings = settings.replace("text: optional", "text: optional\n    optional: [summary]")
    write("sitegen.yml", settings.replace(", {sentences: 1}", ""))
    write("gids/oud/een.md", FILE)
    write("gids/oud/plaatje.txt", "niets")
    write("gids/_los.md", "Los.\n")
    write("gids/leeg.md", "---\ntitel: Leeg\n---\n")
    write("mensen/jo.md", "---\nname: Jo Bos\n---\n")
    checked = check(guide)
    assert checked.diagnostics == ()
    found = {
        (each.what, each.path, each.key)
        for each in checked.passed
        if each.what in (Pass.EXCLUDED, Pass.LACKING)
    }
    assert found == {
        (Pass.EXCLUDED, "gids/oud/een.md", "**/oud/**"),
        (Pass.EXCLUDED, "gids/_los.md", "**/_*"),
        (Pass.LACKING, "gids/leeg.md", "toelichting"),
        (Pass.LACKING, "gids/leeg.md", "text"),
        (Pass.LACKING, "gids/leeg.md", "contacts"),
        (Pass.LACKING, "gids/buiten/wandelen.md", "text"),
        (Pass.LACKING, "gids/buiten/wandelen.md", "contacts"),
        (Pass.LACKING, "mensen/jo.md", "organisation"),
        (Pass.LACKING, "mensen/jo.md", "consent"),
        (Pass.LACKING, "mensen/jo.md", "email, phone"),
    }
