"""The page that shows where the catalogue is thin, by two facets."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from math import ceil

from sitegen.config.settings import Settings
from sitegen.model.facets import Facet, FacetValue
from sitegen.model.matrix import Grid, Matrix
from sitegen.pages import urls
from sitegen.pages.cards import value_links
from sitegen.pages.context import Planned, Tools, frame
from sitegen.pages.views.matrix import MatrixCell, MatrixRow, MatrixView
from sitegen.pages.wanted import form_for

_SHADES = 4


def pages(settings: Settings) -> Iterator[Planned]:
    """The page, where there are two facets for it."""
    if settings.grid:
        path = urls.matrix(settings.paths)
        yield Planned(path, "pages/matrix.html", partial(_view, settings.grid))


def _view(grid: Grid, tools: Tools) -> MatrixView:
    path, matrix = urls.matrix(tools.paths), Matrix(tools.catalogue, grid)
    slugs = [column.slug for column in matrix.top]
    return MatrixView(
        frame=frame(tools, path),
        rows_label=matrix.rows.label,
        columns_label=matrix.columns.label,
        columns=value_links(matrix.columns, slugs, path),
        rows=tuple(_row(value, matrix, path, tools) for value in matrix.side),
        total=len(matrix.cells),
        empty=len(matrix.empty),
        wanted=urls.relative(urls.all_wanted(tools.paths), path),
    )


def _row(value: FacetValue, matrix: Matrix, path: str, tools: Tools) -> MatrixRow:
    (link,) = value_links(matrix.rows, (value.slug,), path)
    return MatrixRow(
        value=link,
        depth=_depth(value, matrix.rows),
        is_group=value.slug in matrix.groups,
        cells=tuple(_cell(value, column, matrix, path, tools) for column in matrix.top),
    )


def _depth(value: FacetValue, facet: Facet) -> int:
    depth = 0
    while value.parent:
        value, depth = facet.value(value.parent), depth + 1
    return depth


def _cell(
    row: FacetValue, column: FacetValue, matrix: Matrix, path: str, tools: Tools
) -> MatrixCell:
    pair, count = (row.slug, column.slug), matrix.count(row.slug, column.slug)
    is_group, is_asked = row.slug in matrix.groups, (row.slug, column.slug) in matrix.asked
    picked: Mapping[str, Sequence[str]] = {
        matrix.rows.key: (row.slug,),
        matrix.columns.key: (column.slug,),
    }
    found = urls.relative(urls.CATALOGUE, path) + urls.query("", picked, "")
    return MatrixCell(
        row=row.label,
        column=column.label,
        count=count,
        shade=0 if is_group or not count else ceil(_SHADES * count / matrix.most),
        href=found if count else form_for(picked, path, tools) if is_asked else "",
        is_asked=is_asked,
        is_applicable=bool(count) or pair not in matrix.grid.not_applicable,
    )
