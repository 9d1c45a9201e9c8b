"""What search engines read: `robots.txt`, and `sitemap.xml` where the site has an address.

Formats: RFC 9309 and https://www.sitemaps.org/protocol.html.
"""

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree

from sitegen.model.catalogue import Catalogue
from sitegen.pages import urls
from sitegen.pages.views import ContactView, Page, RedirectView
from sitegen.render.artifact import Artifact

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
SITEMAP = "sitemap.xml"


def for_crawlers(
    pages: tuple[Page, ...], catalogue: Catalogue, base_url: str, *, with_people: bool
) -> Iterator[Artifact]:
    """The files at the root of the site; everything may be read, people are listed if they may."""
    lines = ["User-agent: *", "Allow: /"]
    if base_url:
        lines.append(f"Sitemap: {base_url}{SITEMAP}")
        shown = (page for page in pages if with_people or not isinstance(page.view, ContactView))
        yield Artifact(SITEMAP, _sitemap(shown, catalogue, base_url))
    yield Artifact("robots.txt", "\n".join((*lines, "")).encode("utf-8"))


def _sitemap(pages: Iterable[Page], catalogue: Catalogue, base_url: str) -> bytes:
    days = {urls.practice(p.slug): p.reviewed or p.date for p in catalogue.practices}
    root = ElementTree.Element("urlset", xmlns=_NAMESPACE)
    for page in pages:
        if isinstance(page.view, RedirectView) or page.path == urls.NOT_FOUND:
            continue
        entry = ElementTree.SubElement(root, "url")
        path = "" if page.path == urls.CATALOGUE else page.path
        ElementTree.SubElement(entry, "loc").text = base_url + path
        if day := days.get(page.path):
            ElementTree.SubElement(entry, "lastmod").text = day.isoformat()
    ElementTree.indent(root)
    data: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return data
