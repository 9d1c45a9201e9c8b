"""A contact in short, wherever one is named."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PersonView:
    """A contact, in short."""

    slug: str
    href: str
    name: str
    organisation: str
    organisation_href: str
    """Its page, where it has one."""
    role: str
    email: str
    mailto: str
    """With a subject that names the practice."""
    phone: str
    tel: str
    availability: str
