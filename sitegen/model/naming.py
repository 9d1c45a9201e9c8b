"""What files are called that were not named for us: any name, path or text as a slug."""

import posixpath
import re

from sitegen.document.digest import digest_of
from sitegen.document.portable_names import is_reserved
from sitegen.document.yaml_nodes import Mapping, Node, Scalar
from sitegen.model.slugs import SLUG_LENGTH, joined

_DIGEST = 8
FOR_ITS_FOLDER = re.compile(r"_?index|readme", re.IGNORECASE)
"""A file of this name is about the folder that it is in."""


def called(path: str, folder: str, *, by_path: bool) -> str:
    """What a file is called that was found in `folder` or below it: its path there, or its name."""
    below = path.removeprefix(f"{folder}/") if folder else path
    stem = posixpath.splitext(below)[0]
    above, _, name = stem.rpartition("/")
    if FOR_ITS_FOLDER.fullmatch(name):
        stem = above or folder or name
    return stem if by_path else posixpath.basename(stem)


def text_at(fields: Mapping, key: str) -> str:
    """The text of a key, or nothing. With full stops: of that key, else of one within another."""
    found = node_at(fields, [key]) or node_at(fields, key.split("."))
    return found.text if isinstance(found, Scalar) and not found.is_empty else ""


def node_at(fields: Mapping, keys: list[str]) -> Node | None:
    """What is under the last of `keys`, each within the one before."""
    node: Node | None = fields
    for key in keys:
        inner = node.entries if isinstance(node, Mapping) else ()
        node = next((value for name, value in inner if name.text == key), None)
    return node


def portable(text: str, kind: str) -> str:
    """Any text as a slug that every system can keep; the same text, the same slug.

    One of which no letter survives, and one that has to be cut, end in a digest of all of it.
    """
    slug = joined(text)
    if not slug:
        slug = f"{kind}-{digest_of(text)[:_DIGEST]}"
    elif len(slug) > SLUG_LENGTH:
        kept = slug[: SLUG_LENGTH - _DIGEST - 1].rstrip("-")
        slug = f"{kept}-{digest_of(text)[:_DIGEST]}"
    return f"{slug}-{kind}" if is_reserved(slug) else slug
