"""What is in a list from A to Z, under its letters."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from sitegen.model.collation import title_key
from sitegen.model.slugs import slugify

T = TypeVar("T")


def by_letter(
    things: Iterable[T], title: Callable[[T], str], slug: Callable[[T], str]
) -> Mapping[str, list[T]]:
    """Letter → the things whose title starts with it, in order; `0–9` for all without a letter.

    What has the same title is in the order of the slugs.
    """
    letters: dict[str, list[T]] = {}
    for thing in sorted(things, key=lambda each: (title_key(title(each)), slug(each))):
        first = slugify(title(thing))[:1].upper()
        letters.setdefault(first if first.isalpha() else "0–9", []).append(thing)
    return letters
