"""The form of the site and `sitegen check` find the same in the same values; the form says it without keys and files."""

import json
import os
import re
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from sitegen.authoring.compose import compose
from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from sitegen.build.result import CheckResult
from sitegen.content.config_file import read_config
from sitegen.diagnostics.model import Diagnostic, has_errors
from sitegen.diagnostics.suggest import guess, nearest
from sitegen.document.frontmatter import read
from sitegen.document.markdown import convert
from sitegen.document.yaml_nodes import YamlLimits
from sitegen.model.contact import parse
from sitegen.model.contact_fields import CONTACT_FIELDS
from sitegen.model.fields import read_fields
from sitegen.model.practice_fields import PRACTICE_FIELDS
from sitegen.model.slugs import slugify
from sitegen.pages.context import tools_for
from sitegen.pages.forms import contact_original, correctable_contacts
from sitegen.render.form import CODES, form_fields, form_rules
from sitegen.report.form_messages import FORM_MESSAGES
from sitegen.report.wording import form_wording_of, help_text, message, wording_of
from sitegen.words.language import translated
from sitegen.words.words import Words
from tests.conftest import TESTS, TODAY, Write, a_practice, check, codes, made_of, run_node

FILE = TESTS / "shared" / "form.json"
SHARED: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
TINY = read_config(TESTS / "tiny", "sitegen.yml").settings
assert TINY
FIELDS = {"practice": TINY.schema.practice, "contact": TINY.schema.contact}


def declared() -> dict[str, Any]:
    """What the form gets, and what `sitegen check` says of it, as JSON has it."""
    fields = {kind: form_fields(each) for kind, each in FIELDS.items()}
    shaped: dict[str, Any] = json.loads(
        json.dumps(
            {
                "rules": form_rules(Words("nl")),
                "wordings": {code: wording_of(code, Words("nl")) for code in sorted(CODES)},
                "fields": fields,
            }
        )
    )
    return shaped


def said_of(case: dict[str, Any]) -> tuple[str, list[list[str]]]:
    """The text that is composed, and the diagnostics of its fields."""
    text = compose(case["values"], "")
    raw = read("a.md", text, YamlLimits())
    assert raw.value, raw.diagnostics
    found = read_fields(raw.value.fields, FIELDS[case["kind"]], raw.value.fields.place)
    said = [[d.code, message(d, Words("nl")), _help(d)] for d in found.diagnostics]
    return text, sorted(said)


def _help(found: Diagnostic) -> str:
    """What a date or an address should have been is only worked out by `sitegen check`."""
    return "" if found.code.startswith("invalid-") else help_text(found, Words("nl"))


@pytest.mark.parametrize("case", SHARED["cases"], ids=lambda case: str(case["values"])[:40])
def test_a_value_is_written_and_judged_so(case: dict[str, Any]) -> None:
    text, said = said_of(case)
    assert {"text": text, "said": said} == {"text": case["text"], "said": case["said"]}


def remarks_of(case: dict[str, Any], root: Path) -> list[list[str]]:
    """The warnings about a practice with this summary and body, in a catalogue that wants steps."""
    settings_file = root / "sitegen.yml"
    if "quality:" not in settings_file.read_text():
        settings_file.write_text(settings_file.read_text() + "quality:\n  steps: ja\n")
    text = a_practice(case["body"], summary=json.dumps(case["summary"]))
    (root / "content/practices/paspoort.md").write_text(text, encoding="utf-8")
    found = [d for d in check(root).diagnostics if d.place.path.endswith("paspoort.md")]
    return sorted([d.code, message(d, Words("nl")), help_text(d, Words("nl"))] for d in found)


@pytest.mark.parametrize("case", SHARED["remarks"], ids=lambda case: case["body"][:30])
def test_what_an_editor_would_remark(case: dict[str, Any], root: Path) -> None:
    assert remarks_of(case, root) == case["said"]


