"""RawDocument → Wanted: a practice that is asked for, one file each. No count holds it."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from sitegen.diagnostics.model import NOWHERE, Noted, Place, Places, places_of
from sitegen.document.frontmatter import RawDocument
from sitegen.document.markdown import Outline, convert
from sitegen.model.body import Document, body_of
from sitegen.model.facets import Facet
from sitegen.model.fields import read_fields
from sitegen.model.schema import Schema
from sitegen.model.slugs import check_file_name, slug_of


@dataclass(frozen=True, slots=True)
class Wanted:
    """A practice that nobody has written yet, as whoever asks for it would like to read it."""

    path: str
    slug: str
    title: str
    summary: str
    """The question, in a sentence."""
    asked_by: str
    """An organisation; empty where the editors ask."""
    facets: Mapping[str, tuple[str, ...]]
    """Facet key → slugs of the values that the practice would have."""
    date: datetime.date | None
    status: str
    aliases: tuple[str, ...]
    outline: Outline
    digest: str = ""
    """Of the whole file."""
    places: Places = field(compare=False, default=NOWHERE)

    @property
    def is_archived(self) -> bool:
        """Whether nobody asks any more; it is kept at its address, and nothing leads there."""
        return self.status == "archived"


def parse(raw: RawDocument, schema: Schema, facets: tuple[Facet, ...]) -> Noted[Document[Wanted]]:
    """What is asked for in `raw`."""
    read = read_fields(raw.fields, schema.wanted, Place(raw.path, 1, 1, 1, 4))
    converted = convert(raw.body, raw.path, raw.body_line, anywhere=raw.leads_anywhere)
    values = read.value
    head = Wanted(
        path=raw.path,
        slug=slug_of(raw),
        title=values.text("title"),
        summary=values.text("summary"),
        asked_by=values.text("asked_by"),
        facets={facet.key: values.chosen(facet.key) for facet in facets},
        date=values.get("date", datetime.date),
        status=values.text("status") or "published",
        aliases=values.texts("aliases"),
        outline=converted.value.outline,
        digest=raw.digest,
        places=places_of(values.places),
    )
    problems = (*check_file_name(raw), *read.diagnostics, *converted.diagnostics)
    return Noted(Document(head, body_of(raw, converted.value)), problems)
