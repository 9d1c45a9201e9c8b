"""What is asked for: a page for each, a page of all, and the ways that lead there."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import islice

from sitegen.config.paths import Paths
from sitegen.model.body import Body
from sitegen.model.catalogue import Catalogue
from sitegen.model.wanted import Wanted
from sitegen.pages import exchange as exchanges
from sitegen.pages import urls
from sitegen.pages.body_links import place_links
from sitegen.pages.cards import cards, facet_links, labels_of, value_links, wanted_links
from sitegen.pages.context import Planned, Tools, frame
from sitegen.pages.practices import redirect
from sitegen.pages.views.wanted import AllWantedView, UnmetRow, WantedRow, WantedView

_MOST_OTHERS = 4


def pages(catalogue: Catalogue, paths: Paths) -> Iterator[Planned]:
    """The page of all that is asked for, and one for each, with a stub at each old name."""
    yield Planned(urls.all_wanted(paths), "pages/all-wanted.html", _all)
    for wanted in catalogue.wanted:
        target = urls.wanted(paths, wanted.slug)
        yield Planned(target, "pages/wanted.html", partial(_view, wanted), wanted.path)
        for alias in wanted.aliases:
            yield redirect(urls.old(alias, urls.wanted(paths, alias)), target, wanted.title)


def form_for(fields: Mapping[str, Sequence[str]], path: str, tools: Tools) -> str:
    """The form for a practice with these fields filled in, as seen from the page at `path`; empty
    where there is none, since practices are in fields of others.
    """
    if not tools.settings.content.home("practice"):
        return ""
    return urls.begun(urls.relative(urls.share(tools.paths), path), fields)


def ask_for(path: str, tools: Tools) -> str:
    """The form to ask for a practice, as seen from the page at `path`; empty where there is none."""
    there = tools.settings.content.home("wanted")
    return urls.relative(urls.share_wanted(tools.paths), path) if there else ""


def _view(wanted: Wanted, tools: Tools, body: Body) -> WantedView:
    path, catalogue = urls.wanted(tools.paths, wanted.slug), tools.catalogue
    others = (each for each in catalogue.open_wanted if each.slug != wanted.slug)
    return WantedView(
        frame=frame(tools, path),
        title=wanted.title,
        summary=wanted.summary,
        asked_by=wanted.asked_by,
        date=wanted.date,
        status=wanted.status,
        facets=facet_links(wanted, path, tools),
        body=place_links(
            body.html, path, tools.addresses, catalogue.images, catalogue.ways, tools.files
        ),
        answers=cards(catalogue.answering.get(wanted.slug, ()), path, tools),
        write=_write(wanted, path, tools),
        overview=urls.relative(urls.all_wanted(tools.paths), path),
        others=wanted_links(islice(others, _MOST_OTHERS), path, tools.paths),
    )


def _all(tools: Tools) -> AllWantedView:
    path = urls.all_wanted(tools.paths)
    asked = sorted(tools.catalogue.open_wanted, key=_newest_first)
    return AllWantedView(
        frame=frame(tools, path),
        rows=tuple(_row(each, path, tools) for each in asked),
        unmet=tuple(_unmet(path, tools)),
        exchange=exchanges.link(tools, path),
        ask=ask_for(path, tools),
        matrix=urls.relative(urls.matrix(tools.paths), path) if tools.settings.grid else "",
    )


def _unmet(path: str, tools: Tools) -> Iterator[UnmetRow]:
    exchange = tools.exchange
    for value in exchange.subjects if exchange else ():
        assert exchange
        those = [each for each in exchange.unanswered if each.seek.value == value.slug]
        if those:
            days = [each.seek.until for each in those if each.seek.until]
            (subject,) = value_links(exchange.facet, (value.slug,), path)
            yield UnmetRow(
                subject=subject,
                organisations=tuple(dict.fromkeys(each.contact.organisation for each in those)),
                until=max(days) if len(days) == len(those) else None,
                write=form_for({exchange.facet.key: (value.slug,)}, path, tools),
            )


def _newest_first(wanted: Wanted) -> tuple[int, str]:
    return -(wanted.date or datetime.date.min).toordinal(), wanted.slug


def _row(wanted: Wanted, path: str, tools: Tools) -> WantedRow:
    (link,) = wanted_links((wanted,), path, tools.paths)
    return WantedRow(
        link=link,
        summary=wanted.summary,
        asked_by=wanted.asked_by,
        date=wanted.date,
        labels=tuple(
            label for facet in tools.catalogue.facets for label in labels_of(facet, wanted)
        ),
        write=_write(wanted, path, tools),
    )


def _write(wanted: Wanted, path: str, tools: Tools) -> str:
    facets = {key: slugs for key, slugs in wanted.facets.items() if slugs}
    begun = {"title": (wanted.title,), **facets, "answers": (wanted.slug,)}
    return form_for(begun, path, tools)
