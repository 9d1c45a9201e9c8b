"""The facets and own fields of `sitegen.yml`: which values there are, and what they are called."""

import datetime
import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from sitegen.diagnostics.model import Diagnostic, Place, problem
from sitegen.document.portable_names import is_reserved
from sitegen.document.yaml_nodes import Mapping, Node, Scalar
from sitegen.document.yaml_nodes import Sequence as ListNode
from sitegen.model.facets import Facet, FacetValue
from sitegen.model.fields import read_fields, read_line
from sitegen.model.schema import CONTACT_FIELDS, EXTRA_KINDS, PRACTICE_FIELDS, Field, Kind
from sitegen.model.slugs import SLUG, SLUG_LENGTH, slugify
from sitegen.model.values import Effort, Values

FACET_FIELDS: tuple[Field, ...] = (
    Field("key", Kind.SLUG, "Sleutel", required=True, example="vraagstuk"),
    Field("label", Kind.LINE, "Naam", required=True, max_length=60, example="Vraagstuk"),
    Field("question", Kind.LINE, "Vraag van de lezer", max_length=80),
    Field("many", Kind.FLAG, "Meer waarden per praktijk"),
    Field("mode", Kind.CHOICE, "Eén of alle gekozen waarden", choices=("any", "all")),
    Field("required", Kind.FLAG, "Verplicht"),
    Field("from", Kind.CHOICE, "Veld waar de waarde uit volgt"),
    Field("missing", Kind.LINE, "Naam van de waarde voor wie er geen heeft", max_length=60),
)
VALUE_FIELDS: tuple[Field, ...] = (
    Field("label", Kind.LINE, "Naam", required=True, max_length=60),
    Field("description", Kind.TEXT, "Uitleg", max_length=300),
    Field("aliases", Kind.SLUGS, "Oude namen"),
)
SOURCES = {"effort": Kind.EFFORT, "date": Kind.DATE, "reviewed": Kind.DATE}
"""Fields of a practice that a facet made of ranges can follow, and what their bounds are."""
EXTRA_FIELDS: tuple[Field, ...] = (
    Field("key", Kind.SLUG, "Sleutel", required=True, example="law"),
    Field("label", Kind.LINE, "Naam", required=True, max_length=60, example="Wettelijke basis"),
    Field("type", Kind.CHOICE, "Soort", choices=EXTRA_KINDS),
    Field("help", Kind.TEXT, "Uitleg", max_length=300),
    Field("example", Kind.TEXT, "Voorbeeld", max_length=300),
    Field("required", Kind.FLAG, "Verplicht"),
)
_NAMELESS = "zonder"
"""In the address of the value for practices without one, when its name has no letters."""
_YEAR = re.compile(r"[0-9]{4}")
_WORDS = Field("synonyms", Kind.LINE, "Woorden")
_VALUES = Field("values", Kind.TEXT, "Waarden")
"""For its name alone: what stands there is no text."""
RESERVED = (
    "q", "sort", "page", "practices", "contacts", "p", "assets", "media", "originals", "closest", "matches",
    *(field.key for field in (*PRACTICE_FIELDS, *CONTACT_FIELDS)),
)  # fmt: skip
"""Keys that mean something in an address, a folder or front matter already, or would hide from
scripts what a form can do: a box called `closest` takes the place of `form.closest`."""


def read_section(
    node: Node | None, known: Sequence[Field], parent: Place, problems: list[Diagnostic]
) -> Values:
    """One mapping by its declared fields; a missing one counts as empty."""
    if node is not None and not node.is_empty and not isinstance(node, Mapping):
        problems.append(problem("settings-shape", node.place))
        return Values({})
    mapping = node if isinstance(node, Mapping) else Mapping((), parent)
    read = read_fields(mapping, known, mapping.place)
    problems += read.diagnostics
    assert read.value is not None
    return read.value


def records(node: Node | None, problems: list[Diagnostic]) -> Iterator[Mapping]:
    """The mappings of a list; other items are added to `problems`."""
    if node is None or node.is_empty:
        return
    for item in node.items if isinstance(node, ListNode) else (node,):
        if isinstance(item, Mapping):
            yield item
        else:
            problems.append(problem("settings-shape", item.place))


def read_facets(
    node: Node | None, extras: tuple[Field, ...], problems: list[Diagnostic]
) -> Iterator[Facet]:
    """The facets under `facets:`; mistakes are added to `problems`."""
    taken = [*RESERVED, *(extra.key for extra in extras)]
    sources = {**SOURCES, **{e.key: e.kind for e in extras if e.kind in (Kind.DATE, Kind.NUMBER)}}
    known = tuple(
        replace(field, choices=tuple(sources)) if field.key == "from" else field
        for field in FACET_FIELDS
    )
    for record in records(node, problems):
        own, vocabulary = _without_values(record)
        read = read_section(own, (*known, _VALUES), record.place, problems)
        vocabulary = vocabulary or _meant_as_values(record, problems)
        bound = sources.get(read.text("from"))
        if not vocabulary and bound is not Kind.DATE and read.text("key"):
            problems.append(problem("facet-without-values", record.place, key=read.text("key")))
        reading = _Vocabulary(bound, problems)
        values = tuple(reading.read_all(vocabulary))
        rest = _rest(read, reading.taken, problems)
        yield _facet(read, values, rest, _own_key(read, taken, problems))


def _rest(read: Values, taken: Container[str], problems: list[Diagnostic]) -> FacetValue | None:
    """The value for practices without one; its address follows from its name."""
    label = read.text("missing")
    if not label:
        return None
    slug, place = slugify(label) or _NAMELESS, read.places["missing"]
    if is_reserved(slug):
        problems.append(problem("reserved-name", place, name=slug))
    elif slug in taken or (not taken and _YEAR.fullmatch(slug)):
        problems.append(problem("reserved-key", place, key=slug))
    return FacetValue(slug, label)


