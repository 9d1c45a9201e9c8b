"""Practices → postings: which terms each field holds, and how often."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sitegen.model.catalogue import Catalogue
from sitegen.model.practice import Practice
from sitegen.render.tokens import terms

BOOSTS = {"title": 10, "summary": 5, "facets": 2, "people": 2, "body": 1}
"""Field of the index → how much more a match in it weighs."""


@dataclass(frozen=True)
class Postings:
    """The inverted index before it gets a form. Documents are numbered in their order."""

    documents: int
    terms: Mapping[str, int]
    """Term → its number, by first occurrence: the order in which lunr adds up scores."""
    fields: Mapping[str, tuple[tuple[int, ...], ...]]
    """Field → per number of a term: document, frequency, document, frequency, …"""
    lengths: Mapping[str, tuple[int, ...]]
    """Field → how many terms it holds, per document."""


def documents_of(catalogue: Catalogue) -> tuple[Practice, ...]:
    """The practices to be found, oldest first: a new one comes last and moves no number."""
    return catalogue.current[::-1]


def field_terms(
    practice: Practice, catalogue: Catalogue, language: str, *, with_people: bool
) -> dict[str, list[str]]:
    """Field → the terms it holds, in their order."""
    texts = _texts(practice, catalogue, with_people)
    return {name: list(terms(text, language)) for name, text in texts.items()}


def collect(catalogue: Catalogue, language: str, *, with_people: bool) -> Postings:
    """All terms of all current practices; of contacts and organisations only `with_people`."""
    numbers: dict[str, int] = {}
    fields: dict[str, list[list[int]]] = {name: [] for name in BOOSTS}
    lengths: dict[str, list[int]] = {name: [] for name in BOOSTS}
    documents = documents_of(catalogue)
    for document, practice in enumerate(documents):
        fields_of = field_terms(practice, catalogue, language, with_people=with_people)
        for name, found in fields_of.items():
            lengths[name].append(len(found))
            # A Counter keeps the order of first occurrence, which numbers the terms.
            for term, frequency in Counter(found).items():
                term_number = numbers.setdefault(term, len(numbers))
                lists = fields[name]
                lists += [[] for _ in range(term_number + 1 - len(lists))]
                lists[term_number] += (document, frequency)
    return Postings(
        documents=len(documents),
        terms=numbers,
        fields={name: _complete(lists, len(numbers)) for name, lists in fields.items()},
        lengths={name: tuple(each) for name, each in lengths.items()},
    )


def _complete(lists: list[list[int]], terms: int) -> tuple[tuple[int, ...], ...]:
    missing = ((),) * (terms - len(lists))
    return (*map(tuple, lists), *missing)


def _texts(practice: Practice, catalogue: Catalogue, with_people: bool) -> dict[str, str]:
    extras = (text for texts in practice.extras.values() for text in texts)
    return {
        "title": f"{practice.title} {practice.id}",
        "summary": practice.summary,
        "facets": " ".join(_labels(practice, catalogue)),
        "people": " ".join(_people(practice, catalogue)) if with_people else "",
        "body": " ".join((practice.body.text, *extras)),
    }


def _labels(practice: Practice, catalogue: Catalogue) -> Iterator[str]:
    for facet in catalogue.facets:
        for slug in practice.facets.get(facet.key, ()):
            yield facet.value(slug).label


def _people(practice: Practice, catalogue: Catalogue) -> Iterator[str]:
    for contact in catalogue.reachable(practice.contacts):
        yield from (contact.name, contact.organisation, contact.role)
    for adoption in practice.adopted_by:
        yield adoption.organisation
