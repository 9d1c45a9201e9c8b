"""Postings → shards: small scripts, of which the browser loads only those that a question needs.

A shard holds the postings of a stretch of the sorted terms. It carries frequencies, not scores:
those depend on all documents, and would change every shard with every practice. The browser
works them out from the lengths in the meta file, to the last digit of what lunr says.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from zlib import crc32

from sitegen.render.artifact import Artifact
from sitegen.render.codec import front_coded, number, numbers
from sitegen.render.postings import BOOSTS, Postings

FOLDER = "index"
_TARGET = 6_000
"""Characters in a shard; about 4 kB compressed."""
_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"


@dataclass(frozen=True)
class Shelf:
    """Sorted words cut into shards."""

    artifacts: tuple[Artifact, ...]
    catalogue_card: Mapping[str, str]
    """What the meta file says: the first word of each shard, and the names of the files."""


def postings_shelf(postings: Postings) -> Shelf:
    """Every term with its postings."""
    entries = ((term, _entry(postings, term)) for term in _sorted(postings.terms))
    return _shelf("postings", entries)


def words_shelf(postings: Postings, *, backwards: bool) -> Shelf:
    """The terms alone, for questions on what is inside or at the end of a word, or misspelt."""
    words = (term[::-1] for term in postings.terms) if backwards else postings.terms
    return _shelf("words", ((word, "") for word in _sorted(words)))


def meta(postings: Postings, shelves: Mapping[str, Shelf]) -> dict[str, object]:
    """What a search needs before it knows its shards."""
    return {
        "documents": postings.documents,
        "fields": list(BOOSTS),
        "boosts": list(BOOSTS.values()),
        "lengths": [numbers(postings.lengths[name]) for name in BOOSTS],
        "shelves": {name: dict(shelf.catalogue_card) for name, shelf in shelves.items()},
    }


def _sorted(words: Iterable[str]) -> list[str]:
    """By UTF-16 code unit, as JavaScript compares."""
    return sorted(words, key=lambda word: word.encode("utf-16-be"))


def _entry(postings: Postings, term: str) -> str:
    """The number of the term; per field how many documents, then for each the gap and frequency."""
    term_number = postings.terms[term]
    parts = [number(term_number)]
    for lists in postings.fields.values():
        documents = lists[term_number]
        parts.append(number(len(documents) // 2))
        last = -1
        for document, frequency in zip(documents[::2], documents[1::2], strict=True):
            gap = document - last - 1
            often = frequency > 1
            parts.append(number(gap << 1 | often) + (number(frequency - 2) if often else ""))
            last = document
    return "".join(parts)


def _shelf(kind: str, entries: Iterable[tuple[str, str]]) -> Shelf:
    artifacts = []
    firsts = []
    for stretch in _cut(entries):
        terms = [term for term, _ in stretch]
        text = front_coded(terms).replace("\n", "\\n")
        body = f'"{text}","{"".join(data for _, data in stretch)}"'
        name = _name(f"{kind} {body}")
        script = f'sitegen.shard("{name}",{body});\n'
        artifacts.append(Artifact(f"{FOLDER}/{name}.js", script.encode("utf-8")))
        firsts.append(terms[0])
    names = " ".join(artifact.path.removeprefix(f"{FOLDER}/")[:-3] for artifact in artifacts)
    return Shelf(tuple(artifacts), {"firsts": front_coded(firsts), "names": names})


def _cut(entries: Iterable[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """Stretches of about `_TARGET` characters, cut where a hash of the term says so.

    A cut then depends on what stands around it and not on all before it, so that one changed
    practice leaves most shards as they were (content-defined chunking).
    """
    stretch: list[tuple[str, str]] = []
    size = 0
    for term, data in entries:
        weight = len(term) + len(data) + 1
        is_cut = size > _TARGET // 2 and crc32(term.encode()) / 2**32 < weight / (_TARGET // 2)
        if stretch and (is_cut or size + weight > 2 * _TARGET):
            yield stretch
            stretch, size = [], 0
        stretch.append((term, data))
        size += weight
    if stretch:
        yield stretch


def _name(text: str) -> str:
    """35 bits of a hash, in letters that every file system tells apart."""
    value = int.from_bytes(blake2b(text.encode("utf-8"), digest_size=5).digest(), "big") >> 5
    return "".join(_BASE32[value >> shift & 31] for shift in range(30, -1, -5))
