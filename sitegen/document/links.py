"""Where a link of an author may lead: an allow-list, and the places of links in a file."""

import posixpath
import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from sitegen.diagnostics.model import Place
from sitegen.document.signs import signs_of

INTERNAL = "sitegen:"
"""Marks, in the HTML of a body, the path of a content file that `pages.urls` makes an address."""
_SCHEMES = ("http", "https", "mailto", "tel")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# With fewer slashes browsers take the address for one inside the site.
_HOST = re.compile(r"https?://[^/?#@:]", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_OWN_COMPUTER = re.compile(r"(?:[a-z]:[\\/]|file:)", re.IGNORECASE)
_ALMOST_WEB = re.compile(r"(?:h[tps]{2,5}|ttps?)[:;]?/{1,3}(?=\w)", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:www\.|(?:[a-z0-9-]+\.)+(?:nl|eu|com|org|net)(?:[/?#]|$))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Target:
    """What a link points to. All empty means: somewhere outside, which is allowed."""

    path: str = ""
    """A file of the repository, relative to the root; with `anywhere` also `/path?query` of a site, or
    what is above the root (`../`)."""
    fragment: str = ""
    """The part after `#`, without the prefix that ids get."""


@dataclass(frozen=True)
class Source:
    """A body by its lines, to find out where something was written."""

    path: str
    first_line: int
    lines: tuple[str, ...]

    @cached_property
    def whole(self) -> str:
        """The body as one text."""
        return "\n".join(self.lines)

    @cached_property
    def signs(self) -> bytes:
        """The signs of the body, see `signs_of`."""
        return signs_of(self.whole)

    def find(self, text: str, lines: list[int] | None, nth: int = 1) -> Place:
        """The `nth` place of `text` in the lines `[from, to)`; their first if it is not there."""
        start, end = lines or (0, len(self.lines))
        for number in range(start, min(end, len(self.lines))):
            at = self.lines[number].find(text)
            while at >= 0:
                nth -= 1
                if nth == 0:
                    return self.place(number, at, at + len(text))
                at = self.lines[number].find(text, at + max(1, len(text)))
        if (start, end) != (0, len(self.lines)):
            return self.find(text, None)
        return self.place(start, 0, 1)

    def find_lines(self, text: str, lines: list[int] | None, nth: int = 1) -> Place | None:
        """The `nth` place of `text`, which may go on on the next line, in the lines `[from, to)`."""
        first, *others = text.split("\n")
        start = self.find(first, lines, nth)
        number = start.line - self.first_line
        if not self.lines[number].startswith(first, start.column - 1):
            return None
        end = start
        for each in others:
            number += 1
            end = self.find(each.strip(), [number, number + 1])
        return start._replace(end_line=end.line, end_column=end.end_column)

    def find_target(self, written: str, lines: list[int] | None, nth: int) -> Place:
        """The `nth` link to `written` in these lines: `[briefadres](briefadres)` holds it twice."""
        start, end = lines or (0, len(self.lines))
        if any(f"]({written}" in line for line in self.lines[start:end]):
            place = self.find(f"]({written}", lines, nth)
            return place._replace(column=place.column + 2)
        return self.find(written, lines, nth)

    def place(self, number: int, start: int, end: int) -> Place:
        """The characters `[start, end)` of line `number`, all counted from 0."""
        line = number + self.first_line
        return Place(self.path, line, start + 1, line, end + 1)


def web_address(written: str) -> str:
    """The address that was meant by `htps://rvig.nl` or `rvig.nl/brp`; empty if it is none."""
    if found := _ALMOST_WEB.match(written):
        return f"https://{written[found.end() :]}"
    return f"https://{written}" if _DOMAIN.match(written) else ""


def read_target(written: str, path: str, *, anywhere: bool = False) -> Target | str:
    """What `written` in the file `path` points to, or the code of the diagnostic against it.

    Where others wrote the files a link may lead `anywhere`: what it means is found out later.
    """
    url = unquote(written).strip()
    if _OWN_COMPUTER.match(url):
        return "own-computer"
    if _CONTROL.search(url) or "\\" in url or url.startswith("//"):
        return "unsafe-link"
    scheme = _SCHEME.match(url)
    if scheme:
        is_whole = not scheme[1].lower().startswith("http") or bool(_HOST.match(url))
        # A browser reads the address as it is written: `http%3A//a` is a file of this site to it.
        is_plain = written.startswith(scheme[0]) and " " not in written
        is_allowed = scheme[1].lower() in _SCHEMES and is_plain and is_whole
        return Target() if is_allowed else "unsafe-link"
    # Before percent signs are read: the `%23` of a file name is not a fragment.
    whole, _, after = written.strip().partition("#")
    file, fragment = unquote(whole.partition("?")[0]), unquote(after)
    if not file:
        return Target(path, fragment) if fragment else "empty-link"
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(path), file))
    if file.startswith("/") or joined.startswith(".."):
        query = whole.partition("?")[2]
        asked = f"?{query}" if query else ""
        to = file if file.startswith("/") else joined + "/" * file.endswith("/")
        return Target(to + asked, fragment) if anywhere else "link-outside"
    return Target(joined, fragment)
