"""Random texts with a seed: real ones cut and joined, with the marks that parsers stumble over."""

import random
from functools import cache

from tests.conftest import TESTS, a_practice
from tests.hostile.vectors import ADDRESSES, MARKUP, commonmark_examples, naughty_strings

_MARKS = (
    "[", "]", "(", ")", "<", ">", "!", "*", "_", "`", "~", "|", "&", "#", "-", "+", ":", "'", '"', "\\", "\t",
    "\n", "\n\n", " ", "    ", "---\n", "...\n", "```\n", "> ", "- ", "1. ", "? ", "{", "}", ",", "&a ", "*a",
    "!!str ", "<<: ", "%YAML ", "| \n", ">-\n", " #", "\u00a0", "\u2028", "\u200b", "\ufeff", "\0", "\x85",
    "é", "日", "😀", "\u0301", "\u202e", "&#0;", "&#x110000;", "&amp;", "%0a", "%ff", "[a]: b\n", "|-|\n", "===",
)  # fmt: skip


@cache
def _samples() -> tuple[str, ...]:
    cases = (file.read_text(encoding="utf-8") for file in sorted((TESTS / "cases").glob("*.md")))
    texts = (*naughty_strings(), *commonmark_examples(), *MARKUP, *ADDRESSES, a_practice(), *cases)
    return tuple(text for text in texts if text)


def random_text(rng: random.Random) -> str:
    """One to eight pieces of samples and marks; one in fifty has a mark repeated a thousand times."""
    pieces = [_piece(rng) for _ in range(rng.randint(1, 8))]
    if rng.random() < 0.02:
        pieces.append(rng.choice(_MARKS) * rng.randint(100, 1_000))
    text = "".join(pieces)
    while rng.random() < 0.5:
        at = rng.randint(0, len(text))
        text = text[:at] + rng.choice(_MARKS) + text[at + rng.randint(0, 2) :]
    return text


def _piece(rng: random.Random) -> str:
    if rng.random() < 0.5:
        return rng.choice(_MARKS)
    sample = rng.choice(_samples())
    start = rng.randint(0, len(sample))
    return sample[start : start + rng.randint(1, 200)] if rng.random() < 0.5 else sample
