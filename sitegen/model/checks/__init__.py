"""Checks across documents, one file each: a docstring that says what is wrong, and `check`."""

from collections.abc import Callable, Iterator

from sitegen.diagnostics.model import Diagnostic
from sitegen.model.catalogue import Catalogue, Hidden
from sitegen.model.checks import (
    adoptions,
    aliases,
    contacts,
    history,
    ids,
    lineage,
    links,
    lists,
    references,
    slugs,
)

Check = Callable[[Catalogue, Hidden], Iterator[Diagnostic]]
"""From the catalogue, and what it leaves out, to what is wrong."""

CHECKS: tuple[Check, ...] = (
    slugs.check,
    references.check,
    lineage.check,
    lists.check,
    ids.check,
    aliases.check,
    links.check,
    contacts.check,
    adoptions.check,
    history.check,
)
