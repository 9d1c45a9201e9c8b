"""The facets and own fields of `sitegen.yml`: which values there are, and what they are called."""

import datetime
import re
from collections.abc import Container, Iterator, Sequence
from collections.abc import Mapping as PyMapping
from dataclasses import replace
from typing import Any

from sitegen.diagnostics.model import Diagnostic, Noted, Place, noted, problem
from sitegen.document.portable_names import is_reserved
from sitegen.document.yaml_nodes import Mapping, Node, Scalar
from sitegen.document.yaml_nodes import Sequence as ListNode
from sitegen.model.contact_fields import CONTACT_FIELDS
from sitegen.model.facets import ORDERS, PERIODS, Facet, FacetValue
from sitegen.model.field import Field, Kind, spoken
from sitegen.model.fields import read_fields, read_line
from sitegen.model.practice_fields import PRACTICE_FIELDS
from sitegen.model.schema import EXTRA_KINDS
from sitegen.model.slugs import SLUG, SLUG_LENGTH, slugify
from sitegen.model.values import Effort, Values
from sitegen.words.marking import gettext_noop as _
from sitegen.words.words import Words

FACET_FIELDS: tuple[Field, ...] = (
    Field("key", Kind.SLUG, _("Key"), required=True, example=_("topic")),
    Field("label", Kind.LINE, _("Name"), required=True, max_length=60, example=_("Topic")),
    Field("question", Kind.LINE, _("Question of the reader"), max_length=80),
    Field("many", Kind.FLAG, _("Several values for %(a_practice)s")),
    Field("mode", Kind.CHOICE, _("One or all of the chosen values"), choices=("any", "all")),
    Field("order", Kind.CHOICE, _("Order in which a reader sees the values"),
          _("By count unless they have an order of their own: ranges and dates."), choices=ORDERS),
    Field("required", Kind.FLAG, _("Required")),
    Field("open", Kind.FLAG, _("Values that %(practices)s bring along"),
          _("`values` are those that are known beforehand; there need not be any.")),
    Field("from", Kind.CHOICE, _("Field that the value follows from")),
    Field("periods", Kind.CHOICE, _("Values of a date"),
          _("Only where there are no `values`: years, or months with all that is newer."),
          choices=PERIODS),
    Field("missing", Kind.LINE, _("Name of the value for those that have none"), max_length=60),
)  # fmt: skip
VALUE_FIELDS: tuple[Field, ...] = (
    Field("label", Kind.LINE, _("Name"), required=True, max_length=60),
    Field("description", Kind.TEXT, _("Explanation"), max_length=300),
    Field("aliases", Kind.SLUGS, _("Old names")),
)
BOUNDS: tuple[Field, ...] = (
    Field("from", Kind.TEXT, _("From"), _("Only in a facet with `from`."), _("2 days")),
    Field("up_to", Kind.TEXT, _("Up to and including"),
          _("Without `from`, all that is less; a value with neither is for the rest."), _("3 days")),
)  # fmt: skip
"""Of a value that is a range; their kind is that of the source."""
SOURCES = {
    "effort": Kind.EFFORT, "date": Kind.DATE, "reviewed": Kind.DATE, "adopted_by": Kind.NUMBER,
}  # fmt: skip
"""Fields of a practice that a facet made of ranges can follow, and what their bounds are."""
EXTRA_FIELDS: tuple[Field, ...] = (
    Field("key", Kind.SLUG, _("Key"), required=True, example="law"),
    Field("label", Kind.LINE, _("Name"), required=True, max_length=60, example=_("Legal basis")),
    Field("type", Kind.CHOICE, _("Kind"), choices=EXTRA_KINDS),
    Field(
        "reverse",
        Kind.LINE,
        _("Name on the page that is named"),
        _(
            "Only of %(practices)s and %(contacts)s: what the relation is called from the other side."
        ),
        _("Is required by"),
        max_length=60,
    ),
    Field("help", Kind.TEXT, _("Explanation"), max_length=300),
    Field("example", Kind.TEXT, _("Example"), max_length=300),
    Field("required", Kind.FLAG, _("Required")),
)
_FILES = re.compile(r"[*/]|\.(?:csv|tsv|md)$")
"""In a pattern of files, and not in the name of a value."""
_PERIOD = re.compile(r"[0-9]{4}(-[0-9]{2})?")
_LABELS = Field("labels", Kind.TEXT, _("Names of the values that are found"))
_WORDS = Field("synonyms", Kind.LINE, _("Words"))
_VALUES = Field("values", Kind.TEXT, _("Values"))
"""For its name alone: what stands there is no text."""
_OWN_WAYS = (_VALUES, _LABELS)
"""Keys of a facet that are no fields: what stands there has a shape of its own."""
RESERVED = (
    "q", "sort", "page", "practices", "contacts", "p", "assets", "bodies", "media", "originals", "closest", "matches",
    *(field.key for field in (*PRACTICE_FIELDS, *CONTACT_FIELDS)),
)  # fmt: skip
"""Keys that mean something in an address, a folder or front matter already, or would hide from
scripts what a form can do: a box called `closest` takes the place of `form.closest`."""


