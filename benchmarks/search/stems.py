"""How Dutch stemmers compare: `python -m benchmarks.search.stems`, which needs Debian's hunspell-nl.

The affix rules of that list say which words are forms of one word. A stemmer is right about a pair when both
get one stem. What it costs are merges: words that share their stem with a word of another entry, true
derivations (`verhuizing`, `verhuizen`) among them. Entries fall in two halves by a hash: a stemmer is chosen
on one and reported on the other. `participles.txt` was written by hand before one was chosen.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from snowballstemmer.dutch_porter_stemmer import DutchPorterStemmer
from snowballstemmer.dutch_stemmer import DutchStemmer

from sitegen.search_index.tokens import stemmer, words

LISTS = Path("/usr/share/hunspell")
PARTICIPLES = Path(__file__).with_name("participles.txt")
SAMPLE = Path(__file__).parents[2] / "content" / "practices"
KINDS = {
    "plurals": "Za Zb Zc Zd Ze Zf Zg Zh Zi Zj Zk Zu Zx",
    "adjectives": "Aa Al Am An Ar",
    "diminutives": "Ya Yb Yc Yd Ye Yf Yg",
    "comparatives": "Ab Ac Ao Ap Aq As Ay",
}
"""Kind of form → the flags in `nl.aff` that make it."""
STEMMERS: Mapping[str, Callable[[str], str]] = {
    "dutch_porter": DutchPorterStemmer().stemWord,
    "dutch (Kraaij–Pohlmann)": DutchStemmer().stemWord,
    "ours": stemmer("nl"),
}

Stem = Callable[[str], str]


@dataclass(frozen=True)
class Rule:
    """One line of an affix class: `strip` gives way to `add` where a word `fits`."""

    strip: str
    add: str
    fits: re.Pattern[str]

    def form(self, word: str) -> str:
        """The form of `word`, or nothing where the rule is not about it."""
        if not self.fits.search(word) or not word.endswith(self.strip):
            return ""
        return word.removesuffix(self.strip) + self.add


@dataclass(frozen=True)
class Entry:
    """A word of the list and its forms, all folded: (kind, form)."""

    word: str
    forms: tuple[tuple[str, str], ...]

    @property
    def words(self) -> frozenset[str]:
        """The word and its forms."""
        return frozenset((self.word, *(form for _, form in self.forms)))

    @property
    def is_held_out(self) -> bool:
        """In the half that is reported."""
        return sha256(self.word.encode()).digest()[0] % 2 == 1


def rules(aff: str) -> dict[str, list[Rule]]:
    """Flag → its rules. Forms with a hyphen at the end are parts of compounds, not words."""
    found: dict[str, list[Rule]] = defaultdict(list)
    line = re.compile(r"^SFX (\S\S)\s+(\S+)\s+([^\s/]+)\S*[ \t]+(\S+)", re.MULTILINE)
    for flag, strip, add, condition in line.findall(aff):
        if condition.isdecimal() or add.endswith("-") or (flag == "Zk" and add == "e"):
            continue
        found[flag].append(Rule("" if strip == "0" else strip, add, re.compile(condition + r"\Z")))
    return found


def entries(folder: Path = LISTS) -> list[Entry]:
    """The entries of the list that have forms; forms that texts cut in two (`foto's`) are left out."""
    by_flag = rules((folder / "nl.aff").read_text(encoding="utf-8"))
    lines = (folder / "nl.dic").read_text(encoding="utf-8").splitlines()[1:]
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for raw, _, given in (line.partition("\t")[0].partition("/") for line in lines):
        flags = {given[i : i + 2] for i in range(0, len(given), 2)}
        if not raw.islower() or len(words(raw)) != 1:
            continue
        for kind, form in _forms(raw, flags, by_flag):
            if len(cut := words(form)) == 1:
                found[words(raw)[0]].add((kind, cut[0]))
    return [Entry(word, tuple(sorted(forms))) for word, forms in sorted(found.items())]


def _forms(
    word: str, flags: set[str], by_flag: Mapping[str, list[Rule]]
) -> Iterator[tuple[str, str]]:
    for kind, names in KINDS.items():
        for flag in sorted(flags.intersection(names.split())):
            yield from ((kind, form) for rule in by_flag[flag] if (form := rule.form(word)))


def participles(file: Path = PARTICIPLES) -> list[tuple[str, str]]:
    """Infinitive and participle."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [(pair[0], pair[1]) for line in lines if (pair := line.split()) and pair[0] != "#"]


