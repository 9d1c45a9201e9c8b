"""Slugs: the names of files, which become the names of pages."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from sitegen.diagnostics.model import Diagnostic, Place, problem
from sitegen.document.portable_names import is_reserved
from sitegen.letters.folding import folded

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SLUG_LENGTH = 80


def slug_of(path: str) -> str:
    """`content/practices/briefadres.md` → `briefadres`."""
    return PurePosixPath(path).stem


def check_file_name(path: str) -> Iterator[Diagnostic]:
    """A diagnostic when the stem of `path` is not a slug, or cannot be the name of a page."""
    stem = slug_of(path)
    if not SLUG.fullmatch(stem) or len(stem) > SLUG_LENGTH:
        yield problem("invalid-file-name", Place(path), name=stem, near=slugify(stem))
    elif is_reserved(stem):
        yield problem("reserved-name", Place(path), name=stem)


def slugify(text: str) -> str:
    """Any text as a slug: `Zo doet ú het!` → `zo-doet-u-het`; `""` when no letter survives."""
    ascii_only = folded(text).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_only))[:SLUG_LENGTH].strip("-")
