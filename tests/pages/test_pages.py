"""The pages of a site: nothing of an author is lost, every link leads somewhere."""

import posixpath
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.build.result import CheckResult
from sitegen.build.templates import read_templates
from sitegen.model.facets import Facet, FacetValue
from sitegen.pages.choices import in_order
from sitegen.pages.plan import PAGE_SIZE
from sitegen.pages.values import MOST_CARDS
from sitegen.words.syllables import SOFT
from tests.conftest import Write, a_practice, check, codes, everything, made_of, pages

# Letters of several scripts, digits, punctuation that YAML, Markdown, HTML and Jinja care for.
TEXT = st.text(
    st.sampled_from("abcXYZéüßñ漢字אב0123456789 .,:;!?'\"&<>{}%#@*_-|`[]()/\\=+~^$€"), min_size=1
).filter(str.strip)
WORD = re.compile(r"[^\W_]+")


SCALARS = st.fixed_dictionaries(
    {
        "title": TEXT.map(lambda text: text[:100]),
        "summary": TEXT.map(lambda text: text[:160]),
        "law": st.lists(TEXT, min_size=1, max_size=3, unique=True),
        "id": st.from_regex(r"\A[A-Z]{1,3}[0-9]{1,6}\Z"),
        "effort": st.sampled_from(["1 uur", "3 dagen", "12 weken", "2 maanden"]),
        "adopted_by": st.lists(
            st.fixed_dictionaries({"organisation": TEXT.map(lambda t: t[:100]), "note": TEXT}),
            max_size=2,
        ),
        "date": st.dates().map(str),
        "review_every": st.integers(2, 60).map(str),
    }
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SCALARS)
def test_every_front_matter_scalar_is_on_its_page_or_there_is_an_error(
    root: Path, write: Write, fields: dict[str, object]
) -> None:
    quoted = yaml.safe_dump(fields, allow_unicode=True, default_style='"', width=10**9)
    head = f"---\n{quoted}thema: [reizen]\nfase: eind\ncontacts: [team]\n---\n\nTekst.\n"
    write("content/practices/paspoort.md", head)
    checked = check(root)
    if checked.diagnostics:
        allowed = {"missing-field", "empty-item", "too-long", "repeated-value", "duplicate-id"}
        allowed |= {"note-shown"}
        remarks = {
            "adopted-twice",
            "early-date",
            "future-date",
            "invisible-character",
            "markup-in-field",
            "review-overdue",
            "summary-sentences",
            "similar-title",
        }
        assert set(codes(checked)) <= allowed | remarks
        if not set(codes(checked)) <= remarks:
            return
    text = everything(pages(checked)["practices/paspoort.html"])
    del fields["review_every"]  # it is for editors; readers are told when that day has passed
    for scalar in scalars(fields):
        assert scalar.replace(SOFT, "") in text
    assert all(label in text for label in ("Reizen", "Eind", "Team adres"))


def scalars(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for item in value.values() for text in scalars(item)]
    if isinstance(value, list):
        return [text for item in value for text in scalars(item)]
    return [str(value)] if str(value).strip() else []


def test_every_word_of_every_real_practice_is_on_its_page(real: CheckResult) -> None:
    assert real.draft
    site = pages(real)
    for practice in real.draft.catalogue.practices:
        source = real.texts[practice.path]
        _, _, body = source.partition("\n---\n")
        body = re.sub(r"\]\([^)]*\)", "]", body)
        body = re.sub(r"^\s*\d+\.", "", body, flags=re.MULTILINE)
        words = set(WORD.findall(body)) | set(WORD.findall(f"{practice.title} {practice.summary}"))
        missing = words - set(WORD.findall(everything(site[f"practices/{practice.slug}.html"])))
        assert missing == set(), practice.path


