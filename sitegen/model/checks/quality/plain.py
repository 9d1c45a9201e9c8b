"""Fields are plain text: readers see the signs of Markdown and HTML in them."""

from collections.abc import Iterable, Iterator

from sitegen.diagnostics.model import Diagnostic, Fix, Place, Places, Severity, problem
from sitegen.document.plain_words import plain_words
from sitegen.model.catalogue import Catalogue
from sitegen.model.checks.quality.standards import Standards


def remarks(catalogue: Catalogue, standards: Standards) -> Iterator[Diagnostic]:
    """`markup-in-field`, with the words alone."""
    for practice in catalogue.practices:
        own = {key: getattr(practice, key) for key in ("title", "summary", "image_alt")}
        yield from _marked(own.items(), practice.places)
        for adoption in practice.adopted_by:
            own = {key: getattr(adoption, key) for key in ("organisation", "note")}
            yield from _marked(own.items(), adoption.places)
        for change in practice.changes:
            yield from _marked([("note", change.note)], change.places)
        for key, texts in practice.extras.items():
            whole = [(key, texts[0])] if len(texts) == 1 else []
            items = [(f"{key}[{number}]", text) for number, text in enumerate(texts)]
            yield from _marked(
                items if items and items[0][0] in practice.places else whole, practice.places
            )
    for listed in catalogue.lists:
        own = {key: getattr(listed, key) for key in ("title", "summary")}
        yield from _marked(own.items(), listed.places)
        for entry in listed.entries:
            yield from _marked([("note", entry.note)], entry.places)
    for wanted in catalogue.wanted:
        own = {key: getattr(wanted, key) for key in ("title", "summary", "asked_by")}
        yield from _marked(own.items(), wanted.places)
    for contact in catalogue.contacts:
        own = {
            key: getattr(contact, key) for key in ("name", "organisation", "role", "availability")
        }
        yield from _marked(own.items(), contact.places)


def _marked(texts: Iterable[tuple[str, str]], places: Places) -> Iterator[Diagnostic]:
    for key, text in texts:
        words = plain_words(text)
        if words != text and key in places:
            place, field = places[key], key.partition("[")[0]
            yield problem("markup-in-field", place, field=field, severity=Severity.WARNING, key=field,
                          value=text, near=words, fix=_fix(place, words))  # fmt: skip


def _fix(place: Place, words: str) -> Fix | None:
    """The words between quotes, where the value is on one line."""
    if place.end[0] != place.line or "\n" in words or not words.strip():
        return None
    needs_single = set(words) & {'"', "\\"}
    return Fix(place, "'" + words.replace("'", "''") + "'" if needs_single else f'"{words}"')
