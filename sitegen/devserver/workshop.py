"""The site at hand: looks at the content when asked, keeps the last edition without errors."""

import time
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from sitegen.artifacts.artifact import Artifact, Piece
from sitegen.build.build import IN_ONE_PROCESS, check, produce
from sitegen.build.options import CheckOptions
from sitegen.build.result import CheckResult
from sitegen.config.collections import Ground
from sitegen.content.loader import NOTHING_READ
from sitegen.content.static_files import stamps_again
from sitegen.content.walk import content_trace
from sitegen.devserver.glimpse import glimpse
from sitegen.diagnostics.model import has_errors
from sitegen.incremental.cache import NOTHING, Cache, LostError
from sitegen.incremental.memo import memo
from sitegen.pages import urls
from sitegen.report.fault import fault_line
from sitegen.workers.pool import Runner


@dataclass(frozen=True)
class Fault:
    """Why nothing came of a look, as a sentence of `report`: its key and its facts."""

    key: str
    facts: Mapping[str, str]


@dataclass(frozen=True)
class Edition:
    """The site after one look at the content."""

    checked: CheckResult
    """What this look found."""
    files: Mapping[str, Artifact] = field(default_factory=dict)
    """The site by path, of the last look without errors; empty when there was none yet."""
    fault: Fault | None = None
    """Why this look came to nothing, other than by mistakes in the content."""

    @property
    def is_broken(self) -> bool:
        """Whether `files` is older than the content, because that has errors now, or we have."""
        return bool(self.fault) or has_errors(self.checked.diagnostics)

    @property
    def is_passing(self) -> bool:
        """Whether what is wrong may be over by the next look, without a save."""
        return bool(self.fault) or any(
            each.code == "unreadable-file" for each in self.checked.diagnostics
        )


_LOOK_S = 2.0
"""Between two looks at whether there is a newer save, while the whole site is made again; a look takes
some 0.1 s at 10,000 practices."""
BLANK = Edition(CheckResult(()))
"""Before the first look."""


def is_as_seen(options: CheckOptions, edition: Edition) -> bool:
    """Whether every file is as it was when `edition` was made; young ones may not be."""
    stamps = edition.checked.stamps
    now = stamps_again(options.root, stamps, edition.checked.grounds)
    return not edition.is_passing and all(stamps.values()) and now == stamps


def look(
    options: CheckOptions,
    before: Edition = BLANK,
    cache: Cache = NOTHING,
    runner: Runner = IN_ONE_PROCESS,
) -> Iterator[Edition]:
    """The next edition; before it, some in which the pages of practices are new already.

    Only what changed is made. Mistakes in the content leave the files of `before` as they were, and
    so does whatever else happens: it is in the edition as a `fault`.
    """
    last = before
    try:
        for last in _looks(options, before, cache, runner):
            yield last
    except Exception as error:  # noqa: BLE001  # whoever writes keeps what there was, and goes on
        key = "serve-disk" if isinstance(error, OSError) else "serve-fault"
        yield replace(last, fault=Fault(key, {"line": fault_line(error)}))


def _looks(
    options: CheckOptions, before: Edition, cache: Cache, runner: Runner
) -> Iterator[Edition]:
    """Looks until one is finished: a save overtakes it, or the cache no longer has what it had."""
    start: Edition | None = before
    while start:
        try:
            start = yield from _look(options, start, cache, runner)
        except LostError:
            cache.give_up()
            cache = NOTHING


def _look(
    options: CheckOptions, before: Edition, cache: Cache, runner: Runner
) -> Generator[Edition, None, Edition | None]:
    """One look. Returns the edition to start again from when a newer save overtook it."""
    last, shown, overtaken = (
        before.checked,
        before,
        _overtaken(options.root, before.checked.grounds),
    )
    if not before.is_broken:
        last, reworded = glimpse(options, last, cache)
        if reworded:
            shown = _with(before, before.checked, reworded)
            yield shown
    checked = check(options, cache, runner, last.content or NOTHING_READ)
    if before.files and _lost_content(options, checked):
        folder = ", ".join(each.path or "." for each in checked.grounds)
        yield replace(before, fault=Fault("serve-no-content", {"folder": folder}))
        return None
    if checked.site is None:
        yield Edition(checked, before.files)
        return None
    pieces: Iterator[Piece] = produce(checked.site, memo=partial(memo, before.files), runner=runner)
    made: list[Piece] = []
    paths = checked.site.settings.paths
    waiting = {urls.practice(paths, each.slug) for each in checked.site.catalogue.practices}
    for piece in pieces:
        if before.files and overtaken():
            return shown  # the page of the newer save comes first
        made.append(piece)
        if piece.path in waiting:
            waiting.remove(piece.path)
            if before.files and not waiting:
                shown = _with(before, checked, made)
                yield shown
    yield Edition(checked, {each.path: _whole(each, before) for each in made})
    return None


def _overtaken(root: Path, grounds: Sequence[Ground]) -> Callable[[], bool]:
    """Says whether content was saved since; it looks now and then, however often it is asked."""
    then, looked = content_trace(root, grounds), time.monotonic()

    def overtaken() -> bool:
        nonlocal looked
        if time.monotonic() - looked < _LOOK_S:
            return False
        looked = time.monotonic()
        return content_trace(root, grounds) != then

    return overtaken


def _lost_content(options: CheckOptions, checked: CheckResult) -> bool:
    """Whether all of it is gone, by a checkout or a slip of the mouse: nobody saves that."""
    return (
        bool(checked.draft)
        and checked.files == 1
        and not any((options.root / each.path).exists() for each in checked.grounds)
    )


def _with(before: Edition, checked: CheckResult, pieces: Iterable[Piece]) -> Edition:
    """An edition with these files in place of earlier ones."""
    return Edition(checked, {**before.files, **{p.path: _whole(p, before) for p in pieces}})


def _whole(piece: Piece, before: Edition) -> Artifact:
    return piece if isinstance(piece, Artifact) else before.files[piece.path]
