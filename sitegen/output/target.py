"""Where a site goes: whether it may go there, and that no other build has it meanwhile."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sitegen.output.errors import OutputError, Tell, explained
from sitegen.output.ledger import foreign_files, is_unused, read_ledger, some
from sitegen.output.lock import claimed
from sitegen.output.own_names import has_mark


@contextmanager
def held(target: Path, tell: Tell) -> Iterator[None]:
    """Have `target` to ourselves while it is made; `tell` hears when another build has it first.

    Raises `OutputError` when it cannot be had.
    """
    with ExitStack() as stack:
        with explained(target):
            stack.enter_context(claimed(target, lambda: tell("waiting", target=str(target))))
        yield


def place_of(target: Path) -> Path:
    """Where a site goes that is to be at `target`: a link to a folder stays, and leads there."""
    return Path(os.path.realpath(target)) if target.is_symlink() and target.is_dir() else target


def refuse_source(folder: Path, root: Path, *sources: Path) -> None:
    """Raise `OutputError` when a site in `folder` would take the place of what it is made from, or be
    in one of the `sources`.
    """
    folder, root, *within = (Path(os.path.realpath(path)) for path in (folder, root, *sources))
    if root.is_relative_to(folder) or any(folder.is_relative_to(source) for source in within):
        raise OutputError("holds-source", target=str(folder))


def refuse_foreign(folder: Path, tell: Tell, *, is_clean: bool) -> None:
    """Raise `OutputError` when `folder` is not ours to replace; what others put in a folder of ours
    may go if it is to be `is_clean`, which `tell` hears.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise OutputError("not-a-folder", target=str(folder))
    if not folder.exists() or is_unused(folder):
        return
    if not has_mark(folder) or os.path.lexists(folder / ".git"):
        raise OutputError("foreign-folder", target=str(folder))
    ledger = read_ledger(folder)  # of an earlier version, it does not say; that is replaced once
    found = foreign_files(folder, ledger) if ledger else []
    facts = {"target": str(folder), "count": str(len(found)), "names": some(found)}
    if found and not is_clean:
        raise OutputError("foreign-files", **facts)
    if found:
        tell("foreign-removed", **facts)
