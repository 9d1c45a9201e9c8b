"""Who has left: the contact of a practice has `active: nee`, and readers are told so."""

from collections.abc import Iterator, Sequence

from sitegen.diagnostics.model import Diagnostic, Place, Severity, problem
from sitegen.model.catalogue import Catalogue, Head, Hidden
from sitegen.model.contact import Contact
from sitegen.model.practice import Practice


def check(catalogue: Catalogue, hidden: Hidden) -> Iterator[Diagnostic]:
    """`contact-left` where someone is named or linked to, `nobody-to-call` where nobody is left."""
    for practice in catalogue.practices:
        yield from _named(practice, catalogue)
        for adoption in practice.adopted_by:
            for number, slug in enumerate(adoption.contacts):
                place = adoption.places[f"contact[{number}]"]
                yield from _left("contact-left", slug, place, "adopted_by", catalogue)
    active = (contact for contact in catalogue.contacts if contact.active)
    pages: tuple[Head, ...] = (*catalogue.practices, *active, *catalogue.lists, *catalogue.wanted)
    for page in pages:
        for link in page.outline.links:
            target = catalogue.document_by_path.get(link.target.path)
            if isinstance(target, Contact):
                yield from _left("contact-left", target.slug, link.place, None, catalogue)


def _named(practice: Practice, catalogue: Catalogue) -> Iterator[Diagnostic]:
    known = [slug for slug in practice.contacts if slug in catalogue.contact_by_slug]
    code = _code(known, catalogue)
    for number, slug in enumerate(practice.contacts):
        yield from _left(code, slug, practice.places[f"contacts[{number}]"], "contacts", catalogue)


def _code(slugs: Sequence[str], catalogue: Catalogue) -> str:
    if catalogue.reachable(slugs):
        return "contact-left"
    return "nobody-to-call"


def _left(
    code: str, slug: str, place: Place, field: str | None, catalogue: Catalogue
) -> Iterator[Diagnostic]:
    contact = catalogue.contact_by_slug.get(slug)
    if contact and not contact.active:
        stand_ins = ", ".join(f"`{each.slug}`" for each in catalogue.stand_ins(contact))
        yield problem(code, place, field=field, severity=Severity.WARNING, value=slug,
                      organisation_name=contact.organisation, stand_in=stand_ins)  # fmt: skip
