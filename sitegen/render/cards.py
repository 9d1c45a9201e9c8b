"""What the cards show, in small scripts by stretches of practices: loaded when a card is shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

from sitegen.artifacts.artifact import Artifact
from sitegen.artifacts.script import as_script
from sitegen.model.catalogue import Catalogue
from sitegen.model.practice import Practice
from sitegen.pages import urls
from sitegen.pages.cards import card
from sitegen.search_index.codec import short_hash
from sitegen.search_index.postings import documents_of

FOLDER = "cards"
_FEWEST_BYTES_AT_ONE = 1_500
"""With so many practices a script for each costs least; docs/client-performance.md."""
LETTERS = 5
"""Of the hash in the name of a script."""


@dataclass(frozen=True)
class Cards:
    """The scripts with cards."""

    scripts: tuple[Artifact, ...]
    size: int
    """Practices in each, oldest first as in the index, so that a new one changes only the last."""

    @property
    def hashes(self) -> str:
        """Of each script the five letters that are in its name."""
        return "".join(script.path.split(".")[-2] for script in self.scripts)


def cards_of(catalogue: Catalogue, texts: Mapping[str, str]) -> Cards:
    """`sitegen.setCards([number, cards])`; `texts` says where the text of each slug is."""
    documents = documents_of(catalogue)
    size = _size(len(documents))
    return Cards(
        tuple(
            _script(first // size, documents[first : first + size], catalogue, texts)
            for first in range(0, len(documents), size)
        ),
        size,
    )


def _script(
    number: int, those: Iterable[Practice], catalogue: Catalogue, texts: Mapping[str, str]
) -> Artifact:
    cards = [_card(practice, catalogue, texts) for practice in those]
    data = as_script("setCards", [number, cards]).encode("utf-8")
    return Artifact(f"{FOLDER}/{number}.{short_hash(data, LETTERS)}.js", data)


def _size(practices: int) -> int:
    """Practices in a script. Results are scattered, so that most cards want a script of their own.

    What a page of results brings for nothing grows with the size, the names of all scripts shrink
    with it; the sum of the two is least at the square root.
    """
    return max(1, round(sqrt(practices / _FEWEST_BYTES_AT_ONE)))


def _card(practice: Practice, catalogue: Catalogue, texts: Mapping[str, str]) -> dict[str, object]:
    """Parts that a practice lacks are left out."""
    shown = {**vars(card(practice, urls.CATALOGUE, catalogue)), "href": ""}
    return {name: value for name, value in shown.items() if value} | {"text": texts[practice.slug]}
