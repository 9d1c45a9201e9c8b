"""The people of the newsroom: a file each, in folders by desk and first letter."""

from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from tests.collections import newsroom_words as words
from tests.collections.dice import Dice
from tests.collections.oddities import encoded
from tests.collections.page import Fields, page

ROLES = (
    "Reporter",
    "reporter",
    "Senior reporter",
    "Editor",
    "Photographer",
    "Columnist",
    "Sub-editor",
)


@dataclass(frozen=True)
class Author:
    """A person and where their file is."""

    number: int
    name: str
    path: str

    @property
    def handle(self) -> str:
        """The name as others mention it."""
        return _plain(self.name).replace("-", "") + ("" if self.number % 3 else str(self.number))


def team() -> list[Author]:
    """All thousand, each with a name of their own."""
    pairs = ((first, last) for last in words.LAST for first in words.FIRST)
    return [_author(number, first, last) for number, (first, last) in enumerate(pairs)]


def team_files(authors: list[Author]) -> Iterator[tuple[str, bytes]]:
    """Their files."""
    for author in authors:
        yield author.path, encoded(_text(author), author.number)


def _author(number: int, first: str, last: str) -> Author:
    desk = words.DESKS[number % len(words.DESKS)].lower().replace(" & ", "-and-")
    name = f"{first} {last}"
    file_name = name.replace("'", "") if number % 31 == 4 else _plain(name)
    return Author(number, name, f"team/{desk}/{_plain(last)[0]}/{file_name}.md")


def _plain(name: str) -> str:
    bare = normalize("NFD", name.lower().replace("'", "")).encode("ascii", "ignore").decode()
    return bare.replace(" ", "-")


def _text(author: Author) -> str:
    dice, number = Dice(author.path), author.number
    fields: Fields = {"name": author.name, "handle": author.handle, "role": dice.pick(ROLES)}
    if number % 10 < 3:
        fields["email"] = f"{_plain(author.name)}@ledger.example.org"
    if number % 4 == 1:
        fields["social"] = {"mastodon": f"https://social.example/@{author.handle}"}
    if number % 5 == 2:
        fields["left"] = f"{dice.between(2015, 2024)}"
    if number % 6 == 0:
        fields |= {"layout": "author", "avatar": f"/assets/img/hero-{number % 8}.png"}
    text = f"{author.name} has written for the Ledger since {dice.between(1994, 2023)}."
    first = author.name.split()[0]
    more = f"{first} lives in {dice.pick(words.PLACES)} and keeps {dice.pick(('bees', 'bad time', 'score', 'notes'))}."
    return page(fields, "" if number % 3 == 1 else f"{text} {more}" if number % 2 else text)
