"""The pages of organisations, where there is a vocabulary of them."""

from collections.abc import Iterable, Iterator
from functools import partial

from sitegen.config.paths import Paths
from sitegen.model.catalogue import Catalogue
from sitegen.model.contact import Contact
from sitegen.model.organisation import Organisation
from sitegen.model.practice import Adoption, Practice
from sitegen.model.slugs import SLUG
from sitegen.pages import urls
from sitegen.pages.cards import cards, practice_links, value_links
from sitegen.pages.context import Planned, Tools, frame
from sitegen.pages.feeds import organisation_title
from sitegen.pages.people import person
from sitegen.pages.practices import redirect
from sitegen.pages.spread import adoption_view
from sitegen.pages.views.frame import LinkView
from sitegen.pages.views.organisations import OrganisationRow, OrganisationsView, OrganisationView
from sitegen.pages.views.spread import AdoptionView


def pages(catalogue: Catalogue, paths: Paths) -> Iterator[Planned]:
    """One of all, the page of each, and a stub at each name that was its slug."""
    if not catalogue.organisations:
        return
    yield Planned(urls.all_organisations(paths), "pages/organisations.html", _all)
    for each in catalogue.organisations:
        target = urls.organisation(paths, each.slug)
        yield Planned(target, "pages/organisation.html", partial(_view, each))
        for alias in each.aliases:
            if SLUG.fullmatch(alias):
                yield redirect(urls.organisation(paths, alias), target, each.name)


def _view(organisation: Organisation, tools: Tools) -> OrganisationView:
    path, catalogue = urls.organisation(tools.paths, organisation.slug), tools.catalogue
    staff = catalogue.staff.get(organisation.slug, ())
    given = catalogue.given.get(organisation.slug, ())
    offers, seeks = _exchanged(staff, path, tools)
    return OrganisationView(
        frame=frame(tools, path, feed=(organisation_title(organisation, tools.settings), path)),
        name=organisation.name,
        url=organisation.url,
        overview=urls.relative(urls.all_organisations(tools.paths), path),
        given=cards((each for each in given if not each.is_archived), path, tools),
        adopted=_adopted(catalogue.adoptions.get(organisation.slug, ()), path, tools),
        offers=offers,
        seeks=seeks,
        people=tuple(person(each, path, tools.paths) for each in staff),
        is_withheld=bool(catalogue.withheld),
    )


def _adopted(
    adoptions: Iterable[tuple[Practice, Adoption]], path: str, tools: Tools
) -> tuple[AdoptionView, ...]:
    """The practices of others, newest first as everywhere, each once a stage."""
    current = [(practice, each) for practice, each in adoptions if not practice.is_archived]
    names = practice_links((practice for practice, _ in current), path, tools.paths)
    return tuple(
        adoption_view(each, name, path, tools)
        for (_, each), name in zip(current, names, strict=True)
    )


def _values(slugs: Iterable[str], path: str, tools: Tools) -> tuple[LinkView, ...]:
    """Each once, in the order of the settings."""
    named, exchange = set(slugs), tools.exchange
    if not exchange:
        return ()
    facet = exchange.facet
    return value_links(facet, [each.slug for each in facet.values if each.slug in named], path)


def _all(tools: Tools) -> OrganisationsView:
    path = urls.all_organisations(tools.paths)
    rows = tuple(_row(each, path, tools) for each in tools.catalogue.organisations)
    return OrganisationsView(
        frame=frame(tools, path),
        contacts=urls.relative(urls.all_contacts(tools.paths), path),
        rows=rows,
        has_subjects=any(row.offers or row.seeks for row in rows),
    )


def _row(organisation: Organisation, path: str, tools: Tools) -> OrganisationRow:
    slug, catalogue = organisation.slug, tools.catalogue
    offers, seeks = _exchanged(catalogue.staff.get(slug, ()), path, tools)
    return OrganisationRow(
        link=LinkView(organisation.name, urls.relative(urls.organisation(tools.paths, slug), path)),
        given=sum(not each.is_archived for each in catalogue.given.get(slug, ())),
        used=sum(
            adoption.is_in_use and not practice.is_archived
            for practice, adoption in catalogue.adoptions.get(slug, ())
        ),
        offers=tuple(link.text for link in offers),
        seeks=tuple(link.text for link in seeks),
    )


def _exchanged(
    staff: Iterable[Contact], path: str, tools: Tools
) -> tuple[tuple[LinkView, ...], tuple[LinkView, ...]]:
    """What those who work there offer, and what they seek."""
    offers, seeks = set[str](), set[str]()
    for each in staff:
        offers.update(each.offers)
        seeks.update(seek.value for seek in each.seeks)
    return _values(offers, path, tools), _values(seeks, path, tools)
