"""What pages are called by: by which rule of names the fewest are the same, and what others may call them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sitegen.document.frontmatter import RawDocument
from sitegen.document.globs import fixed_part
from sitegen.model.naming import called, portable
from sitegen.model.references import Called, Names
from sitegen.model.slugs import SLUG_LENGTH
from sitegen.proposal.core import practice_feeds
from sitegen.proposal.facts import Facts, Feed
from sitegen.proposal.folders import Sorted, pattern_of


def names_of_pages(facts: Facts) -> Iterator[Called]:
    """What pages may be called by."""
    feeds = {feed.key: feed for feed in practice_feeds(replace(facts, people=Names(())))}
    for raw in facts.files:
        number, title = (_text(feeds.get(key), raw.path) for key in ("id", "title"))
        yield Called(raw.path, raw.path, (number,) if number else (), title)


def _text(feed: Feed | None, path: str) -> str:
    values = (
        (value for each in feed.taken for value in each.by_file.get(path, ())) if feed else iter(())
    )
    return next(values, "")


def slug_of(parts: Sorted, files: Sequence[RawDocument]) -> tuple[str, dict[str, str]]:
    """By which rule the fewest pages have the same name; and names for those that have one nevertheless."""
    kept = {raw.path for raw in files}
    slugs: dict[str, dict[str, str]] = {"name": {}, "path": {}}
    for unit in (unit for group in parts.pages for unit in group):
        folder = fixed_part(pattern_of(unit))
        for raw in (raw for raw in unit.files if raw.path in kept):
            for rule, found in slugs.items():
                text = called(raw.path, folder, by_path=rule == "path")
                found[raw.path] = portable(text, "practice")
    rule = max(slugs, key=lambda rule: (len({*slugs[rule].values()}), rule == "name"))
    taken, others = {*slugs[rule].values()}, dict[str, str]()
    first: set[str] = set()
    for path, slug in sorted(slugs[rule].items(), reverse=True):
        number, name = 2, slug
        while name in first or (name != slug and name in taken):
            name = f"{slug[: SLUG_LENGTH - 4].rstrip('-')}-{number}"
            number += 1
        first.add(name)
        others |= {path: name} if name != slug else {}
    return rule, others
