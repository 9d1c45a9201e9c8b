"""A contact in short, wherever one is named."""

from urllib.parse import quote

from sitegen.config.paths import Paths
from sitegen.model.contact import Contact
from sitegen.pages import urls
from sitegen.pages.mail import mail_to
from sitegen.pages.views.people import PersonView


def person(contact: Contact, path: str, paths: Paths, subject: str = "") -> PersonView:
    """A contact as seen from the page at `path`; mail starts with `subject`."""
    query = f"?subject={quote(subject)}" if subject else ""
    return PersonView(
        slug=contact.slug,
        href=urls.relative(urls.contact(paths, contact.slug), path),
        name=contact.name,
        organisation=contact.organisation,
        organisation_href=organisation_href(contact, path, paths),
        role=contact.role,
        email=contact.email,
        mailto=f"{mail_to(contact.email)}{query}" if contact.email else "",
        phone=contact.phone,
        tel="tel:" + "".join(c for c in contact.phone if c in "+0123456789"),
        availability=contact.availability,
    )


def organisation_href(contact: Contact, path: str, paths: Paths) -> str:
    """The page of the organisation of a contact; empty where it has none."""
    slug = contact.organisation_slug
    return urls.relative(urls.organisation(paths, slug), path) if slug else ""
