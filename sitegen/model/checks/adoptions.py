"""Who adopted a practice: not the one that gave it, and what is said of it belongs together."""

from collections.abc import Iterator

from sitegen.diagnostics.model import Diagnostic, Severity, problem
from sitegen.model.catalogue import Catalogue, Hidden
from sitegen.model.organisation import same_name
from sitegen.model.practice import Adoption, Practice
from sitegen.model.practice_fields import STOPPED

_FIELD = "adopted_by"


def check(catalogue: Catalogue, _hidden: Hidden) -> Iterator[Diagnostic]:
    """`adopted-by-giver`, `adopted-twice`, `missing-until`, `until-before-since`, `until-in-use`, `adopter-unasked`."""
    for practice in catalogue.practices:
        yield from _organisations(practice, catalogue)
        for adoption in practice.adopted_by:
            yield from _dates(adoption)
            yield from _unasked(adoption, catalogue)


def _organisations(practice: Practice, catalogue: Catalogue) -> Iterator[Diagnostic]:
    giver = catalogue.givers.get(practice.slug, "")
    seen = set[str]()
    for adoption in practice.adopted_by:
        name, place = same_name(adoption.organisation), adoption.places.get("organisation")
        if not place:
            continue
        if giver and name == same_name(giver):
            yield problem("adopted-by-giver", place, field=_FIELD, value=adoption.organisation,
                          first=practice.contacts[0])  # fmt: skip
        elif name in seen:
            yield problem("adopted-twice", place, field=_FIELD, severity=Severity.WARNING,
                          value=adoption.organisation)  # fmt: skip
        seen.add(name)


def _dates(adoption: Adoption) -> Iterator[Diagnostic]:
    since, until = adoption.since, adoption.until
    if adoption.stage == STOPPED and "until" not in adoption.places:
        yield problem("missing-until", adoption.places["stage"], field=_FIELD)
    elif since and until and until < since:
        yield problem("until-before-since", adoption.places["until"], field=_FIELD,
                      value=until.isoformat(), since=since.isoformat())  # fmt: skip
    if until and adoption.is_in_use:
        yield problem("until-in-use", adoption.places["until"], field=_FIELD,
                      severity=Severity.WARNING)  # fmt: skip


def _unasked(adoption: Adoption, catalogue: Catalogue) -> Iterator[Diagnostic]:
    named = catalogue.adopters(adoption)
    for number, slug in enumerate(adoption.contacts):
        contact = catalogue.contact_by_slug.get(slug)
        if contact and contact.active and slug not in named and "consent" not in adoption.places:
            yield problem("adopter-unasked", adoption.places[f"contact[{number}]"], field=_FIELD,
                          severity=Severity.WARNING, value=slug)  # fmt: skip
