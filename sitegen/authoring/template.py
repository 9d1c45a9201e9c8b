"""Schema → a content file to fill in: every field, with what it is for as a comment above it."""

from collections.abc import Iterable, Iterator

from sitegen.authoring.exports.docs import KIND_NAMES
from sitegen.model.schema import LISTS, Field, Kind

PLACEHOLDER = "Schrijf hier wat de praktijk is, voor wie, en hoe u het doet."
_WIDTH = 96


def template(fields: Iterable[Field]) -> str:
    """Required fields wait for a value; the others are comments until someone needs them."""
    lines = [line for field in fields for line in _field(field)]
    return "\n".join(("---", *lines, "---", "", PLACEHOLDER, ""))


def _field(field: Field) -> Iterator[str]:
    required = "verplicht, " if field.required else ""
    yield from _comment(f"{field.label} ({required}{KIND_NAMES[field.kind]}). {field.help}")
    if field.choices:
        yield from _comment(f"Kies uit: {', '.join(field.choices)}")
    if field.example and field.kind is not Kind.RECORDS:
        yield from _comment(f"Bijvoorbeeld: {field.example}")
    mark = "" if field.required else "# "
    if field.kind is Kind.RECORDS:
        yield f"# {field.key}:"
        for number, inner in enumerate(field.fields):
            yield f"#   {'  ' if number else '- '}{inner.key}: {inner.example}".rstrip()
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
