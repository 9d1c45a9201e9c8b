"""Words that must stand together. Twin of `templates/js/index/phrase.js`."""

from sitegen.render.tokens import words
from sitegen.search.question import Phrase
from sitegen.search.units import units


def stands(phrase: Phrase, text: str) -> bool:
    """Whether the words of the phrase stand in `text`, in those forms and in that order."""
    found = [units(word) for word in words(text)]
    *before, last = phrase.words
    for at in range(len(found) - len(before)):
        here = found[at + len(before)]
        is_last = here.startswith(last) if phrase.is_open else here == last
        if is_last and found[at : at + len(before)] == before:
            return True
    return False
