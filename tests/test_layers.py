"""The data goes one way: imports follow the order of `docs/architecture.md`, edges stay edges."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import REPOSITORY

# Each may import those before it; the members of one line do not see each other.
ORDER = (
    ("unseen",),
    ("diagnostics", "fault"),
    ("corrections",),
    ("guess",),
    ("document", "report"),
    ("model",),
    ("vocabulary",),
    ("settings",),
    ("doors", "beside"),
    ("pages",),
    ("examined",),
    ("render",),
    ("archives", "decodings"),
    ("namings",),
    ("audit",),
    ("ours", "swap", "bytecode", "evidence", "stopwatch", "record", "request"),
    ("ledger",),
    ("inplace",),
    ("claim",),
    ("cache",),
    ("stock",),
    ("files", "theme", "output", "deadline", "runner"),
    ("sources", "elsewhere"),
    ("statics",),
    ("reading", "renewal", "unchanged"),
    ("pipeline",),
    ("bundle", "explain", "mend", "serving"),
    ("cli",),
    ("__main__",),
)
ONLY = {"report": {"unseen", "diagnostics", "corrections"}}
EDGES = {
    "ours", "ledger", "inplace", "statics", "claim", "swap", "bytecode", "evidence", "stopwatch", "request", "cache", "files", "theme", "sources",
    "elsewhere", "output", "deadline", "runner", "reading", "renewal", "unchanged", "pipeline", "explain", "serving", "cli", "__main__",
}  # fmt: skip
EDGE_MODULES = {
    "os", "pathlib", "time", "shutil", "subprocess", "socket", "tempfile",
    "signal", "threading", "multiprocessing", "sqlite3",
}  # fmt: skip
OWNERS = {
    "click": {"cli"},
    "jinja2": {"render"},
    "lunr": {"render"},
    "rjsmin": {"render"},
    "frontmatter": {"document"},
    "watchfiles": {"serving"},
    "sqlite3": {"cache"},
    "msgspec": {"record"},
    "filelock": {"claim"},
}


def violations(package: Path) -> Iterator[str]:
    """One line for each import that goes against the order or across an edge."""
    for file in sorted(package.rglob("*.py")):
        part = file.relative_to(package).parts[0].removesuffix(".py")
        if part == "__init__":
            continue
        for name in _imported(file):
            top, _, rest = name.partition(".")
            target = rest.partition(".")[0] if top == "sitegen" else ""
            if target and target not in (part, "__version__") and target not in _allowed(part):
                yield f"{file.name}: {part} may not import {target}"
            if top in EDGE_MODULES and part not in EDGES and name != "pathlib.PurePosixPath":
                yield f"{file.name}: {top} is for the edges"
            if part not in OWNERS.get(top, {part}):
                yield f"{file.name}: {top} is for {', '.join(OWNERS[top])}"


def _allowed(part: str) -> set[str]:
    row = next(number for number, parts in enumerate(ORDER) if part in parts)
    return ONLY.get(part, {name for parts in ORDER[:row] for name in parts})


def _imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_imports_follow_the_order() -> None:
    assert list(violations(REPOSITORY / "sitegen")) == []


def test_a_planted_wrong_import_is_named(tmp_path: Path) -> None:
    model = tmp_path / "model"
    model.mkdir()
    (model / "practice.py").write_text("from sitegen.render.html import render\nimport os\n")
    assert list(violations(tmp_path)) == [
        "practice.py: model may not import render",
        "practice.py: os is for the edges",
    ]
