"""`matrix:` → of which two facets a page says how much there is, and where nothing needs to be."""

from collections.abc import Sequence
from dataclasses import replace

from sitegen.config.sections import read_section
from sitegen.diagnostics.model import Diagnostic, Noted, Place, problem
from sitegen.document.yaml_nodes import Mapping, Node, Scalar
from sitegen.model.facets import Facet
from sitegen.model.field import Field, Kind, spoken
from sitegen.model.matrix import Grid, usual_grid
from sitegen.words.marking import gettext_noop as _
from sitegen.words.words import Words

_NOT_APPLICABLE = "not_applicable"
MATRIX_FIELDS: tuple[Field, ...] = (
    Field("rows", Kind.CHOICE, _("Facet of the rows"), _("The first one, unless this says otherwise.")),
    Field("columns", Kind.CHOICE, _("Facet of the columns"),
          _("Another one, of which %(a_practice)s has one value, unless this says otherwise.")),
    Field(_NOT_APPLICABLE, Kind.RECORDS, _("Where nothing needs to be"),
          _("Pairs of values for which nobody is asked to write %(a_practice)s."),
          fields=(
              Field("row", Kind.CHOICE, _("Row"), required=True),
              Field("columns", Kind.CHOICES, _("Columns"), required=True),
          )),
)  # fmt: skip


def read_matrix(
    node: Node | None, facets: Sequence[Facet], parent: Place, words: Words
) -> Noted[Grid | None]:
    """The grid of a catalogue with these facets, whose values authors write; `None` without two of them."""
    usual = usual_grid(facets)
    keys = tuple(facet.key for facet in facets)
    by_key = {facet.key: facet for facet in facets}
    rows = by_key.get(_written(node, "rows") or (usual.rows if usual else ""))
    columns = by_key.get(_written(node, "columns") or (usual.columns if usual else ""))
    known = tuple(_field(field, keys, rows, columns) for field in spoken(MATRIX_FIELDS, words))
    read = read_section(node, known, parent)
    if usual is None or rows is None or columns is None:
        return Noted(usual, read.diagnostics)
    pairs = {
        (record.text("row"), column)
        for record in read.value.records(_NOT_APPLICABLE)
        for column in record.texts("columns")
    }
    problems: list[Diagnostic] = [*read.diagnostics]
    if rows is columns:
        place = read.value.places.get("columns") or read.value.places.get("rows") or parent
        problems.append(problem("reserved-key", place, key=rows.key))
    return Noted(Grid(rows.key, columns.key, frozenset(pairs)), tuple(problems))


def _written(node: Node | None, key: str) -> str:
    """What is there, for the values that other fields may name."""
    entries = node.entries if isinstance(node, Mapping) else ()
    texts = (
        value.text for name, value in entries if name.text == key and isinstance(value, Scalar)
    )
    return next(texts, "")


def _field(field: Field, keys: tuple[str, ...], rows: Facet | None, columns: Facet | None) -> Field:
    if field.key != _NOT_APPLICABLE:
        return replace(field, choices=keys)
    row, column = field.fields
    return replace(field, fields=(_choosing(row, rows), _choosing(column, columns)))


def _choosing(field: Field, facet: Facet | None) -> Field:
    values = facet.values if facet else ()
    slugs = tuple(value.slug for value in values)
    return replace(field, choices=slugs, choice_labels=tuple(value.label for value in values))
