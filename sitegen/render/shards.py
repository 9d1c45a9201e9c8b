"""Postings → shards: small scripts, of which the browser loads only those that a question needs.

A shard holds the postings of a stretch of the sorted terms. It carries frequencies, not scores:
those depend on all documents, and would change every shard with every practice. The browser
works them out from the lengths in the meta file, to the last digit of what lunr says. For that
digit lunr's order of terms matters; it follows from the postings, so that no shard changes because
of words that another holds.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import sub
from zlib import crc32

from sitegen.render.artifact import Artifact
from sitegen.render.codec import front_coded, number, short_hash, sorted_by_units
from sitegen.render.postings import BOOSTS, Postings
from sitegen.render.prefix_code import prefix_coded

FOLDER = "index"
_TARGET = 6_000
"""Characters in a shard; about 4 kB compressed."""
_LETTERS = 7
"""In the name of a shard: 35 bits of a hash."""


@dataclass(frozen=True)
class Shelf:
    """Sorted words cut into shards."""

    artifacts: tuple[Artifact, ...]
    card: Mapping[str, str] | str
    """What the meta file says: where each shard begins, and the names of the files in a row; or the
    name of a shard that holds this, if few questions need it."""


def postings_shelf(postings: Postings) -> Shelf:
    """Every term with its postings."""
    entries = ((term, _entry(postings, term)) for term in sorted_by_units(postings.terms))
    return _shelf("postings", entries)


def words_shelf(words: Iterable[str], *, backwards: bool, is_rare: bool) -> Shelf:
    """Words alone, for questions on what is inside or at the end of a word, or misspelt.

    The card of a shelf that `is_rare`ly needed comes when it is.
    """
    spelt = (word[::-1] for word in words) if backwards else words
    return _shelf("words", ((word, "") for word in sorted_by_units(spelt)), is_rare=is_rare)


def meta(postings: Postings, shelves: Mapping[str, Shelf]) -> dict[str, object]:
    """What a search needs before it knows its shards."""
    return {
        "documents": postings.documents,
        "fields": list(BOOSTS),
        "boosts": list(BOOSTS.values()),
        "lengths": [prefix_coded(postings.lengths[name]) for name in BOOSTS],
        "shelves": {name: shelf.card for name, shelf in shelves.items()},
    }


def _entry(postings: Postings, term: str) -> str:
    """Per field how many documents, then for each the gap and the frequency."""
    parts = []
    for by_term in postings.fields.values():
        found = by_term.get(term, ())
        parts.append(number(len(found) // 2))
        documents = found[::2]
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


def _shelf(kind: str, entries: Iterable[tuple[str, str]], *, is_rare: bool = False) -> Shelf:
    artifacts = []
    starts = []
    names = []
    last = ""
    for stretch in _cut(entries):
        terms = [term for term, _ in stretch]
        data = "".join(data for _, data in stretch)
        name, artifact = _shard(kind, front_coded(terms), data)
        artifacts.append(artifact)
        names.append(name)
        starts.append(_start(last, terms[0]))
        last = terms[-1]
    card = {"starts": front_coded(starts), "names": "".join(names)}
    if not is_rare:
        return Shelf(tuple(artifacts), card)
    name, artifact = _shard("card", *card.values())
    return Shelf((*artifacts, artifact), name)


def _shard(kind: str, words: str, data: str) -> tuple[str, Artifact]:
    """The name of a shard, and its script; `words` are front-coded."""
    text = words.replace("\n", "\\n")
    body = f'"{text}","{data}"'
    name = short_hash(f"{kind} {body}".encode(), _LETTERS)
    script = f'sitegen.shard("{name}",{body});\n'
    return name, Artifact(f"{FOLDER}/{name}.js", script.encode("utf-8"))


def _start(before: str, word: str) -> str:
    """The least of the beginning of `word` that tells it from the one before it."""
    letters = enumerate(zip(before, word, strict=False))
    differs = next((n for n, (one, other) in letters if one != other), len(before))
    return word[: differs + 1]


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
