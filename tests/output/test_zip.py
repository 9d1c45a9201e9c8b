"""A zip takes the place of an earlier copy of a site, and of nothing else."""

import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from sitegen.artifacts.artifact import Artifact
from sitegen.output.zip import write_zip
from tests.commands import sitegen


@pytest.mark.parametrize("make", [lambda target: target.write_text("x"), Path.touch, os.mkfifo])
def test_a_bundle_takes_the_place_of_nothing_but_a_bundle(
    root: Path, make: Callable[[Path], object]
) -> None:
    """Of a device too: who is root would lose `/dev/null`."""
    target = root / "uit.zip"
    make(target)
    before = target.lstat()
    done = sitegen("bundle", "uit.zip", "--lang", "en", cwd=root)
    assert done.returncode == 1
    assert "uit.zip already exists and is not a zip" in done.stderr
    after = target.lstat()
    assert (after.st_ino, after.st_size, after.st_mode) == (
        before.st_ino,
        before.st_size,
        before.st_mode,
    )


def a_zip(file: Path, *names: str) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "van iemand anders")


@pytest.mark.parametrize(
    ("name", "inside"),
    [("verslag.docx", ("[Content_Types].xml", "word/document.xml")), ("cijfers.xlsx", ("xl/workbook.xml",)),
     ("nota.odt", ("mimetype", "content.xml")), ("app.jar", ("META-INF/MANIFEST.MF",)), ("boek.epub", ("mimetype",)),
     ("foto.zip", ("foto.jpg",)), ("leeg.zip", ()), ("half.zip", ("START-HIER.html",)), ("sums.zip", ("SHA256SUMS",))],
)  # fmt: skip
def test_a_bundle_never_takes_the_place_of_another_document(
    root: Path, name: str, inside: tuple[str, ...]
) -> None:
    a_zip(root / name, *inside)
    before = (root / name).read_bytes()
    done = sitegen("bundle", name, cwd=root)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{name} is er al en is geen kopie van een catalogus" in done.stderr
    assert (root / name).read_bytes() == before


def test_a_bundle_takes_the_place_of_an_earlier_one(root: Path) -> None:
    for _ in range(2):
        assert sitegen("bundle", "kopie.zip", cwd=root).returncode == 0


def test_no_file_of_a_site_takes_the_name_of_our_mark(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="of its own"):
        write_zip((Artifact(".sitegen", b"x"),), tmp_path / "site.zip")
    assert not (tmp_path / "site.zip").exists()
