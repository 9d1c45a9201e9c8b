"""The pages of lists by the editors, and the ways that lead to them."""

from collections.abc import Iterator
from functools import partial
from itertools import islice

from sitegen.config.paths import Paths
from sitegen.model.body import Body
from sitegen.model.catalogue import Catalogue
from sitegen.model.editorial_list import EditorialList
from sitegen.pages import urls
from sitegen.pages.body_links import place_links
from sitegen.pages.cards import cards, list_links
from sitegen.pages.context import Planned, Tools, frame
from sitegen.pages.practices import redirect
from sitegen.pages.views.lists import EditorialListsView, EditorialListView, ListRow

MOST_AT_HOME = 4
"""Lists that the catalogue page names; with more of them, they get a page of their own."""


def pages(catalogue: Catalogue, paths: Paths) -> Iterator[Planned]:
    """The page of each list, with a stub at each old name; and one of all, where those are many."""
    if has_overview(catalogue):
        yield Planned(urls.all_lists(paths), "pages/editorial-lists.html", _all)
    for listed in catalogue.lists:
        target = urls.editorial_list(paths, listed.slug)
        yield Planned(target, "pages/editorial-list.html", partial(_view, listed), listed.path)
        for alias in listed.aliases:
            yield redirect(urls.old(alias, urls.editorial_list(paths, alias)), target, listed.title)


def has_overview(catalogue: Catalogue) -> bool:
    """Whether there is a page of all lists."""
    return len(catalogue.current_lists) > MOST_AT_HOME


def overview(path: str, tools: Tools) -> str:
    """The link to the page of all lists, if there is one."""
    shown = has_overview(tools.catalogue)
    return urls.relative(urls.all_lists(tools.paths), path) if shown else ""


def _view(listed: EditorialList, tools: Tools, body: Body) -> EditorialListView:
    path, catalogue = urls.editorial_list(tools.paths, listed.slug), tools.catalogue
    entries = [each for each in listed.entries if each.practice in catalogue.practice_by_slug]
    practices = catalogue.existing(each.practice for each in entries)
    items = [(p.id or p.slug, e.note) for p, e in zip(practices, entries, strict=True)]
    base_url = tools.settings.site.base_url
    own = urls.list_to_own(tools.paths, base_url, listed.title, items)
    _, _, fragment = own.partition("#")
    others = (each for each in catalogue.current_lists if each.slug != listed.slug)
    return EditorialListView(
        frame=frame(tools, path),
        title=listed.title,
        summary=listed.summary,
        status=listed.status,
        cards=cards(practices, path, tools),
        notes=tuple(each.note for each in entries),
        body=place_links(
            body.html, path, tools.addresses, catalogue.images, catalogue.ways, tools.files
        ),
        own=urls.relative(own, path),
        handout=urls.relative(f"{urls.handout(tools.paths)}#{fragment}", path),
        worksheet=urls.relative(f"{urls.worksheet(tools.paths)}#{fragment}", path),
        others=list_links(islice(others, MOST_AT_HOME), path, tools.paths),
        overview=overview(path, tools),
    )


def _all(tools: Tools) -> EditorialListsView:
    path = urls.all_lists(tools.paths)
    lists = tools.catalogue.current_lists
    links = list_links(lists, path, tools.paths)
    return EditorialListsView(
        frame=frame(tools, path),
        rows=tuple(
            ListRow(link, each.summary, len(each.entries))
            for each, link in zip(lists, links, strict=True)
        ),
    )
