"""The text of one file, apart from what the catalogue knows of it.

Nearly all that a catalogue weighs is text, and nearly all that is asked of a practice is about its
head: to keep the two apart makes it possible to hold one and look up the other.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from sitegen.document.frontmatter import RawDocument
from sitegen.document.markdown import Converted, Passage
from sitegen.document.yaml_nodes import plain

Head = TypeVar("Head")


@dataclass(frozen=True)
class Body:
    """What only its own page, the index and a comparison need."""

    html: str = ""
    """Of the body; links inside the catalogue are still marked, see `document.markdown`."""
    text: str = ""
    """The words alone, for search."""
    passages: tuple[Passage, ...] = ()
    written: Mapping[str, Any] = field(default_factory=dict)
    """The front matter as texts, lists and mappings, for a form to start from."""
    source: str = ""
    """The body as its author wrote it."""


TermCounts = Mapping[str, Mapping[str, int]]
"""Of one practice: field of the search index → term → how often it is there."""


class Bodies(Mapping[str, Body], ABC):
    """The text of each file by its path; may come from elsewhere when it is asked for."""

    @abstractmethod
    def counts(self, path: str) -> TermCounts:
        """The words of the practice at `path` itself."""


@dataclass(frozen=True)
class Document(Generic[Head]):
    """A parsed file: a practice or contact, and its text."""

    head: Head
    body: Body


def body_of(raw: RawDocument, converted: Converted) -> Body:
    """The text of a file and what became of it."""
    written = {key.text: plain(value) for key, value in raw.fields.entries}
    return Body(converted.html, converted.text, converted.passages, written, raw.body)