def read_section(node: Node | None, known: Sequence[Field], parent: Place) -> Noted[Values]:
    """One mapping by its declared fields; a missing one counts as empty."""
    if node is not None and not node.is_empty and not isinstance(node, Mapping):
        return Noted(Values({}), (problem("settings-shape", node.place),))
    mapping = node if isinstance(node, Mapping) else Mapping((), parent)
    return read_fields(mapping, known, mapping.place)


def items(node: Node | None) -> Sequence[Node]:
    """The items of a list; a single one counts as a list of one, nothing as an empty one."""
    if node is None or node.is_empty:
        return ()
    return node.items if isinstance(node, ListNode) else (node,)


def records(node: Node | None) -> Noted[tuple[Mapping, ...]]:
    """The mappings of a list; its other items are diagnostics."""
    return noted(
        item if isinstance(item, Mapping) else problem("settings-shape", item.place)
        for item in items(node)
    )


def read_facets(
    node: Node | None, extras: tuple[Field, ...], words: Words
) -> Iterator[Facet | Diagnostic]:
    """The facets under `facets:`, and what is wrong with them, which names fields in these words."""
    taken = [*RESERVED, *(extra.key for extra in extras)]
    sources = {**SOURCES, **{e.key: e.kind for e in extras if e.kind in (Kind.DATE, Kind.NUMBER)}}
    listed = records(node)
    yield from listed.diagnostics
    for record in listed.value:
        yield from _read_facet(record, sources, taken, words)


def _read_facet(
    record: Mapping, sources: PyMapping[str, Kind], taken: list[str], words: Words
) -> Iterator[Facet | Diagnostic]:
    own, vocabulary, labels = _without(record, "values", "labels")
    bound = sources.get(_source(own))
    has_periods = bound is Kind.DATE and not vocabulary
    known = (
        replace(field, choices=tuple(sources)) if field.key == "from" else field
        for field in spoken((*FACET_FIELDS, *_OWN_WAYS), words)
        if field.key != "periods" or has_periods
    )
    read = read_section(own, tuple(known), record.place)
    vocabulary = vocabulary or _meant_as_values(record, read.diagnostics)
    is_open = read.value.get("open", bool) is True and not _source(own)
    if not (vocabulary or is_open or bound is Kind.DATE) and read.value.text("key"):
        yield problem("facet-without-values", record.place, key=read.value.text("key"))
    reading = _Vocabulary(bound, words)
    values = noted(reading.read_all(vocabulary))
    rest = noted(_rest(read.value, reading.taken, slugify(words.gettext("without"))))
    yield from (*read.diagnostics, *values.diagnostics, *rest.diagnostics)
    yield from _take_key(read.value, taken)
    called = noted(_labels(labels))
    yield from called.diagnostics
    facet = _facet(read.value, values.value, rest.value)
    table = tuple(each for each in called.value if isinstance(each, tuple))
    files = "".join(each for each in called.value if isinstance(each, str))
    yield replace(facet, is_open=is_open, labels=table, labels_from=files) if is_open else facet


