"""An edition → what open pages and the terminal say of it."""

import os
from pathlib import Path
from urllib.parse import quote

from sitegen.devserver.server import Message
from sitegen.devserver.workshop import Edition
from sitegen.diagnostics.model import Diagnostic
from sitegen.report import text
from sitegen.report.wording import sentence
from sitegen.words.words import Words

_EDITOR = "vscode://file{path}:{line}:{column}"
_MOST = 50
"""Problems in a page: more than that nobody reads there, and a page with thousands would not move."""


def message_of(edition: Edition, words: Words, root: Path) -> Message:
    """What open pages show of an edition; `root` is absolute."""
    diagnostics = () if edition.fault else edition.checked.diagnostics
    problems = [_problem(each, edition, words, root) for each in diagnostics[:_MOST]]
    rest = len(diagnostics) - len(problems)
    notes = [fault_of(edition, words)] if edition.fault else []
    notes += [sentence("serve-more", words, n=rest)] if rest else []
    count = len(diagnostics) + bool(edition.fault)
    heading = "serve-broken" if edition.is_broken else "serve-fine"
    return {
        "isBroken": edition.is_broken,
        "heading": sentence(heading, words, n=count),
        "close": sentence("serve-close", words),
        "problems": problems + [{"text": note, "href": ""} for note in notes],
    }


def fault_of(edition: Edition, words: Words) -> str:
    """Why nothing came of the last look; empty when something did."""
    fault = edition.fault
    return sentence(fault.key, words, **fault.facts) if fault else ""


def _problem(found: Diagnostic, edition: Edition, words: Words, root: Path) -> dict[str, str]:
    pattern = os.environ.get("SITEGEN_EDITOR", _EDITOR)
    place = found.place
    path = quote(str(root / place.path), errors="replace")
    return {
        "text": text.report([found], edition.checked.texts, words),
        "href": pattern.format(path=path, line=place.line, column=place.column),
    }
