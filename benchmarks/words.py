"""Dutch-looking text: words by how often they are used, and sentences of them."""

import itertools
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

WORD_LIST = Path("/usr/share/dict/dutch")
SIZE = 20_000
FUNCTION_WORDS = """
de het een van en in is dat op te zijn met voor die niet aan er om ook als dan maar bij door wordt
naar uit nog kan over deze of tot hebben heeft we worden ze je meer geen al zo wel kunnen wat onder
tussen waar na moet zich veel zonder omdat per elke
"""
SUBJECT_WORDS = """
gemeente inwoners aanpak project onderzoek proces resultaat medewerkers informatie ervaring stap
keuze team afspraak collega balie aanvraag besluit brief gesprek controle formulier vraag antwoord
samen werk nieuwe goed eerste gegevens
"""
STARTS = "b d g h k l m n p r s t v w br dr gr kl pl sch st tr"
MIDDLES = "a e i o u aa ee oo ie oe eu ui ij"
ENDS = "er en el ing rt st cht ng k l n p s t"


@dataclass(frozen=True)
class Words:
    """Words, the commonest first."""

    words: Sequence[str]
    weights: Sequence[float]
    """Added up, as `random.choices` likes them best."""

    def sentence(self, rng: random.Random, count: int, limit: int = 1_000) -> str:
        """`count` words, or as many as fit in `limit` characters; without a full stop."""
        text = " ".join(rng.choices(self.words, cum_weights=self.weights, k=count))
        text = text if len(text) <= limit else text[:limit].rpartition(" ")[0]
        return text[0].upper() + text[1:]


def vocabulary(rng: random.Random) -> tuple[Words, Words]:
    """Words for texts, and those that titles are made of."""
    function, subject = FUNCTION_WORDS.split(), SUBJECT_WORDS.split()
    known = {*function, *subject}
    rare = [word for word in _rare_words() if word not in known]
    content = subject + rng.sample(rare, SIZE)
    return _by_rank(function + content), _by_rank(content)


def _rare_words() -> list[str]:
    if WORD_LIST.exists():
        words = set(WORD_LIST.read_text(encoding="utf-8").splitlines())
        return sorted(word for word in words if re.fullmatch(r"[a-zëïéè]{3,14}", word))
    syllables = itertools.product(STARTS.split(), MIDDLES.split(), ENDS.split())
    parts = ["".join(syllable) for syllable in syllables]
    return ["".join(pair) for pair in itertools.product(parts[::7], parts[::11])]


def _by_rank(words: Sequence[str]) -> Words:
    """The second word about half as often as the first, and so on (Zipf)."""
    weights = (1 / (rank + 3) ** 1.1 for rank in range(len(words)))
    return Words(words, list(itertools.accumulate(weights)))