def _facet(
    read: Values, values: tuple[FacetValue, ...], rest: FacetValue | None, key: str
) -> Facet:
    return Facet(
        key=key,
        label=read.text("label"),
        values=(*values, rest) if rest else values,
        question=read.text("question"),
        many=read.get("many", bool) is True,
        mode=read.text("mode") or "any",
        required=read.get("required", bool) is True,
        source=read.text("from"),
        missing=rest.slug if rest else "",
    )


def _without_values(record: Mapping) -> tuple[Mapping, Node | None]:
    """A record less its key `values`, and what stands there, if it is not empty."""
    rest = tuple(entry for entry in record.entries if entry[0].text != "values")
    values = [value for key, value in record.entries if key.text == "values"]
    return Mapping(rest, record.place), next((v for v in values if not v.is_empty), None)


def _meant_as_values(record: Mapping, problems: Sequence[Diagnostic]) -> Node | None:
    """What stands at a key that was reported as `values` misspelt, so that it is not missing too."""
    meant = {each.place for each in problems if ("near", _VALUES.key) in each.facts}
    return next((value for key, value in record.entries if key.place in meant), None)


class _Vocabulary:
    """Reads the values of one facet; alive only inside `read_facets`."""

    def __init__(self, bound: Kind | None, problems: list[Diagnostic]) -> None:
        self.problems = problems
        self.taken: set[str] = set()
        self.aliases: list[tuple[str, Place]] = []
        self.fields = (
            (*VALUE_FIELDS, Field("up_to", bound, "Tot en met")) if bound else VALUE_FIELDS
        )

    def read_all(self, node: Node | None) -> Iterator[FacetValue]:
        """As `read`; an old name is that of one value, which no value has today."""
        yield from self.read(node)
        for alias, place in self.aliases:
            if alias in self.taken:
                self.problems.append(problem("reserved-key", place, key=alias))
            self.taken.add(alias)

    def read(self, node: Node | None, parent: str = "") -> Iterator[FacetValue]:
        """`slug: Label`, or `slug: {label, description, aliases, up_to, values}`; parents first."""
        if node is None:
            return
        if not isinstance(node, Mapping):
            self.problems.append(problem("settings-shape", node.place))
            return
        for slug, value in node.entries:
            self._check(slug)
            if isinstance(value, Scalar):
                label = slug if value.is_empty else value
                named = Mapping(((Scalar("label", label.place), label),), value.place)
                yield self._value(slug, named, parent)
            elif isinstance(value, Mapping):
                own, children = _without_values(value)
                yield self._value(slug, own, parent)
                yield from self.read(children, slug.text)
            else:
                self.problems.append(problem("settings-shape", value.place))

    def _value(self, slug: Scalar, own: Mapping, parent: str) -> FacetValue:
        read = read_section(own, self.fields, own.place, self.problems)
        aliases = read.texts("aliases")
        self.aliases += [(alias, read.places[f"aliases[{n}]"]) for n, alias in enumerate(aliases)]
        return FacetValue(
            slug=slug.text,
            place=slug.place,
            label=read.text("label"),
            description=read.text("description"),
            parent=parent,
            up_to=_bound(read.get("up_to", object)),
            aliases=aliases,
        )

    def _check(self, slug: Scalar) -> None:
        """A slug is one by its form, and no other value of the facet has it."""
        if not SLUG.fullmatch(slug.text) or len(slug.text) > SLUG_LENGTH:
            self.problems.append(problem("invalid-slug", slug.place, value=slug.text))
        elif is_reserved(slug.text):
            self.problems.append(problem("reserved-name", slug.place, name=slug.text))
        elif slug.text in self.taken:
            self.problems.append(problem("reserved-key", slug.place, key=slug.text))
        self.taken.add(slug.text)


def _bound(value: object) -> int | None:
    """A bound as `model.assign.amount` counts it."""
    if isinstance(value, Effort):
        return value.hours
    if isinstance(value, datetime.date):
        return value.toordinal()
    return value if isinstance(value, int) else None


def read_extras(node: Node | None, problems: list[Diagnostic]) -> Iterator[Field]:
    """The own fields of a catalogue under `fields:`; mistakes are added to `problems`."""
    taken = list(RESERVED)
    for record in records(node, problems):
        values = read_section(record, EXTRA_FIELDS, record.place, problems)
        yield Field(
            key=_own_key(values, taken, problems),
            kind=Kind(values.text("type") or Kind.TEXT),
            label=values.text("label"),
            help=values.text("help"),
            example=values.text("example"),
            required=values.get("required", bool) is True,
        )


def read_groups(node: Node | None, problems: list[Diagnostic]) -> Iterator[tuple[str, ...]]:
    """Lists of texts within a list; mistakes are added to `problems`."""
    if node is None or node.is_empty:
        return
    for group in node.items if isinstance(node, ListNode) else (node,):
        texts = group.items if isinstance(group, ListNode) else (group,)
        if len(texts) < 2 or not all(isinstance(text, Scalar) for text in texts):
            problems.append(problem("settings-shape", group.place))
        lines = (read_line(_WORDS, text, problems) for text in texts if isinstance(text, Scalar))
        yield tuple(line for line in lines if line)


def _own_key(values: Values, taken: list[str], problems: list[Diagnostic]) -> str:
    """The key of a facet or field, which no other may have."""
    key = values.text("key")
    if key and key in taken:
        problems.append(problem("reserved-key", values.places["key"], key=key))
    taken.append(key)
    return key
