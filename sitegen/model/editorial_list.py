"""RawDocument → EditorialList: practices that editors put in an order, one file each.

What a reader gathers is a list too; where both could be meant, this one is the editors'.
"""

from dataclasses import dataclass, field

from sitegen.diagnostics.model import NOWHERE, Noted, Places, places_of
from sitegen.document.frontmatter import RawDocument
from sitegen.document.markdown import Outline, convert
from sitegen.model.body import Document, body_of
from sitegen.model.fields import read_fields
from sitegen.model.schema import Schema
from sitegen.model.slugs import check_file_name, slug_of
from sitegen.model.values import Values


@dataclass(frozen=True, slots=True)
class Entry:
    """A practice in a list."""

    practice: str
    """Its slug, not yet looked up."""
    note: str
    """The line that the editors wrote with it, or nothing."""
    places: Places = field(compare=False, default=NOWHERE)


@dataclass(frozen=True, slots=True)
class EditorialList:
    """A list as its editors wrote it."""

    path: str
    slug: str
    title: str
    summary: str
    entries: tuple[Entry, ...]
    """In the order of the editors."""
    status: str
    aliases: tuple[str, ...]
    outline: Outline
    digest: str = ""
    """Of the whole file."""
    places: Places = field(compare=False, default=NOWHERE)

    @property
    def is_archived(self) -> bool:
        """Whether it is kept at its address, and nothing leads there any more."""
        return self.status == "archived"


def parse(raw: RawDocument, schema: Schema) -> Noted[Document[EditorialList]]:
    """The list in `raw`."""
    read = read_fields(raw.fields, schema.list, raw.top)
    converted = convert(raw.body, raw.path, raw.body_line, anywhere=raw.leads_anywhere)
    values = read.value
    head = EditorialList(
        path=raw.path,
        slug=slug_of(raw),
        title=values.text("title"),
        summary=values.text("summary"),
        entries=tuple(
            _entry(each) for each in values.records("practices") if each.text("practice")
        ),
        status=values.text("status") or "published",
        aliases=values.texts("aliases"),
        outline=converted.value.outline,
        digest=raw.digest,
        places=places_of(values.places),
    )
    problems = (*check_file_name(raw), *read.diagnostics, *converted.diagnostics)
    return Noted(Document(head, body_of(raw, converted.value)), problems)


def _entry(record: Values) -> Entry:
    return Entry(record.text("practice"), record.text("note"), places_of(record.places))
