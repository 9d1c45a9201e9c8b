"""Which practices and which people the library has, and how their folders were named."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.collections import practices_en_words as words
from tests.collections.page import Value


@dataclass(frozen=True)
class Practice:
    """A practice before it is written."""

    number: int
    folder: str
    title: str
    about: str


def all_practices() -> Iterator[Practice]:
    """All practices, the older ones that nobody removed last."""
    number = 0
    for place, name in enumerate(words.NAMES):
        for setting in words.SETTINGS:
            title = name + setting
            yield Practice(number, _folder(title, place % 5), title, name)
            number += 1
    for place, (folder, title) in enumerate(words.OLDER):
        yield Practice(number + place, folder, title, title)


def _folder(title: str, style: int) -> str:
    """How the owner of a practice named its folder."""
    if style == 0:
        return title
    if style == 1:
        return title.replace(" ", "_")
    kebab = title.lower().replace(" & ", "-and-").replace(" ", "-")
    return "".join(letter for letter in kebab if letter not in "(),")


def people() -> Iterator[tuple[str, Value]]:
    """The people under their handles; what is known of them differs."""
    for number, first in enumerate(words.FIRST):
        for place, last in enumerate(words.LAST):
            if (number + place) % 3 == 2:
                continue
            person: dict[str, Value] = {"name": f"{first} {last}", "org": f"Lab {chr(65 + place)}"}
            if (number * 7 + place) % 4:
                person["email"] = f"{_handle(first, last)}@commons.example.org"
            if number % 2:
                person["bio"] = (
                    f"{first} helps teams in Lab {chr(65 + place)} to talk before they build."
                )
            if place % 2:
                person["links"] = {"github": f"https://github.example/{_handle(first, last)}"}
            yield _handle(first, last), person


def _handle(first: str, last: str) -> str:
    plain = str.maketrans("áöüÓ", "aouO")
    return (
        f"{first}{last[0]}{last[-3:]}".translate(plain).replace("ë", "e").replace(" ", "").lower()
    )
