"""An edge: which files settings leave out that would be pages, to be told with their count."""

import os
from collections.abc import Iterator
from pathlib import Path

from sitegen.config.collections import Collection, Collections
from sitegen.content.walk import is_of_programs
from sitegen.diagnostics.passed import Pass, Passed
from sitegen.document.globs import fixed_part, glob
from sitegen.document.litter import is_dropping


def excluded(root: Path, content: Collections) -> Iterator[Passed]:
    """The files that a pattern under `exclude:` leaves out, each with that pattern."""
    declared = [each for each in content.declared if each.exclude]
    folders = sorted({fixed_part(each) for one in declared for each in one.files})
    outer = [each for each in folders if not any(_is_below(each, other) for other in folders)]
    for folder in outer:
        for path in _paths(root, folder):
            if content.collection_of(path) is None and (pattern := _why(path, declared)):
                yield Passed(Pass.EXCLUDED, path, pattern)


def _is_below(path: str, folder: str) -> bool:
    return path != folder and (not folder or path.startswith(f"{folder}/"))


def _why(path: str, collections: list[Collection]) -> str:
    """The pattern that leaves out what would be a page without it."""
    for one in collections:
        if any(glob(each).fullmatch(path) for each in one.files):
            return next((each for each in one.exclude if glob(each).fullmatch(path)), "")
    return ""


def _paths(root: Path, folder: str) -> Iterator[str]:
    """The files below a folder, but for those that no settings need to leave out."""
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if is_dropping(entry.name) or is_of_programs(entry.name):
            continue
        path = f"{folder}/{entry.name}".lstrip("/")
        if entry.is_dir(follow_symlinks=False):
            yield from _paths(root, path)
        elif entry.is_file(follow_symlinks=False):
            yield path
