"""The Dutch stemmer, ours: forms of one word get one stem. Twin of `templates/js/stemmers/nl.js`.

It works on folded words, from the end: diminutive, plural, inflection, participle (`participles.py`), and what
Porter's stemmer takes for derivation. A stem is what is left, not a word: `stappen` and `stap` →
`stap`, `brieven` → `brief`, `problemen` → `problem`. Why it is so: docs/decisions/0017-dutch-stems.md;
`benchmarks/search/stems.py` measures it.
"""

import re

from sitegen.search_index.participles import infinitive

_PLURALS = (
    "beenderen:been bladeren:blad centra:centrum eieren:ei gelederen:gelid gemoederen:gemoed goederen:goed heden:heid"
    " hoenderen:hoen kalveren:kalf kinderen:kind klederen:kleed kleren:kleed lammeren:lam leden:lid liederen:lied"
    " raderen:rad runderen:rund schepen:schip steden:stad volkeren:volk"
)
"""Plurals that no rule makes, and their words; in compounds too."""
_REGULAR = dict(pair.split(":") for pair in _PLURALS.split())
_IRREGULAR = tuple(_REGULAR)
_LIKE_IRREGULAR = re.compile(r"(?:(?:^s|arres|be|ge|k|over|ver)leden|besteden)\Z")
_FITS = re.compile(r"(?=.{3}).*[aeiouy]|[ou][gr]\Z")
"""What may be left of a word."""
_BEFORE_JE = (
    (re.compile(r"([bgklmnprs])\1et\Z"), r"\1"),  # balletje
    (re.compile(r"nget\Z"), "ng"),  # ringetje
    (re.compile(r"(..)ink\Z"), r"\1ing"),  # woninkje
    (re.compile(r"((?:aa|oo|uu|[eiou][eiuj]|[eru])m)p\Z"), r"\1"),  # boompje, but lampje
    (re.compile(r"([dmt]ent|[kt]aart|b[eu]urt|soort|[^s]poort)\Z"), r"\1"),  # studentje, kaartje
    (re.compile(r"((?:aa|oo|uu|[eiou][eiuj]|[ao]u|[aeiouy].*e)[lnr]|w|ij|[tr]ie|[ts]or|rn)t\Z"), r"\1"),
)  # fmt: skip
"""What is before the `je` of a diminutive → what the word ends in; the first that fits."""
_OWN_S = re.compile(
    r"(?:[aiojs]|(?:^|[^a])u|(?:^|[^e])au|(?:^|[^hkt])art|(?:^|[^o])len|(?:^|[^a])men|(?:^|[^p])lan|(?:^|[^e])laar"
    r"|(?:^|[bdfgjklnpr])me|(?:^|[defgjkmnprst])le|[ilmnprs]be|[ocx]ce|[dgp]re|[^if]ere|[^i]are|[pvwlr]ee|[mp]oe"
    r"|[bdghkr]an|advie|beur|chet|chot|fiet|fond|gid|gren|hal|hek|kaar|koer|koet|laat|(?:ver|v)lie|lood|mut|pit|pol"
    r"|pul|reek|rin|rot|rp|rup|tenden|toet|wen|^[pv]er)s\Z"
)  # fmt: skip
"""An `s` that is no ending: `proces`, `adres`, `plaats`, `kans`."""
_CONSONANT_AND_S = re.compile(r"[^aeiouys]s\Z")
_LATIN = re.compile(r"(...(?:ic|im?|e))(?:um|a)\Z|(...(?:ic|log))(?:us|i)\Z")
_INFLECTED = (
    re.compile(r"[dfkpvw](enene?)\Z"),  # rekenen, genomenen
    re.compile(r"[^k](ennen)\Z"),  # balpennen, since balpen loses -en
    re.compile(r"[^aeiou](ene?)\Z"),
    re.compile(r"(?:ie|ee|[aeou]i)(en)\Z"),  # ideeen, truien
    re.compile(r"(?:...i|zi)e(n)\Z"),  # bacterien
    re.compile(r"(?:[^aeiou]|[aeou]i)(e)\Z"),
)
_PERSON = re.compile(
    r"(?:[dgkmpw]|[eio]er|[dkt]er|[^b][eu]ur|el|aal|oel|uil|vul|[^r]eef|ijf|oof|oon|eun)t\Z"
)
"""A `t` that a verb alone has, for one person or thing: `inwerkt`, `controleert`, `overlijdt`."""
_NO_PERSON = re.compile(
    r"(?:markt|takt|naakt|strikt|erwt|[cds]ept|cript|crypt|cerpt|rupt|(?:ge|be|ver).*[kp]t)\Z"
)
_PAST = re.compile(r"..eerd\Z")
"""What is left of `controleerde`."""
_DERIVATIONS = ("end", "ing", "ig", "lijk", "baar")
_VOWEL_AND_OTHER = re.compile(r"[aeiouy][^aeiouy]")
_HARD = {"v": "f", "z": "s"}


