"""How a stage is carried out over many items: in this process, or in several. Stages cannot tell.

A stage is a function `stage(tools, item)` of a module, from frozen values to a new frozen value;
`tools` are what all items share.
"""

import gc
import os
import signal
import sys
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sitegen.workers.profile import Stopwatch

Tools = TypeVar("Tools")
Item = TypeVar("Item")
Result = TypeVar("Result")
Stage = Callable[[Tools, Item], Result]

CHUNK = 16
"""Items that a process gets at a time: enough to pay for the trip, few enough to share evenly."""
WORTH_IT = 384
"""From this many items on, two processes are faster than one; `make bench` shows it."""
# A copy of this process starts at once and knows all it needs; elsewhere that is not safe.
_METHOD = "fork" if sys.platform == "linux" else "spawn"


class WorkerDiedError(Exception):
    """A process ended before its work was done: killed, or out of memory."""


@dataclass(frozen=True)
class Runner:
    """Carries out stages, in at most `jobs` processes, and reports each step to `stopwatch`."""

    jobs: int = 1
    stopwatch: Stopwatch = field(default_factory=Stopwatch)

    def map(
        self, name: str, stage: Stage[Tools, Item, Result], tools: Tools, items: Sequence[Item]
    ) -> Generator[Result, None, None]:
        """The results in the order of the items, whatever `jobs` is; the step is called `name`.

        An exception of a stage passes through; `WorkerDiedError` when a process ends early.
        """
        is_shared = self.jobs > 1 and len(items) >= WORTH_IT
        results = self._pooled(stage, tools, items) if is_shared else _serial(stage, tools, items)
        return self.stopwatch.through(name, results, len(items))

    def _pooled(
        self, stage: Stage[Tools, Item, Result], tools: Tools, items: Sequence[Item]
    ) -> Generator[Result, None, None]:
        from concurrent.futures import ProcessPoolExecutor
        from concurrent.futures.process import BrokenProcessPool
        from multiprocessing import get_context

        gc.freeze()  # or the first collection of each copy would touch, and so copy, everything
        executor = ProcessPoolExecutor(
            self.jobs, get_context(_METHOD), _begin, (stage, tools, items)
        )
        try:
            for results in executor.map(_work, range(0, len(items), CHUNK)):
                yield from results
        except BrokenProcessPool as error:
            raise WorkerDiedError(
                "a process of this build ended early; was it killed, or was there too little "
                "memory? `--jobs 1` needs least"
            ) from error
        finally:
            executor.shutdown(cancel_futures=True)
            gc.unfreeze()


def default_jobs() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _serial(
    stage: Stage[Tools, Item, Result], tools: Tools, items: Sequence[Item]
) -> Generator[Result, None, None]:
    return (stage(tools, item) for item in items)


_task: list[Any] = []
"""In a process of the pool: the stage, its tools and all items."""


def _begin(*task: Any) -> None:
    # An interrupt reaches all processes of a terminal; the first one decides what happens.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    gc.disable()
    _task[:] = task


def _work(first: int) -> list[Any]:
    stage, tools, items = _task
    return [stage(tools, item) for item in items[first : first + CHUNK]]
