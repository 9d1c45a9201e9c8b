"""Feeds → files, for those who follow a catalogue in a reader of their own.

Formats: Atom (RFC 4287), and JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) of everything.
"""

import datetime
import json
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from sitegen.artifacts.artifact import Artifact
from sitegen.config.site import SiteSettings
from sitegen.pages import urls
from sitegen.pages.feeds import Entry, Feed, feeds, updated
from sitegen.pages.site import Site

_ATOM = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_JSON_FEED = "https://jsonfeed.org/version/1.1"
register_namespace("", _ATOM)


def feed_files(site: Site) -> Iterator[Artifact]:
    """Each feed at its address, and at each that it had before; the one of everything as JSON too."""
    own = site.settings.site
    moment = _moment(updated(site.catalogue, site.moment))
    for feed in feeds(site.catalogue, site.settings):
        data = atom(feed, own, moment)
        yield from (Artifact(path, data) for path in feed.paths)
        if feed.page == urls.CATALOGUE:
            yield Artifact(urls.JSON_FEED, json_feed(feed, own))


def atom(feed: Feed, site: SiteSettings, moment: str) -> bytes:
    """A feed of this moment, as Atom."""
    root = Element(_name("feed"), {_LANGUAGE: site.language_tag})
    _text(root, "id", site.base_url + feed.identity)
    _text(root, "title", feed.title)
    if site.description:
        _text(root, "subtitle", site.description)
    _text(root, "updated", moment)
    _text(SubElement(root, _name("author")), "name", site.title)
    _link(root, "self", "application/atom+xml", site.base_url + feed.paths[0])
    _link(root, "alternate", "text/html", site.base_url + _shown(feed.page))
    if site.licence:
        _text(root, "rights", site.licence)
    for entry in feed.entries:
        root.append(_entry(entry, site.base_url))
    indent(root)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _entry(entry: Entry, base_url: str) -> Element:
    root = Element(_name("entry"), {_LANGUAGE: entry.language} if entry.language else {})
    _text(root, "id", base_url + entry.identity)
    _text(root, "title", entry.title)
    _text(root, "updated", _midnight(entry.updated))
    if entry.published:
        _text(root, "published", _midnight(entry.published))
    _link(root, "alternate", "text/html", base_url + entry.page)
    _text(root, "summary", _summary(entry))
    for label in entry.labels:
        facts = {"term": label.value, "scheme": f"{base_url}{label.facet}/", "label": label.text}
        SubElement(root, _name("category"), facts)
    return root


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


def _name(name: str) -> str:
    return f"{{{_ATOM}}}{name}"


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, _name(name)).text = text


def _link(parent: Element, rel: str, kind: str, href: str) -> None:
    SubElement(parent, _name("link"), {"rel": rel, "type": kind, "href": href})


def _midnight(day: datetime.date) -> str:
    """A day as the moment it began: nobody wrote an hour."""
    return _moment(datetime.datetime.combine(day, datetime.time(tzinfo=datetime.UTC)))


def _moment(moment: datetime.datetime) -> str:
    """As RFC 3339 has it."""
    return moment.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
