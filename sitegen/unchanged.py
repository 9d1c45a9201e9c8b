"""An edge: what a build left, to know that the next one has nothing to do.

That is so when every file it read is as it was, every file it wrote too, and it would be asked the
same on the same day; or when it only would be asked to write what stands.
"""

import sys
from collections.abc import Mapping
from dataclasses import astuple, dataclass, replace
from pathlib import Path

from sitegen.cache import Cache, Row
from sitegen.diagnostics import Diagnostic
from sitegen.examined import Examined
from sitegen.files import Texts
from sitegen.output import Mark, trace_in, trace_of
from sitegen.record import dump, load
from sitegen.request import Request
from sitegen.statics import stamps_again


@dataclass(frozen=True)
class Run:
    """A build that wrote a site."""

    stamps: Mapping[str, str]
    """Path → stamp of every file that it depends on, of before it was read."""
    paths: tuple[str, ...]
    """Of the files with texts, settings first."""
    diagnostics: tuple[Diagnostic, ...]
    """Warnings, to be shown again."""
    language: str
    """Of the site."""
    files: int = 0
    """How many it wrote."""
    trace: str = ""
    """Of the same, see `output.trace_of`."""


def known_marks(cache: Cache, folder: Path) -> dict[str, Mark]:
    """How the files of the last build into `folder` were marked."""
    row = cache.row("sites", _name("marks", folder))
    return load(dict[str, Mark], row.value) if row else {}


def remember(cache: Cache, folder: Path, asked: str, marks: Mapping[str, Mark], run: Run) -> None:
    """Note what a build did; `asked` is `question` of what it was asked."""
    cache.put("sites", [(_name("marks", folder), Row("", dump(marks)))])
    has_young = not all(run.stamps.values())
    done = replace(run, files=len(marks), trace=trace_of(marks))
    cache.put("sites", [(_name("run", folder), Row("" if has_young else asked, dump(done)))])
    cache.save()


def last_run(cache: Cache, folder: Path, asked: str, root: Path) -> Run | None:
    """The last build into `folder`, if another one now would do the same."""
    row = cache.row("sites", _name("run", folder))
    if row is None or row.key != asked:
        return None
    run = load(Run, row.value)
    if stamps_again(root, run.stamps) != run.stamps:
        return None
    return run if trace_in(folder) == run.trace else None


def recalled(run: Run, root: Path) -> Examined:
    """What it found, to be shown again."""
    texts = Texts(root, {}, run.paths, sys.maxsize) if run.diagnostics else {}
    return Examined(run.diagnostics, len(run.paths), texts)


def question(request: Request, cache: Cache, options: object) -> str:
    """What a build is asked, in words."""
    return repr((cache.stamp, astuple(request), options))


def _name(kind: str, folder: Path) -> str:
    return f"{kind} {folder.absolute()}"
