"""Facet counts: shared cases with the browser, and a slower reference on the real content."""

import json
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.facets import Assigned, Facet, FacetValue, Picked, count, expanded, matches
from sitegen.pipeline import Examined, produce
from tests.conftest import TESTS, run_node

SHARED = json.loads((TESTS / "shared" / "facets.json").read_text(encoding="utf-8"))
FACETS = tuple(
    Facet(
        f["key"],
        f["key"],
        tuple(FacetValue(v, v, parent=p) for v, p in f["values"]),
        mode=f["mode"],
    )
    for f in SHARED["facets"]
)


def results(facets: tuple[Facet, ...], practices: list[Assigned], picked: Picked) -> set[int]:
    """The positions that a selection leaves, by the definition: OR inside, AND across."""
    left = set(range(len(practices)))
    for facet in facets:
        having: list[set[int]] = [
            {n for n, practice in enumerate(practices) if value in practice.get(facet.key, ())}
            for value in picked.get(facet.key, ())
        ]
        if having:
            left &= (
                set[int].intersection(*having) if facet.mode == "all" else set[int]().union(*having)
            )
    return left


def reference(
    facets: tuple[Facet, ...], practices: list[Assigned], picked: Picked
) -> dict[str, dict[str, int]]:
    """For each value the results of the other facets (and of this one, for `all`) that have it."""
    counts: dict[str, dict[str, int]] = {}
    for facet in facets:
        others = {k: v for k, v in picked.items() if k != facet.key or facet.mode == "all"}
        left = results(facets, practices, others)
        counts[facet.key] = {
            value.slug: sum(value.slug in practices[n].get(facet.key, ()) for n in left)
            for value in facet.values
        }
    return counts


def test_the_shared_cases_hold() -> None:
    practices = [expanded(FACETS, practice) for practice in SHARED["practices"]]
    for case in SHARED["cases"]:
        found = [n for n, p in enumerate(practices) if matches(FACETS, p, case["picked"])]
        assert found == case["matching"]
        assert count(FACETS, practices, case["picked"]) == case["counts"]


_VALUES = {
    f.key: st.lists(st.sampled_from([v.slug for v in f.values]), unique=True) for f in FACETS
}


@given(st.lists(st.fixed_dictionaries(_VALUES), max_size=12), st.fixed_dictionaries(_VALUES))
def test_counts_and_results_equal_the_reference(
    written: list[Assigned], picked: Mapping[str, list[str]]
) -> None:
    practices = [expanded(FACETS, practice) for practice in written]
    found = {n for n, practice in enumerate(practices) if matches(FACETS, practice, picked)}
    assert found == results(FACETS, practices, picked)
    assert count(FACETS, practices, picked) == reference(FACETS, practices, picked)


def test_a_value_that_contains_another_is_not_that_other() -> None:
    facet = Facet("f", "F", (FacetValue("brief", "Brief"), FacetValue("briefadres", "Briefadres")))
    assert not matches([facet], {"f": ["briefadres"]}, {"f": ["brief"]})


def states(facets: tuple[Facet, ...]) -> Iterator[dict[str, list[str]]]:
    """Every state of up to two picked values."""
    values = [(facet.key, value.slug) for facet in facets for value in facet.values]
    for size in (0, 1, 2):
        for chosen in combinations(values, size):
            picked: dict[str, list[str]] = {}
            for key, slug in chosen:
                picked.setdefault(key, []).append(slug)
            yield picked


def test_python_and_browser_count_alike_in_every_state_of_two_values_on_the_real_content(
    real: Examined, tmp_path: Path
) -> None:
    assert real.catalogue
    facets = real.catalogue.facets
    practices = [real.catalogue.expanded[practice.slug] for practice in real.catalogue.current]
    data = next(a.data for a in produce(real) if a.path.startswith("assets/catalogue."))
    (tmp_path / "catalogue.js").write_bytes(data)
    asked = list(states(facets))
    (tmp_path / "states.json").write_text(json.dumps(asked))
    answers = run_node("js/count-states.mjs", tmp_path / "catalogue.js", tmp_path / "states.json")
    assert len(answers) == len(asked) > 900
    for picked, answer in zip(asked, answers, strict=True):
        expected = reference(facets, practices, picked)
        assert answer["counts"] == expected
        assert answer["total"] == len(results(facets, practices, picked))
        assert count(facets, practices, picked) == expected
