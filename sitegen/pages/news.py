"""The page of what is new: published, changed, taken over, archived."""

from itertools import groupby

from sitegen.model.news import Event, What, news
from sitegen.pages import urls
from sitegen.pages.context import Tools, frame
from sitegen.pages.views.frame import LinkView
from sitegen.pages.views.news import EventView, MonthView, NewsView

MOST = 200
"""Events on the page: what is older than that is no news, and in the catalogue by its date."""


def whats_new(tools: Tools) -> NewsView:
    """By month, newest first; the same on whatever day it is built."""
    path, events = urls.whats_new(tools.paths), news(tools.catalogue)
    by_month = groupby(events[:MOST], lambda event: event.day.replace(day=1))
    months = tuple(
        MonthView(first, tuple(_event(event, path, tools) for event in those))
        for first, those in by_month
    )
    by_year = groupby((each.first for each in months), lambda first: first.year)
    return NewsView(
        frame=frame(tools, path, feed=(tools.settings.site.title, urls.CATALOGUE)),
        json_feed=urls.relative(urls.JSON_FEED, path) if tools.settings.site.base_url else "",
        months=months,
        years=tuple(next(firsts) for _, firsts in by_year),
        has_older=len(events) > MOST,
    )


def _event(event: Event, path: str, tools: Tools) -> EventView:
    practice = event.practice
    href = urls.relative(urls.practice(tools.paths, practice.slug), path)
    return EventView(
        day=event.day,
        what=str(event.what),
        practice=LinkView(practice.title, href),
        language=practice.language,
        told=practice.summary if event.what is What.NEW else event.told,
    )
