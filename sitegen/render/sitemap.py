"""What search engines read: `robots.txt`, and `sitemap.xml` where the site has an address.

Formats: RFC 9309 and https://www.sitemaps.org/protocol.html.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from sitegen.artifacts.artifact import Artifact
from sitegen.config.settings import Settings
from sitegen.model.catalogue import Catalogue
from sitegen.pages import urls
from sitegen.pages.context import Planned

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
SITEMAP = "sitemap.xml"
PRIVATE = ("pages/list.html", "pages/handout.html", "pages/worksheet.html")
"""What they show is in what is behind their addresses, which nobody else has."""


def for_crawlers(
    pages: Sequence[Planned], catalogue: Catalogue, settings: Settings
) -> Iterator[Artifact]:
    """The files at the root of the site; everything may be read, people are listed if they may."""
    base_url, with_people = settings.site.base_url, settings.has_searchable_people
    lines = ["User-agent: *", "Allow: /"]
    if base_url:
        lines.append(f"Sitemap: {base_url}{SITEMAP}")
        left_out = {"pages/redirect.html", *PRIVATE} | (
            set() if with_people else {"pages/contact.html"}
        )
        listed = [page.path for page in pages if page.template not in left_out]
        yield Artifact(SITEMAP, _sitemap(listed, catalogue, settings).encode("utf-8"))
    yield Artifact("robots.txt", "\n".join((*lines, "")).encode("utf-8"))


def _sitemap(paths: Iterable[str], catalogue: Catalogue, settings: Settings) -> str:
    base_url = settings.site.base_url
    days = {
        urls.practice(settings.paths, p.slug): p.reviewed or p.date for p in catalogue.practices
    }
    entries = [
        _entry(base_url + ("" if path == urls.CATALOGUE else path), days.get(path))
        for path in paths
        if path != urls.NOT_FOUND
    ]
    return "\n".join((f'{_DECLARATION}\n<urlset xmlns="{_NAMESPACE}">', *entries, "</urlset>\n"))


def _entry(address: str, day: datetime.date | None) -> str:
    modified = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
    return f"  <url><loc>{escape(address, quote=False)}</loc>{modified}</url>"
