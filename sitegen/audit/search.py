"""Where a person is found in files: every byte, in every encoding that a site can hold it in."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sitegen.audit.decodings import folded, readings, unescaped
from sitegen.audit.namings import Wanted, of_email, of_name, of_phone, of_slug, of_text
from sitegen.audit.unpack import Seen, Unseen, opened
from sitegen.document.frontmatter import read
from sitegen.document.yaml_nodes import Scalar, YamlLimits
from sitegen.search_index.codec import split_words
from sitegen.search_index.tokens import terms

_SHARD = re.compile(r'"([^"]*)"')
_WINDOW = 16 * 1024 * 1024
_OVERLAP = 64 * 1024
"""Bytes of a large file that are searched at once, and how far the next ones go back."""
_NOISY = ("backwards", "base64")
"""Readings in which a short word comes about by chance."""
_LONG = 6
"""Letters of a word that does not."""
_TWICE = 2
"""In so many other files a word in small letters is one that people use."""


@dataclass(frozen=True)
class Trace:
    """A place where something of a person was found."""

    path: str
    """In a zip: `bundle.zip!/catalogus/index.html`."""
    text: str
    """What was looked for."""
    reading: str
    """How it stood there: `text`, `name`, `html`, `percent`, `script`, `layers` for several of them
    inside each other, `mail`, `base64`, `backwards`, or `index`; `perhaps` where it may be another."""


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
    program: Iterable[str] = (),
) -> Person | None:
    """Who the contact `slug` of `folder` is, by each of the `versions` of their file and `also`.

    `others` are the other content files, path → text: what another contact has too, such as a
    shared phone number, is not searched for. A word that they, or the texts of the `program`, use
    for other things does not tell who someone is. `None` when there is nothing but a file name.
    """
    also = tuple(also)
    contacts = {path: text for path, text in others.items() if path.startswith(f"{folder}/")}
    shared = {pair for text in contacts.values() for pair in _identity(text)}
    known = dict.fromkeys(pair for text in versions for pair in _identity(text))
    if not known and not also:
        return None
    kept = [pair for pair in known if pair[1] not in {value for _, value in shared}]
    usage = _Usage(shared, others, program, language)
    accounted = {term for text in others.values() for term in terms(text, language)}
    names = [value for key, value in kept if key == "name"]
    own = {term for name in (*names, *also) for term in terms(name, language)}
    pairs = [*kept, *(("also", text) for text in also)]
    wanted = (each for key, value in pairs for each in _wanted(key, value, usage))
    return Person(
        (of_slug(slug, folder.rpartition("/")[2]), *dict.fromkeys(wanted)),
        frozenset(own - accounted),
    )


def _wanted(key: str, value: str, usage: "_Usage") -> Iterator[Wanted]:
    if key == "phone":
        yield of_phone(value)
    elif "@" in value:
        yield of_email(value)
    elif key == "name" or not any(letter.isdigit() for letter in value):
        yield from of_name(value, usage.is_ordinary)
    else:
        yield of_text(value)


@dataclass(frozen=True)
class _Usage:
    """What else the words of a name are used for."""

    shared: set[tuple[str, str]]
    """What tells who the other contacts are."""
    others: Mapping[str, str]
    program: Iterable[str]
    language: str

    def is_ordinary(self, word: str) -> bool:
        """Whether other contacts have it, or texts use it in small letters, as no surname is."""
        plain = folded(word)
        if any(plain in re.findall(r"[^\W_]+", folded(value)) for _, value in self.shared):
            return True
        if not terms(word, self.language):
            return True
        used = re.compile(rf"(?<![\w@./:#-]){re.escape(word.lower())}(?![\w@/-]|\.\w)")
        bodies = (text.partition("\n---")[2] for text in self.others.values())
        files = sum(used.search(text) is not None for text in bodies)
        settings = (text.lower() for path, text in self.others.items() if not path.endswith(".md"))
        return files >= _TWICE or any(used.search(text) for text in (*settings, *self.program))


def _identity(text: str) -> Iterator[tuple[str, str]]:
    """The fields of a contact's file that tell who it is, and what they say."""
    document = read("contact", text, YamlLimits()).value
    for key, value in document.fields.entries if document else ():
        if key.text in ("name", "email", "phone") and isinstance(value, Scalar) and value.text:
            yield key.text, value.text


def traces(path: str, data: bytes, person: Person, *, skip: int = 0) -> Iterator[Trace | Unseen]:
    """What of a person is in one file, each thing once, and what of it could not be searched; a zip
    is searched inside. The first `skip` letters of `path` are not part of what is searched.
    """
    for piece in opened(path, data):
        if isinstance(piece, Unseen):
            yield piece
        else:
            yield from _found(piece, person, skip)


def _found(file: Seen, person: Person, skip: int) -> Iterator[Trace]:
    """What may be about someone else only where nothing else is found."""
    sought, found = list(person.wanted), list[tuple[Wanted, str]]()
    for reading, text in _readings(file, skip):
        here = [each for each in sought if _is_in(text, each, reading)]
        found += [(each, reading) for each in here]
        sought = [each for each in sought if each not in here]
    sure = [Trace(file.path, each.text, reading) for each, reading in found if each.is_sure]
    sure += [Trace(file.path, term, "index") for term in sorted(person.terms & _indexed(file))]
    yield from sure or [Trace(file.path, each.text, "perhaps") for each, _ in found]


def _is_in(text: str, wanted: Wanted, reading: str) -> bool:
    if not wanted.is_sure and reading in _NOISY and len(wanted.text) < _LONG:
        return False
    return wanted.is_in(text)


def _readings(file: Seen, skip: int) -> Iterator[tuple[str, str]]:
    """What a file says, in each way that a browser or a person might read it; folded."""
    name = file.path[skip:]
    yield "name", folded(name)
    yield from (("name", folded(text)) for _, text in unescaped(name))
    for start in range(0, max(1, len(file.data)), _WINDOW):
        yield from readings(file.data[max(0, start - _OVERLAP) : start + _WINDOW])


def _indexed(file: Seen) -> frozenset[str]:
    """The words of a shard of the search index, forwards and backwards."""
    if not file.path.endswith(".js") or not file.data.startswith(b"sitegen.shard("):
        return frozenset()
    texts = _SHARD.findall(file.data.decode("utf-8", "replace"))
    words = {word for text in texts for word in split_words(text.replace("\\n", "\n"))}
    return frozenset(words | {word[::-1] for word in words})
