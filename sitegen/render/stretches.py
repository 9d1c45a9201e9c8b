"""What is loaded of single practices and contacts, in scripts that hold a stretch of them.

A stretch of practices begins with the oldest, one of contacts with the last of them. A file for each would be the most of a site, and what a disk spends most time on. An edit changes the
scripts of its own stretch, a new practice the last one only; a title is also in what builds on it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sitegen.artifacts.artifact import Artifact
from sitegen.artifacts.script import as_script
from sitegen.config.settings import Settings
from sitegen.model.body import Bodies, Body
from sitegen.model.catalogue import Catalogue
from sitegen.model.contact import Contact
from sitegen.model.practice import Practice
from sitegen.pages import urls
from sitegen.pages.cards import cards
from sitegen.pages.context import Tools
from sitegen.pages.forms import contact_original, correctable_contacts, original
from sitegen.pages.whole import whole
from sitegen.search_index.codec import short_hash
from sitegen.search_index.postings import documents_of
from sitegen.words.syllables import softened

LETTERS = 5
"""Of the hash in the name of a script."""
STRETCH = 32
"""Practices whose bodies are read at a time; a multiple of each size."""

Say = Callable[[Any, Tools, Body], object]
"""What a script says of a practice or a contact; `None` if there is nothing of the kind."""


def _card(practice: Practice, tools: Tools, _body: Body) -> dict[str, object]:
    """What its card shows; parts that it lacks are left out."""
    (shown,) = cards([practice], urls.CATALOGUE, tools)
    card = {name: value for name, value in vars(shown).items() if value and name != "href"}
    soft = softened(shown.title, shown.language or tools.settings.site.language_tag)
    return card if soft == shown.title else {**card, "soft": soft}


def _passages(_practice: Practice, _tools: Tools, body: Body) -> list[list[str]]:
    """Its text, `[anchor, heading, text]` each, to show where in it a search found something."""
    return [[each.id, each.heading, each.text] for each in body.passages]


@dataclass(frozen=True)
class Cut:
    """How what is in a stretch is cut into scripts. Its kinds have one hash, so that one list
    names them all.
    """

    size: int
    """Practices or contacts in a script; docs/client-performance.md tells why so many."""
    kinds: Mapping[str, Say]
    """Folder of the scripts → what they say."""


CUTS = {
    "readers": Cut(4, {"cards": _card, "texts": _passages}),
    "authors": Cut(32, {"originals": original}),
    "printers": Cut(32, {"bodies": whole}),
}
"""For whom they are → how practices are cut."""
CONTACT_CUTS = {"contacts": Cut(STRETCH, {"originals/contacts": contact_original})}
"""How contacts are cut, for the form."""
_ALL_CUTS = {**CUTS, **CONTACT_CUTS}


@dataclass(frozen=True)
class Stretch:
    """Practices or contacts that stand together."""

    first: int
    """The number of the first."""
    documents: Sequence[Practice] | Sequence[Contact]
    cuts: Mapping[str, Cut]


@dataclass(frozen=True)
class StretchScripts:
    """The scripts of one stretch."""

    hashes: Mapping[str, str]
    """Key of a cut → the letters that are in the names of its scripts."""
    scripts: tuple[Artifact, ...]


def stretches_of(catalogue: Catalogue, cuts: Mapping[str, Cut] = CUTS) -> list[Stretch]:
    """All practices, oldest first as in the index."""
    return _stretches(documents_of(catalogue), cuts)


def contact_stretches(catalogue: Catalogue, settings: Settings) -> list[Stretch]:
    """The contacts that the form can start from, the last first as with practices."""
    return _stretches(correctable_contacts(catalogue, settings)[::-1], CONTACT_CUTS)


def _stretches(
    documents: Sequence[Practice] | Sequence[Contact], cuts: Mapping[str, Cut]
) -> list[Stretch]:
    starts = range(0, len(documents), STRETCH)
    return [Stretch(first, documents[first : first + STRETCH], cuts) for first in starts]


def stretch_scripts(stretch: Stretch, tools: Tools, bodies: Bodies) -> StretchScripts:
    """`sitegen.setStretch([kind, number, […]])` for every kind and number of a stretch."""
    known = [(document, bodies[document.path]) for document in stretch.documents]
    hashes = dict.fromkeys(stretch.cuts, "")
    scripts: list[Artifact] = []
    for key, cut in stretch.cuts.items():
        for at in range(0, len(known), cut.size):
            number, those = (stretch.first + at) // cut.size, known[at : at + cut.size]
            said = {
                kind: [say(document, tools, body) for document, body in those]
                for kind, say in cut.kinds.items()
            }
            letters, made = _scripts(number, said)
            hashes[key] += letters
            scripts += made
    return StretchScripts(hashes, tuple(scripts))


def _scripts(number: int, said: Mapping[str, Sequence[object]]) -> tuple[str, list[Artifact]]:
    """A script for each kind, and the letters of their hash."""
    made = {kind: as_script("setStretch", [kind, number, all_]) for kind, all_ in said.items()}
    letters = short_hash("".join(made.values()).encode(), LETTERS)
    return letters, [
        Artifact(f"{kind}/{number}.{letters}.js", text.encode()) for kind, text in made.items()
    ]


def names_of(
    hashes: Iterable[Mapping[str, str]], cuts: Mapping[str, Cut] = _ALL_CUTS
) -> dict[str, dict[str, object]]:
    """Key of a cut → how the browser names its scripts, from the hashes of all stretches in order."""
    listed = list(hashes)
    return {
        key: {
            "size": cut.size,
            "letters": LETTERS,
            "hashes": "".join(each.get(key, "") for each in listed),
        }
        for key, cut in cuts.items()
    }