def stem(word: str) -> str:
    """The stem of a folded word."""
    singular = _without_latin(_without_s(_without_je(_regular(word))))
    bare = _without_en(singular)
    hard = _hard(bare)
    verb = infinitive(hard, has_en=singular.startswith(bare + "en"))
    if verb == hard:
        verb = _hard(_without_t(bare) if bare == singular else bare)
    root = verb[:-1] if _PAST.search(verb) else verb
    return _short(_hard(_without_derivation(root)))


def _regular(word: str) -> str:
    if not word.endswith(_IRREGULAR) or _LIKE_IRREGULAR.search(word):
        return word
    plural = next(plural for plural in _IRREGULAR if word.endswith(plural))
    return word.removesuffix(plural) + _REGULAR[plural]


def _without_je(word: str) -> str:
    small = word.removesuffix("s").removesuffix("je")
    if not word.endswith(("je", "jes")) or len(small) < 3 or small[-1] in "aeiou":
        return word
    for before, end in _BEFORE_JE:
        if before.search(small):
            return before.sub(end, small)
    return small


def _without_s(word: str) -> str:
    rest = word[:-1]
    return rest if word.endswith("s") and not _OWN_S.search(word) and _FITS.match(rest) else word


def _without_latin(word: str) -> str:
    return _LATIN.sub(r"\1\2", word) if word.endswith(("um", "us", "a", "i")) else word


def _without_en(word: str) -> str:
    """Less `-en`, `-e` and what goes with them: `openbare` → `openbaar`, `westerse` → `wester`."""
    if not word.endswith(("e", "n")):
        return word
    for inflected in _INFLECTED:
        found = inflected.search(word)
        rest = word[: found.start(1)] if found else ""
        if found and _FITS.match(rest):
            return _uninflected(rest) if found[1] == "e" else rest
    return word


def _without_t(word: str) -> str:
    is_verb = _PERSON.search(word) and not _NO_PERSON.search(word) and _FITS.match(word[:-1])
    return word[:-1] if is_verb else word


def _uninflected(adjective: str) -> str:
    if adjective.endswith("bar"):
        return adjective[:-2] + "aar"
    return _without_s(adjective) if _CONSONANT_AND_S.search(adjective) else adjective


def _hard(word: str) -> str:
    """As at the end of a word: `stapp` → `stap`, `briev` → `brief`, `huiz` → `huis`."""
    last = word[-1:]
    single = word[:-1] if word[-2:] == 2 * last and last not in "aeiouy" else word
    return single[:-1] + _HARD[last] if last in _HARD else single


def _without_derivation(word: str) -> str:
    if not word.endswith(("heid", *_DERIVATIONS)):
        return word
    region = _after_vowel_and_other(word, _after_vowel_and_other(word, 0))
    if (
        word.endswith("heid")
        and len(word) - 4 >= region
        and not word.endswith(("cheid", "overheid"))
    ):
        word = _hard(word[:-4])
    ending = next((ending for ending in _DERIVATIONS if word.endswith(ending)), "")
    rest = word.removesuffix(ending)
    if not ending or len(rest) < region:
        return word
    if ending == "lijk":
        return _without_en(rest)
    if ending == "ig":
        return word if rest.endswith("e") else rest
    is_twice = rest.endswith("ig") and not rest.endswith("eig") and len(rest) - 2 >= region
    return rest[:-2] if is_twice else rest


def _short(word: str) -> str:
    """`plaan` → `plan`: a long vowel is written once where an ending follows."""
    is_long = (
        word[-3:-2] == word[-2:-1] and word[-2:-1] in tuple("aeou") and word[-1] not in "aeiouy"
    )
    return word[:-2] + word[-1] if is_long else word


def _after_vowel_and_other(word: str, start: int) -> int:
    found = _VOWEL_AND_OTHER.search(word, start)
    return found.end() if found else len(word)
