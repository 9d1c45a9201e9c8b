"""What names a page by a relation that only this catalogue has."""

from collections.abc import Iterator

from sitegen.model.field import Kind
from sitegen.pages.cards import practice_links
from sitegen.pages.context import Tools
from sitegen.pages.views.cards import ExtraView


def named_by(slug: str, kind: Kind, path: str, tools: Tools) -> Iterator[ExtraView]:
    """The practices that name a practice or contact, by each relation of its `kind`."""
    for field in tools.catalogue.relations:
        if field.kind is kind and (those := tools.catalogue.related_from.get((field.key, slug))):
            label = field.reverse or tools.settings.words.gettext(
                "Refers to this (%(label)s)", label=field.label
            )
            yield ExtraView(label, practice_links(those, path, tools.paths))
