"""Organisations: their pages, their names everywhere, and who uses what since when."""

import datetime
import json
import re
from dataclasses import replace
from html import escape, unescape
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from sitegen.build.result import CheckResult
from sitegen.diagnostics.model import has_errors
from sitegen.model.practice import Adoption
from sitegen.model.practice_fields import STAGES
from sitegen.pages.spread import timeline
from sitegen.words.syllables import SOFT
from tests.conftest import Write, a_practice, check, codes, pages

SETTINGS = """\
site:
  title: Kleine catalogus
  language: nl
organisations:
  duinrade: {name: Gemeente Duinrade, url: "https://duinrade.example/"}
  sudermar: {name: Gemeente Súdermar, aliases: [Súdermar, oud-sudermar]}
contacts:
  facet: thema
facets:
  - key: thema
    label: Thema
    many: true
    values: {adres: Adres, reizen: Reizen}
  - key: fase
    label: Fase
    values: {begin: Begin, eind: Eind}
  - key: beproefd
    label: Beproefd
    from: adopted_by
    values:
      idee: {label: Idee, up_to: 0}
      een: {label: In één of twee, from: 1, up_to: 2}
      meer: {label: In drie of meer, from: 3}
"""
TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["C"])
    | st.sampled_from("<&>\"'[]()*_`#:{}\n\u00ad"),
    min_size=1,
    max_size=30,
)
TEAM = "---\nname: Team adres\norganisation: {}\nemail: a@b.example\noffers: [adres]\nseeks: [reizen]\nconsent: 2026-01-20\n---\n\nBel.\n"
"""In the words of `tests/tiny`, which names its organisation in full."""


