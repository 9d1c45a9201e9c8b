"""Which languages there are, by their tags (BCP 47): `nl`, `nl-NL`, `zh-Hant`."""

import re
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sitegen.diagnostics.suggest import Guess


SOURCE = "en"
"""The language that the texts in the code are in."""
_TAG = re.compile(
    r"(?P<primary>[a-z]{2,3})(-(?P<script>[a-z]{4}))?(-(?P<territory>[a-z]{2}|[0-9]{3}))?"
    r"(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*",
    re.IGNORECASE,
)


def primary(tag: str) -> str:
    """`nl-NL` → `nl`: what words, search and plural forms go by."""
    return tag.partition("-")[0].lower()


@lru_cache(maxsize=1)
def translated() -> tuple[str, ...]:
    """The languages that have words of their own: the source, and one for each file of `locale/`."""
    names = (each.name for each in (files("sitegen.words") / "locale").iterdir())
    return (SOURCE, *sorted(name.removesuffix(".po") for name in names if name.endswith(".po")))


def is_language(tag: str) -> bool:
    """Whether a tag is well formed and names a language, a script and a territory that there are."""
    found = _TAG.fullmatch(tag)
    if not found:
        return False
    if tag in translated():
        return True
    from babel import Locale

    english = Locale(SOURCE)
    script, territory = found["script"] or "", found["territory"] or ""
    return (
        found["primary"].lower() in english.languages
        and (not script or script.title() in english.scripts)
        and (not territory or territory.upper() in english.territories)
    )


def with_territory(tag: str) -> str:
    """As POSIX and OpenGraph have it, where a language without a country gets its likely one: `nl_NL`."""
    from babel.core import get_global

    found = _TAG.fullmatch(tag)
    if found and found["territory"]:
        return f"{primary(tag)}_{found['territory'].upper()}"
    likely = str(get_global("likely_subtags").get(primary(tag), "")).rpartition("_")[2]
    return f"{primary(tag)}_{likely}" if likely else primary(tag)


def meant_language(written: str) -> "Guess":
    """The tag that was meant by what is none: `nl_NL`, `nederlands`, `Duits`."""
    from sitegen.diagnostics.suggest import Guess, guess

    tag = written.strip().replace("_", "-")
    if is_language(tag):
        return Guess(tag, is_sure=True)
    return guess(written, _names())


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """What languages are called, in themselves and in those that have words here → their tags."""
    from babel import Locale
    from babel.localedata import locale_identifiers

    names: dict[str, str] = {}
    for tag in sorted(each for each in locale_identifiers() if "_" not in each):
        names.setdefault(Locale(tag).languages.get(tag, tag), tag)
    for spoken in translated():
        for tag, name in Locale(spoken).languages.items():
            names.setdefault(name, tag.replace("_", "-"))
    return names
