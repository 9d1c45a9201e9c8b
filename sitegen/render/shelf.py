"""Sorted words with data, cut into stretches, each a shard: cut anew only where words changed.

The browser loads the shards that a question needs. Where the cuts fall depends on what stands
around them and not on all before (content-defined chunking), so that one changed practice leaves
most shards as they were, and a shelf can be amended without looking at the rest of it.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from sitegen.render.artifact import Artifact
from sitegen.render.codec import by_units, front_coded, short_hash, sorted_by_units

FOLDER = "index"
_TARGET = 6_000
"""Characters in a shard; about 4 kB compressed."""
_LETTERS = 7
"""In the name of a shard: 35 bits of a hash."""

Entries = Sequence[tuple[str, str]]
"""Words, sorted by `by_units`, and the data of each."""
Changes = Mapping[str, str | None]
"""Word → its data now; `None` for a word that goes."""


@dataclass(frozen=True)
class Stretch:
    """What is to be known of a shard without looking into it."""

    name: str
    first: str
    last: str
    digest: str
    """Of its file."""

    @property
    def path(self) -> str:
        """Of its file."""
        return f"{FOLDER}/{self.name}.js"


Recall = Callable[[Stretch], Entries]
"""What a shard holds."""


@dataclass(frozen=True)
class Cut:
    """A shard that was cut anew."""

    entries: Entries
    artifact: Artifact


@dataclass(frozen=True)
class Shelf:
    """Words cut into stretches."""

    stretches: tuple[Stretch, ...]
    fresh: Mapping[str, Cut]
    """By name."""

    @property
    def starts(self) -> str:
        """Where each shard begins, front-coded: the least that tells it from the one before."""
        lasts = ("", *(stretch.last for stretch in self.stretches))
        firsts = (stretch.first for stretch in self.stretches)
        return front_coded(map(_start, lasts, firsts))

    @property
    def names(self) -> str:
        """The names of the shards in a row."""
        return "".join(stretch.name for stretch in self.stretches)


def amended(standing: Sequence[Stretch], changes: Changes, recall: Recall, kind: str) -> Shelf:
    """The shelf after `changes`; without `standing` it holds just these.

    The same words give the same shelf, whatever stood there before.
    """
    due = _by_stretch(standing, changes)
    at_word = {stretch.first: place for place, stretch in enumerate(standing)}
    stretches: list[Stretch] = []
    fresh: dict[str, Cut] = {}
    place, end = 0, max(len(standing), len(due))
    while place < end:
        if place not in due:
            stretches.append(standing[place])
            place += 1
            continue
        place_next = end
        for entries, following in _cut(_from(place, standing, due, recall)):
            name, artifact = shard(kind, entries)
            stretches.append(Stretch(name, entries[0][0], entries[-1][0], artifact.digest))
            fresh[name] = Cut(entries, artifact)
            # From a cut that was there before, the cuts are as they were.
            if following in at_word:
                place_next = at_word[following]
                break
        place = place_next
    return Shelf(tuple(stretches), fresh)


def find(standing: Sequence[Stretch], words: Iterable[str], recall: Recall) -> dict[str, str]:
    """The data of those of `words` that are there."""
    found = {}
    for place, wanted in _by_stretch(standing, dict.fromkeys(words)).items():
        if standing:
            found.update({word: data for word, data in recall(standing[place]) if word in wanted})
    return found


def shard(kind: str, entries: Entries) -> tuple[str, Artifact]:
    """The name of a shard, and its script."""
    return script(
        kind, front_coded(word for word, _ in entries), "".join(data for _, data in entries)
    )


def script(kind: str, words: str, data: str) -> tuple[str, Artifact]:
    """The same of words that are front-coded."""
    text = words.replace("\n", "\\n")
    body = f'"{text}","{data}"'
    name = short_hash(f"{kind} {body}".encode(), _LETTERS)
    return name, Artifact(f"{FOLDER}/{name}.js", f'sitegen.shard("{name}",{body});\n'.encode())


def _by_stretch(standing: Sequence[Stretch], changes: Changes) -> Mapping[int, Changes]:
    """Place of a stretch → the changes that fall into it; without stretches, all into the first."""
    if not standing:
        return {0: changes} if changes else {}
    firsts = [by_units(stretch.first) for stretch in standing]
    due: dict[int, dict[str, str | None]] = defaultdict(dict)
    for word, data in changes.items():
        due[max(0, bisect_right(firsts, by_units(word)) - 1)][word] = data
    return due


def _from(
    place: int,
    standing: Sequence[Stretch],
    due: Mapping[int, Changes],
    recall: Recall,
) -> Iterator[tuple[str, str]]:
    """All entries from a stretch on, as they are after the changes."""
    for number in range(place, max(len(standing), 1)):
        entries = dict(recall(standing[number])) if standing else {}
        changes = due.get(number, {})
        merged = {**entries, **changes} if entries else changes
        for word in sorted_by_units(merged):
            data = merged[word]
            if data is not None:
                yield word, data


def _start(before: str, word: str) -> str:
    """The least of the beginning of `word` that tells it from the one before it."""
    letters = enumerate(zip(before, word, strict=False))
    differs = next((n for n, (one, other) in letters if one != other), len(before))
    return word[: differs + 1]


def _cut(entries: Iterable[tuple[str, str]]) -> Iterator[tuple[Entries, str | None]]:
    """Stretches of about `_TARGET` characters, cut where a hash of the word says so; with the
    word that comes after each.
    """
    stretch: list[tuple[str, str]] = []
    size = 0
    for word, data in entries:
        weight = len(word) + len(data) + 1
        is_cut = size > _TARGET // 2 and crc32(word.encode()) / 2**32 < weight / (_TARGET // 2)
        if stretch and (is_cut or size + weight > 2 * _TARGET):
            yield stretch, word
            stretch, size = [], 0
        stretch.append((word, data))
        size += weight
    if stretch:
        yield stretch, None
