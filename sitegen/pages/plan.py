"""Catalogue → the pages to be written, each with the view its template gets."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from sitegen.model.catalogue import Catalogue
from sitegen.model.collation import TitleKey, title_key
from sitegen.model.contact import Contact
from sitegen.model.facets import Facet, FacetValue
from sitegen.model.practice import Practice
from sitegen.model.slugs import slugify
from sitegen.pages import forms, people, urls
from sitegen.pages.lists import BLANK, cards, facet_view, practice_links
from sitegen.pages.practices import redirect
from sitegen.pages.tools import Tools, frame, tools_for
from sitegen.pages.views import (
    AccessibilityView,
    CatalogueView,
    FacetValueView,
    LetterView,
    NotFoundView,
    Page,
    PracticesView,
)
from sitegen.settings import Settings

PAGE_SIZE = 12
"""Cards of the first view, in full rows of two, three and four. The script shows as many more at a
time: `pageSize` in `templates/components/results/results.js`."""
MOST_CARDS = 100
"""On the page of a facet value; what more there is stands below them as plain links, or a large
catalogue would have pages of megabytes."""


@dataclass(frozen=True)
class Planned:
    """A page that is to be there; what it shows is gathered when it has to be made anew."""

    path: str
    template: str
    made_of: str
    """Changes when the page may, other than by settings, templates and assets."""
    make: Callable[[], Page] = field(compare=False)


def plan(catalogue: Catalogue, settings: Settings) -> tuple[Planned, ...]:
    """Every HTML page of the site but those that are about one practice."""
    tools = tools_for(catalogue, settings)
    counts = repr(catalogue.counts)
    same = (*_redirects(tools), *forms.pages(tools), _accessibility(tools))
    return (
        _planned_catalogue(tools, counts),
        _planned_list(tools),
        *_planned_people(tools),
        *_planned_values(tools),
        *(Planned(page.path, page.template, "", partial(_itself, page)) for page in same),
        Planned(urls.NOT_FOUND, "pages/not-found.html", counts, partial(_not_found, tools)),
    )


def _itself(page: Page) -> Page:
    return page


def _planned_catalogue(tools: Tools, counts: str) -> Planned:
    catalogue = tools.catalogue
    faces = _faces(catalogue.current[:PAGE_SIZE], tools)
    made_of = f"{faces} {counts} {len(catalogue.current)} {len(catalogue.archived)}"
    template = "pages/catalogue.html"
    return Planned(urls.CATALOGUE, template, made_of, partial(_catalogue, tools))


def _planned_list(tools: Tools) -> Planned:
    made_of = _titles(tools.catalogue.practices)
    make = partial(_all_practices, tools)
    return Planned(urls.ALL_PRACTICES, "pages/practices.html", made_of, make)


def _planned_people(tools: Tools) -> Iterator[Planned]:
    """Few, and named on each other's pages: all are made anew when one of them changes."""
    catalogue = tools.catalogue
    active = [contact for contact in catalogue.contacts if contact.active]
    everyone = " ".join((*(each.digest for each in catalogue.contacts), *catalogue.withheld))
    pictures = " ".join(f"{path} {each.digest}" for path, each in catalogue.images.items())
    make = partial(people.list_page, active, tools)
    yield Planned(urls.ALL_CONTACTS, "pages/contacts.html", everyone, make)
    for contact in active:
        naming = catalogue.naming.get(contact.slug, ())
        covered = catalogue.covered.get(contact.slug, ())
        made_of = f"{everyone} {pictures} {_faces(naming, tools)} / {_faces(covered, tools)}"
        make = partial(people.page, contact, tools)
        yield Planned(urls.contact(contact.slug), "pages/contact.html", made_of, make)


def _planned_values(tools: Tools) -> Iterator[Planned]:
    for facet in tools.catalogue.facets:
        counts = repr(tools.catalogue.counts[facet.key])
        for value in facet.values:
            having = tools.catalogue.by_value.get((facet.key, value.slug), ())
            sharing = [each.digest for each in _who_share(facet, value, tools)]
            shown = _faces(having[:MOST_CARDS], tools)
            made_of = f"{counts} {sharing} {shown} {_titles(having[MOST_CARDS:])}"
            path = urls.facet_value(facet.key, value.slug)
            make = partial(_facet_value, facet, value, having, tools)
            yield Planned(path, "pages/facet-value.html", made_of, make)


