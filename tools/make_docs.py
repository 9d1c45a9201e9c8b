"""Write what is generated in docs/: what each diagnostic means, every field, who imports whom.

`make docs` runs it; `tests/test_docs.py` fails when a page is stale.
"""

import ast
import re
from dataclasses import fields
from pathlib import Path

from sitegen.authoring.exports.docs import table
from sitegen.config.paths import PATH_FIELDS, Paths
from sitegen.config.sections import EXTRA_FIELDS, FACET_FIELDS, SOURCES, VALUE_FIELDS
from sitegen.config.settings import COPY_FIELDS, QUALITY_FIELDS, SITE_FIELDS, WORD_FIELDS, Limits
from sitegen.model.schema import CONTACT_FIELDS, PRACTICE_FIELDS, Field, Kind
from sitegen.report.wording import wordings

ROOT = Path(__file__).parent.parent
_FENCE = re.compile(r"^~~~ (?P<name>[^\n]+)\n(?P<text>.*?)^~~~$", re.MULTILINE | re.DOTALL)
_GONE = "Zo is het goed: zonder deze regel."
_WIDEST = 120
"""Characters of a line that are shown."""


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
    return _case(code).split("\n")[2]


def _case(code: str) -> str:
    return (ROOT / "tests" / "cases" / f"{code}.md").read_text(encoding="utf-8")


def _example(code: str) -> list[str]:
    """A bad one, then a good one."""
    blocks = {found["name"]: found["text"] for found in _FENCE.finditer(_case(code))}
    good, report = blocks.pop("goed"), blocks.pop("report", "")
    told = blocks.pop("voorbeeld", "")
    short = {name: text for name, text in blocks.items() if text.strip() and len(text) < 400}
    if told:
        bad = [f"Voorbeeld van de fout:\n\n{_fenced(told)}"]
    else:
        # Of a long file, or an image, the report shows the line or the name it is about.
        is_short = report.partition(":")[0] in {name.partition(" (")[0] for name in short}
        bad = [f"Voorbeeld van de fout, in `{name}`:\n\n{_fenced(short[name])}" for name in short]
        bad = bad if is_short else [f"Voorbeeld van de fout:\n\n{_fenced(report)}"]
    return [*bad, f"Zo is het goed:\n\n{_fenced(good)}" if good else _GONE]


def _fenced(text: str) -> str:
    return f"~~~\n{''.join(_clipped(line) for line in text.splitlines())}~~~"


def _clipped(line: str) -> str:
    return f"{line[:_WIDEST]}…\n" if len(line) > _WIDEST else f"{line}\n"


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
        "Alles in `sitegen.yml`. Deze pagina komt uit `sitegen/config/settings.py` en "
        "`sitegen/config/sections.py`; pas haar niet met de hand aan (`make docs`).",
        "## `site`",
        table(SITE_FIELDS),
        "## `words`",
        "Hoe deze catalogus noemt wat erin staat: `practice`, `contact` en `organisation`, elk met",
        table(WORD_FIELDS[0].fields),
        "```yaml\nwords:\n  practice:\n    one: het voorbeeld\n    many: voorbeelden\n```",
        "## `paths`",
        "Hoe pagina’s en mappen van de site in adressen heten; wat hier niet staat, heet zoals rechts. "
        "Wie een naam verandert, zet de oude bij `aliases`: dan blijven links werken. `sitegen check` "
        "noemt een naam die in de vorige uitgave anders was (`address-gone`).",
        "\n".join(
            (
                "| naam | voor | anders |",
                "|---|---|---|",
                *(
                    f"| `{each.key}` | {each.label} | `{getattr(Paths(), each.key)}` |"
                    for each in PATH_FIELDS
                ),
            )
        ),
        "```yaml\npaths:\n  share: deel\n  practices: {name: praktijken, aliases: [practices]}\n```",
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
        "## `static`: een lijst",
        "Wat in de map `static/` naast `sitegen.yml` staat, komt zoals het is in de bovenste map van de "
        "site: `CNAME`, `.well-known/security.txt`, een bestand waarmee een zoekmachine u herkent, een "
        "pictogram, een PDF. Sitegen kijkt er niet in, dus wie er iets neerzet, wordt vertrouwd als wie "
        "een sjabloon maakt. Deze lijst noemt met naam wat iets uitvoert of verborgen is en toch mee "
        "mag; al het andere van die soort is een fout (`static-active`, `static-hidden`):",
        "```yaml\nstatic:\n  - google1a2b3c4d5e.html\n  - kaart/kaart.js\n```",
        "Iets uitvoeren doen HTML, JavaScript, SVG, XML, WebAssembly en programma’s voor een server, ook "
        "als alleen de inhoud daarop lijkt. Zonder regel mogen `.well-known`, `.htaccess` en `.domains` "
        "mee, en gewone namen als `_headers`, `_redirects` en `web.config`; wat die instellen, beslist "
        "uw server. Snelkoppelingen en namen die sitegen zelf gebruikt (`static-taken`) gaan niet mee, "
        "en wat Git, een editor of het systeem achterliet ook niet. Niets uit `static/` staat in de "
        "kopie van `sitegen bundle`, in `sitemap.xml` of in het zoeken.",
        "## `quality`",
        table(QUALITY_FIELDS),
        "## `limits`",
        "\n".join(f"- `{each.name}`: {each.default}" for each in fields(Limits)),
    )
    return "\n\n".join(parts) + "\n"


PAGES = {"diagnostics.md": diagnostics_page, "fields.md": fields_page, "settings.md": settings_page}


def imports_table() -> str:
    """A row for each package: what it is, from its docstring, and what it may import."""
    rows = ["| package | subject | may import |", "|---|---|---|"]
    for package, allowed in _allowed_imports().items():
        init = (ROOT / "sitegen" / package / "__init__.py").read_text(encoding="utf-8")
        subject = (ast.get_docstring(ast.parse(init)) or "").replace("\n", " ")
        names = ", ".join(f"`{name}`" for name in allowed.split())
        rows.append(f"| `{package}/` | {subject} | {names or 'nothing of ours'} |")
    return "\n".join(rows)


def _allowed_imports() -> dict[str, str]:
    """The table that `tests/test_layers.py` holds the code to."""
    tree = ast.parse((ROOT / "tests" / "test_layers.py").read_text(encoding="utf-8"))
    (table,) = (
        node.value
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "ALLOWED" and node.value
    )
    found: dict[str, str] = ast.literal_eval(table)
    return found


def main() -> None:
    """Write every generated page, and the table of imports."""
    for name, make in PAGES.items():
        (ROOT / "docs" / name).write_text(make(), encoding="utf-8")
    page = ROOT / "docs" / "architecture.md"
    text = page.read_text(encoding="utf-8")
    before, after = text.split("<!-- imports -->")[0], text.split("<!-- /imports -->")[1]
    table = f"<!-- imports -->\n{imports_table()}\n<!-- /imports -->"
    page.write_text(before + table + after, encoding="utf-8")


if __name__ == "__main__":
    main()
