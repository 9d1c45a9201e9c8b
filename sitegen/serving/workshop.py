"""The site at hand: looks at the content when asked, keeps the last edition without errors."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from sitegen.cache import NOTHING, Cache, LostError
from sitegen.diagnostics import has_errors
from sitegen.examined import Examined
from sitegen.fault import fault_line
from sitegen.pages import urls
from sitegen.pipeline import IN_ONE_PROCESS, examine_again, renew
from sitegen.reading import NOTHING_READ, Content
from sitegen.render.artifact import Artifact, Piece
from sitegen.request import Request
from sitegen.runner import Runner
from sitegen.serving.glimpse import glimpse
from sitegen.sources import CONTENT
from sitegen.statics import stamps_again


@dataclass(frozen=True)
class Fault:
    """Why nothing came of a look, as a sentence of `report`: its key and its facts."""

    key: str
    facts: Mapping[str, str]


@dataclass(frozen=True)
class Edition:
    """The site after one look at the content."""

    examined: Examined
    """What this look found."""
    content: Content = NOTHING_READ
    """What it read."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Path → bytes, of the last look without errors; empty when there was none yet."""
    digests: Mapping[str, str] = field(default_factory=dict)
    """Path → digest of the same."""
    fault: Fault | None = None
    """Why this look came to nothing, other than by mistakes in the content."""

    @property
    def is_broken(self) -> bool:
        """Whether `files` is older than the content, because that has errors now, or we have."""
        return bool(self.fault) or has_errors(self.examined.diagnostics)

    @property
    def is_passing(self) -> bool:
        """Whether what is wrong may be over by the next look, without a save."""
        return bool(self.fault) or any(
            each.code == "unreadable-file" for each in self.examined.diagnostics
        )


BLANK = Edition(Examined((), 0, {}))
"""Before the first look."""


def is_as_seen(request: Request, edition: Edition) -> bool:
    """Whether every file is as it was when `edition` was made; young ones may not be."""
    stamps = edition.examined.stamps
    now = stamps_again(request.root, stamps)
    return not edition.is_passing and all(stamps.values()) and now == stamps


def look(
    request: Request,
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
        for last in _look_twice(request, before, cache, runner):
            yield last
    except Exception as error:  # noqa: BLE001  # whoever writes keeps what there was, and goes on
        key = "serve-disk" if isinstance(error, OSError) else "serve-fault"
        yield replace(last, fault=Fault(key, {"line": fault_line(error)}))


def _look_twice(
    request: Request, before: Edition, cache: Cache, runner: Runner
) -> Iterator[Edition]:
    try:
        yield from _look(request, before, cache, runner)
    except LostError:
        cache.give_up()
        yield from _look(request, before, NOTHING, runner)


def _look(request: Request, before: Edition, cache: Cache, runner: Runner) -> Iterator[Edition]:
    content = before.content
    if not before.is_broken:
        content, reworded = glimpse(request, before.examined, content, cache)
        if reworded:
            yield _with(before, before.examined, reworded)
    examined, content = examine_again(content, request, runner, cache)
    if before.files and _lost_content(request, examined):
        yield replace(before, fault=Fault("serve-no-content", {"folder": CONTENT}))
        return
    if examined.catalogue is None or has_errors(examined.diagnostics):
        yield Edition(examined, content, before.files, before.digests)
        return
    made: list[Piece] = []
    waiting = {urls.practice(practice.slug) for practice in examined.catalogue.practices}
    for piece in renew(examined, runner, cache, before.digests):
        made.append(piece)
        if piece.path in waiting:
            waiting.remove(piece.path)
            if before.files and not waiting:
                yield _with(before, examined, made)
    cache.save()
    files = {each.path: _bytes(each, before) for each in made}
    yield Edition(examined, content, files, {each.path: each.digest for each in made})


def _lost_content(request: Request, examined: Examined) -> bool:
    """Whether all of it is gone, by a checkout or a slip of the mouse: nobody saves that."""
    return (
        bool(examined.catalogue) and examined.files == 1 and not (request.root / CONTENT).exists()
    )


def _with(before: Edition, examined: Examined, pieces: Iterable[Piece]) -> Edition:
    """An edition with these files in the place of earlier ones."""
    files, digests = dict(before.files), dict(before.digests)
    for piece in pieces:
        files[piece.path], digests[piece.path] = _bytes(piece, before), piece.digest
    return Edition(examined, before.content, files, digests)


def _bytes(piece: Piece, before: Edition) -> bytes:
    return piece.data if isinstance(piece, Artifact) else before.files[piece.path]
