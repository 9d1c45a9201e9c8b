"""A file as its author wrote it → the same file with our keys: each value keeps its place.

What is mapped goes to its field; what has the name of a field feeds that; the rest stays, so that it
is reported, or is counted where the catalogue lets it pass.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sitegen.diagnostics.model import Diagnostic, Severity, problem
from sitegen.diagnostics.passed import Pass, Passed
from sitegen.document.characters import CONTROL_CODE, hidden_characters, without_control
from sitegen.document.comments import without_comments
from sitegen.document.frontmatter import RawDocument
from sitegen.document.opening import Part
from sitegen.document.yaml_nodes import Mapping as MappingNode
from sitegen.document.yaml_nodes import Node, Scalar, plain
from sitegen.mapping.derive import derived, repeated_title, without
from sitegen.mapping.fields import room
from sitegen.mapping.find import Entry, find, leaves
from sitegen.mapping.rules import TEXT, Mend, Of, Rules, Source
from sitegen.mapping.texts import joined, texts
from sitegen.mapping.values import read, taken, without_noise

_COMMENT = "<!-- … -->"
"""As a comment is written, in counts."""


@dataclass(frozen=True)
class Mapped:
    """A file in our keys."""

    raw: RawDocument
    names: Mapping[str, str]
    """Our keys → those of the author, where they differ; of a field that is not there, what to write."""
    passed: tuple[Passed, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    has_own_text: bool = True
    """Whether its text is below the fields, and not in one of them."""


@dataclass(frozen=True)
class _Fed:
    """A field and what feeds it."""

    key: str
    name: str
    """Of the author's key; empty for what was made otherwise."""
    written: Node
    """What is under that key."""
    node: Node
    """The same as the field takes it."""
    part: Part | None = None
    """Of the text, if it was made of that."""


def _is_cut(key: str, node: Node, rules: Rules) -> bool:
    """Whether the card has no room for all of a text."""
    most = room(key, rules)
    return bool(most) and isinstance(node, Scalar) and len(node.text) > most


def mapped(raw: RawDocument, rules: Rules) -> Mapped:
    """The file by the rules of its collection."""
    raw, written = (raw, ()) if raw.body.strip() else _with_text(raw, rules)
    raw, uncommented = _uncommented(raw, rules)
    fed = [each for key in rules.fields if key != TEXT and (each := _fed(key, raw, rules))]
    entries: list[Entry] = [(Scalar(each.key, each.node.place), each.node) for each in fed]
    passed = [Passed(Pass.DERIVED, raw.path, each.key) for each in fed if each.part]
    passed += [Passed(Pass.MENDED, raw.path, _COMMENT)] if uncommented else []
    diagnostics = [found for each in written for found in _escaped(each)]
    raw = replace(raw, body=without_control(raw.body)) if diagnostics else raw
    for left in _left(raw, [*fed, *written], rules):
        if isinstance(left, Passed):
            passed.append(left)
        elif isinstance(left, Diagnostic):
            diagnostics.append(left)
        else:
            entries.append(left)
    names = _names(fed, rules)
    tidy = [without_noise(node, rules.kinds.get(key.text), rules) for key, node in entries]
    mended = (names.get(k.text, k.text) for (k, _), (_, n) in zip(entries, tidy, strict=True) if n)
    passed += (Passed(Pass.MENDED, raw.path, name) for name in mended)
    nodes = tuple((key, node) for (key, _), (node, _) in zip(entries, tidy, strict=True))
    passed += (
        Passed(Pass.CUT, raw.path, names.get(k.text, k.text))
        for k, n in nodes
        if _is_cut(k.text, n, rules)
    )
    fields = MappingNode(nodes, raw.fields.place)
    told = replace(raw, fields=fields, body=_body(raw, fed, nodes))
    return Mapped(told, names, tuple(passed), tuple(diagnostics), has_own_text=not written)


def _fed(key: str, raw: RawDocument, rules: Rules) -> _Fed | None:
    """What feeds our `key`: the first of its sources that is there."""
    found = (_from(source, key, raw, rules) for source in rules.fields[key])
    return next((each for each in found if each), None)


def _from(source: Source, key: str, raw: RawDocument, rules: Rules) -> _Fed | None:
    """What a source gives our `key`, if it is there."""
    if source.of is Of.KEY:
        node = find(raw.fields, source.name)
        if node is None or node.is_empty:
            return None
        return _Fed(key, source.name, node, taken(node, key, source, rules))
    made = derived(key, source, raw, rules)
    return made and _Fed(key, "", made.node, taken(made.node, key, source, rules), made.part)


