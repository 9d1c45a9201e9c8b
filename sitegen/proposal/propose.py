"""A folder of other people's Markdown → settings that read it, with what each rests on beside it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sitegen.authoring.compose import scalar
from sitegen.document.globs import fixed_part
from sitegen.document.other_markup import MARKS
from sitegen.model.contact_fields import CONTACT_FIELDS
from sitegen.model.field import Kind, terms
from sitegen.model.practice_fields import PRACTICE_FIELDS
from sitegen.model.references import Names
from sitegen.proposal.beyond import beyond
from sitegen.proposal.block import Told, block
from sitegen.proposal.called import names_of_pages, slug_of
from sitegen.proposal.choices import Choice, Keys, Own, choices, own_fields, titles_of
from sitegen.proposal.core import practice_feeds
from sitegen.proposal.facets import facet_lines, field_lines
from sitegen.proposal.facts import Facts, Feed
from sitegen.proposal.folders import Sorted, pattern_of, sort_out
from sitegen.proposal.left_out import left_out, without_contents
from sitegen.proposal.links import link_lines
from sitegen.proposal.people import People, names_of, people_in
from sitegen.proposal.profile import profiles
from sitegen.proposal.records import of_records, records_in
from sitegen.proposal.sections import section_of
from sitegen.proposal.survey import Survey
from sitegen.proposal.writing import Line, flow, written
from sitegen.words.words import Words

_IMAGES = (".png", ".jpg", ".jpeg", ".webp", ".gif")


@dataclass(frozen=True)
class Proposal:
    """What is proposed, and what to say of it."""

    text: str
    """Of `sitegen.yml`."""
    pages: int
    """Files that become practices."""
    people: int
    without_fields: bool
    """Whether hardly any page has front matter."""
    publishes_people: bool
    """Whether people are published of whom no date of consent is there."""
    beyond: str = ""
    """What may be meant as pages and is not read, by kind and count."""


def propose(survey: Survey, words: Words) -> Proposal:
    """The settings for a folder; for one without any Markdown, those of an empty catalogue."""
    months = {name.casefold(): number for name, number in terms(Kind.DATE, words)}
    records = records_in(survey)
    parts = sort_out(survey.pages)
    people = people_in(parts.people, survey.data, months)
    if records:
        parts = of_records(parts, records)
    told = _all_told(survey, parts, people, months, words)
    unnamed, people = (people, None) if people and not _are_named(told) else (None, people)
    others = beyond(
        survey.others - {raw.path for each in told for raw in each.facts.files}, survey.formats,
        people.files if people else (), is_alone=not told,
    )  # fmt: skip
    not_read = ", ".join(f"{kind} ({words.number(n)})" for kind, n in others.items())
    lines = [*_top(survey, told, not_read, words), *_content(survey, parts, told, people, words)]
    if unnamed:
        lines[-1:] = [*_left_out_people(unnamed, words), Line("")]
    lines += [*facet_lines(told, words), *field_lines(told), *_dialects(told, words)]
    pages = sum(each.facts.count for each in told)
    empty = sum(not raw.fields.entries for each in told for raw in each.facts.files)
    no_consent = people is not None and not any(feed.key == "consent" for feed in people.feeds)
    return Proposal(
        written(lines), pages, people.facts.count if people else 0,
        without_fields=bool(pages) and empty * 10 > pages * 9, publishes_people=no_consent,
        beyond=not_read,
    )  # fmt: skip


def with_baseline(text: str, file: str, why: str) -> str:
    """The settings with a file of what was wrong in the files already."""
    line = f"  baseline: {file}  # {why}\n"
    return text.replace("\ncontent:\n", f"\ncontent:\n{line}", 1)


def _left_out_people(people: People, words: Words) -> Iterator[Line]:
    files = ", ".join(map(_visible, people.files))
    yield Line("", words.gettext("Left out, for no page names these people: %(files)s (%(n)s)",
                                 files=files, n=words.number(people.facts.count)))  # fmt: skip


def _are_named(told: Sequence[Told]) -> bool:
    """Whether a page names people: nobody is published whom no page needs."""
    fed = any(feed.key == "contacts" and feed.taken for each in told for feed in each.feeds)
    return fed or any(own.kind is Kind.CONTACTS for each in told for own in each.own)


def _all_told(
    survey: Survey, parts: Sorted, people: People | None, months: Mapping[str, int], words: Words
) -> list[Told]:
    """Each collection with its keys; facets and fields of the first are those of the others too."""
    groups = [without_contents(group) for group in parts.pages]
    every = [raw for files, _ in groups for raw in files]
    slug, names = slug_of(parts, every)
    plain = [
        Facts(tuple(files), profiles(files), months, names_of(people), others=survey.others)
        for files, _ in groups
    ]
    named = Names(each for facts in plain for each in names_of_pages(facts))
    keys = Keys(each.name for facts in plain for each in facts.profiles)
    titles = titles_of(
        raw.path for raw in (*every, *(raw for unit in parts.left for raw in unit.files))
    )
    told: list[Told] = []
    for alone, about, group in zip(plain, (about for _, about in groups), parts.pages, strict=True):
        facts = replace(alone, pages=named)
        feeds = practice_feeds(facts)
        used = {name for feed in feeds if not feed.is_shared for name in feed.names}
        chosen = [*_again(told, facts, used)] if told else [*choices(facts, used, keys, titles)]
        patterns = tuple(map(pattern_of, group))
        if len(parts.pages) == 1 and (section := section_of(facts, patterns, chosen, keys, words)):
            chosen.insert(0, section)
        used |= {name for each in chosen for name in each.feed.names}
        own = (*_again_own(told, facts, used),)
        used |= {name for each in own for name in each.feed.names}
        own += (*own_fields(facts, used, keys),)
        exclude = left_out(survey, parts, group, about, words)
        told.append(Told("practice", facts, feeds, patterns, tuple(exclude), slug,
                         tuple(chosen), own, _lacking(facts, feeds), survey.with_hidden,
                         tuple((path, name) for path, name in names.items() if any(raw.path == path for raw in facts.files))))  # fmt: skip
    return told


def _again(told: Sequence[Told], facts: Facts, used: set[str]) -> Iterator[Choice]:
    """The facets that there are, for another collection that has their keys."""
    for choice in (choice for each in told[:1] for choice in each.choices):
        for each in facts.profiles:
            if each.name == choice.feed.names[0] and each.name not in used and not each.is_mixed:
                yield replace(choice, feed=replace(choice.feed, taken=(each,)))


def _again_own(told: Sequence[Told], facts: Facts, used: set[str]) -> Iterator[Own]:
    known = {
        own.feed.names[0]: own
        for each in told
        for own in each.own
        if own.kind in (Kind.TEXT, Kind.TEXTS)
    }
    for each in facts.profiles:
        if each.name in known and each.name not in used and not each.is_mixed and each.files:
            own = known[each.name]
            if not (each.is_list and own.kind is Kind.TEXT):
                yield replace(own, feed=replace(own.feed, taken=(each,)))


def _lacking(facts: Facts, feeds: Sequence[Feed]) -> tuple[str, ...]:
    """`summary`, where nothing says what a page is about."""
    summary = next((feed for feed in feeds if feed.key == "summary"), None)
    written_in = {path for each in (summary.taken if summary else ()) for path in each.by_file}
    silent = any(raw.path not in written_in and not _has_prose(raw.body) for raw in facts.files)
    return ("summary",) if silent else ()


def _has_prose(body: str) -> bool:
    """Whether a sentence can be taken from a text: a line that is not a heading, list or quotation."""
    return any(line[:1].isalpha() for line in body.split("\n"))


def _top(survey: Survey, told: Sequence[Told], not_read: str, words: Words) -> Iterator[Line]:
    read = (
        raw.path for raw in (*survey.pages, *(raw for each in told for raw in each.facts.files))
    )
    seen = {*read, *survey.unread}
    yield Line("", words.gettext("Proposed by sitegen init --from, after a look at %(n)s files. No file was changed.",
                                 n=words.number(len(seen))))  # fmt: skip
    yield Line(
        "",
        words.gettext(
            "What it was not sure of says “unsure”. `sitegen check` says what is not right yet."
        ),
    )
    if told and not any(raw.fields.entries for each in told for raw in each.facts.files):
        yield Line(
            "",
            words.gettext(
                "Hardly any file has front matter: titles and summaries come from the texts."
            ),
        )
    if survey.unread:
        shown = ", ".join(survey.unread[:3]) + ("" if len(survey.unread) <= 3 else " …")
        yield Line(
            "",
            words.gettext(
                "Not read, for something is wrong in them: %(files)s", files=_visible(shown)
            ),
        )
    if not_read:
        yield Line("", words.gettext("Not read yet, for pages are Markdown with YAML at the top: %(kinds)s", kinds=not_read))  # fmt: skip
    yield Line("")
    yield Line("site:")
    yield Line(f"  title: {scalar(' '.join((survey.title or survey.name).split())[:80])}")
    yield Line(f"  language: {words.tag}")
    yield Line("")


def _visible(text: str) -> str:
    return "".join(c if c.isprintable() else "�" for c in text)


def _content(
    survey: Survey, parts: Sorted, told: Sequence[Told], people: People | None, words: Words
) -> Iterator[Line]:
    yield Line("content:")
    if len(told) == 1:
        yield Line("  practices:")
        yield from block(told[0], words, PRACTICE_FIELDS, "    ")
    elif told:
        yield Line("  practices:")
        for each in told:
            first, *rest = block(each, words, PRACTICE_FIELDS, "      ")
            yield Line(f"    - {first.text.strip()}", first.comment)
            yield from rest
    yield Line("  contacts:")
    if people is None:
        yield Line("    required: no", words.gettext("no people were found"))
    else:
        yield from block(_people_told(people, words), words, CONTACT_FIELDS, "    ")
    if media := _media(survey, told):
        yield Line(f"  media: {flow(media)}", words.gettext("images beside the pages"))
    bodies = (text for each in told for text in each.texts)
    yield from link_lines(bodies, survey.others, words)
    for unit in parts.left:
        yield Line("", words.gettext("Left out, for its files have other keys: %(folder)s (%(n)s)",
                                     folder=_visible(pattern_of(unit)), n=words.number(len(unit.files))))  # fmt: skip
    yield Line("")


def _people_told(people: People, words: Words) -> Told:
    fed = {feed.key: feed for feed in people.feeds}
    reach = {
        path
        for key in ("email", "phone")
        if key in fed
        for each in fed[key].taken
        for path in each.by_file
    }
    lines = [Line("    required: no")]
    if "consent" not in fed or fed["consent"].files < people.facts.count:
        lines.append(Line("    consent: not-needed", words.gettext(
            "unsure: no date of consent is there; with this line you answer for it that these people are published")))  # fmt: skip
    if len(reach) < people.facts.count:
        lines.append(
            Line(
                "    reachable: no",
                words.gettext(
                    "%(n)s have an e-mail address or telephone number", n=words.number(len(reach))
                ),
            )
        )
    if people.handle:
        lines.append(Line(f"    handle: {scalar(people.handle)}"))
    has_all = "organisation" in fed and fed["organisation"].files == people.facts.count
    return Told("contact", people.facts, people.feeds, people.files, slug="name",
                lacking=() if has_all else ("organisation",), settings=tuple(lines), handle=people.handle)  # fmt: skip


def _media(survey: Survey, told: Sequence[Told]) -> tuple[str, ...]:
    """The topmost folders with images that are in no folder of pages."""
    homes = [fixed_part(pattern) for each in told for pattern in each.files]
    found = {path.partition("/")[0] for path in survey.others
             if path.lower().endswith(_IMAGES) and "/" in path
             and not any(not home or path.startswith(f"{home}/") for home in homes)}  # fmt: skip
    return tuple(sorted(each for each in found if not each.startswith((".", "_"))))


def _dialects(told: Sequence[Told], words: Words) -> Iterator[Line]:
    """Markup of other programs, by its sign."""
    marks = [mark for mark in MARKS if mark.code == "other-markup" and mark.sign != "<!--"]
    counts: Counter[str] = Counter()
    bodies = [text for each in told for text in each.texts]
    for body in bodies:
        counts.update(
            {mark.sign.strip() for mark in marks if mark.sign in body and mark.pattern.search(body)}
        )
    if counts:
        yield Line("")
        shown = ", ".join(f"{sign} ({words.number(n)})" for sign, n in counts.most_common())
        yield Line(
            "",
            words.gettext(
                "Markup of other programs, which readers see as it stands, and in how many files: %(signs)s",
                signs=shown,
            ),
        )
