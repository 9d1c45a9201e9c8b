"""A language that does not exist: accents on letters, each word 40 % longer, all in brackets.

    .venv/bin/python -m tests.words.pseudo FOLDER TAG

builds the catalogue of q's in it, as a site whose tag is TAG, for browsers to look at.
"""

import re
import sys
from gettext import NullTranslations
from pathlib import Path
from tempfile import TemporaryDirectory

from sitegen.build.build import build
from sitegen.build.options import BuildOptions, CheckOptions
from sitegen.words import words as words_module
from tests.conftest import TODAY
from tests.words.catalogue import make

_ACCENTED = str.maketrans("aceinosuyAEOS", "åçéîñøšûýÅÉØŠ")
_KEPT = re.compile(r"(<[^>]*>|%\(\w+\)s|%%)")
"""What a translator leaves as it is."""


def _longer(text: str) -> str:
    return re.sub(r"\w+", lambda word: word[0] + "é" * round(0.4 * len(word[0])), text)


class Pseudo(NullTranslations):
    """Says all in letters that no language has."""

    def gettext(self, message: str) -> str:
        parts = enumerate(_KEPT.split(message))
        said = (part if n % 2 else _longer(part).translate(_ACCENTED) for n, part in parts)
        return f"⟦{''.join(said)}⟧"

    def pgettext(self, context: str, message: str) -> str:
        if context == "noun forms":
            return re.sub(r"(\w+) \{\}", r"⟦\1⟧ {}", message)
        return f"a {self.gettext(message)}" if context == "noun" else self.gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def main(folder: str, tag: str) -> None:
    """Build the site into a folder."""
    # A process of its own: nothing that it changes here is there for anyone else.
    sys.dont_write_bytecode = True
    words_module.translations = lambda _language: Pseudo()  # type: ignore[assignment, attr-defined]
    words_module.digest_of_words = lambda _language: "pseudo"  # type: ignore[assignment, attr-defined]
    with TemporaryDirectory() as place:
        root = make(Path(place), tag)
        made = build(BuildOptions(CheckOptions(root, today=TODAY), output=Path(folder)))
    assert made.files, made.checked.diagnostics


if __name__ == "__main__":
    main(*sys.argv[1:])
