"""Text of outsiders → the same for terminals, build logs and scripts, which it cannot command.

Every command prints through here: `visible` for people, `as_json` for programs, and `markdown` for
what GitHub shows.
"""

import json
import re
from typing import Any

from sitegen.diagnostics.unseen import UNSEEN

_JOINERS = "\u200c\u200d\ufe0e\ufe0f"
"""Emoji and many scripts need them, and alone they do nothing to a terminal."""
# C0, C1, what turns or hides writing, line ends of Unicode, halves of pairs, and the `[` of the
# commands that GitHub, Azure and TeamCity read anywhere in a line of a log (`##[…]`, `##vso[…]`).
_SPELLED_OUT = re.compile(
    rf"(?![{_JOINERS}])[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff{UNSEEN}]"
    r"|(?<=##)\[|(?<=##vso)\[|(?<=##teamcity)\["
)
_COMMAND = re.compile(r"^(\s*):(?=:)")
"""What GitHub reads as a command at the start of a line (`::error::`)."""


def visible(text: str) -> str:
    """In one line, with what commands a terminal or a build log, or hides in it, spelled out."""
    return _COMMAND.sub(r"\1\\x3a", _SPELLED_OUT.sub(_spelled_out, text))


def visible_lines(text: str) -> str:
    """What `visible` gives of each line of a text, in lines again."""
    return "\n".join(map(visible, text.split("\n")))


def as_json(value: Any, *, indent: int | None = 2) -> str:
    """JSON in which the same characters are escaped: whoever reads it gets them back, a log does not."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _SPELLED_OUT.sub(_escaped, text)


def _spelled_out(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _escaped(found: re.Match[str]) -> str:
    if found[0] == "\n":
        return found[0]  # between two lines of the JSON; inside a text it is escaped already
    units = found[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
