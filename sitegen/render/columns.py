"""What practices have, as one short text per question: a number for each practice, in their order.

The values of a facet are numbered in the order of its vocabulary. Many practices have the same
set of values, so a column holds numbers of sets, the commonest first: one character for most.
Read by `templates/js/facets.js` and `templates/js/order.js`; `tests/shared/columns.json` holds
the sides together.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from sitegen.model.facets import Facet
from sitegen.search_index.codec import ascending, number, numbers


def facet_column(facet: Facet, having: Iterable[Iterable[str]]) -> dict[str, str]:
    """The values of all practices, ancestors included, as `sets` and the `column` of their numbers.

    `sets` says how many sets there are; then for each how many values it has, and their gaps.
    """
    position = {value.slug: n for n, value in enumerate(facet.values)}
    sets = [tuple(sorted(position[slug] for slug in values)) for values in having]
    often = Counter(sets)
    ranked = sorted(often, key=lambda each: (-often[each], each))
    rank = {each: n for n, each in enumerate(ranked)}
    return {
        "sets": number(len(ranked)) + "".join(map(ascending, ranked)),
        "column": numbers(rank[each] for each in sets),
    }


def order_column(keys: Sequence[Any]) -> str:
    """Where each practice comes when they are sorted by `keys`; equal keys, equal numbers."""
    rank = {key: n for n, key in enumerate(sorted(set(keys)))}
    return numbers(rank[key] for key in keys)
