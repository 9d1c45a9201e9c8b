"""However many processes do the work, the outcome is the same; one that dies is no riddle."""

import os
import signal
import time
from multiprocessing import active_children
from pathlib import Path

import pytest

from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from sitegen.workers.pool import CHUNK, WORTH_IT, Runner, WorkerDiedError
from sitegen.workers.profile import Stopwatch
from tests.conftest import Write, a_practice, made_of

PRACTICES = WORTH_IT + CHUNK // 2


def times(factor: int, item: int) -> int:
    return factor * item


def refuse(factor: int, item: int) -> int:
    return factor // (item - WORTH_IT + 1)


def die(main: int, item: int) -> int:
    if item == CHUNK and os.getpid() != main:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


@pytest.fixture
def large(root: Path, write: Write) -> Path:
    """A catalogue that is worth several processes, with a mistake in one of its files."""
    for number in range(PRACTICES):
        text = f"Woord{number} en [verder](p{(number + 1) % PRACTICES}.md)."
        write(f"content/practices/p{number}.md", a_practice(text, title=f"Nummer {number}"))
    return root


@pytest.mark.parametrize("count", [0, 1, WORTH_IT - 1, WORTH_IT, WORTH_IT + CHUNK + 1])
def test_results_come_in_the_order_of_the_items(count: int) -> None:
    for jobs in (1, 2, 3):
        found = Runner(jobs).map("count", times, 3, range(count))
        assert list(found) == [3 * item for item in range(count)]


def test_one_process_and_eight_give_the_same_bytes(large: Path) -> None:
    one, eight = (
        made_of(check_site(CheckOptions(large), runner=r), runner=r) for r in (Runner(1), Runner(8))
    )
    assert len(one) > PRACTICES
    assert one == eight


def test_one_process_and_eight_find_the_same_mistakes(large: Path, write: Write) -> None:
    for number in (3, PRACTICES - 3):
        write(f"content/practices/p{number}.md", a_practice("[weg](er-niet.md)", thema="[xx]"))
    write("content/practices/p5.md", "geen front matter")
    one, eight = (check_site(CheckOptions(large), runner=Runner(jobs)) for jobs in (1, 8))
    assert len(one.diagnostics) >= 5
    assert one.diagnostics == eight.diagnostics


def test_an_exception_of_a_stage_passes_through() -> None:
    with pytest.raises(ZeroDivisionError):
        list(Runner(2).map("refuse", refuse, 1, range(WORTH_IT)))


def test_a_process_that_is_killed_is_said_and_not_waited_for() -> None:
    with pytest.raises(WorkerDiedError, match="--jobs 1"):
        list(Runner(2).map("die", die, os.getpid(), range(WORTH_IT)))


def test_who_stops_halfway_leaves_no_process_behind() -> None:
    results = Runner(2).map("count", times, 1, range(100 * WORTH_IT))
    assert next(results) == 0
    results.close()
    assert active_children() == []


def test_time_counts_for_the_innermost_step() -> None:
    stopwatch = Stopwatch()
    with stopwatch.step("outer"):
        list(stopwatch.through("inner", (time.sleep(0.02) or n for n in range(5)), 5))  # type: ignore[func-returns-value]
    assert stopwatch.seconds["inner"] > 0.09
    assert stopwatch.seconds["outer"] < stopwatch.seconds["inner"] / 2
    assert stopwatch.items == {"inner": 5}
