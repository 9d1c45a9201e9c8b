"""A file → itself and all that is packed in it; and what of that cannot be looked at, with why."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

_DEEPEST = 3
"""Zips in zips."""
_RATIO = 100
_FREE = 16 * 1024 * 1024
"""All that is in a file may unpack to this many bytes, and `_RATIO` times its size: text packs
ten to one, a bomb a thousand to one and more.
"""
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The others unpack without a limit."""
_ENCRYPTED = 0x1
_HEADER = 30
"""Bytes before each file in a zip, of which the last four say how long name and extras are."""
_DESCRIPTOR = 24
"""At most so many bytes may follow a file, with its size once more."""
_PACKED = re.compile(
    rb"BZh[1-9]1AY&SY|\xfd7zXZ\0|\x28\xb5\x2f\xfd|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|%PDF-\d"
    rb"|(?<![A-Za-z0-9+/])(?:H4sI|JVBERi0|UEsDB[AB])[A-Za-z0-9+/_-]{16}"
)
"""How bzip2, xz, zstd, 7z, RAR and PDF begin, which hold text in a form that is not searched; and
gzip, PDF and zip in base64. Anywhere: a file may be pasted to another.
"""
_GZIP = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]")
"""How gzip begins, and one in a hundred million places of a picture."""
_ZLIB = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")
_PACKED_NAMES = (".br", ".lz4", ".lzma", ".z", ".zst")
"""Of files that do not say in themselves that they are packed, or not always in the same way."""
_PROOF = 4096
"""Bytes that noise does not unpack to."""


@dataclass(frozen=True)
class Seen:
    """A file that could be read."""

    path: str
    """In a zip: `bundle.zip!/catalogus/index.html`."""
    data: bytes


@dataclass(frozen=True)
class Unseen:
    """A place that could not be looked at: nobody is proven to be gone from it."""

    path: str
    reason: str
    """`absent`, `damaged`, `deep`, `large`, `link`, `locked`, `packed`, `special` or `unreadable`."""


def opened(path: str, data: bytes) -> Iterator[Seen | Unseen]:
    """A file, and the files in it, in zips in it too. Never raises, whatever the file holds."""
    yield from _Opener(_FREE + _RATIO * len(data)).open(path, data, 0)


class _Opener:
    """Opens files until so many bytes were unpacked."""

    def __init__(self, most: int) -> None:
        self._left = most

    def open(self, path: str, data: bytes, depth: int) -> Iterator[Seen | Unseen]:
        yield Seen(path, data)
        if zipfile.is_zipfile(io.BytesIO(data)):
            if depth == _DEEPEST:
                yield Unseen(path, "deep")
            else:
                yield from self._inside(path, data, depth + 1)
        elif b"PK\x03\x04" in data:
            yield Unseen(path, "damaged")
        elif _is_packed(path, data):
            yield Unseen(path, "packed")

    def _inside(self, path: str, data: bytes, depth: int) -> Iterator[Seen | Unseen]:
        try:
            archive = zipfile.ZipFile(io.BytesIO(data))
        except Exception:  # noqa: BLE001  # the library has a dozen kinds for what is damaged
            yield Unseen(path, "damaged")
            return
        with archive:
            if not _is_complete(archive, data):
                yield Unseen(path, "damaged")
            for member in archive.infolist():
                name = f"{path}!/{member.filename}"
                content = self._read(archive, member)
                if isinstance(content, bytes):
                    yield from self.open(name, content, depth)
                else:
                    yield Unseen(name, content)

    def _read(self, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes | str:
        """The bytes of a member, or the reason why not."""
        if member.flag_bits & _ENCRYPTED:
            return "locked"
        if member.compress_type not in _METHODS:
            return "packed"
        if member.file_size > self._left:
            return "large"
        self._left -= member.file_size
        try:
            with archive.open(member) as file:
                # With a size, so that one that lies is not a bomb; one more, so that it is compared.
                return file.read(member.file_size + 1)
        except Exception:  # noqa: BLE001  # as above
            return "damaged"


def _is_packed(path: str, data: bytes) -> bool:
    """Whether it holds something packed that is not a zip, at its beginning or elsewhere."""
    if _PACKED.search(data) or path.lower().endswith(_PACKED_NAMES):
        return True
    if data.startswith(_ZLIB) and _unpacks(data, zlib.MAX_WBITS):
        return True
    starts = (found.start() for found in _GZIP.finditer(data))
    return any(_unpacks(data[start:], zlib.MAX_WBITS | 16) for start in starts)


def _unpacks(data: bytes, window: int) -> bool:
    """Whether it is what it begins like: all of it or much of it unpacks, or it is cut off."""
    stream = zlib.decompressobj(window)
    try:
        found = stream.decompress(data, _PROOF)
    except zlib.error:
        return False
    return stream.eof or bool(found)


def _is_complete(archive: zipfile.ZipFile, data: bytes) -> bool:
    """Whether the members and their directory are all there is: files can stand between them that
    no directory names.
    """
    end = 0
    for member in sorted(archive.infolist(), key=lambda member: member.header_offset):
        if not end <= member.header_offset <= end + _DESCRIPTOR:
            return False
        lengths = data[member.header_offset + 26 : member.header_offset + _HEADER]
        names = int.from_bytes(lengths[:2], "little") + int.from_bytes(lengths[2:], "little")
        end = member.header_offset + _HEADER + names + member.compress_size
    return end <= archive.start_dir <= end + _DESCRIPTOR
