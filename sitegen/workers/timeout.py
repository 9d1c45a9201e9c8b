"""An edge: no file may keep a build busy for longer than its share, however it is written.

Where the system has timers that signal, a file gets that much of the processor's time, so a busy
machine is not held against it. Elsewhere, and outside the main thread, a process of its own does
the work, which can be ended from outside.
"""

import gc
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from types import CodeType, FrameType
from typing import TYPE_CHECKING, Protocol, Self, TypeVar

from sitegen.diagnostics.model import Checked, Place, problem
from sitegen.document.frontmatter import FENCE

if TYPE_CHECKING:
    from multiprocessing.pool import Pool

_AGAIN = 0.05
"""Seconds until the timer tries again: Python drops what is raised in a callback of its own."""
_LONGEST = 24 * 60 * 60
_START = 8
"""Seconds that a process may take to start, on a machine that is busy."""
_MARKS = "[]()<>!*_`~&|\"'\\"
A = TypeVar("A", bound="Readable")
T = TypeVar("T")


class Readable(Protocol):
    """What has a path and a text, to point at in a diagnostic."""

    @property
    def path(self) -> str:
        """Relative to the root."""

    @property
    def written(self) -> tuple[int, str]:
        """The line of the file on which the text starts, and the text."""


class _TooSlowError(BaseException):
    """Raised by the timer, anywhere in the work; nothing there may take it for an error of its own."""


class Deadline:
    """So many seconds for each piece of work; used as a context."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        # A timer of 0 would never ring, and one of a thousand years cannot be set.
        self._share = min(max(seconds, _AGAIN), _LONGEST)
        self._pool: Pool | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def run(self, work: Callable[[A], Checked[T]], readable: A, times: int = 1) -> Checked[T]:
        """What `work` gives for a file that may take so many `times` a share, or the diagnostic `too-slow`.

        Outside the main thread `work` and what it takes and gives have to be picklable.
        """
        share = min(self._share * times, _LONGEST)
        try:
            if hasattr(signal, "setitimer") and _is_main():
                return self._by_signal(work, readable, share)
            return self._by_process(work, readable, share)
        except _TooSlowError:
            place = _likeliest(readable)
            last = place.end[0]
            where = f"{place.line}–{last}" if last > place.line else str(place.line)
            return Checked(None, (problem("too-slow", place, n=self.seconds * times, lines=where),))

    def _by_signal(self, work: Callable[[A], Checked[T]], readable: A, share: float) -> Checked[T]:
        before = signal.signal(signal.SIGPROF, _stop)
        signal.setitimer(signal.ITIMER_PROF, share, _AGAIN)
        try:
            return _within(work, readable)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, before)

    def _by_process(self, work: Callable[[A], Checked[T]], readable: A, share: float) -> Checked[T]:
        import multiprocessing  # long to load, and needed outside the main thread alone

        self._pool = self._pool or multiprocessing.get_context("spawn").Pool(1)
        try:
            return self._pool.apply_async(work, (readable,)).get(share + _START)
        except multiprocessing.TimeoutError as error:
            self._end()
            raise _TooSlowError from error

    def _end(self) -> None:
        if self._pool:
            self._pool.terminate()
            self._pool = None


def _is_main() -> bool:
    return threading.current_thread() is threading.main_thread()


def _within(work: Callable[[A], Checked[T]], readable: A) -> Checked[T]:
    """The work, and nothing else, so that the timer can see whether it is still going on."""
    return work(readable)


def _stop(_number: int, frame: FrameType | None) -> None:
    """End the work; while it is being cleared away, or Python is calling back, leave it be."""
    callbacks = {getattr(callback, "__code__", None) for callback in gc.callbacks}
    while frame and not _is_callback(frame.f_code, callbacks):
        if frame.f_code is _within.__code__:
            raise _TooSlowError
        frame = frame.f_back


def _is_callback(code: CodeType, callbacks: set[CodeType | None]) -> bool:
    """Whether Python would print what is raised in here, and go on."""
    return code.co_name == "__del__" or code in callbacks


def _likeliest(readable: Readable) -> Place:
    """Where the time went: the part of the text with most marks of Markdown, or its one busy line.

    Parts are the front matter and the blocks of the body; where none stands out, all of the body.
    """
    first, text = readable.written
    lines = text.split("\n")
    counts = [sum(map(line.count, _MARKS)) for line in lines]
    body = _body(lines)
    # Fields are limited in number and depth, so it takes much more in them to be slow.
    parts = {block: sum(counts[slice(*block)]) for block in _blocks(lines, body)}
    parts |= {(0, body): sum(counts[:body]) // 10} if body else {}
    start, end = max(parts, key=parts.__getitem__, default=(0, len(lines)))
    if sum(counts[start:end]) * 4 < sum(counts[body:]):
        start, end = min(parts.keys() - {(0, body)})[0], max(parts)[1]
    busiest = max(range(start, end), key=counts.__getitem__)
    if counts[busiest] * 2 > sum(counts[start:end]):
        start, end = busiest, busiest + 1
    return Place(readable.path, first + start, 1, first + end - 1, len(lines[end - 1]) + 1)


def _body(lines: Sequence[str]) -> int:
    """The number, from 0, of the first line below the front matter; 0 when there is none."""
    fences = [number for number, line in enumerate(lines) if line.rstrip() == FENCE][:2]
    return fences[1] + 1 if len(fences) > 1 and fences[0] == 0 and fences[1] + 1 < len(lines) else 0


def _blocks(lines: Sequence[str], start: int) -> Iterator[tuple[int, int]]:
    """Where lines without an empty one between them start, and where they end."""
    numbers = range(start, len(lines))
    for is_filled, run in groupby(numbers, key=lambda number: bool(lines[number].strip())):
        block = [*run]
        if is_filled:
            yield block[0], block[-1] + 1
