"""The facets of `sitegen.yml`: which values there are, and what they are called."""

import re
from collections.abc import Container, Iterator, Sequence
from collections.abc import Mapping as PyMapping
from dataclasses import replace

from sitegen.config.facet_values import Vocabulary, without
from sitegen.config.own_keys import RESERVED, take_key
from sitegen.config.sections import read_section, records
from sitegen.diagnostics.model import Diagnostic, noted, problem
from sitegen.document.portable_names import is_reserved
from sitegen.document.yaml_nodes import Mapping, Node, Scalar
from sitegen.model.facets import ORDERS, PERIODS, Facet, FacetValue
from sitegen.model.field import Field, Kind, spoken
from sitegen.model.scalars import read_line
from sitegen.model.slugs import slugify
from sitegen.model.values import Values
from sitegen.words.marking import gettext_noop as _
from sitegen.words.words import Words

FACET_FIELDS: tuple[Field, ...] = (
    Field("key", Kind.SLUG, _("Key"), required=True, example=_("topic")),
    Field("label", Kind.LINE, _("Name"), required=True, max_length=60, example=_("Topic")),
    Field("question", Kind.LINE, _("Question of the reader"), max_length=80),
    Field("many", Kind.FLAG, _("Several values for %(a_practice)s")),
    Field("mode", Kind.CHOICE, _("One or all of the chosen values"), choices=("any", "all")),
    Field("order", Kind.CHOICE, _("Order in which a reader sees the values"),
          _("By count, unless they have an order of their own, as ranges and dates do."), choices=ORDERS),
    Field("required", Kind.FLAG, _("Required")),
    Field("open", Kind.FLAG, _("Values that %(practices)s bring along"),
          _("`values` may list those that are known beforehand.")),
    Field("from", Kind.CHOICE, _("Field that the value follows from")),
    Field("periods", Kind.CHOICE, _("Values of a date"),
          _("Only without `values`: years, or months that include everything newer."),
          choices=PERIODS),
    Field("missing", Kind.LINE, _("Name of the value for those without one"), max_length=60),
)  # fmt: skip
SOURCES = {
    "effort": Kind.EFFORT, "date": Kind.DATE, "reviewed": Kind.DATE, "adopted_by": Kind.NUMBER,
}  # fmt: skip
"""Fields of a practice that a facet made of ranges can follow, and what their bounds are."""
_FILES = re.compile(r"[*/]|\.(?:csv|tsv|md)$")
"""In a pattern of files, and not in the name of a value."""
_PERIOD = re.compile(r"[0-9]{4}(-[0-9]{2})?")
_LABELS = Field("labels", Kind.TEXT, _("Names for the values that are found"))
_VALUES = Field("values", Kind.TEXT, _("Values"))
"""For its name alone: what is there is not a text."""
_OWN_WAYS = (_VALUES, _LABELS)
"""Keys of a facet that are not fields: what is there has a shape of its own."""


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
    own, vocabulary, labels = without(record, "values", "labels")
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
    reading = Vocabulary(bound, words)
    values = noted(reading.read_all(vocabulary))
    rest = noted(_rest(read.value, reading.taken, slugify(words.gettext("without"))))
    yield from (*read.diagnostics, *values.diagnostics, *rest.diagnostics)
    yield from take_key(read.value, taken)
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


def _meant_as_values(record: Mapping, problems: Sequence[Diagnostic]) -> Node | None:
    """What is at a key that was reported as `values` misspelt, so that it is not missing too."""
    meant = {each.place for each in problems if ("near", _VALUES.key) in each.facts}
    return next((value for key, value in record.entries if key.place in meant), None)
