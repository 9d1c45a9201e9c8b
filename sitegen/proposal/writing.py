"""Settings as people like to read them: a line for each thing, and beside it why."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sitegen.authoring.compose import scalar

_WIDEST = 56
"""Columns beyond which a line does not push the comments of its neighbours."""
_ROOM = 100


@dataclass(frozen=True)
class Line:
    """A line, or a list that may take several."""

    text: str
    comment: str = ""


def written(lines: Iterable[Line]) -> str:
    """The text of a file; comments stand in a column, as far as the lines around them allow."""
    told: list[str] = []
    block: list[Line] = []
    for line in lines:
        if not line.text:
            told += [*_aligned(block), f"# {line.comment}" if line.comment else ""]
            block = []
        else:
            block.append(line)
    return "\n".join((*told, *_aligned(block), ""))


def _aligned(block: Sequence[Line]) -> Iterator[str]:
    lengths = [len(line.text) for line in block if line.comment and len(line.text) <= _WIDEST]
    column = max(lengths, default=0)
    for line in block:
        comment = " ".join(line.comment.split())
        yield f"{line.text.ljust(column)}  # {comment}" if comment else line.text


def flow(texts: Iterable[str]) -> str:
    """A list on one line."""
    return f"[{', '.join(quoted(text) for text in texts)}]"


def quoted(text: str) -> str:
    """A text where it stands in a list or a mapping on one line."""
    return scalar(text, in_flow=True)


def source(name: str, split: str = "", values: Iterable[tuple[str, str]] = ()) -> str:
    """One of the sources of a field."""
    parts = [f"key: {quoted(name)}"]
    parts += [f'split: "{split}"'] if split else []
    table = ", ".join(f"{json.dumps(theirs)}: {ours}" for theirs, ours in values)
    parts += [f"values: {{{table}}}"] if table else []
    return quoted(name) if len(parts) == 1 else f"{{{', '.join(parts)}}}"


def listed(key: str, texts: Sequence[str], indent: str) -> list[Line]:
    """A key with texts: on one line, or a line each where that would be long."""
    whole = f"{indent}{key}: {flow(texts)}"
    if len(whole) <= _ROOM:
        return [Line(whole)]
    return [Line(f"{indent}{key}:"), *(Line(f"{indent}  - {scalar(text)}") for text in texts)]
