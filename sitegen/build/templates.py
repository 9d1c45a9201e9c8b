"""Disk → the templates, style sheets and scripts that come with sitegen."""

from collections.abc import Mapping
from pathlib import Path


def templates_folder() -> Path:
    """Where the shipped templates are: in the wheel, or beside the package in a checkout."""
    package = Path(__file__).parents[1]
    packaged = package / "templates"
    return packaged if packaged.is_dir() else package.parent / "templates"


def read_templates() -> Mapping[str, str]:
    """Name → text of every template, style sheet and script of the theme."""
    folder = templates_folder()
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.suffix in (".html", ".css", ".js", ".svg", ".txt")
    }
