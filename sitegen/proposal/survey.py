"""What is in a folder: the pages with what their authors wrote at the top, data, and names of the rest."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitegen.document.data_file import Member
from sitegen.document.frontmatter import RawDocument


@dataclass(frozen=True)
class Survey:
    """All that a proposal is made of."""

    name: str
    """Of the folder."""
    pages: tuple[RawDocument, ...] = ()
    """Files of Markdown that could be read."""
    data: Mapping[str, tuple[Member, ...]] = field(default_factory=dict)
    """Path → the members of a file that is data."""
    others: frozenset[str] = frozenset()
    """Paths of all other files."""
    unread: tuple[str, ...] = ()
    """Paths of Markdown that could not be read: `check` says why."""
    partials: tuple[str, ...] = ()
    """Paths of Markdown that pages are made with, by their names: `_note.md`."""
    title: str = ""
    """What the collection calls itself, if it says so."""
    with_hidden: int = 0
    """Files with characters that nobody sees."""
    formats: Mapping[str, str] = field(default_factory=dict)
    """Path of a file that could not be read → what its fields are written in, such as JSON."""
