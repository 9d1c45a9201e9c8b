"""A file as the room reads it, for its tests."""

from sitegen.config.mapping import read_rules
from sitegen.diagnostics.model import Noted
from sitegen.document.frontmatter import RawDocument, read
from sitegen.document.yaml_nodes import Mapping, Scalar, YamlLimits, load, plain
from sitegen.mapping.apply import Mapped, mapped
from sitegen.mapping.rules import Rules
from sitegen.model.field import Field, Kind, spoken
from sitegen.model.practice_fields import PRACTICE_FIELDS
from sitegen.words.words import Words

PATH = "guide/first-part/deep/walk.md"
WORDS = Words("nl")
FIELDS = (
    *spoken(PRACTICE_FIELDS, WORDS),
    Field("theme", Kind.CHOICES, "Theme"),
    Field("phase", Kind.CHOICE, "Phase"),
)


def rules(block: str) -> Noted[Rules]:
    """The rules in the block of a collection."""
    node = load(block, "sitegen.yml", 1, YamlLimits()).value
    assert isinstance(node, Mapping)
    return read_rules(node, FIELDS, WORDS)


def document(front: str, body: str = "") -> RawDocument:
    """A file with this front matter, which starts on line 2."""
    value = read(PATH, f"---\n{front.rstrip()}\n---\n{body}", YamlLimits()).value
    assert value
    return value


def read_by(block: str, front: str, body: str = "") -> Mapped:
    """A file by the rules of a block, which has to be right."""
    read = rules(block)
    assert not read.diagnostics
    return mapped(document(front, body), read.value)


def fields(found: Mapped) -> dict[str, object]:
    """What stands under our keys."""
    return {key.text: plain(node) for key, node in found.raw.fields.entries}


def at(found: Mapped, key: str) -> tuple[int, int]:
    """The line and column of the value of a key."""
    node = next(node for own, node in found.raw.fields.entries if own.text == key)
    return (node.place.line, node.place.column)


def first_item(found: Mapped, key: str, number: int = 0) -> Scalar:
    """An item of the list under a key."""
    node = next(node for own, node in found.raw.fields.entries if own.text == key)
    item = node.items[number]  # type: ignore[union-attr]
    assert isinstance(item, Scalar)
    return item
