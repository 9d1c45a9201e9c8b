"""The nouns of a catalogue, in the forms that its language gives them: `a practice`, `this example`.

Messages name them as placeholders, `%(this_practice)s`, so that a catalogue can call its practices
something else. How nouns change is a small table in the words of each language.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sitegen.words.marking import pgettext_noop

Translate = Callable[[str, str], str]
"""From a context and a message to its translation."""

FORMS = pgettext_noop(
    "noun forms",
    "article | a | an\n"
    "a | a {} | an {}\n"
    "the | the {}\n"
    "this | this {}\n"
    "each | each {}\n"
    "no | no {}\n"
    "new | new {}\n",
)
"""A row for each form: what the article of the noun makes of it, or one cell for all of them.

The first row names the articles. A language may have rows that others lack, such as those of its
cases; the translation of a message may then use them.
"""


@dataclass(frozen=True)
class Noun:
    """What one kind of thing is called."""

    one: str
    """With the article that a dictionary gives it: `a practice`, `het voorbeeld`."""
    many: str


NOUNS: Mapping[str, Noun] = {
    "practice": Noun(pgettext_noop("noun", "a practice"), pgettext_noop("noun", "practices")),
    "contact": Noun(pgettext_noop("noun", "a contact"), pgettext_noop("noun", "contacts")),
    "organisation": Noun(
        pgettext_noop("noun", "an organisation"), pgettext_noop("noun", "organisations")
    ),
}
"""Those that every catalogue has, as it calls them unless its settings say otherwise."""


def noun_forms(own: Mapping[str, Noun], translate: Translate) -> dict[str, str]:
    """Placeholder → form, of all nouns: `practice`, `practices`, `the_practice`, `The_practice` …"""
    articles, rows = _table(translate("noun forms", FORMS))
    forms: dict[str, str] = {}
    for key, noun in NOUNS.items():
        called = own.get(key) or Noun(translate("noun", noun.one), translate("noun", noun.many))
        forms |= _forms_of(key, called, articles, rows)
    return forms | {_capital(name): _capital(form) for name, form in forms.items()}


def _forms_of(
    key: str, noun: Noun, articles: list[str], rows: Mapping[str, list[str]]
) -> Iterator[tuple[str, str]]:
    """The forms of one noun; without an article it is as the first kind of noun."""
    article, _, rest = noun.one.partition(" ")
    kind, bare = (articles.index(article), rest) if article in articles else (0, noun.one)
    yield key, bare
    yield f"{key}s", noun.many
    for form, cells in rows.items():
        yield f"{form}_{key}", cells[kind if len(cells) > 1 else 0].replace("{}", bare)


def _table(text: str) -> tuple[list[str], dict[str, list[str]]]:
    rows = [[cell.strip() for cell in line.split("|")] for line in text.splitlines() if line]
    return rows[0][1:], {name: cells for name, *cells in rows[1:]}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
