"""How many practices there are for each pair of values of two facets: where the catalogue is thin."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sitegen.model.catalogue import Catalogue
from sitegen.model.facets import Facet, FacetValue


@dataclass(frozen=True)
class Grid:
    """Which facets, and where nothing needs to be."""

    rows: str
    """The key of a facet."""
    columns: str
    not_applicable: frozenset[tuple[str, str]] = frozenset()
    """Pairs of values, of the rows and of the columns."""


def usual_grid(facets: Sequence[Facet]) -> Grid | None:
    """The first facet by another of which a practice has one value, else by the second."""
    if len(facets) < 2:
        return None
    single = [facet for facet in facets[1:] if not facet.many]
    return Grid(facets[0].key, (single or facets[1:])[0].key)


@dataclass(frozen=True)
class Matrix:
    """The grid of a catalogue, filled in."""

    catalogue: Catalogue
    grid: Grid

    @cached_property
    def rows(self) -> Facet:
        """The facet down the side; its values stand in the order of the settings."""
        return self._facet(self.grid.rows)

    @cached_property
    def columns(self) -> Facet:
        """The facet along the top."""
        return self._facet(self.grid.columns)

    @cached_property
    def top(self) -> tuple[FacetValue, ...]:
        """The columns: values that are a kind of no other. What is below one counts there."""
        return tuple(
            value for value in self.columns.values
            if not value.parent and value.slug != self.columns.missing
        )  # fmt: skip

    @cached_property
    def side(self) -> tuple[FacetValue, ...]:
        """The rows: all values, those that others are a kind of above these."""
        return tuple(value for value in self.rows.values if value.slug != self.rows.missing)

    @cached_property
    def groups(self) -> frozenset[str]:
        """The rows that others are a kind of. They hold what these do, and ask for nothing themselves."""
        return frozenset(value.parent for value in self.rows.values)

    @cached_property
    def _counts(self) -> Counter[tuple[str, str]]:
        found: Counter[tuple[str, str]] = Counter()
        for practice in self.catalogue.current:
            has = self.catalogue.expanded[practice.slug]
            found.update(
                (row, column) for row in has[self.rows.key] for column in has[self.columns.key]
            )
        return found

    def count(self, row: str, column: str) -> int:
        """The current practices that have both values, or kinds of them."""
        return self._counts[row, column]

    @cached_property
    def cells(self) -> tuple[tuple[str, str], ...]:
        """Every pair that a practice can be about: the finest rows by the columns."""
        finest = [value.slug for value in self.side if value.slug not in self.groups]
        return tuple((row, column.slug) for row in finest for column in self.top)

    @cached_property
    def empty(self) -> frozenset[tuple[str, str]]:
        """The cells in which there is nothing."""
        return frozenset(cell for cell in self.cells if not self.count(*cell))

    @cached_property
    def asked(self) -> frozenset[tuple[str, str]]:
        """Those of them in which something could be."""
        return self.empty - self.grid.not_applicable

    @cached_property
    def most(self) -> int:
        """In the fullest cell."""
        return max((self.count(*cell) for cell in self.cells), default=0)

    def _facet(self, key: str) -> Facet:
        return next(facet for facet in self.catalogue.facets if facet.key == key)
