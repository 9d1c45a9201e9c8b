"""Keys of others feed our fields, and what they say keeps its place."""

import pytest

from sitegen.diagnostics.passed import Pass
from tests.mapping.reading import at, fields, first_item, read_by


def test_the_first_key_that_is_there_feeds_the_field() -> None:
    block = "fields: {summary: [toelichting, subtitle]}"
    found = read_by(block, "toelichting: ''\nsubtitle: Kort.")
    assert fields(found) == {"summary": "Kort."}
    assert at(found, "summary") == (3, 11)
    assert found.names == {"summary": "subtitle"}


def test_what_is_not_there_is_called_by_the_first_name() -> None:
    assert read_by("fields: {summary: [toelichting, subtitle]}", "title: A").names == {
        "summary": "toelichting"
    }


def test_a_key_below_another_feeds_a_field_and_the_rest_below_it_is_left() -> None:
    found = read_by("fields: {date: meta.date}", "meta:\n  date: 2026-01-02\n  layout: wide")
    assert fields(found) == {"date": "2026-01-02", "meta.layout": "wide"}
    assert at(found, "date") == (3, 9)


def test_a_key_that_has_a_dot_itself_is_tried_first() -> None:
    found = read_by("fields: {title: dc.title}", "dc.title: A\ndc:\n  other: B")
    assert fields(found) == {"title": "A", "dc.other": "B"}


def test_keys_below_the_items_of_a_list_make_a_list() -> None:
    front = "authors:\n  - name: An\n    mail: a@b.example\n  - name: Bo"
    found = read_by("fields: {contacts: authors.name}\nignore: [authors.mail]", front)
    assert fields(found) == {"contacts": ["An", "Bo"]}
    assert [(each.what, each.key) for each in found.passed] == [(Pass.IGNORED, "authors.mail")]


@pytest.mark.parametrize("key", ["Naam", "naam_van_het", "naam.met.punt", "Ünï", "a b"])
def test_a_key_may_have_any_name(key: str) -> None:
    assert fields(read_by(f'fields: {{title: "{key}"}}', f"{key}: A")) == {"title": "A"}


def test_several_fields_are_fed_by_one_key() -> None:
    block = (
        "fields: {theme: tags, phase: {key: tags, values: {Water: start}}, search_words: [x, tags]}"
    )
    found = read_by(block, "tags: [Water]")
    assert fields(found) == {"theme": ["Water"], "phase": "start", "search_words": ["Water"]}


def test_a_text_is_a_list_where_the_settings_say_what_parts_it() -> None:
    found = read_by('fields: {theme: {key: tags, split: ","}}', 'tags: "water,  rook , "')
    assert fields(found) == {"theme": ["water", "rook"]}
    item = first_item(found, "theme", 1)
    assert (item.place.line, item.place.column, item.place.end) == (2, 16, (2, 20))


def test_words_of_theirs_are_words_of_ours() -> None:
    block = "fields: {status: {key: draft, values: {'true': draft, 'false': published}}}"
    assert fields(read_by(block, "draft: true")) == {"status": "draft"}
    assert fields(read_by(block, "draft: false")) == {"status": "published"}
    assert fields(read_by(block, "draft: later")) == {"status": "later"}


def test_a_constant_is_a_last_resort() -> None:
    block = "fields: {status: [state, {value: archived}]}"
    assert fields(read_by(block, "state: draft")) == {"status": "draft"}
    assert fields(read_by(block, "")) == {"status": "archived"}


def test_a_list_of_one_is_that_one_where_one_is_asked() -> None:
    found = read_by("fields: {title: titles}", "titles: [A]\nphase: [start]")
    assert fields(found) == {"title": "A", "phase": "start"}


@pytest.mark.parametrize(("number", "name"), [(1, "first-part"), (2, "deep"), (-1, "deep")])
def test_a_folder_feeds_a_field(number: int, name: str) -> None:
    block = f'files: ["guide/**/*.md"]\nfields: {{phase: {{folder: {number}}}}}'
    assert fields(read_by(block, "title: A")) == {"phase": name, "title": "A"}


def test_no_folder_feeds_nothing() -> None:
    block = 'files: ["guide/**/*.md"]\nfields: {phase: {folder: 3}}'
    assert fields(read_by(block, "title: A")) == {"title": "A"}


def test_a_heading_is_the_title_and_not_said_again() -> None:
    found = read_by("fields: {title: [title, {heading: 1}]}", "x: 1", "\n# De *titel*\n\nTekst.\n")
    assert fields(found) == {"title": "De titel", "x": "1"}
    assert at(found, "title") == (5, 3)
    assert found.raw.body == "\n\n\nTekst.\n"
    assert [(each.what, each.key) for each in found.passed] == [(Pass.DERIVED, "title")]


