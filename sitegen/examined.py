"""What a check found. Imports nothing of what finds it: a build with nothing to do needs this alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sitegen.diagnostics import Diagnostic

if TYPE_CHECKING:
    from sitegen.model.catalogue import Catalogue
    from sitegen.model.manuscript import Bodies
    from sitegen.settings import Settings


@dataclass(frozen=True)
class Examined:
    """Without errors there is a catalogue to render."""

    diagnostics: tuple[Diagnostic, ...]
    files: int
    """How many files were read."""
    texts: Mapping[str, str]
    """Path → text, to show the line of a problem."""
    settings: "Settings | None" = None
    catalogue: "Catalogue | None" = None
    bodies: "Bodies | None" = None
    """The text of each file."""
    theme: str = ""
    """The style sheet of this catalogue."""
    static: Mapping[str, bytes] = field(default_factory=dict)
    """The files of `static/`, by their paths on the site."""
    stamps: Mapping[str, str] = field(default_factory=dict, compare=False)
    """Path → stamp of every file that this depends on, of before it was read."""

    @property
    def language(self) -> str | None:
        """Of the site; `None` when its settings could not be read."""
        return self.settings.site.language if self.settings else None
