"""No message ever suggests nothing: what it says to write is there to be written."""

import re
import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.diagnostics.model import Diagnostic
from sitegen.model.amend import amended
from sitegen.model.field import Kind, terms
from sitegen.model.patterns import HOURS
from sitegen.report.wording import help_text, message
from sitegen.words.language import translated
from sitegen.words.words import Words
from tests.conftest import TESTS, Write, a_practice, check, codes, made_of

OWN = """
  - {key: venue, label: Plaats, type: text, required: ja}
  - {key: rooms, label: Zalen, type: texts, required: ja}
  - {key: seats, label: Stoelen, type: number, required: ja}
  - {key: opened, label: Open sinds, type: date, required: ja}
  - {key: website, label: Site, type: url, required: ja}
"""
_EMPTY = re.compile(
    r"(?<!`)`\s*`(?!`)|`[\w-]+: +`|: \.(?!\.)|\(\s*\)|\s[,.](?![.\w])|zoals\s*\.|as\s*\."
)


def empty_suggestions(found: Diagnostic) -> list[str]:
    """What is said of a diagnostic, in each language, with nothing where something should be."""
    said = [say(found, Words(tag)) for say in (message, help_text) for tag in translated()]
    # What an author wrote may be anything.
    written = [
        value
        for key, value in found.facts
        if key in ("value", "link", "lost", "word", "written", "near")
    ]
    for each in sorted(written, key=len, reverse=True):
        said = [text.replace(each, "x") for text in said]
    return [f"{found.code}: {text}" for text in said if _EMPTY.search(text)]


