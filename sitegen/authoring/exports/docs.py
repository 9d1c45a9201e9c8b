"""Schema → Markdown for people: every field with its meaning, kind, values and an example."""

from collections.abc import Iterable

from sitegen.model.schema import Field, Kind

KIND_NAMES = {
    Kind.TEXT: "tekst", Kind.LINE: "tekst op één regel", Kind.TEXTS: "teksten", Kind.ID: "nummer", Kind.SLUG: "korte naam",
    Kind.SLUGS: "korte namen", Kind.DATE: "datum (jjjj-mm-dd)", Kind.MONTHS: "aantal maanden",
    Kind.EFFORT: "tijdsduur", Kind.FLAG: "ja of nee", Kind.EMAIL: "e-mailadres",
    Kind.PHONE: "telefoonnummer", Kind.URL: "webadres", Kind.SITE_URL: "webadres", Kind.NUMBER: "geheel getal",
    Kind.CHOICE: "één waarde", Kind.CHOICES: "een of meer waarden", Kind.CONTACTS: "bestandsnamen van contacten, zonder .md",
    Kind.PRACTICES: "bestandsnamen van praktijken, zonder .md", Kind.FILE: "bestand", Kind.FILES: "bestanden",
    Kind.RECORDS: "blokken",
}  # fmt: skip
_MOST_IN_CELL = 6
"""With more values than this, they get a table of their own."""


def table(declared: Iterable[Field]) -> str:
    """A row per field, and per field of its blocks."""
    rows = ["| veld | betekenis | soort | voorbeeld |", "|---|---|---|---|"]
    for field in declared:
        rows.append(_row(field.key, field))
        rows += [_row(f"{field.key}.{inner.key}", inner) for inner in field.fields]
    return "\n".join(rows)


def _row(key: str, field: Field) -> str:
    name = f"`{key}`" + (" (verplicht)" if field.required else "")
    limit = f", hooguit {field.max_length} tekens" if field.max_length else ""
    few = field.choices if len(field.choices) <= _MOST_IN_CELL else ()
    choices = ": " + ", ".join(few) if few else ""
    meaning = " ".join(text for text in (f"{field.label}.", field.help) if text)
    example = f"`{field.example}`" if field.example else ""
    kind = f"{KIND_NAMES[field.kind]}{limit}{choices}"
    return "| " + " | ".join(_cell(text) for text in (name, meaning, kind, example)) + " |"


def values(declared: Iterable[Field]) -> str:
    """A table for each field with many values: what to write, and what readers see."""
    parts = []
    for field in declared:
        if len(field.choices) > _MOST_IN_CELL:
            labels = field.choice_labels or field.choices
            rows = (f"| `{c}` | {_cell(n)} |" for c, n in zip(field.choices, labels, strict=True))
            head = f"### Waarden van `{field.key}`\n\n| schrijf | betekent |\n|---|---|"
            parts.append("\n".join((head, *rows)))
    return "\n\n".join(parts)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