def _faces(practices: Iterable[Practice], tools: Tools) -> str:
    return " ".join(tools.catalogue.faces[practice.slug] for practice in practices)


def _titles(practices: Iterable[Practice]) -> str:
    return "\n".join(f"{each.slug} {each.status} {each.title}" for each in practices)


def _catalogue(tools: Tools) -> Page:
    path = urls.CATALOGUE
    site = tools.settings.site
    view = CatalogueView(
        frame=frame(tools, path, "", site.description),
        facets=tuple(facet_view(facet, tools, path) for facet in tools.catalogue.facets),
        cards=cards(tools.catalogue.current[:PAGE_SIZE], path, tools),
        total=len(tools.catalogue.current),
        archived=len(tools.catalogue.archived),
        blank=BLANK,
    )
    return Page(path, "pages/catalogue.html", view)


def _all_practices(tools: Tools) -> Page:
    path = urls.ALL_PRACTICES
    letters: dict[str, list[Practice]] = {}
    for practice in sorted(tools.catalogue.current, key=_by_title):
        first = slugify(practice.title)[:1].upper()
        letter = first if first.isalpha() else "0–9"
        letters.setdefault(letter, []).append(practice)
    view = PracticesView(
        frame=frame(tools, path, "Alle praktijken", "Alle praktijken op titel, van A tot Z."),
        letters=tuple(
            LetterView(letter, practice_links(those, path)) for letter, those in letters.items()
        ),
        total=len(tools.catalogue.current),
        archived=practice_links(sorted(tools.catalogue.archived, key=_by_title), path),
    )
    return Page(path, "pages/practices.html", view)


def _by_title(practice: Practice) -> tuple[TitleKey, str]:
    return title_key(practice.title), practice.slug


def _facet_value(facet: Facet, value: FacetValue, having: Sequence[Practice], tools: Tools) -> Page:
    path = urls.facet_value(facet.key, value.slug)
    description = value.description or f"Praktijken bij {value.label}."
    picked = {facet.key: [value.slug]}
    view = FacetValueView(
        frame=frame(tools, path, f"{facet.label}: {value.label}", description),
        facet=facet_view(facet, tools, path, current=value.slug),
        label=value.label,
        description=value.description,
        refine=urls.relative(urls.CATALOGUE, path) + urls.query("", picked, ""),
        total=len(having),
        cards=cards(having[:MOST_CARDS], path, tools),
        rest=practice_links(having[MOST_CARDS:], path),
        people=tuple(people.person(each, path) for each in _who_share(facet, value, tools)),
    )
    return Page(path, "pages/facet-value.html", view)


def _who_share(facet: Facet, value: FacetValue, tools: Tools) -> Iterator[Contact]:
    if facet.key == tools.settings.exchange_facet:
        for contact in tools.catalogue.contacts:
            if contact.active and value.slug in contact.offers:
                yield contact


def _redirects(tools: Tools) -> Iterator[Page]:
    """Old names of facet values."""
    for facet in tools.catalogue.facets:
        for value in facet.values:
            for alias in value.aliases:
                target = urls.facet_value(facet.key, value.slug)
                yield redirect(urls.facet_value(facet.key, alias), target, value.label, tools)


def _accessibility(tools: Tools) -> Page:
    path = urls.ACCESSIBILITY
    site = tools.settings.site
    view = AccessibilityView(
        frame=frame(tools, path, "Toegankelijkheid", "Hoe toegankelijk deze site is."),
        email=site.email,
        address=site.base_url,
    )
    return Page(path, "pages/accessibility.html", view)


def _not_found(tools: Tools) -> Page:
    path = urls.NOT_FOUND
    facets = tools.catalogue.facets
    view = NotFoundView(
        frame=frame(tools, path, "Pagina niet gevonden", "", has_address=False),
        base=tools.settings.site.base_url,
        facet=facet_view(facets[0], tools, path) if facets else None,
    )
    return Page(path, "pages/not-found.html", view)
