"""Catalogue → the pages to be written, each with the view its template gets."""

from collections.abc import Iterator

from sitegen.model.catalogue import Catalogue
from sitegen.model.collation import TitleKey, title_key
from sitegen.model.facets import Facet, FacetValue
from sitegen.model.practice import Practice
from sitegen.model.slugs import slugify
from sitegen.pages import forms, people, practices, urls
from sitegen.pages.lists import BLANK, cards, facet_view, practice_links
from sitegen.pages.tools import Tools, frame, tools_for
from sitegen.pages.views import (
    AccessibilityView,
    CatalogueView,
    FacetValueView,
    LetterView,
    NotFoundView,
    Page,
    PersonView,
    PracticesView,
    RedirectView,
)
from sitegen.settings import Settings

PAGE_SIZE = 12
"""Cards of the first view, in full rows of two, three and four. The script shows as many more at a
time: `pageSize` in `templates/components/results/results.js`."""
MOST_CARDS = 100
"""On the page of a facet value; what more there is stands below them as plain links, or a large
catalogue would have pages of megabytes."""


def plan(catalogue: Catalogue, settings: Settings) -> tuple[Page, ...]:
    """Every HTML page of the site."""
    tools = tools_for(catalogue, settings)
    return (
        _catalogue(tools),
        _all_practices(tools),
        *(practices.page(practice, tools) for practice in catalogue.practices),
        *people.pages(tools),
        *_facet_values(tools),
        *_redirects(tools),
        *forms.pages(tools),
        _accessibility(tools),
        _not_found(tools),
    )


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


def _facet_values(tools: Tools) -> Iterator[Page]:
    for facet in tools.catalogue.facets:
        for value in facet.values:
            path = urls.facet_value(facet.key, value.slug)
            having = tools.catalogue.by_value.get((facet.key, value.slug), ())
            picked = {facet.key: [value.slug]}
            description = value.description or f"Praktijken bij {value.label}."
            view = FacetValueView(
                frame=frame(tools, path, f"{facet.label}: {value.label}", description),
                facet=facet_view(facet, tools, path, current=value.slug),
                label=value.label,
                description=value.description,
                refine=urls.relative(urls.CATALOGUE, path) + urls.query("", picked, ""),
                total=len(having),
                cards=cards(having[:MOST_CARDS], path, tools),
                rest=practice_links(having[MOST_CARDS:], path),
                people=_who_share(facet, value, path, tools),
            )
            yield Page(path, "pages/facet-value.html", view)


def _who_share(facet: Facet, value: FacetValue, path: str, tools: Tools) -> tuple[PersonView, ...]:
    if facet.key != tools.settings.exchange_facet:
        return ()
    return tuple(
        people.person(contact, path)
        for contact in tools.catalogue.contacts
        if contact.active and value.slug in contact.offers
    )


def _redirects(tools: Tools) -> Iterator[Page]:
    """Permanent numbers, old names of practices and of facet values."""
    for facet in tools.catalogue.facets:
        for value in facet.values:
            for alias in value.aliases:
                target = urls.facet_value(facet.key, value.slug)
                yield _redirect(urls.facet_value(facet.key, alias), target, value.label, tools)
    for practice in tools.catalogue.practices:
        target = urls.practice(practice.slug)
        old = [urls.practice(alias) for alias in practice.aliases]
        for path in [urls.permanent(practice.id), *old] if practice.id else old:
            yield _redirect(path, target, practice.title, tools)


def _redirect(path: str, target: str, title: str, tools: Tools) -> Page:
    base = tools.settings.site.base_url
    view = RedirectView(title, urls.relative(target, path), base + target if base else "")
    return Page(path, "pages/redirect.html", view)


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
