"""The data goes one way: each package imports those of its row alone, and edges stay edges."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import REPOSITORY, tool

ALLOWED: dict[str, str] = {
    "letters": "",
    "diagnostics": "letters",
    "compiled": "",
    "words": "diagnostics compiled",
    "images": "",
    "document": "diagnostics",
    "model": "letters diagnostics words images document",
    "mapping": "letters diagnostics document model",
    "artifacts": "document model",
    "report": "diagnostics words model",
    "config": "diagnostics words document model mapping report",
    "search_index": "letters model artifacts config",
    "authoring": "diagnostics words document model report config",
    "proposal": "letters words images document model mapping config authoring",
    "pages": "words images document model artifacts config authoring",
    "render": "words document model artifacts report config search_index pages",
    "workers": "diagnostics document",
    "output": "document artifacts",
    "incremental": "artifacts output",
    "content": "diagnostics words images document model mapping config search_index authoring proposal pages workers output incremental",
    "build": "diagnostics compiled words document model mapping artifacts report config search_index pages render workers output incremental content",
    "devserver": "diagnostics words document model config artifacts report pages workers incremental content build",
    "audit": "document search_index",
    "explain": "model search_index pages render build",
    "cli": "diagnostics words document model report config authoring proposal workers output incremental content build devserver audit explain",
}  # fmt: skip
"""Package → those that it may import, both in reading order. `docs/architecture.md` has the same table."""
EDGES = {"compiled", "workers", "output", "incremental", "content", "build", "devserver", "audit", "explain", "cli"}  # fmt: skip
EDGE_MODULES = {
    "os", "pathlib", "time", "shutil", "subprocess", "socket", "tempfile",
    "signal", "threading", "multiprocessing", "sqlite3", "filelock",
}  # fmt: skip
OWNERS = {
    "babel": {"words"},
    "click": {"cli"},
    "gettext": {"words"},
    "jinja2": {"render"},
    "lunr": {"search_index"},
    "rjsmin": {"render"},
    "frontmatter": {"document"},
    "watchfiles": {"devserver"},
    "sqlite3": {"incremental"},
    "msgspec": {"incremental"},
    "pyphen": {"words"},
    "filelock": {"output"},
}


def violations(package: Path) -> Iterator[str]:
    """One line for each import that its row does not have, or that crosses an edge."""
    for file in sorted(package.rglob("*.py")):
        part, *rest = file.relative_to(package).parts
        if not rest:
            if part not in ("__init__.py", "__main__.py"):
                yield f"{part}: a module lives in a package"
            continue
        for name in _imported(file):
            top, _, inner = name.partition(".")
            target = inner.partition(".")[0] if top == "sitegen" else ""
            if target and target not in (part, "__version__", *ALLOWED[part].split()):
                yield f"{file.name}: {part} may not import {target}"
            if top in EDGE_MODULES and part not in EDGES and name != "pathlib.PurePosixPath":
                yield f"{file.name}: {top} is for the edges"
            if part not in OWNERS.get(top, {part}):
                yield f"{file.name}: {top} is for {', '.join(OWNERS[top])}"


def takers_of_lists(package: Path) -> Iterator[str]:
    """One line for each parameter that is a list of diagnostics, to be added to."""
    for file in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.arg) and "list[Diagnostic]" in ast.unparse(node):
                yield f"{file.name}:{node.lineno}: {node.arg}"


def _imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_each_package_imports_only_those_of_its_row() -> None:
    assert list(violations(REPOSITORY / "sitegen")) == []


def test_no_function_takes_a_list_of_diagnostics_to_add_to() -> None:
    assert list(takers_of_lists(REPOSITORY / "sitegen")) == []


def test_a_row_names_only_packages_above_it() -> None:
    above: set[str] = set()
    for package, allowed in ALLOWED.items():
        assert set(allowed.split()) <= above
        above.add(package)


def test_a_row_names_no_package_that_is_not_imported() -> None:
    for package, allowed in ALLOWED.items():
        files = (REPOSITORY / "sitegen" / package).rglob("*.py")
        used = {name.split(".")[1] for file in files for name in _imported(file) if name.startswith("sitegen.")}  # fmt: skip
        assert set(allowed.split()) <= used, package


def test_the_documentation_has_the_same_table() -> None:
    text = (REPOSITORY / "docs/architecture.md").read_text(encoding="utf-8")
    assert tool("make_docs").imports_table() in text


def test_a_planted_wrong_import_is_named(tmp_path: Path) -> None:
    model = tmp_path / "model"
    model.mkdir()
    (model / "practice.py").write_text("from sitegen.render.html import render\nimport os\n")
    (tmp_path / "loose.py").write_text("")
    assert list(violations(tmp_path)) == [
        "loose.py: a module lives in a package",
        "practice.py: model may not import render",
        "practice.py: os is for the edges",
    ]
