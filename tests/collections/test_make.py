"""The collections are the same each time, and their files are what their owners say."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote

import pytest
import yaml

from tests.collections.make import COLLECTIONS, make

FILES = {"handbook": 310, "practices-en": 360, "newsroom": 6216, "software": 334}
PLACES = ("", "content/", "static/", "pages/", "library/practices/", "tools/")
"""Where what a link absolute within the site points at may be."""

RELATIONS = {
    *(
        "zie_ook",
        "bijlagen",
        "see_also",
        "prerequisites",
        "requires",
        "See_Also",
        "Replaces",
        "used-with",
    ),
    *("related", "hero", "authors", "contact_file", "licence_file"),
}
"""Keys that hold paths of files, whether from the file itself, from the root or from elsewhere."""

_LINK = re.compile(r"\]\((?:<([^>]+)>|((?:[^\s()]|\([^)]*\))+))")
each = pytest.mark.parametrize("name", COLLECTIONS)


@cache
def _made(name: str) -> dict[str, bytes]:
    """A collection's files; the test of equal bytes makes it once more."""
    made = list(COLLECTIONS[name]())
    counts = Counter(path.casefold() for path, _ in made)
    assert not [path for path, count in counts.items() if count > 1], "lost on some disks"
    return dict(made)


def _markdown(name: str) -> dict[str, str]:
    texts = {
        path: data.decode("utf-8-sig") for path, data in _made(name).items() if path.endswith(".md")
    }
    return {path: text.replace("\r\n", "\n") for path, text in texts.items()}


@each
def test_it_is_the_same_each_time(name: str) -> None:
    assert dict(COLLECTIONS[name]()) == _made(name)


@each
def test_it_has_so_many_files(name: str) -> None:
    assert len(_made(name)) == FILES[name]


def test_it_is_written(tmp_path: Path) -> None:
    assert make("handbook", tmp_path) == FILES["handbook"]
    written = {path for path in tmp_path.rglob("*") if path.is_file()}
    assert len(written) == FILES["handbook"]


def _fields(name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The front matter of up to 800 files, as YAML has it."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    texts = [item for item in _markdown(name).items() if item[1].startswith("---\n")]
    for path, text in texts[:: 1 + len(texts) // 800]:
        yield path, yaml.load(text[4:].split("\n---\n")[0], loader)


@each
def test_front_matter_is_yaml(name: str) -> None:
    assert all(isinstance(fields, dict) and fields for _, fields in _fields(name))


@each
def test_relations_lead_somewhere(name: str) -> None:
    paths = {*_made(name)}
    related = [
        (path, target)
        for path, fields in _fields(name)
        for key in RELATIONS & fields.keys()
        for target in ([fields[key]] if isinstance(fields[key], str) else fields[key])
    ]
    assert related
    lost = [item for item in related if not _found(paths, *item)]
    assert not [item for item in lost if not _found(paths, item[0], f"/{item[1]}")]


@each
def test_links_lead_somewhere(name: str) -> None:
    paths = {*_made(name)}
    broken = [
        (path, target)
        for path, text in _markdown(name).items()
        for target in (unquote(pointed or bare) for pointed, bare in _LINK.findall(text))
        if not target.startswith("https:") and not _found(paths, path, target.split("#")[0])
    ]
    assert not broken


def _found(paths: set[str], here: str, target: str) -> bool:
    places = (
        [place + target[1:] for place in PLACES]
        if target[0] == "/"
        else [join(dirname(here), target)]
    )
    whole = [normpath(place) for place in places]
    return any(
        path in paths for place in whole for path in (place, f"{place}.md", f"{place}/index.md")
    )


@each
def test_few_texts_are_those_of_another(name: str) -> None:
    bodies = [text.split("\n---\n", 1)[-1].strip() for text in _markdown(name).values()]
    written = [body for body in bodies if len(body) > 200]
    assert len(set(written)) > 0.95 * len(written)
