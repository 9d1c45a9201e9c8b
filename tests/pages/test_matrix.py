"""Two facets by numbers say where the catalogue is thin; each empty cell asks, unless nothing needs to be there."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from sitegen.build.result import CheckResult
from sitegen.model.matrix import Matrix
from tests.conftest import Write, a_practice, check, codes, pages

SETTINGS = """site:
  title: Kleine catalogus
facets:
  - key: thema
    label: Thema
    many: true
    values:
      wonen:
        label: Wonen
        values:
          huren: Huren
          kopen: Kopen
      reizen: Reizen & weg
  - key: doel
    label: Doel
    many: true
    values: {nut: Nut}
  - key: fase
    label: Fase
    values:
      begin: Begin
      eind:
        label: Eind
        values: {laatste: Laatste}
"""


@pytest.fixture
def thin(root: Path, write: Write) -> Path:
    """A catalogue with three practices about renting."""
    (root / "sitegen.yml").write_text(SETTINGS)
    (root / "content/practices/briefadres.md").unlink()
    team = root / "content/contacts/team.md"
    team.write_text(re.sub(r"(offers|seeks): .*\n", "", team.read_text()))
    for slug, phase in (("aa", "begin"), ("bb", "begin"), ("cc", "laatste")):
        write(f"content/practices/{slug}.md", a_practice(title=slug, thema="[huren]", fase=phase))
    return root


def _said(html: str) -> str:
    """The words of a part of a page."""
    return " ".join(unescape(re.sub(r"<noscript>.*?</noscript>|<[^>]*>|\u00ad", " ", html)).split())


def _cells(page: str) -> dict[str, list[str]]:
    """Label of a row → what each of its cells holds."""
    rows = re.findall(r'<th scope="row"[^>]*>(.*?)</th>(.*?)</tr>', page, re.DOTALL)
    return {_said(head): re.findall(r"<td.*?</td>", cells, re.DOTALL) for head, cells in rows}


def _target(cell: str) -> tuple[str, dict[str, list[str]]]:
    (link,) = re.findall(r'href="([^"]*)"', cell)
    parts = urlsplit(unescape(link))
    return parts.path, parse_qs(parts.query)


def test_the_sample_has_seventy_cells_of_which_twenty_five_are_empty(real: CheckResult) -> None:
    assert real.site
    grid = real.site.settings.grid
    assert grid
    assert (grid.rows, grid.columns) == ("vraagstuk", "moment")
    matrix = Matrix(real.site.catalogue, grid)
    assert (len(matrix.cells), len(matrix.empty)) == (70, 25)
    assert len(matrix.asked) == 24


def test_numbers_lead_to_the_list_and_zeros_to_the_form(thin: Path) -> None:
    cells = _cells(pages(check(thin))["matrix.html"])
    assert list(cells) == ["Wonen", "Huren", "Kopen", "Reizen & weg"]
    begin, end = cells["Huren"]
    assert _said(begin).split()[0] == "2"
    assert _target(begin) == ("index.html", {"thema": ["huren"], "fase": ["begin"]})
    assert _said(end).split()[0] == "1"
    assert _target(cells["Kopen"][1]) == ("share.html", {"thema": ["kopen"], "fase": ["eind"]})
    assert "schrijf" in _said(cells["Kopen"][1])


def test_a_row_that_holds_others_counts_them_and_asks_for_nothing(thin: Path, write: Write) -> None:
    write("content/practices/cc.md", a_practice(title="cc", thema="[kopen]", fase="begin"))
    cells = _cells(pages(check(thin))["matrix.html"])
    begin, end = cells["Wonen"]
    assert _said(begin).split()[0] == "3"
    assert _said(end).split() == ["0"]
    assert "href" not in end


def test_without_scripts_a_number_is_only_that(thin: Path) -> None:
    (begin, _) = _cells(pages(check(thin))["matrix.html"])["Huren"]
    assert "data-needs-script" in begin
    assert "<noscript>2</noscript>" in begin


def test_what_needs_no_practice_says_so_unless_there_is_one(thin: Path) -> None:
    settings = thin / "sitegen.yml"
    settings.write_text(
        SETTINGS
        + "matrix:\n  not_applicable:\n    - {row: kopen, columns: [begin]}\n"
        + "    - {row: huren, columns: [begin]}\n"
    )
    page = pages(check(thin))["matrix.html"]
    cells = _cells(page)
    assert _said(cells["Kopen"][0]).split() == ["n.v.t."]
    assert "href" not in cells["Kopen"][0]
    assert _said(cells["Huren"][0]).split()[0] == "2"
    assert "6 vakken, waarvan 4 leeg" in _said(page)


def test_the_settings_say_which_facets(thin: Path) -> None:
    settings = thin / "sitegen.yml"
    settings.write_text(SETTINGS + "matrix:\n  rows: fase\n  columns: thema\n")
    cells = _cells(pages(check(thin))["matrix.html"])
    assert list(cells) == ["Begin", "Eind", "Laatste"]
    assert [_said(cell).split()[0] for cell in cells["Begin"]] == ["2", "0"]


MISTAKES = {
    "rows: themma": "unknown-value",
    "rows: fase\n  columns: fase": "reserved-key",
    "not_applicable:\n    - {row: kopn, columns: [begin]}": "unknown-value",
    "not_applicable:\n    - {row: kopen, columns: [start]}": "unknown-value",
    "not_applicable:\n    - {row: kopen}": "missing-field",
    "rijen: thema": "unknown-key",
}


@pytest.mark.parametrize("wrong", MISTAKES)
def test_a_mistake_in_the_settings_is_told(thin: Path, wrong: str) -> None:
    settings = thin / "sitegen.yml"
    settings.write_text(f"{SETTINGS}matrix:\n  {wrong}\n")
    assert codes(check(thin)) == [MISTAKES[wrong]]


def test_with_one_facet_there_is_no_such_page(thin: Path) -> None:
    settings = thin / "sitegen.yml"
    settings.write_text(SETTINGS.split("  - key: doel", maxsplit=1)[0])
    for file in (thin / "content/practices").iterdir():
        file.write_text(re.sub(r"fase: .*\n", "", file.read_text()))
    made = pages(check(thin))
    assert "matrix.html" not in made
    assert "matrix.html" not in made["wanted/index.html"]


def test_it_and_the_page_of_what_is_asked_for_lead_to_each_other(thin: Path) -> None:
    made = pages(check(thin))
    assert 'href="../matrix.html"' in made["wanted/index.html"]
    assert 'href="wanted/index.html"' in made["matrix.html"]
