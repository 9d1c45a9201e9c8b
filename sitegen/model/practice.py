"""RawDocument → Practice: one file on its own, without knowing the others."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sitegen.diagnostics.model import NOWHERE, Noted, Place, Places, places_of, problem
from sitegen.document.frontmatter import RawDocument
from sitegen.document.markdown import Outline, convert
from sitegen.letters.shortening import shortened
from sitegen.model.body import Document, body_of
from sitegen.model.facets import Facet
from sitegen.model.field import RELATIONS, Field, Kind
from sitegen.model.fields import read_fields
from sitegen.model.months import months_after
from sitegen.model.organisation import same_name
from sitegen.model.practice_fields import IN_USE
from sitegen.model.schema import Schema
from sitegen.model.slugs import check_file_name, portable_id, slug_of
from sitegen.model.values import Effort, Values
from sitegen.words.language import primary


@dataclass(frozen=True, slots=True)
class Adoption:
    """An organisation that took a practice over, or tries to."""

    organisation: str
    """Its name."""
    stage: str
    """One of `STAGES`."""
    since: datetime.date | None
    until: datetime.date | None
    confirmed: datetime.date | None
    contacts: tuple[str, ...]
    consent: datetime.date | None
    """When they agreed to be named here."""
    note: str
    places: Places = field(compare=False, default=NOWHERE)
    organisation_slug: str = ""
    """Of its page; empty for one outside the vocabulary."""

    @property
    def is_in_use(self) -> bool:
        """Whether it counts: neither a plan, nor a trial, nor over."""
        return self.stage == IN_USE

    @property
    def seen(self) -> datetime.date | None:
        """When someone last said so."""
        return self.confirmed or self.since


@dataclass(frozen=True, slots=True)
class Change:
    """What is different since a day, told by whoever changed it."""

    date: datetime.date
    note: str
    places: Places = field(compare=False, default=NOWHERE)


@dataclass(frozen=True, slots=True)
class Practice:
    """A practice as its author wrote it. References are slugs, not yet looked up."""

    path: str
    """The file, relative to the root."""
    slug: str
    id: str
    """What addresses and lists know it by, for ever."""
    title: str
    summary: str
    search_words: tuple[str, ...]
    """Words that readers know and the text does not use; shown nowhere."""
    outline: Outline
    contacts: tuple[str, ...]
    facets: Mapping[str, tuple[str, ...]]
    """Facet key → slugs of values, in the order of the author: the first one says most."""
    date: datetime.date | None
    reviewed: datetime.date | None
    review_every: int | None
    """In months."""
    status: str
    archived: datetime.date | None
    """When it went into the archive, if that is said."""
    changes: tuple[Change, ...]
    """Newest first. What nobody tells of is none: a small edit brings nothing back to the top."""
    language: str
    """Of its title, summary and text, such as `en`; empty when it is that of the site."""
    effort: Effort | None
    adopted_by: tuple[Adoption, ...]
    builds_on: tuple[str, ...]
    related: tuple[str, ...]
    answers: tuple[str, ...]
    """What was asked for and this gives, as slugs of `content/wanted`."""
    image: str
    image_alt: str
    attachments: tuple[str, ...]
    aliases: tuple[str, ...]
    extras: Mapping[str, tuple[str, ...]]
    """Key of a field of this catalogue → its texts."""
    relations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Key of such a field → the practices or contacts that it names."""
    named: tuple[str, ...] = ()
    """Every contact that the file itself names, whatever an edition leaves out."""
    is_retold: bool = False
    """Whether its body holds all of the file; a comment it does not."""
    digest: str = ""
    """Of the whole file."""
    written_id: str = ""
    """Its `id` as the author wrote it, where that could be no address."""
    cut_summary: str = ""
    """What its card shows of the summary, where there is no room for all of it."""
    places: Places = field(compare=False, default=NOWHERE)
    """Where each field and item stands, for checks across documents."""

    @property
    def number(self) -> str:
        """Its `id`, as people know it."""
        return self.written_id or self.id

    @property
    def on_card(self) -> str:
        """The summary, or its beginning."""
        return self.cut_summary or self.summary

    @property
    def searched_in(self) -> str:
        """The first part of its language, which search goes by; empty when it is that of the site."""
        return primary(self.language)

    @property
    def review_due(self) -> datetime.date | None:
        """When it should be reviewed again; `None` where that is not said."""
        last = self.reviewed or self.date
        return months_after(last, self.review_every) if last and self.review_every else None

    @property
    def users(self) -> tuple[str, ...]:
        """The organisations that use it, less the one that gave it; each once."""
        names = {same_name(a.organisation): a.organisation for a in self.adopted_by if a.is_in_use}
        return tuple(names.values())

    @property
    def is_archived(self) -> bool:
        """Whether it is kept for readers who look for it, and in no list unless a reader asks."""
        return self.status == "archived"


