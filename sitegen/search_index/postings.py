"""Practices → postings: which terms each field holds, and how often."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from sitegen.config.settings import Settings
from sitegen.model.body import Bodies, TermCounts
from sitegen.model.catalogue import Catalogue
from sitegen.model.practice import Practice
from sitegen.search_index.tokens import terms

BOOSTS = {"title": 10, "summary": 5, "search_words": 5, "facets": 2, "people": 2, "body": 1}
"""Field of the index → how much more a match in it weighs."""


@dataclass(frozen=True)
class Postings:
    """The inverted index, before it is put into shards. Documents are numbered in their order."""

    documents: int
    fields: Mapping[str, Mapping[str, Sequence[int]]]
    """Field → term → document, frequency, document, frequency, …"""
    lengths: Mapping[str, Sequence[int]]
    """Field → how many terms it holds, per document."""

    @property
    def terms(self) -> Set[str]:
        """All terms of all fields."""
        return frozenset().union(*self.fields.values())


def documents_of(catalogue: Catalogue) -> tuple[Practice, ...]:
    """All practices, oldest first: a new one comes last and moves no number.

    The archived too: whoever asks leaves them out of what is found, or not.
    """
    return catalogue.practices[::-1]


def languages_of(catalogue: Catalogue, language: str) -> tuple[str, ...]:
    """Every language that there is to search in, that of the site first."""
    others = {practice.searched_in for practice in catalogue.practices} - {"", language}
    return (language, *sorted(others))


def count_own(practice: Practice, text: str, language: str) -> TermCounts:
    """The words of a practice itself; `text` is that of its body, `language` that of the site."""
    spoken = practice.searched_in or language
    return {name: Counter(terms(own, spoken)) for name, own in _own_texts(practice, text).items()}


def count_around(
    practice: Practice, catalogue: Catalogue, language: str, *, with_people: bool
) -> TermCounts:
    """The words that the catalogue adds: labels, and people where they may be found."""
    texts = _texts_around(practice, catalogue, with_people=with_people)
    return {name: Counter(terms(text, language)) for name, text in texts.items()}


def collect(documents: Iterable[TermCounts]) -> Postings:
    """The terms of all documents, in the order of their numbers."""
    fields: dict[str, dict[str, list[int]]] = {name: defaultdict(list) for name in BOOSTS}
    lengths: dict[str, list[int]] = {name: [] for name in BOOSTS}
    for document, counts in enumerate(documents):
        for name, by_term in fields.items():
            lengths[name].append(sum(counts[name].values()))
            for term, frequency in counts[name].items():
                by_term[term] += (document, frequency)
    return Postings(len(lengths["title"]), fields, lengths)


def counts_of(catalogue: Catalogue, settings: Settings, bodies: Bodies) -> Iterator[TermCounts]:
    """What was counted in each practice, oldest first, with what the catalogue adds."""
    people, language = settings.has_searchable_people, settings.site.language
    for practice in documents_of(catalogue):
        around = count_around(practice, catalogue, language, with_people=people)
        yield {**bodies.counts(practice.path), **around}


def field_texts(
    practice: Practice, text: str, catalogue: Catalogue, *, with_people: bool
) -> dict[str, str]:
    """Field → its text, before it is cut into terms; `text` is that of the body."""
    around = _texts_around(practice, catalogue, with_people=with_people)
    return {**_own_texts(practice, text), **around}


def _own_texts(practice: Practice, text: str) -> dict[str, str]:
    extras = (extra for extras in practice.extras.values() for extra in extras)
    return {
        "title": f"{practice.title} {practice.number}",
        "summary": practice.summary,
        "search_words": " ".join(practice.search_words),
        "body": " ".join((text, *extras, *practice.slug.split("-"))),
    }


def _texts_around(practice: Practice, catalogue: Catalogue, *, with_people: bool) -> dict[str, str]:
    return {
        "facets": " ".join(_labels(practice, catalogue)),
        "people": " ".join(_people(practice, catalogue)) if with_people else "",
    }


def _labels(practice: Practice, catalogue: Catalogue) -> Iterator[str]:
    for facet in catalogue.facets:
        for slug in practice.facets.get(facet.key, ()):
            yield facet.value(slug).label


def _people(practice: Practice, catalogue: Catalogue) -> Iterator[str]:
    """Names to find a practice by: of a contact who has left only the organisation, and none of those who stand in."""
    for contact in catalogue.named(practice.contacts):
        own = (contact.name, contact.organisation, contact.role)
        yield from own if contact.active else (contact.organisation,)
    for adoption in practice.adopted_by:
        yield adoption.organisation
