"""Schema → a content file to fill in: every field, with what it is for as a comment above it."""

from collections.abc import Iterable, Iterator

from sitegen.authoring.exports.docs import KIND_NAMES
from sitegen.model.field import LISTS, Field, Kind
from sitegen.words.marking import gettext_noop
from sitegen.words.words import Words

PLACEHOLDER = gettext_noop(
    "Write here what %(the_practice)s is, for whom, and how you go about it."
)
PLACEHOLDERS = {
    "list": gettext_noop(
        "Write here what a reader of the list should know beforehand, or nothing."
    ),
    "wanted": gettext_noop("Write here why you ask, and what you tried already, or nothing."),
}
"""Kind of file → what its text is for, where that is another."""
_WIDTH = 96


def template(fields: Iterable[Field], words: Words, placeholder: str = PLACEHOLDER) -> str:
    """Required fields wait for a value; the others are comments until someone needs them."""
    lines = [line for field in fields for line in _field(field, words)]
    return "\n".join(("---", *lines, "---", "", words.gettext(placeholder), ""))


def _field(field: Field, words: Words) -> Iterator[str]:
    kind = words.gettext(KIND_NAMES[field.kind])
    required = words.gettext("required, %(kind)s", kind=kind) if field.required else kind
    yield from _comment(f"{field.label} ({required}). {field.help}")
    if field.choices:
        yield from _comment(
            words.gettext("Choose from: %(choices)s", choices=", ".join(field.choices))
        )
    if field.example and field.kind is not Kind.RECORDS:
        yield from _comment(words.gettext("For example: %(example)s", example=field.example))
    mark = "" if field.required else "# "
    if field.kind is Kind.RECORDS:
        yield f"{mark}{field.key}:"
        for number, inner in enumerate(field.fields):
            yield f"{mark}  {'  ' if number else '- '}{inner.key}: {inner.example}".rstrip()
    else:
        yield f"{mark}{field.key}:{' []' if field.kind in LISTS else ''}"


def _comment(text: str) -> Iterator[str]:
    line = "#"
    for word in text.split():
        if len(line) + len(word) + 1 > _WIDTH:
            yield line
            line = "#"
        line += f" {word}"
    yield line
