"""What an author most likely meant: the nearest of the names there are, and how sure that is."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Sized
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from sitegen.diagnostics.model import Fix, Place
from sitegen.letters.folding import folded

_NEAR = 0.6
"""The least difflib ratio at which a name is worth mentioning."""
_SURE = 0.85
"""From here a word of five letters or more can hardly be anything else …"""
_MARGIN = 0.1
"""… provided that the next best name is this much further away."""
_LONGEST = 100
"""Characters of a word that are compared with many names."""
MOST_COMPARED = 100_000
"""Names that the guesses of one check look at: seconds of work, and more than a catalogue of a few
hundred files ever needs.
"""
_DIGITS = re.compile(r"[0-9]+")
_SEPARATORS = re.compile(r"[\s_-]+")
_BETWEEN = re.compile(r"(?:(?<!\s)\s+)?[,;/+&]\s*|(?<!\s)\s+(?:en|and)\s+|(?:^|(?<!\s)\s+)-(?=\w)")
"""What people put between names where YAML wants a list."""


@dataclass(frozen=True)
class Guess:
    """A name that exists; `text` is empty when none is near."""

    text: str = ""
    is_sure: bool = False
    dashed: str = ""
    """The names alone, where `text` gives each a dash and a line of its own."""

    @property
    def near(self) -> str:
        """What a message tells to write, where that is one line."""
        return "" if self.dashed else self.text

    def fix(self, place: Place, text: str = "") -> Fix | None:
        """The name, or the `text` it stands in, for what was written at `place`."""
        return Fix(place, text or self.text, self.is_sure) if self.text else None


def guess(word: str, names: Mapping[str, str]) -> Guess:
    """What is meant by `word`: `names` maps all that someone may write to what it stands for.

    Capitals, accents, spaces, underscores and hyphens make no difference; a word that is equal
    but for those is sure, and so is a long one with a slip in it that is near to nothing else.
    """
    by_folded: dict[str, set[str]] = {}
    for name, meaning in names.items():
        by_folded.setdefault(alike(name), set()).add(meaning)
    folded = alike(word)
    meant = by_folded.get(folded, set())
    if meant:
        return Guess(min(meant), is_sure=len(meant) == 1)
    ranked = _ranked(folded, by_folded)
    if not ranked:
        return Guess()
    best, ratio = ranked[0]
    is_alone = len(ranked) == 1 or ranked[1][1] <= ratio - _MARGIN
    has_same_digits = _DIGITS.findall(word) == _DIGITS.findall(best)
    return Guess(best, is_alone and has_same_digits and ratio >= _SURE and len(folded) >= 5)


class Suggestions:
    """Guesses over all files. Each looks at all names, so that of thousands only the first are made: a
    collection that moves in may have as many mistakes, all for one reason.
    """

    def __init__(self) -> None:
        self._left = MOST_COMPARED

    def of(self, names: Sized, find: Callable[[], Guess]) -> Guess:
        """What `find` finds among `names`; nothing once enough was compared."""
        if self._left <= 0:
            return Guess()
        self._left -= len(names)
        return find()


def nearest(word: str, names: Mapping[str, str], count: int) -> list[str]:
    """The `count` meanings that look most like `word`, the best first, however little that is."""
    folded = alike(word[:_LONGEST])
    best: dict[str, float] = {}
    for most, name in _hopeful(folded, {name: alike(name) for name in names}, 0):
        if len(best) >= count and most < sorted(best.values())[-count]:
            break
        best[names[name]] = max(best.get(names[name], 0.0), _ratio(folded, alike(name)))
    return sorted(best, key=lambda meaning: (-best[meaning], meaning))[:count]


def guess_several(text: str, names: Mapping[str, str], item: Place, whole: Place) -> Guess:
    """All that is meant by a text that holds several names, as a list; else an empty guess.

    `reizen en adres`, which is at `item` in a field that takes up `whole`, → as `listed`.
    Where spaces alone part them, each has to be sure.
    """
    for parts, is_parted in ((_BETWEEN.split(text), True), (text.split(), False)):
        said = [part for part in parts if part.strip()]
        meant = [guess(part, names) for part in said] if len(said) > 1 else []
        are_sure = all(each.is_sure for each in meant)
        if meant and (are_sure or (is_parted and all(each.text for each in meant))):
            return listed([*dict.fromkeys(each.text for each in meant)], item, whole, are_sure)
    return Guess()


def listed(texts: Sequence[str], item: Place, whole: Place, is_sure: bool) -> Guess:
    """`texts` as they have to stand at `item`, in a field that takes up `whole`.

    In brackets if that is the same; between commas in brackets that are there already; each
    behind a dash of its own, below the one that is there. Nothing for a list that takes several
    lines and might be either: one that no new line ends is in brackets, or in a record.
    """
    joined = ", ".join(texts)
    if whole == item:
        return Guess(f"[{joined}]", is_sure)
    if whole.line == whole.end[0]:
        return Guess(joined, is_sure)
    if whole.end_column != 1:
        return Guess()
    return Guess(
        f"\n{' ' * (whole.column - 1)}- ".join(texts), is_sure, joined if len(texts) > 1 else ""
    )


def _ranked(folded: str, by_folded: Mapping[str, Iterable[str]]) -> list[tuple[str, float]]:
    """The meanings that are near, with their ratio, the nearest first; of those only that are too far
    behind it to matter, perhaps not all.
    """
    ratios: dict[str, float] = {}
    least = _NEAR
    for most, name in _hopeful(folded, {name: name for name in by_folded}, _NEAR):
        if most < least:
            break
        ratio = _ratio(folded, name)
        least = max(least, ratio - _MARGIN)
        for meaning in by_folded[name] if ratio >= _NEAR else ():
            ratios[meaning] = max(ratios.get(meaning, 0.0), ratio)
    return sorted(ratios.items(), key=lambda pair: (-pair[1], pair[0]))


def _hopeful(folded: str, names: Mapping[str, str], least: float) -> list[tuple[float, str]]:
    """The names that may reach a ratio, each with the highest that it may have, that one first.

    What the letters alone allow is quick to tell, and never less than the ratio itself.
    """
    matcher = SequenceMatcher(None, "", folded)
    found = []
    for name, plain in names.items():
        matcher.set_seq1(plain)
        if matcher.real_quick_ratio() >= least and (most := matcher.quick_ratio()) >= least:
            found.append((most, name))
    return sorted(found, reverse=True)


def _ratio(left: str, right: str) -> float:
    return SequenceMatcher(None, left, right).ratio()


@lru_cache(maxsize=65536)
def alike(word: str) -> str:
    """Equal for names that a reader takes for the same: capitals, accents, spaces and hyphens aside."""
    return _SEPARATORS.sub("-", folded(word.strip()))
