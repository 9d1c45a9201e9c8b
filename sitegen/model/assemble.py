"""Practices, contacts and all else that was written → one Catalogue, sorted and checked as a whole."""

import datetime
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sitegen.diagnostics.model import Noted
from sitegen.diagnostics.passed import Passed
from sitegen.images.attachment import Attachment
from sitegen.images.image import Image
from sitegen.model.assign import assign, with_periods
from sitegen.model.catalogue import Catalogue, Hidden
from sitegen.model.checks import CHECKS
from sitegen.model.collation import TitleKey, title_key
from sitegen.model.contact import Contact
from sitegen.model.editorial_list import EditorialList
from sitegen.model.facets import Facet
from sitegen.model.field import Field
from sitegen.model.open_vocabulary import opened
from sitegen.model.organisation import Organisation
from sitegen.model.practice import Practice
from sitegen.model.references import Resolved, resolve
from sitegen.model.resolve import resolved
from sitegen.model.wanted import Wanted
from sitegen.model.ways import Page
from sitegen.words.words import Words

NO_FILES: Mapping[str, Attachment] = {}


def no_ways(_pages: Collection[Page], _files: Collection[str]) -> Mapping[str, str]:
    """Where links lead to files of the catalogue alone."""
    return {}


NOTHING: Mapping[str, str] = {}
AS_WRITTEN = Resolved((), (), (), frozenset())


@dataclass(frozen=True)
class Assembled(Noted[Catalogue]):
    """The catalogue, with what settings let pass in it."""

    passed: tuple[Passed, ...] = ()


def assemble(
    practices: Sequence[Practice],
    contacts: Sequence[Contact],
    lists: Sequence[EditorialList],
    wanted: Sequence[Wanted],
    images: Mapping[str, Image],
    facets: Sequence[Facet],
    organisations: Sequence[Organisation],
    words: Words,
    *,
    with_drafts: bool,
    unreadable: Mapping[str, str] = NOTHING,
    with_any_name: bool = False,
    exchange: str = "",
    relations: Sequence[Field] = (),
    files: Mapping[str, Attachment] = NO_FILES,
    find_ways: Callable[[Collection[Page], Collection[str]], Mapping[str, str]] = no_ways,
) -> Assembled:
    """The catalogue, and what is wrong between its documents.

    Files refer to others by slug, or, where others wrote them, `with_any_name` that fits one. Contacts
    offer and seek values of the facet `exchange`. `find_ways` is `ways` with what settings say.
    """
    linked = resolve(practices, contacts, lists, wanted, relations) if with_any_name else AS_WRITTEN
    if with_any_name:
        practices, lists = linked.practices, linked.lists
    referring = resolved(practices, contacts, wanted, organisations)
    practices, contacts, wanted = referring.value
    written: tuple[Practice | EditorialList | Wanted, ...] = (*practices, *lists, *wanted)
    drafts = frozenset(each.path for each in written if each.status == "draft" and not with_drafts)
    shown = tuple(sorted((p for p in practices if p.path not in drafts), key=newest_first))
    asked = tuple(sorted((each for each in wanted if each.path not in drafts), key=by_title))
    found = opened(facets, shown, contacts, asked, exchange)
    shown, contacts = found.practices, found.contacts
    complete = with_periods(found.facets, shown, words)
    catalogue = Catalogue(
        practices=shown,
        contacts=tuple(sorted(contacts, key=by_organisation)),
        lists=tuple(sorted((each for each in lists if each.path not in drafts), key=by_title)),
        wanted=found.wanted,
        facets=complete,
        assigned={practice.slug: assign(complete, practice) for practice in shown},
        images=images,
        relations=tuple(relations),
        files=files,
        givers=dict(_givers(shown, contacts)),
        organisations=tuple(sorted(organisations, key=by_name)),
    )
    catalogue = replace(
        catalogue, ways=find_ways(tuple(catalogue.document_by_path.values()), {*images, *files})
    )
    kinds: tuple[Sequence[Practice | Wanted], ...] = (practices, wanted)
    hidden_slugs = (frozenset(each.slug for each in kind if each.path in drafts) for kind in kinds)
    hidden = Hidden(drafts, unreadable, linked.unclear, *hidden_slugs)
    wrong = (each for check in CHECKS for each in check(catalogue, hidden))
    told = (*linked.diagnostics, *referring.diagnostics, *wrong, *found.diagnostics)
    return Assembled(catalogue, told, found.passed)


def _givers(
    practices: Iterable[Practice], contacts: Iterable[Contact]
) -> Iterator[tuple[str, str]]:
    organisations = {contact.slug: contact.organisation for contact in contacts}
    for practice in practices:
        for first in practice.contacts[:1]:
            if organisations.get(first):
                yield practice.slug, organisations[first]


def newest_first(practice: Practice) -> tuple[int, str]:
    """The order of practices: by what never changes, since search numbers them by it."""
    date = practice.date or datetime.date.min
    return (-date.toordinal(), practice.slug)


def by_organisation(contact: Contact) -> tuple[str, str]:
    """The order of contacts; so that of its shared mailboxes too."""
    return (contact.organisation, contact.slug)


def by_title(each: EditorialList | Wanted) -> tuple[TitleKey, str]:
    """The order of lists, and of what is asked for."""
    return (title_key(each.title), each.slug)


def by_name(organisation: Organisation) -> tuple[TitleKey, str]:
    """The order of organisations."""
    return (title_key(organisation.name), organisation.slug)
