"""Schema → JSON Schema (2020-12), with which editors check and complete front matter.

Editors read YAML with types, sitegen reads every scalar as text; so where a number or a truth
value may be written, both are allowed.
"""

from collections.abc import Iterable
from typing import Any

from sitegen.model.field import LISTS, Field, Kind
from sitegen.model.patterns import PATTERNS

_NUMBERS = (Kind.MONTHS, Kind.NUMBER)
_FLAGS = ("ja", "nee", "yes", "no", "true", "false", True, False)


def json_schema(fields: Iterable[Field], title: str, made_by: str) -> dict[str, Any]:
    """The schema of front matter with these fields; `made_by` is the command that writes it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": made_by,
        "title": title,
        **_mapping(fields),
    }


def _mapping(fields: Iterable[Field]) -> dict[str, Any]:
    declared = tuple(fields)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [field.key for field in declared if field.required],
        "properties": {field.key: _property(field) for field in declared},
    }


def _property(field: Field) -> dict[str, Any]:
    described: dict[str, Any] = {"title": field.label}
    if field.help:
        described["description"] = field.help
    if field.kind is Kind.RECORDS:
        return {**described, "type": "array", "items": _mapping(field.fields)}
    if field.kind in LISTS:
        item = _scalar(field, LISTS[field.kind])
        if field.fields:
            item = {"anyOf": [item, _mapping(field.fields)]}
        several = {"type": "array", "items": item, "uniqueItems": True}
        return {**described, "anyOf": [several, item]}
    return {**described, **_scalar(field, field.kind)}


def _scalar(field: Field, kind: Kind) -> dict[str, Any]:
    if kind is Kind.CHOICE:
        labels = field.choice_labels or field.choices
        return {"enum": list(field.choices), "markdownEnumDescriptions": list(labels)}
    if kind is Kind.FLAG:
        return {"enum": list(dict.fromkeys((*_FLAGS, *(term for term, _ in field.terms))))}
    if kind in _NUMBERS:
        return {"type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]+$"}
    if kind is Kind.ORGANISATION and field.choices:
        return {"anyOf": [_scalar(field, Kind.CHOICE), _scalar(field, Kind.TEXT)]}
    # A title such as 1984 is a number to an editor.
    limits: dict[str, Any] = {"type": ["string", "number"]}
    if field.max_length:
        limits["maxLength"] = field.max_length
    if kind in PATTERNS:
        limits["pattern"] = f"^(?:{PATTERNS[kind][1].pattern})$"
    return limits
