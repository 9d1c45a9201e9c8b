"""Counting in months."""

import datetime


def months_after(day: datetime.date, months: int) -> datetime.date:
    """The same day of the month that many months later; the 28th where a month has fewer days."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(min(year, datetime.MAXYEAR), month + 1, min(day.day, 28))
