"""What was found → what is told: in the words of its author, as bad as this catalogue finds it, and only what is new."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sitegen.config.settings import Settings
from sitegen.diagnostics.model import Diagnostic, Noted, in_order
from sitegen.diagnostics.passed import Pass, Passed
from sitegen.mapping.wording import in_their_words
from sitegen.model.catalogue import Catalogue
from sitegen.report.baseline import Baseline, new_since
from sitegen.report.severities import settled


def told_of(
    found: Sequence[Diagnostic],
    passed: Sequence[Passed],
    names: Mapping[str, Mapping[str, str]],
    settings: Settings,
    baseline: Baseline,
) -> Noted[tuple[Passed, ...]]:
    """The diagnostics to tell, and all that settings and baseline let pass.

    `names` are those of `Content`: path → our keys → what its author calls them.
    """
    derived = {(each.path, each.key) for each in passed if each.what is Pass.DERIVED}
    free = set(_of_any_length(found, settings))
    worded = in_order(in_their_words(found, names, derived | free))
    told = settled(worded, settings.levels)
    new = new_since(told.diagnostics, baseline)
    return Noted((*passed, *told.value, *new.value), new.diagnostics)


def unnamed(catalogue: Catalogue, settings: Settings) -> Iterator[Passed]:
    """Practices that name nobody, where they need not though there are people."""
    if settings.content.needs_contacts or not catalogue.contacts:
        return
    for each in catalogue.practices:
        if not each.contacts:
            yield Passed(Pass.LACKING, each.path, "contacts")


def _of_any_length(found: Iterable[Diagnostic], settings: Settings) -> Iterator[tuple[str, str]]:
    """The path and key of each text that has a length of its own by the settings, and so its own style."""
    for each in found:
        if each.code == "summary-sentences":
            number = settings.content.collection_of(each.place.path)
            rules = None if number is None else settings.content.collections[number].rules
            if rules and "summary" in rules.lengths:
                yield each.place.path, "summary"