def words(page: str) -> str:
    """What a reader reads of a page."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", page)).replace(SOFT, "").split())


def adopted(*blocks: str) -> str:
    """The field, with these blocks."""
    return "".join(f"\n  - {block}" for block in blocks)


def with_vocabulary(write: Write, *blocks: str) -> None:
    """The small catalogue with organisations that go by short names."""
    write("sitegen.yml", SETTINGS)
    write("content/contacts/team.md", TEAM.format("duinrade"))
    if blocks:
        write("content/practices/paspoort.md", a_practice(adopted_by=adopted(*blocks)))


def test_the_list_of_all_says_who_shares_and_who_looks_for_what(root: Path, write: Write) -> None:
    with_vocabulary(write)
    page = pages(check(root))["organisations/index.html"]
    rows = [words(row) for row in re.findall(r"<tr>.*?</tr>", page, re.DOTALL)]
    assert rows == [
        "Organisatie Ingebracht Overgenomen Deelt kennis over Zoekt kennis over",
        "Gemeente Duinrade 1 0 Adres Reizen",
        "Gemeente Súdermar 0 0",
    ]
    withheld = check_site(CheckOptions(root, without_contacts=True))
    shown = words(pages(withheld)["organisations/index.html"])
    assert "Organisatie Ingebracht Overgenomen Gemeente Duinrade" in shown


def test_a_long_list_of_organisations_comes_in_portions_and_can_be_narrowed(
    root: Path, write: Write
) -> None:
    many = "".join(f"  plaats-{n}: {{name: Gemeente Plaats {n}}}\n" for n in range(300))
    write("sitegen.yml", SETTINGS.replace("contacts:\n", f"{many}contacts:\n"))
    write("content/contacts/team.md", TEAM.format("duinrade"))
    page = pages(check(root))["organisations/index.html"]
    assert page.count('<th scope="row">') == 302, (
        "all of it is in the page for those without scripts"
    )
    assert 'data-portion="50"' in page
    assert re.search(r"data-found[^>]*>302 organisaties<", page)


def test_a_page_shows_names_and_never_a_short_name(root: Path, write: Write) -> None:
    with_vocabulary(
        write, "organisation: sudermar\n    since: 2026-01-05\n    note: Met een brief."
    )
    checked = check(root)
    assert codes(checked) == []
    site = pages(checked)
    for path in (
        "practices/paspoort.html",
        "contacts/team.html",
        "contacts/index.html",
        "index.html",
    ):
        assert not re.search(r"\b(sudermar|duinrade)\b", words(site[path])), path
    assert "Gemeente Súdermar" in words(site["practices/paspoort.html"])
    assert 'href="../organisations/sudermar.html"' in site["practices/paspoort.html"]
    assert 'href="../organisations/duinrade.html"' in site["contacts/team.html"]
    assert 'href="../organisations/index.html"' in site["contacts/index.html"]


def test_who_offers_and_who_seeks_lead_to_their_organisation(root: Path, write: Write) -> None:
    with_vocabulary(write)
    write("content/contacts/els.md", TEAM.format("sudermar").replace("Team adres", "Els Vos"))
    site = pages(check(root))
    ours, theirs = (
        f'<a href="organisations/{slug}.html">{name}</a>'
        for slug, name in (("duinrade", "Gemeente Duinrade"), ("sudermar", "Gemeente Súdermar"))
    )
    assert f"Gezocht door <strong>{ours}</strong>" in site["exchange.html"]
    assert f'<span class="quiet">{theirs}</span>' in site["exchange.html"], "who offers"
    assert f'<span class="exchange__organisation">{theirs}</span>' in site["exchange.html"]
    assert f"{ours.replace('organ', '../organ')}" in site["contacts/index.html"]


def test_an_organisation_has_a_page_of_what_it_gave_and_took(root: Path, write: Write) -> None:
    with_vocabulary(
        write, "organisation: sudermar\n    since: 2026-01-05\n    note: Met een brief."
    )
    site = pages(check(root))
    giver, taker = site["organisations/duinrade.html"], site["organisations/sudermar.html"]
    assert 'data-practice="paspoort"' in giver
    assert "https://duinrade.example/" in giver
    assert "Team adres" in giver
    assert 'href="../thema/adres.html"' in giver
    assert 'data-practice="paspoort"' not in taker
    assert "Met een brief." in words(taker)
    assert 'href="../practices/paspoort.html"' in taker
    assert "Nog geen praktijken." in words(taker)
    overview = site["organisations/index.html"]
    assert 'href="duinrade.html"' in overview
    assert 'href="sudermar.html"' in overview
    assert "sudermar.html" in site["organisations/oud-sudermar.html"], "an old short name leads on"


def test_an_edition_without_contacts_has_organisations_and_nobody_on_them(
    root: Path, write: Write
) -> None:
    with_vocabulary(write, "organisation: sudermar\n    contact: team\n    consent: 2026-02-01")
    page = pages(check_site(CheckOptions(root, without_contacts=True)))[
        "organisations/duinrade.html"
    ]
    assert 'data-practice="paspoort"' in page
    assert "Team adres" not in page
    assert "a@b.example" not in page


def test_without_a_vocabulary_free_text_is_as_it_was(root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice(adopted_by=adopted("organisation: zomaar")))
    checked = check(root)
    assert codes(checked) == []
    site = pages(checked)
    assert "zomaar" in words(site["practices/paspoort.html"])
    assert not [path for path in site if path.startswith("organisations/")]


def test_only_who_uses_it_counts(root: Path, write: Write) -> None:
    blocks = [
        "organisation: Een",
        "organisation: Twee\n    stage: in-use",
        "organisation: Drie\n    stage: trial",
    ]
    blocks += ["organisation: Vier\n    stage: exploring"]
    blocks += ["organisation: Vijf\n    stage: stopped\n    until: 2026-03-01\n    note: Te duur."]
    with_vocabulary(write, *blocks)
    checked = check(root)
    assert checked.draft
    catalogue = checked.draft.catalogue
    assert catalogue.practice_by_slug["paspoort"].users == ("Een", "Twee")
    assert catalogue.assigned["paspoort"]["beproefd"] == ("een",)
    assert catalogue.assigned["briefadres"]["beproefd"] == ("idee",)
    page = words(pages(checked)["practices/paspoort.html"])
    for said in (
        "Te duur.",
        "tot en met 1 maart 2026",
        "Gestopt",
        "Proef",
        "Verkennen",
        "In gebruik",
    ):
        assert said in page
    assert "2× overgenomen" in words(pages(checked)["index.html"])


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.fixed_dictionaries(
        {"organisation": TEXT, "note": TEXT},
        optional={"stage": st.sampled_from((*STAGES, "gestopt", "x"))},
    )
)
def test_every_text_of_an_adoption_is_on_the_page_or_in_a_message(
    root: Path, write: Write, said: dict[str, str]
) -> None:
    with_vocabulary(write, json.dumps({"until": "2026-03-01"} | said, ensure_ascii=False))
    checked = check(root)
    if has_errors(checked.diagnostics):
        assert {each.place.path for each in checked.diagnostics} == {
            "content/practices/paspoort.md"
        }
        return
    read = words(pages(checked)["practices/paspoort.html"])
    for key in ("organisation", "note"):
        assert words(escape(said[key])) in read, key
    assert said.get("stage", "in-use").strip() in STAGES, "a stage that is not one is an error"


def test_whoever_did_not_agree_is_not_named(root: Path, write: Write) -> None:
    with_vocabulary(write)
    jan = "---\nname: Jan de Vries\norganisation: sudermar\nemail: jan@b.example\nconsent: 2026-01-20\n{}---\n\nBel.\n"
    for more, consent, is_named in (
        ("", "", False),
        ("", "\n    consent: 2026-02-01", True),
        ("shared: ja\n", "", True),
    ):
        write("content/contacts/jan.md", jan.format(more))
        block = f"organisation: sudermar\n    contact: jan{consent}"
        write("content/practices/paspoort.md", a_practice(adopted_by=adopted(block)))
        checked = check(root)
        assert ("adopter-unasked" in codes(checked)) is not is_named
        assert ("Jan de Vries" in pages(checked)["practices/paspoort.html"]) is is_named


def test_what_nobody_confirmed_for_a_year_carries_the_day_for_the_script(
    root: Path, write: Write
) -> None:
    with_vocabulary(
        write,
        "organisation: A\n    since: 2025-01-05\n    confirmed: 2025-06-20",
        "organisation: B\n    since: 2025-02-05",
        "organisation: C\n    since: 2025-02-05\n    stage: stopped\n    until: 2025-09-01",
        "organisation: D",
    )
    page = pages(check(root))["practices/paspoort.html"]
    assert re.findall(r'data-day="([^"]+)" hidden', page) == ["2026-06-20", "2026-02-05"]


def test_the_sample_has_these_figures(real: CheckResult) -> None:
    assert real.draft
    practices = real.draft.catalogue.practices
    took = [len(practice.adopted_by) for practice in practices]
    assert (sum(took), sum(map(bool, took))) == (61, 31)
    assert sum(len(practice.users) >= 3 for practice in practices) == 8
    counts = real.draft.catalogue.counts["beproefd"]
    assert counts["drie-of-meer"] == 8
    assert sum(counts.values()) == len(real.draft.catalogue.current)


DAYS = st.dates(datetime.date(2000, 1, 1), datetime.date(2040, 1, 1))


@given(st.lists(st.tuples(st.none() | DAYS, st.none() | DAYS), max_size=12))
def test_a_timeline_stays_inside_its_frame(
    pairs: list[tuple[datetime.date | None, datetime.date | None]],
) -> None:
    blank = Adoption("x", "in-use", None, None, None, (), None, "")
    taken = [
        replace(
            blank,
            since=min(since, until) if since and until else since,
            until=max(since, until) if since and until else None,
            stage="stopped" if since and until else "in-use",
        )
        for since, until in pairs
    ]
    drawn = timeline(taken)
    dated = [each for each in taken if each.since]
    assert (drawn is None) is (len(dated) < 2)
    if drawn:
        assert len(drawn.starts) == len(dated)
        for mark in (*drawn.starts, *drawn.ends, *drawn.years, drawn.now):
            assert 0 <= mark.x <= drawn.end
            assert 0 <= mark.y <= drawn.height
        assert drawn.end + 11 + 9 * len("999") <= drawn.width, (
            "a number of three digits fits behind"
        )
        assert int(drawn.now.text) == sum(each.is_in_use for each in dated)
