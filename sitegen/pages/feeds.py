"""Which feeds there are, and what is in each: one of everything, one of each facet value that
someone may follow.

What knows an entry or a feed again is an address that works for as long as the site has its own: the
permanent one of a practice, or the oldest of a page that got other names. Nobody is in a feed but as
an organisation.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitegen.config.paths import Paths
from sitegen.config.settings import Settings
from sitegen.model.catalogue import Catalogue
from sitegen.model.facets import Facet, FacetValue
from sitegen.model.news import Event, What, last_day, last_events
from sitegen.model.organisation import Organisation
from sitegen.model.practice import Practice
from sitegen.model.slugs import SLUG
from sitegen.pages import urls
from sitegen.words.words import Words

MOST = 30
"""Entries in a feed: who looks seldom has the page of what is new."""
LEAST = 3
"""Practices that have a value of an open vocabulary which has a feed: others are too many, and most are
words that no second author writes."""
NEVER = datetime.date(1970, 1, 1)
"""The day of a catalogue in which nothing is of any day."""


@dataclass(frozen=True)
class Label:
    """A facet value of a practice."""

    facet: str
    value: str
    text: str


@dataclass(frozen=True)
class Entry:
    """A practice in a feed, as what happened last made it."""

    identity: str
    """The path by which it is known for ever."""
    page: str
    title: str
    told: str
    """What happened last, in words; of what is new nothing."""
    summary: str
    language: str
    """Of title and summary, if not that of the site."""
    published: datetime.date | None
    updated: datetime.date
    labels: tuple[Label, ...]


@dataclass(frozen=True)
class Feed:
    """What is new in all of the catalogue, or on the page of a facet value."""

    paths: tuple[str, ...]
    """Where it stands: its address, and those that it had before."""
    identity: str
    """The path by which it is known for ever."""
    page: str
    """What it is about."""
    title: str
    entries: tuple[Entry, ...]


def updated(catalogue: Catalogue, moment: datetime.datetime | None) -> datetime.datetime:
    """When the feeds last changed: by the newest day in all the catalogue, whatever left a feed.

    That a file is gone no file can tell; `moment`, of the build, can, where it is given.
    """
    midnight = datetime.time(tzinfo=datetime.UTC)
    newest = datetime.datetime.combine(last_day(catalogue) or NEVER, midnight)
    return max(newest, moment) if moment else newest


def feeds(catalogue: Catalogue, settings: Settings) -> Iterator[Feed]:
    """All feeds; none where the site has no address."""
    if not settings.site.base_url:
        return
    events = last_events(catalogue)
    entries = [_entry(event, catalogue, settings) for event in events]
    every = tuple(entries[:MOST])
    yield Feed((urls.feed(urls.CATALOGUE),), "", urls.CATALOGUE, settings.site.title, every)
    by_value = _by_value(events, entries, catalogue)
    for facet in catalogue.facets:
        for value in facet.values:
            if not is_followed(facet, value, catalogue):
                continue
            title = value_title(value, settings)
            yield _of_value(facet, value, title, by_value[facet.key, value.slug])
    by_slug = {event.practice.slug: entry for event, entry in zip(events, entries, strict=True)}
    for organisation in catalogue.organisations:
        yield _of_organisation(organisation, by_slug, catalogue, settings)


def is_followed(facet: Facet, value: FacetValue, catalogue: Catalogue) -> bool:
    """Whether what is new of a value has a feed: not of a range or a year, in which nobody looks for news."""
    return not facet.source and (
        not facet.is_open or catalogue.counts[facet.key][value.slug] >= LEAST
    )


def _by_value(
    events: Sequence[Event], entries: Sequence[Entry], catalogue: Catalogue
) -> Mapping[tuple[str, str], Sequence[Entry]]:
    """Facet key and value → the newest entries behind it."""
    found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for event, entry in zip(events, entries, strict=True):
        for key, slugs in catalogue.expanded[event.practice.slug].items():
            for slug in slugs:
                if len(found[key, slug]) < MOST:
                    found[key, slug].append(entry)
    return found


def value_title(value: FacetValue, settings: Settings) -> str:
    """What the feed of a facet value is called."""
    return f"{settings.site.title}: {value.label}"


def _of_value(facet: Facet, value: FacetValue, title: str, entries: Sequence[Entry]) -> Feed:
    pages = [urls.facet_value(facet.key, slug) for slug in (value.slug, *value.aliases)]
    return Feed(
        paths=tuple(urls.feed(page) for page in pages),
        identity=_oldest(pages),
        page=pages[0],
        title=title,
        entries=tuple(entries),
    )


def _of_organisation(
    organisation: Organisation,
    entries: Mapping[str, Entry],
    catalogue: Catalogue,
    settings: Settings,
) -> Feed:
    """What it brought in, and what it took over and uses."""
    given = {practice.slug for practice in catalogue.given.get(organisation.slug, ())}
    adopted = catalogue.adoptions.get(organisation.slug, ())
    having = given | {practice.slug for practice, adoption in adopted if adoption.is_in_use}
    old = (alias for alias in organisation.aliases if SLUG.fullmatch(alias))
    pages = [urls.organisation(settings.paths, slug) for slug in (organisation.slug, *old)]
    return Feed(
        paths=tuple(urls.feed(page) for page in pages),
        identity=_oldest(pages),
        page=pages[0],
        title=organisation_title(organisation, settings),
        entries=tuple(entry for slug, entry in entries.items() if slug in having)[:MOST],
    )


def organisation_title(organisation: Organisation, settings: Settings) -> str:
    """What the feed of an organisation is called."""
    return f"{settings.site.title}: {organisation.name}"


def _entry(event: Event, catalogue: Catalogue, settings: Settings) -> Entry:
    practice = event.practice
    return Entry(
        identity=_identity(practice, settings.paths),
        page=urls.practice(settings.paths, practice.slug),
        title=practice.title,
        told=_told(event, settings.words),
        summary=practice.summary,
        language=practice.language,
        published=practice.date,
        updated=event.day,
        labels=tuple(_labels(practice, catalogue)),
    )


def _told(event: Event, words: Words) -> str:
    if event.what is What.CHANGED:
        return f"{words.pgettext('news', 'Changed')}: {event.told}"
    if event.what is What.ADOPTED:
        return words.gettext("In use at %(name)s too.", name=event.told)
    return words.pgettext("news", "Archived") if event.what is What.ARCHIVED else ""


def _labels(practice: Practice, catalogue: Catalogue) -> Iterator[Label]:
    assigned = catalogue.assigned[practice.slug]
    for facet in catalogue.facets:
        if facet.source:
            continue  # a range of something that is in no text
        for slug in assigned.get(facet.key, ()):
            yield Label(facet.key, slug, facet.value(slug).label)


def _identity(practice: Practice, paths: Paths) -> str:
    """By its number, else by its oldest name, in the oldest of the folders."""
    if practice.id:
        folder, name = _oldest([paths.permanent, *paths.old("permanent")]), practice.id
    else:
        folder = _oldest([paths.practices, *paths.old("practices")])
        name = _oldest([practice.slug, *practice.aliases])
    return f"{folder}/{name}.html"


def _oldest(names: Sequence[str]) -> str:
    """Of the name of today and the old ones, which stand oldest first."""
    return names[1] if len(names) > 1 else names[0]
