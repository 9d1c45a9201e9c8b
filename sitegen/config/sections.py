"""What sections of `sitegen.yml` are made of: a mapping by its fields, a list, a list of mappings."""

from collections.abc import Sequence

from sitegen.diagnostics.model import Noted, Place, noted, problem
from sitegen.document.yaml_nodes import Mapping, Node
from sitegen.document.yaml_nodes import Sequence as ListNode
from sitegen.model.field import Field
from sitegen.model.fields import read_fields
from sitegen.model.values import Values


def read_section(node: Node | None, known: Sequence[Field], parent: Place) -> Noted[Values]:
    """One mapping by its declared fields; a missing one counts as empty."""
    if node is not None and not node.is_empty and not isinstance(node, Mapping):
        return Noted(Values({}), (problem("settings-shape", node.place),))
    mapping = node if isinstance(node, Mapping) else Mapping((), parent)
    return read_fields(mapping, known, mapping.place)


def items(node: Node | None) -> Sequence[Node]:
    """The items of a list; a single one counts as a list of one, nothing as an empty one."""
    if node is None or node.is_empty:
        return ()
    return node.items if isinstance(node, ListNode) else (node,)


def records(node: Node | None) -> Noted[tuple[Mapping, ...]]:
    """The mappings of a list; its other items are diagnostics."""
    return noted(
        item if isinstance(item, Mapping) else problem("settings-shape", item.place)
        for item in items(node)
    )
