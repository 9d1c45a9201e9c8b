"""A catalogue for outside: without its contacts, and the warning where a text itself names one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sitegen.diagnostics.model import Diagnostic, Place, Severity, problem
from sitegen.model.catalogue import Catalogue, Head
from sitegen.model.contact import Contact
from sitegen.model.field import Kind

_Sought = tuple[str, re.Pattern[str], Contact, Severity]
_LOCAL_DIGITS = 9
"""Of a phone number, so that it is found with and without a country code."""


def without_contacts(catalogue: Catalogue) -> Catalogue:
    """The catalogue without contacts: in its practices nobody is named by a field."""
    people = {each.key for each in catalogue.relations if each.kind is Kind.CONTACTS}
    practices = tuple(
        replace(
            practice,
            contacts=(),
            relations={k: slugs for k, slugs in practice.relations.items() if k not in people},
            adopted_by=tuple(replace(adoption, contacts=()) for adoption in practice.adopted_by),
        )
        for practice in catalogue.practices
    )
    paths = frozenset(contact.path for contact in catalogue.contacts)
    return replace(catalogue, practices=practices, contacts=(), withheld=paths)


def contacts_in_text(catalogue: Catalogue, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """`contact-in-text` for what `without_contacts` cannot take away: what authors wrote out.

    `texts` maps paths to what the files hold. A mail address or phone number is an error; a name
    is a warning, since many are those of a task, which a text may well speak of.
    """
    sought: list[_Sought] = [each for contact in catalogue.contacts for each in _sought(contact)]
    pages: tuple[Head, ...] = (*catalogue.practices, *catalogue.lists, *catalogue.wanted)
    for page in pages:
        text = texts[page.path].lower()
        if not text:  # gone since it was read, so that nobody can say who is in it
            yield problem("unreadable-file", Place(page.path), reason="No such file")
        for first, pattern, contact, severity in sought:
            if first not in text:
                continue
            for found in pattern.finditer(text):
                place = _place(page.path, text, found)
                value = texts[page.path][found.start() : found.end()]
                yield problem(
                    "contact-in-text", place, severity=severity, value=value, other=contact.path
                )

    yield from _in_names(catalogue, sought)


def _in_names(catalogue: Catalogue, sought: Sequence[_Sought]) -> Iterator[Diagnostic]:
    """The same for what values of facets are called, by the settings, a table or another file."""
    for facet in catalogue.facets:
        called = {label.lower() for _, label in facet.labels}
        for value in facet.values:
            label = value.label.lower()
            place = value.place or (
                _first(catalogue, facet.key, value.slug) if label in called else None
            )
            for first, pattern, contact, severity in sought if place else ():
                if first in label and (found := pattern.search(label)) and place:
                    named = value.label[found.start() : found.end()]
                    yield problem("contact-in-text", place, severity=severity, value=named,
                                  other=contact.path)  # fmt: skip


def _first(catalogue: Catalogue, key: str, slug: str) -> Place | None:
    """Where a value stands first."""
    having = catalogue.by_value.get((key, slug), ())
    places = (each.places.get(f"{key}[0]") or each.places.get(key) for each in having)
    return next(filter(None, places), None)


def _sought(contact: Contact) -> Iterator[_Sought]:
    """What must be in a text at least, the pattern that finds all, whose it is, how bad it is."""
    for value, severity in ((contact.name, Severity.WARNING), (contact.email, Severity.ERROR)):
        words = value.lower().split()
        spaced = r"\s+".join(map(re.escape, words))
        if words:
            yield words[0], re.compile(rf"(?<!\w){spaced}(?!\w)"), contact, severity
    digits = re.sub(r"\D", "", contact.phone)[-_LOCAL_DIGITS:]
    if digits:
        spaced = r"[\s().-]{0,3}".join(digits)
        yield digits[0], re.compile(rf"(?<![+\d])[+\d]*{spaced}(?!\d)"), contact, Severity.ERROR


def _place(path: str, text: str, found: re.Match[str]) -> Place:
    def at(offset: int) -> tuple[int, int]:
        before = text[:offset]
        return before.count("\n") + 1, offset - before.rfind("\n")

    return Place(path, *at(found.start()), *at(found.end()))