def shares(stem: Stem, some: list[Entry]) -> dict[str, tuple[int, int]]:
    """Kind → how many of its forms have the stem of their word, and how many there are."""
    right: dict[str, list[bool]] = defaultdict(list)
    for entry in some:
        for kind, form in entry.forms:
            right[kind].append(stem(form) == stem(entry.word))
    return {kind: (sum(right[kind]), len(right[kind])) for kind in KINDS}


def merges(stem: Stem, some: list[Entry]) -> int:
    """How many words have their stem in common with an entry that is not theirs.

    Entries that have a word in common are one: `stippeltje` is listed beside `stippel`.
    """
    groups = _joined(some)
    stems = {word: stem(word) for word in groups}
    by_stem: dict[str, set[str]] = defaultdict(set)
    for word, group in groups.items():
        by_stem[stems[word]].add(group)
    return sum(len(by_stem[stems[word]]) > 1 for word in groups)


def _joined(some: list[Entry]) -> dict[str, str]:
    """Each word → one word for all that are joined with it by entries."""
    first: dict[str, str] = {}

    def top(word: str) -> str:
        while first.setdefault(word, word) != word:
            word = first[word]
        return word

    for entry in some:
        for _, form in entry.forms:
            first[top(form)] = top(entry.word)
    return {word: top(word) for word in list(first)}


def pages(folder: Path = SAMPLE) -> list[frozenset[str]]:
    """The words of each practice in the repository."""
    return [
        frozenset(words(file.read_text(encoding="utf-8"))) for file in sorted(folder.glob("*.md"))
    ]


def reach(stem: Stem, some: list[Entry], sample: list[frozenset[str]]) -> tuple[int, int]:
    """How many pages the plurals in the sample find, of those that hold the plural or its word."""
    stemmed = [frozenset(map(stem, page)) for page in sample]
    written = frozenset().union(*sample)
    found, held = 0, 0
    for entry in some:
        for plural in (form for kind, form in entry.forms if kind == "plurals" and form in written):
            holding = [
                at for at, page in enumerate(sample) if not page.isdisjoint((entry.word, plural))
            ]
            found += sum(stem(plural) in stemmed[at] for at in holding)
            held += len(holding)
    return found, held


def main() -> None:
    """Print a table for each half."""
    listed, hand = entries(), participles()
    for held_out in (False, True):
        half = [entry for entry in listed if entry.is_held_out == held_out]
        print("\n".join(table("Held out" if held_out else "Chosen on", half, hand)))  # noqa: T201


def table(name: str, half: list[Entry], hand: list[tuple[str, str]]) -> Iterator[str]:
    """In Markdown: what each stemmer finds in `half`, and of the participles, and what it merges."""
    total = len({word for entry in half for word in entry.words})
    yield f"\n{name}: {len(half):,} entries, {total:,} words\n"
    yield f"| | {' | '.join((*KINDS, 'participles', 'pages that a plural finds', 'merges'))} |"
    yield "|---" * (len(KINDS) + 4) + "|"
    sample = pages()
    for stemmer_name, unremembered in STEMMERS.items():
        stem = cache(unremembered)
        found = sum(stem(verb) == stem(participle) for verb, participle in hand)
        cells = (*shares(stem, half).values(), (found, len(hand)), reach(stem, half, sample))
        told = [f"{100 * right / count:.1f} % of {count:,}" for right, count in cells]
        yield f"| {stemmer_name} | {' | '.join(told)} | {merges(stem, half):,} |"


if __name__ == "__main__":
    main()