def parse(
    raw: RawDocument,
    schema: Schema,
    facets: tuple[Facet, ...],
    extras: tuple[Field, ...],
    site_language: str,
    *,
    needs_text: bool = True,
    room: int = 0,
) -> Noted[Document[Practice]]:
    """The practice in `raw`, without the fields that are wrong.

    `room` is how much of a summary its card shows, if not all.
    """
    read = read_fields(raw.fields, schema.practice, raw.top)
    converted = convert(raw.body, raw.path, raw.body_line, anywhere=raw.leads_anywhere)
    values = read.value
    problems = [*check_file_name(raw), *read.diagnostics, *converted.diagnostics]
    number, summary = values.text("id"), values.text("summary")
    practice_id = portable_id(number)
    if needs_text and not raw.body.strip():
        problems.append(problem("empty-body", Place(raw.path, raw.body_line)))
    if values.text("image") and not values.text("image_alt"):
        problems.append(
            problem("missing-description", values.places["image"], field="image_alt",
                    image=values.text("image"))
        )  # fmt: skip
    practice = Practice(
        path=raw.path,
        slug=slug_of(raw),
        id=practice_id,
        title=values.text("title"),
        summary=summary,
        search_words=values.texts("search_words"),
        outline=converted.value.outline,
        contacts=values.texts("contacts"),
        facets={facet.key: values.chosen(facet.key) for facet in facets},
        date=values.get("date", datetime.date),
        reviewed=values.get("reviewed", datetime.date),
        review_every=values.get("review_every", int),
        status=values.text("status") or "published",
        archived=values.get("archived", datetime.date),
        changes=tuple(_changes(values)),
        language="" if values.text("language") == site_language else values.text("language"),
        effort=values.get("effort", Effort),
        adopted_by=tuple(_adoption(record) for record in values.records("adopted_by")),
        builds_on=values.texts("builds_on"),
        related=values.texts("related"),
        answers=values.texts("answers"),
        image=values.text("image"),
        image_alt=values.text("image_alt"),
        attachments=values.texts("attachments"),
        aliases=values.texts("aliases"),
        extras={e.key: _extra_texts(e, values) for e in extras if e.kind not in RELATIONS},
        relations={e.key: values.texts(e.key) for e in extras if e.kind in RELATIONS},
        named=(*values.texts("contacts"), *_named_by_adopters(values), *_related(extras, values)),
        is_retold=raw.is_ours and not raw.has_comments,
        digest=raw.digest,
        written_id=number if number != practice_id else "",
        cut_summary=shortened(summary, room) if 0 < room < len(summary) else "",
        places=places_of(values.places),
    )
    return Noted(Document(practice, body_of(raw, converted.value)), tuple(problems))


def _named_by_adopters(values: Values) -> Iterator[str]:
    for record in values.records("adopted_by"):
        yield from record.texts("contact")


def _related(extras: Iterable[Field], values: Values) -> Iterator[str]:
    for extra in extras:
        if extra.kind is Kind.CONTACTS:
            yield from values.texts(extra.key)


def _adoption(record: Values) -> Adoption:
    return Adoption(
        organisation=record.text("organisation"),
        stage=record.text("stage") or IN_USE,
        since=record.get("since", datetime.date),
        until=record.get("until", datetime.date),
        confirmed=record.get("confirmed", datetime.date),
        contacts=record.texts("contact"),
        consent=record.get("consent", datetime.date),
        note=record.text("note"),
        places=places_of(record.places),
    )


def _changes(values: Values) -> Iterator[Change]:
    """Newest first; those of one day as their author has them."""
    records = [(each.get("date", datetime.date), each) for each in values.records("changes")]
    dated = [(day, record) for day, record in records if day]
    for day, record in sorted(dated, key=lambda each: each[0], reverse=True):
        yield Change(day, record.text("note"), places_of(record.places))


def _extra_texts(extra: Field, values: Values) -> tuple[str, ...]:
    if extra.kind is Kind.TEXTS:
        return values.texts(extra.key)
    value = values.get(extra.key, object)
    return () if value is None else (str(value),)
