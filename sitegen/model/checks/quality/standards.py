"""What the editors of a catalogue ask of their texts."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class Standards:
    """The measures that remarks go by."""

    today: datetime.date | None = None
    """Without a date nothing is called out of date."""
    wants_steps: bool = False
    """Whether every practice should have a numbered list of steps."""
    sentence_words: int = 0
    """From how many words a sentence is called long; 0 means never."""
