"""How the files of a collection are read, as a block under `content:` says → `Rules`."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Mapping as PyMapping
from typing import Any

from sitegen.config.sections import items, read_section
from sitegen.diagnostics.model import Diagnostic, Noted, Place, noted, problem
from sitegen.diagnostics.suggest import guess
from sitegen.document.globs import fixed_part, has_ending, whole_folder
from sitegen.document.yaml_nodes import Mapping, Node, Scalar
from sitegen.mapping.dates import SIGNS, can_be_mixed_up, wrong_sign
from sitegen.mapping.rules import TEXT, Mend, Of, Rules, Source
from sitegen.model.field import Field, Kind, spoken, terms
from sitegen.model.fields import read_fields
from sitegen.words.marking import gettext_noop as _
from sitegen.words.words import Words

RULE_FIELDS: tuple[Field, ...] = (
    Field("fields", Kind.TEXT, _("Which key feeds which field")),
    Field("ignore", Kind.TEXTS, _("Keys that nobody needs here"), example="[layout]"),
    Field("unknown_keys", Kind.CHOICE, _("Keys that are not known"), choices=("error", "allow")),
    Field("dates", Kind.TEXTS, _("Forms of dates"), example='["%%d-%%m-%%Y"]'),
    Field("ids", Kind.TEXT, _("Pattern of numbers"), example='"urn:x:[0-9]+"'),
    Field("lengths", Kind.TEXT, _("Greatest lengths")),
    Field("text", Kind.CHOICE, _("Text below the fields"), choices=("required", "optional")),
    Field("mend", Kind.CHOICES, _("What is mended silently"), choices=tuple(Mend)),
)
"""The keys of a block under `content:` that say how files are read."""
_BY_HAND = ("fields", "lengths")
"""Those that are mappings by our keys."""
CONSENT = "consent"
"""What each person said for themselves: no settings can say it for all."""
_SOURCE = re.compile(r"-?[1-9][0-9]?")
CUT = "cut"
_CAN_BE_CUT = ("summary",)


def read_rules(
    block: Mapping, known: Sequence[Field], words: Words, own_names: Iterable[str] = ()
) -> Noted[Rules]:
    """The rules in a block, of which only the keys of `RULE_FIELDS` are looked at.

    `own_names` are those of files and folders at the root of the site that are ours. `known` are the fields that its files feed; what is wrong names fields in these words.
    """
    keys = {field.key for field in RULE_FIELDS}
    parts = {key.text: node for key, node in block.entries if key.text in keys}
    simple = tuple(entry for entry in block.entries if entry[0].text in keys - {*_BY_HAND})
    read = read_section(Mapping(simple, block.place), spoken(RULE_FIELDS, words), block.place)
    text = Field(TEXT, Kind.TEXT, _("Text below the fields"))
    by_key = {field.key: field for field in (*known, *spoken((text,), words))}
    fields = noted(_fields(parts.get("fields"), by_key))
    lengths = noted(_lengths(parts.get("lengths"), by_key))
    values = read.value
    problems = (
        *read.diagnostics, *fields.diagnostics, *lengths.diagnostics,
        *_dates(values.texts("dates"), values.places), *_pattern(values.text("ids"), values.places),
    )  # fmt: skip
    rules = Rules(
        kinds={**{field.key: field.kind for field in known}, TEXT: Kind.TEXT},
        limits={field.key: field.max_length for field in known},
        fields=dict(fields.value),
        taken=tuple(_taken(block)),
        ignored=values.texts("ignore"),
        allows_unknown=values.text("unknown_keys") == "allow",
        dates=values.texts("dates"),
        months={name.casefold(): number for name, number in terms(Kind.DATE, words)},
        ids=values.text("ids"),
        lengths=dict(lengths.value),
        needs_text=values.text("text") != "optional",
        mends=tuple(map(Mend, values.texts("mend"))),
        own_names=tuple(sorted({name.casefold() for name in own_names})),
        base=_base(block),
    )
    return Noted(rules, problems)


def _ours(node: Node | None, known: PyMapping[str, Field]) -> Iterator[Any]:
    """The entries of a mapping by our keys: each field with what is there."""
    if node is None or node.is_empty:
        return
    if not isinstance(node, Mapping):
        yield problem("settings-shape", node.place)
        return
    for key, value in node.entries:
        if key.text in known:
            yield known[key.text], value
        else:
            near = guess(key.text, {name: name for name in known})
            yield problem("unknown-key", key.place, key=key.text, near=near.text,
                          fix=near.fix(key.place), known=", ".join(known))  # fmt: skip


def _fields(
    node: Node | None, known: PyMapping[str, Field]
) -> Iterator[tuple[str, tuple[Source, ...]] | Diagnostic]:
    for entry in _ours(node, known):
        if isinstance(entry, Diagnostic):
            yield entry
            continue
        field, value = entry
        sources = noted(found for item in items(value) for found in _source(item, field))
        yield from sources.diagnostics
        yield field.key, sources.value


def _source(node: Node, field: Field) -> Iterator[Source | Diagnostic]:
    """`name`, or a block with one of the kinds of source."""
    if isinstance(node, Scalar):
        yield Source(Of.KEY, node.text)
        return
    entries = {key.text: value for key, value in node.entries} if isinstance(node, Mapping) else {}
    if Of.KEYS in entries and len(entries) == 1 and field.key == TEXT:
        yield from _keys(entries[Of.KEYS])
        return
    kinds = [of for of in Of if of in entries]
    value = entries.pop(kinds[0]) if len(kinds) == 1 else None
    split, meant = entries.pop("split", None), entries.pop("values", None)
    is_right = isinstance(value, Scalar) and not entries and isinstance(split, Scalar | None)
    if not is_right or not isinstance(value, Scalar) or not isinstance(meant, Mapping | None):
        yield _unclear(node)
        return
    of = kinds[0]
    is_number = of not in (Of.KEY, Of.VALUE, Of.FILE)
    if is_number and (
        not _SOURCE.fullmatch(value.text) or (of is not Of.FOLDER and value.text[0] == "-")
    ):
        yield _unclear(value)
        return
    if of is Of.FILE and value.text != "name":
        yield _unclear(value)
        return
    if of is not Of.KEY and field.key == CONSENT:
        yield problem("unclear-source", node.place, consent="not-needed")
        return
    if of is Of.VALUE:
        yield from _constant(value, field)
    table = meant.entries if meant else ()
    yield Source(
        of,
        name="" if is_number else value.text,
        number=int(value.text) if is_number else 0,
        split=split.text if isinstance(split, Scalar) else "",
        values=tuple((key.text, each.text) for key, each in table if isinstance(each, Scalar)),
    )
    yield from (_unclear(each) for _, each in table if not isinstance(each, Scalar))


def _keys(node: Node) -> Iterator[Source | Diagnostic]:
    """`[whatIs, howTo]`, or with the heading above each: `{whatIs: What it is}`."""
    entries = (
        node.entries
        if isinstance(node, Mapping)
        else tuple(
            (each, Scalar("", each.place)) for each in items(node) if isinstance(each, Scalar)
        )
    )
    titles = tuple((key.text, text.text) for key, text in entries if isinstance(text, Scalar))
    yield Source(Of.KEYS, titles=titles) if titles else _unclear(node)


def _unclear(node: Node) -> Diagnostic:
    return problem("unclear-source", node.place)


def _constant(value: Scalar, field: Field) -> Iterator[Diagnostic]:
    """What is wrong with a value that all files get."""
    alone = Mapping(((Scalar(field.key, value.place), value),), value.place)
    yield from read_fields(alone, (field,), value.place).diagnostics


def _lengths(
    node: Node | None, known: PyMapping[str, Field]
) -> Iterator[tuple[str, int] | Diagnostic]:
    """Our key → characters; 0 for a text that the card cuts."""
    measured = {key: field for key, field in known.items() if field.max_length}
    for entry in _ours(node, measured):
        if isinstance(entry, Diagnostic):
            yield entry
            continue
        field, value = entry
        text = value.text if isinstance(value, Scalar) else ""
        if text == CUT and field.key in _CAN_BE_CUT:
            yield field.key, 0
        elif re.fullmatch("[1-9][0-9]{0,4}", text):
            yield field.key, int(text)
        else:
            yield problem("invalid-length", value.place, field=field.key, key=field.key, value=text,
                          cut=CUT if field.key in _CAN_BE_CUT else "")  # fmt: skip


def _dates(forms: Sequence[str], places: PyMapping[str, Place]) -> Iterator[Diagnostic]:
    for number, form in enumerate(forms):
        place = places[f"dates[{number}]"]
        other = next((each for each in forms[:number] if can_be_mixed_up(each, form)), "")
        if wrong := wrong_sign(form):
            yield problem("invalid-date-form", place, value=form, sign=wrong,
                          known=", ".join(f"%{sign}" for sign in SIGNS))  # fmt: skip
        elif other:
            yield problem("mixed-up-dates", place, value=form, other=other)


def _pattern(written: str, places: PyMapping[str, Place]) -> Iterator[Diagnostic]:
    try:
        re.compile(written)
    except re.error as error:
        yield problem("invalid-pattern", places["ids"], value=written, error=str(error))


def _taken(block: Mapping) -> Iterator[str]:
    """The keys by which files are called: `slug: {key: permalink}`, and the handle of a contact."""
    for key, value in block.entries:
        if key.text == "slug" and isinstance(value, Mapping):
            yield from (inner.text for _, inner in value.entries if isinstance(inner, Scalar))
        elif key.text == "handle" and isinstance(value, Scalar):
            yield value.text


def _base(block: Mapping) -> str:
    """The folder that all patterns under `files` begin with."""
    files = next((node for key, node in block.entries if key.text == "files"), None)
    patterns = (whole_folder(each.text, ".md") for each in items(files) if isinstance(each, Scalar))
    parts = (fixed_part(pattern) for pattern in patterns)
    fixed = [posixpath.dirname(part) if has_ending(part) else part for part in parts]
    return posixpath.commonpath(fixed) if fixed else ""
