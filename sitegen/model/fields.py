"""Front matter nodes → values, by the declarations of `schema`; each mistake with its place."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from sitegen.diagnostics.model import Diagnostic, Fix, Noted, Place, noted, problem
from sitegen.diagnostics.suggest import guess, guess_several, listed
from sitegen.document.yaml_nodes import Mapping, Node, Scalar
from sitegen.document.yaml_nodes import Sequence as ListNode
from sitegen.model.field import LISTS, Field, Kind
from sitegen.model.scalars import READERS, FieldError, choosable, names_of, unknown, wrong
from sitegen.model.values import Values

_PLAIN = re.compile(r"\w[\w .'()-]*")
"""A text that is behind a key as it is."""


def read_fields(node: Mapping, fields: Sequence[Field], title_place: Place) -> Noted[Values]:
    """The values of a mapping by `fields`; unknown, missing and wrong ones are diagnostics.

    `title_place` is where a missing field is reported. Fields that are wrong have no value.
    """
    known = {field.key: field for field in fields}
    written = {key.text for key, _ in node.entries}
    free = [field for field in fields if field.key not in written]
    values, places, problems = dict[str, Any](), dict[str, Place](), list[Diagnostic]()
    for key, value in node.entries:
        field = known.get(key.text)
        if field is None:
            problems.append(_unknown_key(key, fields, free))
        elif not value.is_empty:
            read = _read_field(field, value)
            values |= read.value.by_key
            places |= {field.key: value.place, **read.value.places}
            problems += read.diagnostics
    missing = [field for field in fields if field.required and field.key not in places]
    problems += _missing_fields(node, missing, misspelt_keys(problems), title_place)
    return Noted(Values(values, places), tuple(problems))


def misspelt_keys(problems: Iterable[Diagnostic]) -> set[str]:
    """The fields that were meant by keys that are reported already."""
    return {dict(each.facts).get("near", "") for each in problems if each.code == "unknown-key"}


def _missing_fields(
    node: Mapping, missing: Iterable[Field], misspelt: Container[str], title_place: Place
) -> Iterator[Diagnostic]:
    """Required fields without a value; a misspelt one is reported as that and not again here."""
    written = {key.text: key.place for key, _ in node.entries}
    for field in missing:
        if field.key not in misspelt:
            is_block = field.kind is Kind.RECORDS
            yield problem(
                "missing-field",
                written.get(field.key, title_place),
                field=field.key,
                key=field.key,
                label=field.label,
                below=field.sample if is_block else "",
                example="" if is_block else field.sample,
            )


def _unknown_key(key: Scalar, fields: Sequence[Field], free: Sequence[Field]) -> Diagnostic:
    """With the field that was meant, by its key or its label, unless that is there already."""
    names = {field.label: field.key for field in free} | {field.key: field.key for field in free}
    near = guess(key.text, names)
    keys = [field.key for field in fields]
    rest = {} if near.text else choosable("known", keys, key.text, {each: each for each in keys})
    return problem("unknown-key", key.place, field=key.text, key=key.text, near=near.text,
                   fix=near.fix(key.place), **rest)  # fmt: skip


def _read_field(field: Field, node: Node) -> Noted[Values]:
    """The value under the key of `field`, and the places of its items."""
    if field.kind is Kind.RECORDS:
        records = noted(_read_records(field, node))
        return Noted(Values({field.key: records.value}), records.diagnostics)
    if field.kind in LISTS:
        items = noted(_read_items(field, node))
        places = {f"{field.key}[{n}]": place for n, (_, place) in enumerate(items.value)}
        values = {field.key: tuple(value for value, _ in items.value)}
        return Noted(Values(values, places), items.diagnostics)
    try:
        return Noted(Values({field.key: READERS[field.kind](field, _scalar(field, node))}))
    except FieldError as error:
        kept = {} if error.value is None else {field.key: error.value}
        return Noted(Values(kept), (error.found,))


def _read_items(field: Field, node: Node) -> Iterator[tuple[Any, Place] | Diagnostic]:
    """The items of a list, each with its place; a single one counts as a list of one."""
    items = node.items if isinstance(node, ListNode) else (node,)
    seen: set[str] = set()
    for previous, item in zip((None, *items), items, strict=False):
        if field.fields and isinstance(item, Mapping):
            yield from _read_block(field, item, seen)
            continue
        try:
            scalar = _scalar(field, item)
            if scalar.is_empty:
                raise FieldError(wrong("empty-item", field, scalar))
            if scalar.text in seen:
                raise FieldError(_repeated(field, scalar, previous))
            seen.add(scalar.text)
            value = READERS[LISTS[field.kind]](field, scalar)
            yield _alone(field, value, item.place) if field.fields else value, item.place
        except FieldError as error:
            yield _several(field, error.found, item, node)
            if error.value is not None:
                yield (
                    _alone(field, error.value, item.place) if field.fields else error.value,
                    item.place,
                )


def _alone(field: Field, value: Any, place: Place) -> Values:
    """An item that is no more than its value, as the record that it stands for."""
    key = field.fields[0].key
    return Values({key: value}, {key: place})


def _read_block(
    field: Field, item: Mapping, seen: set[str]
) -> Iterator[tuple[Values, Place] | Diagnostic]:
    """An item that says more than its value, unless that is wrong or was there before."""
    key = field.fields[0].key
    read = read_fields(item, field.fields, item.place)
    yield from (replace(each, field=field.key) for each in read.diagnostics)
    value = read.value.text(key)
    if value in seen:
        again = Scalar(value, read.value.places[key])
        yield wrong("repeated-value", field, again)
    elif value:
        seen.add(value)
        yield read.value, item.place


def _several(field: Field, found: Diagnostic, item: Node, node: Node) -> Diagnostic:
    """`found`, or the list that was meant where one text holds several values: `reizen en adres`."""
    if found.code == "nested-value" and isinstance(item, ListNode):
        return _flattened(field, found, item, node)
    is_known = found.code != "unknown-value" or (found.fix and found.fix.is_sure)
    if is_known or not isinstance(item, Scalar):
        return found
    meant = guess_several(item.text, names_of(field), item.place, node.place)
    return unknown(field, item, meant) if meant.text else found


def _flattened(field: Field, found: Diagnostic, item: ListNode, node: Node) -> Diagnostic:
    """With a list in a list made one, where it is on one line and its texts need no quotes."""
    texts = [each.text for each in item.items if isinstance(each, Scalar) and not each.quoted]
    if not texts or len(texts) < len(item.items) or item.place.line != item.place.end[0]:
        return found
    flat = listed(texts, item.place, node.place, is_sure=True)
    return problem(found.code, item.place, field=field.key, key=field.key, near=flat.near,
                   dashed=flat.dashed, fix=flat.fix(item.place))  # fmt: skip


def _repeated(field: Field, item: Scalar, previous: Node | None) -> Diagnostic:
    """To be taken out from the end of the item before it, so that comma and dash go along."""
    found = wrong("repeated-value", field, item)
    assert previous is not None
    (line, column), (end_line, end_column) = previous.place.end, item.place.end
    rest = Place(item.place.path, line, column, end_line, end_column)
    return replace(found, fix=Fix(rest, ""))


def _as_record(field: Field, item: Node) -> str:
    """The first line of the block that a text was meant as; the example where it is no first value."""
    first = field.fields[0]
    is_first = (
        isinstance(item, Scalar) and first.kind is not Kind.DATE and _PLAIN.fullmatch(item.text)
    )
    return f"- {first.key}: {item.text}" if is_first and isinstance(item, Scalar) else field.example


def _read_records(field: Field, node: Node) -> Iterator[Values | Diagnostic]:
    """The blocks of a list, as far as they are blocks; a single block counts as a list of one."""
    for item in node.items if isinstance(node, ListNode) else (node,):
        if not isinstance(item, Mapping):
            yield problem("not-a-record", item.place, field=field.key, key=field.key,
                          known=", ".join(inner.key for inner in field.fields),
                          example=_as_record(field, item))  # fmt: skip
            return
        read = read_fields(item, field.fields, item.place)
        yield read.value
        yield from read.diagnostics


def _scalar(field: Field, node: Node) -> Scalar:
    if isinstance(node, Mapping) and len(node.entries) == 1:
        _refuse_split(field, *node.entries[0])
    if not isinstance(node, Scalar):
        raise FieldError(_not_a_scalar(field, node))
    return node


def _not_a_scalar(field: Field, node: ListNode | Mapping) -> Diagnostic:
    """A list or block where one value belongs, be it alone or as an item of a list."""
    items = node.items if isinstance(node, ListNode) else ()
    texts = [item.text for item in items if isinstance(item, Scalar)]
    if field.kind not in LISTS:
        return problem("not-one-value", node.place, field=field.key, key=field.key,
                       example=next(filter(str.strip, texts), field.sample))  # fmt: skip
    near = ", ".join(filter(str.strip, texts))
    return problem("nested-value", node.place, field=field.key, key=field.key,
                   near=near, example="" if near else field.sample)  # fmt: skip


def _refuse_split(field: Field, key: Scalar, value: Node) -> None:
    """A text that its colon made a block of one: `- Wet BRP: artikel 2.23`."""
    if not isinstance(value, Scalar) or value.quoted or key.quoted or '"' in value.text + key.text:
        return
    (line, column), (end_line, end_column) = key.place.end, value.place.end
    whole = Place(key.place.path, key.place.line, key.place.column, end_line, end_column)
    text = f'"{key.text}: {value.text}"'
    colon = Place(key.place.path, line, column, line, column + 1)
    raise FieldError(
        problem("yaml-colon", colon, field=field.key, near=text, fix=Fix(whole, text, is_sure=True))
    )
