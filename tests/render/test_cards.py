"""How many cards come in a script, and that each card comes in one."""

import re
from pathlib import Path

import pytest

from sitegen.artifacts.artifact import Artifact
from sitegen.build.result import CheckResult
from sitegen.render import cards
from sitegen.render.cards import cards_of


@pytest.mark.parametrize(
    ("practices", "size"), [(0, 1), (40, 1), (1_000, 1), (5_000, 2), (10_000, 3), (40_000, 5)]
)
def test_the_number_of_cards_in_a_script_grows_with_the_root_of_that_of_practices(
    practices: int, size: int
) -> None:
    assert cards._size(practices) == size


def test_every_practice_has_its_card_oldest_first(
    real: CheckResult, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert real.draft
    practices = real.draft.catalogue.practices
    monkeypatch.setattr(cards, "_FEWEST_BYTES_AT_ONE", len(practices) / 9)
    made = cards_of(
        real.draft.catalogue, {each.slug: f"texts/{each.slug}.js" for each in practices}
    )
    assert made.size == 3
    assert len(made.hashes) == cards.LETTERS * len(made.scripts)
    carried = [each.data.decode() for each in made.scripts if isinstance(each, Artifact)]
    slugs = [slug for text in carried for slug in re.findall(r'"slug":"([a-z0-9-]+)"', text)]
    assert slugs == [practice.slug for practice in reversed(practices)]
    assert [Path(each.path).name.split(".")[0] for each in made.scripts] == [
        str(number) for number in range(len(carried))
    ]
