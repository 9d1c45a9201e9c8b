"""Characters that a reader cannot see or cannot tell apart, and what each does.

Control characters command terminals; those that turn the direction of writing make text read
other than it is (CVE-2021-42574); the rest hide in a word and keep search from finding it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from sitegen.diagnostics.model import Diagnostic, Fix, Place, Severity, problem
from sitegen.diagnostics.unseen import UNSEEN

# C0 less tab and line feed, C1, the line ends of Unicode, which YAML counts as lines and editors
# do not, the embeddings and isolates of UAX 9, noncharacters, and a byte
# order mark anywhere but at the start, which YAML refuses.
CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u2029\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
_INVISIBLE = re.compile(f"[{UNSEEN}]")
_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff"
_JOINED = (
    f"{_RIGHT_TO_LEFT}\u0900-\u109f\u1780-\u18af\u1900-\u1cff\ua840-\uabff\U00011000-\U00011fff"
)
"""Scripts in which a letter takes its form from a joiner beside it, from right to left or Indic."""
_HAN = (
    "\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\uff01-\uff65\U00016fe0-\U0001b2ff\U00020000-\U0003ffff"
)
_EMOJI = "\xa9\xae\u203c\u2049\u2122\u2139\u2190-\u27bf\u2900-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
_MARKS = "\u061c\u200e\u200f"
_SIGNS = f"[^\nA-Za-zÀ-ɏ{UNSEEN}]{{0,12}}"
# Where each is meant: a pattern that matches around it. Whatever is in none of them hides.
_MEANT = re.compile(
    # A mark of direction beside a letter of such a script, or with a few signs between them.
    rf"[{_RIGHT_TO_LEFT}]{_SIGNS}[{_MARKS}]{{1,4}}|[{_MARKS}]{{1,4}}(?={_SIGNS}[{_RIGHT_TO_LEFT}])"
    rf"|(?<=[{_JOINED}])[\u034f\u200c\u200d]{{1,4}}|[\u034f\u200c\u200d]{{1,4}}(?=[{_JOINED}])"
    # Emoji: the flags of parts of a country, those of one person or thing, and keys.
    "|\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f"
    rf"|[{_EMOJI}][\ufe0e\ufe0f]?(?:\u200d[{_EMOJI}][\ufe0e\ufe0f]?)*|[0-9#*]\ufe0f?(?=\u20e3)"
    # Other forms of a sign, and the parts of a syllable.
    rf"|(?<=[{_HAN}])[\ufe00-\ufe0f\U000e0100-\U000e01ef]|(?<=[\u2200-\u22ff\u1000-\u109f\ua840-\ua877])\ufe00"
    r"|(?<=[\u1820-\u18aa])[\u180b-\u180f]|(?<=[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb])[\u115f\u1160]"
    r"|[\u115f\u1160](?=[\u1100-\u11ff\ud7b0-\ud7fb])|(?<=[\u2801-\u28ff])\u2800|\u2800(?=[\u2801-\u28ff])"
)
# Cyrillic and Greek letters that look like Latin ones (Unicode TR 39), next to Latin ones.
_LOOK_ALIKE = "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοα"
_ODD = re.compile(f"[\u0370-\u052f{UNSEEN}]")
"""Any Greek or Cyrillic letter, and what Python prints though nobody sees it."""
_MIXED = re.compile(rf"(?:(?<=[A-Za-zÀ-ɏ])[{_LOOK_ALIKE}]|[{_LOOK_ALIKE}](?=[A-Za-zÀ-ɏ]))")
_MARK = "\ufeff"
"""The byte order mark, which means nothing inside a text: left where files were joined."""
_REPLACEMENT = "\ufffd"
CONTROL_CODE = "control-character"
INVISIBLE = "invisible-character"
_C1 = re.compile("[\x80-\x9f]")
_JOINER = "\u2060"
"""What means as little as a byte order mark inside a text, and is refused nowhere."""
_MENDED = {ord(_MARK): _JOINER, **dict.fromkeys((0x0B, 0x0C, 0x85, 0x2028, 0x2029), " ")}
"""Signs of a place in a file or of a line, as in none of which an author means anything."""
_PLAIN = bytes((*b"\n", *range(0x20, 0x7F)))
"""The line feed and what can be seen of ASCII. In UTF-8 none is part of another character."""


def hidden_characters(text: str, path: str) -> Iterator[Diagnostic]:
    """`control-character`, `invisible-character`, `look-alike`: the first place of each character."""
    # Most characters are plain, and in a row of bytes they are gone in one step.
    others = text.encode().translate(None, _PLAIN).decode()
    if others.isprintable() and not _ODD.search(others):
        return
    yield from _first_of_each(CONTROL_CODE, CONTROL.finditer(text), text, path)
    if text.isascii():
        return
    warning = Severity.WARNING
    yield from _first_of_each("invisible-character", _hiding(text), text, path, warning)
    yield from _first_of_each("look-alike", _MIXED.finditer(text), text, path, warning)


def without_control(text: str) -> str:
    """The text with a mark in place of each control character, to read on."""
    return CONTROL.sub(_REPLACEMENT, text)


def mended(text: str) -> str:
    r"""The text with marks and line ends of other programs as what does no harm, one for one; and with
    the signs that Windows-1252 has where Unicode has controls: `\x92` → `’`.

    What turns the direction of writing or commands a terminal stays, to be reported.
    """
    return _C1.sub(_sign, text.translate(_MENDED))


def _sign(found: re.Match[str]) -> str:
    try:
        return found[0].encode("latin-1").decode("cp1252")
    except UnicodeDecodeError:
        return found[0]


def named(found: Diagnostic) -> str:
    """The character that a diagnostic is about: `U+200B`."""
    return dict(found.facts).get("character", "")


def place_in(text: str, offset: int, path: str) -> Place:
    """Where the character at `offset` stands."""
    before = text[:offset]
    return Place(path, before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)


def _hiding(text: str) -> Iterator[re.Match[str]]:
    """The characters that nobody sees, where no script and no emoji needs them."""
    if not _INVISIBLE.search(text):
        return iter(())
    plain = _MEANT.sub(lambda found: " " * len(found[0]), text)
    return _INVISIBLE.finditer(plain)


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
