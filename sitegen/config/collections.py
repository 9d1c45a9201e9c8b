"""Which files are of which kind: collections of files, by patterns of paths. Loads little: a build with
nothing to do needs it.
"""

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as PyMapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from sitegen.diagnostics.model import Place
from sitegen.document.beside import Beside
from sitegen.document.globs import fixed_part, glob, has_ending

if TYPE_CHECKING:
    from sitegen.mapping.rules import Rules

CONTENT = "content"
USUAL: PyMapping[str, str] = {
    "practice": f"{CONTENT}/practices",
    "contact": f"{CONTENT}/contacts",
    "list": f"{CONTENT}/lists",
    "wanted": f"{CONTENT}/wanted",
}
"""Kind of file → the folder where it is, unless settings say otherwise; its last part is what the
section calls the kind."""


@dataclass(frozen=True)
class Ground:
    """A folder that is searched for content, or one file."""

    path: str
    """From the root; empty for the root itself."""
    is_strict: bool = False
    """Whether everything in it should be content."""
    exclude: tuple[str, ...] = ()
    """Patterns of what is of no use to anyone."""

    def leaves_out(self, path: str) -> bool:
        """Whether nothing at this path, or in the folder there, can be of use."""
        return any(
            glob(each).fullmatch(f"{path}/") or glob(each).fullmatch(path) for each in self.exclude
        )


@dataclass(frozen=True)
class SlugRule:
    """What the files of a collection are called."""

    source: str = "name"
    """`name` of the file, or its `path` below the folder of the collection."""
    key: str = ""
    """Of what it is called instead, where the file has that."""


@dataclass(frozen=True)
class Collection:
    """Files of one kind that are found in one way, and read by the same rules."""

    kind: str
    """As in `USUAL`."""
    files: tuple[str, ...]
    """Patterns of paths from the root."""
    exclude: tuple[str, ...] = ()
    """Patterns of files that are left out."""
    slug: SlugRule | None = None
    """Without it a file is called by its name, which has to be a slug."""
    names: tuple[tuple[str, str], ...] = ()
    """Path of a file → what it is called, whatever follows from the rule."""
    handle: str = ""
    """A key of contacts, by whose text practices may name them."""
    rules: "Rules | None" = None
    """How its files are read; without them as strictly as ever."""
    optional: tuple[str, ...] = ()
    """Keys of fields that its files may lack, though those of the usual folder may not."""
    places: tuple[Place, ...] = field(compare=False, repr=False, default=())
    """Where each pattern stands in the settings."""

    @property
    def is_declared(self) -> bool:
        """Whether it is described in the settings, and so may be what others wrote."""
        return self.slug is not None

    @property
    def has_our_fields(self) -> bool:
        """Whether files of our own may stand among its files."""
        return self.rules is None or not self.rules.fields

    @property
    def is_as_usual(self) -> bool:
        """Whether its files hold what those of the usual folder may, and no more."""
        rules = self.rules
        return rules is None or not (
            rules.fields or rules.ignored or rules.allows_unknown or rules.dates or rules.mends
        )

    @property
    def folder(self) -> str:
        """Where a new file is put; empty where no folder is the right one."""
        part = fixed_part(self.files[0])
        return "" if has_ending(part) else part

    def excludes(self, path: str) -> bool:
        """Whether a file is left out; of a path that ends in `/`, all files in that folder."""
        return any(glob(each).fullmatch(path) for each in self.exclude)

    def folder_of(self, path: str) -> str | None:
        """The fixed part of the pattern by which this file is in the collection; `None` when it is not."""
        if self.excludes(path):
            return None
        parts = [fixed_part(each) for each in self.files if glob(each).fullmatch(path)]
        return max(parts, key=len, default=None)


@dataclass(frozen=True)
class Collections:
    """All that is said of where content is."""

    collections: tuple[Collection, ...]
    media: tuple[str, ...] = ()
    """Folders with images and other files that pages show, beside those of the collections."""
    needs_contacts: bool = True
    """Whether a practice has to name someone."""
    links: Beside | None = None
    """Where links lead out of the catalogue; `None` where nothing is said of it."""
    baseline: str = field(repr=False, default="")
    """The file with what was wrong when these files moved in."""
    baseline_place: Place | None = field(compare=False, repr=False, default=None)

    @property
    def leads_anywhere(self) -> bool:
        """Whether links may lead to what is no file of the catalogue."""
        return self.links is not None or bool(self.declared)

    def may_be_page(self, path: str) -> bool:
        """Whether a file of this path would be a page."""
        return self.collection_of(path) is not None

    @cached_property
    def declared(self) -> tuple[Collection, ...]:
        """Those that the settings describe."""
        return tuple(each for each in self.collections if each.is_declared)

    def beside(self, patterns: Iterable[str]) -> "Collections":
        """The same, with the folders of files that are needed besides."""
        folders = tuple(fixed_part(each) for each in patterns)
        return replace(self, media=(*self.media, *folders)) if folders else self

    @cached_property
    def grounds(self) -> tuple[Ground, ...]:
        """Where to look for files, none of them in another."""
        parts = {fixed_part(each) for one in self.declared for each in one.files} | {*self.media}
        if len(self.declared) < len(self.collections):
            if not any(_is_in(part, CONTENT) or _is_in(CONTENT, part) for part in parts):
                return (Ground(CONTENT, is_strict=True), *self._outermost(parts))
            parts.add(CONTENT)
        return tuple(self._outermost(parts))

    def _outermost(self, parts: set[str]) -> Iterator[Ground]:
        for part in sorted(parts):
            if not any(_is_in(part, other) for other in parts if other != part):
                yield Ground(part, exclude=tuple(self._left_out(part)))

    def _left_out(self, part: str) -> Iterator[str]:
        """The patterns that every collection of a ground leaves out, and that hold no folder of images."""
        here = [
            each
            for each in self.collections
            if any(_is_in(fixed_part(f), part) for f in each.files)
        ]
        for pattern in here[0].exclude if here else ():
            has_media = any(glob(pattern).fullmatch(f"{each}/") for each in self.media)
            if not has_media and all(pattern in each.exclude for each in here):
                yield pattern

    def home(self, kind: str) -> str:
        """The folder for a new file of a kind, in our own fields; empty where those of others are used."""
        first = next(each for each in self.collections if each.kind == kind)
        return first.folder if first.has_our_fields else ""

    @property
    def homes(self) -> PyMapping[str, str]:
        """Kind → its home."""
        return {kind: self.home(kind) for kind in USUAL}

    def collection_of(self, path: str) -> int | None:
        """The number of the collection that a file is in: of several, the one of the innermost folder."""
        found = [(each.folder_of(path), number) for number, each in enumerate(self.collections)]
        inside = [(-len(folder), number) for folder, number in found if folder is not None]
        return min(inside)[1] if inside else None


def usual(kind: str) -> Collection:
    """The collection of a kind of which the settings say nothing."""
    return Collection(kind, (f"{USUAL[kind]}/*.md",))


USUAL_COLLECTIONS = Collections(tuple(map(usual, USUAL)))
"""What a catalogue has that says nothing of it."""


def _is_in(path: str, folder: str) -> bool:
    return not folder or path == folder or path.startswith(f"{folder}/")
