"""What a search says beside its results, for the script that comes with it; the page itself stays lighter so."""

from collections.abc import Mapping

from sitegen.config.settings import Settings
from sitegen.pages import urls
from sitegen.pages.mail import mail_to
from sitegen.words.marking import gettext_noop as _
from sitegen.words.marking import ngettext_noop as _n
from sitegen.words.words import BRACES, Words

_SAID = {
    "split": _("%(total)s: %(full)s with all words · %(part)s with some of them"),
    "onlyPart": _("%(total)s: none with all words · %(part)s with some of them"),
    "spelling": _("Searched for ‘%(meant)s’, not for ‘%(typed)s’."),
    "similar": _("Nothing contains ‘%(typed)s’. Searched for similar words."),
    "parts": _("Nothing contains ‘%(typed)s’. Searched for its parts: %(meant)s."),
    "also": _("Also searched for ‘%(meant)s’, because little contains ‘%(typed)s’."),
    "literally": _("Search for ‘%(typed)s’ anyway"),
    "cut": _(
        "The words in quotes are common. Only the best matches were read to see whether they stand together; add a word to narrow the search."
    ),
    "common": _(
        "Most %(practices)s have these words. The best match comes first; add a word to narrow the search."
    ),
    "nothing": _("No %(practice)s found for ‘%(text)s’."),
}
_SAID_THEN = {
    "subjects": _("Look by subject:"),
    "shorter": _("Search with fewer words:"),
    "wanted": _("Others look for this too:"),
    "askFor": _("Ask for %(a_practice)s about this"),
    "mail": _("Ask the editors"),
    "subject": _("Looking for: %(text)s"),
    "letter": _("I searched for ‘%(text)s’ and found nothing. What I need to know is:"),
}
_LINE = _n(
    "%(n)s %(practice)s with some of your words",
    "%(n)s %(practices)s with some of your words",
)
_GAIN = _n("%(n)s %(practice)s", "%(n)s %(practices)s")


def findings(settings: Settings) -> Mapping[str, object]:
    """By name: a text, or its plural forms, with places for what a script fills in."""
    return {**_texts(_SAID, settings.words), "line": _forms(_LINE, settings.words)}


def ways_on(settings: Settings) -> Mapping[str, object]:
    """The same, for where nothing is found."""
    return {
        **_texts(_SAID_THEN, settings.words),
        "gain": _forms(_GAIN, settings.words),
        "ask": urls.share_wanted(settings.paths) if settings.content.home("wanted") else "",
        "editors": mail_to(settings.site.email) if settings.site.email else "",
    }


def _texts(said: Mapping[str, str], words: Words) -> dict[str, object]:
    return {name: words.message(text) % BRACES for name, text in said.items()}


def _forms(counted: tuple[str, str], words: Words) -> dict[str, str]:
    return {form: text % BRACES for form, text in words.plural_forms(*counted).items()}
