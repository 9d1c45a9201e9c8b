"""One collection as what is proposed for it is made of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sitegen.document.frontmatter import RawDocument
from sitegen.model.references import Names
from sitegen.proposal.profile import Profile


@dataclass(frozen=True)
class Facts:
    """The files, their keys, and what those may refer to."""

    files: tuple[RawDocument, ...]
    profiles: tuple[Profile, ...]
    """Every key, as it stands."""
    months: Mapping[str, int]
    people: Names = field(default_factory=lambda: Names(()))
    pages: Names = field(default_factory=lambda: Names(()))
    others: frozenset[str] = frozenset()

    @property
    def count(self) -> int:
        """How many files there are."""
        return len(self.files)


@dataclass(frozen=True)
class Feed:
    """What is proposed for one of our fields: their keys, in order, and what else it may be made of."""

    key: str
    taken: tuple[Profile, ...] = ()
    split: Mapping[str, str] = field(default_factory=dict)
    """Their key → what parts the items in it."""
    rest: tuple[str, ...] = ()
    """What it is made of where none of them is there, as YAML."""
    values: tuple[tuple[str, str], ...] = ()
    """What is there → what is meant by it."""
    doubts: tuple[str, ...] = ()
    is_joined: bool = False
    """Whether it is made of all of them, and not of the first that is there."""
    is_shared: bool = False
    """Whether its key says more than our field takes, and may feed another too."""

    @property
    def files(self) -> int:
        """In how many files one of their keys is."""
        return len({path for each in self.taken for path in each.by_file})

    @property
    def names(self) -> tuple[str, ...]:
        """Their keys."""
        return tuple(each.name for each in self.taken)


def apart(candidates: Iterable[Profile]) -> tuple[Profile, ...]:
    """Those that are seldom in one file together, the first first: of others one would hide the other."""
    chosen: list[Profile] = []
    for each in candidates:
        both = sum(any(path in one.by_file for one in chosen) for path in each.by_file)
        if both * 10 <= each.files:
            chosen.append(each)
    return tuple(chosen)