def said_of_dates(case: dict[str, Any], root: Path) -> list[list[str]]:
    """What is said of the dates of a file with these values, on the day of the tests."""
    file = root / f"content/{case['kind']}s/loket.md"
    file.write_text(compose(case["values"], "Zo."), encoding="utf-8")
    found = [d for d in check(root).diagnostics if d.code in ("early-date", "future-date")]
    file.unlink()
    return sorted([str(d.severity), d.code, d.field or "", message(d, Words("nl"))] for d in found)


@pytest.mark.parametrize("case", SHARED["dates"], ids=lambda case: str(case["values"])[:40])
def test_a_date_that_can_hardly_be_right(case: dict[str, Any], root: Path) -> None:
    assert case["today"] == TODAY.isoformat()
    assert said_of_dates(case, root) == case["said"]


def notes_of(case: dict[str, Any]) -> list[str]:
    """What is said to be a note in this body."""
    found = convert(case["body"], "a.md", 1).diagnostics
    return [dict(each.facts)["value"] for each in found if each.code == "note-shown"]


@pytest.mark.parametrize("case", SHARED["notes"], ids=lambda case: case["body"][:30])
def test_a_note_that_readers_would_see(case: dict[str, Any]) -> None:
    assert notes_of(case) == case["said"]


@pytest.mark.parametrize("case", SHARED["nearest"], ids=lambda case: case["word"])
def test_the_name_that_was_meant(case: dict[str, Any]) -> None:
    assert guess(case["word"], case["names"]).text == case["near"]


@pytest.mark.parametrize("case", SHARED["few"], ids=lambda case: case["word"])
def test_the_names_that_are_nearest(case: dict[str, Any]) -> None:
    assert nearest(case["word"], case["names"], 3) == case["some"]


def test_the_shared_rules_are_those_of_today(root: Path) -> None:
    if os.environ.get("GOLDEN"):
        for case in SHARED["cases"]:
            case["text"], case["said"] = said_of(case)
        for case in SHARED["remarks"]:
            case["said"] = remarks_of(case, root)
        for case in SHARED["dates"]:
            case["said"] = said_of_dates(case, root)
        for case in SHARED["notes"]:
            case["said"] = notes_of(case)
        for case in SHARED["nearest"]:
            case["near"] = guess(case["word"], case["names"]).text
        for case in SHARED["few"]:
            case["some"] = nearest(case["word"], case["names"], 3)
        whole = {**SHARED, **declared()}
        FILE.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        return
    shown = {key: SHARED[key] for key in ("rules", "wordings", "fields")}
    assert shown == declared(), "run `make golden`"


FILES = re.compile(
    r"\.md\b|\.yml\b|content/|images/|docs/|\.\./|image_alt|pull request|Git\b|\{key\}"
)
KEYS = {field.key for field in (*PRACTICE_FIELDS, *CONTACT_FIELDS)}


@pytest.mark.parametrize("language", translated())
def test_the_form_speaks_of_no_file_and_no_key(language: str) -> None:
    for code in CODES:
        for text in form_wording_of(code, Words(language)).values():
            assert not FILES.search(text), (code, text)
            quoted = {each.strip(" :") for each in re.findall(r"`([^`]+)`", text)}
            assert not quoted & KEYS, (code, text)
            assert text.count("`") % 2 == 0, (code, text)


def test_what_the_form_words_anew_is_something_that_it_finds() -> None:
    assert set(FORM_MESSAGES) <= set(CODES)


