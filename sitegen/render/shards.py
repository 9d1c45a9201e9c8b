"""What the index knows of all practices → shelves of small scripts for the browser.

A shard of postings carries frequencies, not scores: those depend on all documents, and would change
every shard with every practice. The browser works them out from the lengths in the meta file, to
the last digit of what lunr says. For that digit lunr's order of terms matters; it follows from the
postings, so that no shard changes because of words that another holds.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import sub

from sitegen.render.artifact import Artifact
from sitegen.render.codec import number, read_numbers
from sitegen.render.postings import BOOSTS, Counts
from sitegen.render.prefix_code import prefix_coded
from sitegen.render.shelf import Changes, Recall, Shelf, Stretch, amended, find, script

SHELVES = {
    "postings": "postings",
    "words": "words",
    "backwards": "words",
    "known": "words",
    "knownBackwards": "words",
}
"""Name → kind of what its shards hold: terms with their postings, words alone."""
_RARE = {"words", "known", "knownBackwards"}
"""Shelves that few questions need: what says where their shards are comes when one does."""


@dataclass(frozen=True)
class Index:
    """The index of all practices, but for what is in its shards."""

    lengths: Mapping[str, tuple[int, ...]]
    """Field → how many terms it holds, per document."""
    shelves: Mapping[str, tuple[Stretch, ...]]


EMPTY = Index(dict.fromkeys(BOOSTS, ()), dict.fromkeys(SHELVES, ()))


@dataclass(frozen=True)
class Change:
    """What became of a document."""

    document: int
    """Its number; one after the last is that of a new document."""
    now: Counts
    before: Counts = field(default_factory=dict)


def amended_index(
    index: Index, changes: Iterable[Change], recall: Recall
) -> tuple[Index, dict[str, Shelf]]:
    """The index after changes, and its shelves of terms as far as they were cut anew.

    From `EMPTY` with every document new it is the whole index. The same documents give the same
    index, whatever was before.
    """
    lengths = {name: list(values) for name, values in index.lengths.items()}
    fields: dict[str, dict[str, list[int]]] = {name: defaultdict(list) for name in BOOSTS}
    for change in changes:
        for name, by_term in fields.items():
            now, before = change.now[name], change.before.get(name, {})
            lengths[name][change.document : change.document + 1] = [sum(now.values())]
            for term, frequency in now.items():
                if before.get(term) != frequency:
                    by_term[term] += (change.document, frequency)
            for term in before.keys() - now.keys():
                by_term[term] += (change.document, 0)
    postings = index.shelves["postings"]
    terms = frozenset().union(*fields.values())
    old = find(postings, terms, recall)
    entries = {term: _entry(fields, term, old.get(term, "")) for term in terms}
    words = {
        term: "" if data else None for term, data in entries.items() if bool(data) != (term in old)
    }
    shelves = {
        "postings": amended(postings, entries, recall, "postings"),
        "words": amended(index.shelves["words"], words, recall, "words"),
        "backwards": amended(index.shelves["backwards"], _reversed(words), recall, "words"),
    }
    kept = {name: index.shelves[name] for name in SHELVES}
    cut = {name: shelf.stretches for name, shelf in shelves.items()}
    return Index({n: tuple(values) for n, values in lengths.items()}, kept | cut), shelves


def known_shelves(words: Iterable[str]) -> dict[str, Shelf]:
    """The shelves of the words to correct a question by."""
    changes = dict.fromkeys(words, "")
    return {
        "known": amended((), changes, _nothing, "words"),
        "knownBackwards": amended((), _reversed(changes), _nothing, "words"),
    }


def cards_of_shelves(index: Index) -> tuple[dict[str, object], list[Artifact]]:
    """What the meta file says of each shelf, and the shards that say it for the rare ones."""
    cards: dict[str, object] = {}
    artifacts = []
    for name, stretches in index.shelves.items():
        shelf = Shelf(stretches, {})
        if name in _RARE:
            cards[name], artifact = script("card", shelf.starts, shelf.names)
            artifacts.append(artifact)
        else:
            cards[name] = {"starts": shelf.starts, "names": shelf.names}
    return cards, artifacts


def meta(index: Index, cards: Mapping[str, object]) -> dict[str, object]:
    """What a search needs before it knows its shards."""
    return {
        "documents": len(index.lengths["title"]),
        "fields": list(BOOSTS),
        "boosts": list(BOOSTS.values()),
        "lengths": [prefix_coded(index.lengths[name]) for name in BOOSTS],
        "shelves": cards,
    }


def _nothing(_stretch: Stretch) -> tuple[()]:
    return ()


def _reversed(words: Changes) -> Changes:
    return {word[::-1]: data for word, data in words.items()}


def _entry(fields: Mapping[str, Mapping[str, Sequence[int]]], term: str, old: str) -> str | None:
    """Per field how many documents, then for each the gap and the frequency; `None` without any.

    `fields` holds document, frequency, document, … for what changed since `old`.
    """
    before = _read_entry(old) if old else {}
    parts = []
    is_empty = True
    for name, by_term in fields.items():
        found = by_term.get(term, ())
        if name in before:
            found = _merged(before[name], found)
        documents = found[::2]
        is_empty = is_empty and not documents
        parts.append(number(len(documents)))
        steps = map(sub, documents, (-1, *documents))
        parts += map(_coded.__getitem__, zip(steps, found[1::2], strict=True))
    return None if is_empty else "".join(parts)


def _read_entry(data: str) -> dict[str, dict[int, int]]:
    """Field → document → frequency, of what `_entry` made."""
    numbers = read_numbers(data)
    found: dict[str, dict[int, int]] = {}
    for name in BOOSTS:
        by_document = found[name] = {}
        document = -1
        for _ in range(next(numbers)):
            step = next(numbers)
            document += (step >> 1) + 1
            by_document[document] = next(numbers) + 2 if step & 1 else 1
    return found


def _merged(before: Mapping[int, int], changes: Sequence[int]) -> list[int]:
    pairs = {**before, **dict(zip(changes[::2], changes[1::2], strict=True))}
    return [n for pair in sorted(pairs.items()) if pair[1] for n in pair]


class _Coded(dict[tuple[int, int], str]):
    """How far it is from the document before, and a frequency → their code; fills itself."""

    def __missing__(self, posting: tuple[int, int]) -> str:
        step, frequency = posting
        often = frequency > 1
        code = number(step - 1 << 1 | often) + (number(frequency - 2) if often else "")
        self[posting] = code
        return code


_coded = _Coded()
