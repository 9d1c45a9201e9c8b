"""Files to keep beside a text: which kinds there are, and whether the bytes are what the name says.

A kind that is not here is never copied. None of them runs in a browser that opens it.
"""

import posixpath
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_STARTS: dict[str, tuple[bytes, ...]] = {
    "pdf": (b"%PDF-",),
    **dict.fromkeys(("docx", "xlsx", "pptx", "odt", "ods", "odp", "zip"), _ZIP),
    **dict.fromkeys(("csv", "txt"), ()),
}
"""Ending → how such a file begins; none of these: it is text."""
ATTACHMENT_NAMES = tuple(f".{ending}" for ending in _STARTS)


@dataclass(frozen=True)
class Attachment:
    """A file that readers can keep."""

    path: str
    """Relative to the root."""
    data: bytes

    @property
    def kind(self) -> str:
        """What it is, as readers know it: `PDF`."""
        return posixpath.splitext(self.path)[1][1:].upper()

    @cached_property
    def digest(self) -> str:
        """SHA-256 of its bytes, in hexadecimal."""
        return sha256(self.data).hexdigest()


def attachment_of(path: str, data: bytes) -> Attachment | None:
    """The file at `path`, or `None` when it is none of the kinds, or another than its name says."""
    starts = _STARTS.get(posixpath.splitext(path)[1][1:].lower())
    if starts is None:
        return None
    is_right = data.startswith(starts) if starts else _is_text(data)
    return Attachment(path, data) if is_right else None


def _is_text(data: bytes) -> bool:
    """Whether it is text that no browser takes for a page."""
    return b"\0" not in data and not data.lstrip(b"\xef\xbb\xbf \t\r\n\f").startswith(b"<")
