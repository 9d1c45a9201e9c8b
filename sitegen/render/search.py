"""What a search loads first, and the words that questions are corrected by."""

from collections.abc import Iterable, Mapping

from sitegen.model.catalogue import Catalogue
from sitegen.render.postings import languages_of
from sitegen.render.shards import Index, meta
from sitegen.render.tokens import asking_words, stop_words, words
from sitegen.settings import Settings


def search_meta(
    catalogue: Catalogue, settings: Settings, index: Index, cards: Mapping[str, object]
) -> dict[str, object]:
    """What a search loads first; `cards` say where the shards of each shelf are."""
    languages = languages_of(catalogue, settings.site.language)
    return {
        "languages": languages,
        "stopWords": sorted(stop_words(languages)),
        "askingWords": sorted(asking_words(languages)),
        "synonyms": [phrases_of(group, languages) for group in settings.synonyms],
        **meta(index, cards),
    }


def known_texts(catalogue: Catalogue) -> list[str]:
    """Where `known_words` come from.

    Of current practices: a word that only the archive has would be offered in vain.
    """
    labels = (value.label for facet in catalogue.facets for value in facet.values)
    texts = (text for practice in catalogue.current for text in (practice.title, practice.summary))
    return [*labels, *texts]


def known_words(texts: Iterable[str]) -> set[str]:
    """Whole words to correct a question by; the index holds stems, which are no words to offer."""
    return {word for text in texts for word in words(text)}


def phrases_of(group: Iterable[str], languages: Iterable[str]) -> list[list[str]]:
    """Phrases that mean the same, each as its words less the stop words, as questions are."""
    stop = stop_words(languages)
    return [[word for word in words(text) if word not in stop] for text in group]
