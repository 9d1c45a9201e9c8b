"""Which keys readers can choose from, which are shown on a page, and which nobody needs."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sitegen.config.own_keys import RESERVED
from sitegen.config.paths import Paths
from sitegen.mapping.rules import TEXT
from sitegen.model.field import Kind
from sitegen.model.open_vocabulary import alike
from sitegen.model.references import Names
from sitegen.model.slugs import SLUG_LENGTH, slugify, stem_of
from sitegen.proposal.core import IMAGE_NAME
from sitegen.proposal.facts import Facts, Feed, apart
from sitegen.proposal.folders import bare, looks_like_people
from sitegen.proposal.names import GOOD_TO_CHOOSE, is_for_programs, is_internal, may_divide
from sitegen.proposal.profile import Profile, joined
from sitegen.proposal.referring import refers
from sitegen.proposal.shapes import are_flags, date_forms, has_shape, separator

_MOST_FACETS = 6
_MOST_FIELDS = 16
_SHORT = 4
"""Letters of a key that needs the one above it to be understood: `max`."""
_DECIMAL = re.compile(r"[0-9]+([.,][0-9]+)*")
_MOST_SUBJECTS = 25
_MOST_KINDS = 20
"""Kinds of pages beyond which a key `type` is no such thing."""
_NAMES = ("name", "naam", "fullname", "displayname")
_LONGEST = 60
"""Characters of a value to choose."""


@dataclass(frozen=True)
class Choice:
    """A facet that is proposed."""

    feed: Feed
    label: str
    is_many: bool
    counts: Mapping[str, int]
    """Value, in the spelling of most → in how many files."""
    merged: tuple[tuple[str, ...], ...]
    """Spellings of one value."""
    labels_from: str = ""
    """The files whose titles say what values are called."""
    is_flag: bool = False
    score: float = 0.0

    @property
    def key(self) -> str:
        """What the facet is called in settings."""
        return self.feed.key


@dataclass(frozen=True)
class Own:
    """A field of the catalogue's own that is proposed."""

    feed: Feed
    label: str
    kind: Kind


class Keys:
    """Names for facets and fields, each once."""

    def __init__(self, theirs: Iterable[str]) -> None:
        """`theirs` are keys that stand in files; a name of ours that is one of those feeds itself."""
        self.theirs = {*theirs}
        self.taken = {*RESERVED, *Paths().own_names, "year", "part", "null", TEXT}

    def name(self, written: str) -> str:
        """A free one that is like what others call it."""
        last, whole = slugify(_words(written.rpartition(".")[2])), slugify(_words(written))
        base = next((each for each in (last, whole) if self._is_free(each, written)), "")
        kept = whole[: SLUG_LENGTH - 4].rstrip("-") or "field"
        base = base or f"{kept}-2"
        number = 2
        while not self._is_free(base, written):
            number += 1
            base = f"{kept}-{number}"
        self.taken.add(base)
        return base

    def _is_free(self, key: str, written: str) -> bool:
        return bool(key) and key not in self.taken and (key == written or key not in self.theirs)


def label_of(written: str) -> str:
    """`remote_friendly` → `Remote friendly`."""
    last = written.rpartition(".")[2]
    text = " ".join(_words(last if len(last) > _SHORT else written).split())
    text = "".join(c for c in text if c.isprintable())
    return (text[:1].upper() + text[1:])[:_LONGEST].strip() or slugify(written) or "?"


def _words(written: str) -> str:
    apart = re.sub(r"(?<=[a-z0-9])(?=[A-Z][a-z])", " ", written)
    words = re.sub(r"[_\-.]+", " ", apart)
    return words.lower() if apart != written else words


def choices(
    facts: Facts, used: Container[str], keys: Keys, titles: Mapping[str, str]
) -> Iterator[Choice]:
    """The facets that divide the collection best; `titles` are stems of other files and their folders."""
    free = (each for each in facts.profiles if each.name not in used)
    found = [choice for group in alike_keys(free) if (choice := _choice(group, facts, titles))]
    found = [
        each
        for each in found
        if not _names_files(each, facts.people)
        and (_is_of_subjects(each) or not _names_files(each, facts.pages))
    ]
    best = sorted(found, key=lambda choice: -choice.score)[:_MOST_FACETS]
    for each in sorted(best, key=lambda choice: -choice.score):
        feed = Feed(
            keys.name(each.feed.key), each.feed.taken, each.feed.split, values=each.feed.values
        )
        yield Choice(feed, each.label, each.is_many, each.counts, each.merged, each.labels_from,
                     each.is_flag, each.score)  # fmt: skip


def alike_keys(free: Iterable[Profile]) -> Iterator[tuple[Profile, ...]]:
    """Keys that differ in capitals alone, and of which a file has one: they are one; the rest each by itself."""
    groups: dict[str, list[Profile]] = defaultdict(list)
    for each in free:
        groups[each.name.casefold()].append(each)
    for group in groups.values():
        group.sort(key=lambda each: (each.name != slugify(each.name), -each.files))
        one = apart(group)
        yield one
        yield from ((each,) for each in group if each not in one)


def _is_of_subjects(choice: Choice) -> bool:
    """Whether its values are a few pages of one folder, named again and again: subjects, and no relation."""
    return bool(choice.labels_from) and len(choice.counts) <= _MOST_SUBJECTS


def _names_files(choice: Choice, names: Names) -> bool:
    return any(any(refers(each, names)) or "" in refers(each, names) for each in choice.feed.taken)


