"""The offline copy: the same files, one place to start, the same bytes each time."""

import re
import subprocess
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from sitegen.build.build import check as check_site
from sitegen.build.bundle import bundled
from sitegen.build.options import CheckOptions
from sitegen.document.portable_names import is_portable
from tests.commands import files_of, sitegen
from tests.conftest import PNG, TODAY, Write, a_practice, made_of


def test_the_zip_holds_the_site_and_where_to_start(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "site.zip"
    assert sitegen("bundle", file, cwd=root).returncode == 0
    sitegen("build", cwd=root)
    site = {f"kleine-catalogus/{name}": data for name, data in files_of(root / "build").items()}
    with zipfile.ZipFile(file) as archive:
        inside = {name: archive.read(name) for name in archive.namelist()}
    inside.pop("SHA256SUMS")
    start = inside.pop("START-HIER.html").decode()
    assert 'href="kleine-catalogus/index.html"' in start
    assert "12 maart 2026" in start
    assert "https://klein.example/" in start
    assert inside == {
        name: data for name, data in site.items() if not name.endswith(("/.sitegen", "/.nojekyll"))
    }


@pytest.mark.parametrize(
    ("language", "start", "folder"),
    [("en", "START-HERE", "catalogue-con"), ("de-AT", "HIER-STARTEN", "katalog-con"), ("nl", "START-HIER", "catalogus-con")],
)  # fmt: skip
def test_where_to_start_is_named_in_the_language_of_the_site(
    root: Path, write: Write, language: str, start: str, folder: str
) -> None:
    settings = (root / "sitegen.yml").read_text()
    assert sitegen("bundle", "site.zip", cwd=root).returncode == 0
    named = settings.replace("title: Kleine catalogus", f"title: con\n  language: {language}")
    write("sitegen.yml", named)
    assert sitegen("bundle", "site.zip", cwd=root).returncode == 0, (
        "takes the place of the Dutch one"
    )
    with zipfile.ZipFile(root / "site.zip") as archive:
        top = {name.partition("/")[0] for name in archive.namelist()}
        text = archive.read(f"{start}.html").decode()
    assert top == {f"{start}.html", "SHA256SUMS", folder}
    assert f">{start}</strong>" in text


def test_the_zip_is_the_same_to_the_byte(root: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "a.zip", tmp_path / "b.zip"
    sitegen("bundle", first, cwd=root)
    for file in (root / "content").rglob("*.md"):
        file.touch()
    sitegen("bundle", second, cwd=root)
    assert first.read_bytes() == second.read_bytes()


def test_names_fit_on_any_system(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "site.zip"
    sitegen("bundle", file, cwd=root)
    with zipfile.ZipFile(file) as archive:
        names = archive.namelist()
    assert names == sorted(names)
    assert all(name.isascii() and len(name) <= 180 for name in names)
    assert len({name.lower() for name in names}) == len(names)


def test_a_copy_can_be_checked_with_what_every_system_has(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "site.zip"
    sitegen("bundle", file, cwd=root)
    with zipfile.ZipFile(file) as archive:
        archive.extractall(tmp_path / "copy")
    sums = (tmp_path / "copy" / "SHA256SUMS").read_text()
    recorded = {line[66:]: line[:64] for line in sums.splitlines()}
    files = files_of(tmp_path / "copy")
    del files["SHA256SUMS"]
    assert recorded == {name: sha256(data).hexdigest() for name, data in files.items()}
    (tmp_path / "copy" / "kleine-catalogus" / "index.html").write_text("veranderd")
    check = ["sha256sum", "--check", "--quiet", "SHA256SUMS"]
    done = subprocess.run(check, cwd=tmp_path / "copy", capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stdout == "kleine-catalogus/index.html: FAILED\n"


def test_where_to_start_has_the_look_of_the_site_and_nothing_else(root: Path) -> None:
    sitegen("bundle", "site.zip", cwd=root)
    with zipfile.ZipFile(root / "site.zip") as archive:
        start = archive.read("START-HIER.html").decode()
        (style,) = re.findall(r'<link rel="stylesheet" href="([^"]+)">', start)
        assert ".start-here" in archive.read(style).decode()
    assert "default-src 'none'; style-src 'self'" in start
    assert "<script" not in start
    assert 'http-equiv="refresh"' not in start, "a page that leaves by itself cannot be read"
    assert "Alles uitpakken" in start
    assert "1 praktijk," in start


@pytest.mark.parametrize(
    "title", ["Con", "NUL", "com1", "LPT¹", "COM²", "aux.", "prn ", "con:", "CON.zip", "SHA256SUMS", "index", "...", "  ",
              "Nul!", "çon", "x" * 80]
)  # fmt: skip
def test_every_system_can_unpack_the_copy_of_a_site_of_any_name(
    root: Path, write: Write, title: str
) -> None:
    settings = (root / "sitegen.yml").read_text()
    write("sitegen.yml", settings.replace("title: Kleine catalogus", f"title: '{title}'"))
    write("content/practices/nieuw.md", a_practice("![Beeld](../images/çon.png)", title="Nul"))
    (root / "content/images").mkdir()
    (root / "content/images/çon.png").write_bytes(PNG)
    checked = check_site(CheckOptions(root, today=TODAY))
    if checked.site is None:
        assert not title.strip()
        return
    paths = [each.path for each in bundled(made_of(checked), checked.site)]
    assert [path for path in paths if not all(map(is_portable, path.split("/")))] == []
    starts = {path.partition("/")[0] for path in paths}
    assert len({start.lower() for start in starts}) == len(starts) == 3
