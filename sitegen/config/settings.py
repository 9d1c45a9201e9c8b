"""Settings: all that one catalogue says of its domain, its site and what it accepts."""

from collections.abc import Mapping as PyMapping
from dataclasses import dataclass, field
from functools import cached_property

from sitegen.config.collections import USUAL_COLLECTIONS, Collections
from sitegen.config.copies import Copy
from sitegen.config.limits import Limits
from sitegen.config.paths import Paths
from sitegen.config.site import SiteSettings
from sitegen.diagnostics.model import Place
from sitegen.model.checks.quality.standards import Standards
from sitegen.model.facets import Facet
from sitegen.model.field import RELATIONS, Field, Kind
from sitegen.model.matrix import Grid
from sitegen.model.organisation import Organisation
from sitegen.model.schema import Schema, make_schema
from sitegen.report.severities import Levels
from sitegen.words.nouns import Noun
from sitegen.words.words import Words

LONGEST_VALUE = 200
"""Characters of a value that practices bring along."""


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
    """Groups of words that mean the same to a reader who searches."""
    grid: Grid | None = None
    """The facets of the page that says where the catalogue is thin; `None` where there are not two."""
    copies: tuple[Copy, ...] = field(compare=False, default=())
    static: PyMapping[str, Place] = field(compare=False, repr=False, default_factory=dict)
    """Paths in `static/` that may be what runs or is hidden, and where each is listed."""
    standards: Standards = field(default_factory=Standards)
    """What the editors ask of texts."""
    levels: Levels = field(default_factory=dict)
    """How bad this catalogue finds what is wrong, by code, where that is not the usual."""
    limits: Limits = field(default_factory=Limits)
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

    @cached_property
    def schema(self) -> Schema:
        """The fields of content files, core and own together."""
        exchange = [_facet_field(each) for each in self.facets if each.key == self.exchange_facet]
        facets = tuple(map(_facet_field, self.written_facets))
        first = exchange[0] if exchange else None
        schema = make_schema(self.words, facets, self.extras, first, self.organisations)
        return schema if self.content.needs_contacts else schema.lacking("practice", ("contacts",))


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
