"""Nothing comes from what came from it: `a` builds on `b`, `b` on `c`, and `c` on `a`."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import dropwhile
from operator import ne

from sitegen.diagnostics.model import Diagnostic, problem
from sitegen.model.catalogue import Catalogue, Hidden


def check(catalogue: Catalogue, hidden: Hidden) -> Iterator[Diagnostic]:
    """`builds-on-cycle`, one for each way round, in the first of its practices by slug."""
    known = catalogue.practice_by_slug
    graph = {
        slug: [each for each in known[slug].builds_on if each in known and each != slug]
        for slug in sorted(known)
    }
    for cycle in _cycles(graph):
        first = cycle.index(min(cycle))
        slugs = (*cycle[first:], *cycle[:first])
        practice = known[slugs[0]]
        place = practice.places[f"builds_on[{practice.builds_on.index(slugs[1])}]"]
        yield problem(
            "builds-on-cycle", place, field="builds_on", cycle=" → ".join((*slugs, slugs[0]))
        )


def _cycles(graph: Mapping[str, Sequence[str]]) -> Iterator[Sequence[str]]:
    """The ways round, each found once: a walk into the depth that meets its own path again.

    No function that calls itself: a long line of practices is no mistake.
    """
    done = set[str]()
    for start in graph:
        path = {start: iter(graph[start])}
        while path:
            here = next(reversed(path))
            following = next((each for each in path[here] if each not in done), None)
            if following is None:
                done.add(here)
                del path[here]
            elif following in path:
                yield [*dropwhile(partial(ne, following), path)]
            else:
                path[following] = iter(graph[following])
