"""Every kind of facet together, on 300 generated practices: Python's reference and the browser.

The reference keeps a bit per practice, and knows nothing of how `facets.py` or `facets.js` count.
"""

import json
import random
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path

import pytest

from sitegen.model.catalogue import Catalogue
from sitegen.model.facets import count
from tests.conftest import TESTS, Write, a_practice, check, made_of, run_node

SETTINGS = """
site: {title: Alle soorten}
facets:
  - {key: thema, label: Thema, many: true, missing: Zonder thema, values: {a: A, b: B, c: C, d: D}}
  - {key: middel, label: Middel, many: true, mode: all, values: {x: X, y: Y, z: Z}}
  - {key: fase, label: Fase, values: {een: Een, twee: Twee, drie: Drie}}
  - key: plaats
    label: Plaats
    many: true
    values:
      noord: {label: Noord, values: {dorp: Dorp, stad: {label: Stad, values: {wijk: Wijk}}}}
      zuid: Zuid
  - key: duur
    label: Duur
    from: effort
    missing: Onbekend
    values: {kort: {label: Kort, up_to: 2 dagen}, week: {label: Week, up_to: 1 week}, weken: {label: Weken, from: 3 dagen, up_to: 4 weken}, lang: Lang}
  - {key: jaar, label: Jaar, from: date, missing: Zonder datum}
  - key: mensen
    label: Mensen
    from: staff
    values: {weinig: {label: Weinig, up_to: 2}, meer: {label: Meer, up_to: 10}, veel: Veel}
fields:
  - {key: staff, label: Mensen, type: number}
"""
WRITTEN = {"thema": "abcd", "middel": "xyz"}
DURATIONS = {
    None: {"onbekend"},
    4: {"kort", "week"},
    16: {"kort", "week"},
    24: {"week", "weken"},
    40: {"week", "weken"},
    320: {"lang"},
}
"""Hours → the values of `duur` that hold them."""
PLACES = ("noord", "dorp", "stad", "wijk", "zuid")


@pytest.fixture
def catalogue(root: Path, write: Write) -> Catalogue:
    """300 practices with and without a value in each facet."""
    chance = random.Random(2027)
    write("sitegen.yml", SETTINGS)
    for old in (root / "content").rglob("*.md"):
        old.unlink()
    write("content/contacts/team.md", (TESTS / "tiny/content/contacts/team.md").read_text()
          .replace("offers: [adres]\n", ""))  # fmt: skip
    for number in range(300):
        write(f"content/practices/p{number}.md", _practice(number, chance))
    checked = check(root)
    assert checked.diagnostics == ()
    assert checked.draft
    (root / "catalogue.js").write_bytes(
        next(a.data for a in made_of(checked) if a.path.startswith("assets/catalogue."))
    )
    return checked.draft.catalogue


def _practice(number: int, chance: random.Random) -> str:
    some = {key: chance.sample(values, chance.randint(0, 3)) for key, values in WRITTEN.items()}
    fields = {key: f"[{', '.join(values)}]" for key, values in some.items()}
    fields["plaats"] = f"[{', '.join(chance.sample(PLACES, chance.randint(0, 2)))}]"
    fields["fase"] = chance.choice(["een", "twee", "drie", ""])
    fields["effort"] = chance.choice(["", "4 uur", "2 dagen", "3 dagen", "1 week", "2 maanden"])
    fields["date"] = chance.choice(["", "2024-05-01", "2025-12-31", "2026-01-01"])
    fields["staff"] = chance.choice(["", "1", "2", "3", "10", "11"])
    return a_practice(title=f"Praktijk {number}", **fields)


def states(catalogue: Catalogue) -> Iterator[dict[str, list[str]]]:
    """Every state of up to three picked values, and 10,000 deeper ones."""
    values = [(facet.key, value.slug) for facet in catalogue.facets for value in facet.values]
    for size in (0, 1, 2, 3):
        yield from map(_picked, combinations(values, size))
    chance = random.Random(2028)
    for _ in range(10_000):
        yield _picked(tuple(chance.sample(values, chance.randint(4, 10))))


def _picked(chosen: tuple[tuple[str, str], ...]) -> dict[str, list[str]]:
    picked: dict[str, list[str]] = {}
    for key, slug in chosen:
        picked.setdefault(key, []).append(slug)
    return picked


