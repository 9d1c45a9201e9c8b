"""An edge: names of pages and folders that the last edition had, and that lead nowhere in this one."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from sitegen.config.paths import FOLDERS, Paths
from sitegen.diagnostics.model import Diagnostic, Place, Severity, problem
from sitegen.output.ledger import read_ledger

_USUAL = Paths().names


def gone(folder: Path, current: Collection[str], paths: Paths, file: str) -> Iterator[Diagnostic]:
    """A warning for each name that changed without an old name being given.

    The last edition is in `folder`, if there is one; `current` are the paths of this one's pages and
    static files; `file` is that of the settings, for a name that they do not mention.
    """
    last = read_ledger(folder)
    published = last.files if last else frozenset()
    kept = {_root(path) for path in current}
    lost = [path for path in published if path.endswith(".html") and _root(path) not in kept]
    there = {_root(path) for path in published}
    roots = {key: now for key, now in _roots(paths).items() if key in FOLDERS or now in current}
    missing = {key: now for key, now in roots.items() if lost and now not in there}
    pages = _pages(missing, {path for path in lost if "/" not in path}, paths)
    for key, now in missing.items():
        was = sorted(_folders(now, lost, current)) if key in FOLDERS else pages[key]
        if was:
            place = paths.places.get(key, Place(file))
            near = was[0].removesuffix(".html") if len(was) == 1 else ""
            yield problem("address-gone", place, severity=Severity.WARNING, name=now, key=key,
                          near=near, bare=paths.names[key], old=", ".join(was))  # fmt: skip


def _roots(paths: Paths) -> dict[str, str]:
    """Key → what is at the root of the site under its name."""
    return {key: name if key in FOLDERS else f"{name}.html" for key, name in paths.names.items()}


def _folders(now: str, lost: Collection[str], current: Collection[str]) -> set[str]:
    """Those that had the same pages as the folder `now`."""
    parts = (path.partition("/") for path in lost)
    return {folder for folder, slash, rest in parts if slash and f"{now}/{rest}" in current}


def _pages(
    missing: Mapping[str, str], lost: Collection[str], paths: Paths
) -> dict[str, Sequence[str]]:
    """Key of a page → what it may have been called.

    Where its usual name is lost, that; of the others one that the settings name comes first. So a kind
    of page that is new in this version of sitegen is not taken for one that got another name.
    """
    keys = [key for key in missing if key not in FOLDERS]
    usual = {key: f"{_USUAL[key]}.html" for key in keys}
    known: dict[str, Sequence[str]] = {key: (usual[key],) for key in keys if usual[key] in lost}
    rest = tuple(sorted(set(lost).difference(*known.values())))
    others = [key for key in keys if key not in known]
    named = [key for key in others if key in paths.places] or others
    guesses: dict[str, Sequence[str]] = {key: rest if key in named else () for key in keys}
    return guesses | known


def _root(path: str) -> str:
    return path.partition("/")[0]
