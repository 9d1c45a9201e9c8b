"""The whole index as plain lunr JSON: for other tools, and to hold the shards against."""

import json
from collections.abc import Iterable, Mapping, Sequence

from lunr.builder import Builder

from sitegen.artifacts.artifact import Artifact
from sitegen.model.body import TermCounts
from sitegen.model.catalogue import Catalogue
from sitegen.search_index.codec import sorted_by_units
from sitegen.search_index.postings import BOOSTS, documents_of

LUNR_JSON = "data/lunr.json"


def lunr_json(catalogue: Catalogue, documents: Iterable[TermCounts]) -> Artifact:
    """The plain lunr index of `documents_of` as a file, with the slug of each of its references."""
    slugs = [practice.slug for practice in documents_of(catalogue)]
    content = {"slugs": slugs, "index": lunr_index(tuple(documents))}
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return Artifact(LUNR_JSON, text.encode("utf-8"))


def lunr_index(documents: Sequence[TermCounts]) -> dict[str, object]:
    """The index as lunr.py makes it from the same terms, for lunr.js 2.3.9; `{}` without practices.

    Terms are added in the order that the shards can tell: by document, field and letter.
    References are the numbers of documents as text: the browser orders integer-like keys by
    number, so slugs such as `2024` would jump the queue.
    """
    if not documents:
        return {}  # lunr.py divides by the number of documents
    builder = Builder()
    builder.ref("ref")
    for field, boost in BOOSTS.items():
        builder.field(field, boost=boost)
    for number, counts in enumerate(documents):
        builder.add({"ref": str(number)} | {name: _terms(counts[name]) for name in counts})
    index: dict[str, object] = builder.build().serialize()
    inverted = index["invertedIndex"]
    assert isinstance(inverted, list)
    # lunr.js compares UTF-16 code units and refuses any other order.
    by_term = dict(inverted)
    index["invertedIndex"] = [[term, by_term[term]] for term in sorted_by_units(by_term)]
    return index


def _terms(counts: Mapping[str, int]) -> list[str]:
    """Each term as often as it was counted."""
    return [term for term in sorted_by_units(counts) for _ in range(counts[term])]
