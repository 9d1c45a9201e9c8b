"""Dates that can hardly be right: `date: 2062-03-12`, `reviewed: 0026-09-01`."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sitegen.diagnostics.model import Diagnostic, Place, Severity, problem
from sitegen.diagnostics.suggest import Guess
from sitegen.model.catalogue import Catalogue
from sitegen.model.field import Field, Future, Kind
from sitegen.model.practice import Practice
from sitegen.model.schema import Schema

EARLIEST = datetime.date(1950, 1, 1)
PLAN_YEARS = 25
"""How far ahead a plan may lie."""


def check(
    catalogue: Catalogue, schema: Schema, today: datetime.date | None
) -> Iterator[Diagnostic]:
    """`early-date`, and `future-date` by what is `today`; not kept with a file, for days pass."""
    declared = (*schema.practice, *schema.contact)
    records = {field.key: field.fields for field in declared if field.fields}
    for practice in catalogue.practices:
        yield from _check(_dates(practice, schema), practice.places, schema.practice, today)
        for adoption in practice.adopted_by:
            told = {"since": adoption.since, "until": adoption.until,
                    "confirmed": adoption.confirmed, "consent": adoption.consent}  # fmt: skip
            yield from _check(
                told, adoption.places, records["adopted_by"], today, within="adopted_by"
            )
        for change in practice.changes:
            day = {"date": change.date}
            yield from _check(day, change.places, records["changes"], today, within="changes")
    for wanted in catalogue.wanted:
        yield from _check({"date": wanted.date}, wanted.places, schema.wanted, today)
    for contact in catalogue.contacts:
        dates = {"consent": contact.consent, "confirmed": contact.confirmed}
        yield from _check(dates, contact.places, schema.contact, today)
        for seek in contact.seeks:
            until = {"until": seek.until if "until" in seek.places else None}
            yield from _check(until, seek.places, records["seeks"], today, within="seeks")


def _dates(practice: Practice, schema: Schema) -> dict[str, datetime.date | None]:
    extras = {
        field.key: datetime.date.fromisoformat(practice.extras[field.key][0])
        for field in schema.practice
        if field.kind is Kind.DATE and practice.extras.get(field.key)
    }
    own = {key: getattr(practice, key) for key in ("date", "reviewed", "archived")}
    return {**own, **extras}


def _check(
    dates: Mapping[str, datetime.date | None],
    places: Mapping[str, Place],
    fields: Sequence[Field],
    today: datetime.date | None,
    *,
    within: str = "",
) -> Iterator[Diagnostic]:
    """Of one document, or of one record in the field `within`."""
    for field in fields:
        day = dates.get(field.key)
        if day:
            found = judged(field, day, places[field.key], today)
            yield from (replace(each, field=within or field.key) for each in found)


def judged(
    field: Field, day: datetime.date, place: Place, today: datetime.date | None
) -> Iterator[Diagnostic]:
    """What is to be said of one date, at `place`."""
    near = _meant(day, today)
    if day < EARLIEST:
        yield problem("early-date", place, field=field.key, severity=Severity.WARNING,
                      key=field.key, value=day.isoformat(), near=near.text, fix=near.fix(place))  # fmt: skip
    elif today and day > latest(field, today):
        wrong = field.future is Future.WRONG
        severity = Severity.ERROR if wrong else Severity.WARNING
        yield problem("future-date", place, field=field.key, severity=severity, key=field.key, near=near.text,
                      value=day.isoformat(), today=today.isoformat(), fix=near.fix(place))  # fmt: skip


def latest(field: Field, today: datetime.date) -> datetime.date:
    """The last day that a date of this field may be."""
    if field.future is not Future.PLAN:
        return today
    return datetime.date(min(today.year + PLAN_YEARS, datetime.MAXYEAR), 12, 31)


def _meant(day: datetime.date, today: datetime.date | None) -> Guess:
    """The same day in the latest year that can have been meant: `2062` or `0026` for 2026."""
    year = f"{day.year:04}"
    years = {f"20{year[2:]}"}
    years |= {year[:n] + year[n + 1] + year[n] + year[n + 2 :] for n in range(3)}
    for each in sorted(years, reverse=True):
        try:
            meant = day.replace(year=int(each))
        except ValueError:
            continue
        if today and EARLIEST <= meant <= today:
            return Guess(meant.isoformat())
    return Guess()
