"""Write the generated pages of docs/: what each diagnostic means, and every field.

`make docs` runs it; `tests/test_docs.py` fails when a page is stale.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from sitegen.model.schema import CONTACT_FIELDS, PRACTICE_FIELDS, Field
from sitegen.report.wording import wordings

ROOT = Path(__file__).parent.parent
_CASE_FILES = re.compile(
    r"^~~~ (?!report)(?P<name>[^\n]+)\n(?P<text>.*?)^~~~$", re.MULTILINE | re.DOTALL
)


def diagnostics_page() -> str:
    """A section per code: what it says, what to do, and a file that has it."""
    parts = [
        "# Meldingen",
        "Elke melding heeft een vaste code. Deze pagina komt uit de meldingen zelf en uit "
        "`tests/cases/`; pas haar niet met de hand aan (`make docs`).",
    ]
    for code, wording in sorted(wordings("nl").items()):
        english = wordings("en")[code]
        parts += [
            f"## {code}",
            _why(code),
            f"> {wording['message']}",
            f"Herstel: {wording['help']}",
        ]
        parts += [f"*English: {english['message']} {english['help']}*"]
        parts += _example(code)
    return "\n\n".join(part for part in parts if part) + "\n"


def _why(code: str) -> str:
    case = ROOT / "tests" / "cases" / f"{code}.md"
    return case.read_text(encoding="utf-8").split("\n")[2] if case.exists() else ""


def _example(code: str) -> list[str]:
    case = ROOT / "tests" / "cases" / f"{code}.md"
    if not case.exists():
        return []
    files = _CASE_FILES.finditer(case.read_text(encoding="utf-8"))
    shown = (f for f in files if f["text"].strip() and len(f["text"]) < 400)
    return [f"Voorbeeld van de fout, in `{f['name']}`:\n\n~~~\n{f['text']}~~~" for f in shown]


def fields_page() -> str:
    """Every core field of practices and contacts, from the schema."""
    return "\n\n".join(
        (
            "# Velden",
            "De velden bovenaan een bestand, tussen twee regels `---`. Facetten en eigen velden van "
            "een catalogus komen erbij uit `sitegen.yml`. Deze pagina komt uit "
            "`sitegen/model/schema.py`; pas haar niet met de hand aan (`make docs`).",
            "## Praktijk: `content/practices/<naam>.md`",
            _table(PRACTICE_FIELDS),
            "## Contact: `content/contacts/<naam>.md`",
            _table(CONTACT_FIELDS),
        )
    ) + "\n"  # fmt: skip


def _table(fields: Iterable[Field]) -> str:
    rows = ["| veld | betekenis | soort | voorbeeld |", "|---|---|---|---|"]
    for field in fields:
        name = f"`{field.key}`" + (" (verplicht)" if field.required else "")
        limit = f", hooguit {field.max_length} tekens" if field.max_length else ""
        choices = ": " + ", ".join(field.choices) if field.choices else ""
        meaning = f"{field.label}. {field.help}".strip()
        rows.append(f"| {name} | {meaning} | {field.kind}{limit}{choices} | `{field.example}` |")
        rows += [
            f"| `{field.key}.{inner.key}`{' (verplicht)' if inner.required else ''} | {inner.label}. "
            f"{inner.help} | {inner.kind} | `{inner.example}` |"
            for inner in field.fields
        ]
    return "\n".join(rows)


PAGES = {"diagnostics.md": diagnostics_page, "fields.md": fields_page}


def main() -> None:
    """Write every generated page."""
    for name, make in PAGES.items():
        (ROOT / "docs" / name).write_text(make(), encoding="utf-8")


if __name__ == "__main__":
    main()
