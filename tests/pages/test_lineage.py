"""A practice shows what it grew from and what grew from it, as lists in lists, each practice once."""

import re
from html.parser import HTMLParser
from pathlib import Path

from tests.conftest import Write, a_practice, check, everything, pages


class _Trees(HTMLParser):
    """Depth and target of each link in a tree, by the heading above it."""

    def __init__(self) -> None:
        super().__init__()
        self.depth, self.heading, self.found = 0, "", dict[str, list[tuple[int, str]]]()
        self.in_heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = dict(attrs)
        if has.get("class") == "lineage__heading":
            self.in_heading = True
        if tag == "ul" and has.get("class") == "lineage":
            self.depth += 1
        elif tag == "ul" and self.depth:
            raise AssertionError("another list in a tree")
        if tag == "a" and self.depth:
            target = (has["href"] or "").removesuffix(".html")
            self.found.setdefault(self.heading, []).append((self.depth, target))

    def handle_endtag(self, tag: str) -> None:
        if tag == "ul" and self.depth:
            self.depth -= 1

    def handle_data(self, data: str) -> None:
        if self.in_heading:
            self.heading, self.in_heading = data, False


def _trees(page: str) -> dict[str, list[tuple[int, str]]]:
    parser = _Trees()
    parser.feed(page)
    return parser.found


def _grown(write: Write, **builds_on: str) -> None:
    for slug, others in builds_on.items():
        write(f"content/practices/{slug}.md", a_practice(title=slug, builds_on=f"[{others}]"))


def test_a_tree_goes_both_ways_and_names_each_once(root: Path, write: Write) -> None:
    _grown(write, left="briefadres", right="briefadres", both="left, right", last="both")
    made = pages(check(root))
    assert _trees(made["practices/both.html"]) == {
        "Ontstaan uit": [(1, "left"), (2, "briefadres"), (1, "right")],
        "Wat eruit ontstond": [(1, "last")],
    }
    down = _trees(made["practices/briefadres.html"])["Wat eruit ontstond"]
    assert sorted(slug for _, slug in down) == ["both", "last", "left", "right"]
    assert (3, "last") in down


def test_a_tree_has_bounds_and_says_so(root: Path, write: Write) -> None:
    line = [f"a{number}" for number in range(8)]
    _grown(write, **dict(zip(line, [*line[1:], "briefadres"], strict=True)))
    wide = {f"b{number}": "briefadres" for number in range(30)}
    _grown(write, **wide)
    made = pages(check(root))
    up = made["practices/a0.html"]
    assert [slug for _, slug in _trees(up)["Ontstaan uit"]] == ["a1", "a2", "a3", "a4"]
    assert "Er is meer dan hier past" in everything(up)
    down = made["practices/briefadres.html"]
    assert len(_trees(down)["Wat eruit ontstond"]) == 20
    assert "Er is meer dan hier past" in everything(down)
    assert "Er is meer dan hier past" not in everything(made["practices/b7.html"])


def test_what_stands_alone_has_no_tree(root: Path) -> None:
    page = pages(check(root))["practices/briefadres.html"]
    assert not re.search(r'class="lineage', page)
