"""Who leaves a job is nowhere any more, and nobody takes their place who did not say so."""

import re
import shutil
from pathlib import Path

import pytest

from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from sitegen.build.result import CheckResult
from tests.conftest import REPOSITORY, Write, a_practice, check, codes, everything, made_of, pages

SEARCHABLE = "contacts:\n  facet: thema\n  searchable: ja\n"


def a_contact(name: str, organisation: str = "Gemeente Duinrade", **fields: str) -> str:
    lines = "".join(f"{key}: {value}\n" for key, value in fields.items())
    return (
        f"---\nname: {name}\norganisation: {organisation}\nrole: Doet {name}werk\n"
        f"email: {name.lower()}@duinrade.example\nconsent: 2026-01-20\n{lines}---\n\nVan {name}.\n"
    )


@pytest.fixture
def with_jan(root: Path, write: Write) -> Path:
    """Jan left; a colleague is still there, and is no stand-in."""
    file = root / "sitegen.yml"
    file.write_text(file.read_text().replace("contacts:\n  facet: thema\n", SEARCHABLE))
    write("content/contacts/jan.md", a_contact("Jantien", active="nee"))
    write("content/contacts/petra.md", a_contact("Petronella"))
    write(
        "content/practices/paspoort.md",
        a_practice("Vraag [de jurist](../contacts/jan.md).", contacts="[jan]"),
    )
    return root


def words(page: str) -> str:
    return " ".join(everything(page).split())


def searched(root: Path) -> str:
    """The search index, for other tools: every word that finds something."""
    made = {a.path: a.data for a in made_of(check_site(CheckOptions(root)), with_lunr_json=True)}
    return made["data/lunr.json"].decode().lower()


def test_who_left_is_nowhere_and_no_colleague_takes_their_place(with_jan: Path) -> None:
    site = pages(check(with_jan))
    page = words(site["practices/paspoort.html"])
    assert "De contactpersoon van Gemeente Duinrade werkt hier niet meer." in page
    assert "neemt waar" not in page
    assert "petra" not in page.lower()
    assert "petronella" not in page.lower()
    assert "adres@duinrade.example" not in page
    assert "interne uitgave" not in page
    assert 'href="../contacts/index.html">de jurist</a>' in site["practices/paspoort.html"]
    assert "contacts/jan.html" not in site
    for path, text in site.items():
        assert "jantien" not in text.lower(), path
    assert 'data-practice="paspoort"' not in site["contacts/petra.html"]


def test_a_shared_mailbox_stands_in_and_the_page_says_so(with_jan: Path, write: Write) -> None:
    write("content/contacts/postbus.md", a_contact("Postbus", " GEMEENTE  duinrade", shared="true"))
    site = pages(check(with_jan))
    page = site["practices/paspoort.html"]
    said = "De contactpersoon van Gemeente Duinrade werkt hier niet meer. Postbus neemt waar."
    assert words(page).count(said) == 2, "once on a screen, and once on paper"
    assert "mailto:postbus@duinrade.example" in page
    assert 'href="../contacts/postbus.html">de jurist</a>' in page
    assert "petronella" not in page.lower()
    _, _, covered = site["contacts/postbus.html"].partition("Neemt waar voor")
    assert 'data-practice="paspoort"' in covered


def test_several_shared_mailboxes_stand_in_together(with_jan: Path, write: Write) -> None:
    for name in ("Balie", "Archief", "Wijkteam"):
        write(f"content/contacts/{name.lower()}.md", a_contact(name, shared="ja"))
    page = pages(check(with_jan))["practices/paspoort.html"]
    assert "Archief, Balie en Wijkteam nemen waar." in words(page)
    assert page.index("mailto:archief") < page.index("mailto:balie") < page.index("mailto:wijkteam")
    assert 'href="../contacts/index.html">de jurist</a>' in page


@pytest.mark.parametrize(
    "mailbox",
    [
        a_contact("Postbus", shared="ja", active="nee"),
        a_contact("Postbus", shared="nee"),
        a_contact("Postbus", "Gemeente Duinrade-West", shared="ja"),
    ],
    ids=["left itself", "not shared", "of others"],
)
def test_what_is_no_mailbox_of_the_organisation_in_use_does_not_stand_in(
    with_jan: Path, write: Write, mailbox: str
) -> None:
    write("content/contacts/postbus.md", mailbox)
    page = pages(check(with_jan))["practices/paspoort.html"]
    assert "werkt hier niet meer." in page
    assert "Postbus" not in page


