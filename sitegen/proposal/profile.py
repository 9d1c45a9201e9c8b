"""The keys of a collection: in how many files each is, and what is there."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from sitegen.document.frontmatter import RawDocument
from sitegen.document.notes import notes_in
from sitegen.document.yaml_nodes import Mapping as MappingNode
from sitegen.document.yaml_nodes import Node, Scalar
from sitegen.document.yaml_nodes import Sequence as ListNode
from sitegen.mapping.find import leaves
from sitegen.model.patterns import CONTROL


@dataclass(frozen=True)
class Profile:
    """One key, by its whole name, in all files of a collection."""

    name: str
    top: str
    """The key at the top that it stands under, or is."""
    by_file: Mapping[str, tuple[str, ...]]
    """Path → its values there, for files in which it is filled in."""
    is_list: bool = False
    """Whether a file has it as a list."""
    is_mixed: bool = False
    """Whether something else than texts stands there somewhere."""
    noisy: int = 0
    """Files with an empty or repeated item."""
    empty: int = 0
    """Files in which nothing is filled in."""
    in_records: bool = False
    """Whether it is a key of blocks in a list."""

    @property
    def files(self) -> int:
        """In how many files it is filled in."""
        return len(self.by_file)

    @cached_property
    def values(self) -> Sequence[str]:
        """All values, also those that are there again."""
        return [value for values in self.by_file.values() for value in values]

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How often each value is there."""
        return Counter(self.values)

    @cached_property
    def longest(self) -> int:
        """Characters of the longest value."""
        return max(map(len, self.values), default=0)


def joined(group: Sequence[Profile]) -> Profile:
    """Several keys as if they were one, called as the first."""
    first, *rest = group
    if not rest:
        return first
    by_file = {
        path: tuple(value for each in group for value in each.by_file.get(path, ()))
        for path in {path: None for each in group for path in each.by_file}
    }
    return replace(
        first, by_file=by_file,
        is_list=any(each.is_list for each in group), is_mixed=any(each.is_mixed for each in group),
        noisy=sum(each.noisy for each in group), empty=sum(each.empty for each in group),
        in_records=any(each.in_records for each in group),
    )  # fmt: skip


@dataclass
class _Growing:
    """A profile that is being made; alive only inside `profiles`."""

    top: str
    by_file: dict[str, tuple[str, ...]] = field(default_factory=dict)
    is_list: bool = False
    is_mixed: bool = False
    noisy: int = 0
    empty: int = 0
    in_records: bool = False

    def add(self, path: str, node: Node, *, in_records: bool) -> None:
        """What is in one file, once or, in blocks of a list, several times."""
        items = node.items if isinstance(node, ListNode) else (node,)
        texts = [item.text for item in items if isinstance(item, Scalar) and not item.is_empty]
        is_list = isinstance(node, ListNode)
        self.is_list |= is_list
        self.is_mixed |= any(not isinstance(item, Scalar) and not item.is_empty for item in items)
        self.noisy += is_list and len({*texts}) < len(items)
        self.in_records |= in_records
        if texts:
            self.by_file[path] = (*self.by_file.get(path, ()), *texts)
        else:
            self.empty += 1


def profiles(files: Iterable[RawDocument]) -> tuple[Profile, ...]:
    """Every key that stands in the files, in the order in which they come."""
    found: dict[str, _Growing] = {}
    for raw in files:
        for top, name, node, in_records in _leaves(raw.fields):
            if not (_can_be_named(top) and _can_be_named(name)):
                continue
            found.setdefault(name, _Growing(top)).add(raw.path, node, in_records=in_records)
    return tuple(Profile(name, **vars(each)) for name, each in found.items())


def _can_be_named(key: str) -> bool:
    """Whether settings may hold it."""
    return bool(key.strip()) and not CONTROL.search(key) and next(notes_in(key), None) is None


def _leaves(fields: MappingNode) -> Iterator[tuple[str, str, Node, bool]]:
    for key, node in fields.entries:
        alone = MappingNode(((key, node),), fields.place)
        for name, _, value in leaves(alone):
            yield key.text, name, value, isinstance(node, ListNode) and name != key.text


def vector(files: Sequence[RawDocument]) -> Mapping[str, float]:
    """Key at the top → the share of files that have it."""
    counts: dict[str, int] = defaultdict(int)
    for raw in files:
        for key in {key.text for key, _ in raw.fields.entries}:
            counts[key] += 1
    return {key: count / len(files) for key, count in counts.items()}


def likeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How alike two sets of keys are, from 0 to 1; two without any are alike."""
    if not one and not other:
        return 1.0
    length = (sum(v * v for v in one.values()) * sum(v * v for v in other.values())) ** 0.5
    return sum(v * other.get(key, 0.0) for key, v in one.items()) / length if length else 0.0
