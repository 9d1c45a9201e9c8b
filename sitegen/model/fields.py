"""Front matter nodes → values, by the declarations of `schema`; each mistake with its place."""

import datetime
import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from sitegen.diagnostics.model import Diagnostic, Fix, Noted, Place, noted, problem
from sitegen.diagnostics.suggest import Guess, guess, guess_several, listed, nearest
from sitegen.document.notes import notes_in_words
from sitegen.document.portable_names import is_reserved
from sitegen.document.yaml_nodes import Mapping, Node, Scalar
from sitegen.document.yaml_nodes import Sequence as ListNode
from sitegen.model.amend import amended
from sitegen.model.field import LISTS, Field, Kind
from sitegen.model.site_address import is_site_address, site_address
from sitegen.model.slugs import SLUG, SLUG_LENGTH
from sitegen.model.values import Effort, Values
from sitegen.words.language import is_language

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_EFFORT = re.compile(r"([0-9]{1,3}) ([^\s0-9]+)")
_NO_SPACE = r"\x00-\x20\x7f-\xa0\s"
_PUNCTUATION = r"\u2000-\u206f\u3000-\u303f"
"""What word processors make of quotes and dashes, and what nobody sees."""
_LABEL = rf"[^\x00-\x2c./:-@\x5b-\x60{{-\xbf\xd7\xf7{_PUNCTUATION}\s]+"
"""Between the full stops of a domain: letters and digits of any writing, and the hyphen."""
PATTERNS: dict[Kind, tuple[str, re.Pattern[str], int]] = {
    Kind.ID: ("invalid-id", re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*"), 20),
    Kind.SLUG: ("invalid-slug", SLUG, SLUG_LENGTH),
    # Less than RFC 5322 allows: no quotes or comments, and no sign that a letter to several would
    # begin with. A domain has letters of any writing, as RFC 5890 lets it.
    Kind.EMAIL: (
        "invalid-email",
        re.compile(rf"""[^@{_NO_SPACE}{_PUNCTUATION}<>"(),:;\\?#%/\[\]]+@{_LABEL}(\.{_LABEL})+"""),
        254,
    ),
    Kind.PHONE: ("invalid-phone", re.compile(r"\+?[0-9][0-9 ()-]{4,24}"), 30),
    Kind.URL: ("invalid-url", re.compile(rf'https?://[^{_NO_SPACE}<>"\\]+'), 2_000),
    Kind.DATE: ("invalid-date", _DATE, 10),
    Kind.EFFORT: ("invalid-effort", _EFFORT, 20),
    Kind.LANGUAGE: ("unknown-language", re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"), 35),
    Kind.MONTHS: ("invalid-number", re.compile(r"[0-9]{1,12}"), 12),
    Kind.NUMBER: ("invalid-number", re.compile(r"[0-9]{1,12}"), 12),
}
"""Kind → code, what the whole text must be, and its greatest length; JavaScript reads them too."""
OLD_PATH = re.compile(r"(/[^/\\\x00-\x1f]+)+\.html")
"""A page of a site that was here before, from its root."""
LONGEST_ID = 200
"""Characters of a number of another pattern."""
HOURS = {
    "uur": 1, "dag": 8, "dagen": 8, "week": 40, "weken": 40, "maand": 160, "maanden": 160,
    "hour": 1, "hours": 1, "day": 8, "days": 8, "weeks": 40, "month": 160, "months": 160,
}  # fmt: skip
"""Written in any catalogue; a language may add its own."""
FLAGS = {"ja": True, "nee": False, "yes": True, "no": False, "true": True, "false": False}
LONGEST_LIST = 300
"""Characters of a list of names that a message shows whole; of a longer one, it shows the nearest."""
_BREAK = re.compile("[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


class _FieldError(Exception):
    """A value is not what its field asks; caught in this module, never beyond."""

    def __init__(self, found: Diagnostic, value: Any = None) -> None:
        self.found = found
        self.value = value
        """What is meant all the same, for a catalogue that puts up with the mistake."""


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
            yield problem(
                "missing-field",
                written.get(field.key, title_place),
                field=field.key,
                key=field.key,
                label=field.label,
                example=field.sample,
            )


def _unknown_key(key: Scalar, fields: Sequence[Field], free: Sequence[Field]) -> Diagnostic:
    """With the field that was meant, by its key or its label, unless that is there already."""
    names = {field.label: field.key for field in free} | {field.key: field.key for field in free}
    near = guess(key.text, names)
    keys = [field.key for field in fields]
    rest = {} if near.text else _choosable("known", keys, key.text, {each: each for each in keys})
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
        return Noted(Values({field.key: _READERS[field.kind](field, _scalar(field, node))}))
    except _FieldError as error:
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
                raise _FieldError(_wrong("empty-item", field, scalar))
            if scalar.text in seen:
                raise _FieldError(_repeated(field, scalar, previous))
            seen.add(scalar.text)
            value = _READERS[LISTS[field.kind]](field, scalar)
            yield _alone(field, value, item.place) if field.fields else value, item.place
        except _FieldError as error:
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
        yield _wrong("repeated-value", field, again)
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
    meant = guess_several(item.text, _names(field), item.place, node.place)
    return _unknown(field, item, meant) if meant.text else found


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
    found = _wrong("repeated-value", field, item)
    assert previous is not None
    (line, column), (end_line, end_column) = previous.place.end, item.place.end
    rest = Place(item.place.path, line, column, end_line, end_column)
    return replace(found, fix=Fix(rest, ""))


def _read_records(field: Field, node: Node) -> Iterator[Values | Diagnostic]:
    """The blocks of a list, as far as they are blocks; a single block counts as a list of one."""
    for item in node.items if isinstance(node, ListNode) else (node,):
        if not isinstance(item, Mapping):
            yield problem("not-a-record", item.place, field=field.key, key=field.key,
                          known=", ".join(inner.key for inner in field.fields),
                          example=field.example)  # fmt: skip
            return
        read = read_fields(item, field.fields, item.place)
        yield read.value
        yield from read.diagnostics


def _scalar(field: Field, node: Node) -> Scalar:
    if isinstance(node, Mapping) and len(node.entries) == 1:
        _refuse_split(field, *node.entries[0])
    if not isinstance(node, Scalar):
        raise _FieldError(_not_a_scalar(field, node))
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
    raise _FieldError(
        problem("yaml-colon", colon, field=field.key, near=text, fix=Fix(whole, text, is_sure=True))
    )


def _wrong(
    code: str, field: Field, node: Scalar, near: Guess | None = None, **facts: Any
) -> Diagnostic:
    near = near or Guess()
    return problem(code, node.place, field=field.key, key=field.key, value=node.text,
                   near=near.near, dashed=near.dashed, fix=near.fix(node.place), **facts)  # fmt: skip


def _invalid(code: str, field: Field, node: Scalar) -> _FieldError:
    """The mistake, with a better value if there is one that the field would take."""
    kind = LISTS.get(field.kind, field.kind)
    near = amended(kind, node.text, field.terms)
    if near.text:
        try:
            _READERS[kind](field, Scalar(near.text, node.place))
        except _FieldError:
            near = Guess()
    return _FieldError(_wrong(code, field, node, near, example=field.sample))


def _text(field: Field, node: Scalar) -> str:
    control = CONTROL.search(node.text)
    if control:
        raise _FieldError(
            _wrong("control-character", field, node, character=f"U+{ord(control[0]):04X}")
        )
    for note, place in notes_in_words(node):
        raise _FieldError(problem("note-shown", place, field=field.key, key=field.key, value=note))
    if field.max_length and len(node.text) > field.max_length:
        found = _wrong("too-long", field, node, length=len(node.text), limit=field.max_length)
        raise _FieldError(found, node.text)
    return node.text


def _line(field: Field, node: Scalar) -> str:
    """A label, a name, a title: it stands in a list, in an address bar, in a form."""
    text = node.text.removesuffix("\n")  # of a block (`|` or `>`) that is one line long
    if _BREAK.search(text):
        joined = " ".join(text.split())
        raise _FieldError(_wrong("line-break", field, node, joined=joined), joined)
    return _text(field, node).removesuffix("\n")


def read_line(field: Field, node: Scalar) -> str | Diagnostic:
    """A text on one line that is no field of its own, or what is wrong with it."""
    try:
        return _line(field, node)
    except _FieldError as error:
        return error.found


def _id(field: Field, node: Scalar) -> str:
    """A number, of the pattern of its catalogue if that has one."""
    if not field.pattern:
        return _name(field, node)
    if not re.fullmatch(field.pattern, _text(field, node)) or len(node.text) > LONGEST_ID:
        raise _FieldError(_wrong("other-id", field, node, pattern=field.pattern))
    return node.text


def _pattern(field: Field, node: Scalar) -> str:
    code, pattern, limit = PATTERNS[LISTS.get(field.kind, field.kind)]
    if not pattern.fullmatch(node.text) or len(node.text) > limit:
        raise _invalid(code, field, node)
    return node.text


def _site_url(field: Field, node: Scalar) -> str:
    right = site_address(node.text)
    if not is_site_address(node.text):
        found = _wrong("invalid-address", field, node, Guess(right), example=field.example)
        raise _FieldError(found)
    return right


def _name(field: Field, node: Scalar) -> str:
    """A text that becomes the name of a page."""
    text = _pattern(field, node)
    if is_reserved(text.lower()):
        raise _FieldError(_wrong("reserved-name", field, node, name=text))
    return text


def _old_name(field: Field, node: Scalar) -> str:
    """A slug, or a path as `mapping` makes it of an address."""
    return (
        node.text if OLD_PATH.fullmatch(node.text) else _name(replace(field, kind=Kind.SLUG), node)
    )


def _date(field: Field, node: Scalar) -> datetime.date:
    try:
        if _DATE.fullmatch(node.text):
            return datetime.date.fromisoformat(node.text)
    except ValueError:
        pass
    raise _invalid("invalid-date", field, node)


def _language(field: Field, node: Scalar) -> str:
    tag = _pattern(field, node)
    if not is_language(tag):
        raise _invalid("unknown-language", field, node)
    return tag


def _number(field: Field, node: Scalar) -> int:
    return int(_pattern(field, node))


def _effort(field: Field, node: Scalar) -> Effort:
    found = _EFFORT.fullmatch(node.text)
    hours = HOURS | dict(field.terms)
    if not found or found[2] not in hours:
        raise _invalid("invalid-effort", field, node)
    return Effort(node.text, int(found[1]) * hours[found[2]])


def _flag(field: Field, node: Scalar) -> bool:
    flags = FLAGS | dict(field.terms)
    if node.text.lower() not in flags:
        raise _invalid("invalid-flag", field, node)
    return bool(flags[node.text.lower()])


def _choice(field: Field, node: Scalar) -> str:
    if node.text in field.choices:
        return node.text
    raise _FieldError(_unknown(field, node, guess(node.text, _names(field))))


def _unknown(field: Field, node: Scalar, near: Guess) -> Diagnostic:
    rest = {} if near.text else _choosable("allowed", field.choices, node.text, _names(field))
    return _wrong("unknown-value", field, node, near, **rest)


def _choosable(
    fact: str, choices: Sequence[str], written: str, names: dict[str, str]
) -> dict[str, Any]:
    """The facts by which a message says what there is: all `choices` as this `fact`, or some of them."""
    whole = ", ".join(choices)
    if len(whole) <= LONGEST_LIST:
        return {fact: whole}
    return {"some": ", ".join(nearest(written, names, 3)), "total": len(choices)}


def _names(field: Field) -> dict[str, str]:
    """All that someone may call a choice → the choice."""
    labels = dict(zip(field.choice_labels, field.choices, strict=False))
    return labels | {choice: choice for choice in field.choices}


_READERS: dict[Kind, Callable[[Field, Scalar], Any]] = {
    Kind.TEXT: _text,
    Kind.LINE: _line,
    Kind.FILE: _text,
    Kind.PRACTICE: _text,
    Kind.ORGANISATION: _text,
    Kind.ID: _id,
    Kind.SLUG: _name,
    Kind.OLD_NAMES: _old_name,
    Kind.EMAIL: _pattern,
    Kind.PHONE: _pattern,
    Kind.URL: _pattern,
    Kind.SITE_URL: _site_url,
    Kind.DATE: _date,
    Kind.MONTHS: _number,
    Kind.NUMBER: _number,
    Kind.EFFORT: _effort,
    Kind.FLAG: _flag,
    Kind.CHOICE: _choice,
    Kind.LANGUAGE: _language,
}
