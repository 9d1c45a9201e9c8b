"""Own fields that lead somewhere: a `url` is a link, `practices` and `contacts` are relations of both sides."""

import re
from pathlib import Path

import pytest

from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from tests.conftest import TESTS, Write, a_practice, check, codes, made_of, pages

_FIELDS = """  - {key: website, label: Website, type: url}
  - {key: requires, label: Vereist, type: practices, reverse: Vereist door}
  - {key: replaces, label: Vervangt, type: practices}
  - {key: maintainer, label: Beheerder, type: contacts, reverse: Beheert}
"""


@pytest.fixture
def related(with_jan: Path, write: Write) -> Path:
    settings = (TESTS / "tiny/sitegen.yml").read_text(encoding="utf-8")
    write("sitegen.yml", settings + _FIELDS)
    write(
        "content/practices/paspoort.md",
        a_practice(
            website="https://a.example/x?y=1&z", requires="[briefadres]", replaces="[briefadres]",
            maintainer="[jan-vriesema]",
        ),
    )  # fmt: skip
    return with_jan


def shown(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\xad", "", page))


def test_an_address_is_a_link_and_relations_are_shown_on_both_pages(related: Path) -> None:
    checked = check(related)
    assert codes(checked) == []
    made = pages(checked)
    page, other = shown(made["practices/paspoort.html"]), shown(made["practices/briefadres.html"])
    assert '<a href="https://a.example/x?y=1&amp;z" rel="noreferrer">' in page
    assert (
        '<h3 class="practice__extra">Vereist</h3> <ul class="plain-list"><li><a href="briefadres.html">'
        in page
    )
    assert (
        'Vereist door</h3> <ul class="plain-list"><li><a href="paspoort.html">Paspoort</a>' in other
    )
    assert "Verwijst hiernaar (Vervangt)</h3>" in other
    assert (
        'Beheerder</h3> <ul class="plain-list"><li><a href="../contacts/jan-vriesema.html">' in page
    )
    assert "Beheert</h2>" in shown(made["contacts/jan-vriesema.html"])


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("requires", "[briefadress]", "unknown-practice"), ("requires", "[paspoort]", "link-to-itself"),
        ("maintainer", "[jan]", "unknown-contact"), ("website", "javascript:alert(1)", "invalid-url"),
    ],
)  # fmt: skip
def test_a_relation_is_checked_as_every_reference(
    related: Path, write: Write, field: str, value: str, code: str
) -> None:
    write("content/practices/paspoort.md", a_practice(**{field: value}))
    found = [each for each in check(related).diagnostics if each.field == field]
    assert [each.code for each in found] == [code]


def test_an_edition_without_contacts_names_nobody_by_a_relation(related: Path) -> None:
    checked = check_site(CheckOptions(related, without_contacts=True))
    for made in made_of(checked):
        assert b"vriesema" not in made.data.lower(), made.path


def test_a_person_is_found_by_a_relation_only_where_people_may_be(related: Path) -> None:
    checked = check(related)
    index = [each for each in made_of(checked) if each.path.startswith("index/")]
    assert not any(b"vriesema" in each.data for each in index)


def test_who_has_left_is_no_longer_named_by_a_relation(related: Path, write: Write) -> None:
    jan = (related / "content/contacts/jan-vriesema.md").read_text(encoding="utf-8")
    write("content/contacts/jan-vriesema.md", jan.replace("---\n", "---\nactive: no\n", 1))
    page = shown(pages(check(related))["practices/paspoort.html"])
    assert "Vriesema" not in page
    assert "werkt hier niet meer" in page


def test_a_relation_of_others_may_name_the_folder_of_a_page(root: Path, write: Write) -> None:
    settings = (TESTS / "tiny/sitegen.yml").read_text(encoding="utf-8")
    where = (
        "content:\n  practices: {files: library, optional: [thema]}\n  contacts: {required: no}\n"
    )
    write("sitegen.yml", settings + _FIELDS + where)
    write("library/one/index.md", "---\ntitle: One\nsummary: One.\n---\n\nText.\n")
    write("library/two/index.md", '---\ntitle: Two\nsummary: Two.\nrequires: ["/library/one/"]\n---\n\nText.\n')  # fmt: skip
    page = shown(pages(check(root))["practices/one.html"])
    assert 'Vereist door</h3> <ul class="plain-list"><li><a href="two.html">Two</a>' in page
