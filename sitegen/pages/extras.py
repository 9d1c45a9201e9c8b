"""Fields that only this catalogue has, as seen from a page: texts, links, and relations of both sides."""

from sitegen.model.contact import Contact
from sitegen.model.field import Field, Kind
from sitegen.model.practice import Practice
from sitegen.pages.cards import practice_links
from sitegen.pages.contacts import contact_links
from sitegen.pages.context import Tools
from sitegen.pages.relations import named_by
from sitegen.pages.views.cards import ExtraView
from sitegen.pages.views.frame import LinkView


def extras(practice: Practice, path: str, tools: Tools) -> tuple[ExtraView, ...]:
    """Those of a practice that are filled in, then what names it by a relation."""
    own = (_own(field, practice, path, tools) for field in tools.settings.extras)
    back = named_by(practice.slug, Kind.PRACTICES, path, tools)
    return tuple(each for each in (*own, *back) if each.links)


def texts_of(field: Field, practice: Practice, tools: Tools) -> tuple[str, ...]:
    """The values of a field in words, for where nothing can be clicked."""
    if field.kind is Kind.PRACTICES:
        named = tools.catalogue.existing(practice.relations.get(field.key, ()))
        return tuple(each.title for each in named)
    if field.kind is Kind.CONTACTS:
        return tuple(each.name for each in _people(field, practice, tools))
    return practice.extras.get(field.key, ())


def _own(field: Field, practice: Practice, path: str, tools: Tools) -> ExtraView:
    if field.kind is Kind.PRACTICES:
        named = tools.catalogue.existing(practice.relations.get(field.key, ()))
        return ExtraView(field.label, practice_links(named, path, tools.paths))
    if field.kind is Kind.CONTACTS:
        people = _people(field, practice, tools)
        return ExtraView(field.label, contact_links(people, path, tools.paths))
    texts, is_address = practice.extras.get(field.key, ()), field.kind is Kind.URL
    links = tuple(LinkView(text, text if is_address else "") for text in texts)
    return ExtraView(field.label, links, is_elsewhere=is_address)


def people_of(practice: Practice, tools: Tools) -> tuple[str, ...]:
    """The slugs of all whom a practice names, as contacts or in a field of its own: of those who left it says so."""
    fields = (field for field in tools.settings.extras if field.kind is Kind.CONTACTS)
    others = (slug for field in fields for slug in practice.relations.get(field.key, ()))
    return (*practice.contacts, *others)


def _people(field: Field, practice: Practice, tools: Tools) -> tuple[Contact, ...]:
    """Who has left has no page."""
    return tools.catalogue.present(practice.relations.get(field.key, ()))
