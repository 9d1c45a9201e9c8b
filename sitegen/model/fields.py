"""Front matter nodes → values, by the declarations of `schema`; each mistake with its place."""

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sitegen.diagnostics import Checked, Diagnostic, Place, nearest, problem
from sitegen.document.nodes import Mapping, Node, Scalar
from sitegen.document.nodes import Sequence as ListNode
from sitegen.model.schema import Field, Kind
from sitegen.model.values import Effort, Values

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SLUG_LENGTH = 80
_ID = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
_ID_LENGTH = 20
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_EMAIL = re.compile(r"[^@\s<>\"'(),:;\\]+@[a-z0-9-]+(\.[a-z0-9-]+)+", re.IGNORECASE)
_PHONE = re.compile(r"\+?[0-9][0-9 ()-]{4,24}")
_URL = re.compile(r"https?://[^\s<>\"\\]+")
_EFFORT = re.compile(r"(\d{1,3}) (\w+)")
_HOURS = {
    "uur": 1, "dag": 8, "dagen": 8, "week": 40, "weken": 40, "maand": 160, "maanden": 160,
    "hour": 1, "hours": 1, "day": 8, "days": 8, "weeks": 40, "month": 160, "months": 160,
}  # fmt: skip
_FLAGS = {"ja": True, "nee": False, "yes": True, "no": False, "true": True, "false": False}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


class _FieldError(Exception):
    """A value is not what its field asks; caught in this module, never beyond."""

    def __init__(self, found: Diagnostic) -> None:
        self.found = found


@dataclass
class _Reading:
    """What has been gathered so far; alive only inside `read_fields`."""

    values: dict[str, Any]
    places: dict[str, Place]
    problems: list[Diagnostic]


def read_fields(node: Mapping, fields: Sequence[Field], title_place: Place) -> Checked[Values]:
    """The values of a mapping by `fields`; unknown, missing and wrong ones are diagnostics.

    `title_place` is where a missing field is reported. The value is there even with problems,
    without the fields that are wrong.
    """
    known = {field.key: field for field in fields}
    reading = _Reading({}, {}, [])
    for key, value in node.entries:
        field = known.get(key.text)
        if field is None:
            reading.problems.append(_unknown_key(key, known))
        else:
            _read_field(field, value, reading)
    reading.problems += _missing_fields(node, fields, reading, title_place)
    return Checked(Values(reading.values, reading.places), tuple(reading.problems))


def _missing_fields(
    node: Mapping, fields: Sequence[Field], reading: _Reading, title_place: Place
) -> Iterator[Diagnostic]:
    """Required fields without a value; a misspelt one is reported as that and not again here."""
    written = {key.text: key.place for key, _ in node.entries}
    misspelt = {
        dict(found.facts).get("near") for found in reading.problems if found.code == "unknown-key"
    }
    for field in fields:
        if field.required and field.key not in reading.places and field.key not in misspelt:
            yield problem(
                "missing-field",
                written.get(field.key, title_place),
                field=field.key,
                key=field.key,
                label=field.label,
                example=field.example,
            )


def _unknown_key(key: Scalar, known: dict[str, Field]) -> Diagnostic:
    near = nearest(key.text, known)
    return problem("unknown-key", key.place, field=key.text, key=key.text, near=near,
                   known=", ".join(known))  # fmt: skip


def _read_field(field: Field, node: Node, reading: _Reading) -> None:
    if node.is_empty:
        return
    reading.places[field.key] = node.place
    try:
        if field.kind is Kind.RECORDS:
            value: Any = tuple(_read_records(field, node, reading))
        elif field.kind in _LISTS:
            value = tuple(_read_items(field, node, reading))
        else:
            value = _READERS[field.kind](field, _scalar(field, node))
        reading.values[field.key] = value
    except _FieldError as error:
        reading.problems.append(error.found)


def _read_items(field: Field, node: Node, reading: _Reading) -> Iterator[Any]:
    """The items of a list; a single text counts as a list of one."""
    items = node.items if isinstance(node, ListNode) else (node,)
    seen: set[str] = set()
    number = 0
    for item in items:
        try:
            scalar = _scalar(field, item)
            if scalar.is_empty:
                raise _FieldError(_wrong("empty-item", field, scalar))
            if scalar.text in seen:
                raise _FieldError(_wrong("repeated-value", field, scalar))
            seen.add(scalar.text)
            value = _READERS[_LISTS[field.kind]](field, scalar)
        except _FieldError as error:
            reading.problems.append(error.found)
            continue
        reading.places[f"{field.key}[{number}]"] = item.place
        number += 1
        yield value


