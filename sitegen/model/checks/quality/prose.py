"""How the texts read: a summary of one sentence, steps to follow, sentences that end."""

import re
from collections.abc import Iterator

from sitegen.diagnostics.model import Diagnostic, Place, Severity, problem
from sitegen.model.catalogue import Catalogue
from sitegen.model.checks.quality.standards import Standards
from sitegen.model.editorial_list import EditorialList
from sitegen.model.practice import Practice
from sitegen.model.wanted import Wanted

# A full stop after a number or a short word is no end: `art. 2.23`, `ca. 40`.
NEXT_SENTENCE = re.compile(r"(?<=[a-z]{4})[.!?]\s+(?=[A-Z])")


def remarks(catalogue: Catalogue, standards: Standards) -> Iterator[Diagnostic]:
    """`summary-sentences`, `no-steps`, `long-sentence`."""
    for practice in catalogue.current:
        yield from _summary(practice)
        if standards.wants_steps and not practice.outline.has_steps:
            place = practice.places.get("title", Place(practice.path))
            yield problem("no-steps", place, severity=Severity.WARNING)
        yield from _sentences(practice, standards)
    for listed in catalogue.current_lists:
        yield from _summary(listed)
        yield from _sentences(listed, standards)
    for wanted in catalogue.open_wanted:
        yield from _summary(wanted)
        yield from _sentences(wanted, standards)


def _summary(page: Practice | EditorialList | Wanted) -> Iterator[Diagnostic]:
    if NEXT_SENTENCE.search(page.summary):
        yield problem("summary-sentences", page.places["summary"], field="summary",
                      severity=Severity.WARNING)  # fmt: skip


def _sentences(
    page: Practice | EditorialList | Wanted, standards: Standards
) -> Iterator[Diagnostic]:
    longest = page.outline.longest_sentence
    if longest and 0 < standards.sentence_words < longest.words:
        yield problem(
            "long-sentence", longest.place, severity=Severity.WARNING,
            length=longest.words, limit=standards.sentence_words,
        )  # fmt: skip
