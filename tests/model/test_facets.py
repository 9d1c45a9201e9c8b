"""Facet counts: shared cases with the browser, and a slower reference on the real content."""

import json
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sitegen.build.result import CheckResult
from sitegen.model.facets import Assigned, Facet, FacetValue, Picked, count, expanded, matches
from tests.conftest import TESTS, Write, a_practice, check, made_of, run_node

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


def in_browser(
    checked: CheckResult, folder: Path, asked: list[dict[str, list[str]]], *, with_archived: bool
) -> Any:
    data = next(a.data for a in made_of(checked) if a.path.startswith("assets/catalogue."))
    (folder / "catalogue.js").write_bytes(data)
    (folder / "states.json").write_text(json.dumps(asked))
    files = (folder / "catalogue.js", folder / "states.json")
    return run_node("js/count-states.mjs", *files, str(with_archived))


def test_python_and_browser_count_archived_practices_only_when_asked(
    root: Path, write: Write, tmp_path: Path
) -> None:
    for number in range(12):
        write(
            f"content/practices/p{number}.md",
            a_practice(
                thema="[adres]" if number % 3 else "[reizen]",
                fase="begin" if number % 4 else "eind",
                title=f"Praktijk {number}",
                status="archived" if number % 5 in (0, 3) else "published",
            ),
        )
    checked = check(root)
    assert checked.draft
    catalogue = checked.draft.catalogue
    assert len(catalogue.archived) == 5
    asked = list(states(catalogue.facets))
    for with_archived in (False, True):
        shown = catalogue.practices if with_archived else catalogue.current
        practices = [catalogue.expanded[practice.slug] for practice in shown]
        answers = in_browser(checked, tmp_path, asked, with_archived=with_archived)
        for picked, answer in zip(asked, answers, strict=True):
            assert answer["counts"] == count(catalogue.facets, practices, picked)
            assert answer["total"] == len(results(catalogue.facets, practices, picked))


def test_python_and_browser_count_alike_in_every_state_of_two_values_on_the_real_content(
    real: CheckResult, tmp_path: Path
) -> None:
    assert real.draft
    facets = real.draft.catalogue.facets
    practices = [
        real.draft.catalogue.expanded[practice.slug] for practice in real.draft.catalogue.current
    ]
    asked = list(states(facets))
    answers = in_browser(real, tmp_path, asked, with_archived=False)
    assert len(answers) == len(asked) > 900
    for picked, answer in zip(asked, answers, strict=True):
        expected = reference(facets, practices, picked)
        assert answer["counts"] == expected
        assert answer["total"] == len(results(facets, practices, picked))
        assert count(facets, practices, picked) == expected
