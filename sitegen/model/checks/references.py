"""Practices and contacts that are named must exist: `contacts: [wilgenstad-adresonderzok]`."""

import posixpath
from collections.abc import Iterator

from sitegen.diagnostics import Diagnostic, nearest, problem
from sitegen.model.catalogue import Catalogue, Hidden
from sitegen.model.practice import Practice
from sitegen.model.slugs import slug_of


def check(catalogue: Catalogue, hidden: Hidden) -> Iterator[Diagnostic]:
    """`unknown-contact`, `unknown-practice`, `link-to-draft`, `link-to-itself`."""
    for practice in catalogue.practices:
        yield from _contacts(practice, catalogue, hidden)
        for key, slugs in (("builds_on", practice.builds_on), ("related", practice.related)):
            for number, slug in enumerate(slugs):
                yield from _practice(practice, key, number, slug, catalogue, hidden)


def _contacts(practice: Practice, catalogue: Catalogue, hidden: Hidden) -> Iterator[Diagnostic]:
    known = catalogue.contact_by_slug
    for number, slug in enumerate(practice.contacts):
        if slug not in known and not _is_unreadable(slug, hidden):
            place = practice.places[f"contacts[{number}]"]
            near = nearest(slug, known)
            yield problem("unknown-contact", place, field="contacts", value=slug, near=near)
    for adoption in practice.adopted_by:
        for slug in adoption.contacts:
            if slug not in known and not _is_unreadable(slug, hidden):
                place = practice.places["adopted_by"]
                near = nearest(slug, known)
                yield problem("unknown-contact", place, field="adopted_by", value=slug, near=near)


def _practice(
    practice: Practice,
    key: str,
    number: int,
    slug: str,
    catalogue: Catalogue,
    hidden: Hidden,
) -> Iterator[Diagnostic]:
    place = practice.places[f"{key}[{number}]"]
    known = catalogue.practice_by_slug
    if slug == practice.slug:
        yield problem("link-to-itself", place, field=key, value=slug)
    elif _beside(practice.path, slug) in hidden.drafts:
        yield problem("link-to-draft", place, field=key, value=slug)
    elif slug not in known and not _is_unreadable(slug, hidden):
        near = nearest(slug, known)
        yield problem("unknown-practice", place, field=key, value=slug, near=near)


def _beside(path: str, slug: str) -> str:
    return f"{posixpath.dirname(path)}/{slug}.md"


def _is_unreadable(slug: str, hidden: Hidden) -> bool:
    return any(slug_of(path) == slug for path in hidden.unreadable)
