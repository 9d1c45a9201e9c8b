"""The links and images in a body, as seen from the page that shows it."""

import re
from collections.abc import Mapping
from html import escape, unescape
from urllib.parse import unquote

from sitegen.document.beside import is_address
from sitegen.document.links import INTERNAL
from sitegen.document.markdown import ID_PREFIX
from sitegen.images.image import Image
from sitegen.pages.urls import CATALOGUE, image, relative

_MARKED = re.compile(rf' (href|src)="{INTERNAL}([^"#]*)(#[^"]*)?"')
_NO_WAYS: Mapping[str, str] = {}
_NO_FILES: Mapping[str, tuple[str, str]] = {}
_LINK = re.compile(rf'(<a href="{INTERNAL}([^"#]*)(?:#[^"]*)?"[^>]*>)(.*?)</a>', re.DOTALL)
_IMAGE = re.compile(
    rf'<img src="{INTERNAL}([^"#]*)(?:#[^"]*)?" alt="([^"]*)"(?: title="([^"]*)")?>'
)


def place_links(
    html: str,
    page: str,
    addresses: Mapping[str, str],
    images: Mapping[str, Image],
    ways: Mapping[str, str] = _NO_WAYS,
    files: Mapping[str, tuple[str, str]] = _NO_FILES,
    seen_from: str | None = None,
) -> str:
    """The HTML of a body with the links inside the catalogue made relative to its page.

    `addresses` maps content files to pages; images also get their size, so that nothing jumps. `ways`
    are those of the catalogue: links that name no file of it may lead to one, or away from the site.
    Where another page shows the body, links are as `seen_from` that; its own headings stay near.
    `files` are attachments: their address, and what kind and size they have, which a reader sees.
    What leads to nothing, in a catalogue that puts up with that, is its text alone.
    """
    here = page if seen_from is None else seen_from

    def place(marked: re.Match[str]) -> str:
        attribute, path, fragment = marked[1], unquote(marked[2]), unescape(marked[3] or "")
        path = ways.get(path, path)
        if is_address(path):
            away = path + fragment.replace(f"#{ID_PREFIX}", "#", 1)
            return f' {attribute}="{escape(away)}" rel="noreferrer"'
        picture = images.get(path)
        target = image(picture) if picture else addresses.get(path, "")
        target = files[path][0] if path in files else target
        if not target:
            return ""
        # A list of all contacts stands in for a page that is gone, and so is what was on it.
        fragment = "" if target.endswith(f"/{CATALOGUE}") else fragment
        is_near = bool(fragment) and target == page
        link = fragment if is_near else relative(target, here) + fragment
        size = f' width="{picture.width}" height="{picture.height}"' if picture else ""
        lazy = f'{size} loading="lazy"' if attribute == "src" else ""
        return f' {attribute}="{escape(link)}"{lazy}'

    def shown(found: re.Match[str]) -> str:
        path = unquote(found[1])
        path = ways.get(path, path)
        if path in images:
            return found[0]
        if is_address(path):
            return f'<a href="{escape(path)}" rel="noreferrer">{found[2] or escape(path)}</a>'
        return f"{found[2]} ({found[3]})" if found[3] else found[2]

    def told(found: re.Match[str]) -> str:
        path = unquote(found[2])
        file = files.get(ways.get(path, path))
        return f"{found[1]}{found[3]} ({escape(file[1])})</a>" if file else found[0]

    html = _IMAGE.sub(shown, _LINK.sub(told, html) if files else html)
    return _MARKED.sub(place, html)
