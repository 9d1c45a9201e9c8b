"""Facets and own fields that are proposed → their lines, with why each is a good one."""

import re
from collections.abc import Iterator, Sequence

from sitegen.authoring.compose import scalar
from sitegen.model.field import Kind
from sitegen.model.slugs import SLUG
from sitegen.proposal.block import Told, coverage
from sitegen.proposal.choices import Choice
from sitegen.proposal.writing import Line
from sitegen.words.words import Words

_WORD = re.compile("[a-z]{4}")
"""In what is a word, and no abbreviation, which would be written otherwise."""
_SHOWN = 3
_MOST_LABELS = 12
"""Values beyond which nobody reads what each is called."""


def facet_lines(told: Sequence[Told], words: Words) -> Iterator[Line]:
    """What readers choose from: the best first, and the years if pages have a date."""
    count = sum(each.facts.count for each in told)
    lines: list[Line] = []
    for choice in told[0].choices if told else ():
        lines += _facet(choice, told, count, words)
    dated = sum(feed.files for each in told for feed in each.feeds if feed.key == "date")
    if dated * 2 > count:
        lines.append(Line("  - key: year", coverage(dated, count, words)))
        label = words.gettext("Year")
        lines += [Line(f"    label: {scalar(label)}"), Line("    from: date")]
    if lines:
        yield Line(
            "facets:", words.gettext("what readers choose from; the values are those of the files")
        )
        yield from lines
        yield Line("")


def _facet(choice: Choice, told: Sequence[Told], count: int, words: Words) -> Iterator[Line]:
    feeds = [each.feed for one in told for each in one.choices if each.key == choice.key]
    values = len(choice.counts)
    files = sum(feed.files for feed in feeds) or sum(choice.counts.values())
    parts = [coverage(files, count, words),
             words.ngettext("%(n)s value", "%(n)s values", values)]  # fmt: skip
    if choice.is_many:
        each = f"{sum(choice.counts.values()) / max(1, files):.1f}"
        parts.append(words.gettext("%(n)s a file", n=each))
    yield Line(f"  - key: {choice.key}", ", ".join(parts))
    yield Line(f"    label: {scalar(choice.label)}")
    if choice.is_many:
        yield Line("    many: yes")
    common = ", ".join(list(choice.counts)[:_SHOWN])
    yield Line("    open: yes", words.gettext("most often: %(values)s", values=common))
    if choice.labels_from:
        yield Line(
            f'    labels: {{from: "{choice.labels_from}"}}',
            words.gettext("the titles of these files"),
        )
    elif choice.is_flag:
        yes, no = scalar(words.gettext("yes")), scalar(words.gettext("no"))
        yield Line(f'    labels: {{"true": "{yes}", "false": "{no}"}}')
    elif named := _called(choice):
        yield Line("    labels:")
        yield from (Line(f"      {scalar(value)}: {scalar(text)}") for value, text in named)
    for same in choice.merged[:_SHOWN]:
        yield Line("   ", words.gettext("one value: %(values)s", values=" = ".join(same)))


def _called(choice: Choice) -> list[tuple[str, str]]:
    """What a few values are called that are all written as in addresses: `beleid-en-advies`."""
    values = sorted(choice.counts)
    are_words = all(SLUG.fullmatch(value) and _WORD.search(value) for value in values)
    if not are_words or len(values) > _MOST_LABELS:
        return []
    return [(value, value.replace("-", " ").capitalize()) for value in values]


def field_lines(told: Sequence[Told]) -> Iterator[Line]:
    """The fields that only this catalogue has."""
    seen: set[str] = set()
    for own in (own for each in told for own in each.own):
        if not seen:
            yield Line("fields:")
        if own.feed.key not in seen:
            kind = "" if own.kind is Kind.TEXT else f", type: {own.kind.value}"
            label = scalar(own.label, in_flow=True)
            yield Line(f"  - {{key: {own.feed.key}, label: {label}{kind}}}")
        seen.add(own.feed.key)
