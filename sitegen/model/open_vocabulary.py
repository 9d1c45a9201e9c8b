"""Facets whose values come from the practices themselves: `tags: [Zero waste, zero-waste]` → one value.

Texts that differ in capitals, accents, spaces or punctuation alone are one value, called as most of
them are; those that differ by a letter or two stay apart, and are told.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from sitegen.diagnostics.model import Diagnostic, Fix, Severity, problem
from sitegen.diagnostics.passed import Pass, Passed
from sitegen.document.digest import digest_of
from sitegen.document.portable_names import is_reserved
from sitegen.letters.folding import folded
from sitegen.model.contact import Contact
from sitegen.model.facets import Facet, FacetValue
from sitegen.model.practice import Practice
from sitegen.model.slugs import SLUG_LENGTH, slugify
from sitegen.model.wanted import Wanted

_SIGNS = {"+": " plus ", "#": " sharp ", "&": " and ", "@": " at ", "%": " percent "}
"""What tells `C`, `C++` and `C#` apart, in a slug."""
_FIRST_HASH = re.compile(r"(?<!\w)#+(?=\w)")
"""Of a hash tag; `C#` has its sign behind it."""
_SHORTEST = 5
"""Letters of a word in which a slip is told; shorter ones are too often words of their own."""
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class Opened:
    """Practices, contacts and facets with the values that there are."""

    facets: tuple[Facet, ...]
    practices: tuple[Practice, ...]
    contacts: tuple[Contact, ...]
    wanted: tuple[Wanted, ...]
    passed: tuple[Passed, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True)
class _Vocabulary:
    facet: Facet
    slugs: Mapping[str, str]
    """Key of a text → the slug of its value."""
    counts: Mapping[str, int]
    """Slug → how many practices have it."""

    def read(self, texts: Iterable[str]) -> tuple[str, ...]:
        """The values that are meant by texts, each once."""
        return tuple(dict.fromkeys(self.slugs[alike(text)] for text in texts))


def opened(
    facets: Sequence[Facet],
    practices: Sequence[Practice],
    contacts: Sequence[Contact],
    wanted: Sequence[Wanted] = (),
    exchange: str = "",
) -> Opened:
    """All of them, with texts as the slugs of values in the facets that are open.

    Contacts offer and seek values of the facet `exchange`.
    """
    open_ones = {facet.key: facet for facet in facets if facet.is_open}
    if not open_ones:
        return Opened(tuple(facets), tuple(practices), tuple(contacts), tuple(wanted))
    sought = [
        text for each in contacts for text in (*each.offers, *(seek.value for seek in each.seeks))
    ]
    known = {
        key: _vocabulary(
            facet,
            practices,
            [
                *(text for each in wanted for text in each.facets[key]),
                *(sought if key == exchange else ()),
            ],
        )
        for key, facet in open_ones.items()
    }
    telling = known.values()
    return Opened(
        tuple(known[facet.key].facet if facet.key in known else facet for facet in facets),
        tuple(replace(each, facets=_placed(each, known)) for each in practices),
        tuple(_exchanging(each, known.get(exchange)) for each in contacts),
        tuple(replace(each, facets=_placed(each, known)) for each in wanted),
        tuple(passed for each in telling for passed in _merged(each, practices)),
        tuple(found for each in telling for found in _near(each, practices)),
    )


@lru_cache(maxsize=65536)
def alike(text: str) -> str:
    """Equal for texts that differ in capitals, accents, spaces or punctuation alone."""
    said = _FIRST_HASH.sub("", text)
    plain = folded("".join(_SIGNS.get(sign, sign) for sign in said))
    kept = (c for c in plain if unicodedata.category(c)[0] in "LNMS")
    return "".join(kept) or text.strip()


def _vocabulary(facet: Facet, practices: Iterable[Practice], sought: Iterable[str]) -> _Vocabulary:
    """The declared values, then those that are found: the commonest first."""
    named = {alike(text): label for text, label in facet.labels}
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    meant: dict[str, str] = {}
    for text in [*(t for p in practices for t in p.facets[facet.key]), *sought]:
        label = named.get(alike(text), text)
        meant[alike(text)] = alike(label)
        spellings[alike(label)][_on_one_line(label)] += 1
    declared = {alike(text): value.slug
                for value in facet.values for text in (value.slug, value.label)}  # fmt: skip
    found = sorted(
        ((key, _commonest(often)) for key, often in spellings.items() if key not in declared),
        key=lambda each: (-spellings[each[0]].total(), each[1]),
    )
    slugs = declared | _slugs(found, {value.slug for value in facet.values} | _old(facet))
    values = (*facet.values, *(FacetValue(slugs[key], label) for key, label in found))
    return _Vocabulary(
        replace(facet, values=values),
        {text: slugs[key] for text, key in meant.items()},
        _counts(slugs, spellings),
    )


def _old(facet: Facet) -> set[str]:
    return {alias for value in facet.values for alias in value.aliases}


def _counts(slugs: Mapping[str, str], spellings: Mapping[str, Counter[str]]) -> Mapping[str, int]:
    counts: Counter[str] = Counter()
    for key, often in spellings.items():
        counts[slugs[key]] += often.total()
    return counts


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _commonest(often: Counter[str]) -> str:
    """What most call it, whatever the capitals, and then with the capitals of most; of those that are
    as common, the first by letter, so that each build agrees.
    """
    spelt: Counter[str] = Counter()
    for text, count in often.items():
        spelt[text.casefold()] += count
    return min(often, key=lambda text: (-spelt[text.casefold()], -often[text], text))


def _slugs(found: Iterable[tuple[str, str]], taken: set[str]) -> dict[str, str]:
    """An address for each value, none of which another has."""
    slugs: dict[str, str] = {}
    for key, label in sorted(found):
        base = _slug(label) or digest_of(key)[:12]
        slug, number = base, 1
        while slug in taken or is_reserved(slug):
            number += 1
            slug = f"{base[: SLUG_LENGTH - 4].rstrip('-')}-{number}"
        taken.add(slug)
        slugs[key] = slug
    return slugs


def _slug(label: str) -> str:
    said = _FIRST_HASH.sub("", label)
    return slugify("".join(_SIGNS.get(sign, sign) for sign in said))


def _placed(
    page: Practice | Wanted, known: Mapping[str, _Vocabulary]
) -> Mapping[str, tuple[str, ...]]:
    values = {key: each.read(page.facets[key]) for key, each in known.items()}
    return {**page.facets, **values}


def _exchanging(contact: Contact, known: _Vocabulary | None) -> Contact:
    if known is None or not (contact.offers or contact.seeks):
        return contact
    seeks = {known.slugs[alike(seek.value)]: seek for seek in reversed(contact.seeks)}
    sought = tuple(replace(seek, value=slug) for slug, seek in reversed(seeks.items()))
    return replace(contact, offers=known.read(contact.offers), seeks=sought)


def _merged(known: _Vocabulary, practices: Iterable[Practice]) -> Iterator[Passed]:
    """Each text that is written otherwise than its value is called, where the catalogue says nothing of it."""
    facet, told = known.facet, {alike(text) for text, _ in known.facet.labels}
    for practice in practices:
        for text in practice.facets[facet.key]:
            value = facet.value(known.slugs[alike(text)])
            if _on_one_line(text) not in (value.label, value.slug) and alike(text) not in told:
                yield Passed(Pass.MERGED, practice.path, f"{facet.key}: {text}")


def _near(known: _Vocabulary, practices: Sequence[Practice]) -> Iterator[Diagnostic]:
    """`near-duplicate-value`, where the rarer of two was written first."""
    facet = known.facet
    rarer = dict(_pairs(known))
    if not rarer:
        return
    told: set[str] = set()
    for practice in sorted(practices, key=lambda each: each.path):
        for number, text in enumerate(practice.facets[facet.key]):
            slug = known.slugs[alike(text)]
            if slug in rarer and slug not in told:
                told.add(slug)
                places, near = practice.places, facet.value(rarer[slug])
                place = places.get(f"{facet.key}[{number}]") or places[facet.key]
                yield problem(
                    "near-duplicate-value", place, field=facet.key, severity=Severity.WARNING,
                    value=text, near=near.label, n=known.counts[near.slug],
                    fix=Fix(place, near.label), key=facet.key,
                )  # fmt: skip


def _pairs(known: _Vocabulary) -> Iterator[tuple[str, str]]:
    """The slugs of values of which one is most likely a slip in the other: the rarer, the commoner.

    Words with one letter left out are put side by side, so that a thousand values take no time.
    """
    beside: dict[str, list[FacetValue]] = defaultdict(list)
    for value in known.facet.values:
        word = alike(value.label)
        if len(word) >= _SHORTEST and known.counts.get(value.slug):
            shorter = (word[:n] + word[n + 1 :] for n in range(len(word)))
            for each in {word, *shorter}:
                beside[each].append(value)
    best: dict[str, str] = {}
    for group in beside.values():
        common = min(group, key=lambda each: (-known.counts[each.slug], each.slug))
        for value in group:
            if known.counts[value.slug] < known.counts[common.slug] and _same_numbers(
                value, common
            ):
                best.setdefault(value.slug, common.slug)
    yield from best.items()


def _same_numbers(value: FacetValue, other: FacetValue) -> bool:
    """Whether both hold the same numbers: `ISO 27001` is no slip in `ISO 27002`."""
    return _NUMBER.findall(value.label) == _NUMBER.findall(other.label)
