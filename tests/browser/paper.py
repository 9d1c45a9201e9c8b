"""What is on paper: reads PDF files as browsers print them, and says it as JSON, a page at a time.

`python -m tests.browser.paper [--text] FILE…` → `[[{"width": 595, "height": 842, "text": "…", "lines": […], "faint": […], "codes": […]}, …], …]`:
its size in points, its text as it was written, the lines of it from top to bottom, the words that stand out less than they should, and what the QR codes say. With `--text` no
word is looked at, which takes longest.
"""

import json
import sys
from collections.abc import Iterator
from functools import cache
from typing import cast

import pypdfium2 as pdfium
import zxingcpp
from PIL import Image

_SCALE = 4
"""Pixels a point: the stem of a letter of 7 points is then more than one wide."""
_SCALE_OF_CODES = 2
_SQUARES = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_LEAST = 4.5
"""https://www.w3.org/TR/WCAG22/#contrast-minimum"""
_SAME_LINE = 3.0
"""Points between the feet of words on one line."""

Box = tuple[float, float, float, float]
Colour = tuple[int, int, int]


def pages(path: str, *, with_contrast: bool = True) -> list[dict[str, str | float | list[str]]]:
    """What each page of a PDF holds."""
    document = pdfium.PdfDocument(path)
    return [_page(page, with_contrast) for page in document]


def _page(page: pdfium.PdfPage, with_contrast: bool) -> dict[str, str | float | list[str]]:
    words = list(_words(page))
    faint = list(_contrasts(page, words)) if with_contrast else []
    squares = page.render(scale=_SCALE_OF_CODES, grayscale=True).to_pil()
    return {
        "width": page.get_width(),
        "height": page.get_height(),
        "text": " ".join(text for text, _ in words),
        "lines": _lines(words),
        "faint": [each for each in faint if float(each.rpartition(" ")[2]) < _LEAST],
        "codes": [code.text for code in zxingcpp.read_barcodes(squares, formats=_SQUARES)],
    }


def _contrasts(page: pdfium.PdfPage, words: list[tuple[str, Box]]) -> Iterator[str]:
    picture = page.render(scale=_SCALE).to_pil().convert("RGB")
    return (f"{text} {_contrast(picture, box):.1f}" for text, box in words)


def _words(page: pdfium.PdfPage) -> Iterator[tuple[str, Box]]:
    """Each word with its box, as `left, bottom, right, top` in points."""
    text = page.get_textpage()
    word, boxes = "", []
    for n in range(text.count_chars()):
        letter = text.get_text_range(n, 1)
        if letter.strip():
            word += letter
            boxes.append(text.get_charbox(n, loose=True))
        elif word:
            yield word, _around(boxes)
            word, boxes = "", []
    if word:
        yield word, _around(boxes)


def _around(boxes: list[Box]) -> Box:
    left, bottom, right, top = zip(*boxes, strict=True)
    return min(left), min(bottom), max(right), max(top)


def _lines(words: list[tuple[str, Box]]) -> list[str]:
    """Top to bottom, and left to right."""
    lines: list[tuple[float, list[tuple[float, str]]]] = []
    for text, (left, bottom, _, _) in sorted(words, key=lambda word: -word[1][1]):
        if not lines or lines[-1][0] - bottom > _SAME_LINE:
            lines.append((bottom, []))
        lines[-1][1].append((left, text))
    return [" ".join(text for _, text in sorted(line)) for _, line in lines]


def _contrast(picture: Image.Image, box: Box) -> float:
    """Of a word against the ground that most of its box is of."""
    left, bottom, right, top = (_SCALE * edge for edge in box)
    area = (
        int(left) - 2,
        int(picture.height - top) - 2,
        int(right) + 3,
        int(picture.height - bottom) + 3,
    )
    part = picture.crop(area)
    colours = cast("list[tuple[int, Colour]]", part.getcolors(part.width * part.height))
    ground = _luminance(max(colours)[1])
    return max(_ratio(ground, _luminance(colour)) for _, colour in colours)


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


@cache
def _luminance(colour: Colour) -> float:
    """https://www.w3.org/TR/WCAG22/#dfn-relative-luminance"""
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


if __name__ == "__main__":
    files = [each for each in sys.argv[1:] if each != "--text"]
    with_contrast = len(files) == len(sys.argv) - 1
    json.dump([pages(path, with_contrast=with_contrast) for path in files], sys.stdout)
