"""What is under a key of others → what our field takes: items parted, words meant, days alone."""

import re
from collections.abc import Callable, Iterator

from sitegen.diagnostics.model import Place
from sitegen.document.yaml_nodes import Node, Scalar, Sequence
from sitegen.mapping.addresses import old_path
from sitegen.mapping.dates import day
from sitegen.mapping.rules import Mend, Rules, Source
from sitegen.model.field import LISTS, Kind


def taken(node: Node, key: str, source: Source, rules: Rules) -> Node:
    """A node that stood elsewhere, as the field `key` takes it; places stay."""
    kind = rules.kinds[key]
    if source.split and isinstance(node, Scalar):
        node = _parted(node, source.split)
    if source.meant:
        node = _each(node, lambda item: _meant(item, source))
    return read(node, kind, rules)


def read(node: Node, kind: Kind, rules: Rules) -> Node:
    """A node of a field of this kind: a list of one is that one where one is asked, a date is a day."""
    is_one = isinstance(node, Sequence) and len(node.items) == 1 and kind not in LISTS
    if is_one and kind is not Kind.RECORDS and isinstance(node, Sequence):
        node = node.items[0]
    if kind is Kind.SLUGS:
        return _each(node, lambda item: _addressed(item, rules))
    if kind is Kind.DATE and isinstance(node, Scalar):
        return _dated(node, rules)
    return node


def without_noise(node: Node, kind: Kind | None, rules: Rules) -> tuple[Node, int]:
    """A list without its empty and repeated items, where that may be mended; and how many they were."""
    if kind not in LISTS or not isinstance(node, Sequence) or Mend.LISTS not in rules.mends:
        return node, 0
    kept = {_said(item): item for item in reversed(node.items) if not item.is_empty}
    items = tuple(item for item in node.items if kept.get(_said(item)) is item)
    return Sequence(items, node.place), len(node.items) - len(items)


def _said(item: Node) -> object:
    return item.text if isinstance(item, Scalar) else id(item)


def _addressed(item: Scalar, rules: Rules) -> Scalar:
    path = old_path(item.text, rules.own_names)
    return Scalar(path, item.place, quoted=True, source=item.source) if path else item


def _dated(node: Scalar, rules: Rules) -> Scalar:
    found = day(node.text, rules.dates, rules.months)
    return Scalar(found, node.place, node.quoted, node.source) if found else node


def _meant(item: Scalar, source: Source) -> Scalar:
    meant = source.meant.get(item.text.strip())
    return item if meant is None else Scalar(meant, item.place, quoted=True, source=item.source)


def _each(node: Node, change: Callable[[Scalar], Scalar]) -> Node:
    """A text, or each text of a list, changed."""
    if isinstance(node, Scalar):
        return change(node)
    if isinstance(node, Sequence):
        items = (change(item) if isinstance(item, Scalar) else item for item in node.items)
        return Sequence(tuple(items), node.place)
    return node


def _parted(node: Scalar, sign: str) -> Node:
    """A text → a list of what is between signs, each item in its own place."""
    items = (
        Scalar(text, place, quoted=True, source=node.source) for text, place in _parts(node, sign)
    )
    return Sequence(tuple(items), node.place)


def _parts(node: Scalar, sign: str) -> Iterator[tuple[str, Place]]:
    place = node.place
    at = place.column + int(node.quoted)
    is_plain = place.end[1] - place.column == len(node.text) + 2 * node.quoted
    is_exact = is_plain and place.line == place.end[0]
    for found in re.finditer(rf"[^{re.escape(sign)}]+", node.text):
        text = found[0].strip()
        start = at + found.start() + len(found[0]) - len(found[0].lstrip())
        if text:
            exact = Place(place.path, place.line, start, place.line, start + len(text))
            yield text, exact if is_exact else place
