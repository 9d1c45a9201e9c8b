"""What came of a check or a build. Imports no stage: a build with nothing to do needs this alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sitegen.config.collections import USUAL_COLLECTIONS, Ground
from sitegen.diagnostics.model import Diagnostic, Severity, has_errors
from sitegen.diagnostics.passed import Passed
from sitegen.words.words import Words

if TYPE_CHECKING:
    from sitegen.content.loader import Content
    from sitegen.pages.site import Site


@dataclass(frozen=True)
class CheckResult:
    """What a check found."""

    diagnostics: tuple[Diagnostic, ...]
    """All of them, in order."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """Path → text of the files that were read, to show the line of a problem."""
    words: Words | None = None
    """How the site speaks; `None` when its settings do not say."""
    draft: "Site | None" = None
    """As much of the site as could be read, mistakes or not; `None` without settings."""
    content: "Content | None" = None
    """What was read, for the next check to start from."""
    stamps: Mapping[str, str] = field(default_factory=dict, compare=False)
    """Path → stamp of every file that this depends on, of before it was read."""
    grounds: tuple[Ground, ...] = USUAL_COLLECTIONS.grounds
    """Where content is."""
    passed: tuple[Passed, ...] = ()
    """What settings let pass."""

    @property
    def site(self) -> "Site | None":
        """What correct content gives."""
        return None if has_errors(self.diagnostics) else self.draft

    @property
    def files(self) -> int:
        """How many files were read; the settings count even when they are not there."""
        return max(len(self.texts), 1)

    def counts(self) -> tuple[int, int]:
        """The numbers of errors and of warnings."""
        errors = sum(each.severity is Severity.ERROR for each in self.diagnostics)
        return errors, len(self.diagnostics) - errors

    def fails(self, *, is_strict: bool) -> bool:
        """Whether anything found stops a build."""
        errors, warnings = self.counts()
        return bool(errors or (is_strict and warnings))


@dataclass(frozen=True)
class BuildResult:
    """What came of a build."""

    checked: CheckResult
    files: int = 0
    """How many files the site has; none when there were problems, and the old site stays."""
