"""A build that keeps what is as it was gives the bytes of one that makes all anew."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.build.build import build as make
from sitegen.build.manifest import last_build
from sitegen.build.options import BuildOptions, CheckOptions
from sitegen.incremental.cache import Cache
from sitegen.render.html import Renderer, render
from tests.commands import sitegen
from tests.conftest import REPOSITORY, TODAY, Write, a_practice, age
from tests.edits import edits, plain_site


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def build(root: Path, *, is_warm: bool = True) -> tuple[dict[str, bytes], int]:
    """The files of the site, or the errors that keep it away; and how many pages were made."""
    output = "warm" if is_warm else "cold"
    cache = Cache(root / "cache" if is_warm else None, "test")
    pages: list[str] = []

    def counted(renderer: Renderer, path: str, *rest: Any) -> bytes:
        pages.append(path)
        return render(renderer, path, *rest)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("sitegen.render.stages.render", counted)
        checked = make(BuildOptions(CheckOptions(root, today=TODAY), Path(output)), cache).checked
    if checked.site is None:
        return {"errors": repr(checked.diagnostics).encode()}, 0
    return bytes_of(root / output), len(pages)


@settings(max_examples=15, deadline=None)
@given(st.lists(edits(), min_size=1, max_size=4))
def test_after_any_edits_warm_is_cold(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[str, str]]
) -> None:
    root = tmp_path_factory.mktemp("warm") / "site"
    plain_site(root)
    build(root)
    for path, text in changes:
        if text:
            (root / path).write_text(text)
        else:
            (root / path).unlink(missing_ok=True)
        assert build(root)[0] == build(root, is_warm=False)[0]


def command(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return sitegen("build", "--jobs", "1", *options, cwd=root)


def test_of_what_did_not_change_nothing_is_made(site: Path) -> None:
    assert build(site)[1] > 15
    assert build(site)[1] == 0


def test_of_a_catalogue_with_everything_in_it_an_edit_makes_what_shows_it(tmp_path: Path) -> None:
    """Organisations, exchange, matrix, feeds, lists, kin, what is new and what is asked for too."""
    root = tmp_path / "site"
    for name in ("content", "schemas", ".github"):
        shutil.copytree(REPOSITORY / name, root / name)
    shutil.copy(REPOSITORY / "sitegen.yml", root)
    for file in root.rglob("*.*"):
        os.utime(file, (1_700_000_000, 1_700_000_000))
    assert build(root)[1] > 200
    options = BuildOptions(CheckOptions(root, today=TODAY), Path("warm"))
    assert last_build(options, Cache(root / "cache", "test"))
    practice = root / "content/practices/kosteloos-trouwen.md"
    practice.write_text(practice.read_text(encoding="utf-8") + "\nNog een zin.\n")
    assert last_build(options, Cache(root / "cache", "test")) is None
    assert build(root)[1] < 12


def test_one_edit_makes_what_shows_it(site: Path, write: Write) -> None:
    build(site)
    write("content/practices/p3.md", a_practice("Andere woorden.", title="Titel p3"))
    folder = site / "warm"
    before = {path: path.stat().st_ino for path in folder.rglob("*") if path.is_file()}
    build(site)
    after = {path: path.stat().st_ino for path in folder.rglob("*") if path.is_file()}
    changed = {p.name for p, number in after.items() if before.get(p) != number}
    assert "p3.html" in changed
    assert "p4.html" not in changed
    assert "stylesheet" not in " ".join(changed)


def test_a_second_build_says_the_same_and_writes_nothing(site: Path, write: Write) -> None:
    write("content/practices/p0.md", a_practice("Klik [hier](p1.md)."))
    age(site)
    first = command(site)
    moments = {p: p.stat().st_mtime_ns for p in (site / "build").rglob("*")}
    second = command(site)
    assert "vague-link" in first.stderr
    assert (first.returncode, first.stdout, first.stderr) == (0, second.stdout, second.stderr)
    assert {p: p.stat().st_mtime_ns for p in (site / "build").rglob("*")} == moments


@pytest.mark.parametrize("harm", ["changed", "removed"])
def test_what_someone_did_to_the_site_is_undone(site: Path, harm: str) -> None:
    command(site)
    whole = bytes_of(site / "build")
    page = site / "build/practices/p2.html"
    if harm == "changed":
        page.write_text("eigen woorden")
    else:
        page.unlink()
    assert command(site).returncode == 0
    assert bytes_of(site / "build") == whole


@pytest.mark.parametrize("harm", ["cut", "noise", "foreign", "flipped", "folder"])
def test_a_damaged_cache_is_noticed_and_made_anew(site: Path, harm: str) -> None:
    command(site)
    whole = bytes_of(site / "build")
    (file,) = (site / ".sitegen-cache").glob("*.sqlite")
    data = bytearray(file.read_bytes())
    if harm == "folder":
        file.unlink()
        file.mkdir()
    elif harm == "flipped":
        for place in range(5_000, len(data), 997):
            data[place] ^= 0x55
        file.write_bytes(data)
    else:
        other = {"cut": bytes(data[:9_000]), "noise": os.urandom(20_000), "foreign": b"PK"}
        file.write_bytes(other[harm])
    (site / "content/practices/p2.md").write_text(a_practice("Nieuw.", title="Titel p2"))
    warm = command(site)
    assert (warm.returncode, "internal error" in warm.stderr) == (0, False)
    found = bytes_of(site / "build")
    assert found != whole
    assert command(site, "--no-cache", "--output", "cold").returncode == 0
    assert found == bytes_of(site / "cold")


def test_without_a_cache_none_is_made_and_clean_forgets(site: Path) -> None:
    command(site, "--no-cache")
    assert not (site / ".sitegen-cache").exists()
    command(site)
    moment = (site / "build/index.html").stat().st_mtime_ns
    command(site, "--clean")
    assert (site / "build/index.html").stat().st_mtime_ns > moment


def test_a_cache_that_another_build_holds_is_left_alone(site: Path) -> None:
    held = Cache(site / ".sitegen-cache", "test")
    script = (
        "from sitegen.incremental.cache import Cache; from pathlib import Path; import sys; "
        "cache = Cache(Path(sys.argv[1]), 'test'); print(cache.save())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, site / ".sitegen-cache"], capture_output=True, text=True
    )
    assert held.save()
    assert done.stdout.strip() == "False"
