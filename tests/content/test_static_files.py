"""`static/` goes onto the site as it is, less what the settings do not let through."""

import io
import os
import shutil
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.build.result import CheckResult
from sitegen.document.portable_names import folded
from sitegen.output.writer import write_folder
from sitegen.pages.urls import own_names
from tests.commands import files_of, sitegen
from tests.conftest import REPOSITORY, TESTS, Write, age, check, codes, handing, made_of

PLAIN = {
    "CNAME": "praktijken.example\n",
    ".well-known/security.txt": "Contact: mailto:a@b.example\n",
    ".htaccess": "ErrorDocument 404 /404.html\n",
    "_headers": "/*\n  X-Frame-Options: DENY\n",
    "web.config": "plain",
    "favicon.ico": "\0\0\1\0",
    "stukken/Jaarverslag 2025 (één).pdf": "%PDF-1.7",
}


@pytest.fixture
def static(root: Path, write: Write) -> Path:
    """The tiny catalogue with what its host wants to have."""
    for path, text in PLAIN.items():
        write(f"static/{path}", text)
    return root


def allow(root: Path, *names: str) -> None:
    lines = "".join(f"  - {name}\n" for name in names)
    file = root / "sitegen.yml"
    file.write_text(f"{file.read_text()}static:\n{lines}")


def test_static_is_copied_as_it_is_and_stays_at_every_build(static: Path) -> None:
    for options in ((), (), ("--clean",), ("--no-cache",)):
        done = sitegen("build", *options, cwd=static)
        assert done.returncode == 0, done.stderr
        built = files_of(static / "build")
        assert {path: built[path].decode() for path in PLAIN} == PLAIN


def test_static_is_not_in_the_offline_copy_nor_in_the_sitemap(static: Path) -> None:
    assert sitegen("bundle", "uit.zip", cwd=static).returncode == 0
    names = zipfile.ZipFile(io.BytesIO((static / "uit.zip").read_bytes())).namelist()
    assert not [name for name in names if name.rpartition("/")[2] in ("CNAME", "security.txt")]
    sitemap = next(a.data for a in made_of(check(static)) if a.path == "sitemap.xml")
    assert b"Jaarverslag" not in sitemap


def test_a_change_in_static_is_noticed_by_the_next_build(static: Path, write: Write) -> None:
    age(static)
    for file in (static / "static").rglob("*.*"):
        os.utime(file, (1_700_000_000, 1_700_000_000))
    sitegen("build", cwd=static)
    write("static/ads.txt", "none")
    assert sitegen("build", cwd=static).returncode == 0
    assert (static / "build/ads.txt").read_text() == "none"
    (static / "static/CNAME").unlink()
    assert sitegen("build", cwd=static).returncode == 0
    assert not (static / "build/CNAME").exists()


def test_an_audit_looks_into_static(static: Path, write: Write) -> None:
    write("static/ads.txt", "Bel Anna Wieringa")
    sitegen("build", cwd=static)
    done = sitegen("audit", "--person", "team", "--also", "Anna Wieringa", cwd=static)
    assert "build/ads.txt: Anna Wieringa" in done.stdout


@pytest.mark.parametrize("name", ["a.html", "b.JS", "c.svg", "d.xml", "e.wasm", "map/f.xhtml", "g.php.jpg"])  # fmt: skip
def test_what_runs_is_published_only_when_the_settings_list_it(
    static: Path, write: Write, name: str
) -> None:
    write(f"static/{name}", "x")
    assert codes(check(static)) == ["static-active"]
    assert sitegen("build", cwd=static).returncode == 1
    allow(static, name)
    assert codes(check(static)) == []
    assert sitegen("build", cwd=static).returncode == 0
    assert (static / "build" / name).read_text() == "x"


@pytest.mark.parametrize("name", [".env", ".ssh/id_rsa", ".htpasswd", "map/.verborgen", ".well-known/.x"])  # fmt: skip
def test_a_hidden_file_is_published_only_when_the_settings_list_it(
    static: Path, write: Write, name: str
) -> None:
    write(f"static/{name}", "x")
    assert codes(check(static)) == ["static-hidden"]
    allow(static, name)
    assert codes(check(static)) == []


