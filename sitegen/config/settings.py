"""`sitegen.yml` → Settings: all that is known of the domain. Its mistakes are diagnostics too."""

from collections.abc import Iterator, Sequence
from collections.abc import Mapping as PyMapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from typing import Any

from sitegen.config.collections import USUAL_COLLECTIONS, Collections
from sitegen.config.content import read_content
from sitegen.config.levels import read_levels
from sitegen.config.matrix import read_matrix
from sitegen.config.organisations import read_organisations
from sitegen.config.paths import Paths, read_paths
from sitegen.config.sections import (
    items,
    read_extras,
    read_facets,
    read_groups,
    read_section,
    records,
)
from sitegen.diagnostics.model import (
    Checked,
    Diagnostic,
    Noted,
    Place,
    has_errors,
    noted,
    problem,
)
from sitegen.diagnostics.suggest import guess
from sitegen.document.conflict import conflicts
from sitegen.document.portable_names import is_inside
from sitegen.document.yaml_nodes import Mapping, Node, Scalar, YamlLimits, load
from sitegen.model.checks.quality.standards import Standards
from sitegen.model.facets import Facet
from sitegen.model.field import RELATIONS, Field, Kind, spoken
from sitegen.model.matrix import Grid
from sitegen.model.organisation import Organisation
from sitegen.model.schema import Schema, make_schema
from sitegen.model.values import Values
from sitegen.report.severities import Levels
from sitegen.words.language import is_language, meant_language, primary
from sitegen.words.marking import gettext_noop as _
from sitegen.words.nouns import NOUNS, Noun
from sitegen.words.words import Words

_DEEPEST = 50
"""How deep front matter may be, whatever the settings say: what reads a tree of nodes calls itself."""
_SETTINGS_YAML = YamlLimits(characters=1024 * 1024, depth=8, nodes=20_000)

SITE_FIELDS: tuple[Field, ...] = (
    Field(
        "title",
        Kind.LINE,
        _("Name of the site"),
        required=True,
        max_length=80,
        example=_("My catalogue"),
    ),
    Field("tagline", Kind.LINE, _("Subtitle"), max_length=160),
    Field("description", Kind.TEXT, _("Introduction on the front page"), max_length=400),
    Field(
        "examples",
        Kind.LINE,
        _("Examples beside the search box"),
        max_length=120,
        example=_("working together, waiting times"),
    ),
    Field(
        "language", Kind.LINE, _("Language"), _("A language tag (BCP 47)."), _("en"), max_length=35
    ),
    Field(
        "base_url",
        Kind.SITE_URL,
        _("Address of the site"),
        _("At most one folder, without a question mark or a hash."),
        _("https://catalogue.example/"),
    ),
    Field("repository", Kind.URL, _("Address of the source files")),
    Field(
        "edit_url",
        Kind.URL,
        _("Address to change a file at"),
        example="https://git.example/edit/main/{path}",
    ),
    Field(
        "issue_url",
        Kind.URL,
        _("Address to report a mistake at, if there is no e-mail address"),
        example="https://git.example/issues/new?title={title}",
    ),
    Field(
        "new_url",
        Kind.URL,
        _("Address to add a file at"),
        _("`{path}` becomes the file, `{value}` the text."),
        "https://git.example/new/main?filename={path}&value={value}",
    ),
    Field(
        "email",
        Kind.EMAIL,
        _("E-mail address of the editors"),
        example=_("editors@catalogue.example"),
    ),
    Field("theme", Kind.LINE, _("Style sheet of your own"), example="theme/tokens.css"),
    Field("licence", Kind.LINE, _("Licence of the texts"), max_length=80),
    Field("notice", Kind.TEXT, _("Notice above every page"), max_length=300),
)
COPY_FIELDS: tuple[Field, ...] = (
    Field("as", Kind.CHOICE, _("Form"), _("As with `sitegen schema --as`."), "json", required=True,
          choices=("json", "decap", "issue-form", "template", "docs")),
    Field("of", Kind.CHOICE, _("Of what"), _("Without it: practice."), "contact",
          choices=("practice", "contact", "list", "wanted")),
    Field("file", Kind.LINE, _("File"), _("As seen from the folder with sitegen.yml."),
          "schemas/practice.json", required=True),
)  # fmt: skip
"""One of `copies:`, the committed files that derive from the schema."""
QUALITY_FIELDS: tuple[Field, ...] = (
    Field("steps", Kind.FLAG, _("Warn of %(a_practice)s without numbered steps"), example=_("yes")),
    Field(
        "sentence_words",
        Kind.NUMBER,
        _("Warn of a sentence with more words than this"),
        example="30",
    ),
)
_FORMS = (
    Field("one", Kind.LINE, _("Singular"), _("With its article."), _("an example"), required=True,
          max_length=60),
    Field("many", Kind.LINE, _("Plural"), "", _("examples"), required=True, max_length=60),
)  # fmt: skip
WORD_FIELDS: tuple[Field, ...] = tuple(
    Field(key, Kind.RECORDS, label, fields=_FORMS)
    for key, label in zip(
        NOUNS, (_("%(Practice)s"), _("%(Contact)s"), _("%(Organisation)s")), strict=True
    )
)
"""What a catalogue calls its things."""
CONTACTS_FIELDS: tuple[Field, ...] = (
    Field("facet", Kind.CHOICE, _("Facet")),
    Field("searchable", Kind.FLAG, _("To be found by searching")),
)
SECTIONS = (
    "site",
    "words",
    "paths",
    "organisations",
    "content",
    "contacts",
    "facets",
    "fields",
    "synonyms",
    "copies",
    "static",
    "matrix",
    "quality",
    "diagnostics",
    "limits",
)


