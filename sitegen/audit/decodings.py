"""Bytes → the texts that a browser, a mail program or a person might read in them."""

import base64
import html
import quopri
import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote

_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{12,}")
_WRAPPED = re.compile(r"(?<=[A-Za-z0-9+/]{40})\r?\n[ \t]?(?=[A-Za-z0-9+/=])")
"""Where mail breaks a line of base64."""
_ESCAPE = re.compile(r"\\+(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))")
"""Of JavaScript and JSON, in however many strings they stand."""
_STYLE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?")
"""Of CSS."""
_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)
_QUOTED = re.compile(rb"=[0-9A-Fa-f]{2}|=\r?\n")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_LAYERS = 4
"""How often something may be escaped: a name in HTML in JSON in a script."""
_ALIKE = str.maketrans(
    "авекмнорстухіјѕԁһαβεηικμνορτυχʟøłđðıſ",
    "abekmhopctyxijsdhabenikmvoptuxlolddis",
)
"""Letters of other alphabets that look the same in lower case, and those with a stroke."""
_BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
"""What shows nothing, although Unicode calls it a letter or a sign."""


_NOT_ASCII = re.compile(r"[^\x00-\x7f\ufffd]")


class _Letters(dict[str, str]):
    """A letter → as it is compared: without accents, marks, capitals and strokes; fills itself."""

    def __init__(self, *, keeps_unseen: bool) -> None:
        self._dropped = ("Mn", "Me", "Mc") if keeps_unseen else ("Mn", "Me", "Mc", "Cf")
        self._blank = "" if keeps_unseen else _BLANK

    def __missing__(self, letter: str) -> str:
        parts = "" if letter in self._blank else unicodedata.normalize("NFKD", letter)
        kept = "".join(c for c in parts if unicodedata.category(c) not in self._dropped)
        self[letter] = kept.casefold().translate(_ALIKE).replace("æ", "ae").replace("œ", "oe")
        return self[letter]


_as_written, _as_seen = _Letters(keeps_unseen=True), _Letters(keeps_unseen=False)


def folded(text: str) -> str:
    """Without accents, capitals and invisible letters, so that any spelling is found."""
    seen = _CONTROL.sub("", text)
    return _NOT_ASCII.sub(lambda found: _as_seen[found[0]], seen).lower()


def _written(text: str) -> str:
    """What `folded` gives, with what is invisible or steers still in it."""
    return _NOT_ASCII.sub(lambda found: _as_written[found[0]], text).lower()


def readings(data: bytes) -> Iterator[tuple[str, str]]:
    """What `data` says, folded, in each way to read it that makes a difference; its name first."""
    seen: set[int] = set()
    for reading, text in _all(data):
        # As it stands first: what is found there is not said to be in HTML.
        plain = _written(text) if reading == "text" else folded(text)
        if hash(plain) not in seen:
            seen.add(hash(plain))
            yield reading, plain


def _all(data: bytes) -> Iterator[tuple[str, str]]:
    text = data.decode("utf-8", "replace")
    texts = (text, *_other_encodings(data))
    yield from (("text", each) for each in texts)
    for each in texts:
        yield from unescaped(each)
        yield "backwards", each[::-1]
    if _QUOTED.search(data):
        yield "mail", quopri.decodestring(data).decode("utf-8", "replace")
    yield "base64", "\n".join(_base64(_WRAPPED.sub("", text)))


def _other_encodings(data: bytes) -> Iterator[str]:
    """Of a byte a letter, or of two or four, from wherever in `data` such text begins."""
    if b"\0" in data:
        for name in ("utf-16-le", "utf-16-be"):
            yield from (data[start:].decode(name, "replace") for start in (0, 1))
        yield data.replace(b"\0", b"").decode("cp1252", "replace")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        yield data.decode("cp1252", "replace")


def unescaped(text: str) -> Iterator[tuple[str, str]]:
    """Without what HTML, addresses, scripts and styles write in place of letters."""
    once = html.unescape(text)
    yield "html", once
    yield from _without_tags("html", once)
    yield from _unquoted(once)
    yield "script", _scripted(text)
    yield "script", _STYLE.sub(lambda found: _letter(found[1]), text)
    for _ in range(_LAYERS):
        before, text = text, unquote(_scripted(html.unescape(text)), errors="replace")
        if text == before:
            break
        yield "layers", text
        yield from _without_tags("layers", text)


def _unquoted(text: str) -> Iterator[tuple[str, str]]:
    """With the bytes that percent signs stand for, in UTF-8 or else as Windows has them."""
    if "%" in text:
        plain = unquote(text, errors="replace")
        yield "percent", plain
        if "\ufffd" in plain:
            yield "percent", unquote(text, encoding="cp1252", errors="replace")


def _without_tags(reading: str, text: str) -> Iterator[tuple[str, str]]:
    """A tag may stand in a word, or between words; `<wbr>` only stands in one."""
    if "<" in text:
        yield reading, _TAG.sub("", text)
        yield reading, _TAG.sub(" ", text.replace("<wbr>", ""))


def _scripted(text: str) -> str:
    if "\\" not in text:
        return text
    plain = _ESCAPE.sub(lambda found: _letter(found[1] or found[2] or found[3]), text)
    # A letter beyond U+FFFF is written as two halves.
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _letter(digits: str) -> str:
    code = int(digits, 16)
    return chr(code) if code <= 0x10FFFF else ""


def _base64(text: str) -> Iterator[str]:
    """What each run of base64 letters holds, wherever in it something begins."""
    for run in _BASE64.findall(text):
        letters = run.replace("-", "+").replace("_", "/")
        for start in range(4):
            rest = letters[start:]
            whole = rest[:-1] if len(rest) % 4 == 1 else rest
            padded = whole + "=" * (-len(whole) % 4)
            yield base64.b64decode(padded).decode("utf-8", "replace")
