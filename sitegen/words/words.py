"""Words: what is said in one language, with the nouns of one catalogue in it; dates and numbers too."""

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from sitegen.words import formats
from sitegen.words.language import SOURCE, primary
from sitegen.words.nouns import Noun, noun_forms
from sitegen.words.translations import digest_of_words, language_of, translations

_PLACEHOLDER = re.compile(r"%\((\w+)\)s")
_SMALL = 1000
"""Below this, no language puts a separator in a number."""


class _Braces(dict[str, str]):
    """The name of a fact → its place in a text for scripts."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"


BRACES = _Braces()
"""For the facts of a message that is filled in elsewhere: `Show {n} more`."""


@dataclass(frozen=True)
class Words:
    """How a site, or a command, speaks. A message without a translation is said in English.

    A message is the English text; `%(name)s` in it is a fact, or a form of a noun: `words.nouns`
    has their names. `%%` is a percent sign.
    """

    tag: str = SOURCE
    """BCP 47, as it was written."""
    own: tuple[tuple[str, Noun], ...] = ()
    """The nouns of this catalogue, by their key in `NOUNS`."""

    @property
    def language(self) -> str:
        """The one of `translated()` that serves the tag."""
        return language_of(self.tag)

    @property
    def digest(self) -> str:
        """Of all that it may say."""
        return f"{self.tag} {self.own} {digest_of_words(self.language)}"

    @property
    def _spoken(self) -> str:
        """The tag whose dates and numbers go with the words."""
        return self.tag if primary(self.tag) == primary(self.language) else self.language

    @cached_property
    def nouns(self) -> Mapping[str, str]:
        """Placeholder → form of a noun: `practices`, `this_contact`, `The_organisation` …"""
        return noun_forms(dict(self.own), translations(self.language).pgettext)

    def gettext(self, message: str, /, **facts: object) -> str:
        """A message with its facts filled in."""
        return self.message(message) % facts

    def pgettext(self, context: str, message: str, /, **facts: object) -> str:
        """A message that means something else elsewhere; the context tells them apart."""
        return self.message(message, context) % facts

    def ngettext(self, one: str, many: str, n: int, /, **facts: object) -> str:
        """A message about a number of things, which is its fact `n`."""
        return self.counted(one, many, n) % {**facts, "n": self.number(n)}

    def message(self, message: str, context: str = "") -> str:
        """A translation with the nouns in it, and the places of its facts."""
        return _message(self, message, context)

    def counted(self, one: str, many: str, n: int) -> str:
        """As `message`, of the plural form that `n` asks for."""
        return _counted(self, one, many, n)

    def plural_forms(self, one: str, many: str) -> dict[str, str]:
        """Every plural form by its name in CLDR, as `Intl.PluralRules` gives it: `one`, `few`, `other`."""
        samples = formats.plural_samples(self.language)
        return {name: self.counted(one, many, n) for name, n in samples.items()}

    def named(self, text: str) -> str:
        """A text with the forms of nouns in their places."""
        nouns = self.nouns

        def form(found: re.Match[str]) -> str:
            noun = nouns.get(found[1])
            return found[0] if noun is None else noun.replace("%", "%%")

        return _PLACEHOLDER.sub(form, text)

    def date(self, day: datetime.date) -> str:
        """A day, such as `23 november 2026`."""
        return formats.date(self._spoken, day)

    def month(self, day: datetime.date) -> str:
        """The month of a day, such as `maart 2026`."""
        return formats.month(self._spoken, day)

    def number(self, number: int) -> str:
        """A number with its separators: `10.000`."""
        return str(number) if 0 <= number < _SMALL else formats.number(self._spoken, number)

    def listed(self, texts: Sequence[str]) -> str:
        """`A, B and C`."""
        return formats.listed(self._spoken, texts)

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return str(formats.locale_of(self.tag).text_direction)


# A card alone says five things: looked up again for each, words were a tenth of a build.
@lru_cache(maxsize=4096)
def _message(words: Words, message: str, context: str) -> str:
    known = translations(words.language)
    return words.named(known.pgettext(context, message) if context else known.gettext(message))


@lru_cache(maxsize=4096)
def _counted(words: Words, one: str, many: str, n: int) -> str:
    return words.named(translations(words.language).ngettext(one, many, n))
