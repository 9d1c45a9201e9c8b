"""One collection → the lines of its block under `content:`, each with what it rests on."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitegen.authoring.compose import scalar
from sitegen.document.comments import without_comments
from sitegen.model.field import Field, Kind
from sitegen.model.patterns import PATTERNS
from sitegen.proposal.choices import Choice, Own, noise
from sitegen.proposal.facts import Facts, Feed
from sitegen.proposal.names import is_for_programs, is_internal
from sitegen.proposal.shapes import date_forms, id_pattern, is_sure
from sitegen.proposal.unpublished import hidden_by
from sitegen.proposal.writing import Line, flow, listed, quoted, source
from sitegen.words.words import Words

_BARE_IMAGE = re.compile(r"!\[\s*\]\(")
_IMAGE_ELSEWHERE = re.compile(r"!\[[^\]\n]*\]\(<?(?:https?:)?//")
_ALL = 10
"""Files of a key in which it always says the same, for that to be told."""


@dataclass(frozen=True)
class Told:
    """A collection, with all that is proposed for it."""

    kind: str
    facts: Facts
    feeds: tuple[Feed, ...]
    files: tuple[str, ...]
    """Patterns."""
    exclude: tuple[tuple[str, str], ...] = ()
    """Patterns, each with why."""
    slug: str = "name"
    choices: tuple[Choice, ...] = ()
    own: tuple[Own, ...] = ()
    lacking: tuple[str, ...] = ()
    """Fields that some files lack, though they are required."""
    hidden: int = 0
    """Files with characters that nobody sees."""
    names: tuple[tuple[str, str], ...] = ()
    """Files that would be called as another, and what they are called instead."""
    handle: str = ""
    """The key by which people may be named."""
    settings: tuple[Line, ...] = ()
    """Lines that only collections of this kind have."""

    @property
    def slug_key(self) -> str:
        """The key by which files are called."""
        return self.slug.removeprefix("{key: ").removesuffix("}") if "{" in self.slug else ""

    @property
    def all_feeds(self) -> tuple[Feed, ...]:
        """Also those of facets and own fields."""
        chosen = (each.feed for each in self.choices)
        return (*self.feeds, *chosen, *(each.feed for each in self.own))

    @property
    def texts(self) -> Iterator[str]:
        """What each file says below its fields, or in them."""
        fed = [each for feed in self.feeds if feed.key == "text" for each in feed.taken]
        for raw in self.facts.files:
            inside = (value for each in fed for value in each.by_file.get(raw.path, ()))
            yield raw.body if raw.body.strip() else "\n\n".join(inside)

    @property
    def used(self) -> frozenset[str]:
        """Their keys that feed something."""
        return frozenset(name for feed in self.all_feeds for name in feed.names)


def block(told: Told, words: Words, known: Sequence[Field], indent: str) -> Iterator[Line]:
    """The lines; `known` are the fields of files of this kind."""
    facts = told.facts
    first, *more = listed("files", told.files, indent)
    count = words.ngettext("%(n)s file", "%(n)s files", facts.count)
    yield Line(first.text, count)
    yield from more
    if told.exclude:
        yield Line(f"{indent}exclude:")
        yield from (Line(f"{indent}  - {scalar(each)}", why) for each, why in told.exclude)
    if told.slug != "name":
        yield Line(f"{indent}slug: {told.slug}", _why_slug(told.slug, words))
    if told.names:
        yield Line(f"{indent}names:", words.gettext("else they would be called as others are"))
        yield from (Line(f"{indent}  {scalar(path)}: {name}") for path, name in told.names)
    yield from told.settings
    yield from _fields(told, words, known, indent)
    yield from _ignored(told, words, indent)
    yield from _ways(told, words, known, indent)


def _why_slug(slug: str, words: Words) -> str:
    if slug == "path":
        return words.gettext("several files have the same name")
    return words.gettext("what stands under that key; else the name of the file")


def _fields(told: Told, words: Words, known: Sequence[Field], indent: str) -> Iterator[Line]:
    lines = [*_fed(told, words, indent), *_unfed(told, known, words, indent)]
    if lines:
        yield Line(f"{indent}fields:")
        yield from lines


def _fed(told: Told, words: Words, indent: str) -> Iterator[Line]:
    for feed in told.all_feeds:
        sources = [
            source(each.name, feed.split.get(each.name, ""), feed.values) for each in feed.taken
        ] + [*feed.rest]
        if sources == [feed.key] or not sources:
            continue
        if feed.is_joined:
            sources = [f"{{keys: {flow(feed.names)}}}"]
        text = sources[0] if len(sources) == 1 else f"[{', '.join(sources)}]"
        yield Line(f"{indent}  {feed.key}: {text}", _why(feed, told, words))


def _why(feed: Feed, told: Told, words: Words) -> str:
    """In how many files it is, what it is made of in the others, and what is not sure."""
    parts = [coverage(feed.files, told.facts.count, words)] if feed.taken else []
    if "{heading: 1}" in feed.rest:
        parts.append(words.gettext("else the first heading"))
    if "{file: name}" in feed.rest:
        parts.append(words.gettext("else the name of the file"))
    if "{sentences: 1}" in feed.rest:
        parts.append(words.gettext("else the first sentence"))
    if "date" in feed.doubts:
        parts.append(words.gettext("unsure: no name says which date this is"))
    if any(each.startswith("{folder:") for each in feed.rest):
        parts.append(words.gettext("the folder that a file is in"))
    if feed.key in ("status", "active"):
        hidden = len(hidden_by(feed))
        sure = words.ngettext("%(n)s file is not on the site", "%(n)s files are not on the site", hidden)  # fmt: skip
        unsure = words.ngettext("unsure: %(n)s file is not on the site", "unsure: %(n)s files are not on the site", hidden)  # fmt: skip
        parts += [unsure if feed.doubts else sure] if hidden else []
    if feed.key in ("contacts", "related", "builds_on"):
        parts.append(words.gettext("names other files"))
    return "; ".join(parts)


def coverage(files: int, count: int, words: Words) -> str:
    """In how many of the files something is."""
    return words.gettext(
        "in %(n)s of %(all)s files", n=words.number(files), all=words.number(count)
    )


def _unfed(told: Told, known: Sequence[Field], words: Words, indent: str) -> Iterator[Line]:
    """Fields of ours that have the name of a key of theirs, which is something else."""
    fed = {feed.key for feed in told.all_feeds}
    tops = {each.top for each in told.facts.profiles if each.name in told.used}
    for each in known:
        if each.key in tops and each.key not in fed:
            yield Line(
                f"{indent}  {each.key}: []",
                words.gettext("their key of that name is something else"),
            )


def ignored(told: Told) -> Mapping[str, tuple[int, int, str]]:
    """Their keys that nothing takes up → files, values, and what it says if that is always the same."""
    tops: dict[str, list[str]] = {}
    for each in told.facts.profiles:
        tops.setdefault(each.top, []).append(each.name)
    found: dict[str, tuple[int, int, str]] = {}
    by_name = {each.name: each for each in told.facts.profiles}
    for top, names in tops.items():
        left = [
            name
            for name in names
            if name not in told.used and name not in (told.slug_key, told.handle)
        ]
        whole = {top: left} if len(left) == len(names) and left else {name: [name] for name in left}
        for key, inside in whole.items():
            kept = [by_name[name] for name in inside]
            files = len({path for each in kept for path in each.by_file})
            texts = {value for each in kept for value in each.counts}
            same = texts.pop() if len(texts) == 1 and files >= _ALL else ""
            found[key] = files, sum(len(each.values) for each in kept), same
    return found


def _ignored(told: Told, words: Words, indent: str) -> Iterator[Line]:
    found = ignored(told)
    if not found:
        return
    yield Line(f"{indent}ignore:")
    for key, (files, values, same) in sorted(found.items(), key=lambda each: -each[1][0]):
        parts = [coverage(files, told.facts.count, words)]
        if values != files:
            parts.append(words.ngettext("%(n)s value", "%(n)s values", values))
        if is_internal(key):
            parts.append(words.gettext("unsure: its name says that it is not for readers"))
        elif same and len(same) <= 40 and "\n" not in same:
            parts.append(words.gettext("always “%(value)s”", value=same))
        elif is_for_programs(key):
            parts.append(words.gettext("for a program"))
        elif files:
            parts.append(words.gettext("unsure: readers may want it"))
        yield Line(f"{indent}  - {quoted(key)}", "; ".join(parts))


def _ways(told: Told, words: Words, known: Sequence[Field], indent: str) -> Iterator[Line]:
    """How dates, ids and lists are written, and how long texts are."""
    facts = told.facts
    dates = [value for feed in told.all_feeds if _kind(feed, told, known) is Kind.DATE
             for each in feed.taken for value in each.values]  # fmt: skip
    forms = date_forms(dates, facts.months) or ()
    doubts = [form for form in forms if not is_sure(dates, form, facts.months)]
    if forms:
        doubt = words.gettext("unsure: day and month may be the other way round") if doubts else ""
        yield Line(f"{indent}dates: {flow(forms)}", doubt)
    ids = [
        value
        for feed in told.feeds
        if feed.key == "id"
        for each in feed.taken
        for value in each.values
    ]
    usual, longest = PATTERNS[Kind.ID][1:]
    if not all(usual.fullmatch(value) and len(value) <= longest for value in ids):
        yield Line(f"{indent}ids: '{id_pattern(ids).replace(chr(39), chr(39) * 2)}'")
    lengths = dict(_lengths(told, known))
    if lengths:
        pairs = ", ".join(f"{key}: {length}" for key, length in lengths.items())
        cut = (
            words.gettext("cards show the beginning of a longer one")
            if "summary" in lengths
            else ""
        )
        yield Line(f"{indent}lengths: {{{pairs}}}", cut)
    empty = sum(not raw.body.strip() for raw in facts.files)
    if empty and told.kind == "practice":
        yield Line(f"{indent}text: optional",
                   words.ngettext("%(n)s file has no text", "%(n)s files have no text", empty))  # fmt: skip
    if told.lacking:
        yield Line(f"{indent}optional: {flow(told.lacking)}")
    yield from _mended(told, words, indent)


def _mended(told: Told, words: Words, indent: str) -> Iterator[Line]:
    """What can be put right without a word to each author."""
    split = {name: sign for feed in told.all_feeds for name, sign in feed.split.items()}
    used = [each for each in told.facts.profiles if each.name in told.used]
    noisy = sum(each.noisy + noise(each, split.get(each.name, "")) for each in used)
    bodies = [*told.texts]
    bare = sum(bool(_BARE_IMAGE.search(body)) for body in bodies)
    elsewhere = sum(bool(_IMAGE_ELSEWHERE.search(body)) for body in bodies)
    comments = sum(bool(without_comments(body)[1]) for body in bodies)
    counts = (
        ("lists", noisy),
        ("characters", told.hidden),
        ("comments", comments),
        ("images", bare + elsewhere),
    )
    signs = [name for name, n in counts if n]
    why = [words.ngettext("%(n)s list with empty or repeated items",
                          "%(n)s lists with empty or repeated items", noisy)] if noisy else []  # fmt: skip
    if told.hidden:
        why.append(words.ngettext("%(n)s file with characters that nobody sees",
                                  "%(n)s files with characters that nobody sees", told.hidden))  # fmt: skip
    if comments:
        why.append(words.ngettext("%(n)s file with comments, which no reader sees",
                                  "%(n)s files with comments, which no reader sees", comments))  # fmt: skip
    if elsewhere:
        why.append(words.ngettext("%(n)s file with an image of another site, which becomes a link",
                                  "%(n)s files with an image of another site, which become links", elsewhere))  # fmt: skip
    if bare:
        why.append(
            words.ngettext(
                "unsure: %(n)s file has an image without a description",
                "unsure: %(n)s files have an image without a description",
                bare,
            )
        )
    if signs:
        yield Line(f"{indent}mend: {flow(signs)}", "; ".join(why))


def _kind(feed: Feed, told: Told, known: Iterable[Field]) -> Kind | None:
    kinds = {each.key: each.kind for each in known} | {
        each.feed.key: each.kind for each in told.own
    }
    return kinds.get(feed.key)


def _lengths(told: Told, known: Iterable[Field]) -> Iterator[tuple[str, int | str]]:
    limits = {each.key: each.max_length for each in known if each.max_length}
    for feed in told.feeds:
        parts = [part.strip() for each in feed.taken for value in each.values
                 for part in (value.split(feed.split[each.name]) if each.name in feed.split else [value])]  # fmt: skip
        longest = max(map(len, parts), default=0)
        if longest > limits.get(feed.key, longest):
            yield feed.key, "cut" if feed.key == "summary" else -(-longest // 50) * 50
