"""The offline copy: the same files, one place to start, the same bytes each time."""

import zipfile
from pathlib import Path

from tests.cli.test_commands import files_of, sitegen


def test_the_zip_holds_the_site_and_where_to_start(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "site.zip"
    assert sitegen("bundle", file, cwd=root).returncode == 0
    sitegen("build", cwd=root)
    site = {f"kleine-catalogus/{name}": data for name, data in files_of(root / "build").items()}
    with zipfile.ZipFile(file) as archive:
        inside = {name: archive.read(name) for name in archive.namelist()}
    start = inside.pop("START-HIER.html").decode()
    assert 'href="kleine-catalogus/index.html"' in start
    assert "12 maart 2026" in start
    assert "https://klein.example/" in start
    assert inside == {
        name: data for name, data in site.items() if not name.endswith(("/.sitegen", "/.nojekyll"))
    }


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