def _read_records(field: Field, node: Node, reading: _Reading) -> Iterator[Values]:
    items = node.items if isinstance(node, ListNode) else (node,)
    for item in items:
        if not isinstance(item, Mapping):
            raise _FieldError(
                problem("not-a-record", item.place, field=field.key, key=field.key,
                        known=", ".join(inner.key for inner in field.fields),
                        example=field.example)
            )  # fmt: skip
        read = read_fields(item, field.fields, item.place)
        reading.problems += read.diagnostics
        assert read.value is not None
        yield read.value


def _scalar(field: Field, node: Node) -> Scalar:
    if not isinstance(node, Scalar):
        raise _FieldError(
            problem("not-one-value", node.place, field=field.key, key=field.key,
                    example=field.example)
        )  # fmt: skip
    return node


def _wrong(code: str, field: Field, node: Scalar, **facts: Any) -> Diagnostic:
    return problem(code, node.place, field=field.key, key=field.key, value=node.text,
                   **facts)  # fmt: skip


def _text(field: Field, node: Scalar) -> str:
    control = _CONTROL.search(node.text)
    if control:
        raise _FieldError(
            _wrong("control-character", field, node, character=f"U+{ord(control[0]):04X}")
        )
    if field.max_length and len(node.text) > field.max_length:
        raise _FieldError(
            _wrong("too-long", field, node, length=len(node.text), limit=field.max_length)
        )
    return node.text


def _pattern(code: str, pattern: re.Pattern[str], limit: int, field: Field, node: Scalar) -> str:
    if not pattern.fullmatch(node.text) or len(node.text) > limit:
        raise _FieldError(_wrong(code, field, node, example=field.example))
    return node.text


def _date(field: Field, node: Scalar) -> datetime.date:
    try:
        if _DATE.fullmatch(node.text):
            return datetime.date.fromisoformat(node.text)
    except ValueError:
        pass
    day_first = _DAY_FIRST.fullmatch(node.text)
    near = f"{day_first[3]}-{day_first[2]:0>2}-{day_first[1]:0>2}" if day_first else ""
    raise _FieldError(_wrong("invalid-date", field, node, near=near))


def _number(field: Field, node: Scalar) -> int:
    if not node.text.isascii() or not node.text.isdigit() or len(node.text) > 12:
        raise _FieldError(_wrong("invalid-number", field, node, example=field.example))
    return int(node.text)


def _effort(field: Field, node: Scalar) -> Effort:
    found = _EFFORT.fullmatch(node.text)
    if not found or found[2] not in _HOURS:
        raise _FieldError(_wrong("invalid-effort", field, node, example=field.example))
    return Effort(node.text, int(found[1]) * _HOURS[found[2]])


def _flag(field: Field, node: Scalar) -> bool:
    if node.text.lower() not in _FLAGS:
        raise _FieldError(_wrong("invalid-flag", field, node))
    return _FLAGS[node.text.lower()]


def _choice(field: Field, node: Scalar) -> str:
    if node.text in field.choices:
        return node.text
    near = nearest(node.text, field.choices)
    allowed = ", ".join(field.choices)
    raise _FieldError(_wrong("unknown-value", field, node, near=near, allowed=allowed))


_READERS: dict[Kind, Callable[[Field, Scalar], Any]] = {
    Kind.TEXT: _text,
    Kind.FILE: _text,
    Kind.ID: partial(_pattern, "invalid-id", _ID, _ID_LENGTH),
    Kind.SLUG: partial(_pattern, "invalid-slug", SLUG, SLUG_LENGTH),
    Kind.EMAIL: partial(_pattern, "invalid-email", _EMAIL, 254),
    Kind.PHONE: partial(_pattern, "invalid-phone", _PHONE, 30),
    Kind.URL: partial(_pattern, "invalid-url", _URL, 2_000),
    Kind.DATE: _date,
    Kind.MONTHS: _number,
    Kind.NUMBER: _number,
    Kind.EFFORT: _effort,
    Kind.FLAG: _flag,
    Kind.CHOICE: _choice,
}
_LISTS = {
    Kind.TEXTS: Kind.TEXT,
    Kind.FILES: Kind.TEXT,
    Kind.SLUGS: Kind.SLUG,
    Kind.CHOICES: Kind.CHOICE,
    Kind.CONTACTS: Kind.TEXT,
    Kind.PRACTICES: Kind.TEXT,
}
"""Kinds that hold many, and how each item is read."""
