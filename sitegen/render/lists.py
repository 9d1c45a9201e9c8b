"""The lists by the editors, and what is asked for, as a search finds them: beside practices, and never
counted among them.
"""

from collections.abc import Iterator

from sitegen.model.body import Bodies
from sitegen.model.editorial_list import EditorialList
from sitegen.model.wanted import Wanted
from sitegen.pages import urls
from sitegen.pages.context import Tools
from sitegen.search_index.tokens import terms


def found_lists(tools: Tools, bodies: Bodies) -> dict[str, object]:
    """What `templates/js/index/lists.js` gets, by kind; nothing of what there is none of."""
    catalogue = tools.catalogue
    rows = {
        "lists": [list(_row(each, tools, bodies)) for each in catalogue.current_lists],
        "wanted": [list(_wanted_row(each, tools, bodies)) for each in catalogue.open_wanted],
    }
    return {kind: those for kind, those in rows.items() if those}


def _row(listed: EditorialList, tools: Tools, bodies: Bodies) -> Iterator[str]:
    notes = " ".join(entry.note for entry in listed.entries)
    yield listed.title
    yield urls.editorial_list(tools.paths, listed.slug)
    yield from _stems(listed, f"{notes} {bodies[listed.path].text}", tools)


def _wanted_row(wanted: Wanted, tools: Tools, bodies: Bodies) -> Iterator[str]:
    yield wanted.title
    yield urls.wanted(tools.paths, wanted.slug)
    yield from _stems(wanted, bodies[wanted.path].text, tools)


def _stems(page: EditorialList | Wanted, rest: str, tools: Tools) -> Iterator[str]:
    """Those of title and summary; those that the rest adds."""
    language = tools.settings.site.language
    named = dict.fromkeys(terms(f"{page.title} {page.summary}", language))
    told = dict.fromkeys(terms(rest, language))
    yield " ".join(named)
    yield " ".join(term for term in told if term not in named)
