"""One text of front matter → its value, by the kind of its field; or what is wrong with it."""

import datetime
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from sitegen.diagnostics.model import Diagnostic, problem
from sitegen.diagnostics.suggest import Guess, guess, nearest
from sitegen.document.notes import notes_in_words
from sitegen.document.portable_names import is_reserved
from sitegen.document.yaml_nodes import Scalar
from sitegen.model.amend import amended
from sitegen.model.field import LISTS, Field, Kind
from sitegen.model.patterns import (
    CONTROL,
    DATE,
    EFFORT,
    FLAGS,
    HOURS,
    LONGEST_ID,
    OLD_PATH,
    PATTERNS,
)
from sitegen.model.site_address import is_site_address, site_address
from sitegen.model.values import Effort
from sitegen.words.language import is_language

LONGEST_LIST = 300
"""Characters of a list of names that a message shows whole; of a longer one, it shows the nearest."""
_BREAK = re.compile("[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


class FieldError(Exception):
    """A value is not what its field asks; caught in `fields`, never beyond."""

    def __init__(self, found: Diagnostic, value: Any = None) -> None:
        self.found = found
        self.value = value
        """What is meant all the same, for a catalogue that puts up with the mistake."""


def wrong(
    code: str, field: Field, node: Scalar, near: Guess | None = None, **facts: Any
) -> Diagnostic:
    """A mistake in the text of a field, with what was meant if that is known."""
    near = near or Guess()
    return problem(code, node.place, field=field.key, key=field.key, value=node.text,
                   near=near.near, dashed=near.dashed, fix=near.fix(node.place), **facts)  # fmt: skip


def _invalid(code: str, field: Field, node: Scalar) -> FieldError:
    """The mistake, with a better value if there is one that the field would take."""
    kind = LISTS.get(field.kind, field.kind)
    near = amended(kind, node.text, field.terms)
    if near.text:
        try:
            READERS[kind](field, Scalar(near.text, node.place))
        except FieldError:
            near = Guess()
    return FieldError(wrong(code, field, node, near, example=field.sample))


def _text(field: Field, node: Scalar) -> str:
    control = CONTROL.search(node.text)
    if control:
        raise FieldError(
            wrong("control-character", field, node, character=f"U+{ord(control[0]):04X}")
        )
    for note, place in notes_in_words(node):
        raise FieldError(problem("note-shown", place, field=field.key, key=field.key, value=note))
    if field.max_length and len(node.text) > field.max_length:
        found = wrong("too-long", field, node, length=len(node.text), limit=field.max_length)
        raise FieldError(found, node.text)
    return node.text


def _line(field: Field, node: Scalar) -> str:
    """A label, a name, a title: it stands in a list, in an address bar, in a form."""
    text = node.text.removesuffix("\n")  # of a block (`|` or `>`) that is one line long
    if _BREAK.search(text):
        _text(replace(field, max_length=0), node)  # what is worse is said first
        joined = " ".join(text.split())
        raise FieldError(wrong("line-break", field, node, joined=joined), joined)
    return _text(field, node).removesuffix("\n")


def read_line(field: Field, node: Scalar) -> str | Diagnostic:
    """A text on one line that is no field of its own, or what is wrong with it."""
    try:
        return _line(field, node)
    except FieldError as error:
        return error.found


def _id(field: Field, node: Scalar) -> str:
    """A number, of the pattern of its catalogue if that has one."""
    if not field.pattern:
        return _name(field, node)
    if not re.fullmatch(field.pattern, _text(field, node)) or len(node.text) > LONGEST_ID:
        raise FieldError(wrong("other-id", field, node, pattern=field.pattern))
    return node.text


def _pattern(field: Field, node: Scalar) -> str:
    code, pattern, limit = PATTERNS[LISTS.get(field.kind, field.kind)]
    if not pattern.fullmatch(node.text) or len(node.text) > limit:
        raise _invalid(code, field, node)
    return node.text


def _site_url(field: Field, node: Scalar) -> str:
    right = site_address(node.text)
    if not is_site_address(node.text):
        found = wrong("invalid-address", field, node, Guess(right), example=field.example)
        raise FieldError(found)
    return right


def _name(field: Field, node: Scalar) -> str:
    """A text that becomes the name of a page."""
    text = _pattern(field, node)
    if is_reserved(text.lower()):
        raise FieldError(wrong("reserved-name", field, node, name=text))
    return text


def _old_name(field: Field, node: Scalar) -> str:
    """A slug, or a path as `mapping` makes it of an address."""
    if OLD_PATH.fullmatch(node.text):
        return node.text
    if "/" in node.text:
        raise FieldError(wrong("invalid-slug", field, node, former=node.text))
    return _name(replace(field, kind=Kind.SLUG), node)


def _date(field: Field, node: Scalar) -> datetime.date:
    try:
        if DATE.fullmatch(node.text):
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
    found = EFFORT.fullmatch(node.text)
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
    raise FieldError(unknown(field, node, _meant(field, node.text)))


def unknown(field: Field, node: Scalar, near: Guess) -> Diagnostic:
    """A value that is no choice of its field: what was meant, else what there is."""
    rest = {} if near.text else _allowed(field, node.text)
    return wrong("unknown-value", field, node, near, **rest)


# Where thousands of files move in, a wrong value stands in many of them, and each look at a thousand
# choices takes 3 ms.
@lru_cache(maxsize=1024)
def _meant(field: Field, written: str) -> Guess:
    return guess(written, names_of(field))


@lru_cache(maxsize=1024)
def _allowed(field: Field, written: str) -> Mapping[str, Any]:
    return choosable("allowed", field.choices, written, names_of(field))


def choosable(
    fact: str, choices: Sequence[str], written: str, names: dict[str, str]
) -> dict[str, Any]:
    """The facts by which a message says what there is: all `choices` as this `fact`, or some of them."""
    whole = ", ".join(choices)
    if len(whole) <= LONGEST_LIST:
        return {fact: whole}
    return {"some": ", ".join(nearest(written, names, 3)), "total": len(choices)}


def names_of(field: Field) -> dict[str, str]:
    """All that someone may call a choice → the choice."""
    labels = dict(zip(field.choice_labels, field.choices, strict=False))
    return labels | {choice: choice for choice in field.choices}


READERS: dict[Kind, Callable[[Field, Scalar], Any]] = {
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
