"""How the files of one collection are read: which of their keys feed which fields, and what may pass."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from sitegen.model.field import Kind

TEXT = "text"
"""Stands among our keys for the text below the fields."""


class Of(StrEnum):
    """What a value is taken from."""

    KEY = "key"
    KEYS = "keys"
    """Several of them, one below the other: a text alone."""
    VALUE = "value"
    """The same for each file."""
    HEADING = "heading"
    SENTENCES = "sentences"
    FOLDER = "folder"
    FILE = "file"
    """What the file is called, as words."""


@dataclass(frozen=True)
class Source:
    """One place where the value of a field may come from."""

    of: Of
    name: str = ""
    """Of a KEY, as the settings have it: `meta.date`; of a VALUE, the value."""
    number: int = 0
    """Which HEADING, how many SENTENCES, which FOLDER: from 1, or from the last with a minus."""
    titles: tuple[tuple[str, str], ...] = ()
    """Of KEYS, each with the heading above what is there; empty for one like the key."""
    split: str = ""
    """What parts the items in a text that is a list."""
    values: tuple[tuple[str, str], ...] = ()
    """What is there → what is meant by it."""

    @cached_property
    def headings(self) -> Mapping[str, str]:
        """`titles`, to look up."""
        return dict(self.titles)

    @property
    def names(self) -> tuple[str, ...]:
        """All keys of the author that it is taken from."""
        return tuple(self.headings) or ((self.name,) if self.of is Of.KEY else ())

    @cached_property
    def meant(self) -> Mapping[str, str]:
        """`values`, to look up."""
        return dict(self.values)


class Mend(StrEnum):
    """What may be put right without a word to each author."""

    LISTS = "lists"
    """Empty and repeated items go."""
    CHARACTERS = "characters"
    """Characters that nobody sees go."""
    IMAGES = "images"
    """An image without a description is there to look at alone, and one of another site is a link to it."""
    COMMENTS = "comments"
    """Comments that other programs show to no reader go."""


@dataclass(frozen=True)
class Rules:
    """The settings of one collection, less where its files are. Without any, as strict as ever."""

    kinds: Mapping[str, Kind]
    """Our keys → what each holds."""
    limits: Mapping[str, int] = field(default_factory=dict)
    """Our keys → the greatest length of each, where it has one."""
    fields: Mapping[str, tuple[Source, ...]] = field(default_factory=dict)
    """Our keys → where their values may be, in order: the first that is there."""
    taken: tuple[str, ...] = ()
    """Their keys that are of use elsewhere: what a file is called by."""
    ignored: tuple[str, ...] = ()
    """Their keys that nobody needs here; what is below one goes with it."""
    allows_unknown: bool = False
    dates: tuple[str, ...] = ()
    """Forms of dates beside that of ISO 8601, as `strptime` has them."""
    months: Mapping[str, int] = field(default_factory=dict)
    """Names of months in the language of the site, in small letters."""
    ids: str = ""
    """The pattern of ids, where it is not ours."""
    lengths: Mapping[str, int] = field(default_factory=dict)
    """Our keys → limits of this collection; 0: any length, and the card shows the beginning."""
    needs_text: bool = True
    mends: tuple[Mend, ...] = ()
    own_names: tuple[str, ...] = ()
    """Of files and folders at the root of the site that are ours, in small letters."""
    base: str = ""
    """The folder that FOLDERs count from."""

    @cached_property
    def declared(self) -> frozenset[str]:
        """Their keys that may feed a field."""
        sources = (source for sources in self.fields.values() for source in sources)
        return frozenset(name for source in sources for name in source.names)

    def may_feed(self, name: str, key: str) -> bool:
        """Whether their key `name` is one of those that our `key` is made of."""
        return any(name in each.names for each in self.fields.get(key, ()))

    @cached_property
    def id_pattern(self) -> re.Pattern[str] | None:
        """What the whole of an id must be."""
        return re.compile(self.ids) if self.ids else None