VALUES = st.sampled_from(
    ["", "x", "???", "[]", "[[]]", "[[a]]", "{}", "{a: b}", "[{a: b}]", "[x, x]", "['']", "[' ']", "' '", "'???'",
     "-", "1 dagdeel", "o neill@x", "2026-99-99", "../images/#.png", "javascript:x", "[???]", "a: b", "\"", "#x",
     "\n  - \n  - x", "\n  a: b", "*x", "!x", "ja nee", "x" * 200]
)  # fmt: skip
KEYS = st.sampled_from(
    ["title", "summary", "thema", "contacts", "id", "date", "status", "effort", "adopted_by", "related", "image",
     "attachments", "aliases", "review_every", "venue", "rooms", "seats", "opened", "website", "law", "fase", "zomaar"]
)  # fmt: skip
BODIES = st.sampled_from(
    ["", "[]()", "![]()", "[x]( )", "![x](../images/weg.png)", "[x](#)", "[](weg.md)", "•", "• ", "<b></b>", "##",
     "##x", "[???](???.md)", "[x](http://)", "[x](//y)", "a@b", "| a |\n|---|\n| b | c |", "[hier](x.md)", "-\ufeff-"]
)  # fmt: skip


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny catalogue, with fields of its own that nobody gave an example of."""
    root = Path(shutil.copytree(TESTS / "tiny", tmp_path_factory.mktemp("suggest") / "site"))
    file = root / "sitegen.yml"
    file.write_text(
        file.read_text().rstrip() + OWN + "quality:\n  steps: ja\n  sentence_words: 3\n"
    )
    return root


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(KEYS, VALUES, max_size=6), BODIES)
def test_no_message_about_a_practice_suggests_nothing(
    catalogue: Path, fields: dict[str, str], body: str
) -> None:
    text = (
        "---\n" + "".join(f"{key}: {value}\n" for key, value in fields.items()) + f"---\n\n{body}\n"
    )
    (catalogue / "content/practices/paspoort.md").write_text(text, encoding="utf-8")
    said = [text for found in check(catalogue).diagnostics for text in empty_suggestions(found)]
    assert said == []


CONTACT = st.dictionaries(
    st.sampled_from(
        ["name", "organisation", "email", "phone", "offers", "seeks", "consent", "active", "zomaar"]
    ),
    VALUES,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(CONTACT)
def test_nor_about_a_contact_in_a_catalogue_without_a_facet_for_contacts(
    tmp_path_factory: pytest.TempPathFactory, fields: dict[str, str]
) -> None:
    root = Path(shutil.copytree(TESTS / "tiny", tmp_path_factory.mktemp("suggest") / "site"))
    file = root / "sitegen.yml"
    file.write_text(file.read_text().replace("contacts:\n  facet: thema\n", ""))
    text = "---\n" + "".join(f"{key}: {value}\n" for key, value in fields.items()) + "---\n"
    (root / "content/contacts/loket.md").write_text(text, encoding="utf-8")
    said = [text for found in check(root).diagnostics for text in empty_suggestions(found)]
    assert said == []


@pytest.mark.parametrize(
    "section", ["site", "contacts", "quality", "limits", "facets", "fields", "copies", "synonyms"]
)
@pytest.mark.parametrize("value", ["x", "[x]", "{x: y}", "[{key: x}]", "[{key: '?'}]", "{title: [], email: x}",
                                   "{content_files: veel, seconds_per_file: []}", "{steps: x, sentence_words: x}"])  # fmt: skip
def test_nor_about_settings(root: Path, section: str, value: str) -> None:
    file = root / "sitegen.yml"
    file.write_text(f"{file.read_text()}{section}: {value}\n" if section not in file.read_text()
                    else re.sub(rf"^{section}:\n(?:[ -].*\n)+", f"{section}: {value}\n", file.read_text(), flags=re.MULTILINE))  # fmt: skip
    said = [text for found in check(root).diagnostics for text in empty_suggestions(found)]
    assert said == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1 dagdeel", "4 uur"), ("3 dagdelen", "12 uur"), ("halve dag", "4 uur"), ("een halve dag", "4 uur"),
        ("1,5 dag", "12 uur"), ("anderhalve week", "60 uur"), ("2 kwartalen", "6 maanden"), ("1 jaar", "12 maanden"),
        ("half jaar", "6 maanden"), ("120 minuten", "2 uur"), ("30 minuten", ""), ("1 kwartier", ""),
        ("2 half days", "8 hours"), ("3 daagen", "3 dagen"), ("1 dagen", "1 dag"), ("drie dagen", "3 dagen"),
        ("3 sprints", ""), ("2 werkdagen", "2 dagen"), ("0,5 uur", ""), ("½ dag", "4 uur"),
    ],
)  # fmt: skip
def test_a_time_is_corrected_to_one_that_is_as_long(written: str, meant: str) -> None:
    near = amended(Kind.EFFORT, written)
    assert near.text == meant
    assert not meant or meant.split()[1] in HOURS
    counted = ("dagd", "half", "halv", "half", ",", "ander", "kwart", "jaar", "min", "½")
    assert near.is_sure == (bool(meant) and not any(part in written for part in counted))


@pytest.mark.parametrize(
    ("language", "kind", "written", "meant"),
    [
        ("de", Kind.EFFORT, "3 tage", "3 Tage"), ("de", Kind.EFFORT, "3Tage.", "3 Tage"),
        ("de", Kind.EFFORT, "2 Monatte", "2 Monate"), ("de", Kind.EFFORT, "1 tag", "1 Tag"),
        ("de", Kind.EFFORT, "1,5 Tage", "12 Stunden"), ("de", Kind.EFFORT, "0,3 Tage", ""),
        ("de", Kind.FLAG, "nien", "nein"), ("de", Kind.FLAG, "N", "nein"), ("de", Kind.FLAG, "vielleicht", ""),
        ("de", Kind.DATE, "3. März 2026", "2026-03-03"), ("de", Kind.DATE, "12 Dez. 2026", "2026-12-12"),
        ("de", Kind.DATE, "12.3.2026", "2026-03-12"), ("de", Kind.DATE, "3. Ju 2026", ""),
        ("en", Kind.FLAG, "y", "yes"), ("en", Kind.DATE, "1-May-2026", "2026-05-01"),
        ("nl", Kind.FLAG, "j", "ja"), ("nl", Kind.DATE, "3 mrt 2026", "2026-03-03"),
    ],
)  # fmt: skip
def test_a_value_nearly_in_the_words_of_the_site_is_put_right(
    language: str, kind: Kind, written: str, meant: str
) -> None:
    assert amended(kind, written, terms(kind, Words(language))).text == meant


@pytest.mark.parametrize(
    "email",
    ["o'neill@wilgenstad.example", "info@münchen.example", "post+brp@wilgenstad.example", "r&d@wilgenstad.example",
     "info@привет.example", "info@xn--mnchen-3ya.example", "Jan.d'Hondt@wilgenstad.example"],
)  # fmt: skip
def test_an_address_that_works_is_taken_and_its_link_leads_there(
    root: Path, write: Write, email: str
) -> None:
    contact = (root / "content/contacts/team.md").read_text()
    write(
        "content/contacts/team.md",
        re.sub(r"^email: .*$", f"email: {email}", contact, flags=re.MULTILINE),
    )
    file = root / "sitegen.yml"
    file.write_text(file.read_text().replace("site:\n", f"site:\n  email: {email}\n"))
    checked = check(root)
    assert codes(checked) == []
    pages = {
        each.path: each.data.decode() for each in made_of(checked) if each.path.endswith(".html")
    }
    for page in (
        "contacts/team.html",
        "index.html",
        "toegankelijkheid.html",
        "praktijk-toevoegen.html",
    ):
        links = re.findall(r'href="mailto:([^"?]+)', pages.get(page, ""))
        assert page not in pages or email in map(unquote, links)
        assert all(re.fullmatch(r"[\w.@%+-]+", link) and link.isascii() for link in links)


@pytest.mark.parametrize(
    ("email", "meant"),
    [("o’neill@wilgenstad.example", "o'neill@wilgenstad.example"),
     ("“team@wilgenstad.example”", "team@wilgenstad.example")],
)  # fmt: skip
def test_quotes_of_a_word_processor_are_put_right(email: str, meant: str) -> None:
    assert amended(Kind.EMAIL, email).text == meant


def test_half_a_day_is_four_hours(root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice(effort="1 dagdeel"))
    (found,) = check(root).diagnostics
    assert help_text(found, Words("nl")) == "Schrijf `4 uur`."
