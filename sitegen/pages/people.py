"""The pages of contacts."""

from collections.abc import Iterator
from itertools import groupby
from urllib.parse import quote

from sitegen.model.contact import Contact
from sitegen.pages import urls
from sitegen.pages.lists import cards, value_links
from sitegen.pages.tools import Tools, frame
from sitegen.pages.views import (
    ContactsView,
    ContactView,
    Link,
    OrganisationView,
    Page,
    PersonView,
    date_view,
)


def person(contact: Contact, path: str, subject: str = "") -> PersonView:
    """A contact as seen from the page at `path`; mail starts with `subject`."""
    query = f"?subject={quote(subject)}" if subject else ""
    return PersonView(
        slug=contact.slug,
        href=urls.relative(urls.contact(contact.slug), path),
        name=contact.name,
        organisation=contact.organisation,
        role=contact.role,
        email=contact.email,
        mailto=f"mailto:{quote(contact.email, safe='@')}{query}" if contact.email else "",
        phone=contact.phone,
        tel="tel:" + "".join(c for c in contact.phone if c in "+0123456789"),
        availability=contact.availability,
    )


def pages(tools: Tools) -> Iterator[Page]:
    """The list of contacts, and a page for each who can be reached."""
    active = [contact for contact in tools.catalogue.contacts if contact.active]
    yield _list(active, tools)
    for contact in active:
        yield _page(contact, tools)


def _list(active: list[Contact], tools: Tools) -> Page:
    path = urls.ALL_CONTACTS
    view = ContactsView(
        frame=frame(tools, path, "Contactpersonen", "Wie u kunt bellen of mailen, en waarover."),
        organisations=tuple(
            OrganisationView(name, tuple(person(contact, path) for contact in contacts))
            for name, contacts in groupby(active, key=lambda contact: contact.organisation)
        ),
    )
    return Page(path, "pages/contacts.html", view)


def _page(contact: Contact, tools: Tools) -> Page:
    path = urls.contact(contact.slug)
    naming = [
        practice
        for practice in tools.catalogue.practices
        if contact in tools.catalogue.reachable(practice.contacts)
    ]
    view = ContactView(
        frame=frame(tools, path, f"{contact.name}, {contact.organisation}", contact.role),
        person=person(contact, path),
        confirmed=date_view(contact.confirmed) if contact.confirmed else None,
        offers=_values(contact.offers, path, tools),
        seeks=_values(contact.seeks, path, tools),
        body=urls.place_links(contact.body.html, path, tools.addresses, tools.catalogue.images),
        cards=cards(naming, path, tools),
    )
    return Page(path, "pages/contact.html", view)


def _values(slugs: tuple[str, ...], path: str, tools: Tools) -> tuple[Link, ...]:
    facets = [f for f in tools.catalogue.facets if f.key == tools.settings.exchange_facet]
    return tuple(link for facet in facets for link in value_links(facet, slugs, path))
