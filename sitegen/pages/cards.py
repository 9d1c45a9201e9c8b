"""Cards of practices and links, as seen from one page."""

from collections.abc import Iterable

from sitegen.config.paths import Paths
from sitegen.model.catalogue import Catalogue
from sitegen.model.editorial_list import EditorialList
from sitegen.model.facets import Facet
from sitegen.model.practice import Practice
from sitegen.model.wanted import Wanted
from sitegen.pages import urls
from sitegen.pages.context import Tools
from sitegen.pages.views.cards import Card, FacetLinks
from sitegen.pages.views.frame import LinkView
from sitegen.words.words import Words


def cards(practices: Iterable[Practice], path: str, tools: Tools) -> tuple[Card, ...]:
    """Practices in the order given, with links from the page at `path`."""
    return tuple(_card(practice, path, tools) for practice in practices)


def blank(paths: Paths) -> Card:
    """A card with every part there is, for scripts to fill: they make its link of that to the list."""
    return Card(
        *("-", "-", "-", "-", urls.all_practices(paths), "-", ("-",), ("-",), "-", "-"),
        archived=True,
    )


def _card(practice: Practice, path: str, tools: Tools) -> Card:
    catalogue, words = tools.catalogue, tools.settings.words
    written = [facet for facet in catalogue.facets if not facet.source]
    theme = "".join(labels_of(written[0], practice)[:1]) if written else ""
    labels = [label for facet in written for label in labels_of(facet, practice)]
    return Card(
        slug=practice.slug,
        id=practice.id,
        title=practice.title,
        summary=practice.on_card,
        href=urls.relative(urls.practice(tools.paths, practice.slug), path),
        theme=theme,
        labels=tuple(labels[1:] if theme else labels),
        facts=_facts(practice, catalogue, words),
        published=words.gettext("published %(month)s", month=words.month(practice.date))
        if practice.date
        else "",
        reviewed=words.gettext("reviewed %(month)s", month=words.month(practice.reviewed))
        if practice.reviewed
        else "",
        archived=practice.is_archived,
        language=practice.language,
    )


def _facts(practice: Practice, catalogue: Catalogue, words: Words) -> tuple[str, ...]:
    """Short phrases on effort, adopters and whose it is; scripts with cards hold them too."""
    facts = [practice.effort.text] if practice.effort else []
    if adopters := len(practice.users):
        facts.append(words.ngettext("%(n)s× adopted", "%(n)s× adopted", adopters))
    contacts = catalogue.named(practice.contacts)
    return (*facts, *dict.fromkeys(contact.organisation or contact.name for contact in contacts))


def labels_of(facet: Facet, practice: Practice | Wanted) -> tuple[str, ...]:
    """What a practice has of a facet, in words."""
    slugs = practice.facets.get(facet.key, ())
    return tuple(facet.value(slug).label for slug in slugs)


def practice_links(practices: Iterable[Practice], path: str, paths: Paths) -> tuple[LinkView, ...]:
    """The titles of practices, as links from the page at `path`."""
    return tuple(
        LinkView(p.title, urls.relative(urls.practice(paths, p.slug), path)) for p in practices
    )


def list_links(lists: Iterable[EditorialList], path: str, paths: Paths) -> tuple[LinkView, ...]:
    """The titles of lists, as links from the page at `path`."""
    return tuple(
        LinkView(each.title, urls.relative(urls.editorial_list(paths, each.slug), path))
        for each in lists
    )


def wanted_links(wanted: Iterable[Wanted], path: str, paths: Paths) -> tuple[LinkView, ...]:
    """The titles of what is asked for, as links from the page at `path`."""
    return tuple(
        LinkView(each.title, urls.relative(urls.wanted(paths, each.slug), path)) for each in wanted
    )


def value_links(facet: Facet, slugs: Iterable[str], path: str) -> tuple[LinkView, ...]:
    """Links to the pages of facet values."""
    return tuple(
        LinkView(facet.value(slug).label, urls.relative(urls.facet_value(facet.key, slug), path))
        for slug in slugs
    )


def facet_links(practice: Practice | Wanted, path: str, tools: Tools) -> tuple[FacetLinks, ...]:
    """Per facet the values of a practice, or of one that is asked for, as links; facets without a value are left out."""
    return tuple(
        FacetLinks(facet.label, value_links(facet, practice.facets[facet.key], path))
        for facet in tools.catalogue.facets
        if practice.facets.get(facet.key)
    )
