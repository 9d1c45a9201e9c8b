"""The prebuilt search index: shards for the browser, and the plain lunr index for other tools."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from lunr.builder import Builder

from sitegen.model.catalogue import Catalogue
from sitegen.render.artifact import Artifact
from sitegen.render.postings import BOOSTS, collect, documents_of, field_terms
from sitegen.render.shards import meta, postings_shelf, words_shelf
from sitegen.render.tokens import stop_words, words
from sitegen.settings import Settings

LUNR_JSON = "data/lunr.json"


@dataclass(frozen=True)
class SearchIndex:
    """The index in its parts."""

    shards: tuple[Artifact, ...]
    meta: dict[str, object]
    """What a search loads first; it names the shards."""


def make_index(catalogue: Catalogue, settings: Settings) -> SearchIndex:
    """The index of all current practices."""
    language = settings.site.language
    postings = collect(catalogue, language, with_people=settings.has_searchable_people)
    shelves = {
        "postings": postings_shelf(postings),
        "words": words_shelf(postings, backwards=False),
        "backwards": words_shelf(postings, backwards=True),
    }
    return SearchIndex(
        shards=tuple(artifact for shelf in shelves.values() for artifact in shelf.artifacts),
        meta={
            "language": language,
            "stopWords": sorted(stop_words(language)),
            "synonyms": [_phrases(group, language) for group in settings.synonyms],
            **meta(postings, shelves),
        },
    )


def _phrases(group: Iterable[str], language: str) -> list[list[str]]:
    """Phrases that mean the same, each as its words less the stop words, as questions are."""
    stop = stop_words(language)
    return [[word for word in words(text) if word not in stop] for text in group]


def lunr_json(catalogue: Catalogue, settings: Settings) -> Artifact:
    """The plain lunr index as a file, with the slug of each of its references."""
    slugs = [practice.slug for practice in documents_of(catalogue)]
    content = {"slugs": slugs, "index": lunr_index(catalogue, settings)}
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return Artifact(LUNR_JSON, text.encode("utf-8"))


def lunr_index(catalogue: Catalogue, settings: Settings) -> dict[str, object]:
    """The index as lunr.py makes it from the same terms, for lunr.js 2.3.9; `{}` without practices.

    References are the numbers of documents as text: the browser orders integer-like keys by
    number, so slugs such as `2024` would jump the queue.
    """
    documents = documents_of(catalogue)
    if not documents:
        return {}  # lunr.py divides by the number of documents
    builder = Builder()
    builder.ref("ref")
    for field, boost in BOOSTS.items():
        builder.field(field, boost=boost)
    for number, practice in enumerate(documents):
        fields = field_terms(
            practice,
            catalogue,
            settings.site.language,
            with_people=settings.has_searchable_people,
        )
        builder.add({"ref": str(number), **fields})
    index: dict[str, object] = builder.build().serialize()
    inverted = index["invertedIndex"]
    assert isinstance(inverted, list)
    # lunr.js compares UTF-16 code units and refuses any other order; Python sorts code points.
    index["invertedIndex"] = sorted(inverted, key=lambda entry: entry[0].encode("utf-16-be"))
    return index