HOSTILE = st.text(
    st.sampled_from("abcXYZéß漢א😀0123 .,:;!?'\"&{}%#@*_-`()/\\=+~^$€\t\u2028\ufeff"),
    max_size=60,
)
CONTROL = st.sampled_from(["\x07", "a\x1c", "\x85", "\u202e", "x" * 161, " "])
LINES = st.sampled_from(
    ["# Kop", "- punt", "1. stap", "> citaat", "| a | b |\n|---|---|\n| c | d |", "```\ncode\n```",
     "[link](https://x.example/)", "[andere](briefadres.md)", "[weg](weg.md)", "![](x.png)",
     "[team](../contacts/team.md)", "<https://x.example/>", "[x](javascript:y)", "| a |\n|---|\n| b | c |",
     "[kop](#kop)", "[geen](#geen)", "    ingesprongen", "a\\\nb", "***", "[leeg]()",
     "[Naam]:\n[Datum]:", "[a]: briefadres.md 'b'\n[c]: d", "[a]", "``` sh en meer\nls\n```"]
)  # fmt: skip
BODIES = st.lists(st.one_of(LINES, HOSTILE), min_size=1, max_size=4).map("\n\n".join)


def mostly(good: st.SearchStrategy[Any], bad: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Ten to one, so that many a form has nothing wrong."""
    return st.integers(0, 9).flatmap(lambda number: good if number else bad)


NAMES = st.lists(st.sampled_from(["adres", "reizen"]), min_size=1, unique=True)
PRACTICES = st.fixed_dictionaries(
    {
        "title": mostly(HOSTILE.map(lambda text: f"T{text}"), CONTROL),
        "summary": mostly(HOSTILE.map(lambda text: f"{text}S"), CONTROL),
        "contacts": mostly(st.just(["team"]), st.just(["teem"])),
        "thema": mostly(NAMES, st.just(["weg"])),
    },
    optional={
        "id": mostly(st.just("P9"), st.sampled_from(["p1", "x y"])),
        "date": mostly(st.dates().map(str), st.sampled_from(["2026-02-30", "1-2-2026"])),
        "review_every": mostly(st.just("12"), st.sampled_from(["-1", "x"])),
        "effort": mostly(st.just("3 dagen"), st.sampled_from(["1 jaar", "9999 uur"])),
        "status": mostly(st.just("archived"), st.just("weg")),
        "fase": mostly(st.just("begin"), st.just("weg")),
        "related": mostly(st.just(["briefadres"]), st.just(["weg"])),
        "law": st.lists(HOSTILE, max_size=3, unique=True),
        "adopted_by": st.lists(
            st.fixed_dictionaries(
                {
                    "organisation": mostly(
                        HOSTILE.map(lambda text: f"G{text}"), st.just("gemeente  DUINRADE")
                    ),
                    "note": HOSTILE,
                    "contact": st.sampled_from([["team"], []]),
                    "consent": st.just("2026-03-01"),
                },
                optional={
                    "stage": st.sampled_from(["trial", "in-use", "stopped", "weg"]),
                    "since": st.sampled_from(["2026-01-02", "2026-05-01"]),
                    "until": mostly(st.just("2026-03-01"), st.just("")),
                },
            ),
            max_size=1,
        ),
    },
)


# Each example holds many forms, of which the message names the one; shrinking would take minutes.
@pytest.mark.slow
@settings(
    max_examples=8,
    phases=(Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.tuples(PRACTICES, BODIES), min_size=40, max_size=40))
def test_what_the_form_lets_through_passes_check_unchanged(
    root: Path, forms: list[tuple[dict[str, Any], str]]
) -> None:
    payload = json.loads(
        next(a.data for a in made_of(check(root)) if a.path.startswith("assets/form-data"))
        .decode().removeprefix("sitegen.setForm(JSON.parse('").removesuffix("'));\n")
        .replace("\\\\", "\\").replace("\\'", "'")
    )  # fmt: skip
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump({"payload": payload, "forms": forms}, file)
        file.flush()
        texts: list[str | None] = run_node("render/fill-form.mjs", file.name)
    file_ = root / "content" / "practices" / "ingevuld.md"
    for text in texts:
        if text is not None:
            file_.write_text(text, encoding="utf-8", newline="")
            assert not has_errors(check(root).diagnostics), text
    file_.unlink(missing_ok=True)


def test_a_whole_practice_passes_the_form(root: Path) -> None:
    """So that the property above is about something."""
    checked = check(root)
    assert codes(checked) == []
    values = {"title": "T", "summary": "S", "contacts": ["team"], "thema": ["adres"]}
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        rules = declared()["rules"]
        forms = {"practice": {"folder": "x", "fields": declared()["fields"]["practice"]}}
        payload = {
            **rules,
            "forms": forms,
            "contacts": [["team", "T", "O"]],
            "practices": [],
            "images": [],
        }
        json.dump({"payload": payload, "forms": [[values, "Zo."], [values, ""]]}, file)
        file.flush()
        done, refused = run_node("render/fill-form.mjs", file.name)
    assert done == a_practice("Zo.", title="T", summary="S", thema="[adres]").replace(
        "thema: [adres]\ncontacts: [team]", "contacts: [team]\nthema: [adres]"
    )
    assert refused is None


def test_the_form_knows_files_that_are_not_where_new_ones_come(root: Path, write: Write) -> None:
    settings = (root / "sitegen.yml").read_text()
    write(
        "sitegen.yml", f"{settings}content:\n  practices:\n    files: [gids, content/practices]\n"
    )
    write("gids/reizen/paspoort.md", a_practice())
    write("gids/visum.md", a_practice(title="Visum"))
    checked = check(root)
    assert codes(checked) == []
    (data,) = (a.data.decode() for a in made_of(checked) if a.path.startswith("assets/form-data"))
    assert '"elsewhere":["content/practices/briefadres.md","gids/reizen/paspoort.md"]' in data
    assert '"folder":"gids"' in data


@pytest.mark.slow
@given(st.text(max_size=60))
def test_a_title_gives_a_name_that_check_accepts(title: str) -> None:
    slug = slugify(title)
    assert slug == "" or (slug.isascii() and not slug.startswith("-") and not slug.endswith("-"))


def test_a_practice_that_the_form_would_not_keep_whole_is_not_offered(
    root: Path, write: Write
) -> None:
    left = (root / "content/contacts/team.md").read_text()
    write("content/contacts/weg.md", left.replace("name: ", "active: nee\nname: "))
    write("content/practices/heel.md", a_practice())
    write("content/practices/opmerking.md", a_practice(date="2026-01-01  # geschat"))
    write("content/practices/vertrokken.md", a_practice(contacts="[team, weg]"))
    gone = "\n  - organisation: Gemeente X\n    contact: weg"
    write("content/practices/gebruikt.md", a_practice(adopted_by=gone))
    unasked = "\n  - organisation: Gemeente X\n    contact: team"
    write("content/practices/ongevraagd.md", a_practice(adopted_by=unasked))
    write("content/practices/wijst.md", a_practice("Vraag [Weg](../contacts/weg.md)."))
    site = {a.path: a.data.decode("utf-8", "replace") for a in made_of(check(root))}
    (originals,) = (site[path] for path in site if path.startswith("originals/0."))
    assert set(re.findall(r'"slug":"([^"]+)"', originals)) == {"briefadres", "heel"}
    assert "Wij gebruiken dit ook" in site["practices/heel.html"]
    assert "Wij gebruiken dit ook" not in site["practices/vertrokken.html"]


def contact_originals(root: Path) -> dict[str, Any]:
    """What the form may start from: slug → the file of a contact."""
    texts = [
        a.data.decode() for a in made_of(check(root)) if a.path.startswith("originals/contacts/")
    ]
    quoted = [re.fullmatch(r"sitegen\.setStretch\(JSON\.parse\('(.*)'\)\);\n", t) for t in texts]
    said = [json.loads(re.sub(r"\\(['\\])", r"\1", each[1])) for each in quoted if each]
    return {item["slug"]: item for _, _, items in said for item in items}


def test_a_contact_begins_the_form_with_what_is_on_their_page_and_no_day_of_consent(
    root: Path, write: Write
) -> None:
    seeks = "seeks:\n  - value: adres\n    until: 2027-03-01\n  - reizen\n"
    write("content/contacts/an.md", a_contact("Bel **gerust**.\n", name="An", seeks=seeks))
    an = contact_originals(root)["an"]
    assert an["body"].strip() == "Bel **gerust**."
    assert an["fields"]["seeks"] == [{"value": "adres", "until": "2027-03-01"}, "reizen"]
    assert an["fields"]["consent"] == ""
    site = {a.path: a.data.decode("utf-8", "replace") for a in made_of(check(root))}
    assert 'href="../share-contact.html?contact=an"' in site["contacts/an.html"]
    assert not [path for path, text in site.items() if "2026-02-03" in text]


def test_a_contact_whose_file_the_form_would_not_keep_or_must_not_tell_is_not_offered(
    root: Path, write: Write
) -> None:
    write("content/contacts/heel.md", a_contact(name="Heel"))
    write("content/contacts/noot.md", a_contact(name="Noot  # niet bellen op vrijdag"))
    write("content/contacts/weg.md", a_contact(name="Weg", active="nee"))
    write("content/contacts/wijst.md", a_contact("Zie [Weg](weg.md).", name="Wijst"))
    assert contact_originals(root).keys() == {"heel", "team"}
    site = {a.path: a.data.decode("utf-8", "replace") for a in made_of(check(root))}
    assert "?contact=" not in site["contacts/noot.html"] + site["contacts/wijst.html"]
    (data,) = (text for path, text in site.items() if path.startswith("assets/form-data"))
    assert '"correctable":["team","heel"]' in data
    assert not [path for path, text in site.items() if "niet bellen op vrijdag" in text]


def test_an_edition_without_contacts_begins_no_form_with_one(root: Path) -> None:
    checked = check_site(CheckOptions(root, without_contacts=True))
    assert not [a.path for a in made_of(checked) if a.path.startswith("originals/contacts")]


def a_contact(body: str = "", name: str = "Jan", seeks: str = "", active: str = "ja") -> str:
    """A contact as its author writes it."""
    return (
        f"---\nname: {name}\norganisation: Gemeente Elders\nemail: jan@elders.example\n"
        f"consent: 2026-02-03\nactive: {active}\n{seeks}---\n\n{body}"
    )


def test_a_browser_fills_in_what_it_knows_of_who_registers_and_nothing_in_a_practice(
    root: Path,
) -> None:
    """WCAG 1.3.5; a practice is not about who shares it."""
    pages = {a.path: a.data.decode() for a in made_of(check(root)) if a.path.endswith(".html")}
    known = {
        name: re.findall(r'id="veld-(\w+)"[^>]* autocomplete="([a-z-]+)"', pages[f"{name}.html"])
        for name in ("share", "share-contact")
    }
    assert known["share"] == []
    assert dict(known["share-contact"]) == {
        "name": "name",
        "organisation": "organization",
        "email": "email",
        "phone": "tel",
    }


def test_every_contact_of_the_sample_comes_out_of_the_form_as_it_went_in(
    real: CheckResult,
) -> None:
    assert real.site
    site = real.site
    tools = tools_for(site.catalogue, site.settings)
    contacts = correctable_contacts(site.catalogue, site.settings)
    assert len(contacts) == sum(each.active for each in site.catalogue.contacts)
    for contact in contacts:
        original = contact_original(contact, tools, site.bodies[contact.path])
        fields = {**cast(dict[str, Any], original["fields"]), "consent": "2026-11-24"}
        raw = read(contact.path, compose(fields, str(original["body"])), YamlLimits()).value
        assert raw
        again = parse(raw, site.settings.schema)
        assert not again.diagnostics, contact.path
        same = replace(
            again.value.head,
            **{key: getattr(contact, key) for key in ("consent", "digest", "places", "outline")},
            organisation=contact.organisation,
            organisation_slug=contact.organisation_slug,
        )
        assert same == contact
