"""What is asked of a build or a check."""

import datetime
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Request:
    """What is to be built or checked."""

    root: Path
    config: str = "sitegen.yml"
    with_drafts: bool = False
    base_url: str | None = None
    """In place of the one in the settings: absolute, ends in `/`; empty for none."""
    today: datetime.date | None = None
    """What dates are compared with, in diagnostics alone; without it none is out of date."""
    without_contacts: bool = False
    """For an edition that anyone may have."""