@pytest.mark.parametrize("name", [".git/config", ".gitignore", ".DS_Store", "._CNAME", "Thumbs.db", "CNAME~", ".CNAME.swp"])  # fmt: skip
def test_what_other_programs_leave_in_static_is_left_out(
    static: Path, write: Write, name: str
) -> None:
    before = dict(static_of(check(static)))
    write(f"static/{name}", "x")
    checked = check(static)
    assert (codes(checked), static_of(checked)) == ([], before)


def static_of(checked: CheckResult) -> Mapping[str, bytes]:
    assert checked.draft
    return checked.draft.static


def a_link(place: Path) -> None:
    place.symlink_to("/etc/passwd")


def a_linked_folder(place: Path) -> None:
    place.symlink_to("/etc")


@pytest.mark.parametrize("make", [a_link, a_linked_folder, os.mkfifo])
def test_links_and_pipes_in_static_are_refused(
    static: Path, make: Callable[[Path], object]
) -> None:
    make(static / "static/x")
    checked = check(static)
    assert codes(checked)[0] in ("symbolic-link", "not-a-file")
    assert "x" not in static_of(checked)


def test_static_itself_is_no_link(root: Path, tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    (tmp_path / "elders/geheim").write_text("x")
    (root / "static").symlink_to(tmp_path / "elders")
    assert codes(check(root)) == ["symbolic-link"]


@pytest.mark.parametrize("root_of", [TESTS / "tiny", REPOSITORY])
def test_every_name_at_the_root_of_a_site_is_known_to_be_taken(root_of: Path) -> None:
    checked = check(root_of)
    assert checked.draft
    known = {
        *own_names(checked.draft.settings.paths),
        *(facet.key for facet in checked.draft.settings.facets),
    }
    made = made_of(checked, with_lunr_json=True)
    assert {artifact.path.partition("/")[0] for artifact in made} <= known


@pytest.mark.parametrize("name", ["index.html", "P", "Practices/x.txt", "THEMA/x.txt", "robots.txt", ".nojekyll", ".sitegen",
                                  "list.html", "assets", "404.HTML/x.txt"])  # fmt: skip
def test_a_name_of_the_site_itself_is_refused_in_any_capitals(
    static: Path, write: Write, name: str
) -> None:
    write(f"static/{name}", "x")
    assert codes(check(static)) == ["static-taken"]


def test_too_many_and_too_large_files_are_refused(static: Path) -> None:
    file = static / "sitegen.yml"
    file.write_text(file.read_text() + "limits:\n  static_files: 3\n  static_file_bytes: 20\n")
    assert set(codes(check(static))) == {"file-too-large", "too-many-files"}


@given(st.dictionaries(st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]),
                               min_size=1, max_size=12), st.binary(max_size=8), max_size=4))  # fmt: skip
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_static_holds_what_check_lets_pass_can_be_built(
    tmp_path: Path, files: dict[str, bytes]
) -> None:
    root = tmp_path / "site"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(TESTS / "tiny", root)
    (root / "static").mkdir()
    for name, data in files.items():
        if name not in (".", ".."):
            (root / "static" / name).write_bytes(data)
    checked = check(root)
    if not codes(checked):
        write_folder(handing(made_of(checked)), root / "build")
        built = files_of(root / "build")
        assert all(built[path] == data for path, data in static_of(checked).items())
        assert len({folded(path) for path in built}) == len(built)


def test_diff_names_what_changed_in_static_for_review(
    static: Path, tmp_path: Path, write: Write
) -> None:
    old = Path(shutil.copytree(static, tmp_path / "old"))
    write("static/CNAME", "kwaad.example")
    write("static/a`b.js", "x")
    (static / "static/_headers").unlink()
    found = sitegen("diff", old, static, cwd=static).stdout
    assert "nieuw (1)\n\n- ``static/a`b.js``" in found
    assert "gewijzigd (1)\n\n- `static/CNAME`" in found
    assert "weg (1)\n\n- `static/_headers`" in found


@pytest.mark.parametrize("target", ["static", "static/build"])
def test_a_site_is_not_built_into_static(static: Path, target: str) -> None:
    done = sitegen("build", "--output", target, cwd=static)
    assert (done.returncode, "overlapt met de bron" in done.stderr) == (1, True)
