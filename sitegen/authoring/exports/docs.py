"""Schema → Markdown for people: every field with its meaning, kind, values and an example."""

from collections.abc import Iterable

from sitegen.model.field import Field, Kind
from sitegen.words.marking import gettext_noop as _
from sitegen.words.words import Words

KIND_NAMES = {
    Kind.TEXT: _("text"),
    Kind.LINE: _("text on one line"),
    Kind.TEXTS: _("texts"),
    Kind.ID: _("number"),
    Kind.SLUG: _("short name"),
    Kind.SLUGS: _("short names"),
    Kind.DATE: _("date (yyyy-mm-dd)"),
    Kind.MONTHS: _("number of months"),
    Kind.EFFORT: _("length of time"),
    Kind.FLAG: _("yes or no"),
    Kind.EMAIL: _("e-mail address"),
    Kind.PHONE: _("telephone number"),
    Kind.URL: _("web address"),
    Kind.SITE_URL: _("web address"),
    Kind.NUMBER: _("whole number"),
    Kind.CHOICE: _("one value"),
    Kind.CHOICES: _("one or more values"),
    Kind.LANGUAGE: _("language tag"),
    Kind.CONTACTS: _("file names of %(contacts)s, without .md"),
    Kind.PRACTICES: _("file names of %(practices)s, without .md"),
    Kind.WANTEDS: _("file names of what is asked for, without .md"),
    Kind.PRACTICE: _("file name of %(a_practice)s, without .md"),
    Kind.ORGANISATION: _("short name of %(a_organisation)s, or its name"),
    Kind.FILE: _("file"),
    Kind.FILES: _("files"),
    Kind.RECORDS: _("blocks"),
}
_MOST_IN_CELL = 6
"""With more values than this, they get a table of their own."""


def table(declared: Iterable[Field], words: Words) -> str:
    """A row per field, and per field of its blocks."""
    rows = [words.gettext("| field | meaning | kind | example |"), "|---|---|---|---|"]
    for field in declared:
        rows.append(_row(field.key, field, words))
        rows += [_row(f"{field.key}.{inner.key}", inner, words) for inner in field.fields]
    return "\n".join(rows)


def _row(key: str, field: Field, words: Words) -> str:
    name = f"`{key}`"
    name = words.gettext("%(name)s (required)", name=name) if field.required else name
    few = field.choices if len(field.choices) <= _MOST_IN_CELL else ()
    choices = ": " + ", ".join(few) if few else ""
    meaning = " ".join(text for text in (f"{field.label}.", field.help) if text)
    example = f"`{field.example}`" if field.example else ""
    texts = (name, meaning, _kind(field, words) + choices, example)
    return "| " + " | ".join(map(_cell, texts)) + " |"


def _kind(field: Field, words: Words) -> str:
    name = words.gettext(KIND_NAMES[field.kind])
    if not field.max_length:
        return name
    return words.gettext("%(kind)s, at most %(n)s characters", kind=name, n=field.max_length)


def values(declared: Iterable[Field], words: Words) -> str:
    """A table for each field with many values: what to write, and what readers see."""
    parts = []
    for field in declared:
        if len(field.choices) > _MOST_IN_CELL:
            labels = field.choice_labels or field.choices
            rows = (f"| `{c}` | {_cell(n)} |" for c, n in zip(field.choices, labels, strict=True))
            head = words.gettext("Values of `%(field)s`", field=field.key)
            columns = words.gettext("| write | means |")
            parts.append("\n".join((f"### {head}\n\n{columns}\n|---|---|", *rows)))
    return "\n\n".join(parts)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
