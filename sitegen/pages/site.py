"""Site: what correct content gives, and all that pages and index are made from."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from sitegen.config.settings import Settings
from sitegen.model.body import Bodies
from sitegen.model.catalogue import Catalogue


@dataclass(frozen=True)
class Site:
    """A catalogue, and what it is shown with."""

    settings: Settings
    catalogue: Catalogue
    bodies: Bodies
    """The text of each file."""
    theme: str = ""
    """The style sheet of this catalogue."""
    static: Mapping[str, bytes] = field(default_factory=dict)
    """The files of `static/`, by their paths on the site."""
    moment: datetime.datetime | None = None
    """When it is made, as far as it may say so: what `SOURCE_DATE_EPOCH` says, and never the clock."""
