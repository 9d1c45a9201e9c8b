"""`sitegen.yml` → Settings: all that is known of the domain. Its mistakes are diagnostics too."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace

from sitegen.diagnostics import Checked, Diagnostic, Place, has_errors, problem
from sitegen.document.nodes import Mapping, Node, Scalar, YamlLimits, load
from sitegen.document.nodes import Sequence as ListNode
from sitegen.model.facets import Facet, FacetValue
from sitegen.model.fields import SLUG, read_fields
from sitegen.model.schema import (
    CONTACT_FIELDS,
    EXTRA_KINDS,
    PRACTICE_FIELDS,
    Field,
    Kind,
    Schema,
    make_schema,
)
from sitegen.model.values import Values

_SETTINGS_YAML = YamlLimits(characters=1024 * 1024, depth=8, nodes=20_000)

SITE_FIELDS: tuple[Field, ...] = (
    Field(
        "title",
        Kind.TEXT,
        "Naam van de site",
        required=True,
        max_length=80,
        example="Praktijken burgerzaken",
    ),
    Field("tagline", Kind.TEXT, "Ondertitel", max_length=160),
    Field("description", Kind.TEXT, "Inleiding op de voorpagina", max_length=400),
    Field("language", Kind.TEXT, "Taal", max_length=10, example="nl"),
    Field("base_url", Kind.URL, "Adres van de site", example="https://praktijken.example/"),
    Field("repository", Kind.URL, "Adres van de bronbestanden"),
    Field("licence", Kind.TEXT, "Licentie van de teksten", max_length=80),
    Field("notice", Kind.TEXT, "Mededeling boven elke pagina", max_length=300),
)
FACET_FIELDS: tuple[Field, ...] = (
    Field("key", Kind.SLUG, "Sleutel", required=True, example="vraagstuk"),
    Field("label", Kind.TEXT, "Naam", required=True, max_length=60, example="Vraagstuk"),
    Field("question", Kind.TEXT, "Vraag van de lezer", max_length=80),
    Field("many", Kind.FLAG, "Meer waarden per praktijk"),
    Field("mode", Kind.CHOICE, "Eén of alle gekozen waarden", choices=("any", "all")),
    Field("required", Kind.FLAG, "Verplicht"),
)
VALUE_FIELDS: tuple[Field, ...] = (
    Field("label", Kind.TEXT, "Naam", required=True, max_length=60),
    Field("description", Kind.TEXT, "Uitleg", max_length=300),
)
EXTRA_FIELDS: tuple[Field, ...] = (
    Field("key", Kind.SLUG, "Sleutel", required=True, example="law"),
    Field("label", Kind.TEXT, "Naam", required=True, max_length=60, example="Wettelijke basis"),
    Field("type", Kind.CHOICE, "Soort", choices=EXTRA_KINDS),
    Field("help", Kind.TEXT, "Uitleg", max_length=300),
    Field("example", Kind.TEXT, "Voorbeeld", max_length=300),
    Field("required", Kind.FLAG, "Verplicht"),
)
SECTIONS = ("site", "contacts", "facets", "fields", "limits")
RESERVED = (
    "q", "sort", "page", "practices", "contacts", "p", "assets", "media",
    *(field.key for field in (*PRACTICE_FIELDS, *CONTACT_FIELDS)),
)  # fmt: skip
"""Keys that mean something in an address, a folder or front matter already."""


@dataclass(frozen=True)
class Site:
    """What the site says of itself."""

    title: str
    tagline: str = ""
    description: str = ""
    language: str = "nl"
    base_url: str = ""
    """Absolute, ends in `/`; empty when the site has no fixed address."""
    repository: str = ""
    licence: str = ""
    notice: str = ""


@dataclass(frozen=True)
class Limits:
    """How much is accepted; `limits:` in `sitegen.yml` changes each."""

    front_matter_characters: int = 64 * 1024
    front_matter_depth: int = 8
    front_matter_nodes: int = 2_000
    content_file_bytes: int = 256 * 1024
    image_bytes: int = 2 * 1024 * 1024
    image_pixels: int = 25_000_000

    @property
    def yaml(self) -> YamlLimits:
        """Those of front matter."""
        return YamlLimits(
            self.front_matter_characters, self.front_matter_depth, self.front_matter_nodes
        )


@dataclass(frozen=True)
class Settings:
    """One catalogue's configuration."""

    site: Site
    facets: tuple[Facet, ...] = ()
    extras: tuple[Field, ...] = ()
    """Fields of practices that only this catalogue has."""
    exchange_facet: str = ""
    """The facet whose values contacts offer and seek."""
    limits: Limits = Limits()

    @property
    def schema(self) -> Schema:
        """The fields of content files, core and own together."""
        exchange = [facet for facet in self.facets if facet.key == self.exchange_facet]
        values = tuple(value.slug for facet in exchange for value in facet.values)
        return make_schema(tuple(map(_facet_field, self.facets)), self.extras, values)


