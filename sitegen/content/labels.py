"""An edge: what values are called that practices bring along, by the titles of other files, or by a table."""

import csv
import posixpath
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from sitegen.config.limits import Limits
from sitegen.config.settings import LONGEST_VALUE
from sitegen.content.safe_read import SourceFile, read_text
from sitegen.diagnostics.model import Checked, Diagnostic, Noted, Place, problem
from sitegen.document.frontmatter import read
from sitegen.document.globs import glob
from sitegen.document.links import Source
from sitegen.document.opening import heading
from sitegen.document.yaml_nodes import Scalar, YamlLimits
from sitegen.mapping.find import find
from sitegen.model.facets import Facet
from sitegen.model.field import Field, Kind
from sitegen.model.naming import called
from sitegen.model.scalars import read_line
from sitegen.workers.timeout import Deadline

TABLES = (".csv", ".tsv")
_TITLES = ("title", "name", "label")
_SIGNS = ",;\t"
_LABEL = Field("labels", Kind.LINE, "labels", max_length=LONGEST_VALUE)
"""What a value may be called: as much as a value that practices bring along."""
Named = Iterator[tuple[str, str] | Diagnostic]
"""What practices write, with what that is called, or what is wrong with a name."""


def read_labels(
    root: Path, facets: Iterable[Facet], paths: Iterable[str], limits: Limits
) -> Noted[tuple[Facet, ...]]:
    """The facets with what their files say; `paths` are those of all files that may say something."""
    known, read = sorted(paths), list[Facet]()
    problems: list[Diagnostic] = []
    with Deadline(limits.seconds_per_file) as deadline:
        work = partial(_labels, limits=limits.yaml)
        for facet in facets:
            pattern = glob(facet.labels_from)
            labels: list[tuple[str, str]] = []
            for path in known if facet.labels_from else ():
                if pattern.fullmatch(path):
                    text = read_text(root, path, limits.content_file_bytes)
                    found = deadline.run(work, text.value) if text.value else text
                    problems += (*found.diagnostics, *(text.value.problems if text.value else ()))
                    labels += found.value if isinstance(found.value, tuple) else ()
            read.append(replace(facet, labels=(*facet.labels, *labels)) if labels else facet)
    return Noted(tuple(read), tuple(problems))


def _labels(file: SourceFile, limits: YamlLimits) -> Checked[tuple[tuple[str, str], ...]]:
    """What is in a table, or the title of a file for its name."""
    made = _table(file) if file.path.endswith(TABLES) else _of_title(file, limits)
    found = tuple(made)
    problems = tuple(each for each in found if isinstance(each, Diagnostic))
    return Checked(tuple(each for each in found if not isinstance(each, Diagnostic)), problems)


def _of_title(file: SourceFile, limits: YamlLimits) -> Named:
    """What a file is called, for each way to name it."""
    title, path = _title(file, limits), file.path
    label = read_line(_LABEL, title) if title else None
    if isinstance(label, Diagnostic):
        yield label
    elif label:
        name = called(path, posixpath.dirname(path), by_path=False)
        whole = posixpath.splitext(path)[0]
        yield from ((each, label) for each in (name, path, whole, posixpath.basename(path)))


def _table(file: SourceFile) -> Named:
    """The first two columns: what practices write, and what that is called."""
    lines = file.text.splitlines()
    sign = max(_SIGNS, key=(lines[0] if lines else "").count)
    rows = csv.reader(lines, delimiter=sign, strict=True)
    try:
        for row in rows:
            if len(row) > 1 and row[0].strip() and row[1].strip():
                label = read_line(_LABEL, _cell(row[1].strip(), file.path, rows.line_num, lines))
                yield label if isinstance(label, Diagnostic) else (row[0].strip(), label)
    except csv.Error as error:
        yield problem("unreadable-file", Place(file.path, rows.line_num), reason=str(error))


def _cell(text: str, path: str, line: int, lines: Sequence[str]) -> Scalar:
    """A cell of a table, in its place as far as that can be told."""
    at = max(0, lines[line - 1].find(text))
    place = Place(path, line, at + 1, line, at + 1 + len(text))
    return Scalar(text, place, quoted=True, source=Source(path, 1, tuple(lines)))


def _title(file: SourceFile, limits: YamlLimits) -> Scalar | None:
    """What a file says that it is called, be it in its first heading."""
    raw = read(file.path, file.text, limits, may_lack_fields=True).value
    if raw is None:
        return None
    for key in _TITLES:
        node = find(raw.fields, key)
        if isinstance(node, Scalar) and not node.is_empty:
            return node
    first = heading(raw.body, file.path, raw.body_line, 1)
    return Scalar(first.text, first.place, quoted=True) if first else None
