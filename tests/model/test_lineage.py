"""Nothing comes from what came from it: each way round is one mistake, with all of it named."""

from itertools import pairwise
from pathlib import Path

from tests.conftest import Write, a_practice, check, codes


def _practices(write: Write, **builds_on: str) -> None:
    for slug, others in builds_on.items():
        write(f"content/practices/{slug}.md", a_practice(title=slug, builds_on=f"[{others}]"))


def _cycles(root: Path) -> list[tuple[str, int, str]]:
    found = [each for each in check(root).diagnostics if each.code == "builds-on-cycle"]
    return [(each.place.path, each.place.column, str(dict(each.facts)["cycle"])) for each in found]


def test_a_way_round_is_one_mistake_at_the_first_of_its_practices(root: Path, write: Write) -> None:
    _practices(write, cc="aa", aa="briefadres, bb", bb="cc", dd="aa")
    assert _cycles(root) == [
        ("content/practices/aa.md", 25, "aa → bb → cc → aa"),
    ]


def test_each_way_round_is_named(root: Path, write: Write) -> None:
    _practices(write, aa="bb", bb="aa, cc", cc="bb", xx="yy", yy="xx")
    assert [cycle for _, _, cycle in _cycles(root)] == [
        "aa → bb → aa",
        "bb → cc → bb",
        "xx → yy → xx",
    ]


def test_to_come_from_one_thing_by_two_ways_is_none(root: Path, write: Write) -> None:
    _practices(write, aa="bb, cc", bb="briefadres", cc="briefadres")
    assert codes(check(root)) == []


def test_to_build_on_oneself_or_on_nothing_is_another_mistake(root: Path, write: Write) -> None:
    _practices(write, aa="aa", bb="nergens")
    assert codes(check(root)) == ["link-to-itself", "unknown-practice"]


def test_a_long_line_is_no_mistake(root: Path, write: Write) -> None:
    line = [f"a{number:04}" for number in range(1500)]
    _practices(write, **dict(pairwise(line)), **{line[-1]: "briefadres"})
    assert _cycles(root) == []
