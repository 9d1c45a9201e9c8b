"""How many practices there are for each pair of values of two facets."""

from dataclasses import dataclass

from sitegen.pages.views.frame import FrameView, LinkView


@dataclass(frozen=True)
class MatrixCell:
    """A pair of values."""

    row: str
    column: str
    """The labels of both."""
    count: int
    shade: int
    """From 0 to 4, as full as it is among the others; a row that holds others has none."""
    href: str
    """To these practices in the catalogue, or where there are none to the form to write one; empty where
    neither is of use."""
    is_asked: bool
    """Whether there is nothing, and something could be."""
    is_applicable: bool


@dataclass(frozen=True)
class MatrixRow:
    """A value of the facet down the side."""

    value: LinkView
    """Its page."""
    depth: int
    """How many values it is a kind of."""
    is_group: bool
    """Whether others are a kind of it."""
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True)
class MatrixView:
    """The page."""

    frame: FrameView
    rows_label: str
    columns_label: str
    """What the facets are called."""
    columns: tuple[LinkView, ...]
    rows: tuple[MatrixRow, ...]
    total: int
    """Cells that a practice can be about."""
    empty: int
    """Those in which there is nothing."""
    wanted: str
    """The page of all that is asked for."""
