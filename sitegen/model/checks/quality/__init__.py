"""What an editor would remark, one file each; warnings, of all that the facts of the catalogue allow."""

from collections.abc import Callable, Iterable, Iterator

from sitegen.diagnostics.model import Diagnostic
from sitegen.model.catalogue import Catalogue
from sitegen.model.checks.quality import freshness, plain, prose, titles, vocabulary
from sitegen.model.checks.quality.doubt import Doubt
from sitegen.model.checks.quality.standards import Standards

Remark = Callable[[Catalogue, Standards], Iterator[Diagnostic]]

REMARKS: tuple[Remark, ...] = (
    freshness.remarks,
    plain.remarks,
    prose.remarks,
    titles.remarks,
    vocabulary.remarks,
)


def review(
    catalogue: Catalogue, standards: Standards, problems: Iterable[Diagnostic]
) -> Iterator[Diagnostic]:
    """Every remark on a catalogue, less those that would only come of the errors among `problems`."""
    doubt = Doubt(catalogue, problems)
    for remarks in REMARKS:
        for remark in remarks(catalogue, standards):
            if not doubt.covers(remark):
                yield remark
