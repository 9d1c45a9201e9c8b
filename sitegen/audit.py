"""Where a person is found in files: every byte, in every form that a site can hold it in."""

import base64
import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from sitegen.archives import Seen, Unseen, opened
from sitegen.document.frontmatter import read
from sitegen.document.nodes import Scalar, YamlLimits
from sitegen.render.codec import split_words
from sitegen.render.tokens import terms

_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{12,}")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))")
_INVISIBLE = re.compile(r"<[^>]*>|[\u00ad\u200b-\u200d\u2060\ufeff]")
_SHARD = re.compile(r'"([^"]*)"')
_PHONE_DIGITS = 9
"""Of a Dutch number without `+31` or `0`; fewer digits are searched for as they are."""
_WINDOW = 16 * 1024 * 1024
_OVERLAP = 64 * 1024
"""Bytes of a large file that are searched at once, and how far the next ones go back."""


@dataclass(frozen=True)
class Trace:
    """A place where something of a person was found."""

    path: str
    """In a zip: `bundle.zip!/catalogus/index.html`."""
    text: str
    """What was looked for."""
    form: str
    """How it stood there: `text`, `name`, `html`, `percent`, `script`, `base64`, `backwards`,
    or `index`."""


@dataclass(frozen=True)
class Wanted:
    """Something that tells who a person is."""

    text: str
    pattern: re.Pattern[str]
    """Finds it in folded text, see `folded`."""


@dataclass(frozen=True)
class Person:
    """All that is known of someone, to be searched for."""

    wanted: tuple[Wanted, ...]
    terms: frozenset[str]
    """Words of the name, as a search index has them, that no other text accounts for."""


def person_of(
    slug: str,
    folder: str,
    versions: Iterable[str],
    also: Iterable[str],
    others: Mapping[str, str],
    language: str,
) -> Person | None:
    """Who the contact `slug` of `folder` is, by each of the `versions` of their file and `also`.

    `others` are the other content files, path → text: what another contact has too, such as a
    shared phone number, is not searched for. `None` when there is nothing but a file name.
    """
    also = tuple(also)
    shared = {
        value
        for path, text in others.items()
        if path.startswith(f"{folder}/")
        for _, value in _identity(text)
    }
    known = dict.fromkeys(pair for text in versions for pair in _identity(text))
    if not known and not also:
        return None
    kept = [(key, value) for key, value in known if value not in shared]
    wanted = [_phone(value) if key == "phone" else _text(value) for key, value in kept]
    accounted = {term for text in others.values() for term in terms(text, language)}
    names = [value for key, value in kept if key == "name"]
    own = {term for name in (*names, *also) for term in terms(name, language)}
    return Person(
        (_slug(slug, folder.rpartition("/")[2]), *wanted, *map(_text, also)),
        frozenset(own - accounted),
    )


def _identity(text: str) -> Iterator[tuple[str, str]]:
    """The fields of a contact's file that tell who it is, and what they say."""
    document = read("contact", text, YamlLimits()).value
    for key, value in document.fields.entries if document else ():
        if key.text in ("name", "email", "phone") and isinstance(value, Scalar) and value.text:
            yield key.text, value.text


def folded(text: str) -> str:
    """Without accents and capitals, so that any spelling is found."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def _text(text: str) -> Wanted:
    """A name or an address: its words, with whatever little stands between them."""
    words = r"[\W_]{1,4}".join(re.findall(r"\w+", folded(text)))
    return Wanted(text, re.compile(rf"(?<!\w){words or re.escape(folded(text))}(?!\w)"))


def _phone(number: str) -> Wanted:
    """A phone number, with any country code and any punctuation; other words as they are."""
    digits = re.sub(r"\D", "", number)[-_PHONE_DIGITS:]
    if not digits:
        return _text(number)
    return Wanted(number, re.compile(r"[\W_]{0,3}".join(digits) + r"(?!\d)"))


def _slug(slug: str, folder: str) -> Wanted:
    """The file name of a contact; one of a single word only where it is an address."""
    before = r"(?<![\w-])" if "-" in slug else rf"(?<![\w-]){re.escape(folder)}/"
    return Wanted(slug, re.compile(rf"{before}{re.escape(slug)}(?![\w-])"))


def traces(path: str, data: bytes, person: Person) -> Iterator[Trace | Unseen]:
    """What of a person is in one file, each thing once, and what of it could not be searched; a zip
    is searched inside.
    """
    for piece in opened(path, data):
        if isinstance(piece, Unseen):
            yield piece
        else:
            yield from _found(piece, person)


def _found(file: Seen, person: Person) -> Iterator[Trace]:
    sought = list(person.wanted)
    for form, text in _forms(file):
        plain = folded(text)
        found = [wanted for wanted in sought if wanted.pattern.search(plain)]
        yield from (Trace(file.path, wanted.text, form) for wanted in found)
        sought = [wanted for wanted in sought if wanted not in found]
    indexed = person.terms & _indexed(file)
    yield from (Trace(file.path, term, "index") for term in sorted(indexed))


def _forms(file: Seen) -> Iterator[tuple[str, str]]:
    """What a file says, read in each way that a browser or a person might."""
    yield "name", file.path
    for start in range(0, max(1, len(file.data)), _WINDOW):
        yield from _forms_of(file.data[max(0, start - _OVERLAP) : start + _WINDOW])


def _forms_of(data: bytes) -> Iterator[tuple[str, str]]:
    text = data.decode("utf-8", "replace")
    unescaped = html.unescape(text)
    yield "text", text
    yield "html", unescaped
    yield "html", _INVISIBLE.sub("", unescaped)
    yield "percent", unquote(unescaped, errors="replace")
    yield "script", _ESCAPE.sub(lambda found: chr(int(found[1] or found[2], 16)), text)
    yield "text", data.decode("utf-16-le", "replace") if b"\0" in data else ""
    yield "backwards", text[::-1]
    yield "base64", "\n".join(_base64(text))


def _base64(text: str) -> Iterator[str]:
    """What each run of base64 letters holds, wherever in it something begins."""
    for run in _BASE64.findall(text):
        letters = run.replace("-", "+").replace("_", "/")
        for start in range(4):
            rest = letters[start:]
            whole = rest[:-1] if len(rest) % 4 == 1 else rest
            padded = whole + "=" * (-len(whole) % 4)
            yield base64.b64decode(padded).decode("utf-8", "replace")


def _indexed(file: Seen) -> frozenset[str]:
    """The words of a shard of the search index, forwards and backwards."""
    if not file.path.endswith(".js") or not file.data.startswith(b"sitegen.shard("):
        return frozenset()
    texts = _SHARD.findall(file.data.decode("utf-8", "replace"))
    words = {word for text in texts for word in split_words(text.replace("\\n", "\n"))}
    return frozenset(words | {word[::-1] for word in words})
