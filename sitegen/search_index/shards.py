"""What was counted in all practices → shelves of small scripts for the browser.

A shard of postings carries frequencies, not scores: those depend on all documents, and would change
every shard with every practice. The browser works them out from the lengths in the meta file, to
the last digit of what lunr says. For that digit lunr's order of terms matters; it follows from the
postings, so that no shard changes because of words that another holds.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import sub

from sitegen.artifacts.artifact import Artifact
from sitegen.model.body import TermCounts
from sitegen.search_index.codec import number, numbers
from sitegen.search_index.postings import BOOSTS, collect
from sitegen.search_index.shelf import Shelf, make_shelf, script

_RARE = {"words", "known", "knownBackwards"}
"""Shelves that few questions need: what says where their shards are comes when one does."""


@dataclass(frozen=True)
class Index:
    """The index of all practices."""

    meta: Mapping[str, object]
    """What a search needs before it knows its shards."""
    shards: tuple[Artifact, ...]


def make_index(documents: Iterable[TermCounts], known: Iterable[str]) -> Index:
    """The index of `documents`, oldest first; `known` are whole words to correct a question by."""
    postings = collect(documents)
    lists = [postings.fields[name] for name in BOOSTS]
    shelves = {
        "postings": make_shelf("postings", {term: _entry(lists, term) for term in postings.terms}),
        **_both_ways("words", "backwards", postings.terms),
        **_both_ways("known", "knownBackwards", known),
    }
    cards, artifacts = _cards(shelves)
    meta = {
        "documents": postings.documents,
        "fields": list(BOOSTS),
        "boosts": list(BOOSTS.values()),
        "lengths": [numbers(postings.lengths[name]) for name in BOOSTS],
        "shelves": cards,
    }
    shards = (shard for shelf in shelves.values() for shard in shelf.shards)
    return Index(meta, tuple(_distinct((*shards, *artifacts))))


def _both_ways(name: str, backwards: str, words: Iterable[str]) -> dict[str, Shelf]:
    """A shelf of words to look for by their beginning, and one by their end."""
    each = dict.fromkeys(words, "")
    return {
        name: make_shelf("words", each),
        backwards: make_shelf("words", {word[::-1]: "" for word in each}),
    }


def _cards(shelves: Mapping[str, Shelf]) -> tuple[dict[str, object], list[Artifact]]:
    """What the meta file says of each shelf, and the shards that say it for the rare ones."""
    cards: dict[str, object] = {}
    artifacts = []
    for name, shelf in shelves.items():
        if name in _RARE:
            cards[name], artifact = script("card", shelf.starts, shelf.names)
            artifacts.append(artifact)
        else:
            cards[name] = {"starts": shelf.starts, "names": shelf.names}
    return cards, artifacts


def _distinct(shards: Iterable[Artifact]) -> Iterator[Artifact]:
    """Words without an ending to take off make the same shard in two shelves, and so do no words at
    all: one file for both.
    """
    yield from {shard.path: shard for shard in shards}.values()


def _entry(lists: Sequence[Mapping[str, Sequence[int]]], term: str) -> str:
    """Per field how many documents, then for each the gap and the frequency."""
    parts = []
    for by_term in lists:
        found = by_term.get(term, ())
        documents = found[::2]
        parts.append(number(len(documents)))
        steps = map(sub, documents, (-1, *documents))
        parts += map(_coded.__getitem__, zip(steps, found[1::2], strict=True))
    return "".join(parts)


class _Coded(dict[tuple[int, int], str]):
    """How far it is from the document before, and a frequency → their code; fills itself."""

    def __missing__(self, posting: tuple[int, int]) -> str:
        step, frequency = posting
        often = frequency > 1
        code = number(step - 1 << 1 | often) + (number(frequency - 2) if often else "")
        self[posting] = code
        return code


_coded = _Coded()
