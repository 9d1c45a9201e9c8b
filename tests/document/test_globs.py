"""Patterns of paths: what they mean, where they start, and that they stay inside the root."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.document.globs import fixed_part, glob, is_inside_root, is_one_of_many, whole_folder


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("a/*.md", "a/x.md", True),
        ("a/*.md", "a/b/x.md", False),
        ("a/*.md", "A/x.md", False),
        ("a/**/*.md", "a/x.md", True),
        ("a/**/*.md", "a/b/c/x.md", True),
        ("a/**/*.md", "ab/x.md", False),
        ("**/archive/**", "archive/x.md", True),
        ("**/archive/**", "a/archive/b/x.md", True),
        ("**/archive/**", "a/archives/x.md", False),
        ("a/?.md", "a/é.md", True),
        ("a/*.{md,json}", "a/x.json", True),
        ("a/*.{md,json}", "a/x.yml", False),
        ("a [1]/(b)+.md", "a [1]/(b)+.md", True),
        ("a/x{.md", "a/x{.md", True),
    ],
)
def test_what_a_pattern_means(pattern: str, path: str, fits: bool) -> None:
    assert bool(glob(pattern).fullmatch(path)) is fits


@pytest.mark.parametrize(
    ("written", "pattern"),
    [
        ("handbook", "handbook/**/*.md"),
        ("./handbook/", "handbook/**/*.md"),
        ("v1.0/", "v1.0/**/*.md"),
        (".", "**/*.md"),
        ("people.json", "people.json"),
        ("a/*.md", "a/*.md"),
    ],
)
def test_a_folder_stands_for_all_files_in_it(written: str, pattern: str) -> None:
    assert whole_folder(written, ".md") == pattern


@pytest.mark.parametrize(
    ("pattern", "part"),
    [("a/b/*.md", "a/b"), ("a/b*/c.md", "a"), ("**/*.md", ""), ("a/people.json", "a/people.json")],
)
def test_what_stands_before_the_first_sign(pattern: str, part: str) -> None:
    assert fixed_part(pattern) == part


@pytest.mark.parametrize("pattern", ["../x/*.md", "/etc/*.md", "a/../../x", "~/x", "a\\b"])
def test_a_pattern_that_leaves_the_root_is_seen(pattern: str) -> None:
    assert not is_inside_root(pattern)


_SIGNS = re.compile(r"\*\*/|/\*\*$|\*\*|\*|\?|\{[^{}/]*\}")
_MEANT = {"**/": "(?:.*/)?", "/**": "/.*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
_PIECES = ["a", "b", "/", "*", "**", "**/", "/**", "?", "{a,b}", "{a,ab}", "{,b}", "a/", "***"]


def plainly(pattern: str) -> re.Pattern[str]:
    """What a pattern means, said in the plainest way, which may take for ever."""
    parts = re.split(f"({_SIGNS.pattern})", pattern)
    braces = (f"(?:{'|'.join(part[1:-1].split(','))})" for part in parts)
    found = zip(parts, braces, strict=True)
    return re.compile("".join(b if p[:1] == "{" else _MEANT.get(p, p) for p, b in found))


@given(st.lists(st.sampled_from(_PIECES), max_size=7), st.text("ab/", max_size=8))
def test_a_pattern_means_what_it_says_however_it_is_looked_for(
    pieces: list[str], path: str
) -> None:
    pattern = "".join(pieces)
    assert bool(glob(pattern).fullmatch(path)) == bool(plainly(pattern).fullmatch(path)), pattern


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("*a" * 12 + "b.md", "a" * 200 + ".md"),
        ("**/" * 30 + "x.md", "d/" * 60 + "y.md"),
        ("**a" * 12 + "b.md", "a/" * 80 + ".md"),
        ("**/*/" * 10 + "x", "d/" * 60 + "y"),
        ("{a,aa}" * 40 + "c", "a" * 60),
        ("a**/" * 25 + "b", "a" * 60),
        ("*" * 200 + "b", "a" * 200),
    ],
)
def test_no_pattern_takes_for_ever(pattern: str, path: str) -> None:
    assert not glob(pattern).fullmatch(path)


def test_what_stands_for_too_many_is_known() -> None:
    assert is_one_of_many("{a,b}" * 8)
    assert is_one_of_many("a**/" * 8)
    assert not is_one_of_many("docs/**/{a,b,c}/*.{md,markdown}")
