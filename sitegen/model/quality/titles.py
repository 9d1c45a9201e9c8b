"""Two titles that a reader cannot tell apart: `Briefadres aanvragen`, `Aanvragen briefadres`."""

import re
from collections.abc import Iterator

from sitegen.diagnostics import Diagnostic, Severity, problem
from sitegen.model.catalogue import Catalogue
from sitegen.model.quality.standards import Standards

_WORD = re.compile(r"[^\W_]+")
_STEM = 6
"""Letters of a word that count, so that singular and plural are the same."""


def remarks(catalogue: Catalogue, standards: Standards) -> Iterator[Diagnostic]:
    """`similar-title`, at the later of the two by path."""
    first: dict[frozenset[str], str] = {}
    for practice in sorted(catalogue.current, key=lambda practice: practice.path):
        words = _WORD.findall(practice.title.casefold())
        gist = frozenset(
            word[:_STEM] for word in words if len(word) > 3 or word.isdigit()
        ) or frozenset(words)
        other = first.setdefault(gist, practice.path)
        if other != practice.path:
            yield problem("similar-title", practice.places["title"], field="title",
                          severity=Severity.WARNING, other=other)  # fmt: skip
