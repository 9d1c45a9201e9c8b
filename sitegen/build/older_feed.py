"""An edge: whether the feeds would say that they are older than those of the last edition."""

import datetime
import re
from collections.abc import Iterator
from pathlib import Path

from sitegen.diagnostics.model import Diagnostic, Place, Severity, problem
from sitegen.output.ledger import read_ledger
from sitegen.pages import urls

_UPDATED = re.compile(rb"<updated>(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)</updated>")
_BEGINNING = 10_000
"""Bytes of a feed in which it says when it changed, before its entries."""


def older_feed(folder: Path, updated: datetime.datetime, file: str) -> Iterator[Diagnostic]:
    """A warning where what was newest has gone, and nothing tells of it; `file` is that of the settings.

    The last edition is in `folder`, if there is one.
    """
    before = _updated_in(folder)
    if before and before > updated:
        yield problem("older-feed", Place(file), severity=Severity.WARNING,
                      value=updated.date().isoformat(), other=before.date().isoformat())  # fmt: skip


def _updated_in(folder: Path) -> datetime.datetime | None:
    last, name = read_ledger(folder), urls.feed(urls.CATALOGUE)
    if not last or name not in last.files:
        return None
    try:
        with (folder / name).open("rb") as feed:
            found = _UPDATED.search(feed.read(_BEGINNING))
        return datetime.datetime.fromisoformat(found[1].decode()) if found else None
    except (OSError, ValueError):
        return None
