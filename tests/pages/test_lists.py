"""Lists by the editors are pages; what they hold leads to them, and what is archived leads nowhere."""

import re
from pathlib import Path

import pytest

from sitegen.pages.lists import MOST_AT_HOME
from tests.conftest import REPOSITORY, Write, a_practice, check, everything, made_of, pages

LIST = "content/lists/begin.md"


def a_list(title: str = "Begin hier", **fields: str) -> str:
    lines = {
        "title": title,
        "summary": "Wat u eerst leest & waarom.",
        "practices": "\n  - practice: paspoort\n    note: Neem <tijd>.\n  - practice: briefadres",
        **fields,
    }
    head = "".join(f"{key}: {value}\n" for key, value in lines.items())
    return f"---\n{head}---\n\nBespreek [het adres](../practices/briefadres.md) samen.\n"


@pytest.fixture
def begin(root: Path, write: Write) -> Path:
    """The tiny catalogue with a list of two practices."""
    write("content/practices/paspoort.md", a_practice("Eerst [lezen](../lists/begin.md)."))
    write(LIST, a_list())
    return root


def test_a_list_shows_its_practices_in_order_with_all_that_was_written(begin: Path) -> None:
    page = pages(check(begin))["lists/begin.html"]
    assert re.findall(r'data-practice="([^"]+)"', page) == ["paspoort", "briefadres"]
    text = everything(page)
    for said in ("Begin hier", "Wat u eerst leest & waarom.", "Neem <tijd>.", "Bespreek het adres"):
        assert said in text
    assert 'href="../practices/briefadres.html"' in page
    for name in ("list", "handout", "worksheet"):
        assert re.search(rf'href="\.\./{name}\.html#[^"]*&amp;Begin\+hier&amp;[^"]*Neem', page), (
            name
        )


def test_a_list_is_linked_from_home_its_practices_and_texts(begin: Path, write: Write) -> None:
    write("content/practices/los.md", a_practice(title="Staat nergens in"))
    made = pages(check(begin))
    assert '<a href="lists/begin.html">Begin hier</a>' in made["index.html"]
    assert made["practices/paspoort.html"].count('href="../lists/begin.html"') == 2
    assert made["practices/briefadres.html"].count('href="../lists/begin.html"') == 1
    assert "lists/" not in made["practices/los.html"]


def test_to_an_archived_list_nothing_leads_and_it_is_still_there(begin: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice())
    write(LIST, a_list(status="archived"))
    made = pages(check(begin))
    assert "Gearchiveerd." in everything(made["lists/begin.html"])
    others = {path for path, page in made.items() if "lists/" in page}
    assert others - {"lists/begin.html"} == set()


def test_old_names_lead_on_and_the_folder_may_be_called_otherwise(
    begin: Path, write: Write
) -> None:
    settings = begin / "sitegen.yml"
    settings.write_text(settings.read_text() + "paths:\n  lists: lijsten\n")
    write(LIST, a_list(aliases="[start]"))
    made = pages(check(begin))
    assert 'href="begin.html"' in made["lijsten/start.html"]
    assert "lijsten/begin.html" in made["index.html"]
    assert not any(path.startswith("lists/") for path in made)


@pytest.mark.parametrize("count", [MOST_AT_HOME, MOST_AT_HOME + 1])
def test_only_many_lists_have_a_page_of_all(begin: Path, write: Write, count: int) -> None:
    for number in range(1, count):
        write(f"content/lists/l{number}.md", a_list(f"Lijst {number}"))
    made = pages(check(begin))
    is_many = count > MOST_AT_HOME
    assert ("lists/index.html" in made) == is_many
    assert ("Alle lijsten" in made["index.html"]) == is_many
    if is_many:
        shown = re.findall(r'<h2><a href="([^"]+)"', made["lists/index.html"])
        assert shown == ["begin.html", *(f"l{number}.html" for number in range(1, count))]


def test_lists_are_in_the_sitemap(begin: Path) -> None:
    files = {artifact.path: artifact.data.decode() for artifact in made_of(check(begin))
             if artifact.path == "sitemap.xml"}  # fmt: skip
    assert "https://klein.example/lists/begin.html" in files["sitemap.xml"]


def test_a_catalogue_without_lists_says_nothing_of_them(root: Path) -> None:
    made = pages(check(root))
    assert not any("lists/" in path for path in made)
    assert "Lijsten" not in "".join(made.values())


def test_every_list_of_the_sample_has_a_line_with_each_practice() -> None:
    checked = check(REPOSITORY)
    assert checked.site
    lists = checked.site.catalogue.lists
    assert len(lists) >= 3
    assert all(entry.note for each in lists for entry in each.entries)


def test_a_search_gets_the_words_of_current_lists_and_nothing_else(
    begin: Path, write: Write
) -> None:
    def script() -> str:
        return next(
            a.data.decode() for a in made_of(check(begin)) if a.path.startswith("assets/index.")
        )

    assert '\\"lists/begin.html\\"' in script() or '"lists/begin.html"' in script()
    write(LIST, a_list(status="archived"))
    assert "begin.html" not in script()


def test_a_list_becomes_one_of_the_reader_by_its_address(begin: Path) -> None:
    page = pages(check(begin))["lists/begin.html"]
    own = "../list.html#paspoort,P1&amp;Begin+hier&amp;paspoort=Neem+%3Ctijd%3E%2E"
    assert f'href="{own}"' in page
