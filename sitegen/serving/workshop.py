"""The site at hand: looks at the content when asked, keeps the last edition without errors."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitegen.cache import NOTHING, Cache, LostError
from sitegen.diagnostics import has_errors
from sitegen.examined import Examined
from sitegen.pipeline import IN_ONE_PROCESS, examine, renew
from sitegen.render.artifact import Artifact
from sitegen.request import Request


@dataclass(frozen=True)
class Edition:
    """The site after one look at the content."""

    number: int
    examined: Examined
    """What this look found."""
    files: Mapping[str, bytes]
    """Path → bytes, of the last look without errors; empty when there was none yet."""
    digests: Mapping[str, str] = field(default_factory=dict)
    """Path → digest of the same."""

    @property
    def is_broken(self) -> bool:
        """Whether `files` is older than the content, because that has errors now."""
        return has_errors(self.examined.diagnostics)


def look(request: Request, before: Edition | None, cache: Cache = NOTHING) -> Edition:
    """The next edition: only what changed is made. Mistakes in the content leave the files of
    `before` as they were.
    """
    try:
        return _look(request, before or Edition(0, Examined((), 0, {}), {}), cache)
    except LostError:
        cache.give_up()
        return look(request, before)


def _look(request: Request, before: Edition, cache: Cache) -> Edition:
    examined = examine(request, IN_ONE_PROCESS, cache)
    number = before.number + 1
    if has_errors(examined.diagnostics):
        return Edition(number, examined, before.files, before.digests)
    files: dict[str, bytes] = {}
    digests: dict[str, str] = {}
    for piece in renew(examined, IN_ONE_PROCESS, cache, before.digests):
        if isinstance(piece, Artifact):
            files[piece.path] = piece.data
        else:
            files[piece.path] = before.files[piece.path]
        digests[piece.path] = piece.digest
    cache.save()
    return Edition(number, examined, files, digests)