def _is_free_to_use(each: Profile) -> bool:
    """Whether it says something to readers, in texts."""
    is_no_subject = is_for_programs(each.name) and not (
        may_divide(each.name) and 2 <= len(each.counts) <= _MOST_KINDS
    )
    is_text = not each.is_mixed and (not each.in_records or _is_name(each))
    return bool(each.files) and is_text and not is_no_subject and not is_internal(each.name)


def _is_name(each: Profile) -> bool:
    """Whether it is what people are called, in blocks about people: `authors: [{name: …}]`."""
    last = bare(each.name.rpartition(".")[2])
    return each.name.count(".") == 1 and last in _NAMES and looks_like_people(each.top, ())


def _choice(group: tuple[Profile, ...], facts: Facts, titles: Mapping[str, str]) -> Choice | None:
    each = joined(group)
    if not _is_free_to_use(each):
        return None
    sign = "" if each.is_list or each.in_records else separator(each.values)
    by_file = {path: _items(values, sign) for path, values in each.by_file.items()}
    spellings: dict[str, dict[str, int]] = defaultdict(dict)
    for items in by_file.values():
        for item in {*items}:
            said = spellings[alike(item)]
            said[item] = said.get(item, 0) + 1
    counts = {
        max(said, key=lambda text: said[text]): sum(said.values()) for said in spellings.values()
    }
    values, score = tuple(counts), _score(each, counts, facts)
    if score <= 0:
        return None
    folders = {titles.get(value, "") for value in values}
    return Choice(
        Feed(each.name, group, {one.name: sign for one in group} if sign else {}),
        label_of(each.top if each.in_records else each.name),
        any(len(items) > 1 for items in by_file.values()),
        dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))),
        tuple(tuple(sorted(said)) for said in spellings.values() if len(said) > 1),
        next(iter(folders)) if len(folders) == 1 else "",
        are_flags(values),
        score,
    )


def _items(values: Iterable[str], sign: str) -> tuple[str, ...]:
    texts = (part.strip() for value in values for part in (value.split(sign) if sign else [value]))
    return tuple(text for text in texts if text)


def _score(each: Profile, counts: Mapping[str, int], facts: Facts) -> float:
    """How well the values of a key divide the files; 0 or less: not at all."""
    number, total = len(counts), sum(counts.values())
    reuse = total / number if number else 0
    is_number = all(map(_DECIMAL.fullmatch, each.values))
    most = 12 if is_number else 200
    is_apart = 2 <= number <= most and reuse >= min(3.0, 1 + facts.count / 10)
    is_text = max(map(len, counts), default=0) <= _LONGEST and not any(
        "\n" in text for text in counts
    )
    is_other = has_shape(each.values, Kind.URL) or has_shape(each.values, Kind.EMAIL) or any(
        "/" in text.strip("/") and "." in text for text in counts
    )  # fmt: skip
    is_date = not is_number and date_forms(each.values, facts.months) is not None
    if not is_apart or not is_text or is_other or is_date or each.files * 5 < facts.count:
        return 0
    largest = max(counts.values()) / each.files
    named = 1.5 if bare(each.name.rpartition(".")[2]).startswith(GOOD_TO_CHOOSE) else 1.0
    size = 1.0 if 3 <= number <= 40 else 0.6
    return (each.files / facts.count) * named * size * (1.2 - largest) * (0.5 if is_number else 1)


def own_fields(facts: Facts, used: Container[str], keys: Keys) -> Iterator[Own]:
    """Fields for the keys that say something else of a page; those that most files have come first."""
    free = (each for each in facts.profiles if each.name not in used)
    shown = [group for group in alike_keys(free) if _is_shown(joined(group), facts)]
    best = sorted(shown, key=lambda group: -joined(group).files)[:_MOST_FIELDS]
    for group in (group for group in shown if group in best):
        each = joined(group)
        label = label_of(each.top if each.in_records else each.name)
        yield Own(Feed(keys.name(each.name), group), label, _kind(each, facts))


def _is_shown(each: Profile, facts: Facts) -> bool:
    is_right = _is_free_to_use(each) and not all(map(IMAGE_NAME.fullmatch, each.values))
    is_rare = each.files < 3 and facts.count > 20
    has_name = not re.fullmatch(r"[0-9_.-]+", each.name.rpartition(".")[2])
    says_nothing = not has_name or (len(each.counts) == 1 and each.files > 3)
    return is_right and not is_rare and not says_nothing and not are_flags(each.values)


def _kind(each: Profile, facts: Facts) -> Kind:
    if next(refers(each, facts.people), None) == "":
        return Kind.CONTACTS
    if next(refers(each, facts.pages), None) == "":
        return Kind.PRACTICES
    if each.is_list or each.in_records:
        return Kind.TEXTS
    if has_shape(each.values, Kind.URL):
        return Kind.URL
    if has_shape(each.values, Kind.NUMBER):
        return Kind.NUMBER
    forms = date_forms(each.values, facts.months)
    return Kind.DATE if forms is not None and _all_dates(each, facts) else Kind.TEXT


def _all_dates(each: Profile, facts: Facts) -> bool:
    return all(date_forms((value,), facts.months) is not None for value in each.counts)


def titles_of(files: Iterable[str]) -> Mapping[str, str]:
    """Stem of a file → the pattern of the files in its folder."""
    return {stem_of(path): f"{path.rpartition('/')[0]}/*.md".lstrip("/") for path in files}


def noise(each: Profile, sign: str) -> int:
    """Texts that are lists in which an item is there twice."""
    parts = [_items((value,), sign) for value in each.values] if sign else []
    return sum(len({*items}) < len(items) for items in parts)
