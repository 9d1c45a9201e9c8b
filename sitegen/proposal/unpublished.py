"""What their authors do not show: drafts and people who left, by a flag (`draft: yes`) or a word (`status: concept`).

Proposed settings had rather leave out a page too many, and say so, than publish one that is not finished.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sitegen.model.naming import called
from sitegen.model.patterns import FLAGS
from sitegen.proposal.facts import Facts, Feed
from sitegen.proposal.folders import bare
from sitegen.proposal.profile import Profile

_FLAGS: Mapping[str, bool] = {**FLAGS, "1": True, "0": False, "on": True, "off": False}
_MOST = 12
"""Words of a state; of more it would be no state."""
_LONGEST_WORD = 40
_LINK = re.compile(r"\]\(\s*<?([^)>\s]+)")
_LONGEST = 200
"""Characters of what may name a file."""


@dataclass(frozen=True)
class _Way:
    """How one of our fields that hides something is said by others; all in small letters, without signs."""

    key: str
    sure: frozenset[str]
    """Keys of flags and words that say nothing else."""
    hiding: frozenset[str]
    showing: frozenset[str]
    """Keys of flags."""
    telling: frozenset[str]
    """Keys of words."""
    words: Mapping[str, str]
    """What is said there → our value; what is not here is shown."""
    shown: str
    known: frozenset[str]
    """Words for what is shown."""


def _several(text: str) -> frozenset[str]:
    return frozenset(text.split())


_DRAFTS = """draft concept entwurf wip workinprogress inprogress inreview review unpublished notpublished
    nietgepubliceerd private prive privat hidden verborgen versteckt internal intern pending klad todo
    inbewerking inbearbeitung geheim vertrouwelijk vertraulich confidential unlisted"""
_ARCHIVED = "archived archive gearchiveerd archief archiviert archiv"
_GONE = """inactive inactief inaktiv left former vertrokken uitdienst ausgeschieden ehemalig ehemalige alumni
    alumnus alumna retired oudmedewerker gone"""
STATUS = _Way(
    "status",
    sure=_several("draft concept entwurf isdraft archived gearchiveerd archiviert"),
    hiding=_several("draft isdraft concept entwurf hidden private unlisted internal intern wip unpublished "
                    "archived gearchiveerd archiviert"),
    showing=_several("published ispublished publish public visible online gepubliceerd openbaar zichtbaar "
                     "veroffentlicht offentlich"),
    telling=_several("status state visibility zichtbaarheid sichtbarkeit publicatiestatus publicationstatus "
                     "workflow workflowstate documentstatus toestand zustand"),
    words={**dict.fromkeys(_DRAFTS.split(), "draft"), **dict.fromkeys(_ARCHIVED.split(), "archived")},
    shown="published",
    known=_several("published publish public live final definitief gepubliceerd openbaar veroffentlicht "
                   "offentlich visible zichtbaar online active actief aktiv vastgesteld approved goedgekeurd "
                   "ready done klaar fertig current actueel"),
)  # fmt: skip
ACTIVE = _Way(
    "active",
    sure=_several("active actief aktiv inactive"),
    hiding=_several(f"hidden private draft disabled exclude {_GONE}"),
    showing=_several("active actief aktiv visible published public enabled current"),
    telling=_several("status state employment dienstverband"),
    words=dict.fromkeys((*_GONE.split(), "hidden", "private"), "no"),
    shown="yes",
    known=_several("active actief aktiv present current"),
)  # fmt: skip


def unpublished(facts: Facts, way: _Way) -> Feed:
    """What feeds our field; of several keys the one by which most is hidden, and nothing where none is.

    A word counts where no flag says what is hidden, not even of files of which it says no, and where no
    page leads to what it would hide: such a word tells how far a text is, which readers may see.
    """
    flags = [each for each in facts.profiles if _is_flag(each, way)]
    found = [_by_flag(each, way) for each in flags]
    if not flags:
        found = [feed for each in facts.profiles if (feed := _by_word(each, way))]
        found = [feed for feed in found if not _is_linked(hidden_by(feed), facts)]
    hiding = [feed for feed in found if any(_stands(feed, said) for said, _ in _hidden(feed, way))]
    return max(hiding, key=lambda feed: len(hidden_by(feed)), default=Feed(way.key))


def hidden_by(feed: Feed) -> set[str]:
    """The files that are left out by it."""
    shown = {"published", "archived", "yes"}
    table = {said: meant for said, meant in feed.values if meant not in shown}
    return {
        path
        for each in feed.taken
        for path, values in each.by_file.items()
        if any(value.strip() in table for value in values)
    }


def _is_one(each: Profile) -> bool:
    return bool(each.files) and not (each.is_list or each.is_mixed or each.in_records)


def _name(each: Profile) -> str:
    return bare(each.name.rpartition(".")[2])


def _is_flag(each: Profile, way: _Way) -> bool:
    says_so = _name(each) in way.hiding | way.showing
    return says_so and _is_one(each) and all(said.strip().lower() in _FLAGS for said in each.counts)


def _by_flag(each: Profile, way: _Way) -> Feed:
    name, said = _name(each), {"true": True, "false": False}
    said |= {text.strip(): _FLAGS[text.strip().lower()] for text in each.counts}
    hidden = way.words.get(name, "no" if way is ACTIVE else "draft")
    meant = {
        text: hidden if yes == (name in way.hiding) else way.shown for text, yes in said.items()
    }
    doubts = () if name in way.sure | {"published"} else (way.key,)
    return Feed(way.key, (each,), values=_hidden_first(meant, way), doubts=doubts)


def _by_word(each: Profile, way: _Way) -> Feed | None:
    said = sorted({text.strip() for text in each.counts})
    is_state = len(said) <= _MOST and each.longest <= _LONGEST_WORD
    if not _is_one(each) or _name(each) not in way.telling or not is_state:
        return None
    meant = {text: way.words.get(bare(text), way.shown) for text in said}
    rest = {bare(text) for text in said if meant[text] == way.shown} - way.known
    is_sure = not rest and {bare(text) for text in said} <= way.known | way.sure
    return Feed(way.key, (each,), values=_hidden_first(meant, way),
                doubts=() if is_sure else (way.key,), is_shared=bool(rest))  # fmt: skip


def _hidden_first(meant: Mapping[str, str], way: _Way) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(meant.items(), key=lambda pair: pair[1] == way.shown))


def _hidden(feed: Feed, way: _Way) -> Iterator[tuple[str, str]]:
    return (pair for pair in feed.values if pair[1] != way.shown)


def _stands(feed: Feed, said: str) -> bool:
    return any(text.strip() == said for each in feed.taken for text in each.counts)


def _is_linked(hidden: set[str], facts: Facts) -> bool:
    """Whether another page leads to one of these, in its text or in a field."""
    written = [
        found[1]
        for raw in facts.files
        if raw.path not in hidden
        for found in _LINK.finditer(raw.body)
    ]
    written += [text for each in facts.profiles if each.longest <= _LONGEST
                for path, texts in each.by_file.items() if path not in hidden for text in texts]  # fmt: skip
    named = {called(text.rstrip("/"), "", by_path=False) for text in written}
    return any(called(path, "", by_path=False) in named for path in hidden)
