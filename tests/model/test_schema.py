"""Fields in each language: what they are called, and examples that may be pasted as they are."""

import re
from collections.abc import Iterator, Sequence

import pytest

from sitegen.config.read_settings import read_settings
from sitegen.config.site import SITE_FIELDS
from sitegen.diagnostics.model import Diagnostic
from sitegen.document.frontmatter import read
from sitegen.document.yaml_nodes import YamlLimits
from sitegen.model.contact_fields import CONTACT_FIELDS
from sitegen.model.field import Field, Kind, spoken
from sitegen.model.fields import read_fields
from sitegen.model.practice_fields import PRACTICE_FIELDS
from sitegen.words.nouns import Noun
from sitegen.words.words import Words

LANGUAGES = ("de", "en", "nl")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TELLS_OF_OURS = re.compile(
    "wilgenstad|duinrade|adresonderzoek|burgerzaken|gemeente", re.IGNORECASE
)


def found_in(line: str, fields: Sequence[Field]) -> list[str]:
    """The codes of what is wrong with one line of front matter, other than what lacks beside it."""
    raw = read("a.md", f"---\n{line}\n---\n", YamlLimits())
    assert raw.value, line
    found: tuple[Diagnostic, ...] = read_fields(
        raw.value.fields, fields, raw.value.fields.place
    ).diagnostics
    return [each.code for each in found if each.code != "missing-field"]


def all_fields(words: Words) -> Iterator[Field]:
    for field in spoken((*PRACTICE_FIELDS, *CONTACT_FIELDS, *SITE_FIELDS), words):
        yield from (field, *field.fields)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_example_may_be_pasted(language: str) -> None:
    for field in all_fields(Words(language)):
        is_open = field.kind not in (Kind.CHOICES, Kind.RECORDS)  # of a catalogue's own, and blocks
        if field.example and is_open:
            assert found_in(f"{field.key}: {field.example}", [field]) == [], field.key


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_example_is_of_our_catalogue_or_invents_when_someone_agreed(language: str) -> None:
    fields = {field.key: field for field in all_fields(Words(language))}
    for field in fields.values():
        assert not _TELLS_OF_OURS.search(f"{field.help} {field.sample}"), field.key
    for key in ("consent", "confirmed"):
        assert not _DAY.search(fields[key].sample)


def test_time_and_yes_are_written_in_the_language_of_the_site() -> None:
    german, english = (
        spoken((*PRACTICE_FIELDS, *CONTACT_FIELDS), Words(each)) for each in ("de", "en")
    )
    assert found_in("effort: 3 Tage", german) == []
    assert found_in("active: nein", german) == []
    assert found_in("effort: 3 days", german) == []
    assert found_in("effort: 3 Tage", english) == ["invalid-effort"]


def test_contacts_exchange_values_of_the_catalogue_and_examples_are_from_there() -> None:
    text = "site:\n  title: A\n  language: en\ncontacts:\n  facet: topic\nfacets:\n  - key: topic\n    label: Topic\n    values: {bees: Bees}\n"
    settings = read_settings(text, "sitegen.yml").value
    assert settings
    offers = next(field for field in settings.schema.contact if field.key == "offers")
    assert (offers.label, offers.example) == ("Shares knowledge about", "[bees]")


def test_fields_call_things_as_the_catalogue_does() -> None:
    noun = ("practice", Noun("het ervaringsverslag", "ervaringsverslagen"))
    title, *_, related = (
        field
        for field in spoken(PRACTICE_FIELDS, Words("nl", (noun,)))
        if field.key in ("title", "related")
    )
    assert title.help == "Zo heet het ervaringsverslag overal."
    assert related.help == "Ervaringsverslagen die hierbij passen."


def test_an_error_in_the_settings_names_fields_in_their_language() -> None:
    for tag, label in (
        ("en", "Name of the site"),
        ("nl-BE", "Naam van de site"),
        ("de", "Name der Website"),
    ):
        (found,) = read_settings(f"site:\n  language: {tag}\n", "sitegen.yml").diagnostics
        assert dict(found.facts)["label"] == label
