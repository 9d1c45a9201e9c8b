"""A file of `content/` that is neither page nor image → what was meant by it, for the message."""

import posixpath
import re
from collections.abc import Mapping

from sitegen.model.slugs import SLUG, slugify

_ABOUT = re.compile(
    r"(?:readme|lees-?mij|contributing|bijdragen|licen[sc]e|licentie|copying|changelog"
    r"|code[-_]of[-_]conduct|security|authors|maintainers|codeowners|notice|todo"
    r"|pull_request_template|template|sjabloon)(?:[._-][a-z]{2})?"
)
"""What projects call the texts that are for the people who work on them."""
_FIELDS = re.compile(
    r"[\ufeff\s]*---[ \t]*\n(?:.*\n)*?(?:summary|contacts|organisation|consent) *:", re.ASCII
)
"""Front matter with a field that pages need and other tools' pages lack."""
_OVERVIEW = re.compile(r"index(?:[._-][a-z]{2})?")
_COPY = re.compile(
    r"(?P<stem>.+?)(?:\.sync-conflict-[^.]*"
    r"|[ _]*\([^()]*(?:conflict\w* (?:copy|kopie)|(?:copy|kopie)[^()]*conflict|sfconflict)[^()]*\))"
    r"(?P<ending>\.\w+)",
    re.IGNORECASE,
)
"""What Syncthing, Dropbox, Nextcloud and Seafile make of a file that two people changed."""
_TEXT_ENDINGS = re.compile(
    r"(?:\.(?:md|markdown|mdown|mkdn?|mdx|txt|text|rst|adoc))+", re.IGNORECASE
)
_PICTURES = (".svg", ".heic", ".heif", ".avif", ".tif", ".tiff", ".bmp", ".jp2", ".psd", ".ico", ".eps", ".jfif")  # fmt: skip
_DOCUMENTS = (".doc", ".docx", ".odt", ".rtf", ".pdf", ".xls", ".xlsx", ".ods", ".csv", ".ppt", ".pptx",
              ".odp", ".msg", ".eml", ".zip", ".htm", ".html")  # fmt: skip
_LISTS = re.compile(r"(?:\blist|lijst)", re.IGNORECASE)
_WANTED = re.compile(r"(?:wanted|asked|gezocht|gevraagd|gesucht)", re.IGNORECASE)
_PEOPLE = re.compile(r"(?:contact|people|person|team|collega)", re.IGNORECASE)


def is_beside(path: str, start: str) -> bool:
    """Whether a Markdown file in a folder of pages is meant for the people who work there, by its name.

    A name that a page can have is that of a page when the file `start`s with fields of one.
    """
    name = posixpath.basename(path)
    stem = name.removesuffix(".md")
    if _COPY.fullmatch(name):
        return True
    is_page = bool(_FIELDS.match(start))
    if _ABOUT.fullmatch(_bare(stem)) or _OVERVIEW.fullmatch(_bare(stem)):
        return not (is_page and SLUG.fullmatch(stem))
    return stem.startswith("_") and not is_page


def is_for_authors(path: str, start: str) -> bool:
    """Whether a file in a folder of others is not a page: it is called as such texts are, and `start`s
    with no front matter.
    """
    stem, ending = posixpath.splitext(posixpath.basename(path))
    is_text = ending.lower() not in (".yml", ".yaml", ".json")
    return (
        is_text
        and bool(_ABOUT.fullmatch(_bare(stem)))
        and not start.lstrip("\ufeff\n ").startswith("---")
    )


def whereabouts(path: str, known: Mapping[str, object], pages: tuple[str, ...]) -> dict[str, str]:
    """The one fact by which the message of `unexpected-file` tells what to do.

    `known` holds the paths that are there; `pages` the folders of practices, of contacts, of
    lists and of what is asked for.
    """
    folder, _, name = path.rpartition("/")
    stem, ending = posixpath.splitext(name)
    if (copy := _COPY.fullmatch(name)) and (
        whole := f"{folder}/{copy['stem']}{copy['ending']}"
    ) in known:
        return {"other": whole}
    bare = _bare(_TEXT_ENDINGS.sub("", name) if _TEXT_ENDINGS.search(name) else name)
    if _OVERVIEW.fullmatch(bare):
        return {"overview": name}
    if _ABOUT.fullmatch(bare) or name.startswith("_"):
        return {"above": name}
    if ending.lower() in _PICTURES:
        return {"picture": name}
    meant = _meant(folder.partition("/")[2], pages)
    page = f"{meant}/{slugify(_TEXT_ENDINGS.sub('', stem))}.md" if slugify(stem) else ""
    if ending.lower() in _DOCUMENTS:
        return {"document": page}
    if _TEXT_ENDINGS.fullmatch(ending) or (not ending and folder in pages):
        return {"other": page} if page in known else {"near": page}
    return {}


def _meant(folder: str, pages: tuple[str, ...]) -> str:
    """The folder of pages for which a folder of another name was taken."""
    practices, contacts, lists, wanted = pages
    if _PEOPLE.search(folder):
        return contacts
    if _WANTED.search(folder):
        return wanted
    return lists if _LISTS.search(folder) else practices


def _bare(stem: str) -> str:
    return stem.casefold().strip("_")
