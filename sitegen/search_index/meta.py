"""What a search loads first, and the words that questions are corrected by."""

from collections.abc import Iterable

from sitegen.config.settings import Settings
from sitegen.model.body import Bodies
from sitegen.model.catalogue import Catalogue
from sitegen.search_index.postings import counts_of, languages_of
from sitegen.search_index.shards import Index, make_index
from sitegen.search_index.tokens import asking_words, compounding, stop_words, words


def search_index(catalogue: Catalogue, settings: Settings, bodies: Bodies) -> Index:
    """The index of all practices, with what a search loads first."""
    languages = languages_of(catalogue, settings.site.language)
    index = make_index(counts_of(catalogue, settings, bodies), known_words(catalogue))
    return Index({**marking(languages, settings), **index.meta}, index.shards)


def marking(languages: tuple[str, ...], settings: Settings) -> dict[str, object]:
    """What questions are read by, and the words of a text marked that answer them."""
    return {
        "languages": languages,
        "stopWords": sorted(stop_words(languages)),
        "askingWords": sorted(asking_words(languages)),
        **compounding(languages),
        "synonyms": [_phrases_of(group, languages) for group in settings.synonyms],
    }


def known_words(catalogue: Catalogue) -> set[str]:
    """Whole words to correct a question by; the index holds stems, which are no words to offer.

    Of current practices: a word that only the archive has would be offered in vain.
    """
    labels = (value.label for facet in catalogue.facets for value in facet.values)
    texts = (
        text
        for practice in catalogue.current
        for text in (practice.title, practice.summary, *practice.search_words)
    )
    return {word for text in (*labels, *texts) for word in words(text)}


def _phrases_of(group: Iterable[str], languages: Iterable[str]) -> list[list[str]]:
    """Phrases that mean the same, each as its words less the stop words, as questions are."""
    stop = stop_words(languages)
    return [[word for word in words(text) if word not in stop] for text in group]
