"""Practices, contacts and what is asked for must exist where they are named: `contacts: [wilgenstad-adresonderzok]`."""

import posixpath
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from sitegen.diagnostics.model import Diagnostic, Place, problem
from sitegen.diagnostics.suggest import Guess, Suggestions, guess, guess_several
from sitegen.model.catalogue import Catalogue, Hidden
from sitegen.model.field import Kind
from sitegen.model.practice import Practice
from sitegen.model.slugs import slugify

Names = Callable[[], Mapping[str, str]]
_MANY = 4_000
"""Names, from which on no text is taken for several of them: each part would be compared with all."""


def check(catalogue: Catalogue, hidden: Hidden) -> Iterator[Diagnostic]:
    """`unknown-contact`, `unknown-practice`, `unknown-wanted`, `link-to-draft`, `link-to-itself`."""
    few = Suggestions()
    for practice in catalogue.practices:
        yield from _contacts(practice, catalogue, hidden, few)
        for key, slugs in (("builds_on", practice.builds_on), ("related", practice.related)):
            for number, slug in enumerate(slugs):
                yield from _practice(practice, key, number, slug, catalogue, hidden, few)
        for relation in catalogue.relations:
            if relation.kind is Kind.PRACTICES:
                for number, slug in enumerate(practice.relations.get(relation.key, ())):
                    yield from _practice(
                        practice, relation.key, number, slug, catalogue, hidden, few
                    )
        for number, slug in enumerate(practice.answers):
            yield from _answer(
                practice, practice.places[f"answers[{number}]"], slug, catalogue, hidden, few
            )


def _contacts(
    practice: Practice, catalogue: Catalogue, hidden: Hidden, few: Suggestions
) -> Iterator[Diagnostic]:
    written = [("contacts", slug, practice.places, f"contacts[{number}]")
               for number, slug in enumerate(practice.contacts)]  # fmt: skip
    written += [("contact", slug, adoption.places, f"contact[{number}]")
                for adoption in practice.adopted_by
                for number, slug in enumerate(adoption.contacts)]  # fmt: skip
    written += [(each.key, slug, practice.places, f"{each.key}[{number}]")
                for each in catalogue.relations if each.kind is Kind.CONTACTS
                for number, slug in enumerate(practice.relations.get(each.key, ()))]  # fmt: skip
    for key, slug, places, item in written:
        if slug not in catalogue.contact_by_slug and not _is_reported(slug, hidden):
            names, place = partial(contact_names, catalogue), places[item]
            near = few.of(catalogue.contacts, partial(_near, slug, names, place, places[key]))
            field = "adopted_by" if key == "contact" else key
            yield problem("unknown-contact", places[item], field=field, value=slug, near=near.near,
                          dashed=near.dashed, slug=slugify(slug), fix=near.fix(places[item]))  # fmt: skip


def contact_names(catalogue: Catalogue) -> dict[str, str]:
    """What people call a contact → its slug."""
    contacts = catalogue.contacts
    mails = {contact.email: contact.slug for contact in contacts if contact.email}
    return mails | {contact.name: contact.slug for contact in contacts}


def _near(written: str, slugs_by_name: Names, place: Place, whole: Place) -> Guess:
    """A slug for what may be a slug with a slip in it, a path, or a name.

    Or several of them, in the text at `place` of a field that takes up `whole`.
    """
    slugs = slugs_by_name()
    names = {**slugs, **{slug: slug for slug in slugs.values()}}
    near = guess(posixpath.basename(written).removesuffix(".md"), names)
    if near.is_sure or len(names) > _MANY or written.startswith(("/", ".")):
        return near
    several = guess_several(written, names, place, whole)
    return several if several.text else near


def _practice(
    practice: Practice,
    key: str,
    number: int,
    slug: str,
    catalogue: Catalogue,
    hidden: Hidden,
    few: Suggestions,
) -> Iterator[Diagnostic]:
    place = practice.places[f"{key}[{number}]"]
    if slug == practice.slug:
        yield problem("link-to-itself", place, field=key, value=slug)
    else:
        found = Named(slug, place, practice.places[key], key)
        yield from not_there(found, catalogue, hidden, few)


def _answer(
    practice: Practice,
    place: Place,
    slug: str,
    catalogue: Catalogue,
    hidden: Hidden,
    few: Suggestions,
) -> Iterator[Diagnostic]:
    """`link-to-draft` or `unknown-wanted`, unless this is asked for on the site."""
    if slug in catalogue.wanted_by_slug or _is_reported(slug, hidden):
        return
    if slug in hidden.draft_wanted:
        yield problem("link-to-draft", place, field="answers", value=slug)
        return
    names, whole = partial(_wanted_names, catalogue), practice.places["answers"]
    near = few.of(catalogue.wanted, partial(_near, slug, names, place, whole))
    yield problem("unknown-wanted", place, field="answers", value=slug, near=near.near,
                  dashed=near.dashed, fix=near.fix(place))  # fmt: skip


class Named(NamedTuple):
    """A practice that a file names."""

    slug: str
    place: Place
    whole: Place
    """Of all that the text there could be replaced with."""
    field: str


def not_there(
    named: Named, catalogue: Catalogue, hidden: Hidden, few: Suggestions
) -> Iterator[Diagnostic]:
    """`link-to-draft` or `unknown-practice`, unless the practice is on the site."""
    slug, place = named.slug, named.place
    if slug in catalogue.practice_by_slug or _is_reported(slug, hidden):
        return
    if slug in hidden.draft_practices:
        yield problem("link-to-draft", place, field=named.field, value=slug)
        return
    names = partial(_practice_names, catalogue)
    near = few.of(catalogue.practices, partial(_near, slug, names, place, named.whole))
    yield problem("unknown-practice", place, field=named.field, value=slug, near=near.near,
                  dashed=near.dashed, fix=near.fix(place))  # fmt: skip


def _practice_names(catalogue: Catalogue) -> dict[str, str]:
    titles = {other.title: other.slug for other in catalogue.practices}
    return titles | {other.id: other.slug for other in catalogue.practices if other.id}


def _wanted_names(catalogue: Catalogue) -> dict[str, str]:
    return {each.title: each.slug for each in catalogue.wanted}


def _is_reported(slug: str, hidden: Hidden) -> bool:
    return slug in hidden.unclear or slug in hidden.unreadable.values()
