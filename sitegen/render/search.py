"""The prebuilt search index, as shards for the browser."""

from collections.abc import Iterable
from dataclasses import dataclass

from sitegen.model.catalogue import Catalogue
from sitegen.render.artifact import Artifact
from sitegen.render.postings import Counts, collect, languages_of
from sitegen.render.shards import meta, postings_shelf, words_shelf
from sitegen.render.tokens import asking_words, stop_words, words
from sitegen.settings import Settings


@dataclass(frozen=True)
class SearchIndex:
    """The index in its parts."""

    shards: tuple[Artifact, ...]
    meta: dict[str, object]
    """What a search loads first; it names the shards."""


def make_index(
    catalogue: Catalogue, settings: Settings, documents: Iterable[Counts]
) -> SearchIndex:
    """The index of all practices; `documents` are theirs, in the order of `documents_of`."""
    language = settings.site.language
    postings = collect(documents)
    languages = languages_of(catalogue, language)
    terms, known = postings.terms, known_words(catalogue)
    shelves = {
        "postings": postings_shelf(postings),
        "words": words_shelf(terms, backwards=False, is_rare=True),
        "backwards": words_shelf(terms, backwards=True, is_rare=False),
        "known": words_shelf(known, backwards=False, is_rare=True),
        "knownBackwards": words_shelf(known, backwards=True, is_rare=True),
    }
    # Words without an ending to take off make the same shard in two shelves: one file for both.
    shards = {each.path: each for shelf in shelves.values() for each in shelf.artifacts}
    return SearchIndex(
        shards=tuple(shards.values()),
        meta={
            "languages": languages,
            "stopWords": sorted(stop_words(languages)),
            "askingWords": sorted(asking_words(languages)),
            "synonyms": [phrases_of(group, languages) for group in settings.synonyms],
            **meta(postings, shelves),
        },
    )


def known_words(catalogue: Catalogue) -> set[str]:
    """Whole words to correct a question by; the index holds stems, which are no words to offer.

    Of current practices: a word that only the archive has would be offered in vain.
    """
    labels = (value.label for facet in catalogue.facets for value in facet.values)
    texts = (text for practice in catalogue.current for text in (practice.title, practice.summary))
    return {word for text in (*labels, *texts) for word in words(text)}


def phrases_of(group: Iterable[str], languages: Iterable[str]) -> list[list[str]]:
    """Phrases that mean the same, each as its words less the stop words, as questions are."""
    stop = stop_words(languages)
    return [[word for word in words(text) if word not in stop] for text in group]
