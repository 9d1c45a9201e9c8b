"""What was wrong when a collection moved in is not reported, and what is new is."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.diagnostics.model import Diagnostic, Place, problem
from sitegen.diagnostics.passed import Pass
from sitegen.report.baseline import EMPTY, Baseline, baseline_of, new_since, text_of


def broken(link: str = "weg.md", line: int = 3, path: str = "a.md", near: str = "") -> Diagnostic:
    return problem("broken-link", Place(path, line), link=link, near=near)


def baseline(*found: Diagnostic) -> Baseline:
    read = baseline_of(text_of(found), "")
    assert read
    return read


def test_a_mistake_is_known_again_on_another_line_and_with_another_cure() -> None:
    old = baseline(broken(near="wegen.md"))
    assert new_since([broken(line=80, near="wagen.md")], old).diagnostics == ()


def test_a_remark_on_a_date_is_known_again_the_next_day() -> None:
    def overdue(today: str) -> Diagnostic:
        return problem("review-overdue", Place("a.md"), value="2020-01-01", n=12, today=today)

    assert new_since([overdue("2026-11-25")], baseline(overdue("2026-11-24"))).diagnostics == ()


def test_a_second_same_mistake_in_a_file_is_new() -> None:
    old = baseline(broken())
    told = new_since([broken(line=3), broken(line=9), broken(path="b.md")], old)
    assert told.diagnostics == (broken(line=9), broken(path="b.md"))
    assert [(each.what, each.path) for each in told.value] == [(Pass.BASELINE, "a.md")]


def test_what_is_no_longer_wrong_is_told_as_often_as_it_stands_there() -> None:
    old = baseline(broken(line=3), broken(line=9), broken("x.md"))
    told = new_since([broken()], old)
    assert Counter(each.what for each in told.value) == {Pass.BASELINE: 1, Pass.OVER: 2}


@pytest.mark.parametrize(
    "found",
    [
        problem("note-shown", Place("a.md"), value="TODO"),
        problem("unsafe-link", Place("a.md"), link="javascript:x"),
        problem("text-lost", Place("a.md"), word="weg"),
        problem("missing-field", Place("content/contacts/jan.md"), field="consent", key="consent"),
        problem("unknown-key", Place("a.md"), key="statsu", near="status"),
    ],
)
def test_what_protects_is_never_held_back(found: Diagnostic) -> None:
    assert new_since([found], baseline(found)).diagnostics == (found,)
    assert text_of([found]) == text_of([])


def test_a_baseline_has_a_line_for_each_mistake_and_none_for_a_place() -> None:
    one, other = text_of([broken(line=3), broken("é.md", 4)]), text_of([broken("é.md"), broken()])
    assert one == other
    assert one == (
        '{"version": 1, "baseline": [\n'
        '{"path": "a.md", "code": "broken-link", "said": {"link": "weg.md"}, "count": 1},\n'
        '{"path": "a.md", "code": "broken-link", "said": {"link": "é.md"}, "count": 1}\n'
        "]}\n"
    )


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": 2, "baseline": []}', '{"version": 1}', '{"version": 1, "baseline": [3]}', "[" * 100_000])  # fmt: skip
def test_another_file_is_no_baseline(text: str) -> None:
    assert baseline_of(text, "") is None


mistakes = st.lists(
    st.builds(
        broken,
        st.text(max_size=150),
        st.integers(1, 9),
        st.sampled_from(["a.md", "b.md", "\udc80"]),
    ),
    max_size=12,
)


@given(mistakes, mistakes)
def test_what_was_wrong_is_held_back_and_all_else_is_told(
    old: list[Diagnostic], more: list[Diagnostic]
) -> None:
    before = baseline(*old)
    assert new_since(old, before).diagnostics == ()
    told = new_since([*old, *more], before)
    assert len(told.diagnostics) == len(more)
    assert new_since(more, EMPTY).diagnostics == tuple(more)
