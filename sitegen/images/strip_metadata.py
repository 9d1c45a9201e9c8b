"""An image without what it says of its maker: place, camera, names, remarks, hidden tails.

A photo from a telephone carries the position it was taken at (EXIF), and editors add names and
earlier versions (XMP, IPTC, text chunks). Only what a browser needs to show the picture is kept;
pixels are not touched. Formats: PNG (W3C, 3rd edition), JPEG (ITU T.81), Exif 2.32, GIF89a,
WebP (RFC 9649).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal
from zlib import crc32

_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = {
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"cICP", b"mDCV", b"cLLI", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT",
}  # fmt: skip
_WEBP_KEPT = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}
_WEBP_METADATA_FLAGS = 0x08 | 0x04  # EXIF, XMP
_JFIF, _APP1, _ICC, _ADOBE, _COMMENT = 0xE0, 0xE1, 0xE2, 0xEE, 0xFE
_SCAN, _END = 0xDA, 0xD9
_ALONE = {0x01, *range(0xD0, 0xD8)}
# Neither a stuffed byte nor a fill byte nor a restart.
_MARKER = re.compile(rb"\xff[^\x00\x01\xd0-\xd7\xff]")
_ORIENTATION = 0x0112
_TIFF_HEADER = 8
_TIFF_ORDERS: Mapping[bytes, Literal["little", "big"]] = {b"II*\0": "little", b"MM\0*": "big"}


def without_metadata(data: bytes, extension: str) -> bytes | None:
    """The picture without what it says of its maker; `None` when the file is not whole."""
    try:
        return _CLEANERS[extension](data)
    except (IndexError, ValueError):
        return None


def orientation(data: bytes, extension: str) -> int:
    """How the camera was held, 1 to 8 (Exif, tag 0x0112); from 5 on width and height swap.

    As browsers read it: the first Exif of a JPEG, that of a PNG if it stands before the pixels and
    is whole, and none of a WebP or GIF.
    """
    exif = {"jpg": _exif_of_jpeg, "png": _exif_of_png}.get(extension)
    return _orientation_in(exif(data)) if exif else 1


def _exif_of_jpeg(data: bytes) -> bytes:
    segments = (segment for marker, segment in _jpeg_segments(data) if marker == _APP1)
    return next((each[10:] for each in segments if each[4:10] == b"Exif\0\0"), b"")


def _exif_of_png(data: bytes) -> bytes:
    for kind, chunk in _png_chunks(data):
        if kind == b"IDAT":
            break
        if kind == b"eXIf" and crc32(chunk[4:-4]) == int.from_bytes(chunk[-4:], "big"):
            return chunk[8:-4]
    return b""


def _orientation_in(tiff: bytes) -> int:
    """From the first directory of a TIFF header: one number of two bytes, as browsers ask."""
    order = _TIFF_ORDERS.get(tiff[:4])
    if order is None:
        return 1

    def number(at: int, size: int) -> int:
        return int.from_bytes(tiff[at : at + size], order)

    first = number(4, 4)
    end = min(first + 2 + 12 * number(first, 2), len(tiff) - 11) if first >= _TIFF_HEADER else 0
    for entry in range(first + 2, end, 12):
        if number(entry, 2) == _ORIENTATION:
            value = number(entry + 8, 2)
            is_one_short = (number(entry + 2, 2), number(entry + 4, 4)) == (3, 1)
            return value if is_one_short and 1 <= value <= 8 else 1
    return 1


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and bytes of each chunk, up to the last."""
    at, kind = len(_PNG_SIGNATURE), b""
    while kind != b"IEND":
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        kind = data[at + 4 : at + 8]
        if end > len(data):
            raise ValueError("a chunk runs past the end")
        yield kind, data[at:end]
        at = end


def _png(data: bytes) -> bytes:
    turned = orientation(data, "png")
    kept = [_PNG_SIGNATURE]
    for kind, chunk in _png_chunks(data):
        if kind in _PNG_KEPT:
            kept.append(chunk)
        if kind == b"IHDR" and turned != 1:
            kept.append(_exif_chunk(turned))
    return b"".join(kept)


