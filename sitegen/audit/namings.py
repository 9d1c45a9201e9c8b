"""A name, an address, a number → what finds them in folded text, however people write them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sitegen.audit.decodings import folded

_BETWEEN = (
    "aan al as bij bin d da de del den der di dos du el en het in la le op over s t te ten ter thoe"
    " tot uit van ver von voor zu zum zur"
)
_PARTICLES = frozenset(_BETWEEN.split())
"""What is between a given name and a surname, and is left out when it is sorted by."""
_START, _END = r"(?<![^\W_])", r"(?![^\W_])"
_NEAR = r"[\W_]{1,4}"
"""What little is between words that could well come together by chance."""
_ANY = r"[\W_]*"
"""Nothing, as in an address, or whatever shows no word, a line or a tag, however long."""
_SOME = r"[\W_]+"
_FILES = r"html?|md|png|jpe?g|gif|webp|svg|pdf|js|json|css|txt|zip|xml|csv|docx?|ics|vcf|gz"
_SHORTEST = 4
"""Letters of a word that may tell who someone is by itself; of a surname, one less."""
_PHONE_DIGITS = 9
"""Of a Dutch number without `+31` or `0`; fewer digits are searched for as they are."""

IsOrdinary = Callable[[str], bool]
"""Whether a word of a name, as it is written there, is one that is used for other things too."""


@dataclass(frozen=True)
class Wanted:
    """Something that tells who a person is."""

    text: str
    pattern: re.Pattern[str]
    """Finds it in folded text, see `folded`."""
    is_sure: bool = True
    """Whether it can hardly be anyone or anything else."""
    needs: tuple[str, ...] = ()
    """Words of which one must be there, or the pattern need not be tried."""

    def is_in(self, text: str) -> bool:
        """Whether it stands somewhere in folded text."""
        is_likely = not self.needs or any(word in text for word in self.needs)
        return is_likely and self.pattern.search(text) is not None


def of_text(text: str) -> Wanted:
    """Some words as they are, with whatever little is between them."""
    words = _NEAR.join(re.findall(r"\w+", folded(text)))
    return Wanted(text, re.compile(rf"(?<!\w){words or re.escape(folded(text))}(?!\w)"))


def of_email(email: str) -> Wanted:
    """An address, also as `jan (at) voorbeeld punt nl`."""
    gap = rf"(?:{_NEAR}|[\W_]{{0,4}}(?:at|apenstaartje|dot|punt)[\W_]{{0,4}})"
    words = gap.join(re.findall(r"\w+", folded(email)))
    return Wanted(email, re.compile(rf"(?<!\w){words}(?!\w)")) if words else of_text(email)


def of_phone(number: str) -> Wanted:
    """A phone number, with any country code and any punctuation; other words as they are."""
    digits = re.sub(r"\D", "", number)[-_PHONE_DIGITS:]
    if not digits:
        return of_text(number)
    return Wanted(number, re.compile(r"[\W_]{0,6}".join(digits) + r"(?!\d)"))


def of_slug(slug: str, folder: str) -> Wanted:
    """The file name of a contact; one of a single word only where it is an address."""
    before = r"(?<![\w-])" if "-" in slug else rf"(?<![\w-]){re.escape(folder)}/"
    return Wanted(slug, re.compile(rf"{before}{re.escape(slug)}(?![\w-])"))


def of_name(name: str, is_ordinary: IsOrdinary) -> Iterator[Wanted]:
    """A name as it is; with its surname first or its given name short; each rare word alone.

    Of a name whose words are all used for other things too, such as that of a task, only what is
    hard to come upon by chance.
    """
    given, family = _parts(name)
    words = [*given, *family]
    rare = [word for word in words if not is_ordinary(word)]
    if not given or not family:
        yield of_text(name)
    else:
        yield Wanted(name, _whole(name, is_rare=bool(rare)))
        yield from _otherwise(given, family, is_rare=any(word in rare for word in family))
    for word in rare if len(words) > 1 else ():
        plain = folded(word)
        if len(plain) >= _SHORTEST - (word in family):
            yield Wanted(word, _alone(plain), is_sure=False, needs=(plain,))


def _parts(name: str) -> tuple[list[str], list[str]]:
    """Given names and surnames, without what is between: `Jan`, and `Vries` and `Smit`."""
    chunks = [re.findall(r"[^\W_]+", chunk) for chunk in name.split()]
    chunks = [chunk for chunk in chunks if chunk]
    first = next(
        (n for n, chunk in enumerate(chunks) if n and folded(chunk[0]) in _PARTICLES),
        len(chunks) - 1,
    )
    return _names_in(chunks[:first]), _names_in(chunks[first:])


def _names_in(chunks: list[list[str]]) -> list[str]:
    return [word for chunk in chunks for word in chunk if folded(word) not in _PARTICLES]


def _whole(name: str, *, is_rare: bool) -> re.Pattern[str]:
    gap = _ANY if is_rare else _NEAR
    return re.compile(_START + gap.join(re.findall(r"[^\W_]+", folded(name))) + _END)


def _otherwise(given: list[str], family: list[str], *, is_rare: bool) -> Iterator[Wanted]:
    """`Vries, Jan de`, `J. de Vries`; with a surname that is an ordinary word they need a comma or
    a full stop, and may be about someone else.
    """
    givens = "|".join(map(folded, given))
    plain = [folded(word) for word in family]
    whole = _SOME.join(plain)
    surname = f"(?:{'|'.join([whole, *plain] if is_rare else [whole])})"
    particles = "|".join(sorted(_PARTICLES))
    # So many at most, or a text of nothing but small words would take hours.
    little = rf"(?:(?:{particles}|{givens}|[a-z]){_SOME}){{0,6}}"
    joined = rf"(?:(?:{particles}|{givens}){_ANY}){{0,4}}"
    initials = rf"{folded(given[0])[0]}(?:[\W_]{{1,3}}[a-z]){{0,5}}"
    last, first = " ".join(family), given[0]
    comma = _SOME if is_rare else r"\s*[,;][\W_]*"
    stop = r"[\W_]{1,3}" if is_rare else r"\.[\W_]{0,3}"
    # An address is another thing, and may be that of someone else; a page may break it before its @.
    end = r"(?![^\W_]|(?:<wbr>)?@)"
    patterns = {
        f"{last}, {first}": rf"{surname}{comma}{little}(?:{givens})",
        f"{first[0]}. {last}": rf"{initials}{stop}{little}{surname}",
        f"{last}, {first[0]}.": rf"{surname}{comma}{little}{initials}" + ("" if is_rare else r"\."),
    }
    if is_rare:
        patterns[f"{first} {last}"] = rf"(?:{givens})(?:{_SOME}{little}|{_ANY}{joined}){surname}"
    for text, pattern in patterns.items():
        yield Wanted(text, re.compile(_START + pattern + end), is_rare, tuple(plain))


def _alone(word: str) -> re.Pattern[str]:
    """A word by itself or in the genitive, but not as the domain of others: `vries.example`."""
    return re.compile(rf"{_START}{word}(?:['’]?s)?(?![^\W_]|\.(?!(?:{_FILES})\b)[a-z]{{2,}})")
