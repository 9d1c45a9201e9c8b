"""Patterns of paths, as build tools have them: `handbook/**/*.md`.

`*` is any part of a name, `?` one sign of it, `**` any number of folders, `{a,b}` one of two. Capitals
count on every system. A name without an ending stands for all in that folder.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product

_DEEP = re.compile(r"\*\*/|\*\*")
"""What goes beyond a folder."""
_MANY = re.compile(r"\*{3,}/?")
_BEFORE_ALL = re.compile(r"(?:\*\*/)+\*\*(?!/)|(?:\*\*/){2,}")
"""Stars for folders before those for all, or before the same."""
_INSIDE = re.compile(r"(?:(?<=[^/*\0])|(?<=\*)(?=\0))\0*\*\*/")
"""Stars for folders that begin inside a name."""
_SPLIT = "\0"
"""Between two signs that are not to be read as one; no path holds it."""
_BRACES = re.compile(r"\{([^{}/]*)\}")
MOST_WAYS = 200
"""Patterns that one may stand for."""
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


def is_one_of_many(pattern: str) -> bool:
    """Whether a pattern stands for more than anyone means, by its braces."""
    return sum(1 for _ in islice(_plain(pattern), MOST_WAYS + 1)) > MOST_WAYS


@lru_cache(maxsize=512)
def glob(pattern: str) -> re.Pattern[str]:
    """What the paths that `pattern` means match whole, in a time that grows with their length alone.

    A star takes as little as it can and does not try again (`(?>…)`), since the one behind it takes the
    rest; braces are written out, for of two alternatives the first might be the wrong one.
    """
    found = map(_expression, islice(_plain(pattern), MOST_WAYS))
    return re.compile("|".join(dict.fromkeys(found)), re.DOTALL)


def _plain(pattern: str) -> Iterator[str]:
    """The patterns without braces that one stands for."""
    return (each for one in _written_out(pattern) for each in _apart(one))


def _written_out(pattern: str) -> Iterator[str]:
    parts = _BRACES.split(pattern)
    choices = (
        [each or _SPLIT for each in part.split(",")] if n % 2 else [part]
        for n, part in enumerate(parts)
    )
    for each in map("".join, product(*choices)):
        yield _BEFORE_ALL.sub(lambda found: f"**{'/' if found[0].endswith('/') else _SPLIT}",
                          _MANY.sub(_fewer, each))  # fmt: skip


def _fewer(stars: re.Match[str]) -> str:
    """Many stars as the two that say the same; with an odd one goes a slash of its own."""
    has_slash = stars[0].endswith("/") and stars[0].count("*") % 2
    return f"**{_SPLIT}/" if has_slash else f"**{_SPLIT}"


def _apart(pattern: str) -> Iterator[str]:
    """A pattern in which folders begin where a name does: `a**/b` is `ab`, and `a**` before `/b`."""
    found = _INSIDE.search(pattern)
    if found is None:
        yield pattern
        return
    before, after = pattern[: found.end() - 3], pattern[found.end() :]
    yield from _apart(f"{before}{after}")
    yield from (f"{before}**{_SPLIT}{each}" for each in _apart(f"/{after}"))


def _expression(pattern: str) -> str:
    """Parts between the stars that go beyond a folder; but for the last, each is found once."""
    signs, names = _DEEP.findall(pattern), _DEEP.split(pattern)
    first, *rest = names
    written = [_of_name(first, is_last=not rest)]
    for number, (sign, name) in enumerate(zip(signs, rest, strict=True), 1):
        is_last = number == len(rest)
        deep = "(?:.*?/)??" if sign == "**/" else ".*?"
        inner = f"{deep}{_of_name(name, is_last=is_last)}"
        written.append(inner if is_last else f"(?>{inner})")
    return "".join(written)


def _of_name(pattern: str, *, is_last: bool) -> str:
    first, *rest = (_literal(part) for part in pattern.split("*"))
    if not rest:
        return first
    *middle, last = rest
    found = "".join(f"(?>[^/]*?{each})" for each in middle)
    return f"{first}{found}[^/]*{last}" if is_last else f"{first}{found}(?>[^/]*?{last})"


def _literal(text: str) -> str:
    return "[^/]".join(map(re.escape, text.replace(_SPLIT, "").split("?")))
