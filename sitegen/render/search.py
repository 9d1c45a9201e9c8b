"""The prebuilt lunr index: made by lunr.py from finished terms, read by lunr.js 2.3.9."""

from lunr.builder import Builder

from sitegen.model.catalogue import Catalogue
from sitegen.model.practice import Practice
from sitegen.render.tokens import stop_words, terms
from sitegen.settings import Settings

BOOSTS = {"title": 10, "summary": 5, "facets": 2, "body": 1}
"""Field of the index → how much more a match in it weighs."""


def index_of(catalogue: Catalogue, settings: Settings) -> dict[str, object]:
    """The index with what the browser needs to make the same terms of a question.

    References are positions in the list of practices: the browser orders integer-like keys by
    number, so slugs such as `2024` would jump the queue.
    """
    language = settings.site.language
    return {
        "language": language,
        "stopWords": sorted(stop_words(language)),
        "index": _lunr(catalogue, language),
    }


def _lunr(catalogue: Catalogue, language: str) -> dict[str, object] | None:
    if not catalogue.current:
        return None  # lunr.py divides by the number of documents
    builder = Builder()
    builder.ref("ref")
    for field, boost in BOOSTS.items():
        builder.field(field, boost=boost)
    for number, practice in enumerate(catalogue.current):
        texts = _texts(practice, catalogue)
        document = {name: list(terms(text, language)) for name, text in texts.items()}
        builder.add({"ref": str(number), **document})
    index: dict[str, object] = builder.build().serialize()
    inverted = index["invertedIndex"]
    assert isinstance(inverted, list)
    # lunr.js compares UTF-16 code units and refuses any other order; Python sorts code points.
    index["invertedIndex"] = sorted(inverted, key=lambda entry: entry[0].encode("utf-16-be"))
    return index


def _texts(practice: Practice, catalogue: Catalogue) -> dict[str, str]:
    labels = (
        facet.value(slug).label
        for facet in catalogue.facets
        for slug in practice.facets.get(facet.key, ())
    )
    extras = (text for texts in practice.extras.values() for text in texts)
    return {
        "title": f"{practice.title} {practice.id}",
        "summary": practice.summary,
        "facets": " ".join(labels),
        "body": " ".join((practice.body.text, *extras)),
    }
