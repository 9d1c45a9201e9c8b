"""`sitegen.yml` → Settings. Its mistakes are diagnostics too."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Mapping as PyMapping
from dataclasses import replace
from typing import TypeVar

from sitegen.config.collections import USUAL_COLLECTIONS, Collections
from sitegen.config.content import read_content
from sitegen.config.copies import read_copies
from sitegen.config.facets import read_facets
from sitegen.config.levels import read_levels
from sitegen.config.limits import LIMIT_FIELDS, Limits
from sitegen.config.matrix import read_matrix
from sitegen.config.nouns import WORD_FIELDS, nouns_of
from sitegen.config.organisations import read_organisations
from sitegen.config.own_fields import read_extras
from sitegen.config.paths import Paths, read_paths
from sitegen.config.sections import items, read_section
from sitegen.config.settings import Settings
from sitegen.config.site import SITE_FIELDS, site_of, tag_in, wrong_language
from sitegen.config.synonyms import read_synonyms
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
from sitegen.model.field import Field, Kind, spoken
from sitegen.model.organisation import Organisation
from sitegen.model.values import Values
from sitegen.words.language import is_language
from sitegen.words.marking import gettext_noop as _
from sitegen.words.words import Words

QUALITY_FIELDS: tuple[Field, ...] = (
    Field("steps", Kind.FLAG, _("Warn of %(a_practice)s without numbered steps"), example=_("yes")),
    Field(
        "sentence_words",
        Kind.NUMBER,
        _("Warn of a sentence with more words than this"),
        example="30",
    ),
)
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
T = TypeVar("T")
_SETTINGS_YAML = YamlLimits(characters=1024 * 1024, depth=8, nodes=20_000)


def read_settings(text: str, path: str) -> Checked[Settings]:
    """The settings in the YAML `text` of the file `path`; `None` when anything in it is wrong."""
    if undecided := tuple(conflicts(path, text)):
        return Checked(None, undecided)
    loaded = load(text, path, 1, _SETTINGS_YAML)
    if not isinstance(loaded.value, Mapping):
        wrong = (problem("settings-shape", loaded.value.place),) if loaded.value else ()
        return Checked(None, (*loaded.diagnostics, *wrong))
    read = _read_all(loaded.value)
    diagnostics = (*loaded.diagnostics, *read.diagnostics)
    return Checked(None if has_errors(diagnostics) else read.value, diagnostics)


def words_in(text: str, path: str) -> Words | None:
    """How a site speaks by settings in which something is wrong; `None` when they do not say."""
    root = load(text, path, 1, _SETTINGS_YAML).value
    if not isinstance(root, Mapping):
        return None
    site = read_section(_sections(root).value.get("site"), SITE_FIELDS, root.place).value
    tag = site_of(site).language_tag
    return Words(tag) if is_language(tag) else None


class _Reading:
    """Reads one section after another and gathers what is wrong in them; alive only inside `_read_all`."""

    def __init__(self, root: Mapping) -> None:
        named = _sections(root)
        self._sections, self.place = named.value, root.place
        self.found = list(named.diagnostics)
        self.words = Words(tag_in(self.at("site")))

    def at(self, name: str) -> Node | None:
        """What is under the name of a section."""
        return self._sections.get(name)

    def section(self, name: str, known: Iterable[Field]) -> Values:
        """A section that is a mapping of these fields."""
        return self.noted(read_section(self.at(name), spoken(known, self.words), self.place))

    def listed(self, items: Iterable[T | Diagnostic]) -> tuple[T, ...]:
        """A section that is a list of items."""
        return self.noted(noted(items))

    def noted(self, read: Noted[T]) -> T:
        """A section that was read, less what is wrong in it."""
        self.found += read.diagnostics
        return read.value


def _read_all(root: Mapping) -> Noted[Settings]:
    read = _Reading(root)
    words, at = read.words, read.at
    site = read.section("site", SITE_FIELDS)
    read.listed(wrong_language(site))
    extras = read.listed(read_extras(at("fields"), words))
    facets = read.listed(read_facets(at("facets"), extras, words))
    keys = tuple(facet.key for facet in facets)
    paths = read.noted(read_paths(at("paths"), read.place, keys, words))
    organisations = read.listed(read_organisations(at("organisations"), words))
    read.listed(_clash(organisations, paths, keys))
    exchange, searchable = CONTACTS_FIELDS
    contacts = read.section("contacts", (replace(exchange, choices=keys), searchable))
    written = tuple(facet for facet in facets if not facet.source)
    settings = Settings(
        site=site_of(site),
        facets=facets,
        extras=extras,
        nouns=tuple(nouns_of(read.section("words", WORD_FIELDS))),
        paths=paths,
        organisations=organisations,
        exchange_facet=contacts.text("facet"),
        has_searchable_people=contacts.get("searchable", bool) is True,
        synonyms=read.listed(read_synonyms(at("synonyms"))),
        grid=read.noted(read_matrix(at("matrix"), written, read.place, words)),
        copies=read.listed(read_copies(at("copies"), words)),
        static=dict(read.listed(_static(at("static")))),
        standards=_standards(read.section("quality", QUALITY_FIELDS)),
        levels=read.noted(read_levels(at("diagnostics"), read.place)),
        limits=replace(Limits(), **read.section("limits", LIMIT_FIELDS).by_key),
        places=site.places,
    )
    content = _content(read, settings, keys)
    return Noted(replace(settings, content=content), tuple(read.found))


def _content(read: _Reading, settings: Settings, keys: Sequence[str]) -> Collections:
    """Where files are: read last, for it goes by the fields of the catalogue."""
    content, where = USUAL_COLLECTIONS, read.at("content")
    if where:
        taken = (*settings.paths.own_names, *keys)
        content = read.noted(read_content(where, settings.schema, read.words, taken))
    return content.beside(facet.labels_from for facet in settings.facets if facet.labels_from)


def _standards(quality: Values) -> Standards:
    return Standards(
        wants_steps=quality.get("steps", bool) is True,
        sentence_words=quality.get("sentence_words", int) or 0,
    )


def _clash(
    organisations: Sequence[Organisation], paths: Paths, keys: Sequence[str]
) -> Iterator[Diagnostic]:
    """A facet that would have the folder of the organisations."""
    for first in organisations[:1]:
        if paths.organisations in keys and "organisations" not in paths.places and first.place:
            yield problem("reserved-key", first.place, key=paths.organisations)


def _sections(root: Mapping) -> Noted[PyMapping[str, Node]]:
    """What is under each name; also under the name that was meant by one that is unknown."""
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


def _static(node: Node | None) -> Iterator[tuple[str, Place] | Diagnostic]:
    for item in items(node):
        if not isinstance(item, Scalar):
            yield problem("settings-shape", item.place)
        elif not is_inside(item.text):
            yield problem("link-outside", item.place, link=item.text, below=item.place.path)
        else:
            yield item.text, item.place
