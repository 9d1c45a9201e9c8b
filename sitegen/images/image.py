"""The bytes of an image → its kind and size, and the picture alone, without decoding it.

Formats: PNG (W3C, IHDR), GIF89a (logical screen descriptor), JPEG (ITU T.81, SOFn marker),
WebP (RFC 9649, VP8, VP8L and VP8X chunks).
"""

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from sitegen.images.strip_metadata import frames_of, orientation, without_metadata


@dataclass(frozen=True)
class Image:
    """An image file that may be shown."""

    path: str
    """Relative to the root."""
    data: bytes
    """Without what it said of its maker."""
    width: int
    height: int
    extension: str
    """By its bytes, not by its name: `png`, `gif`, `jpg` or `webp`."""

    @cached_property
    def digest(self) -> str:
        """SHA-256 of its bytes, in hexadecimal."""
        return sha256(self.data).hexdigest()


def measure(path: str, data: bytes) -> Image | None:
    """The image in `data`, or `None` when it is none of the four kinds, or not whole."""
    for extension, size_of in (("png", _png), ("gif", _gif), ("jpg", _jpeg), ("webp", _webp)):
        size = size_of(data)
        if size and min(size) > 0:
            picture = without_metadata(data, extension)
            if picture is None:
                return None
            width, height = size[::-1] if orientation(data, extension) >= 5 else size
            return Image(path, picture, width, height, extension)
    return None


def _png(data: bytes) -> tuple[int, int] | None:
    if not data.startswith(b"\x89PNG\r\n\x1a\n") or data[12:16] != b"IHDR" or len(data) < 24:
        return None
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def _gif(data: bytes) -> tuple[int, int] | None:
    if data[:6] not in (b"GIF87a", b"GIF89a") or len(data) < 10:
        return None
    width, height = int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
    # Browsers make room for a picture that is larger than the screen it is said to be on.
    right, bottom = frames_of(data)
    return max(width, right), max(height, bottom)


def _jpeg(data: bytes) -> tuple[int, int] | None:
    """Walk over the segments to the first frame header, SOF0 to SOF15 less DHT, JPG and DAC."""
    if not data.startswith(b"\xff\xd8\xff"):
        return None
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height = int.from_bytes(data[at + 5 : at + 7], "big")
            return int.from_bytes(data[at + 7 : at + 9], "big"), height
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


def _webp(data: bytes) -> tuple[int, int] | None:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or len(data) < 30:
        return None
    if data[12:16] == b"VP8X":
        width = int.from_bytes(data[24:27], "little") + 1
        return width, int.from_bytes(data[27:30], "little") + 1
    if data[12:16] == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if data[12:16] == b"VP8 ":
        width = int.from_bytes(data[26:28], "little") & 0x3FFF
        return width, int.from_bytes(data[28:30], "little") & 0x3FFF
    return None
