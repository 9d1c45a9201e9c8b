"""The style sheets of a site: one that every page has, and one for all pages but the catalogue."""

from collections.abc import Mapping

from sitegen.render.scripts import joined
from sitegen.render.style import plain_pairs, terse

_ELSEWHERE = (
    *("css/page-parts.css", "css/print-list.css", "css/print-practice.css", "css/prose.css"),
    *(
        f"components/{name}/{name}.css"
        for name in (
            *("contents-list", "facet-links", "found-words", "history", "key-facts", "person-card"),
            *("comparison", "exchange", "list-sharing", "news", "picked-list", "printed-list"),
            *("portions", "share-form", "spread", "trail", "wanted-row"),
            *("feed-links",),
            *("lineage", "matrix"),
        )
    ),
)
"""Style sheets of what the catalogue never shows: a first visit goes without."""


def style_sheets(templates: Mapping[str, str], theme: str) -> tuple[str, str]:
    """The sheet of every page, which ends in the `theme`, and that of all pages but the catalogue."""
    own = f"@layer theme {{\n{theme}\n}}\n" if theme else ""
    sheets = _in_order(templates)
    ours = terse(joined(templates, (name for name in sheets if name not in _ELSEWHERE)))
    elsewhere = terse(joined(templates, (name for name in sheets if name in _ELSEWHERE)))
    return plain_pairs(ours + own), plain_pairs(elsewhere)


def _in_order(templates: Mapping[str, str]) -> list[str]:
    """`layers.css` fixes the order of the layers; inside one, components go over the common parts."""
    names = [name for name in templates if name.endswith(".css")]
    return sorted(names, key=lambda n: (n != "css/layers.css", n.startswith("components/"), n))
