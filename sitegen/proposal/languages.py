"""In which language texts are, by the words that every text has."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

_COMMON: Mapping[str, frozenset[str]] = {
    "nl": frozenset(["de", "het", "een", "en", "van", "ik", "niet", "dat", "die", "in", "op", "te", "is", "voor", "met", "zijn", "aan", "er", "om", "bij", "ook", "naar", "dan", "wordt", "door"]),
    "en": frozenset(["the", "of", "and", "to", "in", "is", "that", "for", "it", "with", "as", "was", "on", "are", "be", "this", "by", "at", "from", "or", "an", "not", "you", "have"]),
    "de": frozenset(["der", "die", "und", "in", "den", "von", "zu", "das", "mit", "sich", "des", "auf", "für", "ist", "im", "dem", "nicht", "ein", "eine", "als", "auch", "es", "an", "werden"]),
    "fr": frozenset(["le", "la", "les", "de", "des", "et", "un", "une", "est", "en", "que", "pour", "dans", "qui", "sur", "pas", "au", "par", "plus", "avec", "ce", "sont", "il"]),
    "es": frozenset(["el", "la", "los", "las", "de", "y", "que", "en", "un", "una", "es", "por", "con", "para", "no", "se", "del", "al", "lo", "como", "más", "su"]),
    "it": frozenset(["il", "la", "di", "e", "che", "un", "una", "per", "non", "in", "con", "del", "della", "sono", "è", "le", "si", "da", "al", "dei"]),
    "pt": frozenset(["o", "a", "os", "as", "de", "e", "que", "em", "um", "uma", "para", "não", "com", "do", "da", "no", "na", "por", "mais", "se"]),
    "da": frozenset(["og", "i", "at", "det", "er", "en", "til", "af", "den", "for", "på", "med", "der", "ikke", "som", "de", "et", "har", "var"]),
    "sv": frozenset(["och", "i", "att", "det", "är", "en", "till", "av", "den", "för", "på", "med", "som", "inte", "de", "ett", "har", "var", "om"]),
    "pl": frozenset(["i", "w", "na", "z", "do", "się", "nie", "że", "to", "jest", "jak", "o", "po", "od", "za", "przez", "dla", "są"]),
    "fy": frozenset(["de", "it", "in", "en", "fan", "is", "dat", "op", "te", "foar", "mei", "net", "oan", "by", "ek", "troch", "wurde", "hat", "binne"]),
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 20_000
"""Characters that tell."""


def language_of_texts(texts: Iterable[str]) -> str:
    """The tag of the language that most words are of; empty where that is not clear."""
    counts: Counter[str] = Counter()
    left = _ENOUGH
    for text in texts:
        counts.update(word.lower() for word in _WORD.findall(text[:left]))
        left -= len(text)
        if left <= 0:
            break
    found = {tag: sum(counts[word] for word in words) for tag, words in _COMMON.items()}
    best = max(found, key=lambda tag: found[tag])
    return best if found[best] * 12 > counts.total() and found[best] > 5 else ""
