"""Which scripts come together, when, and in which order."""

from collections.abc import Iterable, Mapping

from rjsmin import jsmin

from sitegen.search_index.tokens import STEMMERS

LUNR = "js/vendor/lunr.min.js"
"""Comes only when a search needs its automata."""
EARLY = tuple(f"js/early/{name}.js" for name in ("first", "outage", "acts"))
"""What runs as soon as it comes."""
LOGIC = tuple(
    f"js/{name}.js"
    for name in (
        *(
            "namespace",
            "loading",
            "writing",
            "counting",
            "codec",
            "state",
            "facets",
            "order",
        ),
        *("stretches", "cards", "recent", "list/kept", "finder", "api"),
    )
)
"""In this order and before the components, which use them."""
WORDS = ("js/letters.js", "js/tokens.js")
"""What tells words apart: comes with what needs it."""
SEARCH = tuple(
    f"js/index/{name}.js"
    for name in (
        *("texts", "shelf", "postings", "score", "shards", "matches", "question", "phrase"),
        *("marks", "word", "rank", "lists", "offered", "search", "suggest"),
    )
)
"""What comes only when a search begins, after the stemmer."""
SELDOM = tuple(f"js/index/{name}.js" for name in ("spelling", "instead"))
"""What answers a question with a word that is nowhere, or hardly anywhere: comes with such a question."""
WAYS_ON = "components/findings/ways-on.js"
"""What of a page comes with it."""
SEARCHING = tuple(f"components/{name}/{name}.js" for name in ("snippet", "suggestions", "findings"))
"""What of a page comes with it."""
NARROW = "components/facet-panel/narrow.js"
"""What searches in a long facet, and comes with what tells words apart."""
OPTIONS = "components/facet-panel/options.js"
"""What draws all values of a large facet, and comes with them."""
MARKING = (*(f"js/index/{name}.js" for name in ("question", "phrase", "marks")), "js/found.js")
"""What only a page loads that a search led to, after the stemmer."""
FORM = tuple(
    f"js/form/{name}.js"
    for name in (
        "compose",
        "patterns",
        "nearest",
        "notes",
        "code",
        "check",
        "adoptions",
        "whole",
        "names",
        "almost",
        "advice",
        "dates",
        "send",
        "elements",
        "controls",
        "beside",
        "card",
        "asked",
        "known",
        "file",
        "draft",
        "purpose",
        "listed",
        "ways",
        "page",
    )
)
"""What only the pages for authors load."""
BODIES = "js/bodies.js"
"""What shows whole practices, on pages that need it."""
PRINTED_LIST = (
    *(f"js/list/{name}.js" for name in ("address", "known")),
    *(f"js/printed/{name}.js" for name in ("asked", "sheet", "handout", "worksheet", "page")),
)
"""What only a handout and a worksheet load."""
PICKED_LIST = tuple(
    f"js/list/{name}.js"
    for name in (
        "address",
        "known",
        "items",
        "moving",
        "shown",
        "comparing",
        "mail",
        "sharing",
        "head",
        "telling",
        "page",
    )
)
"""What only the page of a list loads."""
COMPARISON = tuple(f"js/list/{name}.js" for name in ("differences", "comparison"))
"""What comes only when a reader compares, beside the bodies."""
AS_TEXT = "js/list/as-text.js"
"""What comes only when a reader copies a list as text, beside the bodies."""
QR = "js/vendor/lean-qr-2.7.4.js"
CODES = "js/codes.js"
"""What comes only when someone prints or shows a code, and what it draws with."""
CARRYING = "js/list/carrying.js"
TOGETHER = "js/list/together.js"
KEEPER = "js/list/keeper"
"""What comes only where pages do not remember together, and what then remembers for all."""
FETCHING = "js/fetching.js"
"""What loads a long list for who prints it, and comes then."""
LISTS = "js/lists.js"
"""What only the pages with long lists load."""
WHATS_NEW = "js/whats-new.js"
"""What only the page of what is new loads."""
REDIRECT = "js/redirect.js"
"""What only an old address loads."""
PAGE = tuple(
    f"js/{name}.js" for name in ("copying", "address", "keeping", "drawing", "paper", "listeners")
)
"""What comes last, for it uses all the others."""


def of_site(templates: Mapping[str, str]) -> list[str]:
    """What every page loads."""
    components = {n for n in templates if n.startswith("components/") and n.endswith(".js")}
    return [*LOGIC, *sorted(components.difference({*SEARCHING, WAYS_ON, NARROW, OPTIONS})), *PAGE]


def of_lists() -> tuple[str, ...]:
    """What long lists need, on the pages that have them; where a reader searches in a facet or prints."""
    return (*WORDS, NARROW, FETCHING, LISTS)


def of_search(languages: Iterable[str]) -> tuple[str, ...]:
    """What answers questions in these languages."""
    return (*WORDS, *_stemmers(languages), *SEARCH)


def of_marking(languages: Iterable[str]) -> tuple[str, ...]:
    """What marks the words of a question in these languages."""
    return (*WORDS, *_stemmers(languages), *MARKING)


def _stemmers(languages: Iterable[str]) -> tuple[str, ...]:
    known = [language for language in languages if language in STEMMERS]
    stemmers = ("parts", *known) if known else ()
    return tuple(f"js/stemmers/{name}.js" for name in stemmers)


def joined(templates: Mapping[str, str], names: Iterable[str]) -> str:
    """One text of several."""
    return "\n".join(templates[name] for name in names)


def minified(templates: Mapping[str, str], names: Iterable[str]) -> str:
    """Without comments and needless space; `/*!` marks a notice that a licence asks us to keep."""
    return str(jsmin(joined(templates, names), keep_bang_comments=True))