def _jpeg_segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and bytes of each segment; that of a scan holds its coded pixels too."""
    at = 2
    while True:
        while data[at] == data[at + 1] == 0xFF:  # fill bytes, T.81 B.1.1.2
            at += 1
        marker = data[at + 1]
        if data[at] != 0xFF:
            raise ValueError("no marker where one belongs")
        if marker == _END:
            yield marker, data[at : at + 2]
            return
        length = 0 if marker in _ALONE else int.from_bytes(data[at + 2 : at + 4], "big")
        end = at + 2 + length
        if end > len(data):
            raise ValueError("a segment runs past the end")
        if marker == _SCAN:
            end = _next_marker(data, end)
        yield marker, data[at:end]
        at = end


def _next_marker(data: bytes, at: int) -> int:
    found = _MARKER.search(data, at)
    if not found:
        raise ValueError("the file ends within a scan")
    return found.start()


def _jpeg(data: bytes) -> bytes:
    turned = orientation(data, "jpg")
    kept = [data[:2], *([_exif_segment(turned)] if turned != 1 else [])]
    for marker, segment in _jpeg_segments(data):
        is_application = 0xE0 <= marker <= 0xEF or marker == _COMMENT
        kept.append(_application(marker, segment) if is_application else segment)
    return b"".join(kept)


def _application(marker: int, segment: bytes) -> bytes:
    """What a browser needs of an APPn: density, colours, the Adobe transform; no small picture."""
    if marker == _JFIF and segment[4:9] == b"JFIF\0" and len(segment) >= 18:
        return b"\xff\xe0\0\x10" + segment[4:16] + b"\0\0"
    if marker == _ADOBE and segment[4:9] == b"Adobe" and len(segment) >= 16:
        return b"\xff\xee\0\x0e" + segment[4:16]
    is_profile = marker == _ICC and segment[4:16] == b"ICC_PROFILE\0"
    return segment if is_profile else b""


def _tiff(turned: int) -> bytes:
    """The smallest Exif: how the camera was held and nothing else."""
    entry = _ORIENTATION.to_bytes(2, "big") + b"\0\3\0\0\0\1" + turned.to_bytes(2, "big") + b"\0\0"
    return b"MM\0*\0\0\0\x08" + b"\0\1" + entry + b"\0\0\0\0"


def _exif_segment(turned: int) -> bytes:
    body = b"Exif\0\0" + _tiff(turned)
    return b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body


def _exif_chunk(turned: int) -> bytes:
    body = b"eXIf" + _tiff(turned)
    return (len(body) - 4).to_bytes(4, "big") + body + crc32(body).to_bytes(4, "big")


def frames_of(data: bytes) -> tuple[int, int]:
    """How far to the right and down the pictures of a GIF reach; 0 when it is not whole."""
    try:
        pictures = [block for block in _gif_blocks(data) if block[0] == 0x2C]
    except (IndexError, ValueError):
        return 0, 0
    return _reach(pictures, 1), _reach(pictures, 3)


def _reach(pictures: Iterable[bytes], at: int) -> int:
    """The greatest of each place, a number of two bytes, and the size that stands four further."""
    ends = (
        int.from_bytes(picture[at : at + 2], "little")
        + int.from_bytes(picture[at + 4 : at + 6], "little")
        for picture in pictures
    )
    return max(ends, default=0)


def _gif(data: bytes) -> bytes:
    """Pictures, their controls and the loop count; no comments, texts or other applications."""
    kept = [data[: 13 + _colours(data[10])]]
    for block in _gif_blocks(data):
        is_loop = block[1] == 0xFF and block[3:14] == b"NETSCAPE2.0"
        if block[0] == 0x2C or block[1] == 0xF9 or is_loop:
            kept.append(block)
    return b"".join((*kept, b";"))


def _gif_blocks(data: bytes) -> Iterator[bytes]:
    at = 13 + _colours(data[10])
    while data[at] != 0x3B:
        end = _end_of_blocks(data, at + 2) if data[at] == 0x21 else _end_of_picture(data, at)
        yield data[at:end]
        at = end


def _end_of_picture(data: bytes, at: int) -> int:
    if data[at] != 0x2C:
        raise ValueError("no block of a GIF")
    return _end_of_blocks(data, at + 11 + _colours(data[at + 9]))


def _colours(packed: int) -> int:
    """How many bytes of colour table follow."""
    return 3 * 2 ** ((packed & 7) + 1) if packed & 0x80 else 0


def _end_of_blocks(data: bytes, at: int) -> int:
    while data[at]:
        at += 1 + data[at]
    return at + 1


def _webp(data: bytes) -> bytes:
    kept = []
    at = 12
    end = min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    while at < end:
        kind, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        chunk = data[at : at + 8 + size]
        if len(chunk) < 8 + size:
            raise ValueError("a chunk runs past the end")
        if kind == b"VP8X":
            chunk = chunk[:8] + bytes([chunk[8] & ~_WEBP_METADATA_FLAGS]) + chunk[9:]
        if kind in _WEBP_KEPT:
            kept.append(chunk + b"\0" * (size % 2))
        at += 8 + size + size % 2
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + len(body).to_bytes(4, "little") + body


_CLEANERS = {"png": _png, "jpg": _jpeg, "gif": _gif, "webp": _webp}
