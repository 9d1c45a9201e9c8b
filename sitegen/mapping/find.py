"""Keys of others, nested ones too: `meta.date` → the nodes that stand there."""

from collections.abc import Iterator

from sitegen.document.yaml_nodes import Mapping, Node, Scalar, Sequence

Entry = tuple[Scalar, Node]


def find(fields: Mapping, name: str) -> Node | None:
    """What is under a key, which may have dots itself; below lists, of each of their items."""
    for key, value in fields.entries:
        if key.text == name:
            return value
    head, dot, rest = name.partition(".")
    while dot:
        below = next((value for key, value in fields.entries if key.text == head), None)
        if below is not None:
            return _below(below, rest)
        more, dot, rest = rest.partition(".")
        head = f"{head}.{more}"
    return None


def _below(node: Node, name: str) -> Node | None:
    if isinstance(node, Mapping):
        return find(node, name)
    if isinstance(node, Scalar):
        return None
    found = (find(item, name) for item in node.items if isinstance(item, Mapping))
    items = tuple(each for each in found if each is not None)
    return Sequence(items, node.place) if items else None


def leaves(fields: Mapping, parents: str = "") -> Iterator[tuple[str, Scalar, Node]]:
    """All that is in a mapping, by its whole name, with its own key; below lists of mappings too."""
    for key, value in fields.entries:
        name = f"{parents}{key.text}"
        inner = tuple(_mappings(value))
        if not inner:
            yield name, key, value
        for each in inner:
            yield from leaves(each, f"{name}.")


def _mappings(node: Node) -> Iterator[Mapping]:
    """A mapping, or those of a list that has nothing else."""
    if isinstance(node, Mapping) and not node.is_empty:
        yield node
    elif isinstance(node, Sequence) and all(isinstance(item, Mapping) for item in node.items):
        yield from (item for item in node.items if isinstance(item, Mapping))
