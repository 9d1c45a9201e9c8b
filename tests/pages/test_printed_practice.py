"""What a practice says on paper that its page says otherwise on a screen."""

import re
from pathlib import Path

from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from tests.conftest import Write, a_practice, check, everything, pages

_CONTACTS = re.compile(r'<ul class="printed-contacts on-paper">.*?</ul>', re.DOTALL)
_ORIGIN = re.compile(r'<div class="printed-origin on-paper">.*?\n</div>', re.DOTALL)


def printed(page: str, part: re.Pattern[str]) -> str:
    """The words of a part that only paper shows."""
    found = part.search(page)
    assert found
    return " ".join(everything(found[0]).split())


def test_it_names_all_whom_to_call_in_a_line_each(root: Path, write: Write) -> None:
    write(
        "content/contacts/jet.md",
        "---\nname: Jet <Jansen>\norganisation: Gemeente Duinrade\nemail: jet@duinrade.example\n"
        "phone: 088 123 45 67\navailability: Op dinsdag\nconsent: 2026-01-20\n---\n",
    )
    write("content/practices/nieuw.md", a_practice(contacts="[jet, team]"))
    page = pages(check(root))["practices/nieuw.html"]
    said = printed(page, _CONTACTS)
    assert "Gemeente Duinrade · 088 123 45 67 · jet@duinrade.example · Op dinsdag" in said
    assert "Jet &lt;Jansen&gt;" in page
    assert page.count("<li><strong translate") == 2


def test_an_edition_without_contacts_says_so(root: Path) -> None:
    checked = check_site(CheckOptions(root, without_contacts=True))
    said = printed(pages(checked)["practices/briefadres.html"], _CONTACTS)
    assert "interne uitgave" in said


def test_the_code_is_of_the_address_that_never_changes(root: Path) -> None:
    page = pages(check(root))["practices/briefadres.html"]
    (code,) = re.findall(r'data-code="([^"]*)"', page)
    assert code == "https://klein.example/p/P1.html"
    assert code in printed(page, _ORIGIN)


def test_where_the_address_of_the_site_is_not_known_none_is_claimed(root: Path) -> None:
    settings = root / "sitegen.yml"
    text = settings.read_text()
    settings.write_text(text.replace("  base_url: https://klein.example/\n", ""))
    page = pages(check(root))["practices/briefadres.html"]
    assert "data-code" not in page
    assert "Kleine catalogus" in printed(page, _ORIGIN)
    assert "/p/" not in printed(page, _ORIGIN)
