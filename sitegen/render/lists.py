"""The lists by the editors as a search finds them: beside practices, and never counted among them."""

from collections.abc import Iterator

from sitegen.model.body import Bodies
from sitegen.model.editorial_list import EditorialList
from sitegen.pages import urls
from sitegen.pages.context import Tools
from sitegen.search_index.tokens import terms


def found_lists(tools: Tools, bodies: Bodies) -> dict[str, object]:
    """What `templates/js/index/lists.js` gets; nothing where there are no lists."""
    rows = [list(_row(each, tools, bodies)) for each in tools.catalogue.current_lists]
    return {"lists": rows} if rows else {}


def _row(listed: EditorialList, tools: Tools, bodies: Bodies) -> Iterator[str]:
    """Title and address; the stems of title and summary; those that the rest adds."""
    language = tools.settings.site.language
    named = dict.fromkeys(terms(f"{listed.title} {listed.summary}", language))
    notes = " ".join(entry.note for entry in listed.entries)
    told = dict.fromkeys(terms(f"{notes} {bodies[listed.path].text}", language))
    yield listed.title
    yield urls.editorial_list(tools.paths, listed.slug)
    yield " ".join(named)
    yield " ".join(term for term in told if term not in named)
