"""The values of a facet of `sitegen.yml`: what they are called, in what order, and which ranges they stand for."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sitegen.config.sections import read_section
from sitegen.diagnostics.model import Diagnostic, Place, problem
from sitegen.document.portable_names import is_reserved
from sitegen.document.yaml_nodes import Mapping, Node, Scalar
from sitegen.model.facets import FacetValue
from sitegen.model.field import Field, Kind, spoken
from sitegen.model.slugs import SLUG, SLUG_LENGTH
from sitegen.model.values import Effort
from sitegen.words.marking import gettext_noop as _
from sitegen.words.words import Words

VALUE_FIELDS: tuple[Field, ...] = (
    Field("label", Kind.LINE, _("Name"), required=True, max_length=60),
    Field("description", Kind.TEXT, _("Explanation"), max_length=300),
    Field("aliases", Kind.SLUGS, _("Old names")),
)
BOUNDS: tuple[Field, ...] = (
    Field("from", Kind.TEXT, _("From"), _("Only in a facet with `from`."), _("2 days")),
    Field("up_to", Kind.TEXT, _("Up to and including"),
          _("Without `from`: everything below it. A value with neither is for the rest."), _("3 days")),
)  # fmt: skip
"""Of a value that is a range; their kind is that of the source."""


class Vocabulary:
    """Reads the values of one facet; alive only inside `facets.read_facets`."""

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
                own, children = without(value, "values")
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


def without(record: Mapping, *keys: str) -> tuple[Any, ...]:
    """A record less some of its keys, and what is at each of those, if it is not empty."""
    rest = tuple(entry for entry in record.entries if entry[0].text not in keys)
    there = {key.text: value for key, value in record.entries if not value.is_empty}
    return Mapping(rest, record.place), *(there.get(key) for key in keys)
