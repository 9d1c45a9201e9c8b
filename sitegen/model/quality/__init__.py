"""What an editor would remark, one file each; warnings, once the facts of the catalogue are right."""

from collections.abc import Callable, Iterator

from sitegen.diagnostics import Diagnostic
from sitegen.model.catalogue import Catalogue
from sitegen.model.quality import freshness, prose, titles, vocabulary
from sitegen.model.quality.standards import Standards

Remark = Callable[[Catalogue, Standards], Iterator[Diagnostic]]

REMARKS: tuple[Remark, ...] = (
    freshness.remarks,
    prose.remarks,
    titles.remarks,
    vocabulary.remarks,
)


def review(catalogue: Catalogue, standards: Standards) -> Iterator[Diagnostic]:
    """Every remark on a catalogue without errors; half a catalogue would look worse than it is."""
    for remarks in REMARKS:
        yield from remarks(catalogue, standards)
