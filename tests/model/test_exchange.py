"""What contacts offer and seek: what may be written of it, and whose offer meets what is sought."""

import datetime
from pathlib import Path

import pytest

from sitegen.build.result import CheckResult
from sitegen.model.contact import Seek
from sitegen.model.exchange import Exchange, exchange_in
from tests.conftest import REPOSITORY, Write, check

_SETTINGS = """site:
  title: Klein
contacts:
  facet: thema
facets:
  - key: thema
    label: Thema
    values:
      wonen:
        label: Wonen
        values: {verhuizen: Verhuizen, adres: Adres}
      reizen: Reizen
"""


def a_contact(organisation: str = "Gemeente Oost", **fields: str) -> str:
    lines = {
        "name": "Loket",
        "organisation": organisation,
        "email": "loket@oost.example",
        "consent": "2026-01-20",
        **fields,
    }
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in lines.items()) + "---\n"


@pytest.fixture
def bare(root: Path, write: Write) -> Path:
    """A catalogue whose facet has kinds of a value, with nothing on offer but by a test."""
    write("sitegen.yml", _SETTINGS)
    write("content/contacts/team.md", a_contact("Gemeente Duinrade", name="Team"))
    for file in (root / "content/practices").glob("*.md"):
        file.unlink()
    return root


def exchange_of(checked: CheckResult) -> Exchange:
    assert checked.site
    exchange = exchange_in(checked.site.catalogue, checked.site.settings.exchange_facet)
    assert exchange
    return exchange


def seeks_of(root: Path) -> dict[str, datetime.date | None]:
    return {each.seek.value: each.seek.until for each in exchange_of(check(root)).sought}


def test_of_19_seeks_in_our_catalogue_18_meet_an_offer_elsewhere_in_29_pairs(
    real: CheckResult,
) -> None:
    exchange = exchange_of(real)
    answers = {
        (each.contact.slug, each.seek.value): exchange.answers(each) for each in exchange.sought
    }
    assert len(answers) == 19
    assert sum(map(bool, answers.values())) == 18
    assert sum(map(len, answers.values())) == 29
    (open_one,) = exchange.unanswered
    assert (open_one.contact.slug, open_one.seek.value) == ("heuvelrode-vestiging", "nationaliteit")


def test_both_sides_tell_the_same_pairs(real: CheckResult) -> None:
    exchange = exchange_of(real)
    asked = {
        (each.contact.slug, each.seek.value, offering.slug)
        for each in exchange.sought
        for offering in exchange.answers(each)
    }
    offered = {
        (each.contact.slug, each.seek.value, contact.slug)
        for contact in exchange.catalogue.contacts
        for each in exchange.seekers(contact)
    }
    assert asked == offered


@pytest.mark.parametrize(
    ("offered", "is_met"),
    [("verhuizen", True), ("wonen", True), ("adres", False), ("reizen", False)],
)
def test_an_offer_meets_its_own_value_what_that_is_a_kind_of_and_its_kinds(
    bare: Path, write: Write, offered: str, is_met: bool
) -> None:
    write("content/contacts/west.md", a_contact("Gemeente West", offers=f"[{offered}]"))
    write("content/contacts/oost.md", a_contact(seeks="[verhuizen]"))
    (each,) = exchange_of(check(bare)).sought
    assert bool(exchange_of(check(bare)).answers(each)) is is_met
    write("content/contacts/west.md", a_contact("Gemeente West", offers="[verhuizen]"))
    write("content/contacts/oost.md", a_contact(seeks=f"[{offered}]"))
    assert (not exchange_of(check(bare)).unanswered) == is_met


def test_neither_colleagues_nor_those_who_left_meet_what_is_sought(
    bare: Path, write: Write
) -> None:
    write("content/contacts/oost.md", a_contact(seeks="[reizen]"))
    write("content/contacts/collega.md", a_contact("gemeente  OOST", offers="[reizen]"))
    write("content/contacts/weg.md", a_contact("Gemeente West", offers="[reizen]", active="nee"))
    assert [each.seek.value for each in exchange_of(check(bare)).unanswered] == ["reizen"]


def test_a_seek_lasts_until_its_own_date_or_half_a_year_from_when_it_was_confirmed(
    bare: Path, write: Write
) -> None:
    seeks = "[reizen, {value: adres, until: 2027-01-01}]"
    write("content/contacts/oost.md", a_contact(seeks=seeks, confirmed="2026-08-31"))
    assert seeks_of(bare) == {
        "reizen": datetime.date(2027, 2, 28),
        "adres": datetime.date(2027, 1, 1),
    }
    write("content/contacts/oost.md", a_contact(seeks=seeks))
    assert seeks_of(bare) == {"reizen": None, "adres": datetime.date(2027, 1, 1)}


def test_one_seek_may_stand_without_a_list(bare: Path, write: Write) -> None:
    block = "\n  value: reizen\n  until: 2027-05-01"
    for written in (
        "reizen",
        block,
        f"{block}".replace("\n  value", "\n  - value").replace("\n  until", "\n    until"),
    ):
        write("content/contacts/oost.md", a_contact(seeks=written))
        assert list(seeks_of(bare)) == ["reizen"]


@pytest.mark.parametrize(
    ("written", "code", "column"),
    [
        ("[{value: reisen}]", "unknown-value", 17),
        ("[reizen, {value: reizen}]", "repeated-value", 25),
        ("[{value: reizen, until: morgen}]", "invalid-date", 32),
        ("[{value: reizen, tot: 2027-01-01}]", "unknown-key", 25),
        ("[{until: 2027-01-01}]", "missing-field", 9),
        ("[{value: reizen, until: 1902-01-01}]", "early-date", 32),
    ],
)
def test_what_is_wrong_in_a_seek_is_said_where_it_stands(
    bare: Path, write: Write, written: str, code: str, column: int
) -> None:
    write("content/contacts/oost.md", a_contact(seeks=written))
    (found,) = check(bare).diagnostics
    assert (found.code, found.field, found.place.line, found.place.column) == (
        code,
        "seeks",
        6,
        column,
    )


def test_where_contacts_choose_from_no_facet_or_exchange_nothing_there_is_none(
    bare: Path, write: Write
) -> None:
    checked = check(bare)
    assert checked.site
    assert exchange_in(checked.site.catalogue, "thema") is None
    assert exchange_in(checked.site.catalogue, "") is None


def test_seeks_may_be_named_only_where_a_contact_says_so(bare: Path, write: Write) -> None:
    write("content/contacts/oost.md", a_contact(seeks="[reizen]"))
    (each,) = exchange_of(check(bare)).sought
    assert not each.contact.seeks_by_name
    write("content/contacts/oost.md", a_contact(seeks="[reizen]", seeks_by_name="ja"))
    (each,) = exchange_of(check(bare)).sought
    assert each.contact.seeks_by_name
    assert each.seek == Seek("reizen", None)


def test_the_sample_has_a_copy_of_its_schema_with_dates() -> None:
    schema = (REPOSITORY / "schemas/contact.json").read_text(encoding="utf-8")
    assert '"until"' in schema
