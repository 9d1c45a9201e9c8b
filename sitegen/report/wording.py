"""The words of a diagnostic, from `messages/<language>.toml`: what is, and what to do."""

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from sitegen.diagnostics.model import Diagnostic
from sitegen.report.safe import visible

LANGUAGES = ("nl", "en")


@cache
def wordings(language: str) -> Mapping[str, Mapping[str, str]]:
    """Code → `message`, `help`, and `help_near` for when the fact `near` is known, and so on."""
    file = files("sitegen.report") / "messages" / f"{language}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def message(diagnostic: Diagnostic, language: str) -> str:
    """One sentence on what is."""
    return _fill(wordings(language)[diagnostic.code]["message"], diagnostic)


def help_text(diagnostic: Diagnostic, language: str) -> str:
    """One instruction that mends it."""
    wording = wordings(language)[diagnostic.code]
    variants = (f"help_{name}" for name, _ in diagnostic.facts)
    key = next((variant for variant in variants if variant in wording), "help")
    return _fill(wording[key], diagnostic)


@cache
def _sentences(language: str) -> Mapping[str, str]:
    file = files("sitegen.report") / "sentences" / f"{language}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def sentence(key: str, language: str, **facts: object) -> str:
    """What a command says, other than of the content: a line of `sentences/<language>.toml`."""
    return visible(_sentences(language)[key].format_map(facts))


def _fill(template: str, diagnostic: Diagnostic) -> str:
    # As a whole: a command can also come about where a fact meets the words around it.
    return visible(template.format_map(defaultdict(str, diagnostic.facts)))
