"""The only place that makes an address. Twin of `templates/js/state.js`.

Addresses of pages are paths from the root of the site; links between pages are relative and
end in a file name, so that the same files work on any host, under any path and from disk.
"""

import posixpath
import re
from collections.abc import Mapping, Sequence
from urllib.parse import quote, quote_plus

from sitegen.artifacts.names import with_digest
from sitegen.config.paths import Paths
from sitegen.images.attachment import Attachment
from sitegen.images.image import Image

CATALOGUE = "index.html"
NOT_FOUND = "404.html"
JSON_FEED = "feed.json"
_LONGEST_ADDRESS = 2_000
_TROUBLE = re.compile(r"[._*]|-$")
_OTHERS = ("robots.txt", "sitemap.xml", "feed.xml", JSON_FEED, ".nojekyll")


def own_names(paths: Paths) -> set[str]:
    """Of files and folders at the root of a site that are ours; the keys of facets are folders too."""
    names = paths.own_names
    return {*names, *(f"{name}.html" for name in names), *_OTHERS}


def all_practices(paths: Paths) -> str:
    """The page of all practices by title."""
    return f"{paths.practices}/{CATALOGUE}"


def all_contacts(paths: Paths) -> str:
    """The page of all contacts."""
    return f"{paths.contacts}/{CATALOGUE}"


def practice(paths: Paths, slug: str) -> str:
    """The page of a practice."""
    return f"{paths.practices}/{slug}.html"


def old(alias: str, page: str) -> str:
    """Where something was: at `page` by an old name, or at the path of a site that was here before."""
    return alias[1:] if alias.startswith("/") else page


def contact(paths: Paths, slug: str) -> str:
    """The page of a contact."""
    return f"{paths.contacts}/{slug}.html"


def all_lists(paths: Paths) -> str:
    """The page of all lists by the editors, where they are many."""
    return f"{paths.lists}/{CATALOGUE}"


def editorial_list(paths: Paths, slug: str) -> str:
    """The page of a list by the editors."""
    return f"{paths.lists}/{slug}.html"


def all_wanted(paths: Paths) -> str:
    """The page of all that is asked for."""
    return f"{paths.wanted}/{CATALOGUE}"


def wanted(paths: Paths, slug: str) -> str:
    """The page of one practice that is asked for."""
    return f"{paths.wanted}/{slug}.html"


def matrix(paths: Paths) -> str:
    """The page that shows where the catalogue is thin."""
    return f"{paths.matrix}.html"


def all_organisations(paths: Paths) -> str:
    """The page of all organisations, where there is a vocabulary of them."""
    return f"{paths.organisations}/{CATALOGUE}"


def organisation(paths: Paths, slug: str) -> str:
    """The page of an organisation."""
    return f"{paths.organisations}/{slug}.html"


def share(paths: Paths) -> str:
    """The form to share a practice."""
    return f"{paths.share}.html"


def share_contact(paths: Paths) -> str:
    """The form to share a contact."""
    return f"{paths.share_contact}.html"


def share_wanted(paths: Paths) -> str:
    """The form to ask for a practice."""
    return f"{paths.share_wanted}.html"


def begun(form: str, fields: Mapping[str, Sequence[str]]) -> str:
    """A form in which these fields are filled in; read by `templates/js/form/asked.js`."""
    return form + query("", fields, "")


def exchange(paths: Paths) -> str:
    """The page of all that contacts offer and seek."""
    return f"{paths.exchange}.html"


def accessibility(paths: Paths) -> str:
    """The page on how accessible the site is."""
    return f"{paths.accessibility}.html"


def picked_list(paths: Paths) -> str:
    """The page that shows the list which its address names."""
    return f"{paths.list}.html"


def handout(paths: Paths) -> str:
    """The page that has practices whole, to print; which ones is in its address."""
    return f"{paths.handout}.html"


def worksheet(paths: Paths) -> str:
    """The page that has the same practices as a table to fill in by hand."""
    return f"{paths.worksheet}.html"


def whats_new(paths: Paths) -> str:
    """The page of what is new."""
    return f"{paths.whats_new}.html"


def list_to_own(paths: Paths, base_url: str, name: str, items: Sequence[tuple[str, str]]) -> str:
    """The page of a reader's list with this one in its address: ids, else slugs, each with a note."""
    page = f"{picked_list(paths)}#"
    room = _LONGEST_ADDRESS - 1 - len(base_url + page)
    return page + list_fragment(name, items, room)


def list_fragment(name: str, items: Sequence[tuple[str, str]], room: int) -> str:
    """A list as it stands in an address: its practices, then name and notes, each if there is room.

    Twin of `write` in `templates/js/list/address.js`.
    """
    fragment = ",".join(key for key, _ in items)
    notes = (f"{key}={_listed(note)}" for key, note in items if note)
    for part in (_listed(name), *notes):
        if part and len(f"{fragment}&{part}") <= room:
            fragment = f"{fragment}&{part}"
    return fragment


def _listed(text: str) -> str:
    """As in a form, without what programs leave out at the end of an address, or read as bold."""
    return _TROUBLE.sub(lambda sign: f"%{ord(sign[0]):02X}", _form(text))


def facet_value(facet: str, value: str) -> str:
    """The page of a facet value."""
    return f"{facet}/{value}.html"


def all_values(facet: str) -> str:
    """The page of all values of a large facet."""
    return f"{facet}/{CATALOGUE}"


def permanent(paths: Paths, practice_id: str) -> str:
    """The address that never changes, for cards and QR codes."""
    return f"{paths.permanent}/{practice_id}.html"


def image(picture: Image) -> str:
    """Where an image of the content ends up."""
    stem = posixpath.splitext(posixpath.basename(picture.path))[0]
    return with_digest("media", f"{stem}.{picture.extension}", picture.digest)


def feed(page: str) -> str:
    """What is new of what the page is about: a facet value, or on the catalogue everything."""
    return "feed.xml" if page == CATALOGUE else f"{page.removesuffix('.html')}.xml"


def attachment(file: Attachment) -> str:
    """Where an attachment ends up."""
    return with_digest("media", posixpath.basename(file.path), file.digest)


def relative(target: str, page: str) -> str:
    """The link from one page to another, both as paths from the root of the site."""
    here, there = page.split("/")[:-1], target.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:])


def query(
    text: str, picked: Mapping[str, Sequence[str]], sort: str, *, archived: bool = False
) -> str:
    """The part of an address after `index.html` that holds a state; `""` for the first view.

    `status=archived` asks for archived practices too. No facet has that key: it is a field.
    """
    pairs = [("q", text)] if text else []
    pairs += [(key, value) for key, values in picked.items() for value in values]
    pairs += [("status", "archived")] if archived else []
    pairs += [("sort", sort)] if sort else []
    return "?" + "&".join(f"{_form(key)}={_form(value)}" for key, value in pairs) if pairs else ""


def _form(text: str) -> str:
    """`application/x-www-form-urlencoded` (WHATWG URL, §5.2), as URLSearchParams writes it."""
    return quote_plus(text, safe="*").replace("~", "%7E")


def filled(pattern: str, **values: str) -> str:
    """An address of a repository with `{path}`, `{title}` and `{url}` filled in."""
    for name, value in values.items():
        pattern = pattern.replace(f"{{{name}}}", quote(value))
    return pattern


def share_on_linkedin(address: str) -> str:
    """LinkedIn's page for sharing an address, as a plain link."""
    return f"https://www.linkedin.com/sharing/share-offsite/?url={quote(address, safe='')}"
