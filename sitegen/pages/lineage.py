"""What a practice grew from and what grew from it, as small trees."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from sitegen.model.practice import Practice
from sitegen.pages.cards import practice_links
from sitegen.pages.context import Tools
from sitegen.pages.views.practice import Descent, Kin

_MOST_STEPS = 4
"""Generations that a tree shows."""
_MOST_KIN = 20
"""Practices that it shows."""

Near = Callable[[Practice], Iterable[Practice]]
"""From a practice to those one step away."""


def grew_from(practice: Practice, path: str, tools: Tools) -> Descent:
    """What it builds on, what that builds on, and so on, as seen from the page at `path`."""
    return _descent(practice, lambda each: tools.catalogue.existing(each.builds_on), path, tools)


def grew_into(practice: Practice, path: str, tools: Tools) -> Descent:
    """What builds on it, what builds on that, and so on."""
    built_upon = tools.catalogue.built_upon
    return _descent(practice, lambda each: built_upon.get(each.slug, ()), path, tools)


def _descent(practice: Practice, near: Near, path: str, tools: Tools) -> Descent:
    """Each of its kin once, where the fewest steps lead to it: two ways may lead to one."""
    below: dict[str, list[Practice]] = defaultdict(list)
    seen, here = {practice.slug}, [practice]
    for _ in range(_MOST_STEPS):
        following = []
        for parent in here:
            for each in near(parent):
                if each.slug not in seen and len(seen) <= _MOST_KIN:
                    seen.add(each.slug)
                    below[parent.slug].append(each)
                    following.append(each)
        here = following
    shown = [practice, *(each for those in below.values() for each in those)]
    has_more = any(other.slug not in seen for each in shown for other in near(each))

    def kin(parent: Practice) -> tuple[Kin, ...]:
        links = practice_links(below[parent.slug], path, tools.paths)
        return tuple(
            Kin(link, kin(each)) for link, each in zip(links, below[parent.slug], strict=True)
        )

    return Descent(kin(practice), has_more)