def _labels(node: Node | None) -> Iterator[tuple[str, str] | str | Diagnostic]:
    """What values that are found are called, each; or the pattern of files whose titles say so."""
    if node is None:
        return
    if not isinstance(node, Mapping):
        yield problem("settings-shape", node.place)
        return
    for text, label in node.entries:
        line = read_line(_LABELS, label) if isinstance(label, Scalar) else None
        if line is None:
            yield problem("settings-shape", label.place)
        elif isinstance(line, Diagnostic) or (text.text == "from" and _FILES.search(line)):
            yield line
        else:
            yield text.text, line


def _source(own: Mapping) -> str:
    """The field that the values of a facet follow from, as it stands there."""
    fields = (v.text for k, v in own.entries if k.text == "from" and isinstance(v, Scalar))
    return next(fields, "")


def _rest(read: Values, taken: Container[str], nameless: str) -> Iterator[FacetValue | Diagnostic]:
    """The value for practices without one, if it has a name; its address follows from that.

    `nameless` is its address when the name has no letters.
    """
    label = read.text("missing")
    if not label:
        return
    slug, place = slugify(label) or nameless, read.places["missing"]
    if is_reserved(slug):
        yield problem("reserved-name", place, name=slug)
    elif slug in taken or (not taken and _PERIOD.fullmatch(slug)):
        yield problem("reserved-key", place, key=slug)
    yield FacetValue(slug, label)


def _facet(read: Values, values: Sequence[FacetValue], rest: Sequence[FacetValue]) -> Facet:
    return Facet(
        key=read.text("key"),
        label=read.text("label"),
        values=(*values, *rest),
        question=read.text("question"),
        many=read.get("many", bool) is True,
        mode=read.text("mode") or "any",
        order=read.text("order") or ("as-written" if read.text("from") else "by-count"),
        required=read.get("required", bool) is True,
        source=read.text("from"),
        periods=read.text("periods") or "years",
        missing=rest[0].slug if rest else "",
    )


def _without(record: Mapping, *keys: str) -> tuple[Any, ...]:
    """A record less some of its keys, and what stands at each of those, if it is not empty."""
    rest = tuple(entry for entry in record.entries if entry[0].text not in keys)
    there = {key.text: value for key, value in record.entries if not value.is_empty}
    return Mapping(rest, record.place), *(there.get(key) for key in keys)


def _meant_as_values(record: Mapping, problems: Sequence[Diagnostic]) -> Node | None:
    """What stands at a key that was reported as `values` misspelt, so that it is not missing too."""
    meant = {each.place for each in problems if ("near", _VALUES.key) in each.facts}
    return next((value for key, value in record.entries if key.place in meant), None)


