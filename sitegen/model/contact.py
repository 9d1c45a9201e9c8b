"""RawDocument → Contact: a person or shared mailbox, one file each."""

import datetime
from dataclasses import dataclass, field

from sitegen.diagnostics.model import NOWHERE, Noted, Places, places_of, problem
from sitegen.document.frontmatter import RawDocument
from sitegen.document.markdown import Outline, convert
from sitegen.model.body import Document, body_of
from sitegen.model.fields import misspelt_keys, read_fields
from sitegen.model.months import months_after
from sitegen.model.schema import Schema
from sitegen.model.slugs import check_file_name, slug_of
from sitegen.model.values import Values

SEEKING_MONTHS = 6
"""For how long someone seeks what has no date of its own, from when these details were confirmed."""


@dataclass(frozen=True, slots=True)
class Seek:
    """What a contact looks for."""

    value: str
    """The slug of a value of the facet that contacts choose from."""
    until: datetime.date | None
    """The last day of it; `None` where nothing tells."""
    places: Places = field(compare=False, default=NOWHERE)


@dataclass(frozen=True, slots=True)
class Contact:
    """Someone a reader can reach."""

    path: str
    slug: str
    name: str
    organisation: str
    role: str
    email: str
    phone: str
    offers: tuple[str, ...]
    """Slugs of values of the facet that contacts choose from."""
    seeks: tuple[Seek, ...]
    seeks_by_name: bool
    """Whether it may be named with what it seeks; else its organisation is."""
    availability: str
    consent: datetime.date | None
    confirmed: datetime.date | None
    active: bool
    shared: bool
    """Whether this is the shared mailbox of the organisation, which stands in for those who have left."""
    outline: Outline
    handles: tuple[str, ...] = ()
    """What else practices may name it by."""
    digest: str = ""
    """Of the whole file."""
    places: Places = field(compare=False, default=NOWHERE)
    organisation_slug: str = ""
    """Of its page; empty for one outside the vocabulary."""
    is_retold: bool = False
    """Whether its file is no more than its fields and its body, so that a form can start from it."""


def parse(raw: RawDocument, schema: Schema) -> Noted[Document[Contact]]:
    """The contact in `raw`."""
    top = raw.top
    read = read_fields(raw.fields, schema.contact, top)
    converted = convert(raw.body, raw.path, raw.body_line, anywhere=raw.leads_anywhere)
    values = read.value
    problems = [*check_file_name(raw), *read.diagnostics, *converted.diagnostics]
    if schema.needs_reach and not {"email", "phone"} & (
        values.places.keys() | misspelt_keys(read.diagnostics)
    ):
        problems.append(problem("unreachable-contact", top, field="email"))
    contact = Contact(
        path=raw.path,
        slug=slug_of(raw),
        name=values.text("name"),
        organisation=values.text("organisation"),
        role=values.text("role"),
        email=values.text("email"),
        phone=values.text("phone"),
        offers=values.texts("offers"),
        seeks=tuple(_seek(each, values) for each in values.records("seeks")),
        seeks_by_name=values.get("seeks_by_name", bool) is True,
        availability=values.text("availability"),
        consent=values.get("consent", datetime.date),
        confirmed=values.get("confirmed", datetime.date),
        active=values.get("active", bool) is not False,
        shared=values.get("shared", bool) is True,
        outline=converted.value.outline,
        handles=raw.handles,
        digest=raw.digest,
        places=places_of(values.places),
        is_retold=raw.is_ours and not raw.has_comments,
    )
    return Noted(Document(contact, body_of(raw, converted.value)), tuple(problems))


def _seek(record: Values, contact: Values) -> Seek:
    confirmed = contact.get("confirmed", datetime.date)
    until = record.get("until", datetime.date)
    if until is None and confirmed:
        until = months_after(confirmed, SEEKING_MONTHS)
    return Seek(record.text("value"), until, places_of(record.places))
