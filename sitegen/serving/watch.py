"""Waits for saves. The system says when a file changed; nothing is asked again and again."""

import os
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import watchfiles

from sitegen.document.droppings import is_dropping
from sitegen.request import Request
from sitegen.sources import CONTENT
from sitegen.theme import templates_folder

_QUIET_MS = 10
"""An editor saves by several small changes; this long without one, and it is done."""
_MOST_MS = 200
_ENDINGS = (".md", ".yml", ".yaml", ".css", ".html", ".js", ".svg", ".txt")
_IMAGES = (".png", ".jpg", ".jpeg", ".webp", ".gif")


def saves(request: Request, stop: Event) -> Iterator[None]:
    """One item for each save of something the site is made of, until `stop` is set."""
    while not stop.is_set():
        folders = _folders(request.root)
        changes = watchfiles.watch(
            *folders, watch_filter=_matters, stop_event=stop, recursive=False,
            step=_QUIET_MS, debounce=_MOST_MS,
        )  # fmt: skip
        for _ in changes:
            yield
            if _folders(request.root) != folders:
                break  # a new folder is not watched yet


def _folders(root: Path) -> list[Path]:
    """The root, for settings and theme, but not all below it: the built site may be there."""
    below = (root / CONTENT, templates_folder())
    return [root, *(Path(folder) for top in below for folder, _, _ in os.walk(top))]


def _matters(_: watchfiles.Change, path: str) -> bool:
    """Not what editors leave beside a file."""
    name = path.rpartition("/")[2]
    is_folder = "." not in name
    return not is_dropping(name) and (is_folder or name.lower().endswith(_ENDINGS + _IMAGES))
