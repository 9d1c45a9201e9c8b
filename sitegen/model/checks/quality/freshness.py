"""What nobody looked at for too long: `reviewed: 2024-01-10` with `review_every: 12`."""

from collections.abc import Iterator

from sitegen.diagnostics.model import Diagnostic, Severity, problem
from sitegen.model.catalogue import Catalogue
from sitegen.model.checks.quality.standards import Standards
from sitegen.model.months import months_after

CONFIRM_MONTHS = 12
"""How long the details of a contact may be taken for right."""


def remarks(catalogue: Catalogue, standards: Standards) -> Iterator[Diagnostic]:
    """`review-overdue` and `contact-unconfirmed`, on the day of the standards."""
    today = standards.today
    if today is None:
        return
    for practice in catalogue.current:
        key = "reviewed" if practice.reviewed else "date"
        last = practice.reviewed or practice.date
        if last and practice.review_due and practice.review_due < today:
            yield problem(
                "review-overdue", practice.places[key], field=key, severity=Severity.WARNING,
                value=last.isoformat(), n=practice.review_every or 0, today=today.isoformat(),
            )  # fmt: skip
    for contact in catalogue.contacts:
        key = "confirmed" if contact.confirmed else "consent"
        last = contact.confirmed or contact.consent
        if contact.active and last and months_after(last, CONFIRM_MONTHS) < today:
            yield problem(
                "contact-unconfirmed", contact.places[key], field=key, severity=Severity.WARNING,
                value=last.isoformat(), today=today.isoformat(),
            )  # fmt: skip
