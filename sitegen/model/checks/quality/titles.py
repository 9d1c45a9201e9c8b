"""Two titles that a reader cannot tell apart: `Briefadres aanvragen`, `Aanvraag van een briefadres`."""

import re
from collections.abc import Iterator

from sitegen.diagnostics.model import Diagnostic, Severity, problem
from sitegen.letters.folding import folded
from sitegen.model.catalogue import Catalogue
from sitegen.model.checks.quality.standards import Standards

_WORD = re.compile(r"[^\W_]+[+#]*")
_SMALL = {
    "aan", "als", "bij", "dat", "de", "dit", "door", "een", "en", "er", "het", "hoe", "in", "is",
    "je", "met", "na", "naar", "nu", "of", "om", "onze", "op", "over", "per", "te", "tot", "uit",
    "uw", "van", "voor", "wat", "we", "wij", "zo", "an", "and", "are", "at", "by", "for", "from",
    "how", "it", "on", "or", "our", "the", "to", "with", "your",
}  # fmt: skip
"""Words that tell no two titles apart."""
_DOUBLE = re.compile(r"([^\W\d_])\1")
_ENDINGS = re.compile(r"(?<=\w{3})(?:ing|en|e|n|s)+$")
_HARD = str.maketrans("vz", "fs")


def remarks(catalogue: Catalogue, standards: Standards) -> Iterator[Diagnostic]:
    """`similar-title`, at the later of the two by path."""
    first: dict[frozenset[str], str] = {}
    for practice in sorted(catalogue.current, key=lambda practice: practice.path):
        if not practice.title:
            continue
        other = first.setdefault(gist(practice.title), practice.path)
        if other != practice.path:
            yield problem("similar-title", practice.places["title"], field="title",
                          severity=Severity.WARNING, other=other)  # fmt: skip


def gist(title: str) -> frozenset[str]:
    """The words that tell a title from others; those that one inflects or doubles are the same."""
    words = _WORD.findall(folded(title))
    return frozenset(_stem(word) for word in words if word not in _SMALL) or frozenset(words)


def _stem(word: str) -> str:
    """`aanvragen` and `aanvraag`, `huis` and `huizen`, `briefadressen` and `briefadres` have one."""
    if len(word) < 4:
        return word  # a number, a letter, an abbreviation: all of it counts
    return _ENDINGS.sub("", _DOUBLE.sub(r"\1", word).translate(_HARD))
