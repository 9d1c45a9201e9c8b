"""Who offers what someone else seeks, over the whole catalogue.

What is sought is met by an offer of another organisation, of the same facet value, of one that it is
a kind of, or of a kind of it: who knows of addresses knows of moving house, and who knows of moving
house can help with addresses. Two kinds of one value do not meet.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sitegen.model.catalogue import Catalogue
from sitegen.model.contact import Contact, Seek
from sitegen.model.facets import Facet, FacetValue, with_ancestors
from sitegen.model.grouped import grouped


@dataclass(frozen=True)
class Sought:
    """What one contact seeks."""

    contact: Contact
    seek: Seek


@dataclass(frozen=True)
class Exchange:
    """What the contacts who can be reached offer and seek."""

    catalogue: Catalogue
    facet: Facet
    """The one that contacts choose from."""

    @cached_property
    def sought(self) -> tuple[Sought, ...]:
        """All that is sought, whatever its date, by organisation and name of who seeks it."""
        return tuple(Sought(contact, seek) for contact in self._reachable for seek in contact.seeks)

    @cached_property
    def unanswered(self) -> tuple[Sought, ...]:
        """What no other organisation offers."""
        return tuple(each for each in self.sought if not self.answers(each))

    @cached_property
    def subjects(self) -> tuple[FacetValue, ...]:
        """The values that someone offers or seeks, in the order of the settings."""
        return tuple(value for value in self.facet.values if value.slug in self.named)

    def answers(self, sought: Sought) -> tuple[Contact, ...]:
        """Those of other organisations who offer it."""
        offering = self.offering([sought.seek.value])
        return tuple(each for each in offering if self._are_strangers(each, sought.contact))

    def seekers(self, contact: Contact) -> tuple[Sought, ...]:
        """What others seek that a contact offers, in the order of the settings."""
        near = {slug for offer in contact.offers for slug in self.near[offer]}
        return tuple(
            each
            for value in self.subjects
            if value.slug in near
            for each in self.seeking(value.slug)
            if self._are_strangers(each.contact, contact)
        )

    def offering(self, values: Iterable[str]) -> Iterator[Contact]:
        """Those who offer any of these values: each once, those who offer just that value first."""
        seen = set[str]()
        for slug in (near for value in values for near in self.near[value]):
            for contact in self._offering.get(slug, ()):
                if contact.slug not in seen:
                    seen.add(contact.slug)
                    yield contact

    def seeking(self, value: str) -> Sequence[Sought]:
        """Who seeks just this value."""
        return self._seeking.get(value, ())

    def sharing(self, value: str) -> Sequence[Contact]:
        """Who offers just this value, by organisation and name."""
        return self._offering.get(value, ())

    @cached_property
    def _seeking(self) -> Mapping[str, Sequence[Sought]]:
        return grouped((each.seek.value, each) for each in self.sought)

    @cached_property
    def named(self) -> frozenset[str]:
        """The slugs of the values that someone offers or seeks."""
        return frozenset({*self._offering, *self._seeking})

    @cached_property
    def _reachable(self) -> tuple[Contact, ...]:
        return tuple(each for each in self.catalogue.contacts if each.active)

    @cached_property
    def _offering(self) -> Mapping[str, Sequence[Contact]]:
        """Value → who offers it, by organisation and name."""
        return grouped((slug, contact) for contact in self._reachable for slug in contact.offers)

    @cached_property
    def near(self) -> Mapping[str, Sequence[str]]:
        """Value → itself, what it is a kind of, and its kinds."""
        above = {slug: with_ancestors(self.facet, [slug]) for slug in self.facet.value_by_slug}
        return {
            slug: (*line, *(each for each, its in above.items() if slug in its and each != slug))
            for slug, line in above.items()
        }

    def _are_strangers(self, one: Contact, other: Contact) -> bool:
        return not self.catalogue.are_colleagues(one, other)


def exchange_in(catalogue: Catalogue, facet_key: str) -> Exchange | None:
    """What contacts exchange of the facet with this key; `None` when there is nothing of it."""
    facets = [facet for facet in catalogue.facets if facet.key == facet_key]
    exchange = Exchange(catalogue, facets[0]) if facets else None
    return exchange if exchange and exchange.subjects else None
