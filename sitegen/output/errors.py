"""Why a target was not written, for `report` to word."""

import errno
import shlex
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sitegen.output.in_place import HalfWrittenError
from sitegen.output.own_names import InTheWayError

_REASONS = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EACCES: "not-writable",
    errno.EPERM: "not-writable",
    errno.EROFS: "not-writable",
}
Tell = Callable[..., None]
"""Hears what is worth a line: the code of a sentence, and its facts."""


def nobody(_code: str, **_facts: str) -> None:
    """A `Tell` that says nothing."""


class OutputError(Exception):
    """The target was not written; `code` and `facts` say why, for `report` to word."""

    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


@contextmanager
def explained(target: Path) -> Iterator[None]:
    """Turn what the system says while `target` is written, an `OSError`, into an `OutputError`."""
    try:
        yield
    except InTheWayError as error:
        raise OutputError("in-the-way", target=str(target), **whereabouts(error)) from error
    except HalfWrittenError as error:
        raise OutputError(
            "half-written", target=str(target), reason=error.strerror or ""
        ) from error
    except OSError as error:
        code = _REASONS.get(error.errno or 0, "cannot-write")
        raise OutputError(code, target=str(target), reason=error.strerror or str(error)) from error


def whereabouts(error: InTheWayError) -> dict[str, str]:
    """The facts about what is in the way: its path, as it is and for a shell, and the reason."""
    reason, path = error.strerror or "", str(error.path)
    return {"path": path, "reason": reason, "quoted": shlex.quote(path)}