class Links(HTMLParser):
    """The internal links and ids of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.ids: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                assert value not in self.ids, f"id {value} stands twice"
                self.ids.add(value or "")
            outside = (value or "").startswith(("http", "mailto:", "tel:"))
            if name in ("href", "src", "action") and tag != "base" and not outside:
                self.targets.append(value or "")


def test_every_internal_link_is_relative_and_leads_to_a_file_and_an_id(real: CheckResult) -> None:
    assert real.site
    paths = real.site.settings.paths
    listing = {f"{name}.html" for name in (paths.list, paths.handout, paths.worksheet)}
    artifacts = {artifact.path for artifact in made_of(real)}
    parsed = {path: Links(page) for path, page in pages(real).items()}
    for path, links in parsed.items():
        for target in links.targets:
            file, _, fragment = unquote(target.partition("?")[0]).partition("#")
            folder = Path(path).parent
            full = path if not file else str((Path("/") / folder / file).resolve())[1:]
            assert full in artifacts, f"{path} links to {target}"
            assert not file or re.search(r"\.\w+$", file), f"{target} does not end in a file name"
            if fragment and full not in listing:  # behind it stands the list itself
                assert fragment in parsed[full].ids, f"{path} links to {target}"


def test_no_page_has_inline_script_or_style_and_all_have_the_strict_policy(
    real: CheckResult,
) -> None:
    for path, page in pages(real).items():
        assert not re.search(r"<script(?![^>]*\bsrc=)|\sstyle=|<style|\son\w+=", page), path
        assert "script-src 'self';" in page, path
        assert "default-src 'none'" in page, path


def test_a_permanent_number_and_an_old_name_lead_to_the_practice(root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice(id="P7", aliases="[reisdocument]"))
    site = pages(check(root))
    for stub in ("p/P7.html", "practices/reisdocument.html"):
        assert re.search(r'content="0; url=(\.\./practices/)?paspoort\.html"', site[stub])


def test_contacts_can_be_found_by_what_they_share(root: Path, write: Write) -> None:
    write(
        "content/contacts/jan.md",
        "---\nname: Jan\norganisation: Gemeente Duinrade\nemail: jan@duinrade.example\n"
        "consent: 2026-01-20\noffers: [reizen]\n---\n\nBelt graag.\n",
    )
    made = pages(check(root))
    assert 'href="../exchange.html"' in made["contacts/index.html"]
    rows = re.findall(r"<tr id[^>]*>(.*?)</tr>", made["exchange.html"], re.DOTALL)
    about = {re.findall(r'href="([^"]*)"', row)[0]: row for row in rows}
    assert 'href="contacts/jan.html"' in about["thema/reizen.html"]
    assert 'href="contacts/jan.html"' not in about["thema/adres.html"]


def test_lineage_is_shown_in_both_directions(root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice(builds_on="[briefadres]"))
    site = pages(check(root))
    assert "Ontstaan uit" in site["practices/paspoort.html"]
    assert "Wat eruit ontstond" in site["practices/briefadres.html"]


def test_an_archived_practice_keeps_its_page_and_leaves_the_lists(root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice(status="archived"))
    site = pages(check(root))
    assert "Gearchiveerd." in site["practices/paspoort.html"]
    assert 'data-practice="paspoort"' not in site["index.html"]
    assert 'data-practice="paspoort"' not in site["thema/reizen.html"]
    assert 'name="status" value="archived"' in site["index.html"]
    assert "Ook gearchiveerde praktijken (1)" in site["index.html"]
    assert 'data-total="1"' in site["index.html"]


def test_a_text_in_another_language_says_which_and_the_words_around_it_do_not(
    root: Path, write: Write
) -> None:
    write("content/practices/paspoort.md", a_practice("Ask early.", title="Visa", language="en"))
    write("content/practices/kaart.md", a_practice(title="Kaart", language="nl"))
    site = pages(check(root))
    page = site["practices/paspoort.html"]
    assert '<h1 lang="en" dir="auto">Visa</h1>' in page
    assert '<div class="prose" lang="en" dir="auto">' in page
    assert page.count(' lang="en"') == 3
    assert 'data-part="title" lang="en" dir="auto">Visa<' in site["index.html"]
    assert 'lang="nl"' not in site["practices/kaart.html"].partition("<body")[2]


def test_a_text_may_be_in_any_language_there_is(root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice("Pytaj.", title="Wiza", language="pl"))
    write("content/practices/kaart.md", a_practice("Frag.", title="Visum", language="de-AT"))
    site = pages(check(root))
    assert '<h1 lang="pl" dir="auto">Wiza</h1>' in site["practices/paspoort.html"]
    assert '<h1 lang="de-AT" dir="auto">Visum</h1>' in site["practices/kaart.html"]
    engine = next(a for a in made_of(check(root)) if a.path.startswith("assets/search."))
    assert "stemmers.de=" in engine.data.decode()


@pytest.mark.parametrize(("written", "meant"), [("Duits", "de"), ("pl_PL", "pl-PL"), ("qq", "")])
def test_a_language_there_is_not_gets_the_tag_that_was_meant(
    root: Path, write: Write, written: str, meant: str
) -> None:
    write("content/practices/kaart.md", a_practice(title="Kaart", language=written))
    (found,) = check(root).diagnostics
    assert found.code == "unknown-language"
    assert (found.fix.text if found.fix else "") == meant


def test_only_the_stemmers_of_the_languages_in_use_travel(root: Path, write: Write) -> None:
    def engine() -> str:
        artifacts = made_of(check(root))
        return next(a.data for a in artifacts if a.path.startswith("assets/search.")).decode()

    assert "stemmers.nl=" in engine()
    assert "stemmers.en=" not in engine()
    write("content/practices/paspoort.md", a_practice(language="en"))
    assert "stemmers.en=" in engine()
    assert "stemmers.fr=" not in engine()


def test_the_list_of_all_has_archived_practices_apart_at_its_end(root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice(status="archived"))
    page = pages(check(root))["practices/index.html"]
    assert "1 praktijk op titel." in page
    before, after = page.split("Gearchiveerd</h2>")
    assert "briefadres.html" in before
    assert "paspoort.html" not in before
    assert "paspoort.html" in after


def test_without_archived_practices_nothing_speaks_of_them(root: Path) -> None:
    site = pages(check(root))
    assert 'name="status"' not in site["index.html"]
    assert "Gearchiveerd" not in site["practices/index.html"]


def test_a_card_of_an_archived_practice_says_so_wherever_it_stands(
    root: Path, write: Write
) -> None:
    write("content/practices/paspoort.md", a_practice(status="archived"))
    write("content/practices/visum.md", a_practice(related="[paspoort]", title="Visum"))
    site = pages(check(root))
    assert 'data-part="archived">Gearchiveerd<' in site["practices/visum.html"]
    assert 'data-part="archived">Gearchiveerd<' not in site["thema/reizen.html"]


def test_templates_in_content_are_shown_and_not_run(root: Path, write: Write) -> None:
    write(
        "content/practices/paspoort.md", a_practice("{{ 7 * 7 }} {% raw %}", title="'{{ site }}'")
    )
    page = pages(check(root))["practices/paspoort.html"]
    assert "{{ 7 * 7 }} {% raw %}" in page
    assert "<h1>{{ site }}</h1>" in page


@pytest.mark.parametrize("base", ["", "https://host.example/onder/"])
def test_the_page_for_a_wrong_address_works_at_any_depth_where_the_site_has_one(
    root: Path, write: Write, base: str
) -> None:
    config = (root / "sitegen.yml").read_text()
    write(
        "sitegen.yml",
        config.replace("  base_url: https://klein.example/\n", f"  base_url: {base}\n"),
    )
    page = pages(check(root))["404.html"]
    body = page.partition("<body>")[2]
    assert (f'<base href="{base}">' in page) is bool(base)
    assert ('href="index.html"' in body) is bool(base)
    if base:
        assert f">{base}</a>" in body, "who reads it elsewhere sees where the catalogue is"
    else:
        links = re.findall(r'<a [^>]*href="([^"]*)"', body)
        assert all(link.startswith(("mailto:", "#")) for link in links), "right at one depth alone"
        assert "in de adresbalk" in body


def test_without_a_style_sheet_no_picture_of_ours_fills_the_screen(real: CheckResult) -> None:
    for path, page in pages(real).items():
        for svg in re.findall(r"<svg[^>]*>", page):
            assert re.search(r' width="\d\d" height="\d\d" ', svg), f"{path}: {svg}"


def test_a_facet_value_page_lists_exactly_the_practices_that_have_it(real: CheckResult) -> None:
    assert real.draft
    site = pages(real)
    expanded = real.draft.catalogue.expanded
    for facet in real.draft.catalogue.facets:
        for value in facet.values:
            page = site[f"{facet.key}/{value.slug}.html"]
            listed = set(re.findall(r'data-practice="([^"]+)"', page))
            having = {
                p.slug
                for p in real.draft.catalogue.current
                if value.slug in expanded[p.slug][facet.key]
            }
            assert listed == having


def test_a_facet_value_of_very_many_practices_has_all_of_them_most_as_links(
    root: Path, write: Write
) -> None:
    count = MOST_CARDS + 20
    for number in range(count):
        write(f"content/practices/p{number}.md", a_practice(title=f"Nummer {number}"))
    page = pages(check(root))["thema/reizen.html"]
    assert page.count("data-practice=") == MOST_CARDS
    assert all(page.count(f'href="../practices/p{n}.html"') == 1 for n in range(count))


def test_the_script_shows_as_many_cards_at_a_time_as_the_page(real: CheckResult) -> None:
    listed = pages(real)["index.html"].partition("data-results ")[2].partition("</ol>")[0]
    assert listed.count("data-practice=") == PAGE_SIZE
    results = read_templates()["components/results/results.js"]
    assert re.findall(r"sitegen\.pageSize = (\d+)", results) == [str(PAGE_SIZE)]


def test_the_catalogue_page_says_the_same_counts_as_the_value_pages(real: CheckResult) -> None:
    site = pages(real)
    options = re.findall(
        r'name="([a-z]+)" value="([a-z0-9-]+)".*?data-count="(\d+)"', site["index.html"], re.DOTALL
    )
    assert len(options) > 30
    for facet, value, count in options:
        assert site[f"{facet}/{value}.html"].count("data-practice=") == int(count)


def test_a_theme_goes_over_our_own_styles(root: Path, write: Write) -> None:
    write("eigen.css", ":root { --accent: rebeccapurple; }")
    config = (root / "sitegen.yml").read_text()
    write("sitegen.yml", config.replace("  base_url", "  theme: eigen.css\n  base_url"))
    (css,) = [
        a.data.decode()
        for a in made_of(check(root))
        if a.path.startswith("assets/site.") and a.path.endswith(".css")
    ]
    assert css.index("@layer theme {\n:root { --accent: rebeccapurple; }") > css.index("--accent:")


def test_titles_are_in_the_order_a_reader_expects(root: Path, write: Write) -> None:
    titles = ["2 tips", "10 tips", "Op tijd", "Op zoek", "Opa", "'s-Gravenkapelle", "Salaris"]
    for number, title in enumerate(reversed(titles)):
        write(f"content/practices/p{number}.md", a_practice(title=f'"{title}"'))
    page = unescape(pages(check(root))["practices/index.html"])
    found = re.findall(r'<li><a href="p\d\.html">([^<]+)</a>', page)
    assert found == titles


def test_search_engines_find_every_page_and_no_stub(root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice(id="P7", reviewed="2026-05-01"))
    files = {a.path: a.data.decode(errors="replace") for a in made_of(check(root))}
    assert "Sitemap: https://klein.example/sitemap.xml" in files["robots.txt"]
    listed = re.findall("<loc>https://klein.example/([^<]*)</loc>", files["sitemap.xml"])
    assert {"", "practices/paspoort.html", "contacts/index.html", "thema/reizen.html"} <= set(
        listed
    )
    assert not any(path.startswith(("p/", "404")) for path in listed)
    assert "<lastmod>2026-05-01</lastmod>" in files["sitemap.xml"]


def test_an_old_address_leads_on_by_its_script_by_a_link_and_without_scripts_at_once(
    root: Path, write: Write
) -> None:
    write("content/practices/nieuw.md", a_practice(id="B7", aliases="[oud, ouder]"))
    found = pages(check(root))
    for path in ("p/B7.html", "practices/oud.html", "practices/ouder.html"):
        target = "../practices/nieuw.html" if path.startswith("p/") else "nieuw.html"
        page = found[path]
        assert f'<noscript><meta http-equiv="refresh" content="0; url={target}"></noscript>' in page
        assert page.count('http-equiv="refresh"') == 1
        assert f'<a href="{target}" data-leads-to>' in page
        assert re.search(
            r'<script src="\.\./assets/redirect\.[0-9a-f]{10}\.js" defer></script>', page
        )
    assert "redirect." not in found["practices/nieuw.html"]


@pytest.mark.parametrize(
    ("order", "labels"),
    [
        ("as-written", ["Zuid", "Aan zee", "Noord"]),
        ("by-count", ["Noord", "Zuid", "Aan zee"]),
        ("by-name", ["Aan zee", "Noord", "Zuid"]),
    ],
)
def test_a_reader_sees_the_values_of_a_facet_in_the_order_of_the_settings(
    order: str, labels: list[str]
) -> None:
    values = tuple(FacetValue(label.casefold(), label) for label in ("Zuid", "Aan zee", "Noord"))
    facet = Facet("streek", "Streek", values, order=order)
    counts = {"zuid": 1, "aan zee": 0, "noord": 3}
    assert [value.label for value in in_order(facet, counts)] == labels


@pytest.mark.parametrize("is_exchanging", [True, False])
def test_every_page_that_is_no_stub_can_be_reached_from_the_catalogue(
    root: Path, write: Write, is_exchanging: bool
) -> None:
    if not is_exchanging:
        for path in ("content/contacts/team.md", "sitegen.yml"):
            text = (root / path).read_text(encoding="utf-8")
            write(path, re.sub(r"(?m)^(offers|seeks|contacts:.*):?.*\n(?:[ ].*\n)*", "", text))
    written = pages(check(root))
    seen, ahead = set[str](), ["index.html"]
    while ahead:
        path = ahead.pop()
        if path in written and path not in seen:
            seen.add(path)
            folder = posixpath.dirname(path)
            links = re.findall(r'href="([^"#?:]+)', written[path])
            ahead += [posixpath.normpath(posixpath.join(folder, link)) for link in links]
    stubs = {path for path, page in written.items() if 'http-equiv="refresh"' in page}
    assert set(written) - seen - stubs == {"404.html"}
