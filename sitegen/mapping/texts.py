"""Texts that stand under several keys of a file → one text, each under a heading."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sitegen.document.frontmatter import RawDocument
from sitegen.document.yaml_nodes import Scalar
from sitegen.mapping.find import find
from sitegen.mapping.rules import Source


def heading_of(key: str) -> str:
    """`whatIs` → `What is`."""
    last = key.rpartition(".")[2]
    apart = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", last)
    text = " ".join(re.split(r"[\s_-]+", apart)).strip()
    return text[:1].upper() + (text[1:] if apart == last else text[1:].lower())


def texts(raw: RawDocument, source: Source) -> tuple[tuple[str, Scalar], ...]:
    """Those that are there, each with its key."""
    found = ((name, find(raw.fields, name)) for name in source.names)
    return tuple((n, node) for n, node in found if isinstance(node, Scalar) and not node.is_empty)


def joined(raw: RawDocument, source: Source, parts: Sequence[tuple[str, Scalar]]) -> RawDocument:
    """The file with these texts below each other, each on the lines on which it stands, where these go down."""
    first = parts[0][1].place.line
    lines: list[str] = []
    for name, node in parts:
        lines += [""] * max(bool(lines), node.place.line - first - len(lines))
        lines += [f"## {source.headings[name] or heading_of(name)}", *node.text.split("\n")]
    return replace(raw, body="\n".join(lines), body_line=first)
