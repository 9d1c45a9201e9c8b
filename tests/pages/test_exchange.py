"""Vraag en aanbod: the page of it, and what contacts and practices tell of it."""

import re
from pathlib import Path

import pytest

from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from sitegen.build.result import CheckResult
from tests.conftest import (
    REPOSITORY,
    TODAY,
    Write,
    a_practice,
    check,
    everything,
    made_of,
    pages,
)

PAGE = "exchange.html"
OURS = "vraag-en-aanbod.html"


def a_contact(name: str, organisation: str, **fields: str) -> str:
    slug = name.lower().replace(" ", ".")
    lines = {
        "name": name,
        "organisation": organisation,
        "email": f"{slug}@elders.example",
        "consent": "2026-01-20",
        **fields,
    }
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in lines.items()) + "---\n"


@pytest.fixture
def exchange(root: Path, write: Write) -> Path:
    """The tiny catalogue, with someone who seeks what its team offers and something that nobody does."""
    write(
        "content/contacts/els.md",
        a_contact("Els Vos", "Gemeente Oost", seeks="[adres, reizen]", confirmed="2026-08-01"),
    )
    return root


def row(page: str, subject: str) -> tuple[str, str]:
    """The cells of a subject: who can help, and who looks for help."""
    found = re.search(rf'<tr id="onderwerp-{subject}">.*?</tr>', page, re.DOTALL)
    assert found
    offering, seeking = re.findall(r"<td.*?</td>", found[0], re.DOTALL)
    return offering, seeking


def questions(page: str) -> list[str]:
    return re.findall(r'<li class="open-question">.*?</li>', page, re.DOTALL)


def test_the_page_puts_who_offers_beside_who_seeks_and_open_questions_on_top(
    exchange: Path,
) -> None:
    page = pages(check(exchange))[PAGE]
    offering, seeking = row(page, "adres")
    assert "Team adres" in offering
    assert "Gemeente Oost" in seeking
    assert "gezocht tot 1 februari 2027" in everything(seeking)
    assert 'href="thema/adres.html"' in page
    assert 'href="../exchange.html#onderwerp-adres"' in pages(check(exchange))["thema/adres.html"]
    (open_one,) = questions(page)
    assert "Reizen" in open_one
    assert page.index(open_one) < page.index('id="onderwerp-adres"')
    assert 'href="share-contact.html?offers=reizen"' in open_one


def test_mail_both_ways_says_what_it_is_about(exchange: Path, write: Write) -> None:
    write(
        "content/contacts/els.md",
        a_contact("Els Vos", "Gemeente Oost", seeks="adres", seeks_by_name="ja"),
    )
    offering, seeking = row(pages(check(exchange))[PAGE], "adres")
    assert 'href="mailto:adres@duinrade.example?subject=Vraag%20over%3A%20Adres"' in offering
    assert (
        'mailto:els.vos@elders.example?subject=Wij%20kunnen%20helpen%20met%3A%20Adres"' in seeking
    )


def test_no_official_is_named_with_what_is_sought_unless_they_say_so(
    exchange: Path, write: Write
) -> None:
    made = pages(check(exchange))
    naming = {path for path, page in made.items() if "Els Vos" in page}
    assert naming == {"contacts/els.html", "contacts/index.html"}
    mailbox = a_contact("Postbus", "gemeente OOST", shared="ja")
    write("content/contacts/postbus.md", mailbox)
    _, seeking = row(pages(check(exchange))[PAGE], "adres")
    assert "Gemeente Oost" in seeking
    assert 'href="contacts/postbus.html"' in seeking
    assert "Els Vos" not in seeking
    write(
        "content/contacts/els.md",
        a_contact("Els Vos", "Gemeente Oost", seeks="[adres]", seeks_by_name="ja"),
    )
    _, seeking = row(pages(check(exchange))[PAGE], "adres")
    assert "Els Vos" in seeking
    assert "Postbus" not in seeking


def test_without_a_shared_mailbox_the_editors_bring_both_together(
    exchange: Path, write: Write
) -> None:
    settings = (exchange / "sitegen.yml").read_text(encoding="utf-8")
    _, seeking = row(pages(check(exchange))[PAGE], "adres")
    assert "mailto:" not in seeking
    write("sitegen.yml", settings.replace("site:\n", "site:\n  email: redactie@klein.example\n"))
    _, seeking = row(pages(check(exchange))[PAGE], "adres")
    assert (
        "mailto:redactie@klein.example?subject=Voor%20Gemeente%20Oost%3A%20wij%20kunnen%20helpen%20met%20Adres"
        in seeking
    )


