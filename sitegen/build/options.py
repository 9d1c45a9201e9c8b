"""What is asked of a check or a build."""

import datetime
from dataclasses import dataclass, field
from pathlib import Path

from sitegen.report.baseline import Baseline


@dataclass(frozen=True)
class CheckOptions:
    """What is to be checked."""

    root: Path
    config: str = "sitegen.yml"
    with_drafts: bool = False
    base_url: str | None = None
    """In place of the one in the settings: absolute, ends in `/`; empty for none."""
    today: datetime.date | None = None
    """What dates are compared with, in diagnostics alone; without it none is out of date."""
    without_contacts: bool = False
    """For an edition that anyone may have."""
    baseline: Baseline | None = None
    """What was wrong before, and is not reported; `None` for what the settings name."""
    published: Path = Path("build")
    """Where the last edition may stand, relative to the root: its addresses are to stay."""
    moment: datetime.datetime | None = None
    """What a site may say of when it was made, from `SOURCE_DATE_EPOCH`; without it nothing."""


@dataclass(frozen=True)
class BuildOptions:
    """What is to be built."""

    content: CheckOptions
    output: Path = Path("build")
    """The folder to write, relative to the root."""
    is_strict: bool = False
    """Whether warnings stop the build too."""
    with_lunr_json: bool = False
    """Whether the whole index is written as plain lunr JSON too, for other tools."""
    is_clean: bool = field(default=False, repr=False)
    """Whether files of others in the output go."""
