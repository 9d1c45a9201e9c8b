"""What the cards show, in small scripts by stretches of practices: loaded when a card is shown."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from sitegen.model.catalogue import Catalogue
from sitegen.model.practice import Practice
from sitegen.pages import urls
from sitegen.pages.lists import card
from sitegen.render.artifact import Artifact
from sitegen.render.codec import short_hash
from sitegen.render.postings import documents_of
from sitegen.render.script import as_script

FOLDER = "cards"
_SIZE = 4
"""Practices in a script. Results are scattered, so that most cards of a page want one of their
own: smaller scripts cost more names and files, larger ones more bytes; docs/client-performance.md."""
LETTERS = 5
"""Of the hash in the name of a script."""


@dataclass(frozen=True)
class Cards:
    """The scripts with cards."""

    artifacts: tuple[Artifact, ...]
    size: int
    """Practices in each, oldest first as in the index, so that a new one changes only the last."""
    hashes: str
    """Of each script the five letters that are in its name."""


def cards_of(catalogue: Catalogue, texts: Mapping[str, str]) -> Cards:
    """`sitegen.setCards([number, cards])`; `texts` says where the text of each slug is."""
    cards = [_card(practice, catalogue, texts) for practice in documents_of(catalogue)]
    scripts = [
        as_script("setCards", [first // _SIZE, cards[first : first + _SIZE]]).encode("utf-8")
        for first in range(0, len(cards), _SIZE)
    ]
    hashes = [short_hash(script, LETTERS) for script in scripts]
    named = enumerate(zip(scripts, hashes, strict=True))
    return Cards(
        tuple(Artifact(f"{FOLDER}/{n}.{letters}.js", data) for n, (data, letters) in named),
        _SIZE,
        "".join(hashes),
    )


def _card(practice: Practice, catalogue: Catalogue, texts: Mapping[str, str]) -> dict[str, object]:
    """Parts that a practice lacks are left out."""
    shown = asdict(card(practice, urls.CATALOGUE, catalogue))
    del shown["href"]
    return {name: value for name, value in shown.items() if value} | {"text": texts[practice.slug]}
