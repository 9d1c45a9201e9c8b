"""What the newsroom has published, and where: headlines hardly used twice, files by year and month."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.collections import newsroom_words as words
from tests.collections.dice import Dice

ARTICLES, EVENTS = 4300, 900
YEARS = tuple(range(2014, 2025))


@dataclass(frozen=True)
class Item:
    """An article or an event before it is written."""

    number: int
    place: str
    title: str
    about: str
    day: tuple[int, int, int]

    @property
    def path(self) -> str:
        """Its file: an event has a folder of its own."""
        return f"content{self.place}/index.md" if self.is_event else f"content{self.place}.md"

    @property
    def is_event(self) -> bool:
        """Whether people can go there."""
        return self.place.startswith("/events")


def all_items() -> list[Item]:
    """All articles, and all events after them."""
    return [*map(_article, range(ARTICLES)), *map(_event, range(EVENTS))]


def _article(number: int) -> Item:
    dice = Dice(f"article {number}")
    title, about = _headline(number, words.HEADLINES)
    year, month, day = YEARS[number * len(YEARS) // ARTICLES], 1 + number % 12, dice.between(1, 28)
    name = f"{day:02d}-{_slug(title)}-{number}"
    if number % 97 == 5:
        name = f"{title.replace('?', '').replace(':', ' -')} ({number})"
    return Item(number, f"/news/{year}/{month:02d}/{name}", title, about, (year, month, day))


def _event(number: int) -> Item:
    dice = Dice(f"event {number}")
    title, about = _headline(number, words.EVENTS)
    year, month, day = YEARS[number * len(YEARS) // EVENTS], 1 + number % 12, dice.between(1, 28)
    place = f"/events/{year}/{month:02d}/{_slug(title)}-{day}-{number % 75}"
    return Item(ARTICLES + number, place, title, about, (year, month, day))


def _headline(number: int, patterns: Sequence[str]) -> tuple[str, str]:
    """A headline hardly used before: each pattern with each subject and place comes once."""
    place = number * 7919 % (len(patterns) * len(words.SUBJECTS) * len(words.PLACES))
    place, pattern = divmod(place, len(patterns))
    place, subject = divmod(place, len(words.SUBJECTS))
    about = words.SUBJECTS[subject]
    title = patterns[pattern].format(x=about, place=words.PLACES[place])
    return title[0].upper() + title[1:], about


def _slug(title: str) -> str:
    kept = "".join(letter if letter.isalnum() else " " for letter in title.lower().replace("'", ""))
    return "-".join(kept.split()[:7])
