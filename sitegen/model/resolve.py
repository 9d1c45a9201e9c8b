"""Organisations that files refer to, by a slug or in words → their names, which readers see.

Where a catalogue has no vocabulary of organisations, a text stays what it is, and is no mistake.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from sitegen.diagnostics.model import Diagnostic, Noted, Place, Severity, problem
from sitegen.diagnostics.suggest import Guess, Suggestions, alike, guess
from sitegen.model.contact import Contact
from sitegen.model.organisation import Organisation
from sitegen.model.practice import Adoption, Practice
from sitegen.model.slugs import SLUG
from sitegen.model.wanted import Wanted

_FIELD = "organisation"
_ASKED_BY = "asked_by"


@dataclass(frozen=True)
class Vocabulary:
    """The organisations that there are, by all that people call them."""

    organisations: Sequence[Organisation]

    @cached_property
    def by_slug(self) -> Mapping[str, Organisation]:
        """To look up what files refer to."""
        return {each.slug: each for each in self.organisations}

    @cached_property
    def slugs(self) -> Mapping[str, str]:
        """Slug, name or alias → slug."""
        return {
            called: each.slug
            for each in self.organisations
            for called in (*each.aliases, each.name, each.slug)
        }

    @cached_property
    def _folded(self) -> Mapping[str, str]:
        return {alike(called): slug for called, slug in self.slugs.items()}

    def meant(self, written: str) -> Organisation | None:
        """The one that is called this."""
        return self.by_slug.get(self._folded.get(alike(written), ""))


def resolved(
    practices: Sequence[Practice],
    contacts: Sequence[Contact],
    wanted: Sequence[Wanted],
    organisations: Sequence[Organisation],
) -> Noted[tuple[Sequence[Practice], Sequence[Contact], Sequence[Wanted]]]:
    """The same, each with the name of its organisation in place of the slug; and what is wrong."""
    if not organisations:
        return Noted((practices, contacts, wanted))
    known, few = Vocabulary(organisations), Suggestions()
    found = (
        *_in_practices(practices, known, few),
        *_in_contacts(contacts, known, few),
        *_in_wanted(wanted, known, few),
    )
    return Noted(
        (
            [_named(each, known) for each in practices],
            [_member(each, known) for each in contacts],
            [replace(each, asked_by=_name(each.asked_by, known)) for each in wanted],
        ),
        found,
    )


def _named(practice: Practice, known: Vocabulary) -> Practice:
    if not practice.adopted_by:
        return practice
    return replace(
        practice, adopted_by=tuple(_adopted(each, known) for each in practice.adopted_by)
    )


def _name(written: str, known: Vocabulary) -> str:
    meant = known.meant(written)
    return meant.name if meant else written


def _adopted(adoption: Adoption, known: Vocabulary) -> Adoption:
    meant = known.meant(adoption.organisation)
    if meant is None:
        return adoption
    return replace(adoption, organisation=meant.name, organisation_slug=meant.slug)


def _member(contact: Contact, known: Vocabulary) -> Contact:
    meant = known.meant(contact.organisation)
    if meant is None:
        return contact
    return replace(contact, organisation=meant.name, organisation_slug=meant.slug)


def _in_practices(
    practices: Iterable[Practice], known: Vocabulary, few: Suggestions
) -> Iterator[Diagnostic]:
    for practice in practices:
        for adoption in practice.adopted_by:
            if place := adoption.places.get(_FIELD):
                yield from _unlike(adoption.organisation, place, "adopted_by", known, few)


def _in_contacts(
    contacts: Iterable[Contact], known: Vocabulary, few: Suggestions
) -> Iterator[Diagnostic]:
    for contact in contacts:
        if place := contact.places.get(_FIELD):
            yield from _unlike(contact.organisation, place, _FIELD, known, few)


def _in_wanted(
    wanted: Iterable[Wanted], known: Vocabulary, few: Suggestions
) -> Iterator[Diagnostic]:
    for each in wanted:
        if place := each.places.get(_ASKED_BY):
            yield from _unlike(each.asked_by, place, _ASKED_BY, known, few)


def _unlike(
    written: str, place: Place, field: str, known: Vocabulary, few: Suggestions
) -> Iterator[Diagnostic]:
    """`organisation-in-words` for a name in place of its slug, `unknown-organisation` for another.

    What has the form of a slug stands for nothing unless it is known: an error. A name that is not
    in the vocabulary is shown as it stands, and has no page.
    """
    if written in known.by_slug:
        return
    if known.meant(written):
        near = guess(written, known.slugs)
        yield problem("organisation-in-words", place, field=field, severity=Severity.WARNING,
                      value=written, near=near.text, fix=near.fix(place))  # fmt: skip
        return
    near = few.of(known.slugs, partial(guess, written, known.slugs))
    if not SLUG.fullmatch(written):  # there are Heuvelrode and Heuvelrade, and all begin alike
        near = replace(near, is_sure=False) if near.is_sure else Guess()
    severity = Severity.ERROR if SLUG.fullmatch(written) else Severity.WARNING
    yield problem("unknown-organisation", place, field=field, severity=severity, value=written,
                  near=near.text, fix=near.fix(place))  # fmt: skip
