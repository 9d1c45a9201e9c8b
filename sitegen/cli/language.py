"""In which language a command speaks: the one asked for, else that of the site, else that of the system."""

import os
from collections.abc import Mapping

import click

from sitegen.diagnostics.suggest import guess
from sitegen.report.wording import sentence
from sitegen.words.language import SOURCE, is_language, meant_language, primary, translated
from sitegen.words.translations import language_of
from sitegen.words.words import Words

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""By POSIX; the first that is set decides."""


def words_for(site: Words | None, asked: str | None) -> Words:
    """How to speak about a site that speaks as `site`; `None` when that is unknown.

    The nouns of the site go with its own language only.
    """
    if asked is None:
        return site or Words(system_language(os.environ))
    is_its_own = site is not None and primary(asked) == primary(site.tag)
    return Words(asked, site.own if site and is_its_own else ())


def system_language(environment: Mapping[str, str]) -> str:
    """The tag of `nl_NL.UTF-8` and the like; the source where there are no words for it."""
    written = next(filter(None, map(environment.get, _VARIABLES)), "")
    tag = written.partition(".")[0].partition("@")[0].replace("_", "-")
    return tag if has_words(tag) else SOURCE


def has_words(tag: str) -> bool:
    """Whether a tag is one, of a language that there are words for."""
    return (language_of(tag) != SOURCE or primary(tag) == SOURCE) and is_language(tag)


def refused(context: click.Context, key: str, **facts: object) -> click.BadParameter:
    """Why a value of an option will not do, which is said before anything is read."""
    words = words_for(None, context.params.get("language"))
    return click.BadParameter(sentence(key, words, **facts))


def _checked(context: click.Context, _option: click.Parameter, given: str | None) -> str | None:
    if given is None or has_words(given):
        return given
    meant = (meant_language(given), guess(given, {tag: tag for tag in translated()}))
    near = next((each.text for each in meant if has_words(each.text)), "")
    key, known = "lang-near" if near else "lang-unknown", ", ".join(sorted(translated()))
    raise refused(context, key, given=given, near=near, known=known)


language_option = click.option(
    "--lang", "language", metavar="TAG", callback=_checked, is_eager=True,
    help="The language of messages, such as nl or de-AT. Default: that of the site, else of the system.",
)  # fmt: skip
