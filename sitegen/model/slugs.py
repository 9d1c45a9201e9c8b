"""Slugs: what files are called, which becomes what pages are called."""

import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitegen.diagnostics.model import Diagnostic, Place, problem
from sitegen.document.digest import digest_of
from sitegen.document.portable_names import is_reserved
from sitegen.letters.folding import folded

if TYPE_CHECKING:
    from sitegen.document.frontmatter import RawDocument

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SLUG_LENGTH = 80
_LETTERS = re.compile("[A-Za-z0-9]+")


def stem_of(path: str) -> str:
    """`content/practices/briefadres.md` → `briefadres`."""
    return posixpath.splitext(posixpath.basename(path))[0]


def slug_of(raw: "RawDocument") -> str:
    """The slug that a file was given, else its name as it is."""
    return raw.slug or stem_of(raw.path)


def check_file_name(raw: "RawDocument") -> Iterator[Diagnostic]:
    """A diagnostic when a file that was given no slug has a name that cannot be that of a page."""
    if raw.slug:
        return
    stem = stem_of(raw.path)
    if not SLUG.fullmatch(stem) or len(stem) > SLUG_LENGTH:
        yield problem("invalid-file-name", Place(raw.path), name=stem, near=slugify(stem))
    elif is_reserved(stem):
        yield problem("reserved-name", Place(raw.path), name=stem)


def portable_id(number: str) -> str:
    """A number of any pattern as it can be in an address: `urn:x:42` → `urn-x-42`; its end says most."""
    parts = "-".join(_LETTERS.findall(number))[-SLUG_LENGTH:].strip("-")
    if number and (not parts or is_reserved(parts.lower())):
        return f"id-{digest_of(number)[:12]}"
    return parts


def slugify(text: str) -> str:
    """Any text as a slug: `Zo doet ú het!` → `zo-doet-u-het`; `""` when no letter survives."""
    return joined(text)[:SLUG_LENGTH].strip("-")


def joined(text: str) -> str:
    """As `slugify`, however long."""
    ascii_only = folded(text).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_only))
