"""Sorted words with data, cut into shards: small scripts, of which the browser loads a few.

Where the cuts fall depends on what stands around them and not on all before (content-defined
chunking), so that one changed practice leaves most shards, and their names, as they were.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from sitegen.artifacts.artifact import Artifact
from sitegen.search_index.codec import front_coded, short_hash, sorted_by_units

FOLDER = "index"
_TARGETS = {"postings": 6_000, "words": 12_000}
"""Kind → characters in a shard; 3 to 4 kB compressed, for words alone are front-coded to half."""
_LETTERS = 7
"""In the name of a shard: 35 bits of a hash."""

Entries = Sequence[tuple[str, str]]
"""Words, in the order of UTF-16 units, and the data of each."""


@dataclass(frozen=True)
class Shelf:
    """Words cut into shards."""

    starts: str
    """Where each shard begins, front-coded: the least that tells it from the one before."""
    names: str
    """The names of the shards in a row."""
    shards: tuple[Artifact, ...]


def make_shelf(kind: str, data: Mapping[str, str]) -> Shelf:
    """A shelf of words and the data of each; `kind` keeps shards of other shelves apart."""
    starts, names, shards = [], [], []
    last = ""
    for entries in _cut(((word, data[word]) for word in sorted_by_units(data)), _TARGETS[kind]):
        words = front_coded(word for word, _ in entries)
        name, artifact = script(kind, words, "".join(each for _, each in entries))
        starts.append(_start(last, entries[0][0]))
        names.append(name)
        shards.append(artifact)
        last = entries[-1][0]
    return Shelf(front_coded(starts), "".join(names), tuple(shards))


def script(kind: str, words: str, data: str) -> tuple[str, Artifact]:
    """The name of a shard, and its script; `words` are front-coded."""
    text = words.replace("\n", "\\n")
    body = f'"{text}","{data}"'
    name = short_hash(f"{kind} {body}".encode(), _LETTERS)
    return name, Artifact(f"{FOLDER}/{name}.js", f'sitegen.shard("{name}",{body});\n'.encode())


def _start(before: str, word: str) -> str:
    """The least of the beginning of `word` that tells it from the one before it."""
    letters = enumerate(zip(before, word, strict=False))
    differs = next((n for n, (one, other) in letters if one != other), len(before))
    return word[: differs + 1]


def _cut(entries: Iterable[tuple[str, str]], target: int) -> Iterator[Entries]:
    """Stretches of about `target` characters, cut where a hash of the word says so."""
    stretch: list[tuple[str, str]] = []
    size = 0
    for word, data in entries:
        weight = len(word) + len(data) + 1
        is_cut = size > target // 2 and crc32(word.encode()) / 2**32 < weight / (target // 2)
        if stretch and (is_cut or size + weight > 2 * target):
            yield stretch
            stretch, size = [], 0
        stretch.append((word, data))
        size += weight
    if stretch:
        yield stretch
