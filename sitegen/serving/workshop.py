"""The site at hand: looks at the content when asked, keeps the last edition without errors."""

from collections.abc import Mapping
from dataclasses import dataclass

from sitegen.diagnostics import has_errors
from sitegen.pipeline import Examined, examine, produce
from sitegen.request import Request


@dataclass(frozen=True)
class Edition:
    """The site after one look at the content."""

    number: int
    examined: Examined
    """What this look found."""
    files: Mapping[str, bytes]
    """Path → bytes, of the last look without errors; empty when there was none yet."""

    @property
    def is_broken(self) -> bool:
        """Whether `files` is older than the content, because that has errors now."""
        return has_errors(self.examined.diagnostics)


def look(request: Request, before: Edition | None) -> Edition:
    """The next edition. Mistakes in the content leave the files of `before` as they were."""
    examined = examine(request)
    files: Mapping[str, bytes] = before.files if before else {}
    if not has_errors(examined.diagnostics):
        files = {artifact.path: artifact.data for artifact in produce(examined)}
    return Edition(before.number + 1 if before else 1, examined, files)
