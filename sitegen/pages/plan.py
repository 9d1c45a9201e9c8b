"""Catalogue → the pages to be written, each with what makes the view that its template gets."""

from collections.abc import Iterable, Iterator
from functools import partial

from sitegen.config.paths import Paths
from sitegen.config.settings import Settings
from sitegen.model.catalogue import Catalogue
from sitegen.model.collation import TitleKey, title_key
from sitegen.model.practice import Practice
from sitegen.pages import (
    contacts,
    exchange,
    forms,
    lists,
    matrix,
    organisations,
    practices,
    urls,
    values,
    wanted,
)
from sitegen.pages.cards import blank, cards, list_links, practice_links
from sitegen.pages.choices import facet_view
from sitegen.pages.context import Planned, Tools, frame, has_contacts
from sitegen.pages.letters import by_letter
from sitegen.pages.mail import mail_to
from sitegen.pages.news import whats_new
from sitegen.pages.views.catalogue import CatalogueView, LetterView, PracticesView
from sitegen.pages.views.lists import ListView, PrintedListView
from sitegen.pages.views.others import AccessibilityView, NotFoundView

PAGE_SIZE = 12
"""Cards of the first view, in full rows of two, three and four. The script shows as many more at a
time: `pageSize` in `templates/components/results/results.js`."""


def plan(catalogue: Catalogue, settings: Settings) -> tuple[Planned, ...]:
    """Every HTML page of the site."""
    paths, has_people = settings.paths, has_contacts(catalogue, settings)
    pages = (
        Planned(urls.CATALOGUE, "pages/catalogue.html", _catalogue),
        Planned(urls.all_practices(paths), "pages/practices.html", _all_practices),
        *(_people(catalogue, paths) if has_people else ()),
        *exchange.pages(catalogue, settings),
        *values.pages(catalogue),
        *lists.pages(catalogue, paths),
        *wanted.pages(catalogue, paths),
        *matrix.pages(settings),
        *organisations.pages(catalogue, paths),
        *forms.pages(settings, with_contacts=has_people),
        Planned(urls.picked_list(paths), "pages/list.html", _picked_list),
        Planned(
            urls.handout(paths), "pages/handout.html", partial(_printed_list, urls.handout(paths))
        ),
        Planned(
            urls.worksheet(paths),
            "pages/worksheet.html",
            partial(_printed_list, urls.worksheet(paths)),
        ),
        Planned(urls.whats_new(paths), "pages/whats-new.html", whats_new),
        Planned(urls.accessibility(paths), "pages/accessibility.html", _accessibility),
        Planned(urls.NOT_FOUND, "pages/not-found.html", _not_found),
        *(page for practice in catalogue.practices for page in practices.pages(practice, paths)),
    )
    return (*pages, *_old_names(pages, paths))


def _old_names(pages: Iterable[Planned], paths: Paths) -> Iterator[Planned]:
    """A stub for each page below a name that changed, which leads to where it is now."""
    keys = {name: key for key, name in paths.names.items()}
    for page in pages:
        first, slash, rest = page.path.partition("/")
        name, ending = (first, slash + rest) if slash else (first.removesuffix(".html"), ".html")
        for old in paths.old(keys.get(name, "")):
            yield practices.redirect(f"{old}{ending}", page.path, "")


def _people(catalogue: Catalogue, paths: Paths) -> Iterator[Planned]:
    yield Planned(urls.all_contacts(paths), "pages/contacts.html", contacts.everyone)
    for contact in catalogue.contacts:
        if contact.active:
            make = partial(contacts.contact_view, contact)
            yield Planned(
                urls.contact(paths, contact.slug), "pages/contact.html", make, contact.path
            )


def _catalogue(tools: Tools) -> CatalogueView:
    path = urls.CATALOGUE
    return CatalogueView(
        frame=frame(tools, path, feed=(tools.settings.site.title, path)),
        facets=tuple(facet_view(facet, tools, path) for facet in tools.catalogue.facets),
        cards=cards(tools.catalogue.current[:PAGE_SIZE], path, tools),
        all_practices=urls.relative(urls.all_practices(tools.paths), path),
        lists=list_links(tools.catalogue.current_lists[: lists.MOST_AT_HOME], path, tools.paths),
        all_lists=lists.overview(path, tools),
        total=len(tools.catalogue.current),
        archived=len(tools.catalogue.archived),
        handout=urls.relative(urls.handout(tools.paths), path),
        blank=blank(tools.paths),
    )


def _all_practices(tools: Tools) -> PracticesView:
    path = urls.all_practices(tools.paths)
    letters = by_letter(tools.catalogue.current, lambda p: p.title, lambda p: p.slug)
    return PracticesView(
        frame=frame(tools, path),
        letters=tuple(
            LetterView(letter, practice_links(those, path, tools.paths))
            for letter, those in letters.items()
        ),
        total=len(tools.catalogue.current),
        archived=practice_links(sorted(tools.catalogue.archived, key=_by_title), path, tools.paths),
        wanted=urls.relative(urls.all_wanted(tools.paths), path),
        matrix=urls.relative(urls.matrix(tools.paths), path) if tools.settings.grid else "",
    )


def _by_title(practice: Practice) -> tuple[TitleKey, str]:
    return title_key(practice.title), practice.slug


def _picked_list(tools: Tools) -> ListView:
    path = urls.picked_list(tools.paths)
    return ListView(
        frame=frame(tools, path, has_address=False),
        all_practices=urls.relative(urls.all_practices(tools.paths), path),
        permanent=urls.permanent(tools.paths, "{id}"),
        handout=urls.relative(urls.handout(tools.paths), path),
        worksheet=urls.relative(urls.worksheet(tools.paths), path),
        blank=blank(tools.paths),
    )


def _printed_list(path: str, tools: Tools) -> PrintedListView:
    paths, base = tools.paths, tools.settings.site.base_url
    return PrintedListView(
        frame=frame(tools, path, has_address=False),
        address=base + urls.picked_list(paths) if base else "",
        all_practices=urls.relative(urls.all_practices(paths), path),
        is_withheld=bool(tools.catalogue.withheld),
    )


def _accessibility(tools: Tools) -> AccessibilityView:
    path = urls.accessibility(tools.paths)
    site = tools.settings.site
    return AccessibilityView(
        frame=frame(tools, path),
        email=site.email,
        mailto=mail_to(site.email),
        address=site.base_url,
    )


def _not_found(tools: Tools) -> NotFoundView:
    path = urls.NOT_FOUND
    facets = tools.catalogue.facets
    return NotFoundView(
        frame=frame(tools, path, has_address=False),
        base=tools.settings.site.base_url,
        email=tools.settings.site.email,
        all_practices=urls.relative(urls.all_practices(tools.paths), path),
        facet=facet_view(facets[0], tools, path) if facets else None,
    )
