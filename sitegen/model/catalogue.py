"""All practices, contacts, lists and what is asked for together, to be looked up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from sitegen.images.attachment import Attachment
from sitegen.images.image import Image
from sitegen.model.contact import Contact
from sitegen.model.editorial_list import EditorialList
from sitegen.model.facets import Assigned, Counts, Facet, count, expanded
from sitegen.model.field import Field
from sitegen.model.grouped import grouped
from sitegen.model.organisation import Organisation, same_name
from sitegen.model.practice import Adoption, Practice
from sitegen.model.wanted import Wanted

Head = Practice | Contact | EditorialList | Wanted


@dataclass(frozen=True)
class Catalogue:
    """Everything that the site shows."""

    practices: tuple[Practice, ...]
    """Newest first, then by slug."""
    contacts: tuple[Contact, ...]
    """By organisation, then by name; people who left are still here."""
    lists: tuple[EditorialList, ...] = ()
    """Those of the editors, by title."""
    wanted: tuple[Wanted, ...] = ()
    """What is asked for, answered or not, by title; never in counts."""
    facets: tuple[Facet, ...] = ()
    """With all values, also those that follow from the practices."""
    assigned: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    """Slug of a practice → facet key → slugs of its values."""
    images: Mapping[str, Image] = field(default_factory=dict)
    """By path, relative to the root."""
    organisations: tuple[Organisation, ...] = ()
    """The vocabulary, by name; none where the catalogue has none, and organisations are mere names."""
    givers: Mapping[str, str] = field(default_factory=dict)
    """Slug of a practice → the name of the organisation that brought it in, that of its first contact."""
    files: Mapping[str, Attachment] = field(default_factory=dict)
    """Attachments by path, other than images."""
    relations: tuple[Field, ...] = ()
    """The own fields by which practices name others, or contacts."""
    ways: Mapping[str, str] = field(default_factory=dict)
    """Target of a link that is no file of the catalogue → the file or the address that it means."""
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
    def organisation_by_slug(self) -> Mapping[str, Organisation]:
        """To look up a page of one."""
        return {each.slug: each for each in self.organisations}

    def organisation(self, name: str) -> Organisation | None:
        """The organisation that a contact or an adoption names; `None` for one outside the vocabulary."""
        return self._organisation_by_name.get(same_name(name))

    @cached_property
    def _organisation_by_name(self) -> Mapping[str, Organisation]:
        return {same_name(each.name): each for each in self.organisations}

    @cached_property
    def given(self) -> Mapping[str, Sequence[Practice]]:
        """Slug of an organisation → the practices that it brought in."""
        return grouped(
            (organisation.slug, practice)
            for practice in self.practices
            if (organisation := self.organisation(self.givers.get(practice.slug, "")))
        )

    @cached_property
    def adoptions(self) -> Mapping[str, Sequence[tuple[Practice, Adoption]]]:
        """Slug of an organisation → the practices of others that it has to do with, in any stage."""
        return grouped(
            (adoption.organisation_slug, (practice, adoption))
            for practice in self.practices
            for adoption in practice.adopted_by
            if adoption.organisation_slug
        )

    @cached_property
    def staff(self) -> Mapping[str, Sequence[Contact]]:
        """Slug of an organisation → its contacts who work there."""
        return grouped(
            (contact.organisation_slug, contact)
            for contact in self.contacts
            if contact.organisation_slug and contact.active
        )

    def adopters(self, adoption: Adoption) -> tuple[str, ...]:
        """The contacts of an adoption who may be named: with consent, or as a shared mailbox."""
        known = self.contact_by_slug
        return tuple(
            slug
            for slug in adoption.contacts
            if adoption.consent or (slug in known and known[slug].shared)
        )

    @cached_property
    def document_by_path(self) -> Mapping[str, Head]:
        """To look up what a link means."""
        documents: tuple[Head, ...] = (
            *self.practices,
            *self.contacts,
            *self.lists,
            *self.wanted,
        )
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
        return grouped(
            ((key, slug), practice)
            for practice in self.current
            for key, slugs in self.expanded[practice.slug].items()
            for slug in slugs
        )

    @cached_property
    def built_upon(self) -> Mapping[str, Sequence[Practice]]:
        """Slug of a practice → those that build on it."""
        return grouped(
            (slug, practice) for practice in self.practices for slug in practice.builds_on
        )

    @cached_property
    def related_from(self) -> Mapping[tuple[str, str], Sequence[Practice]]:
        """Key of a relation and slug of what is named → the practices that name it so."""
        return grouped(
            ((key, slug), practice)
            for practice in self.practices
            for key, slugs in practice.relations.items()
            for slug in dict.fromkeys(slugs)
        )

    @cached_property
    def naming(self) -> Mapping[str, Sequence[Practice]]:
        """Slug of a contact → the practices that name them."""
        return grouped(
            (contact.slug, practice)
            for practice in self.practices
            for contact in self.present(practice.contacts)
        )

    @cached_property
    def covered(self) -> Mapping[str, Sequence[Practice]]:
        """Slug of a shared mailbox → the practices for which it only stands in."""
        return grouped(
            (contact.slug, practice)
            for practice in self.practices
            for named in [self.present(practice.contacts)]
            for contact in self.reachable(practice.contacts)
            if contact not in named
        )

    @cached_property
    def current_lists(self) -> tuple[EditorialList, ...]:
        """The lists that something leads to: all but the archived."""
        return tuple(each for each in self.lists if not each.is_archived)

    @cached_property
    def listing(self) -> Mapping[str, Sequence[EditorialList]]:
        """Slug of a practice → the current lists that it is in."""
        return grouped(
            (entry.practice, each) for each in self.current_lists for entry in each.entries
        )

    @cached_property
    def wanted_by_slug(self) -> Mapping[str, Wanted]:
        """To look up references."""
        return {each.slug: each for each in self.wanted}

    @cached_property
    def answering(self) -> Mapping[str, Sequence[Practice]]:
        """Slug of what is asked for → the current practices that answer it."""
        return grouped((slug, practice) for practice in self.current for slug in practice.answers)

    @cached_property
    def open_wanted(self) -> tuple[Wanted, ...]:
        """What is still asked for: neither archived nor answered."""
        return tuple(
            each for each in self.wanted if not each.is_archived and each.slug not in self.answering
        )

    @cached_property
    def current(self) -> tuple[Practice, ...]:
        """The practices that lists and counts are about: all but the archived."""
        return tuple(practice for practice in self.practices if not practice.is_archived)

    @cached_property
    def archived(self) -> tuple[Practice, ...]:
        """The others, which lists hold only when a reader asks for them too."""
        return tuple(practice for practice in self.practices if practice.is_archived)

    def named(self, slugs: Iterable[str]) -> tuple[Contact, ...]:
        """The contacts that there are, whether or not they still work there."""
        known = self.contact_by_slug
        return tuple(known[slug] for slug in dict.fromkeys(slugs) if slug in known)

    def existing(self, slugs: Iterable[str]) -> tuple[Practice, ...]:
        """The practices that there are: a catalogue may put up with a name that leads nowhere."""
        known = self.practice_by_slug
        return tuple(known[slug] for slug in slugs if slug in known)

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
        organisation = same_name(left.organisation)
        return self._mailboxes.get(organisation, ()) if organisation else ()

    def are_colleagues(self, one: Contact, other: Contact) -> bool:
        """Whether two contacts are of one organisation."""
        return same_name(one.organisation) == same_name(other.organisation)

    @cached_property
    def _mailboxes(self) -> Mapping[str, Sequence[Contact]]:
        """Organisation → its shared mailboxes that are in use."""
        return grouped(
            (same_name(contact.organisation), contact)
            for contact in self.contacts
            if contact.shared and contact.active
        )


@dataclass(frozen=True)
class Hidden:
    """Files that exist but are not in the catalogue, so that checks do not call them missing."""

    drafts: frozenset[str] = frozenset()
    """Their paths, when drafts are left out."""
    unreadable: Mapping[str, str] = field(default_factory=dict)
    """The paths of files whose mistakes leave nothing usable, with what they would be called; those are
    reported already.
    """
    unclear: frozenset[str] = frozenset()
    """Texts that could mean several files, which is reported already."""
    draft_practices: frozenset[str] = frozenset()
    """The slugs of the practices among the drafts."""
    draft_wanted: frozenset[str] = frozenset()
    """The slugs of what is asked for among them."""
