"""Settings → the text of each format in which the schema is handed out."""

import re

from sitegen.authoring.exports.decap import decap
from sitegen.authoring.exports.docs import table, values
from sitegen.authoring.exports.jsonschema import json_schema
from sitegen.authoring.issue_form import issue_form
from sitegen.authoring.template import PLACEHOLDER, PLACEHOLDERS, template
from sitegen.config.settings import Settings
from sitegen.model.field import Field
from sitegen.report.safe import as_json
from sitegen.words.words import Words

_COMMAND = r"sitegen schema --as [a-z-]+(?: --of (?:contact|list|wanted))?"
_BEGINNINGS = (
    re.compile(rf"(?:---\n# |# |<!-- )[^\n]*`{_COMMAND}`; "),
    re.compile(rf'\{{\n  "\$schema": "[^"\n]*",\n  "\$comment": "{_COMMAND}",'),
    # Of versions before words came in every language.
    re.compile(r"# Velden van een (?:praktijk|contactpersoon)\n\nDe velden bovenaan het bestand, "),
    re.compile(r"---\n# (?:Titel|Naam) \(verplicht, tekst\)\. "),
    re.compile(
        r'\{\n  "\$schema": "https://json-schema\.org/draft/2020-12/schema",\n'
        r'  "title": ".*: (?:praktijk|contactpersoon)",\n  "type": "object",\n  "additionalProperties": false,'
    ),
)
"""How each format begins, of today and of earlier versions."""


def export(settings: Settings, as_format: str, of: str) -> str:
    """`as_format` is one of `sitegen schema --as`, `of` a kind of file; decap has all."""
    words, schema = settings.words, settings.schema
    fields = schema.of(of)
    command = f"sitegen schema --as {as_format}" + ("" if of == "practice" else f" --of {of}")
    name = {
        "list": words.gettext("list"),
        "wanted": words.gettext("%(practice)s that is asked for"),
    }.get(of) or words.nouns[of]
    if as_format == "json":
        return as_json(json_schema(fields, f"{settings.site.title}: {name}", command)) + "\n"
    mark = words.gettext(
        "Comes from `%(command)s`; change sitegen.yml and not this file.", command=command
    )
    if as_format == "decap":
        return f"# {mark}\n{decap(schema, settings.site, settings.content.homes, words)}"
    if as_format == "issue-form":
        return f"# {mark}\n{issue_form(fields, name, words)}"
    if as_format == "template":
        return template(fields, words, PLACEHOLDERS.get(of, PLACEHOLDER)).replace(
            "---\n", f"---\n# {mark}\n", 1
        )
    return f"<!-- {mark} -->\n{_docs(fields, of, words)}"


def is_export(text: str) -> bool:
    """Whether a text was written by `export`, from whatever settings and in whatever format."""
    return any(pattern.match(text) for pattern in _BEGINNINGS)


def _docs(fields: tuple[Field, ...], of: str, words: Words) -> str:
    titles = {
        "practice": words.gettext("Fields of %(a_practice)s"),
        "contact": words.gettext("Fields of %(a_contact)s"),
        "list": words.gettext("Fields of a list"),
        "wanted": words.gettext("Fields of %(a_practice)s that is asked for"),
    }
    parts = (
        f"# {titles[of]}",
        words.gettext("The fields at the top of the file, between two lines `---`."),
        table(fields, words),
        values(fields, words),
    )
    return "\n\n".join(part for part in parts if part) + "\n"
