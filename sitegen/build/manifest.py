"""An edge: what the last build wrote, to know what stands, and whether there is anything to do.

There is not when every file it read is as it was, every file it wrote too, and it would be asked the
same on the same day.
"""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sitegen.build.options import BuildOptions, CheckOptions
from sitegen.build.result import BuildResult, CheckResult
from sitegen.config.collections import CONTENT, Ground
from sitegen.content.safe_read import Texts
from sitegen.content.static_files import stamps_again
from sitegen.content.walk import STATIC
from sitegen.diagnostics.model import Diagnostic
from sitegen.diagnostics.passed import Passed
from sitegen.incremental.cache import Cache, Row
from sitegen.incremental.serialize import dump, load
from sitegen.output.marks import Mark, trace_in, trace_of
from sitegen.output.target import place_of, refuse_source
from sitegen.words.words import Words


@dataclass(frozen=True)
class Manifest:
    """A build that wrote a site, less the marks of its files, which are kept apart."""

    stamps: Mapping[str, str]
    """Path → stamp of every file that it depends on, of before it was read."""
    grounds: tuple[Ground, ...]
    """Where its content is."""
    paths: tuple[str, ...]
    """Of the files with texts, settings first."""
    diagnostics: tuple[Diagnostic, ...]
    """Warnings, to be shown again."""
    words: Words | None
    """How the site speaks."""
    files: int
    """How many it wrote."""
    trace: str
    """That of the files it wrote, see `marks.trace_of`."""
    passed: tuple[Passed, ...]
    """What settings let pass."""


def known_marks(cache: Cache, folder: Path) -> dict[str, Mark]:
    """How the files of the last build into `folder` were marked, if this program made them."""
    row = cache.row("sites", _name("marks", folder))
    return load(dict[str, Mark], row.value) if row and row.key == cache.stamp else {}


def remember(
    cache: Cache, options: BuildOptions, checked: CheckResult, marks: Mapping[str, Mark]
) -> None:
    """Note what a build wrote."""
    folder = target_of(options)
    done = Manifest(
        checked.stamps, checked.grounds, tuple(checked.texts), checked.diagnostics, checked.words,
        len(marks), trace_of(marks), checked.passed,
    )  # fmt: skip
    has_young = not all(checked.stamps.values())
    asked = "" if has_young else _asked(options, cache)
    rows = [
        (_name("marks", folder), Row(cache.stamp, dump(marks))),
        (_name("manifest", folder), Row(asked, dump(done))),
    ]
    cache.put("sites", rows)
    cache.save()


def last_build(options: BuildOptions, cache: Cache) -> BuildResult | None:
    """What came of the last build, if another one now would do the same."""
    root, folder = options.content.root, target_of(options)
    row = cache.row("sites", _name("manifest", folder))
    if row is None or row.key != _asked(options, cache):
        return None
    done = load(Manifest, row.value)
    if (
        stamps_again(root, done.stamps, done.grounds) != done.stamps
        or trace_in(folder) != done.trace
    ):
        return None
    texts = Texts(root, {}, done.paths, sys.maxsize)
    checked = CheckResult(done.diagnostics, texts, done.words, passed=done.passed)
    return BuildResult(checked, done.files)


def _asked(options: BuildOptions, cache: Cache) -> str:
    return repr((cache.stamp, options))


def refuse_content(folder: Path, options: CheckOptions, grounds: Iterable[Ground]) -> None:
    """Raise `OutputError` when `folder` is where content is; the settings alone say where."""
    root = options.root
    refuse_source(folder, root, *(root / each.path for each in grounds if each.path))


def target_of(options: BuildOptions) -> Path:
    """Where the site goes. Raises `OutputError` when that would be the place of what it is made from."""
    root = options.content.root
    folder = place_of(root / options.output)
    refuse_source(folder, root, root / CONTENT, root / STATIC)
    return folder


def _name(kind: str, folder: Path) -> str:
    return f"{kind} {folder.absolute()}"
