"""Which software and which people the directory has, and how their files were named."""

from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from tests.collections import software_words as words


@dataclass(frozen=True)
class Entry:
    """A piece of software before it is written."""

    number: int
    path: str
    name: str

    @property
    def address(self) -> str:
        """Where the association's own site shows it."""
        return "/" + self.path.removesuffix(".md").removesuffix("/index") + "/"


@dataclass(frozen=True)
class Person:
    """Somebody who looks after software."""

    number: int
    name: str
    handle: str

    @property
    def path(self) -> str:
        """Their file."""
        return f"people/{self.handle}.yml"


def all_entries() -> Iterator[Entry]:
    """All software; at the end three entries for the same thing."""
    number = 0
    for folder, (_, stems) in words.KINDS.items():
        for stem in stems:
            for first in words.STEMS:
                name = f"{first}{stem}"
                yield Entry(number, _path(folder, name, number), name)
                number += 1
    for path, name in (
        ("tools/Stadt_Karten.md", "Stadt-Karten"),
        ("tools/stadt-karten (alt).md", "Stadt Karten"),
    ):
        yield Entry(number, path, name)
        number += 1
    yield Entry(number, "tools/stadt-karten.md", "stadt karten")


def _path(folder: str, name: str, number: int) -> str:
    """Whoever made an entry named its file; platforms have a folder, libraries one by letter."""
    styles = (name, name.lower(), f"{name.lower()}_{number}", f"{name} (v{number % 4 + 1})")
    style = styles[number % 4].strip()
    if folder == "platforms":
        return f"platforms/{style}/index.md"
    return (
        f"libraries/{name[0].lower()}/{style}.md" if folder == "libraries" else f"tools/{style}.md"
    )


def all_people() -> Iterator[Person]:
    """All people, under handles without accents."""
    number = 0
    for first in words.FIRST:
        for last in words.LAST:
            plain = last.replace("ł", "l").replace("Ł", "L").replace("ı", "i").replace("ß", "ss")
            bare = (
                normalize("NFD", f"{first[0]}.{plain}".lower()).encode("ascii", "ignore").decode()
            )
            yield Person(number, f"{first} {last}", bare.replace(" ", "-"))
            number += 1