def test_a_contact_tells_who_can_help_and_who_looks_for_what_it_offers(exchange: Path) -> None:
    made = pages(check(exchange))
    seeking, offering = made["contacts/els.html"], made["contacts/team.html"]
    (help_for,) = re.findall(r'<section[^>]*"wie-kan-helpen">.*?</section>', seeking, re.DOTALL)
    assert 'href="team.html"' in help_for
    assert 'href="../exchange.html#onderwerp-adres"' in help_for
    assert "Nog niemand van een andere organisatie." in help_for
    (asked,) = re.findall(r'<section[^>]*"wie-zoekt-dit">.*?</section>', offering, re.DOTALL)
    assert "Gemeente Oost" in asked
    assert "wie-zoekt-dit" not in seeking
    assert "wie-kan-helpen" not in offering


def test_a_practice_names_a_few_of_other_organisations_who_help(
    exchange: Path, write: Write
) -> None:
    for number in range(5):
        contact = a_contact(f"Loket {number}", f"Gemeente {number}", offers="[reizen]")
        write(f"content/contacts/loket-{number}.md", contact)
    write("content/contacts/gebruiker.md", a_contact("Gebruiker", "Gemeente Noord"))
    adopted = "\n  - organisation: Gemeente Noord\n    contact: gebruiker\n    consent: 2026-01-20"
    write(
        "content/practices/paspoort.md",
        a_practice(thema="[adres, reizen]", contacts="[loket-0]", adopted_by=adopted),
    )
    made = pages(check(exchange))
    page = made["practices/paspoort.html"]
    (part,) = re.findall(r'<section[^>]*"wie-helpt">.*?</section>', page, re.DOTALL)
    named = re.findall(r'href="\.\./contacts/([\w-]+)\.html"', part)
    assert named == ["gebruiker", "team", "loket-1"]
    assert "gebruikt dit ook" in part
    assert "subject=Vraag%20over%3A%20Paspoort" in part
    assert 'href="../exchange.html#onderwerp-adres"' in part


def test_the_menu_leads_there_and_it_may_be_called_otherwise(exchange: Path, write: Write) -> None:
    settings = (exchange / "sitegen.yml").read_text(encoding="utf-8")
    write("sitegen.yml", settings + "paths:\n  exchange: vraag-en-aanbod\n")
    made = pages(check(exchange))
    assert all('href="vraag-en-aanbod.html"' in made[path] for path in ("index.html", "share.html"))
    assert PAGE not in made


@pytest.mark.parametrize("without", ["facet", "offers", "contacts"])
def test_without_a_facet_or_anything_to_exchange_there_is_no_page_and_nothing_leads_there(
    exchange: Path, write: Write, without: str
) -> None:
    settings = (exchange / "sitegen.yml").read_text(encoding="utf-8")
    if without == "facet":
        write("sitegen.yml", settings.replace("contacts:\n  facet: thema\n", ""))
    if without != "contacts":
        (exchange / "content/contacts/els.md").unlink()
        write("content/contacts/team.md", a_contact("Team", "Gemeente Duinrade"))
    options = CheckOptions(exchange, today=TODAY, without_contacts=without == "contacts")
    made = pages(check_site(options))
    assert PAGE not in made
    assert not [path for path, page in made.items() if "exchange.html" in page]


def test_at_most_six_pages_are_in_the_menu_and_ours_is_one(real: CheckResult) -> None:
    page = pages(real)["index.html"]
    (menu, _) = re.findall(r'<nav class="masthead__nav".*?</nav>', page, re.DOTALL)
    assert 4 <= menu.count("<a ") <= 6
    assert f'href="{OURS}"' in menu


def test_what_is_past_is_for_a_script_to_say(real: CheckResult) -> None:
    page = pages(real)[OURS]
    marks = re.findall(r'data-module="past-day" data-day="([\d-]+)" hidden>', page)
    assert len(marks) >= 19
    assert min(marks) < "2027-02-01" < max(marks)


def test_an_edition_without_contacts_has_no_page_of_it_and_no_link() -> None:
    options = CheckOptions(REPOSITORY, today=TODAY, without_contacts=True)
    files = made_of(check_site(options))
    assert OURS not in {each.path for each in files}
    assert not [each.path for each in files if OURS.encode() in each.data]
