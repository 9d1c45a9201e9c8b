"""Why a practice is an answer to a question: field by field, word by word."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitegen.model.catalogue import Catalogue
from sitegen.model.practice import Practice
from sitegen.render.postings import (
    Counts,
    collect,
    counts_of,
    documents_of,
    field_texts,
    languages_of,
)
from sitegen.render.search import known_texts, known_words, phrases_of
from sitegen.render.tokens import words
from sitegen.search.index import Index
from sitegen.search.search import Answer, Hit, Search
from sitegen.search.spelling import Spelling
from sitegen.search.units import characters, units
from sitegen.search.word import Why
from sitegen.settings import Settings


@dataclass(frozen=True)
class Reason:
    """A word of a question, and a term of a practice that answers it."""

    word: str
    """What was looked for, folded."""
    field: str
    """A key of `BOOSTS`."""
    term: str
    """The stem that the field holds."""
    times: int
    why: str
    """`exact`, `inflected`, or a `Why`."""
    synonym_of: str
    """What was typed, if the word is something else that means the same."""


class Explainer:
    """The search of one catalogue, that can say why."""

    def __init__(
        self, catalogue: Catalogue, settings: Settings, *, with_archived: bool = False
    ) -> None:
        """Makes the index in memory; nothing is read or written."""
        self._catalogue = catalogue
        self._with_people = settings.has_searchable_people
        self._language = settings.site.language
        languages = languages_of(catalogue, self._language)
        practices = catalogue.practices
        archived = frozenset(n for n, practice in enumerate(practices) if practice.is_archived)
        self._index = Index(
            collect(map(self._counts_of, documents_of(catalogue))),
            left_out=frozenset() if with_archived else archived,
        )
        self._search = Search(
            self._index,
            languages,
            [
                [tuple(map(units, phrase)) for phrase in phrases_of(group, languages)]
                for group in settings.synonyms
            ],
            Spelling(known_words(known_texts(catalogue))).correct,
            lambda position: _texts(practices[position], catalogue),
        )

    def _counts_of(self, practice: Practice) -> Counts:
        return counts_of(practice, self._catalogue, self._language, with_people=self._with_people)

    def find(self, text: str) -> Answer:
        """All that `text` finds."""
        return self._search.find(text)

    def practice(self, hit: Hit) -> Practice:
        """The practice of a hit."""
        return self._catalogue.practices[hit.position]

    def reasons(self, hit: Hit) -> tuple[Reason, ...]:
        """Each term that makes the practice a hit, once for each word and field."""
        fields = self._words_of(self.practice(hit))
        return tuple(dict.fromkeys(self._reasons(hit, fields)))

    def _reasons(self, hit: Hit, fields: Mapping[str, Sequence[str]]) -> Iterator[Reason]:
        for match in hit.matches:
            for word, matches in match.words:
                for term, why in matches.reasons(hit.position):
                    for field, times in self._index.places(term, hit.position):
                        yield Reason(
                            characters(word),
                            field,
                            characters(term),
                            times,
                            _form(word, fields[field]) if why is Why.FORM else str(why),
                            characters(match.synonym_of),
                        )

    def _words_of(self, practice: Practice) -> dict[str, list[str]]:
        texts = field_texts(practice, self._catalogue, with_people=self._with_people)
        return {name: [units(word) for word in words(text)] for name, text in texts.items()}


def _form(word: str, written: Sequence[str]) -> str:
    return "exact" if word in written else "inflected"


def _texts(practice: Practice, catalogue: Catalogue) -> Iterator[str]:
    yield practice.title
    yield practice.summary
    for passage in catalogue.manuscripts[practice.path].passages:
        yield from (passage.heading, passage.text)
