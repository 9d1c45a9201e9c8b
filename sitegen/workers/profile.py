"""How long each step of a build takes, and how far it is."""

import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")


class Stopwatch:
    """A stopwatch with one hand: time counts for the innermost step that is going on."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        """Step → time spent in it, less that in steps inside it; in the order of their first start."""
        self.items: dict[str, int] = {}
        """Step → how many things went through it, where they are counted."""
        self._open: list[str] = []
        self._since = time.perf_counter()

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time what is done inside as `name`."""
        self._count()
        self.seconds.setdefault(name, 0.0)
        self._open.append(name)
        try:
            yield
        finally:
            self._count()
            self._open.pop()

    def through(
        self, name: str, things: Generator[T, None, None], total: int
    ) -> Generator[T, None, None]:
        """These things, one by one; the time to get each counts as `name`."""
        before = self.items.setdefault(name, 0)
        try:
            for done in range(1, total + 1):
                with self.step(name):
                    thing = next(things)
                self.items[name] = before + done
                self.advanced(name, done, total)
                yield thing
        finally:
            things.close()
            self.ended()

    def advanced(self, name: str, done: int, total: int) -> None:
        """`done` of `total` things went through a step; for whoever shows it."""

    def ended(self) -> None:
        """A step that was shown is over, or was left."""

    def _count(self) -> None:
        now = time.perf_counter()
        if self._open:
            self.seconds[self._open[-1]] += now - self._since
        self._since = now
