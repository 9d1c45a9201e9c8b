"""Random edits of a catalogue: of every field of the schema and of the settings."""

import json
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import yaml
from hypothesis import strategies as st

from sitegen.config.read_settings import QUALITY_FIELDS, read_settings
from sitegen.config.site import SITE_FIELDS
from sitegen.model.field import Field, Kind
from sitegen.model.schema import Schema
from tests.conftest import PNG, PRACTICES, TESTS, a_practice

BODIES = ("Een woord.", "Zie [een ander](p1.md).", "## Kop\n\nEn [iemand](../contacts/team.md).",
          "En [weg](../contacts/vertrokken.md).")  # fmt: skip
WANTED = ("vraag", "raadsel")
LISTS = ("begin", "verder")
IMAGES = ("../images/een.png", "../images/twee.png")
VALUES: Mapping[Kind, Sequence[object]] = {
    Kind.TEXT: ("Paspoort", "Een paspoort aanvragen."),
    Kind.LINE: ("Verhuizen", "Reizen"),
    Kind.TEXTS: (["Wet"], ["Wet", "Besluit"]),
    Kind.ID: ("{}", "N-{}"),
    Kind.SLUG: ("oud-{}", "ouder-{}"),
    Kind.SLUGS: (["oud-{}"], ["oud-{}", "ouder-{}"]),
    Kind.DATE: ("2024-01-02", "2025-03-04", "2026-05-06"),
    Kind.MONTHS: ("6", "24"),
    Kind.EFFORT: ("1 uur", "3 dagen"),
    Kind.FLAG: ("ja", "nee"),
    Kind.ORGANISATION: ("Gemeente Elders", "Gemeente Nieuwstad"),
    Kind.LANGUAGE: ("en", "de-AT"),
    Kind.EMAIL: ("een@x.example", "twee@x.example"),
    Kind.PHONE: ("+31 88 000 02 40", "0880000240"),
    Kind.URL: ("https://een.example/{path}", "https://twee.example/{path}"),
    Kind.SITE_URL: ("https://een.example/", "https://twee.example/map/"),
    Kind.NUMBER: ("12", "30"),
    Kind.CONTACTS: (["team"], ["team", "vertrokken"], ["vertrokken"], ["collega"]),
    Kind.PRACTICE: ("p0", "p1", "p2"),
    Kind.PRACTICES: (["p0"], ["p1"], ["p1", "p0"]),
    Kind.WANTEDS: (["vraag"], ["raadsel"]),
    Kind.FILE: IMAGES,
    Kind.FILES: ([IMAGES[0]], [*IMAGES]),
}
"""What fields of each kind may hold; `{}` is the name of the file."""
SPECIAL: Mapping[str, Sequence[object]] = {
    "language": ("nl", "en"), "theme": ("een.css", "twee.css")
}  # fmt: skip
"""Of the settings, what can hold no text of any kind."""
NEEDED = {"image_alt", "email"}
"""An image asks for its description, a contact for a way to be reached."""


def values(field: Field, name: str) -> st.SearchStrategy[object]:
    """What `field` may hold in the file `name`."""
    if field.fields:
        return st.lists(mappings(field.fields, name), min_size=1, max_size=2)
    if field.kind is Kind.CHOICES:
        return st.lists(st.sampled_from(field.choices), min_size=1, max_size=2, unique=True)
    if field.kind is Kind.CHOICE:
        return st.sampled_from(field.choices)
    given = json.dumps(VALUES[field.kind]).replace("{}", name)
    return st.sampled_from(json.loads(given))


def mappings(fields: Iterable[Field], name: str) -> st.SearchStrategy[dict[str, object]]:
    """Some of the fields, and all that are required."""
    each = {field.key: values(field, name) for field in fields}
    needed = {field.key for field in fields if field.required or field.key in NEEDED}
    return st.fixed_dictionaries(
        {key: each[key] for key in each if key in needed},
        optional={key: each[key] for key in each if key not in needed},
    )


def schema() -> Schema:
    """The fields of the tiny catalogue, its own and all others."""
    text = (TESTS / "tiny/sitegen.yml").read_text(encoding="utf-8")
    read = read_settings(text, "sitegen.yml").value
    assert read
    return read.schema


@st.composite
def edited_settings(draw: st.DrawFn) -> str:
    """The settings of the tiny catalogue, with others of the site, of its contacts and quality."""
    given = yaml.safe_load((TESTS / "tiny/sitegen.yml").read_text(encoding="utf-8"))
    known = {field.key: values(field, "site") for field in SITE_FIELDS}
    known |= {key: st.sampled_from(of) for key, of in SPECIAL.items()}
    given["site"] |= draw(st.fixed_dictionaries({}, optional=known))
    given["contacts"]["searchable"] = draw(st.sampled_from(VALUES[Kind.FLAG]))
    given["quality"] = draw(mappings(QUALITY_FIELDS, "site"))
    return json.dumps(given)


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, str]:
    """A file, and what it says; nothing means that it goes."""
    kinds = ["practice", "practice", "contact", "list", "wanted", "gone", "settings"]
    kind = draw(st.sampled_from(kinds))
    slug = draw(st.sampled_from(PRACTICES[2:]))
    if kind == "gone":
        return f"content/practices/{slug}.md", ""
    if kind == "list":
        name = draw(st.sampled_from(LISTS))
        listed = mappings(schema().list, name).map(a_page)
        return f"content/lists/{name}.md", draw(st.one_of(listed, st.just("")))
    if kind == "wanted":
        name = draw(st.sampled_from(WANTED))
        asked = mappings(schema().wanted, name).map(a_page)
        return f"content/wanted/{name}.md", draw(st.one_of(asked, st.just("")))
    if kind == "settings":
        return "sitegen.yml", draw(edited_settings())
    if kind == "contact":
        return "content/contacts/collega.md", a_page(draw(mappings(schema().contact, "collega")))
    fields = draw(mappings(schema().practice, slug))
    return f"content/practices/{slug}.md", a_page(fields, draw(st.sampled_from(BODIES)))


def a_page(fields: Mapping[str, object], body: str = "Tekst.") -> str:
    lines = (f"{key}: {json.dumps(value)}\n" for key, value in fields.items())
    return f"---\n{''.join(lines)}---\n\n{body}\n"


def plain_site(root: Path) -> None:
    """The tiny catalogue with more practices and contacts, images and style sheets, to be edited."""
    shutil.copytree(TESTS / "tiny", root)
    (root / "content/images").mkdir()
    (root / "content/lists").mkdir()
    (root / "content/wanted").mkdir()
    for number, image in enumerate(IMAGES):
        (root / "content/practices" / image).write_bytes(PNG + bytes(number))
    for sheet in SPECIAL["theme"]:
        (root / str(sheet)).write_text(f"/* {sheet} */")
    for name, active in {"vertrokken": "nee", "collega": "ja"}.items():
        fields = {"name": name, "organisation": "Gemeente", "email": "w@x.example"}
        text = a_page({**fields, "consent": "2026-01-01", "active": active})
        (root / f"content/contacts/{name}.md").write_text(text)
    for slug in PRACTICES:
        (root / f"content/practices/{slug}.md").write_text(a_practice(title=f"Titel {slug}"))
