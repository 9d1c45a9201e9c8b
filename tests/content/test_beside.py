"""Files beside the content: what programs leave is no matter, what a person put there is told of."""

from pathlib import Path

import pytest
from watchfiles import Change

from sitegen.devserver.watch import watched
from sitegen.document.litter import is_dropping
from sitegen.report.wording import help_text
from sitegen.words.words import Words
from tests.commands import sitegen
from tests.conftest import PNG, Write, a_practice, check, codes

DROPPINGS = (
    "briefadres.md~", "#briefadres.md#", ".#briefadres.md", "briefadres.md.orig", "briefadres.md.rej",
    "briefadres.md.bak", "BRIEFADRES.BAK", "briefadres.md.swp", ".briefadres.md.swo", "4913", "nieuw.tmp",
    "~$nota.docx", ".~lock.nota.odt#", "Thumbs.db", "thumbs.db", "ehthumbs.db", "desktop.ini", "Desktop.ini",
    ".DS_Store", "._briefadres.md", "._balie.png", ".directory", ".gitkeep", "Icon\r", "briefadres.md.save",
    "balie.png~", "briefadres_BACKUP_4711.md", "briefadres.md.~1~", "balie.png.crdownload",
)  # fmt: skip
FOLDERS = (
    ".git",
    ".idea",
    ".vscode",
    ".obsidian",
    ".AppleDouble",
    ".Trash-1000",
    "__MACOSX",
    "@eaDir",
)


@pytest.mark.parametrize("folder", ["content", "content/practices", "content/images"])
def test_what_programs_leave_behind_is_left_out_without_a_word(
    root: Path, write: Write, folder: str
) -> None:
    for name in DROPPINGS:
        write(f"{folder}/{name}", "geen velden")
    for name in FOLDERS:
        write(f"{folder}/{name}/x.md", "geen velden")
    assert codes(check(root)) == []
    assert sitegen("build", "--strict", cwd=root).returncode == 0


def test_the_preview_does_not_look_again_for_what_programs_leave() -> None:
    matters = watched(Path("/x"), ["sitegen.yml"]).matters
    assert [name for name in DROPPINGS if matters(Change.modified, f"/x/content/{name}")] == []
    assert [name for name in FOLDERS if matters(Change.added, f"/x/content/{name}")] == []
    assert all(
        matters(Change.modified, f"/x/content/{name}")
        for name in ("briefadres.md", "balie.png", "map")
    )


@pytest.mark.parametrize(
    "name",
    ["briefadres.md", "balie.png", "back-up.md", "a.template.md", "kennis_base_2024.md", "orig.md", "tmp", "5.md",
     "notities.txt", "plan.old", "briefadres (1).md", "bak", "recycle.md"],
)  # fmt: skip
def test_what_someone_may_have_written_is_no_dropping(name: str) -> None:
    assert not is_dropping(name)


@pytest.mark.parametrize(
    ("name", "cure"),
    [
        ("content/practices/paspoort.md.txt", "`content/practices/paspoort.md`"),
        ("content/practices/paspoort.txt", "`content/practices/paspoort.md`"),
        ("content/practices/paspoort.markdown", "`content/practices/paspoort.md`"),
        ("content/practices/Paspoort.MD", "`content/practices/paspoort.md`"),
        ("content/practices/paspoort", "`content/practices/paspoort.md`"),
        ("content/practices/reizen/paspoort.md", "`content/practices/paspoort.md`"),
        ("content/paspoort.md", "`content/practices/paspoort.md`"),
        ("content/contacts/loket.txt", "`content/contacts/loket.md`"),
        ("content/contacten/loket.md", "`content/contacts/loket.md`"),
        ("content/practices/briefadres.txt", "Vergelijk het met `content/practices/briefadres.md`"),
        ("content/practices/briefadres.sync-conflict-20260301-120000-ABCDEF2.md",
         "Vergelijk het met `content/practices/briefadres.md`"),
        ("content/practices/briefadres (Conflicterende kopie van Piet 2026-03-01).md",
         "Vergelijk het met `content/practices/briefadres.md`"),
        ("content/practices/briefadres (Piets conflicted copy 2026-03-01).md",
         "Vergelijk het met `content/practices/briefadres.md`"),
        ("content/practices/nota.docx", "Neem de tekst over in `content/practices/nota.md`"),
        ("content/images/plattegrond.svg", "op als PNG of JPEG"),
        ("content/images/IMG_0042.HEIC", "op als PNG of JPEG"),
        ("content/notes.xyz", "naast de map `content`"),
    ],
)  # fmt: skip
def test_what_is_not_published_is_a_warning_with_the_cure(
    root: Path, write: Write, name: str, cure: str
) -> None:
    write(name, a_practice())
    (found,) = check(root).diagnostics
    assert (found.code, found.severity, found.place.path) == ("unexpected-file", "warning", name)
    assert cure in help_text(found, Words("nl"))
    assert sitegen("build", cwd=root).returncode == 0
    assert sitegen("build", "--strict", cwd=root).returncode == 1


@pytest.mark.parametrize(
    "folder", ["content", "content/practices", "content/contacts", "content/images"]
)
@pytest.mark.parametrize(
    "name",
    ["README.md", "readme.md", "README", "README.nl.md", "Leesmij.txt", "CONTRIBUTING.md", "LICENSE", "LICENSE.md",
     "CHANGELOG.md", "_template.md", "TEMPLATE.md", "sjabloon.md"],
)  # fmt: skip
def test_a_text_for_who_writes_belongs_beside_the_content(
    root: Path, write: Write, folder: str, name: str
) -> None:
    write(f"{folder}/{name}", "# Zo voegt u iets toe\n")
    (found,) = check(root).diagnostics
    assert (found.code, found.severity) == ("unexpected-file", "warning")
    assert f"zet `{name}` in de map waar `sitegen.yml` staat" in help_text(found, Words("nl"))


@pytest.mark.parametrize("name", ["index.md", "_index.md", "Index.md", "index.nl.md"])
def test_an_overview_of_a_folder_is_made_by_the_site(root: Path, write: Write, name: str) -> None:
    write(f"content/practices/{name}", "---\ntitle: Praktijken\n---\n")
    (found,) = check(root).diagnostics
    assert (found.code, found.severity) == ("unexpected-file", "warning")
    assert "Het overzicht maakt de site zelf." in help_text(found, Words("nl"))


@pytest.mark.parametrize("name", ["security.md", "todo.md", "sjabloon.md", "template.md"])
def test_a_practice_may_have_such_a_name(root: Path, write: Write, name: str) -> None:
    write(f"content/practices/{name}", a_practice())
    checked = check(root)
    assert codes(checked) == []
    assert checked.draft
    assert len(checked.draft.catalogue.practices) == 2


@pytest.mark.parametrize("name", ["practices", "contacts"])
def test_a_file_in_the_place_of_a_folder_of_content_is_an_error(
    root: Path, write: Write, name: str
) -> None:
    for file in (root / "content" / name).iterdir():
        file.unlink()
    (root / "content" / name).rmdir()
    write(f"content/{name}", "x")
    found = next(each for each in check(root).diagnostics if each.code == "unexpected-file")
    assert found.severity == "error"
    assert "Hier hoort een map te staan" in help_text(found, Words("nl"))


def test_a_picture_beside_a_page_is_still_an_image(root: Path) -> None:
    (root / "content/practices/balie.png").write_bytes(PNG)
    assert codes(check(root)) == []
