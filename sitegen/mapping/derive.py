"""Values that stand under no key: the same for all files, or made of the path or the text."""

import re
from typing import NamedTuple

from sitegen.diagnostics.model import Place
from sitegen.document.frontmatter import RawDocument
from sitegen.document.opening import Part, heading, sentences
from sitegen.document.yaml_nodes import Scalar
from sitegen.letters.shortening import shortened
from sitegen.mapping.rules import Of, Rules, Source
from sitegen.model.naming import called

_TITLE = re.compile(r"\s*# +(.+?)[ #]*(?:\n|$)")


class Derived(NamedTuple):
    """A value, and the part of the text that it is, if it is one."""

    node: Scalar
    part: Part | None = None


def derived(key: str, source: Source, raw: RawDocument, rules: Rules) -> Derived | None:
    """The value of our `key` from anything but a key; `None` when there is nothing to make it of."""
    top = Place(raw.path, 1, 1, 1, 4)
    if source.of is Of.VALUE:
        return Derived(Scalar(source.name, top, quoted=True))
    if source.of is Of.FOLDER:
        name = folder(raw.path, rules.base, source.number)
        return Derived(Scalar(name, top, quoted=True)) if name else None
    if source.of is Of.FILE:
        name = " ".join(re.split(r"[-_\s]+", called(raw.path, rules.base, by_path=False))).strip()
        return Derived(Scalar(f"{name[:1].upper()}{name[1:]}", top, quoted=True)) if name else None
    find = heading if source.of is Of.HEADING else sentences
    part = find(raw.body, raw.path, raw.body_line, source.number)
    if part is None:
        return None
    limit = rules.lengths.get(key) or rules.limits.get(key, 0)
    text = shortened(part.text, limit) if limit else part.text
    return Derived(Scalar(text, part.place, quoted=True), part)


def folder(path: str, base: str, number: int) -> str:
    """The name of a folder on the way from `base` to a file, from 1; from the last one with a minus."""
    inside = path.removeprefix(f"{base}/") if base else path
    folders = inside.split("/")[:-1]
    at = number - 1 if number > 0 else len(folders) + number
    return folders[at] if 0 <= at < len(folders) else ""


def without(part: Part, body: str) -> str:
    """A body with the lines of a part emptied, so that all others keep their number."""
    lines = body.split("\n")
    empty = [""] * (part.below - part.first)
    return "\n".join([*lines[: part.first], *empty, *lines[part.below :]])


def repeated_title(raw: RawDocument, title: str) -> Part | None:
    """The heading that a body opens with, where it says again what the title says."""
    found = _TITLE.match(raw.body)
    if not found or not title or found[1].split() != title.split():
        return None
    return heading(raw.body, raw.path, raw.body_line, 1)
