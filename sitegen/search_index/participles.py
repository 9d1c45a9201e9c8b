"""Dutch participles → their verbs: `aangevraagd` → `aanvraag`, `ingeschreven` → `inschrijf`.

What goes in and comes out has lost `-en` and `-e` already. Only what can be nothing but a participle changes,
so that a noun keeps its end: `verband`, `opdracht` and `overheid` stay, and so do compounds that end in them.
Twin of the second half of `templates/js/stemmers/nl.js`.
"""

import re

_SEPARABLE = (
    "aan achterna achter af bekend bij binnen buiten deel dicht door goed in kennis klaar kwijt langs leeg les mede mee"
    " naar na neer om onder open op over plaats rond samen schoon stil stop tegen terug thuis toe tussen uit vast voor"
    " vol vrij waar weer weg"
)
_VERB = re.compile(
    rf"({_SEPARABLE.replace(' ', '|')}|)(ge|be|ver|ont|her|er(?=[kv])|mis|)(.{{3,}})\Z"
)
_INSEPARABLE = ("achter", "door", "om", "onder", "over", "vol", "weer")
_CHANGES = (
    "ij e bijt blijf blijk drijf dwijn gelijk glijd grijp hijs kijk knijp krijg lijd mijd prijs rijd rijs schijn schrijf"
    " slijt smijt snijd splijt stijg strijd wijs zwijg",
    "ie o bied giet kies vlieg",
    "ui o buig duik kruip schuif sluit zuig",
    "i o bind dring drink dwing gin klim klink krimp stink vind zing zink",
    "e o berg brek derf geld help nem scheld schend schenk scher smelt sprek stel sterf tref trek vecht vel weg werf"
    " werp zend zwem zwerf",
)
"""The vowel of a verb, that of its participle, and verbs without `-en`."""
_STRONG = {
    root.replace(now, then): root
    for now, then, *roots in map(str.split, _CHANGES)
    for root in roots
} | {"lor": "lies", "vror": "vries"}
"""Participle without its prefix and `-en` → its verb: `schref` → `schrijf`."""
_SAME = "drag graf hang hef houd kom lad lat les lop met roep scheid slap tred vang"
_OTHER = "drog:drieg lek:lijk log:lieg schot:schiet slag:slaan sprong:spring strek:strijk wek:wijk won:win"
_STRONG_WITH_GE = {same: same for same in _SAME.split()} | dict(
    pair.split(":") for pair in _OTHER.split()
)
"""Those that would take other verbs along: `bewonen` is not of `winnen`."""
_STRONG_WITH_BOTH = ("gef", "val")
"""Those that are nouns without a prefix before `ge`: `gegeven`, `geval`."""
_IRREGULAR = {"bracht": "breng", "daan": "doen", "dacht": "denk", "kocht": "kop", "zocht": "zoek"}
_WITHOUT_CHANGE = re.compile(
    r"(?:gaan|licht|meld|print|richt|staan|start|stort|test|vat|wacht|zet|zie)\Z"
)
_OWN_GE = re.compile(r"(?:beur|bruik|eft|hoorza+m|lo+[fv]|luk)")
"""What begins with `ge` by itself: `gebruikt` is of `gebruiken`, `geeft` of `geven`."""
_WEAK = re.compile(
    r"(?:(?:[bfglmrsvwy]|[ao]i|[aeiou]{2}n|[aeiouy].*[^aeiouyhlt]en|[kr]en|scan|plan)d"
    r"|(?:[fgkpx]|[^aeiou]s|[pm][ai]s|ei?s|uis|los)t)\Z"
)
_NOT_WEAK = re.compile(
    r"(?:aard|beeld|eld|boord|duld|geld|hard|held|hoofd|kracht|land|meld|recept|rest|schuld|test|veld|weld|wereld|w?oord)\Z"
)
_LONGER = re.compile(r"(.{3,})en\Z")


def infinitive(word: str, *, has_en: bool) -> str:
    """The verb of a participle, any other word as it is; `has_en` where `-en` went off."""
    found = _VERB.match(word)
    if not found:
        return word
    separable, prefix, root = found.groups()
    if prefix == "ge" and not _OWN_GE.match(root):
        verb = _after_ge(root, has_en=has_en, is_separable=separable != "")
        return separable + verb if verb else word
    if not prefix and separable not in _INSEPARABLE:
        return word
    verb = _IRREGULAR.get(root) or (_STRONG.get(root) if has_en else "") or _weak(root)
    return separable + prefix + verb if verb else word


def _after_ge(root: str, *, has_en: bool, is_separable: bool) -> str:
    """The verb, or nothing where `ge` belongs to a noun, as in `gebied`."""
    if has_en and is_separable and root in _STRONG_WITH_BOTH:
        return root
    strong = (_STRONG.get(root) or _STRONG_WITH_GE.get(root)) if has_en else ""
    found = _IRREGULAR.get(root) or strong or _weak(root)
    is_same = _WITHOUT_CHANGE.match(root) or (is_separable and root.endswith(("d", "t")))
    is_kept = is_same and not has_en  # `ingezetenen` are not of `inzetten`
    return found or (root if is_kept else "")


def _weak(root: str) -> str:
    """`vraagd` → `vraag`, `tekend` → `tek` (as `tekenen` → `tek`); nothing for other endings."""
    if not _WEAK.search(root) or _NOT_WEAK.match(root):
        return ""
    verb = root[:-1]
    return _LONGER.sub(r"\1", verb)
