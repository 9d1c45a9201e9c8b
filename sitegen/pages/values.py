"""The pages of facet values, each with what has it; of a large facet one with all its values."""

from collections.abc import Iterator, Sequence
from functools import partial

from sitegen.model.catalogue import Catalogue
from sitegen.model.contact import Contact
from sitegen.model.facets import Facet, FacetValue
from sitegen.pages import exchange, practices, urls
from sitegen.pages.cards import cards, practice_links
from sitegen.pages.choices import facet_view, is_large
from sitegen.pages.context import Planned, Tools, frame
from sitegen.pages.feeds import is_followed, value_title
from sitegen.pages.letters import by_letter
from sitegen.pages.people import person
from sitegen.pages.views.catalogue import FacetValueView, ValueRow, ValuesView
from sitegen.pages.views.frame import LinkView

MOST_CARDS = 100
"""On the page of a facet value; what more there is is below them as plain links, or a large
catalogue would have pages of megabytes."""


def pages(catalogue: Catalogue) -> Iterator[Planned]:
    """The pages of facet values, and a stub at each old name; of a large facet one of all too."""
    for facet in catalogue.facets:
        if is_large(facet):
            path = urls.all_values(facet.key)
            yield Planned(path, "pages/facet-values.html", partial(_all_values, facet))
        for value in facet.values:
            path = urls.facet_value(facet.key, value.slug)
            yield Planned(path, "pages/facet-value.html", partial(_facet_value, facet, value))
            for alias in value.aliases:
                yield practices.redirect(urls.facet_value(facet.key, alias), path, value.label)


def _all_values(facet: Facet, tools: Tools) -> ValuesView:
    path = urls.all_values(facet.key)
    counts = tools.catalogue.counts[facet.key]
    letters = by_letter(facet.values, lambda value: value.label, lambda value: value.slug)
    return ValuesView(
        frame=frame(tools, path),
        label=facet.label,
        question=facet.question,
        letters=tuple(
            (letter, tuple(_row(facet, value, counts[value.slug], path) for value in those))
            for letter, those in letters.items()
        ),
        total=len(facet.values),
    )


def _row(facet: Facet, value: FacetValue, count: int, path: str) -> ValueRow:
    href = urls.relative(urls.facet_value(facet.key, value.slug), path)
    return ValueRow(LinkView(value.label, href), count)


def _facet_value(facet: Facet, value: FacetValue, tools: Tools) -> FacetValueView:
    having = tools.catalogue.by_value.get((facet.key, value.slug), ())
    path = urls.facet_value(facet.key, value.slug)
    picked = {facet.key: [value.slug]}
    feed = (value_title(value, tools.settings), path)
    return FacetValueView(
        frame=frame(tools, path, feed=feed if is_followed(facet, value, tools.catalogue) else None),
        facet=facet_view(facet, tools, path, current=value.slug),
        label=value.label,
        description=value.description,
        refine=urls.relative(urls.CATALOGUE, path) + urls.query("", picked, ""),
        total=len(having),
        cards=cards(having[:MOST_CARDS], path, tools),
        rest=practice_links(having[MOST_CARDS:], path, tools.paths),
        exchange=exchange.link_to(facet.key, value.slug, path, tools),
        people=tuple(person(each, path, tools.paths) for each in _who_share(facet, value, tools)),
    )


def _who_share(facet: Facet, value: FacetValue, tools: Tools) -> Sequence[Contact]:
    exchange = tools.exchange
    if not exchange or exchange.facet.key != facet.key:
        return ()
    return exchange.sharing(value.slug)
