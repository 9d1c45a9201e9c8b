"""What `{% trans %}`, `_()` and the like call in a template: messages of `Words`, as safe HTML.

A message is trusted as the template is that holds it; its facts and nouns are escaped. Each is
looked up once for a site, so that a page costs no more than one whose template holds the words.
"""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, lru_cache, partial

from markupsafe import Markup, escape

from sitegen.pages.views.frame import LinkView
from sitegen.words.nouns import Noun
from sitegen.words.words import BRACES, Words


def _month(words: Words, day: datetime.date) -> Markup:
    """The month of a day, for readers and for their programs."""
    return Markup('<time datetime="{:%Y-%m}">{}</time>').format(day, words.month(day))


def _day(words: Words, day: datetime.date) -> Markup:
    """A day, for readers and for their programs."""
    return Markup('<time datetime="{}">{}</time>').format(day.isoformat(), words.date(day))


def _links(words: Words, links: Sequence[LinkView]) -> Markup:
    """Links as a sentence has them: `A, B and C`."""
    each = Markup('<a href="{}">{}</a>')
    return Markup(words.listed([each.format(link.href, link.text) for link in links]))  # noqa: S704


def _escaped(noun: Noun) -> Noun:
    return Noun(str(escape(noun.one)), str(escape(noun.many)))


def functions(words: Words) -> dict[str, Callable[..., Markup]]:
    """Name in a template → function, by the names that gettext gives them."""
    safe = replace(words, own=tuple((key, _escaped(noun)) for key, noun in words.own))
    message = cache(lambda *those: Markup(safe.message(*those)))  # noqa: S704
    plain = cache(lambda *those: message(*those) % {})
    counted = lru_cache(maxsize=4096)(lambda *those: Markup(safe.counted(*those)))  # noqa: S704

    def gettext(text: str, /, **facts: object) -> Markup:
        return message(text) % facts if facts else plain(text)

    def pgettext(context: str, text: str, /, **facts: object) -> Markup:
        return message(text, context) % facts if facts else plain(text, context)

    def ngettext(one: str, many: str, n: int, /, **facts: object) -> Markup:
        return counted(one, many, n) % {**facts, "n": words.number(n)}

    @cache
    def plural_forms(one: str, many: str) -> Markup:
        """Attributes for a script: `data-n-one="{n} practice" data-n-other="{n} practices"`."""
        forms = words.plural_forms(one, many)
        return Markup(" ").join(
            Markup('data-n-{}="{}"').format(name, text % BRACES) for name, text in forms.items()
        )

    def for_script(text: str) -> Markup:
        """A message whose facts a script fills in: `Show {n} more`."""
        return Markup(safe.message(text) % BRACES)  # noqa: S704

    return {
        "_": gettext,
        "day": cache(partial(_day, words)),
        "month": cache(partial(_month, words)),
        "links": partial(_links, words),
        "gettext": gettext,
        "pgettext": pgettext,
        "ngettext": ngettext,
        "plural_forms": plural_forms,
        "for_script": for_script,
    }
