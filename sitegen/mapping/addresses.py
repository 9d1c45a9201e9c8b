"""Old addresses of pages as others write them → the file that stood there: `/2014/05/name/`."""

import posixpath
import re
from collections.abc import Collection
from urllib.parse import unquote

from sitegen.document.portable_names import PATH_LENGTH, is_inside

_SITE = re.compile(r"https?://[^/?#]+", re.IGNORECASE)
_REST = re.compile(r"[?#].*", re.DOTALL)
_PAGE = ".html"
_INDEX = "index.html"
_OURS = (_PAGE, ".xml", ".json", ".txt")
"""How names of files at the root of a site end."""


def old_path(written: str, taken: Collection[str]) -> str | None:
    """The page that an address meant, from the root of a site and with `/` before it.

    `None` for what is not an address, what no system can keep or a server hides, and what would stand among
    pages of ours, of which `taken` are the names.
    """
    text = unquote(_REST.sub("", _SITE.sub("", written.strip())))
    if "/" not in text:
        return None
    path = text.strip("/")
    page = path if path.endswith(_PAGE) else f"{path}/{_INDEX}"
    top = page.partition("/")[0].casefold()
    stem, ending = posixpath.splitext(top)
    is_free = top not in taken and not (ending in _OURS and stem in taken)
    can_be = bool(path) and is_inside(page) and len(page) <= PATH_LENGTH
    can_be = can_be and not any(name.startswith(".") for name in page.split("/"))
    return f"/{page}" if is_free and can_be else None
