"""Choices that look random and are the same each time, on each version of Python."""

import zlib
from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


class Dice:
    """A seeded source of choices; `random` may choose otherwise in a next version of Python."""

    def __init__(self, seed: str) -> None:
        self._state = zlib.crc32(seed.encode()) or 1

    def number(self, below: int) -> int:
        """A number from nought up to, not including, the bound (xorshift, 32 bits)."""
        state = self._state
        state ^= (state << 13) & 0xFFFFFFFF
        state ^= state >> 17
        state ^= (state << 5) & 0xFFFFFFFF
        self._state = state
        return (state >> 3) % below

    def between(self, least: int, most: int) -> int:
        """A number in a range, both ends included."""
        return least + self.number(most - least + 1)

    def chance(self, percent: int) -> bool:
        """True in so many cases out of a hundred."""
        return self.number(100) < percent

    def pick(self, items: Sequence[Item]) -> Item:
        """One of the items."""
        return items[self.number(len(items))]

    def some(self, items: Sequence[Item], count: int) -> list[Item]:
        """So many different items, in an order of their own."""
        left = list(items)
        return [left.pop(self.number(len(left))) for _ in range(min(count, len(left)))]
