"""The site at hand: looks at the content when asked, keeps the last edition without errors."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sitegen.cache import NOTHING, Cache, LostError
from sitegen.diagnostics import has_errors
from sitegen.examined import Examined
from sitegen.pages import urls
from sitegen.pipeline import IN_ONE_PROCESS, examine, renew
from sitegen.render.artifact import Artifact
from sitegen.request import Request


@dataclass(frozen=True)
class Edition:
    """The site after one look at the content."""

    examined: Examined
    """What this look found."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Path → bytes, of the last look without errors; empty when there was none yet."""
    digests: Mapping[str, str] = field(default_factory=dict)
    """Path → digest of the same."""

    @property
    def is_broken(self) -> bool:
        """Whether `files` is older than the content, because that has errors now."""
        return has_errors(self.examined.diagnostics)


BLANK = Edition(Examined((), 0, {}))
"""Before the first look."""


def look(request: Request, before: Edition = BLANK, cache: Cache = NOTHING) -> Iterator[Edition]:
    """The next edition; before it, one in which the pages of practices are new already.

    Only what changed is made. Mistakes in the content leave the files of `before` as they were.
    """
    try:
        yield from _look(request, before, cache)
    except LostError:
        cache.give_up()
        yield from _look(request, before, NOTHING)


def _look(request: Request, before: Edition, cache: Cache) -> Iterator[Edition]:
    examined = examine(request, IN_ONE_PROCESS, cache)
    if examined.catalogue is None or has_errors(examined.diagnostics):
        yield Edition(examined, before.files, before.digests)
        return
    files: dict[str, bytes] = {}
    digests: dict[str, str] = {}
    waiting = {urls.practice(practice.slug) for practice in examined.catalogue.practices}
    for piece in renew(examined, IN_ONE_PROCESS, cache, before.digests):
        files[piece.path] = piece.data if isinstance(piece, Artifact) else before.files[piece.path]
        digests[piece.path] = piece.digest
        if piece.path in waiting:
            waiting.remove(piece.path)
            if before.files and not waiting:
                yield Edition(examined, {**before.files, **files}, {**before.digests, **digests})
    cache.save()
    yield Edition(examined, files, digests)
