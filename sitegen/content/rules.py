"""The rules that the files of a catalogue are read by, and when what was read by them is of no use any more."""

from typing import Any

from sitegen.config.collections import USUAL, Collection
from sitegen.config.settings import Settings
from sitegen.content.documents import Parser
from sitegen.document.digest import digest_of
from sitegen.mapping.fields import adapted
from sitegen.model.field import Field
from sitegen.model.schema import Schema


def parser_of(settings: Settings) -> Parser:
    """What the texts of this catalogue are read with."""
    collections, schema = settings.content.collections, settings.schema
    return Parser(
        collections,
        tuple(_schema(schema, each) for each in collections),
        settings.written_facets,
        settings.extras,
        settings.limits.yaml,
        settings.limits.data,
        settings.site.language,
        settings.content.leads_anywhere,
    )


def _schema(schema: Schema, collection: Collection) -> Schema:
    """The fields of a collection's files."""
    own = schema.lacking(collection.kind, collection.optional)
    if collection.rules is None:
        return own
    return own.having(collection.kind, adapted(own.of(collection.kind), collection.rules))


def key_of(parser: Parser, settings: Settings, program: str) -> str:
    """Changes when what is made of a text may, other than the wording of messages; `program` is that of `Cache.stamp`."""
    schemas = dict.fromkeys(parser.schemas)
    fields = (field for schema in schemas for kind in USUAL for field in schema.of(kind))
    shapes, reach = tuple(map(_shape, fields)), [schema.needs_reach for schema in schemas]
    made_with = (program, shapes, reach, settings.limits, settings.content, parser.language)
    return digest_of(repr(made_with))


def _shape(field: Field) -> tuple[Any, ...]:
    """What a field may hold, without its words."""
    inner = tuple(map(_shape, field.fields))
    return (
        field.key,
        field.kind,
        field.required,
        field.choices,
        field.terms,
        field.max_length,
        field.pattern,
        inner,
    )
