"""Paths of the files of a site: inside it, and each of its own on any file system."""

import re

from sitegen.document.portable_names import folded, is_inside

_SAFE_PATH = re.compile(r"(?!.*(^|/)\.\.?(/|$))[\w.-]+(/[\w.-]+)*", re.ASCII)


def each_once(path: str, seen: set[str]) -> str:
    """The path, which no other file has, on any file system."""
    same = folded(path)
    if same in seen:
        raise ValueError(f"not a path of its own inside the site: {path!r}")
    seen.add(same)
    return path


def safe(path: str) -> str:
    """The path, which is one inside the site."""
    if not _is_safe(path):
        raise ValueError(f"not a path inside the site: {path!r}")
    return path


def _is_safe(path: str) -> bool:
    return bool(_SAFE_PATH.fullmatch(path)) or is_inside(path)  # the first is quick
