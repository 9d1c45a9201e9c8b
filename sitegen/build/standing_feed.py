"""An edge: when the feeds of the standing edition say that they changed, so that the next never go back.

That the newest file is gone no file can tell. Where nothing else does (`SOURCE_DATE_EPOCH`), the
edition that the new one takes the place of can: it is the only thing of an earlier build that a new
one says again.
"""

import datetime
import re
from pathlib import Path

from sitegen.output.ledger import read_ledger
from sitegen.pages import urls

_UPDATED = re.compile(rb"<updated>(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)</updated>")
_BEGINNING = 10_000
"""Bytes of a feed in which it says when it changed, before its entries."""


def feeds_changed(folder: Path) -> datetime.datetime | None:
    """When the feeds in `folder` say that they changed; `None` where we wrote none there."""
    last, name = read_ledger(folder), urls.feed(urls.CATALOGUE)
    if not last or name not in last.files:
        return None
    try:
        with (folder / name).open("rb") as feed:
            found = _UPDATED.search(feed.read(_BEGINNING))
        return datetime.datetime.fromisoformat(found[1].decode()) if found else None
    except (OSError, ValueError):
        return None
