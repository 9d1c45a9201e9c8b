"""How far a long build is, in a line on the terminal, and afterwards how long each step took."""

import sys
import time
from collections.abc import Callable
from functools import cache

from sitegen.report.wording import sentence
from sitegen.words.words import Words
from sitegen.workers.profile import Stopwatch

_PATIENCE_S = 1.0
"""A build that is done by then says nothing."""
_EVERY_S = 0.1
_CLEAR = "\r\x1b[K"


class Progress(Stopwatch):
    """A watch that shows, on stderr, how many things went through a step."""

    def __init__(self, words: Callable[[], Words]) -> None:
        super().__init__()
        self._words = cache(words)
        self._next = time.monotonic() + _PATIENCE_S
        self._is_shown = False

    def advanced(self, name: str, done: int, total: int) -> None:
        """Write the line anew, now and then."""
        now = time.monotonic()
        if now >= self._next:
            self._show(sentence(f"step-{name}", self._words(), done=done, total=total))
            self._next = now + _EVERY_S

    def ended(self) -> None:
        """Leave the line to whoever comes next."""
        if self._is_shown:
            self._show("")

    def _show(self, line: str) -> None:
        sys.stderr.write(_CLEAR + line)
        sys.stderr.flush()
        self._is_shown = bool(line)


def profile_of(stopwatch: Stopwatch) -> str:
    """A line for each step: its name, seconds, and how many things went through it."""
    rows = [
        (name, seconds, stopwatch.items.get(name)) for name, seconds in stopwatch.seconds.items()
    ]
    rows.append(("total", sum(stopwatch.seconds.values()), None))
    return "\n".join(
        f"{name:10} {seconds:9.3f} s {items or '':>8}".rstrip() for name, seconds, items in rows
    )
