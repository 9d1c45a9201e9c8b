"""Folders that divide a collection, as a facet: what nobody wrote in a file, and every reader sees."""

import posixpath
from collections import Counter
from collections.abc import Iterable, Sequence

from sitegen.document.globs import fixed_part, has_ending
from sitegen.mapping.derive import folder
from sitegen.model.open_vocabulary import alike
from sitegen.proposal.choices import Choice, Keys
from sitegen.proposal.facts import Facts, Feed
from sitegen.words.words import Words

_MOST = 15
_WAYS = (1, -1)
"""Which folder on the way to a file: the first, or the nearest."""


def section_of(
    facts: Facts, patterns: Iterable[str], chosen: Sequence[Choice], keys: Keys, words: Words
) -> Choice | None:
    """The folders by which files are parted, where they part them well and no key says the same."""
    fixed = [fixed_part(each) for each in patterns]
    base = posixpath.commonpath(
        [posixpath.dirname(each) if has_ending(each) else each for each in fixed]
    )
    for number in _WAYS:
        names = {raw.path: folder(raw.path, base, number) for raw in facts.files}
        if _divides(names) and not any(_says_same(names, each) for each in chosen):
            label = words.gettext("Section")
            counts = Counter(filter(None, names.values()))
            feed = Feed(keys.name(label.lower()), rest=(f"{{folder: {number}}}",))
            return Choice(feed, label, False, dict(counts.most_common()), ())
    return None


def _divides(names: dict[str, str]) -> bool:
    counts = Counter(filter(None, names.values()))
    total = counts.total()
    is_whole = total * 5 >= len(names) * 4
    is_even = 2 <= len(counts) <= _MOST and max(counts.values()) * 5 <= len(names) * 4
    is_used = is_even and total >= 3 * len(counts)
    return is_whole and is_used and not all(any(c.isdigit() for c in name) for name in counts)


def _says_same(names: dict[str, str], choice: Choice) -> bool:
    """Whether the values of a facet are those folders already."""
    values = {path: {alike(value) for value in found}
              for each in choice.feed.taken for path, found in each.by_file.items()}  # fmt: skip
    same = sum(alike(names.get(path, "")) in found for path, found in values.items())
    return same * 10 >= len(names) * 8
