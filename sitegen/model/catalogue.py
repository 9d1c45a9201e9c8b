"""All practices, contacts and lists together, to be looked up."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from sitegen.images.image import Image
from sitegen.model.contact import Contact
from sitegen.model.editorial_list import EditorialList
from sitegen.model.facets import Assigned, Counts, Facet, count, expanded
from sitegen.model.practice import Practice

Head = Practice | Contact | EditorialList


@dataclass(frozen=True)
class Catalogue:
    """Everything that the site shows."""

    practices: tuple[Practice, ...]
    """Newest first, then by slug."""
    contacts: tuple[Contact, ...]
    """By organisation, then by name; people who left are still here."""
    lists: tuple[EditorialList, ...] = ()
    """Those of the editors, by title."""
    facets: tuple[Facet, ...] = ()
    """With all values, also those that follow from the practices."""
    assigned: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    """Slug of a practice → facet key → slugs of its values."""
    images: Mapping[str, Image] = field(default_factory=dict)
    """By path, relative to the root."""
    withheld: frozenset[str] = frozenset()
    """The paths of contacts that this edition leaves out."""

    @cached_property
    def practice_by_slug(self) -> Mapping[str, Practice]:
        """To look up references."""
        return {practice.slug: practice for practice in self.practices}

    @cached_property
    def contact_by_slug(self) -> Mapping[str, Contact]:
        """To look up references."""
        return {contact.slug: contact for contact in self.contacts}

    @cached_property
    def document_by_path(self) -> Mapping[str, Head]:
        """To look up what a link means."""
        documents: tuple[Head, ...] = (*self.practices, *self.contacts, *self.lists)
        return {document.path: document for document in documents}

    @cached_property
    def expanded(self) -> Mapping[str, Assigned]:
        """As `assigned`, with what each value is a kind of: what counts work on."""
        return {slug: expanded(self.facets, values) for slug, values in self.assigned.items()}

    @cached_property
    def counts(self) -> Counts:
        """How many current practices have each value."""
        return count(self.facets, [self.expanded[p.slug] for p in self.current], {})

    @cached_property
    def by_value(self) -> Mapping[tuple[str, str], Sequence[Practice]]:
        """Facet key and value → the current practices behind it, those of its children too."""
        found: dict[tuple[str, str], list[Practice]] = defaultdict(list)
        for practice in self.current:
            for key, slugs in self.expanded[practice.slug].items():
                for slug in slugs:
                    found[key, slug].append(practice)
        return found

    @cached_property
    def built_upon(self) -> Mapping[str, Sequence[Practice]]:
        """Slug of a practice → those that build on it."""
        found: dict[str, list[Practice]] = defaultdict(list)
        for practice in self.practices:
            for slug in practice.builds_on:
                found[slug].append(practice)
        return found

    @cached_property
    def naming(self) -> Mapping[str, Sequence[Practice]]:
        """Slug of a contact → the practices that name them."""
        found: dict[str, list[Practice]] = defaultdict(list)
        for practice in self.practices:
            for contact in self.present(practice.contacts):
                found[contact.slug].append(practice)
        return found

    @cached_property
    def covered(self) -> Mapping[str, Sequence[Practice]]:
        """Slug of a shared mailbox → the practices for which it only stands in."""
        found: dict[str, list[Practice]] = defaultdict(list)
        for practice in self.practices:
            named = self.present(practice.contacts)
            for contact in self.reachable(practice.contacts):
                if contact not in named:
                    found[contact.slug].append(practice)
        return found

    @cached_property
    def current_lists(self) -> tuple[EditorialList, ...]:
        """The lists that something leads to: all but the archived."""
        return tuple(each for each in self.lists if not each.is_archived)

    @cached_property
    def listing(self) -> Mapping[str, Sequence[EditorialList]]:
        """Slug of a practice → the current lists that it is in."""
        found: dict[str, list[EditorialList]] = defaultdict(list)
        for each in self.current_lists:
            for entry in each.entries:
                found[entry.practice].append(each)
        return found

    @cached_property
    def current(self) -> tuple[Practice, ...]:
        """The practices that lists and counts are about: all but the archived."""
        return tuple(practice for practice in self.practices if not practice.is_archived)

    @cached_property
    def archived(self) -> tuple[Practice, ...]:
        """The others, which lists hold only when a reader asks for them too."""
        return tuple(practice for practice in self.practices if practice.is_archived)

    def named(self, slugs: Iterable[str]) -> tuple[Contact, ...]:
        """The contacts, whether or not they still work there."""
        return tuple(self.contact_by_slug[slug] for slug in slugs)

    def present(self, slugs: Iterable[str]) -> tuple[Contact, ...]:
        """Those of the contacts who still work there."""
        return tuple(each for each in self.named(slugs) if each.active)

    def departed(self, slugs: Iterable[str]) -> tuple[Contact, ...]:
        """Those of the contacts who have left."""
        return tuple(each for each in self.named(slugs) if not each.active)

    def reachable(self, slugs: Iterable[str]) -> tuple[Contact, ...]:
        """Whom to call: the contacts themselves, then the mailboxes that stand in for those who have left."""
        slugs = tuple(slugs)
        stand_ins = (each for left in self.departed(slugs) for each in self.stand_ins(left))
        return tuple({each.slug: each for each in (*self.present(slugs), *stand_ins)}.values())

    def stand_ins(self, left: Contact) -> Sequence[Contact]:
        """Who answers for a contact who has left: the shared mailboxes of the organisation, all of
        them, for none is more right than another. Never a colleague who did not say so.
        """
        return self._mailboxes.get(_same(left.organisation), ())

    def are_colleagues(self, one: Contact, other: Contact) -> bool:
        """Whether two contacts are of one organisation."""
        return _same(one.organisation) == _same(other.organisation)

    @cached_property
    def _mailboxes(self) -> Mapping[str, Sequence[Contact]]:
        """Organisation → its shared mailboxes that are in use."""
        found: dict[str, list[Contact]] = defaultdict(list)
        for contact in self.contacts:
            if contact.shared and contact.active:
                found[_same(contact.organisation)].append(contact)
        return found


def _same(organisation: str) -> str:
    """Equal for names that differ in capitals or spaces alone, or in how accents are stored."""
    return " ".join(unicodedata.normalize("NFC", organisation).casefold().split())


@dataclass(frozen=True)
class Hidden:
    """Files that exist but are not in the catalogue, so that checks do not call them missing."""

    drafts: frozenset[str] = frozenset()
    """Their paths, when drafts are left out."""
    unreadable: frozenset[str] = frozenset()
    """The paths of files whose mistakes leave nothing usable; those are reported already."""
