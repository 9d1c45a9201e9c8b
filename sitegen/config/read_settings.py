"""`sitegen.yml` → Settings. Its mistakes are diagnostics too."""

from collections.abc import Iterator, Sequence
from collections.abc import Mapping as PyMapping
from dataclasses import replace
from typing import Any

from sitegen.config.collections import USUAL_COLLECTIONS
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
_SETTINGS_YAML = YamlLimits(characters=1024 * 1024, depth=8, nodes=20_000)


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
    tag = site_of(site).language_tag
    return Words(tag) if is_language(tag) else None


def _read_sections(root: Mapping) -> Noted[Settings]:
    named = _sections(root)
    sections = named.value
    spoken_in = Words(tag_in(sections.get("site")))
    site = read_section(sections.get("site"), spoken(SITE_FIELDS, spoken_in), root.place)
    language = tuple(wrong_language(site.value))
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
    limits = read_section(sections.get("limits"), spoken(LIMIT_FIELDS, spoken_in), root.place)
    synonyms = noted(read_synonyms(sections.get("synonyms")))
    copies = noted(read_copies(sections.get("copies"), spoken_in))
    static = noted(_static(sections.get("static")))
    written = tuple(facet for facet in facets.value if not facet.source)
    grid = read_matrix(sections.get("matrix"), written, root.place, spoken_in)
    levels = read_levels(sections.get("diagnostics"), root.place)
    settings = Settings(
        site=site_of(site.value),
        facets=facets.value,
        extras=extras.value,
        nouns=tuple(nouns_of(words.value)),
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


def _static(node: Node | None) -> Iterator[tuple[str, Place] | Diagnostic]:
    for item in items(node):
        if not isinstance(item, Scalar):
            yield problem("settings-shape", item.place)
        elif not is_inside(item.text):
            yield problem("link-outside", item.place, link=item.text, below=item.place.path)
        else:
            yield item.text, item.place