def test_a_contact_who_is_still_there_comes_before_who_stands_in(
    with_jan: Path, write: Write
) -> None:
    write("content/contacts/postbus.md", a_contact("Postbus", shared="ja"))
    write("content/practices/paspoort.md", a_practice(contacts="[jan, petra, postbus]"))
    site = pages(check(with_jan))
    page = site["practices/paspoort.html"]
    assert page.index("mailto:petronella") < page.index("mailto:postbus")
    assert page.count('<article class="person-card">') == 2
    assert "Neemt waar voor" not in site["contacts/postbus.html"]


def test_an_adopter_whose_contact_left_says_so_too(with_jan: Path, write: Write) -> None:
    adopted = "\n  - organisation: Gemeente Elders\n    contact: jan\n    consent: 2026-02-01"
    write("content/practices/paspoort.md", a_practice(contacts="[team]", adopted_by=adopted))
    page = pages(check(with_jan))["practices/paspoort.html"]
    adopters = words(re.findall(r'<table class="spread__table">.*?</table>', page, re.DOTALL)[0])
    assert "De contactpersoon van Gemeente Duinrade werkt hier niet meer." in adopters
    assert "petra" not in page


def test_the_page_of_a_contact_says_that_the_one_it_links_to_left(
    with_jan: Path, write: Write
) -> None:
    write("content/contacts/petra.md", a_contact("Petra") + "Vraag [hem](jan.md).\n")
    assert "De contactpersoon van Gemeente Duinrade werkt hier niet meer." in words(
        pages(check(with_jan))["contacts/petra.html"]
    )


def test_who_stands_in_is_not_found_in_their_place(with_jan: Path, write: Write) -> None:
    """The organisation still finds its practice; neither who left nor who stands in does."""
    assert "jantien" in searched(_with(with_jan, write, "ja"))
    index = searched(_with(with_jan, write, "nee"))
    assert "duinrad" in index
    for word in ("jantien", "petronella", "postbus"):
        assert word not in index


def _with(root: Path, write: Write, active: str) -> Path:
    write("content/contacts/jan.md", a_contact("Jantien", active=active))
    write("content/contacts/postbus.md", a_contact("Postbus", shared="ja"))
    return root


def test_the_card_keeps_the_organisation(with_jan: Path) -> None:
    (card,) = re.findall(
        r'data-practice="paspoort".*?</ul>', pages(check(with_jan))["index.html"], re.DOTALL
    )
    assert "Gemeente Duinrade" in card


def test_each_practice_concerned_is_a_warning(with_jan: Path, write: Write) -> None:
    assert codes(check(with_jan)) == ["nobody-to-call", "contact-left"]
    write("content/contacts/postbus.md", a_contact("Postbus", shared="ja"))
    write("content/practices/adres.md", a_practice(title="Adres", contacts="[team, jan]"))
    checked = check(with_jan)
    assert [(d.code, str(d.severity), d.place.path, d.place.line) for d in checked.diagnostics] == [
        ("contact-left", "warning", "content/practices/adres.md", 5),
        ("contact-left", "warning", "content/practices/paspoort.md", 5),
        ("contact-left", "warning", "content/practices/paspoort.md", 8),
    ]


def test_an_edition_without_contacts_speaks_of_no_departure(with_jan: Path, write: Write) -> None:
    write("content/contacts/postbus.md", a_contact("Postbus", shared="ja"))
    made = made_of(check_site(CheckOptions(with_jan, without_contacts=True)))
    for artifact in made:
        assert b"niet meer." not in artifact.data, artifact.path
        assert b"Postbus" not in artifact.data, artifact.path


@pytest.mark.parametrize("slug", ["wilgenstad-adresonderzoek", "noorderkade-privacy"])
def test_in_the_sample_no_colleague_answers_for_who_left(
    slug: str, tmp_path: Path, real: CheckResult
) -> None:
    assert real.draft
    left = real.draft.catalogue.contact_by_slug[slug]
    mails = {c.email for c in real.draft.catalogue.contacts if c.organisation == left.organisation}
    copy = Path(shutil.copytree(REPOSITORY / "content", tmp_path / "content")).parent
    shutil.copy(REPOSITORY / "sitegen.yml", copy)
    file = copy / f"content/contacts/{slug}.md"
    file.write_text(file.read_text().replace("\nconsent:", "\nactive: nee\nconsent:"))
    before = _naming(check_site(CheckOptions(REPOSITORY)), mails)
    after = _naming(check_site(CheckOptions(copy)), mails)
    assert after == {pair for pair in before if pair[1] != left.email}


def _naming(checked: CheckResult, mails: set[str]) -> set[tuple[str, str]]:
    """Each page of a practice with each of the addresses in it, but for who else offers to help."""
    site = {
        path: re.sub(r'<section[^>]*"wie-helpt">.*?</section>', "", page, flags=re.DOTALL)
        for path, page in pages(checked).items()
        if "practices/" in path
    }
    return {(path, m) for path, page in site.items() for m in mails if m in page}
