"""`sitegen diff`: a pull request in the words of the catalogue."""

import json
import shutil
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tests.commands import sitegen
from tests.conftest import Write, a_practice

pytestmark = pytest.mark.slow


@pytest.fixture
def old(root: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(root, tmp_path / "old"))


def test_what_is_added_changed_and_removed_is_told(root: Path, old: Path, write: Write) -> None:
    (old / "content/practices/weg.md").write_text(a_practice(title="Verdwijnt"))
    (old / "content/practices/paspoort.md").write_text(a_practice(date="2026-01-01"))
    write("content/practices/paspoort.md", a_practice("Nu anders.", thema="[reizen, adres]"))
    write("content/practices/nieuw.md", a_practice(title="Verschijnt", fase="eind"))
    report = json.loads(sitegen("diff", "--format", "json", old, root, cwd=root).stdout)
    assert report["version"] == 1
    assert report["totals"] == {"before": 3, "after": 3}
    assert report["practices"] == {
        "added": [{"slug": "nieuw", "title": "Verschijnt"}],
        "changed": [
            {
                "slug": "paspoort",
                "title": "Paspoort",
                "fields": [
                    {"key": "thema", "before": "reizen", "after": "reizen, adres"},
                    {"key": "date", "before": "2026-01-01", "after": ""},
                ],
                "body": True,
            }
        ],
        "removed": [{"slug": "weg", "title": "Verdwijnt"}],
    }
    assert {"facet": "fase", "value": "eind", "before": 0, "after": 1} in report["counts"]
    text = sitegen("diff", old, root, cwd=root).stdout
    assert "Praktijken: nieuw (1)" in text
    assert "| `thema` | `reizen` | `reizen, adres` |" in text
    assert "| tekst | | gewijzigd |" in text


def test_what_happened_to_a_list_is_told(root: Path, old: Path, write: Write) -> None:
    text = "---\ntitle: Begin\nsummary: Hier.\npractices:\n  - practice: briefadres\n---\n"
    (old / "content/lists").mkdir()
    (old / "content/lists/begin.md").write_text(text)
    write("content/lists/begin.md", text.replace("briefadres\n", "briefadres\n    note: Kort.\n"))
    write("content/lists/einde.md", text.replace("Begin", "Einde"))
    said = sitegen("diff", old, root, cwd=root).stdout
    assert "Lijsten: nieuw (1)\n\n- `einde` `Einde`" in said
    assert "| `practices` | `practice: briefadres` | `practice: briefadres, note: Kort.` |" in said


def test_what_happened_to_what_is_asked_for_is_told(root: Path, old: Path, write: Write) -> None:
    text = "---\ntitle: Vraag\nsummary: Hoe dan?\n---\n"
    (old / "content/wanted").mkdir()
    (old / "content/wanted/vraag.md").write_text(text)
    write("content/wanted/vraag.md", text.replace("Hoe", "Waarom"))
    write("content/wanted/nog-een.md", text.replace("Vraag", "Nog een"))
    said = sitegen("diff", old, root, cwd=root).stdout
    assert "Gezocht: nieuw (1)\n\n- `nog-een` `Nog een`" in said
    assert "| `summary` | `Hoe dan?` | `Waarom dan?` |" in said


def test_without_a_change_it_says_so(root: Path, old: Path) -> None:
    done = sitegen("diff", old, root, cwd=root)
    assert done.returncode == 0
    assert "Geen velden of teksten veranderd." in done.stdout


def test_it_is_told_in_the_language_that_was_asked_for(root: Path, old: Path, write: Write) -> None:
    write("content/practices/briefadres.md", a_practice(title="Anders"))
    text = sitegen("diff", "--lang", "en", old, root, cwd=root).stdout
    assert text.startswith("## What changes\n\nPractices: ")
    assert "| field | was | becomes |" in text
    assert "Praktijken" not in text


def test_a_file_with_errors_is_compared_as_far_as_it_can_be_read(
    root: Path, old: Path, write: Write
) -> None:
    write("content/practices/fout.md", a_practice(thema="[weg]", contacts="[niemand]"))
    done = sitegen("diff", old, root, cwd=root)
    assert done.returncode == 0, done.stderr
    assert "`fout`" in done.stdout


def test_no_text_of_an_author_becomes_markup_in_the_report(
    root: Path, old: Path, write: Write
) -> None:
    hostile = '"``` | <img src=x onerror=a()> [x](https://evil.example) `` @everyone"'
    write("content/practices/fout.md", a_practice(title=hostile))
    write("content/contacts/team.md", (root / "content/contacts/team.md").read_text().replace(
        "name: ", "role: \"| `<b>` |\"\nname: "))  # fmt: skip
    text = sitegen("diff", old, root, cwd=root).stdout
    html = MarkdownIt("js-default", {"html": True}).render(text)
    assert "<img" not in html
    assert "<b>" not in html
    assert "<a " not in html


@pytest.mark.parametrize("title", [r'"\\| <img src=x> | [x](y)"', r'"a\n\n# Kop\n\n<img src=x>"'])
def test_a_title_cannot_end_the_cell_or_the_line_it_stands_in(
    root: Path, old: Path, write: Write, title: str
) -> None:
    (old / "content/practices/paspoort.md").write_text(a_practice())
    write("content/practices/paspoort.md", a_practice(title=title))
    write("content/practices/nieuw.md", a_practice(title=title))
    html = MarkdownIt("js-default", {"html": True}).render(
        sitegen("diff", old, root, cwd=root).stdout
    )
    assert "<img" not in html
    assert "<h1" not in html
    assert "<a " not in html