@dataclass(frozen=True)
class SiteSettings:
    """What the site says of itself."""

    title: str
    tagline: str = ""
    description: str = ""
    examples: str = ""
    """What a reader might search for."""
    language: str = "nl"
    """That of search and words, the first part of the tag."""
    language_tag: str = "nl"
    """BCP 47, as it was written."""
    base_url: str = ""
    """Absolute, ends in `/`; empty when the site has no fixed address."""
    repository: str = ""
    edit_url: str = ""
    """Where a file can be changed; `{path}` is filled in."""
    issue_url: str = ""
    """Where a fault can be reported; `{title}`, `{path}` and `{url}` are filled in."""
    new_url: str = ""
    """Where a file can be added; `{path}` and `{value}` are filled in."""
    email: str = ""
    """The address of the editors."""
    theme: str = ""
    """A style sheet of this catalogue, relative to the root, that goes over ours."""
    licence: str = ""
    notice: str = ""


@dataclass(frozen=True)
class Limits:
    """How much is accepted; `limits:` in `sitegen.yml` changes each."""

    front_matter_characters: int = 64 * 1024
    front_matter_depth: int = 8
    front_matter_nodes: int = 2_000
    content_files: int = 50_000
    content_file_bytes: int = 256 * 1024
    seconds_per_file: int = 2
    data_file_bytes: int = 4 * 1024 * 1024
    data_file_nodes: int = 200_000
    static_files: int = 1_000
    static_file_bytes: int = 25 * 1024 * 1024
    attachment_bytes: int = 10 * 1024 * 1024
    image_bytes: int = 2 * 1024 * 1024
    image_pixels: int = 25_000_000

    @property
    def yaml(self) -> YamlLimits:
        """The limits of front matter."""
        depth = min(self.front_matter_depth, _DEEPEST)
        return YamlLimits(self.front_matter_characters, depth, self.front_matter_nodes)

    @property
    def data(self) -> YamlLimits:
        """The limits of a file that is data alone."""
        return YamlLimits(self.data_file_bytes, self.yaml.depth, self.data_file_nodes)


@dataclass(frozen=True)
class Copy:
    """A committed file that derives from the schema; `sitegen check` says when it is stale."""

    format: str
    """As in `sitegen schema --as`."""
    of: str
    """`practice`, `contact`, `list` or `wanted`."""
    file: str
    place: Place
    """Where it is declared."""


