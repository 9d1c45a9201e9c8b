"""What a visit weighs, compressed as ordinary hosts do, and how many files there are: the budgets of the site."""

import re
from collections.abc import Iterable
from gzip import compress
from pathlib import Path

import pytest

from benchmarks.corpus import make_corpus, write
from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from sitegen.build.result import CheckResult
from sitegen.pages.choices import FIRST_CHOICES
from tests.conftest import made_of

Files = dict[str, bytes]
_LINKED = re.compile(rb'<(?:link|script)[^>]* (?:href|src)="(assets/[^"]+)"')
_SEARCH = re.compile(rb'data-search="([^"]+)"')
_HITS = 12
_IN_VIEW = 2
"""Results on a small screen, whose texts are quoted."""


def files_of(checked: CheckResult) -> Files:
    return {artifact.path: artifact.data for artifact in made_of(checked)}


@pytest.fixture(scope="module")
def thousand(tmp_path_factory: pytest.TempPathFactory) -> Files:
    return _of(tmp_path_factory.mktemp("thousand"))


@pytest.fixture(scope="module")
def tagged(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The same practices with 1,000 tags in an open vocabulary."""
    return _of(tmp_path_factory.mktemp("tagged"), tags=1_000)


def _of(root: Path, tags: int = 0) -> Files:
    """With an address of its own, and so with feeds."""
    write(make_corpus(1_000, seed=1, tags=tags), root)
    return files_of(check_site(CheckOptions(root, base_url="https://catalogus.example/")))


def weight(files: Files, names: Iterable[str]) -> int:
    return sum(len(compress(files[name], 6)) for name in names)


def first_visit(files: Files) -> int:
    """Bytes of the catalogue with all that it links to; search and cards come later.

    Of the two icons a browser takes one: the SVG if it knows that.
    """
    linked = {name.decode() for name in _LINKED.findall(files["index.html"])}
    linked = {name for name in linked if not name.endswith(".png")}
    assert any(name.startswith("assets/catalogue.") for name in linked)
    return weight(files, ("index.html", *linked))


def scattered(files: Files, folder: str, count: int) -> list[str]:
    """Files from all over a folder."""
    names = sorted(name for name in files if name.startswith(f"{folder}/"))
    return names[:: len(names) // count][:count]


def test_a_first_visit_to_the_real_catalogue_stays_within_40_kb(real: CheckResult) -> None:
    assert first_visit(files_of(real)) <= 40_000


def test_the_catalogue_shows_nothing_of_the_style_sheet_that_it_goes_without(
    real: CheckResult,
) -> None:
    files = files_of(real)
    (sheet,) = (data for name, data in files.items() if name.startswith("assets/pages."))
    catalogue = files["index.html"]
    rules = re.findall(rb"([^{}]+){", sheet)
    selectors = [one for rule in rules for one in re.split(rb",(?![^()]*\))", rule)]
    selectors = [
        one
        for one in selectors
        if all(state in catalogue for state in re.findall(rb"\[(data-[\w-]+)", one))
    ]
    styled = [set(re.findall(rb"\.([a-z][\w-]*)", selector)) for selector in selectors]
    shown = set(b" ".join(re.findall(rb'class="([^"]*)"', catalogue)).split())
    assert {b"share-form"} in styled
    assert not [classes for classes in styled if classes and classes <= shown]


def test_a_first_visit_to_1000_practices_stays_within_50_kb(thousand: Files) -> None:
    assert first_visit(thousand) <= 50_000


def test_a_first_search_in_1000_practices_stays_within_50_kb(thousand: Files) -> None:
    found = _SEARCH.search(thousand["index.html"])
    assert found
    loaded = found[1].decode().split()
    loaded += scattered(thousand, "cards", _HITS)
    loaded += scattered(thousand, "texts", _IN_VIEW)
    loaded += scattered(thousand, "index", _IN_VIEW)
    assert weight(thousand, loaded) <= 50_000


def test_1000_practices_take_three_files_each(thousand: Files) -> None:
    assert any(name.endswith(".xml") and "/" in name for name in thousand), (
        "no feed of a facet value"
    )
    assert len(thousand) <= 3_000


def test_a_first_visit_with_1000_tags_stays_within_50_kb(tagged: Files) -> None:
    assert first_visit(tagged) <= 50_000


def test_each_of_1000_tags_has_a_page_and_what_several_practices_have_a_feed(tagged: Files) -> None:
    tags = [name for name in tagged if name.startswith("tags/")]
    assert len([name for name in tags if name.endswith(".html")]) == 1_001
    assert 0 < len([name for name in tags if name.endswith(".xml")]) < 500


def test_pages_link_to_a_few_of_1000_tags_and_to_the_page_of_all(tagged: Files) -> None:
    value = min(name for name in tagged if name.startswith("tags/") and name != "tags/index.html")
    assert b'href="index.html"' in tagged[value]
    assert tagged[value].count(b'<a href="') < 60
    assert b'href="tags/index.html"' in tagged["index.html"]
    assert tagged["index.html"].count(b'name="tags"') == FIRST_CHOICES
    assert tagged["tags/index.html"].count(b'<a href="') > 1_000
