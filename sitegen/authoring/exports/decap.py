"""Schema → the configuration of Decap CMS, a form in the browser that makes pull requests.

Open authoring: whoever has no write access works in a fork of their own; the editorial workflow
holds a text until someone has reviewed it (https://decapcms.org/docs/open-authoring/).
"""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from sitegen.authoring.as_yaml import as_yaml
from sitegen.config.site import SiteSettings
from sitegen.model.field import LISTS, Field, Kind
from sitegen.model.patterns import PATTERNS
from sitegen.model.schema import Schema
from sitegen.words.words import Words

_NAMED = {
    Kind.CONTACTS: ("contacts", "name"),
    Kind.PRACTICES: ("practices", "title"),
    Kind.PRACTICE: ("practices", "title"),
    Kind.WANTEDS: ("wanted", "title"),
}
"""Kind → the collection that it names files of, and the field by which people know them."""


_NAMED_BY = {"practice": "title", "contact": "name", "list": "title", "wanted": "title"}
"""Kind of file → the field by which people know one."""


def decap(schema: Schema, site: SiteSettings, homes: Mapping[str, str], words: Words) -> str:
    """`config.yml` for every kind of file that has a home, the folder where a new one goes."""
    config = {
        "backend": {
            "name": "github",
            "repo": urlsplit(site.repository).path.strip("/")
            or words.gettext("organisation/repository"),
            "branch": "main",
            "open_authoring": True,
            "commit_messages": {
                "create": words.gettext("New: %(slug)s", slug="{{slug}}"),
                "update": words.gettext("Changed: %(slug)s", slug="{{slug}}"),
                "delete": words.gettext("Deleted: %(slug)s", slug="{{slug}}"),
                "uploadMedia": words.gettext("Image: %(path)s", path="{{path}}"),
                "openAuthoring": "{{message}}",
            },
        },
        "publish_mode": "editorial_workflow",
        "locale": words.language,
        "media_folder": "content/images",
        "public_folder": "../images",
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "collections": [
            _collection(kind, homes[kind], title, schema.of(kind), words)
            for kind, title in _NAMED_BY.items()
            if homes[kind]
        ],
    }
    return as_yaml(config)


def _collection(
    kind: str, home: str, title: str, fields: Iterable[Field], words: Words
) -> dict[str, Any]:
    one, many = _names(kind, words)
    folder = kind if kind == "wanted" else f"{kind}s"
    return {
        "name": folder,
        "label": many,
        "label_singular": one,
        "description": words.gettext(
            "Hand in for review: choose 'In review' at Status. "
            "An editor reads along before the text is on the site."
        ),
        "folder": home,
        "create": True,
        "extension": "md",
        "format": "yaml-frontmatter",
        "identifier_field": title,
        "slug": f"{{{{fields.{title}}}}}",
        "fields": [
            *(_field(field, words) for field in fields),
            {**_body(kind, words), "required": kind == "practice"},
        ],
    }


def _names(kind: str, words: Words) -> tuple[str, str]:
    """What one file of a kind is called, and what several are."""
    if kind == "list":
        return words.gettext("List"), words.gettext("Lists")
    if kind == "wanted":
        return words.gettext("%(Practice)s that is asked for"), words.gettext("Asked for")
    return words.nouns[kind.capitalize()], words.nouns[f"{kind.capitalize()}s"]


def _body(kind: str, words: Words) -> dict[str, Any]:
    hints = {
        "list": words.gettext("What a reader of the list should know beforehand."),
        "wanted": words.gettext("Why you ask, and what you tried already."),
    }
    about = words.gettext("What %(the_practice)s is and how you go about it.")
    return {
        "name": "body",
        "label": words.gettext("Text"),
        "widget": "markdown",
        "hint": hints.get(kind, about),
    }


def _field(field: Field, words: Words) -> dict[str, Any]:
    entry: dict[str, Any] = {"name": field.key, "label": field.label, "required": field.required}
    told = words.gettext("For example: %(example)s", example=field.example)
    hint = " ".join(text for text in (field.help, told if field.example else "") if text)
    return {**entry, **({"hint": hint} if hint else {}), **_widget(field, words)}


def _widget(field: Field, words: Words) -> dict[str, Any]:
    kind = field.kind
    if kind in (Kind.CHOICE, Kind.CHOICES):
        labels = field.choice_labels or field.choices
        pairs = zip(field.choices, labels, strict=True)
        options = [{"label": label, "value": choice} for choice, label in pairs]
        return {"widget": "select", "multiple": kind is Kind.CHOICES, "options": options}
    if kind in _NAMED:
        named, shown = _NAMED[kind]
        return {"widget": "relation", "collection": named, "multiple": kind is not Kind.PRACTICE,
                "value_field": "{{slug}}", "search_fields": [shown],
                "display_fields": [shown]}  # fmt: skip
    if kind is Kind.RECORDS:
        return {"widget": "list", "fields": [_field(inner, words) for inner in field.fields]}
    if kind in LISTS:
        inner = {"name": field.key, "label": field.label, "widget": "string"}
        return {"widget": "list", "field": {**inner, **_limits(field, LISTS[kind], words)}}
    if kind is Kind.FLAG:
        return {"widget": "select", "options": [term for term, _ in field.terms]}
    return {"widget": "string", **_limits(field, kind, words)}


def _limits(field: Field, kind: Kind, words: Words) -> dict[str, Any]:
    if kind in PATTERNS:
        said = words.gettext("Write as in %(example)s", example=field.sample)
        return {"pattern": [f"^(?:{PATTERNS[kind][1].pattern})$", said]}
    if field.max_length:
        said = words.gettext("At most %(n)s characters", n=field.max_length)
        return {"pattern": [f"^.{{0,{field.max_length}}}$", said]}
    return {}