class Reference:
    """Counts by sets of bits: bit `n` of a value says that practice `n` has it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.facets = catalogue.facets
        self.all = (1 << len(catalogue.current)) - 1
        self.bits: dict[tuple[str, str], int] = {}
        for number, practice in enumerate(catalogue.current):
            for facet in catalogue.facets:
                for value in facet.values:
                    if self._has(catalogue, practice.slug, facet.key, value.slug):
                        key = (facet.key, value.slug)
                        self.bits[key] = self.bits.get(key, 0) | 1 << number

    def _has(self, catalogue: Catalogue, slug: str, key: str, wanted: str) -> bool:
        """By climbing from each value the practice has."""
        parents = {v.slug: v.parent for f in self.facets if f.key == key for v in f.values}
        for value in catalogue.assigned[slug][key]:
            climbing = value
            while climbing:
                if climbing == wanted:
                    return True
                climbing = parents[climbing]
        return False

    def left(self, picked: Mapping[str, list[str]], except_for: str = "") -> int:
        bits = self.all
        for facet in self.facets:
            chosen = [self.bits.get((facet.key, slug), 0) for slug in picked.get(facet.key, ())]
            if not chosen or facet.key == except_for:
                continue
            together = chosen[0]
            for each in chosen[1:]:
                together = together & each if facet.mode == "all" else together | each
            bits &= together
        return bits

    def counts(self, picked: Mapping[str, list[str]]) -> dict[str, dict[str, int]]:
        found = {}
        for facet in self.facets:
            bits = self.left(picked, except_for=facet.key if facet.mode == "any" else "")
            found[facet.key] = {
                value.slug: (bits & self.bits.get((facet.key, value.slug), 0)).bit_count()
                for value in facet.values
            }
        return found


def test_the_kinds_of_facets_give_the_values_that_were_meant(catalogue: Catalogue) -> None:
    by_key = {facet.key: [value.slug for value in facet.values] for facet in catalogue.facets}
    assert by_key["jaar"] == ["2026", "2025", "2024", "zonder-datum"]
    assert by_key["plaats"] == ["noord", "dorp", "stad", "wijk", "zuid"]
    for practice in catalogue.current:
        assigned = catalogue.assigned[practice.slug]
        hours = practice.effort.hours if practice.effort else None
        assert set(assigned["duur"]) == DURATIONS[hours]
        assert len(assigned["jaar"]) == 1
        assert assigned["thema"]


def test_a_parent_counts_its_children_once(catalogue: Catalogue) -> None:
    under = {"noord", "dorp", "stad", "wijk"}
    having = [p for p in catalogue.current if under & set(catalogue.assigned[p.slug]["plaats"])]
    assert catalogue.counts["plaats"]["noord"] == len(having)


@pytest.mark.slow
def test_the_browser_and_python_count_as_the_reference_in_every_state(
    catalogue: Catalogue, root: Path
) -> None:
    asked = list(states(catalogue))
    assert len(asked) > 13_000
    (root / "states.json").write_text(json.dumps(asked))
    answers = run_node("js/count-states.mjs", root / "catalogue.js", root / "states.json")
    reference = Reference(catalogue)
    for picked, answer in zip(asked, answers, strict=True):
        assert answer["counts"] == reference.counts(picked), picked
        assert answer["total"] == reference.left(picked).bit_count(), picked
    practices = [catalogue.expanded[practice.slug] for practice in catalogue.current]
    for picked in asked[:: len(asked) // 500]:
        assert count(catalogue.facets, practices, picked) == reference.counts(picked)


def test_a_range_holds_all_that_is_within_it(root: Path, write: Write) -> None:
    """Up to a week holds what takes three days; a span with two bounds only what is between them."""
    duration = (
        "facets:\n  - key: duur\n    label: Duur\n    from: effort\n"
        "    missing: Onbekend\n    values:\n      dag: {label: Een dag, up_to: 1 dag}\n"
        "      week: {label: Tot een week, up_to: 1 week}\n"
        "      weken: {label: Enkele weken, from: 4 dagen, up_to: 4 weken}\n      lang: Langer\n"
    )
    settings = (root / "sitegen.yml").read_text(encoding="utf-8")
    write("sitegen.yml", settings.replace("facets:\n", duration, 1))
    for old in (root / "content/practices").glob("*.md"):
        old.unlink()
    takes = {
        "8 uur": {"dag", "week"},
        "3 dagen": {"week"},
        "5 dagen": {"week", "weken"},
        "1 week": {"week", "weken"},
        "2 weken": {"weken"},
        "2 maanden": {"lang"},
        "": {"onbekend"},
    }
    for number, effort in enumerate(takes):
        write(f"content/practices/p{number}.md", a_practice(title=f"P{number}", effort=effort))
    checked = check(root)
    assert checked.diagnostics == ()
    assert checked.draft
    found = checked.draft.catalogue.assigned
    assert {e: set(found[f"p{n}"]["duur"]) for n, e in enumerate(takes)} == takes
    assert checked.draft.catalogue.counts["duur"] == {
        "dag": 1, "week": 4, "weken": 3, "lang": 1, "onbekend": 1,
    }  # fmt: skip
