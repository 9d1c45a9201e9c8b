"""Settings → the text of each format in which the schema is handed out."""

import re

from sitegen.authoring.exports.decap import decap
from sitegen.authoring.exports.docs import table, values
from sitegen.authoring.exports.jsonschema import json_schema
from sitegen.authoring.issue_form import issue_form
from sitegen.authoring.template import template
from sitegen.config.settings import Settings
from sitegen.model.schema import Field
from sitegen.report.safe import as_json

NAMES = {"practice": "praktijk", "contact": "contactpersoon"}
_NAME = "|".join(NAMES.values())
_BEGINNINGS = (
    re.compile(r"# Komt uit `sitegen schema --as "),
    re.compile(rf"# Velden van een (?:{_NAME})\n\nDe velden bovenaan het bestand, "),
    re.compile(r"---\n# (?:Titel|Naam) \(verplicht, tekst\)\. "),
    re.compile(
        r'\{\n  "\$schema": "https://json-schema\.org/draft/2020-12/schema",\n'
        rf'  "title": ".*: (?:{_NAME})",\n  "type": "object",\n  "additionalProperties": false,'
    ),
)
"""How each format begins, of today and of earlier versions."""


def export(settings: Settings, as_format: str, of: str) -> str:
    """`as_format` is one of `sitegen schema --as`, `of` is `practice` or `contact`; decap has both."""
    fields = settings.schema.practice if of == "practice" else settings.schema.contact
    name = NAMES[of]
    if as_format == "json":
        schema = json_schema(fields, f"{settings.site.title}: {name}")
        return as_json(schema) + "\n"
    if as_format == "decap":
        return _marked(decap(settings.schema, settings.site), as_format, of)
    if as_format == "issue-form":
        return _marked(issue_form(fields, name, name), as_format, of)
    return template(fields) if as_format == "template" else _docs(fields, name)


def is_export(text: str) -> bool:
    """Whether a text was written by `export`, from whatever settings and in whatever format."""
    return any(pattern.match(text) for pattern in _BEGINNINGS)


def _marked(text: str, as_format: str, of: str) -> str:
    command = f"sitegen schema --as {as_format}" + (" --of contact" if of == "contact" else "")
    return f"# Komt uit `{command}`; pas sitegen.yml aan en niet dit bestand.\n{text}"


def _docs(fields: tuple[Field, ...], name: str) -> str:
    parts = (
        f"# Velden van een {name}",
        "De velden bovenaan het bestand, tussen twee regels `---`.",
        table(fields),
        values(fields),
    )
    return "\n\n".join(part for part in parts if part) + "\n"
