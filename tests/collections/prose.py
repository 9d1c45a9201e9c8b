"""Sentences that read like text: patterns with words put in, a choice of its own for each file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.collections.dice import Dice


@dataclass(frozen=True)
class Prose:
    """The patterns of a language, and what may stand in their gaps."""

    patterns: Sequence[str]
    gaps: Mapping[str, Sequence[str]]

    def sentences(self, dice: Dice, count: int, about: str) -> list[str]:
        """So many different sentences about a subject."""
        return [self._sentence(dice, pattern, about) for pattern in dice.some(self.patterns, count)]

    def paragraph(self, dice: Dice, count: int, about: str) -> str:
        """A paragraph on one line."""
        return " ".join(self.sentences(dice, count, about))

    def points(self, dice: Dice, count: int, about: str, mark: str = "-") -> str:
        """A list of sentences."""
        return "\n".join(f"{mark} {text}" for text in self.sentences(dice, count, about))

    def _sentence(self, dice: Dice, pattern: str, about: str) -> str:
        words = {
            gap: dice.pick(choice) for gap, choice in self.gaps.items() if "{" + gap in pattern
        }
        text = pattern.format(x=about, n=dice.between(2, 48), **words)
        return text if text[1].isupper() else text[0].upper() + text[1:]
