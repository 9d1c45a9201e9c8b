"""What is wrong with a file, in the words of its author: messages name the keys that stand there."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from sitegen.diagnostics.model import Diagnostic, Severity

_THEIRS = ("unknown-key", "value-not-shown")
"""Codes of what is about a key of theirs to begin with."""


def in_their_words(
    found: Iterable[Diagnostic],
    names: Mapping[str, Mapping[str, str]],
    derived: Collection[tuple[str, str]],
) -> Iterator[Diagnostic]:
    """Diagnostics with the names that fields have in each file, by its path.

    Remarks on the style of a field that is among `derived` (path and our key) are about nothing that
    anyone wrote there, or would have to.
    """
    for each in found:
        path, field = each.place.path, each.field
        if each.code in _THEIRS:
            yield each
            continue
        if each.severity is Severity.WARNING and field and (path, field) in derived:
            continue
        name = names.get(path, {}).get(field or "")
        yield _named(each, field, name) if field and name else each


def _named(found: Diagnostic, field: str, name: str) -> Diagnostic:
    facts = tuple(
        (fact, name if fact == "key" and value == field else value) for fact, value in found.facts
    )
    return replace(found, field=name, feeds=field, facts=facts)
