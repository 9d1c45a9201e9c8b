"""Patterns of paths, as build tools have them: `handbook/**/*.md`.

`*` is any part of a name, `?` one sign of it, `**` any number of folders, `{a,b}` one of two. Capitals
count on every system. A name without an ending stands for all in that folder.
"""

import re
from functools import lru_cache

_SIGNS = re.compile(r"\*\*/|/\*\*$|\*\*|\*|\?|\{[^{}/]*\}")
_MAGIC = re.compile(r"[*?]|\{[^{}/]*\}")


def is_inside_root(pattern: str) -> bool:
    """Whether a pattern means paths below the root alone."""
    return not (pattern.startswith(("/", "~")) or "\\" in pattern or ".." in pattern.split("/"))


def has_ending(path: str) -> bool:
    """Whether a path without signs is most likely that of a file."""
    return "." in path.rpartition("/")[2]


def whole_folder(pattern: str, endings: str) -> str:
    """A folder as the pattern of the files in it, at any depth; any other pattern as it is."""
    bare = pattern.removeprefix("./").rstrip("/")
    if bare in ("", "."):
        return f"**/*{endings}"
    name = bare.rpartition("/")[2]
    is_folder = pattern.endswith("/") or not (_MAGIC.search(name) or "." in name)
    return f"{bare}/**/*{endings}" if is_folder else bare


def fixed_part(pattern: str) -> str:
    """The folders, or the whole path, before the first sign that stands for others."""
    magic = _MAGIC.search(pattern)
    return pattern[: magic.start()].rpartition("/")[0] if magic else pattern


@lru_cache(maxsize=512)
def glob(pattern: str) -> re.Pattern[str]:
    """What the paths that `pattern` means match whole."""
    written, end = list[str](), 0
    for sign in _SIGNS.finditer(pattern):
        written += [re.escape(pattern[end : sign.start()]), _meaning(sign[0])]
        end = sign.end()
    return re.compile("".join((*written, re.escape(pattern[end:]))), re.DOTALL)


def _meaning(sign: str) -> str:
    if sign.startswith("{"):
        return f"(?:{'|'.join(map(re.escape, sign[1:-1].split(',')))})"
    return {"**/": "(?:.*/)?", "/**": "/.*", "**": ".*", "*": "[^/]*", "?": "[^/]"}[sign]
