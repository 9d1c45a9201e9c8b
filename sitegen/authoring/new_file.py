"""What a new file starts with: a number that is free, values that `check` accepts."""

import datetime
from collections.abc import Iterator, Mapping

from sitegen.authoring.compose import Written, compose
from sitegen.config.settings import Limits
from sitegen.diagnostics.model import Diagnostic, Severity, problem
from sitegen.diagnostics.suggest import guess
from sitegen.document.frontmatter import read
from sitegen.model.checks.dates import judged
from sitegen.model.fields import read_fields
from sitegen.model.schema import LISTS, Field, Kind
from sitegen.model.slugs import slugify


def split(field: Field, answer: str) -> Written:
    """What someone typed in one line, as a value; lists are separated by commas."""
    if field.kind not in LISTS:
        return answer.strip()
    texts = [answer] if field.kind is Kind.TEXTS else answer.strip("[] ").split(",")
    return [text.strip() for text in texts if text.strip()]


def settled(field: Field, value: Written, names: Mapping[str, str]) -> Written:
    """`value` with the file in place of a name that can stand for nothing else."""
    if field.kind not in (Kind.CONTACTS, Kind.PRACTICES) or isinstance(value, str):
        return value
    return [_settled(text, names) if isinstance(text, str) else "" for text in value]


def _settled(text: str, names: Mapping[str, str]) -> str:
    meant = guess(text, names)
    return meant.text if meant.is_sure else text


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
    day = values.value.by_key.get(field.key) if values.value else None
    if isinstance(day, datetime.date):
        found = judged(field, day, raw.value.fields.place, today)
        yield from (each for each in found if each.severity is Severity.ERROR)
    code = {Kind.CONTACTS: "unknown-contact", Kind.PRACTICES: "unknown-practice"}.get(field.kind)
    if code and values.value:
        for number, slug in enumerate(values.value.texts(field.key)):
            if slug not in names.values():
                place = values.value.places[f"{field.key}[{number}]"]
                yield problem(code, place, field=field.key, value=slug, near=guess(slug, names).text,
                              slug=slugify(slug))  # fmt: skip
