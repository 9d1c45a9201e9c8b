"""Schema → the configuration of Decap CMS, a form in the browser that makes pull requests.

Open authoring: whoever has no write access works in a fork of their own; the editorial workflow
holds a text until someone has reviewed it (https://decapcms.org/docs/open-authoring/).
"""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

import yaml

from sitegen.config.settings import SiteSettings
from sitegen.model.fields import PATTERNS
from sitegen.model.schema import LISTS, Field, Kind, Schema

_BODY = {
    "name": "body",
    "label": "Tekst",
    "widget": "markdown",
    "hint": "Wat de praktijk is en hoe u het doet.",
}
_ADVICE = (
    "Stuur in ter beoordeling: kies bij Status voor 'In review'. "
    "Een redacteur leest mee voordat de tekst op de site komt."
)


def decap(schema: Schema, site: SiteSettings) -> str:
    """`config.yml` for both kinds of file."""
    config = {
        "backend": {
            "name": "github",
            "repo": urlsplit(site.repository).path.strip("/") or "organisatie/repository",
            "branch": "main",
            "open_authoring": True,
            "commit_messages": {
                "create": "Nieuw: {{slug}}",
                "update": "Gewijzigd: {{slug}}",
                "delete": "Verwijderd: {{slug}}",
                "uploadMedia": "Afbeelding: {{path}}",
                "openAuthoring": "{{message}}",
            },
        },
        "publish_mode": "editorial_workflow",
        "locale": "nl",
        "media_folder": "content/images",
        "public_folder": "../images",
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "collections": [
            _collection("practices", "Praktijken", "Praktijk", "title", schema.practice),
            _collection("contacts", "Contactpersonen", "Contactpersoon", "name", schema.contact),
        ],
    }
    return yaml.safe_dump(config, allow_unicode=True, sort_keys=False, width=10**9)


def _collection(
    name: str, label: str, singular: str, title: str, fields: Iterable[Field]
) -> dict[str, Any]:
    return {
        "name": name,
        "label": label,
        "label_singular": singular,
        "description": _ADVICE,
        "folder": f"content/{name}",
        "create": True,
        "extension": "md",
        "format": "yaml-frontmatter",
        "identifier_field": title,
        "slug": f"{{{{fields.{title}}}}}",
        "fields": [
            *(_field(field) for field in fields),
            {**_BODY, "required": name == "practices"},
        ],
    }


def _field(field: Field) -> dict[str, Any]:
    entry: dict[str, Any] = {"name": field.key, "label": field.label, "required": field.required}
    hints = [field.help, f"Bijvoorbeeld: {field.example}" if field.example else ""]
    hint = " ".join(text for text in hints if text)
    return {**entry, **({"hint": hint} if hint else {}), **_widget(field)}


def _widget(field: Field) -> dict[str, Any]:
    kind = field.kind
    if kind in (Kind.CHOICE, Kind.CHOICES):
        labels = field.choice_labels or field.choices
        pairs = zip(field.choices, labels, strict=True)
        options = [{"label": label, "value": choice} for choice, label in pairs]
        return {"widget": "select", "multiple": kind is Kind.CHOICES, "options": options}
    if kind in (Kind.CONTACTS, Kind.PRACTICES):
        shown = "name" if kind is Kind.CONTACTS else "title"
        return {"widget": "relation", "collection": str(kind), "multiple": True,
                "value_field": "{{slug}}", "search_fields": [shown],
                "display_fields": [shown]}  # fmt: skip
    if kind is Kind.RECORDS:
        return {"widget": "list", "fields": [_field(inner) for inner in field.fields]}
    if kind in LISTS:
        inner = {"name": field.key, "label": field.label, "widget": "string"}
        return {"widget": "list", "field": {**inner, **_limits(field, LISTS[kind])}}
    if kind is Kind.FLAG:
        return {"widget": "select", "options": ["ja", "nee"]}
    return {"widget": "string", **_limits(field, kind)}


def _limits(field: Field, kind: Kind) -> dict[str, Any]:
    if kind in PATTERNS:
        return {"pattern": [f"^(?:{PATTERNS[kind][1].pattern})$", f"Schrijf zoals {field.sample}"]}
    if field.max_length:
        said = f"Hooguit {field.max_length} tekens"
        return {"pattern": [f"^.{{0,{field.max_length}}}$", said]}
    return {}
