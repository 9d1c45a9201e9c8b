"""A file → itself and all that is packed in it; and what of that cannot be looked at, with why."""

import io
import zipfile
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
_PACKED = (
    b"\x1f\x8b",
    b"BZh91AY&SY",
    b"\xfd7zXZ\0",
    b"\x28\xb5\x2f\xfd",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!",
    b"%PDF",
)
"""How gzip, bzip2, xz, zstd, 7z, RAR and PDF begin, which hold text in a form that is not searched."""  # fmt: skip


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
    """`absent`, `damaged`, `deep`, `large`, `link`, `locked` or `packed`."""


def opened(path: str, data: bytes) -> Iterator[Seen | Unseen]:
    """A file, and the files in it, in zips in it too. Never raises, whatever the file holds."""
    yield from _Opener(_FREE + _RATIO * len(data)).open(path, data, 0)


class _Opener:
    """Opens files until so many bytes were unpacked."""

    def __init__(self, most: int) -> None:
        self._left = most

    def open(self, path: str, data: bytes, depth: int) -> Iterator[Seen | Unseen]:
        yield Seen(path, data)
        if data.startswith(_PACKED):
            yield Unseen(path, "packed")
        elif data.startswith(b"PK\x03\x04") or zipfile.is_zipfile(io.BytesIO(data)):
            if depth == _DEEPEST:
                yield Unseen(path, "deep")
            else:
                yield from self._inside(path, data, depth + 1)

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
                # With a size, so that one that lies is no bomb; one more, so that it is compared.
                return file.read(member.file_size + 1)
        except Exception:  # noqa: BLE001  # as above
            return "damaged"


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
