"""Write the generated pages of docs/: what each diagnostic means, and every field.

`make docs` runs it; `tests/test_docs.py` fails when a page is stale.
"""

import re
from dataclasses import fields
from pathlib import Path

from sitegen.doors.docs import table
from sitegen.model.schema import CONTACT_FIELDS, PRACTICE_FIELDS, Field, Kind
from sitegen.report.wording import wordings
from sitegen.settings import COPY_FIELDS, QUALITY_FIELDS, SITE_FIELDS, Limits
from sitegen.vocabulary import EXTRA_FIELDS, FACET_FIELDS, SOURCES, VALUE_FIELDS

ROOT = Path(__file__).parent.parent
_CASE_FILES = re.compile(
    r"^~~~ (?!report|goed)(?P<name>[^\n]+)\n(?P<text>.*?)^~~~$", re.MULTILINE | re.DOTALL
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


def _good(text: str) -> list[str]:
    """How it should be: what a case shows under `goed`, or what the report says to write."""
    found = re.search(r"^~~~ goed\n(.*?)^~~~$", text, re.MULTILINE | re.DOTALL)
    if found and found[1]:
        return [f"Zo is het goed:\n\n~~~\n{found[1]}~~~"]
    if found:
        return ["Zo is het goed: zonder deze regel."]
    cure = re.search(r"^  help: (.+)$", text, re.MULTILINE)
    return [f"In dit voorbeeld: {cure[1]}"] if cure else []


def _why(code: str) -> str:
    case = ROOT / "tests" / "cases" / f"{code}.md"
    return case.read_text(encoding="utf-8").split("\n")[2] if case.exists() else ""


def _example(code: str) -> list[str]:
    case = ROOT / "tests" / "cases" / f"{code}.md"
    if not case.exists():
        return []
    text = case.read_text(encoding="utf-8")
    shown = (f for f in _CASE_FILES.finditer(text) if f["text"].strip() and len(f["text"]) < 400)
    bad = [f"Voorbeeld van de fout, in `{f['name']}`:\n\n~~~\n{f['text']}~~~" for f in shown]
    return [*bad, *_good(text)]


def fields_page() -> str:
    """Every core field of practices and contacts, from the schema."""
    return "\n\n".join(
        (
            "# Velden",
            "De velden bovenaan een bestand, tussen twee regels `---`. Facetten en eigen velden van "
            "een catalogus komen erbij uit `sitegen.yml`. Deze pagina komt uit "
            "`sitegen/model/schema.py`; pas haar niet met de hand aan (`make docs`).",
            "## Praktijk: `content/practices/<naam>.md`",
            table(PRACTICE_FIELDS),
            "## Contact: `content/contacts/<naam>.md`",
            table(CONTACT_FIELDS),
        )
    ) + "\n"  # fmt: skip


def settings_page() -> str:
    """Every key of `sitegen.yml`, from its declarations."""
    parts = (
        "# Instellingen",
        "Alles in `sitegen.yml`. Deze pagina komt uit `sitegen/settings.py` en "
        "`sitegen/vocabulary.py`; pas haar niet met de hand aan (`make docs`).",
        "## `site`",
        table(SITE_FIELDS),
        "## `facets`: een lijst",
        table(FACET_FIELDS),
        "Onder `values` staat per waarde `slug: Naam`, of een blok:",
        table(
            (
                *VALUE_FIELDS,
                Field(
                    "up_to",
                    Kind.TEXT,
                    "Tot en met",
                    "Alleen in een facet met `from`; zonder is het de rest.",
                    "3 dagen",
                ),
            )
        ),
        "Een waarde kan zelf `values` hebben: wat daaronder valt, telt bij haar mee. "
        f"`from` volgt een veld van de praktijk: {', '.join(f'`{key}`' for key in SOURCES)}, of een "
        "eigen veld van type date of number. Bij een datum zonder `values` is er een waarde per jaar.",
        "## `fields`: een lijst",
        table(EXTRA_FIELDS),
        "## `contacts`",
        "`facet`: het facet waar `offers` en `seeks` van contacten uit kiezen. `searchable`: `ja` als "
        "zoeken praktijken ook vindt op de naam van een contact of organisatie; anders staan die "
        "namen niet in de zoekindex.",
        "## `synonyms`: een lijst van lijsten",
        "Woorden of woordgroepen die voor een zoeker hetzelfde zijn: "
        "`- [BRP, basisregistratie personen]`.",
        "## `copies`: een lijst",
        "Bestanden in de repository die uit de velden en facetten volgen: een schema voor een editor, "
        "een formulier, een sjabloon, uitleg. `sitegen schema --write` schrijft ze, en `sitegen check` "
        "waarschuwt met `stale-copy` als er een verouderd is.",
        table(COPY_FIELDS),
        "## `quality`",
        table(QUALITY_FIELDS),
        "## `limits`",
        "\n".join(f"- `{each.name}`: {each.default}" for each in fields(Limits)),
    )
    return "\n\n".join(parts) + "\n"


PAGES = {"diagnostics.md": diagnostics_page, "fields.md": fields_page, "settings.md": settings_page}


def main() -> None:
    """Write every generated page."""
    for name, make in PAGES.items():
        (ROOT / "docs" / name).write_text(make(), encoding="utf-8")


if __name__ == "__main__":
    main()
