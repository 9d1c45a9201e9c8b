"""The pages of contacts."""

from collections.abc import Iterable

from sitegen.config.paths import Paths
from sitegen.document.markdown import Outline
from sitegen.model.body import Body
from sitegen.model.contact import Contact
from sitegen.model.field import Kind
from sitegen.pages import exchange, urls
from sitegen.pages.body_links import place_links
from sitegen.pages.cards import cards, value_links
from sitegen.pages.context import Tools, frame
from sitegen.pages.forms import change_contact
from sitegen.pages.letters import by_letter
from sitegen.pages.people import person
from sitegen.pages.relations import named_by
from sitegen.pages.views.contacts import (
    ContactsView,
    ContactView,
    DepartureView,
    PeopleView,
    PersonRow,
)
from sitegen.pages.views.frame import LinkView


def departures(
    slugs: Iterable[str], outline: Outline, path: str, tools: Tools
) -> tuple[DepartureView, ...]:
    """What is said of those who have left, of the contacts by slug and of those to whom a text links."""
    catalogue = tools.catalogue
    linked = (catalogue.document_by_path.get(link.target.path) for link in outline.links)
    also = (each.slug for each in linked if isinstance(each, Contact))
    views = (
        DepartureView(
            left.organisation, contact_links(catalogue.stand_ins(left), path, tools.paths)
        )
        for left in catalogue.departed((*slugs, *also))
    )
    return tuple(dict.fromkeys(views))


def contact_links(contacts: Iterable[Contact], path: str, paths: Paths) -> tuple[LinkView, ...]:
    """The names of contacts, as links from the page at `path`."""
    return tuple(
        LinkView(each.name, urls.relative(urls.contact(paths, each.slug), path))
        for each in contacts
    )


def everyone(tools: Tools) -> ContactsView:
    """All contacts who can be reached."""
    path = urls.all_contacts(tools.paths)
    active = [contact for contact in tools.catalogue.contacts if contact.active]
    return ContactsView(
        frame=frame(tools, path),
        exchange=exchange.link(tools, path),
        letters=tuple(
            PeopleView(letter, tuple(_row(contact, path, tools) for contact in those))
            for letter, those in by_letter(active, lambda c: c.name, lambda c: c.slug).items()
        ),
        total=len(active),
        organisations=urls.relative(urls.all_organisations(tools.paths), path)
        if tools.catalogue.organisations
        else "",
        is_withheld=bool(tools.catalogue.withheld),
        have_consented=all(contact.consent for contact in active),
        can_be_reached=any(contact.email or contact.phone for contact in active),
    )


def _row(contact: Contact, path: str, tools: Tools) -> PersonRow:
    offers = tuple(link.text for link in _values(contact.offers, path, tools))
    return PersonRow(person(contact, path, tools.paths), offers)


def contact_view(contact: Contact, tools: Tools, body: Body) -> ContactView:
    """All that there is to know of one contact."""
    path = urls.contact(tools.paths, contact.slug)
    catalogue = tools.catalogue
    return ContactView(
        frame=frame(tools, path),
        person=person(contact, path, tools.paths),
        confirmed=contact.confirmed,
        change=change_contact(contact, path, tools),
        offers=_values(contact.offers, path, tools),
        seeks=_values((each.value for each in contact.seeks), path, tools),
        can_help=exchange.can_help(contact, path, tools),
        look_for_it=exchange.look_for_it(contact, path, tools),
        exchange=exchange.link(tools, path),
        body=place_links(
            body.html, path, tools.addresses, catalogue.images, catalogue.ways, tools.files
        ),
        cards=cards(catalogue.naming.get(contact.slug, ()), path, tools),
        named_by=tuple(named_by(contact.slug, Kind.CONTACTS, path, tools)),
        covered=cards(catalogue.covered.get(contact.slug, ()), path, tools),
        departures=departures((), contact.outline, path, tools),
    )


def _values(slugs: Iterable[str], path: str, tools: Tools) -> tuple[LinkView, ...]:
    return value_links(tools.exchange.facet, slugs, path) if tools.exchange else ()
