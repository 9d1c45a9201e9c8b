"""A file of Markdown with front matter, written as people write it: quoted where it must be."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_PLAIN = re.compile(r"[^\W\d_](?:[\w .()/’'+-]|,(?! *\])|:(?=\w))*(?<! )")
_WORDS = {"yes", "no", "on", "off", "true", "false", "null", "y", "n"}


@dataclass(frozen=True)
class Raw:
    """YAML as it stands: a date without quotes, a list on one line, a block of text."""

    text: str


Value = str | int | bool | Raw | Sequence["Value"] | Mapping[str, "Value"] | None
Fields = dict[str, Value]


def scalar(text: str) -> str:
    """A text in YAML, with quotes only where it would be read otherwise."""
    plain = _PLAIN.fullmatch(text) and text.lower() not in _WORDS
    return text if plain else json.dumps(text, ensure_ascii=False)


def flow(items: Sequence[str]) -> Raw:
    """A list on one line."""
    return Raw(
        "["
        + ", ".join(
            item if item.isalnum() else json.dumps(item, ensure_ascii=False) for item in items
        )
        + "]"
    )


def block(text: str, mark: str = "|") -> Raw:
    """A text of several lines under its key."""
    return Raw(mark + "\n" + "\n".join("  " + line if line else "" for line in text.splitlines()))


def yaml(fields: Mapping[str, Value], indent: str = "") -> str:
    """The fields, a key a line, nested ones indented."""
    return "".join(_entry(indent, key, value) for key, value in fields.items())


def page(fields: Mapping[str, Value], body: str = "") -> str:
    """A whole file; without body it ends after its front matter."""
    return f"---\n{yaml(fields)}---\n" + (f"\n{body.strip()}\n" if body.strip() else "")


def _entry(indent: str, key: str, value: Value) -> str:
    if isinstance(value, Mapping):
        return f"{indent}{key}:\n{yaml(value, indent + '  ')}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        items = "".join(f"{indent}  - {_single(item)}".rstrip() + "\n" for item in value)
        return f"{indent}{key}:\n{items}" if value else f"{indent}{key}: []\n"
    return f"{indent}{key}: {_single(value)}".rstrip() + "\n"


def _single(value: Value) -> str:
    if isinstance(value, Raw):
        return value.text
    if isinstance(value, str):
        return scalar(value)
    return "" if value is None else json.dumps(value)
