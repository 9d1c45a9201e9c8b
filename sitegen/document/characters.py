"""Characters that a reader cannot see or cannot tell apart, and what each does.

Control characters command terminals; those that turn the direction of writing make text read
other than it is (CVE-2021-42574); the rest hide in a word and keep search from finding it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from sitegen.diagnostics import Diagnostic, Fix, Place, Severity, problem

# C0 less tab and line feed, C1, the line ends of Unicode, which YAML counts as lines and editors
# do not, the embeddings and isolates of UAX 9, noncharacters, and a byte
# order mark anywhere but at the start, which YAML refuses.
CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u2029\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
# No joiners (U+200C, U+200D) and no soft hyphen: scripts, emoji and long words need them.
_INVISIBLE = re.compile(r"[\u180e\u200b\u2060-\u2064\ufff9-\ufffb]")
# Cyrillic and Greek letters that look like Latin ones (Unicode TR 39), next to Latin ones.
_LOOK_ALIKE = "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοα"
_FOREIGN = re.compile("[\u0370-\u052f]")
"""Any Greek or Cyrillic letter."""
_MIXED = re.compile(rf"(?:(?<=[A-Za-zÀ-ɏ])[{_LOOK_ALIKE}]|[{_LOOK_ALIKE}](?=[A-Za-zÀ-ɏ]))")
_MARK = "\ufeff"
"""The byte order mark, which means nothing inside a text: left where files were joined."""
_REPLACEMENT = "\ufffd"
_PLAIN = bytes((*b"\n", *range(0x20, 0x7F)))
"""The line feed and what can be seen of ASCII. In UTF-8 none is part of another character."""


def hidden_characters(text: str, path: str) -> Iterator[Diagnostic]:
    """`control-character`, `invisible-character`, `look-alike`: the first place of each character."""
    # Most characters are plain, and in a row of bytes they are gone in one step.
    others = text.encode().translate(None, _PLAIN).decode()
    if others.isprintable() and not _FOREIGN.search(others):
        return
    yield from _first_of_each("control-character", CONTROL.finditer(text), text, path)
    if text.isascii():
        return
    warning = Severity.WARNING
    yield from _first_of_each("invisible-character", _INVISIBLE.finditer(text), text, path, warning)
    yield from _first_of_each("look-alike", _MIXED.finditer(text), text, path, warning)


def without_control(text: str) -> str:
    """The text with a mark in the place of each control character, to read on."""
    return CONTROL.sub(_REPLACEMENT, text)


def place_in(text: str, offset: int, path: str) -> Place:
    """Where the character at `offset` stands."""
    before = text[:offset]
    return Place(path, before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)


def _first_of_each(
    code: str,
    found: Iterable[re.Match[str]],
    text: str,
    path: str,
    severity: Severity = Severity.ERROR,
) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for match in found:
        character = match[0]
        if character not in seen:
            seen.add(character)
            yield problem(
                code,
                place_in(text, match.start(), path),
                severity=severity,
                fix=_without_marks(text, path) if character == _MARK else None,
                character=f"U+{ord(character):04X}",
                name=unicodedata.name(character, "").lower(),
            )


def _without_marks(text: str, path: str) -> Fix:
    """The stretch from the first byte order mark to the last one, without them."""
    first, last = text.index(_MARK), text.rindex(_MARK)
    start, end = place_in(text, first, path), place_in(text, last, path)
    whole = start._replace(end_line=end.line, end_column=end.column + 1)
    return Fix(whole, text[first : last + 1].replace(_MARK, ""), is_sure=True)
