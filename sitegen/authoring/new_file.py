"""What a new file starts with: a number that is free, values that `check` accepts."""

import datetime
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from sitegen.authoring.compose import Written, compose
from sitegen.authoring.template import PLACEHOLDER
from sitegen.config.limits import Limits
from sitegen.config.settings import Settings
from sitegen.diagnostics.model import Diagnostic, Severity, problem
from sitegen.diagnostics.suggest import guess
from sitegen.document.frontmatter import read
from sitegen.document.portable_names import is_reserved
from sitegen.model.catalogue import Catalogue
from sitegen.model.checks.dates import judged
from sitegen.model.checks.ids import next_id
from sitegen.model.checks.references import contact_names
from sitegen.model.field import LISTS, Field, Kind
from sitegen.model.fields import read_fields
from sitegen.model.slugs import slugify

NAMING = {
    Kind.CONTACTS: "unknown-contact",
    Kind.PRACTICES: "unknown-practice",
    Kind.WANTEDS: "unknown-wanted",
}
"""Kinds of fields that name files → the code for one that is not there."""


def split(field: Field, answer: str) -> Written:
    """What someone typed in one line, as a value; lists are separated by commas."""
    if field.kind not in LISTS:
        return answer.strip()
    texts = [answer] if field.kind is Kind.TEXTS else answer.strip("[] ").split(",")
    return [text.strip() for text in texts if text.strip()]


def settled(field: Field, value: Written, names: Mapping[str, str]) -> Written:
    """`value` with the file in place of a name that can stand for nothing else."""
    if field.kind not in NAMING or isinstance(value, str):
        return value
    return [_settled(text, names) if isinstance(text, str) else "" for text in value]


def _settled(text: str, names: Mapping[str, str]) -> str:
    meant = guess(text, names)
    return meant.text if meant.is_sure else text


@dataclass(frozen=True)
class NewFile:
    """A file that is to be started, and the catalogue it is for."""

    kind: str
    """`practice`, `contact` or `wanted`."""
    settings: Settings
    catalogue: Catalogue
    today: datetime.date
    path: str = ""
    """Where it is to be, from the root."""

    @property
    def is_practice(self) -> bool:
        """Whether a text belongs in it."""
        return self.kind == "practice"

    @property
    def fields(self) -> tuple[Field, ...]:
        """All that it may hold, in order."""
        return self.settings.schema.of(self.kind)

    @property
    def named_by(self) -> str:
        """The key of the field that gives the file its name."""
        return "name" if self.kind == "contact" else "title"

    def field(self, key: str) -> Field | None:
        """The field of this key that fits in one line; `None` without one."""
        fields = (each for each in self.fields if each.kind is not Kind.RECORDS)
        return next((each for each in fields if each.key == key), None)

    def slug(self, given: Mapping[str, Written]) -> str:
        """A name for the file, from what it is called; one that every system can keep."""
        return safe_slug(slugify(str(given[self.named_by])) or self.kind, self.kind)

    def defaults(self, *, is_draft: bool) -> dict[str, Written]:
        """What nobody needs to be asked. A text that is yet to be written is a draft."""
        if not self.is_practice:
            day = "confirmed" if self.kind == "contact" else "date"
            return {day: self.today.isoformat()}
        status = {"status": "draft"} if is_draft else {}
        ids = (practice.number for practice in self.catalogue.practices)
        return {"id": next_id(ids), "date": self.today.isoformat(), **status}

    def needs(self, field: Field, given: Container[str]) -> bool:
        """Whether it cannot do without `field`; a contact needs a way to be reached."""
        has_way = self.kind != "contact" or "email" in given or "phone" in given
        return field.required or (not has_way and field.key == "email")

    def names(self, field: Field) -> dict[str, str]:
        """All that someone may call the files that `field` can name → the files."""
        if field.kind is Kind.CONTACTS:
            named = contact_names(self.catalogue)
        else:
            catalogue = self.catalogue
            there = catalogue.wanted if field.kind is Kind.WANTEDS else catalogue.practices
            named = {each.title: each.slug for each in there}
        return named | {slug: slug for slug in named.values()}

    def problems(self, field: Field, value: Written) -> Iterator[Diagnostic]:
        """The errors that `check` would find in this value."""
        return problems_of(field, value, self.path, self.names(field), self.today)

    def text(self, values: Mapping[str, Written], body: str) -> str:
        """The file, with its fields in order; without a `body`, a practice says what to write."""
        ordered = {field.key: values[field.key] for field in self.fields if field.key in values}
        return compose(ordered, body or (self._placeholder if self.is_practice else ""))

    @property
    def _placeholder(self) -> str:
        return self.settings.words.gettext(PLACEHOLDER)


def safe_slug(slug: str, kind: str) -> str:
    """The slug, or another where Windows keeps it for a device."""
    return f"{slug}-{kind}" if is_reserved(slug) else slug


def problems_of(
    field: Field, value: Written, path: str, names: Mapping[str, str], today: datetime.date
) -> Iterator[Diagnostic]:
    """The errors `check` would find in one field; `names` maps to the files it may name."""
    raw = read(path, compose({field.key: value}, ""), Limits().yaml)
    yield from raw.diagnostics
    if raw.value is None:
        return
    values = read_fields(raw.value.fields, (field,), raw.value.fields.place)
    yield from values.diagnostics
    day = values.value.by_key.get(field.key)
    if isinstance(day, datetime.date):
        found = judged(field, day, raw.value.fields.place, today)
        yield from (each for each in found if each.severity is Severity.ERROR)
    code = NAMING.get(field.kind)
    if code:
        for number, slug in enumerate(values.value.texts(field.key)):
            if slug not in names.values():
                place = values.value.places[f"{field.key}[{number}]"]
                yield problem(code, place, field=field.key, value=slug, near=guess(slug, names).text,
                              slug=slugify(slug))  # fmt: skip
