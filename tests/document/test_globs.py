"""Patterns of paths: what they mean, where they start, and that they stay inside the root."""

import pytest

from sitegen.document.globs import fixed_part, glob, is_inside_root, whole_folder


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
