"""Feeds → files, for those who follow a catalogue in a reader of their own.

Formats: Atom (RFC 4287), and JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) of everything.
"""

import datetime
import json
from collections.abc import Callable, Iterator
from functools import cache, partial
from html import escape

from sitegen.artifacts.artifact import Artifact
from sitegen.config.site import SiteSettings
from sitegen.pages import urls
from sitegen.pages.feeds import Entry, Feed, feeds, updated
from sitegen.pages.site import Site

_ATOM = "http://www.w3.org/2005/Atom"
_DECLARATION = "<?xml version='1.0' encoding='utf-8'?>"
_JSON_FEED = "https://jsonfeed.org/version/1.1"


def feed_files(site: Site) -> Iterator[Artifact]:
    """Each feed at its address, and at each that it had before; the one of everything as JSON too."""
    own = site.settings.site
    moment = _moment(updated(site.catalogue, site.moment))
    # A practice stands in a feed of each of its values: made once, all feeds take a third of the time.
    said = cache(partial(_entry, base_url=own.base_url))
    for feed in feeds(site.catalogue, site.settings):
        data = atom(feed, own, moment, said)
        yield from (Artifact(path, data) for path in feed.paths)
        if feed.page == urls.CATALOGUE:
            yield Artifact(urls.JSON_FEED, json_feed(feed, own))


def atom(feed: Feed, site: SiteSettings, moment: str, said: Callable[[Entry], str]) -> bytes:
    """A feed of this moment, as Atom; `said` gives an entry of it."""
    base = site.base_url
    lines = (
        _DECLARATION,
        f'<feed xmlns="{_ATOM}" xml:lang="{_quoted(site.language_tag)}">',
        _text("id", base + feed.identity),
        _text("title", feed.title),
        *([_text("subtitle", site.description)] if site.description else []),
        _text("updated", moment),
        "  <author>",
        f"  {_text('name', site.title)}",
        "  </author>",
        _link("self", "application/atom+xml", base + feed.paths[0]),
        _link("alternate", "text/html", base + _shown(feed.page)),
        *([_text("rights", site.licence)] if site.licence else []),
        *map(said, feed.entries),
        "</feed>",
        "",
    )
    return "\n".join(lines).encode("utf-8")


def _entry(entry: Entry, *, base_url: str) -> str:
    language = f' xml:lang="{_quoted(entry.language)}"' if entry.language else ""
    lines = (
        _text("id", base_url + entry.identity),
        _text("title", entry.title),
        _text("updated", _midnight(entry.updated)),
        *([_text("published", _midnight(entry.published))] if entry.published else []),
        _link("alternate", "text/html", base_url + entry.page),
        _text("summary", _summary(entry)),
        *(
            f'  <category term="{_quoted(each.value)}" scheme="{_quoted(f"{base_url}{each.facet}/")}"'
            f' label="{_quoted(each.text)}" />'
            for each in entry.labels
        ),
    )
    return "\n".join((f"  <entry{language}>", *(f"  {line}" for line in lines), "  </entry>"))


def json_feed(feed: Feed, site: SiteSettings) -> bytes:
    """The same as JSON Feed, which says of each entry when it changed and of the whole nothing."""
    made = {
        "version": _JSON_FEED,
        "title": feed.title,
        "home_page_url": site.base_url + _shown(feed.page),
        "feed_url": site.base_url + urls.JSON_FEED,
        **({"description": site.description} if site.description else {}),
        "language": site.language_tag,
        "authors": [{"name": site.title}],
        "items": [_item(entry, site) for entry in feed.entries],
    }
    return json.dumps(made, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"


def _item(entry: Entry, site: SiteSettings) -> dict[str, object]:
    published = {"date_published": _midnight(entry.published)} if entry.published else {}
    return {
        "id": site.base_url + entry.identity,
        "url": site.base_url + entry.page,
        "title": entry.title,
        "content_text": _summary(entry),
        **published,
        "date_modified": _midnight(entry.updated),
        "tags": [label.text for label in entry.labels],
        **({"language": entry.language} if entry.language else {}),
    }


def _summary(entry: Entry) -> str:
    return "\n".join(filter(None, (entry.told, entry.summary)))


def _shown(page: str) -> str:
    return "" if page == urls.CATALOGUE else page


def _text(name: str, text: str) -> str:
    return f"  <{name}>{escape(text, quote=False)}</{name}>"


def _link(rel: str, kind: str, href: str) -> str:
    return f'  <link rel="{rel}" type="{kind}" href="{_quoted(href)}" />'


def _quoted(text: str) -> str:
    """As it is between quotation marks."""
    return escape(text, quote=False).replace('"', "&quot;")


def _midnight(day: datetime.date) -> str:
    """A day as the moment it began: nobody wrote an hour."""
    return _moment(datetime.datetime.combine(day, datetime.time(tzinfo=datetime.UTC)))


def _moment(moment: datetime.datetime) -> str:
    """As RFC 3339 has it."""
    return moment.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