def _with_text(raw: RawDocument, rules: Rules) -> tuple[RawDocument, tuple[_Fed, ...]]:
    """The file with the text of its fields as its body, and what that was taken from."""
    for source in rules.fields.get(TEXT, ()):
        if source.of is Of.KEYS:
            if parts := texts(raw, source):
                fed = tuple(_Fed(TEXT, name, node, node) for name, node in parts)
                return joined(raw, source, parts), fed
        elif found := _from(source, TEXT, raw, rules):
            return _with_one(raw, found.node), (found,)
    return raw, ()


def _escaped(fed: _Fed) -> Iterator[Diagnostic]:
    """`control-character` for what an escape of a field, and no sign in the file, puts into a text."""
    node = fed.node
    for found in hidden_characters(node.text, node.place.path) if isinstance(node, Scalar) else ():
        if found.code == CONTROL_CODE:
            yield replace(found, place=node.place, field=fed.name, fix=None)


def _with_one(raw: RawDocument, node: Node) -> RawDocument:
    """The file with the text of a field as its body; a block of lines starts below its key."""
    if not isinstance(node, Scalar):
        return raw
    is_block = node.written[:1] and node.written[0].lstrip()[:1] in ("|", ">")
    return replace(raw, body=node.text, body_line=node.place.line + bool(is_block))


def _uncommented(raw: RawDocument, rules: Rules) -> tuple[RawDocument, int]:
    """The file without comments in its text, where that may be; and how many they were."""
    if Mend.COMMENTS not in rules.mends:
        return raw, 0
    body, count = without_comments(raw.body)
    return replace(raw, body=body), count


def _names(fed: Sequence[_Fed], rules: Rules) -> Mapping[str, str]:
    """What fields are called in this file, where the author's name is another than ours."""
    first = {
        key: next((source.name for source in sources if source.of is Of.KEY), key)
        for key, sources in rules.fields.items()
    }
    found = first | {each.key: each.name for each in fed if each.name}
    return {key: name for key, name in found.items() if key != name}


def _left(
    raw: RawDocument, fed: Sequence[_Fed], rules: Rules
) -> Iterator[Entry | Passed | Diagnostic]:
    """What feeds no field by the settings: fields by their own name, what passes, and the rest."""
    used = {*rules.taken, *(each.name for each in fed if each.name)}
    for name, key, node in _parts(raw.fields, rules):
        if _is_own(name, rules):
            yield key, read(node, rules.kinds[name], rules)
        elif _is_in(name, used):
            continue
        elif _is_in(name, rules.ignored):
            yield Passed(Pass.IGNORED, raw.path, name)
        elif name in rules.declared or name in rules.fields:
            yield from _unused(name, key, node, fed, rules)
        elif rules.allows_unknown:
            yield Passed(Pass.ALLOWED, raw.path, name)
        else:
            yield replace(key, text=name), node


def _parts(fields: MappingNode, rules: Rules) -> Iterator[tuple[str, Scalar, Node]]:
    """All that is in front matter; what is below a key apart, where the settings name parts of it."""
    for key, node in fields.entries:
        below = f"{key.text}."
        if any(name.startswith(below) for name in (*rules.declared, *rules.ignored)):
            yield from leaves(MappingNode(((key, node),), fields.place))
        else:
            yield key.text, key, node


def _is_own(name: str, rules: Rules) -> bool:
    """Whether a key is that of a field which nothing else feeds."""
    is_free = name in rules.kinds and name not in rules.fields and name != TEXT
    return is_free and not _is_in(name, rules.ignored)


def _is_in(name: str, names: Collection[str]) -> bool:
    """Whether a key is one of these, or below one."""
    return name in names or any(name.startswith(f"{each}.") for each in names)


def _unused(
    name: str, key: Scalar, node: Node, fed: Sequence[_Fed], rules: Rules
) -> Iterator[Diagnostic]:
    """`value-not-shown`: something else feeds the field, and says something else."""
    ours = [each for each in fed if each.key == name or rules.may_feed(name, each.key)]
    says_so = any(plain(each.written) == plain(node) for each in ours)
    if node.is_empty or says_so:
        return
    other = next((each.name for each in ours if each.name), "") or _first_name(name, rules)
    yield problem("value-not-shown", key.place, field=name, severity=Severity.WARNING,
                  key=name, other=other)  # fmt: skip


def _first_name(name: str, rules: Rules) -> str:
    """The key that the settings name first for a field of ours."""
    sources = rules.fields.get(name, ())
    return next((source.name for source in sources if source.of is Of.KEY), "")


def _body(raw: RawDocument, fed: Sequence[_Fed], nodes: Sequence[Entry]) -> str:
    """The text less the heading that is the title already."""
    made = next((each.part for each in fed if each.key == "title" and each.part), None)
    title = next((n.text for k, n in nodes if k.text == "title" and isinstance(n, Scalar)), "")
    part = made or repeated_title(raw, title)
    return without(part, raw.body) if part and part.is_first else raw.body
