"""The four collections of others become sites, with settings alone: not one of their files is changed."""

import shutil
from collections import Counter
from pathlib import Path

import pytest

from sitegen.build.build import build, check
from sitegen.build.options import BuildOptions, CheckOptions
from sitegen.build.result import BuildResult
from sitegen.pages import urls
from tests.collections.make import make
from tests.commands import sitegen

HERE = Path(__file__).parent
SMALL = ("handbook", "practices-en", "software")
MOST_LINES = 60


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, BuildResult]]:
    """Each of the small ones, as it was built."""
    found = {}
    for name in SMALL:
        root = tmp_path_factory.mktemp(name)
        make(name, root)
        shutil.copy(HERE / f"{name}.yml", root / "sitegen.yml")
        found[name] = root, build(BuildOptions(CheckOptions(root)))
    return found


@pytest.mark.parametrize("name", SMALL)
def test_a_collection_builds_without_errors(
    name: str, made: dict[str, tuple[Path, BuildResult]]
) -> None:
    _, built = made[name]
    errors, _ = built.checked.counts()
    codes = Counter(each.code for each in built.checked.diagnostics)
    assert errors == 0, codes


@pytest.mark.parametrize("name", SMALL)
def test_each_file_that_is_a_page_has_one(
    name: str, made: dict[str, tuple[Path, BuildResult]]
) -> None:
    root, built = made[name]
    site = built.checked.site
    assert site is not None
    assert len(site.catalogue.practices) >= 200
    for practice in site.catalogue.practices:
        page = root / "build" / urls.practice(site.settings.paths, practice.slug)
        assert page.is_file(), practice.path
    assert len({each.slug for each in site.catalogue.practices}) == len(site.catalogue.practices)


@pytest.mark.parametrize("name", [*SMALL, "newsroom"])
def test_the_settings_are_short(name: str) -> None:
    lines = (HERE / f"{name}.yml").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= MOST_LINES


def test_people_of_one_file_are_found_by_handle_and_name(
    made: dict[str, tuple[Path, BuildResult]],
) -> None:
    """Some practices name them as `adaofor`, others as `Ada Okafor`; none is left a text."""
    _, built = made["practices-en"]
    site = built.checked.site
    assert site is not None
    named = {slug for practice in site.catalogue.practices for slug in practice.contacts}
    assert "adaofor" in named
    assert named <= site.catalogue.contact_by_slug.keys()
    ada = site.catalogue.contact_by_slug["adaofor"]
    assert (ada.path, ada.name) == ("library/people.json#adaofor", "Ada Okafor")


def test_a_site_without_people_speaks_of_none(made: dict[str, tuple[Path, BuildResult]]) -> None:
    root, _ = made["handbook"]
    front = (root / "build/index.html").read_text(encoding="utf-8")
    assert 'href="contacts/index.html"' not in front
    assert 'href="share.html"' not in front
    assert not (root / "build/contacts").exists()
    pages = [page.read_text(encoding="utf-8") for page in (root / "build/practices").glob("*.html")]
    assert not [page for page in pages if 'id="contact"' in page]


def test_the_largest_has_no_errors(tmp_path: Path) -> None:
    """5,200 news items and events in nested folders, and 1,000 people."""
    make("newsroom", tmp_path)
    shutil.copy(HERE / "newsroom.yml", tmp_path / "sitegen.yml")
    checked = check(CheckOptions(tmp_path))
    assert checked.counts()[0] == 0
    assert checked.site
    assert len(checked.site.catalogue.practices) == 5_200
    assert len(checked.site.catalogue.contacts) == 1_000
    assert sum(bool(each.contacts) for each in checked.site.catalogue.practices) > 2_000


def test_a_person_of_a_shared_file_is_found_by_an_audit(
    made: dict[str, tuple[Path, BuildResult]],
) -> None:
    root, _ = made["practices-en"]
    found = sitegen("audit", "--person", "adaofor", cwd=root)
    assert found.returncode == 1
    assert "Ada Okafor" in found.stdout
