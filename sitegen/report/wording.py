"""Codes and facts → sentences in the words of whoever reads them."""

from collections import defaultdict
from collections.abc import Mapping

from sitegen.diagnostics.model import Diagnostic
from sitegen.report.form_messages import FORM_MESSAGES, FormWording
from sitegen.report.messages import MESSAGES, Text, Wording
from sitegen.report.safe import visible
from sitegen.report.sentences import SENTENCES
from sitegen.words.words import BRACES, Words

_MANY = 100
"""What a text is worded for while its number is not known."""


def message(diagnostic: Diagnostic, words: Words) -> str:
    """One sentence on what is."""
    return _filled(MESSAGES[diagnostic.code].message, words, defaultdict(str, diagnostic.facts))


def help_text(diagnostic: Diagnostic, words: Words) -> str:
    """One instruction that mends it."""
    wording = MESSAGES[diagnostic.code]
    known = [wording.variants[name] for name, _ in diagnostic.facts if name in wording.variants]
    return _filled(known[0] if known else wording.help, words, defaultdict(str, diagnostic.facts))


def sentence(key: str, words: Words, **facts: object) -> str:
    """What a command says, other than of the content."""
    return _filled(SENTENCES[key], words, facts)


def wording_of(code: str, words: Words) -> dict[str, str]:
    """`message`, `help`, and `help_near` for when the fact `near` is known, and so on.

    Each fact is its name between braces.
    """
    return _templates(MESSAGES[code], words)


def form_wording_of(code: str, words: Words) -> dict[str, str]:
    """The same in the words of the form, with `message_title` for the field `title` and so on."""
    return _templates(FORM_MESSAGES.get(code, MESSAGES[code]), words)


def _templates(wording: Wording, words: Words) -> dict[str, str]:
    fields = wording.fields if isinstance(wording, FormWording) else {}
    texts: dict[str, Text] = {
        "message": wording.message,
        "help": wording.help,
        **{f"help_{name}": text for name, text in wording.variants.items()},
        **{f"message_{key}": text for key, text in fields.items()},
    }
    return {name: text and _template(text, words, _MANY) % BRACES for name, text in texts.items()}


def _filled(text: Text, words: Words, facts: Mapping[str, object]) -> str:
    template = _template(text, words, 0 if isinstance(text, str) else int(str(facts["n"])))
    # As a whole: a command can also come about where a fact meets the words around it.
    return visible(template % facts)


def _template(text: Text, words: Words, n: int) -> str:
    return words.message(text) if isinstance(text, str) else words.counted(*text, n)
