"""An edge: what values are called that practices bring along, by the titles of other files, or by a table."""

import csv
import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from sitegen.content.safe_read import SourceFile, read_text
from sitegen.diagnostics.model import Checked, Diagnostic, Noted
from sitegen.document.frontmatter import read
from sitegen.document.globs import glob
from sitegen.document.opening import heading
from sitegen.document.yaml_nodes import Scalar, YamlLimits
from sitegen.mapping.find import find
from sitegen.model.facets import Facet
from sitegen.model.naming import called

TABLES = (".csv", ".tsv")
_TITLES = ("title", "name", "label")
_SIGNS = ",;\t"


def read_labels(
    root: Path, facets: Iterable[Facet], paths: Iterable[str], limit: int, limits: YamlLimits
) -> Noted[tuple[Facet, ...]]:
    """The facets with what their files say; `paths` are those of all files that were found."""
    known, read = sorted(paths), list[Facet]()
    problems: list[Diagnostic] = []
    for facet in facets:
        pattern = glob(facet.labels_from)
        files = [path for path in known if facet.labels_from and pattern.fullmatch(path)]
        texts = [read_text(root, path, limit) for path in files]
        problems += (each for text in texts if not text.value for each in text.diagnostics)
        labels = [each for text in texts for each in _labels(text, limits)]
        read.append(replace(facet, labels=(*facet.labels, *labels)) if labels else facet)
    return Noted(tuple(read), tuple(problems))


def _labels(file: Checked[SourceFile], limits: YamlLimits) -> Iterator[tuple[str, str]]:
    """What stands in a table, or the title of a file for its name."""
    if file.value is None:
        return
    path, text = file.value.path, file.value.text
    if path.endswith(TABLES):
        yield from _table(text)
    elif title := _title(path, text, limits):
        name = called(path, posixpath.dirname(path), by_path=False)
        whole = posixpath.splitext(path)[0]
        yield from ((each, title) for each in (name, path, whole, posixpath.basename(path)))


def _table(text: str) -> Iterator[tuple[str, str]]:
    """The first two columns: what practices write, and what that is called."""
    lines = text.splitlines()
    sign = max(_SIGNS, key=(lines[0] if lines else "").count)
    for row in csv.reader(lines, delimiter=sign):
        if len(row) > 1 and row[0].strip() and row[1].strip():
            yield row[0].strip(), row[1].strip()


def _title(path: str, text: str, limits: YamlLimits) -> str:
    """What a file says that it is called, be it in its first heading."""
    raw = read(path, text, limits, may_lack_fields=True).value
    if raw is None:
        return ""
    nodes = (find(raw.fields, key) for key in _TITLES)
    titles = (n.text for n in nodes if isinstance(n, Scalar) and not n.is_empty)
    first = heading(raw.body, path, raw.body_line, 1)
    return next(titles, first.text if first else "")
