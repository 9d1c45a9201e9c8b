"""What a setting lets pass, to be counted and told: whoever loosens something sees how much it hides."""

from enum import StrEnum
from typing import NamedTuple


class Pass(StrEnum):
    """Why something passed."""

    EXCLUDED = "excluded"
    """A file that a pattern under `exclude:` leaves out; the pattern stands as key."""
    LACKING = "lacking"
    """A field that is required elsewhere, and that the settings do not ask for here."""
    IGNORED = "ignored"
    """A key that the catalogue names under `ignore:`."""
    ALLOWED = "allowed"
    """A key that nobody knows, where `unknown_keys: allow` stands."""
    DERIVED = "derived"
    """A field that was made of the text or of the path."""
    MENDED = "mended"
    """Noise in a list or characters that nobody sees, where `mend:` stands."""
    CUT = "cut"
    """A text that is longer than its place on the card."""
    MERGED = "merged"
    """Values of a facet that differ in capitals, spaces or punctuation alone."""
    LOWERED = "lowered"
    """An error that is told as a warning; its code is under `diagnostics:`."""
    OFF = "off"
    """What is not told, for its code is switched off there."""
    BASELINE = "baseline"
    """What was wrong already when the baseline was written."""
    OVER = "over"
    """What is in the baseline, and is wrong no more; nothing that passed, but told beside it."""


class Passed(NamedTuple):
    """One thing that a setting let pass."""

    what: Pass
    path: str
    key: str
    """As the author wrote it; of a merged value, `facet: value`; of a diagnostic, its code."""
