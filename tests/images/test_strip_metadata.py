"""A picture that was turned stays turned, as browsers turn it, and says nothing more of its maker."""

import struct
import zlib
from pathlib import Path

import pytest

from sitegen.images.image import Image, measure
from tests.conftest import TESTS, Write, a_practice, check, codes

WIDE = (40, 20)
TURNS = range(1, 9)
ORDERS = {"little": "<", "big": ">"}
SECRET = b"GEHEIM"


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def exif(turn: int, order: str = ">", kind: int = 3, count: int = 1, first: int = 8) -> bytes:
    """A directory of two: the maker, and how the camera was held."""
    value = struct.pack(f"{order}HH", turn, 0) if kind == 3 else struct.pack(f"{order}I", turn)
    entries = struct.pack(f"{order}HHI4s", 0x010F, 2, 4, b"Jan\0")
    entries += struct.pack(f"{order}HHI", 0x0112, kind, count) + value
    head = b"II*\0" if order == "<" else b"MM\0*"
    head += struct.pack(f"{order}I", first) + b"x" * (first - 8)
    return head + struct.pack(f"{order}H", 2) + entries + b"\0\0\0\0" + SECRET


def png(before: bytes = b"", after: bytes = b"") -> bytes:
    width, height = WIDE
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    rows = zlib.compress((b"\0" + b"\xff\0\0" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + head + before + chunk(b"IDAT", rows) + after + chunk(b"IEND", b"")


def published(data: bytes) -> Image:
    image = measure("a", data)
    assert image is not None
    assert SECRET not in image.data
    assert b"Jan" not in image.data
    assert measure("a", image.data) == image, "nothing more to remove, and no other size"
    return image


def turns_in(data: bytes) -> list[int]:
    """What each eXIf says, which holds nothing else."""
    parts = data.split(b"eXIf")[1:]
    assert all(part[:8] == b"MM\0*\0\0\0\x08" and part[8:10] == b"\0\1" for part in parts)
    return [int.from_bytes(part[18:20], "big") for part in parts]


@pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS)
@pytest.mark.parametrize("turn", TURNS)
def test_a_png_keeps_its_turn_and_gets_the_size_that_is_seen(turn: int, order: str) -> None:
    image = published(png(chunk(b"tEXt", b"Author\0GEHEIM") + chunk(b"eXIf", exif(turn, order))))
    assert turns_in(image.data) == ([turn] if turn != 1 else [])
    assert (image.width, image.height) == (WIDE if turn <= 4 else WIDE[::-1])
    length = image.data.index(b"eXIf") - 4 if turn != 1 else 0
    if turn != 1:
        assert image.data[length:].startswith(b"\0\0\0\x1a"), "26 bytes: one directory of one entry"
        body = image.data[length + 4 : length + 34]
        assert image.data[length + 34 : length + 38] == struct.pack(">I", zlib.crc32(body))
        assert image.data.index(b"eXIf") < image.data.index(b"IDAT")


NOT_TURNED = {
    "behind the pixels": png(after=chunk(b"eXIf", exif(6))),
    "a wrong sum": png(chunk(b"eXIf", exif(6))[:-4] + b"abcd"),
    "the head of a JPEG": png(chunk(b"eXIf", b"Exif\0\0" + exif(6))),
    "no order of bytes": png(chunk(b"eXIf", b"XX" + exif(6)[2:])),
    "no TIFF": png(chunk(b"eXIf", b"MM\0+" + exif(6)[4:])),
    "a long number": png(chunk(b"eXIf", exif(6, kind=4))),
    "two numbers": png(chunk(b"eXIf", exif(6, count=2))),
    "nine": png(chunk(b"eXIf", exif(9))),
    "zero": png(chunk(b"eXIf", exif(0))),
    "cut off": png(chunk(b"eXIf", exif(6)[:24])),
    "empty": png(chunk(b"eXIf", b"")),
    "a directory in its own head": png(chunk(b"eXIf", b"MM\0*\0\0\0\4" + exif(6)[8:])),
    "far away": png(chunk(b"eXIf", b"MM\0*\xff\xff\xff\xff" + exif(6)[8:])),
    "the first of two counts": png(chunk(b"eXIf", exif(1)) + chunk(b"eXIf", exif(6))),
    "in XMP": png(chunk(b"iTXt", b'XML:com.adobe.xmp\0\0\0\0\0<x tiff:Orientation="6">GEHEIM</x>')),
}
"""What no browser turns (Chromium and Firefox, `tests/browser/turned.test.mjs`)."""


@pytest.mark.parametrize("data", NOT_TURNED.values(), ids=NOT_TURNED)
def test_a_png_that_browsers_do_not_turn_is_not_turned_by_us(data: bytes) -> None:
    image = published(data)
    assert turns_in(image.data) == []
    assert (image.width, image.height) == WIDE


def test_a_directory_may_stand_further_on() -> None:
    image = published(png(chunk(b"eXIf", exif(6, first=20))))
    assert turns_in(image.data) == [6]
    assert (image.width, image.height) == WIDE[::-1]


def photo(tiff: bytes) -> bytes:
    """The photo of the tests, 6 by 4, that is held as `tiff` says."""
    bare = measure("a", (TESTS / "images/metadata.jpg").read_bytes())
    assert bare is not None
    length = int.from_bytes(bare.data[4:6], "big")  # its own Exif comes first
    body = b"Exif\0\0" + tiff
    segment = b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body
    return bare.data[:2] + segment + bare.data[4 + length :]


@pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS)
@pytest.mark.parametrize("turn", TURNS)
def test_a_photo_keeps_its_turn(turn: int, order: str) -> None:
    image = published(photo(exif(turn, order)))
    assert (image.width, image.height) == ((6, 4) if turn <= 4 else (4, 6))
    assert image.data.count(b"Exif\0\0") == (turn != 1)


@pytest.mark.parametrize(
    "tiff",
    [exif(6, kind=4), exif(6, count=2), exif(9), b"MM\0+" + exif(6)[4:], b"MM\0*\0\0\0\4" + exif(6)[8:]],
    ids=["a long number", "two numbers", "nine", "no TIFF", "a directory in its own head"],
)  # fmt: skip
def test_a_photo_that_browsers_do_not_turn_is_not_turned_by_us(tiff: bytes) -> None:
    image = published(photo(tiff))
    assert (image.width, image.height) == (6, 4)
    assert b"Exif\0\0" not in image.data


@pytest.mark.parametrize("turn", TURNS)
def test_a_webp_is_not_turned_as_browsers_do_not(turn: int) -> None:
    plain = measure("a", (TESTS / "images/metadata.webp").read_bytes())
    assert plain is not None
    flagged = plain.data[8:20] + bytes([plain.data[20] | 8]) + plain.data[21:]
    held = exif(turn) + b"\0" * (len(exif(turn)) % 2)
    body = flagged + b"EXIF" + struct.pack("<I", len(exif(turn))) + held
    assert measure("a", b"RIFF" + struct.pack("<I", len(body)) + body) == plain


def test_the_page_makes_room_for_a_png_as_it_is_seen(root: Path, write: Write) -> None:
    (root / "content/images").mkdir()
    (root / "content/images/a.png").write_bytes(png(chunk(b"eXIf", exif(8))))
    write("content/practices/paspoort.md", a_practice("![Plan](../images/a.png)"))
    checked = check(root)
    assert codes(checked) == []
    assert checked.draft
    (image,) = checked.draft.catalogue.images.values()
    assert (image.width, image.height) == WIDE[::-1]
