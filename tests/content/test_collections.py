"""`content:` from the settings to the pages: where files are, what they are called, who is in them."""

from pathlib import Path

import pytest

from sitegen.build.build import build
from sitegen.build.options import BuildOptions, CheckOptions
from sitegen.content.walk import content_stamps
from sitegen.devserver.watch import watched
from tests.conftest import PNG, TESTS, Write, a_practice, check, codes, pages

TINY = (TESTS / "tiny/sitegen.yml").read_text(encoding="utf-8")
PEOPLE = """[
  {"login": "ada", "name": "Ada Lovelace"},
  {"login": "bo", "name": "Bo"}
]
"""


def settings(write: Write, content: str) -> None:
    """The tiny catalogue with a section `content:`."""
    write("sitegen.yml", f"{TINY}content:\n{content}")


def test_files_of_several_folders_are_pages_by_portable_names(root: Path, write: Write) -> None:
    settings(
        write,
        "  practices:\n    files: [handboek, content/practices]\n    exclude: ['**/oud/**']\n",
    )
    write("handboek/Wonen & werken/Eén Adres.md", a_practice("Zie [de ander](../b/index.md)."))
    write("handboek/b/index.md", a_practice(title="Over b"))
    write("handboek/oud/weg.md", "geen front matter: wie het weglaat hoort er niets van")
    write("handboek/README.md", "# Voor wie hier schrijft")
    checked = check(root)
    assert codes(checked) == ["unexpected-file"]
    made = pages(checked)
    assert {
        "practices/een-adres.html",
        "practices/b.html",
        "practices/briefadres.html",
    } <= made.keys()
    assert 'href="b.html"' in made["practices/een-adres.html"]


def test_only_images_that_a_page_shows_are_read(root: Path, write: Write) -> None:
    settings(write, "  practices:\n    files: [teksten, content/practices]\n  media: [foto]\n")
    write("teksten/a.md", a_practice("![Een kaart](../foto/kaart.png)"))
    (root / "foto").mkdir()
    (root / "foto/kaart.png").write_bytes(PNG)
    write("foto/kapot.png", "geen afbeelding")
    assert codes(check(root)) == []
    write("teksten/b.md", a_practice("![Kapot](../foto/kapot.png)", title="B"))
    assert "not-an-image" in codes(check(root))


def test_the_whole_root_may_be_content_and_the_site_in_it_is_none(root: Path, write: Write) -> None:
    settings(write, "  practices:\n    files: '**/*.md'\n    exclude: ['content/contacts/*']\n")
    write("a/b/c.md", a_practice(title="C"))
    write("node_modules/x/README.md", a_practice(title="X"))
    write("static/y.md", a_practice(title="Y"))
    first = build(BuildOptions(CheckOptions(root)))
    assert first.checked.site
    assert {each.path for each in first.checked.site.catalogue.practices} == {
        "a/b/c.md",
        "content/practices/briefadres.md",
    }
    stamps = content_stamps(root, first.checked.grounds)
    assert build(BuildOptions(CheckOptions(root))).checked.site
    assert content_stamps(root, first.checked.grounds) == stamps
    assert not [path for path in stamps if path.startswith(("build/", "static/", "node_modules/"))]


def test_a_link_is_an_error_unless_it_is_left_out(root: Path, write: Write) -> None:
    write("teksten/a.md", a_practice())
    (root / "teksten/elders").symlink_to(root / "content")
    settings(write, "  practices:\n    files: [teksten, content/practices]\n")
    assert codes(check(root)) == ["symbolic-link"]
    settings(
        write,
        "  practices:\n    files: [teksten, content/practices]\n    exclude: [teksten/elders]\n",
    )
    assert codes(check(root)) == []


def test_a_folder_of_others_is_watched(root: Path, write: Write) -> None:
    settings(write, "  practices:\n    files: teksten\n")
    write("teksten/diep/a.md", a_practice())
    there = watched(root, ["sitegen.yml"], check(root).grounds)
    assert str(root / "teksten/diep") in there.folders
    assert str(root / "content") in there.folders


def test_people_in_one_file_are_named_in_any_way(root: Path, write: Write) -> None:
    settings(
        write,
        "  practices:\n    files: teksten\n"
        "  contacts:\n    files: people.json\n    handle: login\n    consent: not-needed\n"
        "    reachable: no\n    optional: [organisation]\n    ignore: [login]\n",
    )
    write("people.json", PEOPLE)
    for number, name in enumerate(("ada", "Ada Lovelace", "'../people.json#ada'")):
        write(f"teksten/{number}.md", a_practice(title=f"Titel {number}", contacts=f"[{name}]"))
    (root / "content/practices/briefadres.md").unlink()
    made = pages(check(root))
    assert "contacts/ada.html" in made
    for number in range(3):
        assert 'href="../contacts/ada.html"' in made[f"practices/{number}.html"]
    assert "<ul" not in made["contacts/bo.html"].partition("<main")[2].partition("</main")[0]
    assert "said that you may" not in made["contacts/index.html"]


def test_a_mistake_in_a_file_of_people_has_its_line(root: Path, write: Write) -> None:
    settings(write, "  contacts:\n    files: [people.json, content/contacts]\n    handle: login\n")
    write("people.json", PEOPLE)
    found = {(each.code, each.place.path, each.place.line) for each in check(root).diagnostics}
    assert ("missing-field", "people.json", 2) in found
    assert ("unreachable-contact", "people.json", 3) in found


def test_without_a_word_of_consent_it_is_asked_for(root: Path, write: Write) -> None:
    settings(write, "  contacts:\n    files: [team, content/contacts]\n    reachable: no\n")
    write("team/ada.yml", "name: Ada\norganisation: Elders\n")
    (found,) = check(root).diagnostics
    assert (found.code, found.field) == ("missing-field", "consent")


def test_practices_need_nobody_where_that_is_said(root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice(contacts="[]"))
    assert codes(check(root)) == ["missing-field"]
    (root / "content/contacts/team.md").unlink()
    write("content/practices/briefadres.md", a_practice(title="Briefadres", contacts="[]"))
    settings(write, "  contacts:\n    required: no\n")
    made = pages(check(root))
    assert "contacts/index.html" not in made
    assert not [path for path, page in made.items() if 'id="contact"' in page]
    assert 'href="contacts/index.html"' not in made["index.html"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("  practices:\n    files: ../elders\n", "link-outside"),
        ("  practices:\n    filse: handboek\n", "unknown-key"),
        ("  practises:\n    files: handboek\n", "unknown-key"),
        ("  practices:\n    slug: folder\n", "unknown-value"),
        ("  practices:\n    optional: [title]\n", "unknown-value"),
        ("  practices:\n    names: {a.md: A B}\n", "invalid-slug"),
        ("  practices: handboek\n", "settings-shape"),
    ],
)
def test_a_mistake_in_the_settings_is_told(
    root: Path, write: Write, content: str, code: str
) -> None:
    settings(write, content)
    assert codes(check(root))[0] == code