class _Vocabulary:
    """Reads the values of one facet; alive only inside `_read_facet`."""

    def __init__(self, bound: Kind | None, words: Words) -> None:
        self.taken: set[str] = set()
        self.aliases: list[tuple[str, Place]] = []
        bounds = tuple(replace(each, kind=bound, example="") for each in BOUNDS) if bound else ()
        self.fields = spoken((*VALUE_FIELDS, *bounds), words)

    def read_all(self, node: Node | None) -> Iterator[FacetValue | Diagnostic]:
        """What `read` gives; an old name is that of one value, which no value has today."""
        yield from self.read(node)
        for alias, place in self.aliases:
            if alias in self.taken:
                yield problem("reserved-key", place, key=alias)
            self.taken.add(alias)

    def read(self, node: Node | None, parent: str = "") -> Iterator[FacetValue | Diagnostic]:
        """`slug: Label`, or `slug: {label, description, aliases, up_to, values}`; parents first."""
        if node is None:
            return
        if not isinstance(node, Mapping):
            yield problem("settings-shape", node.place)
            return
        for slug, value in node.entries:
            yield from self._take(slug)
            if isinstance(value, Scalar):
                label = slug if value.is_empty else value
                named = Mapping(((Scalar("label", label.place), label),), value.place)
                yield from self._value(slug, named, parent)
            elif isinstance(value, Mapping):
                own, children = _without(value, "values")
                yield from self._value(slug, own, parent)
                yield from self.read(children, slug.text)
            else:
                yield problem("settings-shape", value.place)

    def _value(self, slug: Scalar, own: Mapping, parent: str) -> Iterator[FacetValue | Diagnostic]:
        read = read_section(own, self.fields, own.place)
        yield from read.diagnostics
        aliases, places = read.value.texts("aliases"), read.value.places
        self.aliases += [(alias, places[f"aliases[{n}]"]) for n, alias in enumerate(aliases)]
        at_least, up_to = (_bound(read.value.get(key, object)) for key in ("from", "up_to"))
        if at_least is not None and up_to is not None and at_least > up_to:
            yield problem("empty-range", places["from"], value=slug.text)
        yield FacetValue(
            slug=slug.text,
            place=slug.place,
            label=read.value.text("label"),
            description=read.value.text("description"),
            parent=parent,
            at_least=at_least,
            up_to=up_to,
            aliases=aliases,
        )

    def _take(self, slug: Scalar) -> Iterator[Diagnostic]:
        """A slug is one by its form, and no other value of the facet has it."""
        if not SLUG.fullmatch(slug.text) or len(slug.text) > SLUG_LENGTH:
            yield problem("invalid-slug", slug.place, value=slug.text)
        elif is_reserved(slug.text):
            yield problem("reserved-name", slug.place, name=slug.text)
        elif slug.text in self.taken:
            yield problem("reserved-key", slug.place, key=slug.text)
        self.taken.add(slug.text)


def _bound(value: object) -> int | None:
    """A bound as `model.assign.amount` counts it."""
    if isinstance(value, Effort):
        return value.hours
    if isinstance(value, datetime.date):
        return value.toordinal()
    return value if isinstance(value, int) else None


def read_extras(node: Node | None, words: Words) -> Iterator[Field | Diagnostic]:
    """The own fields of a catalogue under `fields:`, and what is wrong with them."""
    taken, known = list(RESERVED), spoken(EXTRA_FIELDS, words)
    listed = records(node)
    yield from listed.diagnostics
    for record in listed.value:
        read = read_section(record, known, record.place)
        yield from read.diagnostics
        yield from _take_key(read.value, taken)
        yield Field(
            key=read.value.text("key"),
            kind=Kind(read.value.text("type") or Kind.TEXT),
            label=read.value.text("label"),
            help=read.value.text("help"),
            example=read.value.text("example"),
            reverse=read.value.text("reverse"),
            required=read.value.get("required", bool) is True,
        )


def read_groups(node: Node | None) -> Iterator[tuple[str, ...] | Diagnostic]:
    """Lists of texts within a list, and what is wrong with them."""
    for group in items(node):
        texts = items(group)
        if len(texts) < 2 or not all(isinstance(text, Scalar) for text in texts):
            yield problem("settings-shape", group.place)
        lines = noted(read_line(_WORDS, text) for text in texts if isinstance(text, Scalar))
        yield from lines.diagnostics
        yield tuple(filter(None, lines.value))


def _take_key(read: Values, taken: list[str]) -> Iterator[Diagnostic]:
    """The key of a facet or field, which no other may have."""
    key = read.text("key")
    if key and key in taken:
        yield problem("reserved-key", read.places["key"], key=key)
    taken.append(key)