@dataclass(frozen=True)
class Settings:
    """One catalogue's configuration."""

    site: SiteSettings
    facets: tuple[Facet, ...] = ()
    extras: tuple[Field, ...] = ()
    """Fields of practices that only this catalogue has."""
    nouns: tuple[tuple[str, Noun], ...] = ()
    """What this catalogue calls its things, where that is not the usual."""
    paths: Paths = field(default_factory=Paths)
    """What its pages and folders are called in addresses."""
    organisations: tuple[Organisation, ...] = ()
    """The vocabulary that practices and contacts refer to; none where they name them in words."""
    content: Collections = USUAL_COLLECTIONS
    """Where the files of each kind are."""
    exchange_facet: str = ""
    """The facet whose values contacts offer and seek."""
    has_searchable_people: bool = False
    """Whether search finds practices by the names of their contacts and organisations."""
    synonyms: tuple[tuple[str, ...], ...] = ()
    """Groups of words that mean the same to whoever searches."""
    grid: Grid | None = None
    """The facets of the page that says where the catalogue is thin; `None` where there are not two."""
    copies: tuple[Copy, ...] = field(compare=False, default=())
    static: PyMapping[str, Place] = field(compare=False, repr=False, default_factory=dict)
    """Paths in `static/` that may be what runs or is hidden, and where each is listed."""
    standards: Standards = field(default_factory=Standards)
    """What the editors ask of texts."""
    levels: Levels = field(default_factory=dict)
    """How bad this catalogue finds what is wrong, by code, where that is not the usual."""
    limits: Limits = Limits()
    places: PyMapping[str, Place] = field(compare=False, default_factory=dict)
    """Where each setting of the site stands."""

    @property
    def written_facets(self) -> tuple[Facet, ...]:
        """The facets whose values authors write."""
        return tuple(facet for facet in self.facets if not facet.source)

    @property
    def relations(self) -> tuple[Field, ...]:
        """The own fields by which practices name others, or contacts."""
        return tuple(each for each in self.extras if each.kind in RELATIONS)

    @cached_property
    def words(self) -> Words:
        """How the site speaks."""
        return Words(self.site.language_tag, self.nouns)

    @property
    def schema(self) -> Schema:
        """The fields of content files, core and own together."""
        exchange = [_facet_field(each) for each in self.facets if each.key == self.exchange_facet]
        facets = tuple(map(_facet_field, self.written_facets))
        first = exchange[0] if exchange else None
        schema = make_schema(self.words, facets, self.extras, first, self.organisations)
        return schema if self.content.needs_contacts else schema.lacking("practice", ("contacts",))


def read_settings(text: str, path: str) -> Checked[Settings]:
    """The settings in the YAML `text` of the file `path`; `None` when anything in it is wrong."""
    if undecided := tuple(conflicts(path, text)):
        return Checked(None, undecided)
    loaded = load(text, path, 1, _SETTINGS_YAML)
    if not isinstance(loaded.value, Mapping):
        wrong = (problem("settings-shape", loaded.value.place),) if loaded.value else ()
        return Checked(None, (*loaded.diagnostics, *wrong))
    read = _read_sections(loaded.value)
    diagnostics = (*loaded.diagnostics, *read.diagnostics)
    return Checked(None if has_errors(diagnostics) else read.value, diagnostics)


def words_in(text: str, path: str) -> Words | None:
    """How a site speaks by settings in which something is wrong; `None` when they do not say."""
    root = load(text, path, 1, _SETTINGS_YAML).value
    if not isinstance(root, Mapping):
        return None
    site = read_section(_sections(root).value.get("site"), SITE_FIELDS, root.place).value
    tag = _site(site).language_tag
    return Words(tag) if is_language(tag) else None


def _read_sections(root: Mapping) -> Noted[Settings]:
    named = _sections(root)
    sections = named.value
    spoken_in = Words(_tag(sections.get("site")))
    site = read_section(sections.get("site"), spoken(SITE_FIELDS, spoken_in), root.place)
    language = tuple(_language(site.value))
    words = read_section(sections.get("words"), spoken(WORD_FIELDS, spoken_in), root.place)
    extras = noted(read_extras(sections.get("fields"), spoken_in))
    facets = noted(read_facets(sections.get("facets"), extras.value, spoken_in))
    keys = tuple(facet.key for facet in facets.value)
    paths = read_paths(sections.get("paths"), root.place, keys, spoken_in)
    organisations = noted(read_organisations(sections.get("organisations"), spoken_in))
    exchange, searchable = spoken(CONTACTS_FIELDS, spoken_in)
    contacts = read_section(
        sections.get("contacts"), (replace(exchange, choices=keys), searchable), root.place
    )
    quality = read_section(sections.get("quality"), spoken(QUALITY_FIELDS, spoken_in), root.place)
    names = spoken((Field(each.name, Kind.NUMBER, each.name) for each in fields(Limits)), spoken_in)
    limits = read_section(sections.get("limits"), names, root.place)
    synonyms = noted(read_groups(sections.get("synonyms")))
    copies = noted(_copies(sections.get("copies"), spoken_in))
    static = noted(_static(sections.get("static")))
    written = tuple(facet for facet in facets.value if not facet.source)
    grid = read_matrix(sections.get("matrix"), written, root.place, spoken_in)
    levels = read_levels(sections.get("diagnostics"), root.place)
    settings = Settings(
        site=_site(site.value),
        facets=facets.value,
        extras=extras.value,
        nouns=tuple(_nouns(words.value)),
        paths=paths.value,
        organisations=organisations.value,
        exchange_facet=contacts.value.text("facet"),
        has_searchable_people=contacts.value.get("searchable", bool) is True,
        synonyms=synonyms.value,
        grid=grid.value,
        copies=copies.value,
        static=dict(static.value),
        standards=Standards(
            wants_steps=quality.value.get("steps", bool) is True,
            sentence_words=quality.value.get("sentence_words", int) or 0,
        ),
        levels=levels.value,
        limits=replace(Limits(), **limits.value.by_key),
        places=site.value.places,
    )
    content = Noted(USUAL_COLLECTIONS)
    if where := sections.get("content"):
        content = read_content(where, settings.schema, spoken_in, (*paths.value.own_names, *keys))
    tables = (facet.labels_from for facet in facets.value if facet.labels_from)
    settings = replace(settings, content=content.value.beside(tables))
    clash = Noted(None, tuple(_clash(organisations.value, paths.value, keys)))
    parts: tuple[Noted[Any], ...] = (
        named, site, Noted(None, language), words, extras, facets, organisations, clash, paths, contacts, quality, limits, synonyms, copies, static, levels, content, grid
    )  # fmt: skip
    return Noted(settings, tuple(each for part in parts for each in part.diagnostics))


