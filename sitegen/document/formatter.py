"""A content file in the form that tools agree on, with exactly the same meaning."""

import re

from sitegen.document.frontmatter import read
from sitegen.document.markdown import convert
from sitegen.document.yaml_nodes import Mapping, Node, Scalar, YamlLimits

_ONE_SPACE = re.compile(r"(?<=[^ \n]) $", re.MULTILINE)
_BLANK = re.compile(r"^[ \t]+$", re.MULTILINE)
_TRAILING = re.compile(r"(?<![ \t])[ \t]+$", re.MULTILINE)
_SEPARATING_TAB = re.compile(r"(?<=[:,-])\t+[ \t]*")


def tidied(text: str, limits: YamlLimits) -> str:
    """`text` without white space at the ends of lines, tabs between key and value, or empty lines
    at the end of the file.

    A part whose meaning would change (two spaces are a line break in Markdown, and code may
    end in spaces) stays as it is, and so does a last line that nothing ends. There are no byte
    order marks or carriage returns in it.
    """
    front, body = _parts(text, limits)
    tidy_front = _SEPARATING_TAB.sub(" ", _TRAILING.sub("", front))
    if _fields(tidy_front + body, limits) != _fields(text, limits):
        tidy_front = front
    tidy_body = _BLANK.sub("", _ONE_SPACE.sub("", body)).rstrip("\n")
    tidy_body += "\n" if tidy_body and body.endswith("\n") else ""
    if _html(tidy_body) != _html(body):
        tidy_body = body
    return tidy_front + tidy_body


def _parts(text: str, limits: YamlLimits) -> tuple[str, str]:
    """All up to and with the second `---`, and the rest; a file with mistakes has no body."""
    raw = read("", text, limits).value
    if raw is None:
        return text, ""
    lines = text.split("\n")
    cut = raw.body_line - 1
    return "\n".join(lines[:cut]) + "\n", "\n".join(lines[cut:])


def _fields(text: str, limits: YamlLimits) -> object:
    """What the front matter says, wherever it stands."""
    raw = read("", text, limits).value
    return raw and _meaning(raw.fields)


def _meaning(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return tuple((key.text, _meaning(value)) for key, value in node.entries)
    return [_meaning(item) for item in node.items]


def _html(body: str) -> str:
    return convert(body, "", 1).value.html
