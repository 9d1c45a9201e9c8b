"""An edge: names of pages and folders that the last edition had, and that lead nowhere in this one."""

from collections.abc import Collection, Iterator
from pathlib import Path

from sitegen.config.paths import FOLDERS, Paths
from sitegen.diagnostics.model import Diagnostic, Place, Severity, problem
from sitegen.output.ledger import read_ledger


def gone(folder: Path, current: Collection[str], paths: Paths, file: str) -> Iterator[Diagnostic]:
    """A warning for each name that changed without an old name being given.

    The last edition is in `folder`, if there is one; `current` are the paths of this one's pages and
    static files; `file` is that of the settings, for a name that they do not mention.
    """
    last = read_ledger(folder)
    published = last.files if last else frozenset()
    kept = {_root(path) for path in current}
    lost = [path for path in published if path.endswith(".html") and _root(path) not in kept]
    if not lost:
        return
    there = {_root(path) for path in published}
    for key, name in paths.names.items():
        now = name if key in FOLDERS else f"{name}.html"
        was = () if now in there else sorted(set(_former(key, now, lost, current)))
        if was:
            place = paths.places.get(key, Place(file))
            near = was[0].removesuffix(".html") if len(was) == 1 else ""
            yield problem("address-gone", place, severity=Severity.WARNING, name=now, key=key,
                          near=near, bare=name, old=", ".join(was))  # fmt: skip


def _former(key: str, now: str, lost: Collection[str], current: Collection[str]) -> Iterator[str]:
    """What may have been called otherwise: a folder with the same pages, or any page at the root."""
    for path in lost:
        folder, slash, rest = path.partition("/")
        if (slash and f"{now}/{rest}" in current) if key in FOLDERS else not slash:
            yield folder


def _root(path: str) -> str:
    return path.partition("/")[0]