def _clash(
    organisations: Sequence[Organisation], paths: Paths, keys: Sequence[str]
) -> Iterator[Diagnostic]:
    """A facet that would have the folder of the organisations."""
    for first in organisations[:1]:
        if paths.organisations in keys and "organisations" not in paths.places and first.place:
            yield problem("reserved-key", first.place, key=paths.organisations)


def _sections(root: Mapping) -> Noted[PyMapping[str, Node]]:
    """What stands under each name; also under the name that was meant by one that is unknown."""
    sections = {key.text: value for key, value in root.entries}
    problems = []
    for key in (entry[0] for entry in root.entries if entry[0].text not in SECTIONS):
        near = guess(key.text, {name: name for name in SECTIONS if name not in sections})
        problems.append(
            problem("unknown-key", key.place, key=key.text, near=near.text,
                    fix=near.fix(key.place), known=", ".join(SECTIONS))
        )  # fmt: skip
        sections.setdefault(near.text, sections[key.text])
    return Noted(sections, tuple(problems))


def _tag(site: Node | None) -> str:
    """The language that messages about the settings name fields in: the site's, as it stands there."""
    entries = site.entries if isinstance(site, Mapping) else ()
    tags = (v.text for k, v in entries if k.text == "language" and isinstance(v, Scalar))
    return next(tags, "") or SiteSettings.language


def _copies(node: Node | None, words: Words) -> Iterator[Copy | Diagnostic]:
    listed, known = records(node), spoken(COPY_FIELDS, words)
    yield from listed.diagnostics
    for record in listed.value:
        section = read_section(record, known, record.place)
        yield from section.diagnostics
        read, file = section.value, section.value.text("file")
        if file and not is_inside(file):
            yield problem("link-outside", read.places["file"], link=file)
        elif file and read.text("as"):
            of = read.text("of") or "practice"
            yield Copy(read.text("as"), of, file, read.places["file"])


def _static(node: Node | None) -> Iterator[tuple[str, Place] | Diagnostic]:
    for item in items(node):
        if not isinstance(item, Scalar):
            yield problem("settings-shape", item.place)
        elif not is_inside(item.text):
            yield problem("link-outside", item.place, link=item.text)
        else:
            yield item.text, item.place


def _language(site: Values) -> Iterator[Diagnostic]:
    """What is wrong with the language of the site."""
    tag = site.text("language")
    if tag and not is_language(tag):
        near, place = meant_language(tag), site.places["language"]
        yield problem("unknown-language", place, field="language", value=tag, near=near.text,
                      fix=near.fix(place))  # fmt: skip


def _nouns(words: Values) -> Iterator[tuple[str, Noun]]:
    for key in NOUNS:
        for record in words.records(key):
            yield key, Noun(record.text("one"), record.text("many"))


def _site(values: Values) -> SiteSettings:
    given = {key: value for key, value in values.by_key.items() if value}
    tag = given.get("language", SiteSettings.language)
    return SiteSettings(**{"title": "", **given, "language": primary(tag), "language_tag": tag})


LONGEST_VALUE = 200
"""Characters of a value that practices bring along."""


def _facet_field(facet: Facet) -> Field:
    slugs = tuple(value.slug for value in facet.values)
    if facet.is_open:
        kind = Kind.TEXTS if facet.many else Kind.TEXT
        return Field(facet.key, kind, facet.label, facet.question, required=facet.required,
                     max_length=LONGEST_VALUE)  # fmt: skip
    kind = Kind.CHOICES if facet.many else Kind.CHOICE
    return Field(facet.key, kind, facet.label, facet.question, slugs[0] if slugs else "",
                 required=facet.required, choices=slugs,
                 choice_labels=tuple(value.label for value in facet.values))  # fmt: skip