def read_settings(text: str, path: str) -> Checked[Settings]:
    """The settings in the YAML `text` of the file `path`; `None` when anything in it is wrong."""
    loaded = load(text, path, 1, _SETTINGS_YAML)
    problems = list(loaded.diagnostics)
    if not isinstance(loaded.value, Mapping):
        if loaded.value is not None:
            problems.append(problem("settings-shape", loaded.value.place))
        return Checked(None, tuple(problems))
    settings = _read_sections(loaded.value, problems)
    return Checked(None if has_errors(problems) else settings, tuple(problems))


def _read_sections(root: Mapping, problems: list[Diagnostic]) -> Settings:
    sections = {key.text: value for key, value in root.entries}
    for key, _ in root.entries:
        if key.text not in SECTIONS:
            problems.append(
                problem("unknown-key", key.place, key=key.text, known=", ".join(SECTIONS))
            )
    site = _section(sections.get("site"), SITE_FIELDS, root.place, problems)
    facets = tuple(_facets(sections.get("facets"), problems))
    keys = tuple(facet.key for facet in facets)
    exchange = Field("facet", Kind.CHOICE, "Facet", choices=keys)
    contacts = _section(sections.get("contacts"), (exchange,), root.place, problems)
    names = tuple(Field(field.name, Kind.NUMBER, field.name) for field in fields(Limits))
    limits = _section(sections.get("limits"), names, root.place, problems)
    return Settings(
        site=_site(site),
        facets=facets,
        extras=tuple(_extras(sections.get("fields"), keys, problems)),
        exchange_facet=contacts.text("facet"),
        limits=replace(Limits(), **limits.by_key),
    )


def _section(
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


def _site(values: Values) -> Site:
    given = {key: value for key, value in values.by_key.items() if value}
    site = Site(**{"title": "", **given})
    return replace(site, base_url=site.base_url.rstrip("/") + "/") if site.base_url else site


def _records(node: Node | None, problems: list[Diagnostic]) -> Iterator[Mapping]:
    if node is None or node.is_empty:
        return
    for item in node.items if isinstance(node, ListNode) else (node,):
        if isinstance(item, Mapping):
            yield item
        else:
            problems.append(problem("settings-shape", item.place))


def _facets(node: Node | None, problems: list[Diagnostic]) -> Iterator[Facet]:
    taken: list[str] = list(RESERVED)
    for record in _records(node, problems):
        rest = tuple(entry for entry in record.entries if entry[0].text != "values")
        values = _section(Mapping(rest, record.place), FACET_FIELDS, record.place, problems)
        key = _own_key(values, taken, problems)
        vocabulary = [
            value for name, value in record.entries if name.text == "values" and not value.is_empty
        ]
        if not vocabulary:
            problems.append(problem("facet-without-values", record.place, key=key))
        yield Facet(
            key=key,
            label=values.text("label"),
            values=tuple(_facet_values(vocabulary, problems)),
            question=values.text("question"),
            many=values.get("many", bool) is True,
            mode=values.text("mode") or "any",
            required=values.get("required", bool) is True,
        )


def _facet_values(vocabulary: list[Node], problems: list[Diagnostic]) -> Iterator[FacetValue]:
    """`slug: Label`, or `slug: {label, description}`."""
    for node in vocabulary:
        if not isinstance(node, Mapping):
            problems.append(problem("settings-shape", node.place))
            continue
        for slug, value in node.entries:
            if not SLUG.fullmatch(slug.text):
                problems.append(problem("invalid-slug", slug.place, value=slug.text))
            if isinstance(value, Scalar):
                yield FacetValue(slug.text, value.text or slug.text)
            else:
                read = _section(value, VALUE_FIELDS, value.place, problems)
                yield FacetValue(slug.text, read.text("label"), read.text("description"))


def _extras(
    node: Node | None, facet_keys: Sequence[str], problems: list[Diagnostic]
) -> Iterator[Field]:
    taken = [*RESERVED, *facet_keys]
    for record in _records(node, problems):
        values = _section(record, EXTRA_FIELDS, record.place, problems)
        yield Field(
            key=_own_key(values, taken, problems),
            kind=Kind(values.text("type") or Kind.TEXT),
            label=values.text("label"),
            help=values.text("help"),
            example=values.text("example"),
            required=values.get("required", bool) is True,
        )


def _own_key(values: Values, taken: list[str], problems: list[Diagnostic]) -> str:
    """The key of a facet or field, which no other may have."""
    key = values.text("key")
    if key in taken:
        problems.append(problem("reserved-key", values.places["key"], key=key))
    taken.append(key)
    return key


def _facet_field(facet: Facet) -> Field:
    slugs = tuple(value.slug for value in facet.values)
    kind = Kind.CHOICES if facet.many else Kind.CHOICE
    return Field(facet.key, kind, facet.label, facet.question, slugs[0] if slugs else "",
                 required=facet.required, choices=slugs)  # fmt: skip