def test_a_heading_that_says_the_title_again_goes() -> None:
    found = read_by("ignore: [x]", "title: De titel", "# De titel\n\nTekst.\n")
    assert found.raw.body == "\n\nTekst.\n"
    other = read_by("ignore: [x]", "title: De titel", "# Een titel\n\nTekst.\n")
    assert other.raw.body == "# Een titel\n\nTekst.\n"


def test_the_first_sentences_are_the_summary() -> None:
    body = "# Kop\n\n![Beeld](a.png)\n\n- een\n\nEen *zin*. Nog een\nzin! En meer.\n"
    found = read_by("fields: {summary: [samenvatting, {sentences: 2}]}", "title: A", body)
    assert fields(found)["summary"] == "Een zin. Nog een zin!"
    assert at(found, "summary") == (10, 1)
    assert found.raw.body == body


def test_a_summary_that_is_derived_has_room() -> None:
    body = f"{'Heel lang ' * 30}verhaal."
    text = fields(read_by("fields: {summary: [{sentences: 1}]}", "title: A", body))["summary"]
    assert isinstance(text, str)
    assert text.endswith("lang…")
    assert 140 < len(text) <= 160


def test_nothing_is_derived_of_a_text_without_sentences() -> None:
    block = "fields: {summary: [{sentences: 1}], title: [{heading: 1}]}"
    assert fields(read_by(block, "x: 1", "```\ncode\n```\n")) == {"x": "1"}


def test_what_nothing_takes_up_stays_to_be_reported() -> None:
    assert fields(read_by("ignore: [layout]", "hide: [toc]")) == {"hide": ["toc"]}


def test_what_is_ignored_is_counted() -> None:
    found = read_by("ignore: [layout, meta.x, status]", "layout: a\nmeta: {x: 1}\nstatus: weird")
    assert fields(found) == {}
    assert [each.key for each in found.passed] == ["layout", "meta.x", "status"]


def test_what_is_unknown_may_be_allowed_and_is_counted() -> None:
    found = read_by("unknown_keys: allow", "Layout: a\ntitle: A")
    assert fields(found) == {"title": "A"}
    assert [(each.what, each.key) for each in found.passed] == [(Pass.ALLOWED, "Layout")]


@pytest.mark.parametrize(
    ("front", "key", "other"),
    [
        ("toelichting: Eén.\nsubtitle: Twee.", "subtitle", "toelichting"),
        ("toelichting: Eén.\nsummary: Twee.", "summary", "toelichting"),
        ("summary: Twee.", "summary", "toelichting"),
    ],
)
def test_what_is_overruled_is_told(front: str, key: str, other: str) -> None:
    found = read_by("fields: {summary: [toelichting, subtitle]}", front)
    (told,) = found.diagnostics
    assert (told.code, told.field, told.place.line) == (
        "value-not-shown",
        key,
        front.count("\n") + 2,
    )
    assert dict(told.facts)["other"] == other


def test_what_says_the_same_is_not_told() -> None:
    block = "fields: {summary: [toelichting, subtitle]}"
    assert not read_by(block, "toelichting: Eén.\nsubtitle: Eén.\nsummary: ''").diagnostics


def test_noise_in_lists_goes_where_that_may_be_mended() -> None:
    front = "theme: [a, '', b, a, ~]\ntitle: A"
    found = read_by("mend: [lists]", front)
    assert fields(found) == {"theme": ["a", "b"], "title": "A"}
    assert [(each.what, each.key) for each in found.passed] == [(Pass.MENDED, "theme")]
    assert len(fields(read_by("ignore: [x]", front))["theme"]) == 5  # type: ignore[arg-type]


def test_a_file_without_text_may_have_it_in_a_field() -> None:
    block = "fields: {text: Long, summary: [{sentences: 1}]}"
    found = read_by(block, "title: A\nLong: |\n  Eén zin. Nog een.\n\n  - punt")
    assert (found.raw.body, found.raw.body_line) == ("Eén zin. Nog een.\n\n- punt\n", 4)
    assert fields(found) == {"title": "A", "summary": "Eén zin."}
    assert not found.has_own_text
    own = read_by(block, "title: A\nLong: Tekst.", "Eigen tekst.\n")
    assert own.raw.body == "Eigen tekst.\n"
    assert [each.code for each in own.diagnostics] == ["value-not-shown"]
