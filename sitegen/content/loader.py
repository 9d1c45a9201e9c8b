"""An edge: files of collections → practices, contacts, lists and what is asked for; only what changed is read and parsed."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar, cast

from sitegen.config.collections import USUAL
from sitegen.config.settings import Settings
from sitegen.content.discovery import Entry, Sources
from sitegen.content.documents import unread_slug
from sitegen.content.parse import Reader, read_record
from sitegen.content.record import NO_HEAD, NO_PROBLEMS, ReadBodies, Record
from sitegen.content.rules import key_of, parser_of
from sitegen.diagnostics.model import Diagnostic
from sitegen.diagnostics.passed import Passed
from sitegen.document.data_file import is_data
from sitegen.document.digest import digest_of
from sitegen.incremental.cache import NOTHING, Cache, LostError, Row
from sitegen.incremental.serialize import dump, load
from sitegen.model.contact import Contact
from sitegen.model.editorial_list import EditorialList
from sitegen.model.practice import Practice
from sitegen.model.wanted import Wanted
from sitegen.workers.pool import Runner
from sitegen.workers.timeout import Deadline

Head = TypeVar("Head", Practice, Contact, EditorialList, Wanted)


@dataclass(frozen=True)
class Content:
    """All that was read."""

    practices: Sequence[Practice]
    contacts: Sequence[Contact]
    lists: Sequence[EditorialList]
    wanted: Sequence[Wanted]
    bodies: ReadBodies
    diagnostics: Sequence[Diagnostic]
    paths: Sequence[str]
    """Of the files that could be read."""
    unreadable: Mapping[str, str] = field(default_factory=dict)
    """The path of each of which nothing is usable → what it would be called."""
    records: Mapping[str, Record] = field(default_factory=dict)
    """Path → what is kept of each."""
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Path → our keys → what its author calls them, where that is something else."""
    passed: tuple[Passed, ...] = ()
    """What settings let pass."""
    rules: str = ""
    """The digest of what they were read by."""


NOTHING_READ = Content((), (), (), (), ReadBodies({}, {}, NOTHING), (), ())
"""Before the first look."""


def read_content(
    root: Path,
    sources: Sources,
    settings: Settings,
    cache: Cache,
    runner: Runner,
    before: Content = NOTHING_READ,
) -> Content:
    """The documents of all entries, and what is wrong in each; those of `before` where they are the same."""
    parser = parser_of(settings)
    key, wording = key_of(parser, settings, cache.stamp), digest_of(repr(parser.schemas))
    rules = f"{key} {wording}"
    last = before if before.rules == rules and cache.keeps else NOTHING_READ  # it holds their texts
    entries = sources.entries
    known = last.records or dict(_known(cache, key, wording))
    same = {e.path: known[e.path] for e in entries if e.path in known and _stands(e, known[e.path])}
    others = [entry for entry in entries if entry.path not in same]
    with Deadline(settings.limits.seconds_per_file) as deadline:
        tools = Reader(root, settings.limits, known, parser, deadline)
        read = runner.map("parse", read_record, tools, others)
        made, texts = _taken(zip(others, read, strict=True), key, cache)
    changed = {path: replace(each, wording=wording) for path, each in made.items() if each.source}
    records = same | changed
    is_same = last.records.keys() == records.keys()
    bodies = _keep(records, changed, texts, key, cache, is_same=is_same)
    of = {kind: [e for e in entries if parser.kind_of(e) == kind] for kind in USUAL}
    return Content(
        practices=_heads(Practice, of["practice"], records, last.practices, changed),
        contacts=_heads(Contact, of["contact"], records, last.contacts, changed),
        lists=_heads(EditorialList, of["list"], records, last.lists, changed),
        wanted=_heads(Wanted, of["wanted"], records, last.wanted, changed),
        bodies=bodies,
        diagnostics=tuple(_problems((*same.values(), *made.values()))),
        paths=tuple(entry.path for entry in entries if entry.path in records),
        unreadable={e.path: unread_slug(e, parser) for e in entries if e.path not in bodies},
        records=records,
        names={path: record.names for path, record in records.items() if record.names},
        passed=tuple(each for record in records.values() for each in record.passed),
        rules=rules,
    )


def _stands(entry: Entry, kept: Record) -> bool:
    """Whether a file is as it was, as far as can be told without reading it."""
    return bool(entry.stamp) and kept.stamp == entry.stamp


def _known(cache: Cache, key: str, wording: str) -> Iterator[tuple[str, Record]]:
    """What the cache holds of files, by path, if it was made by the same rules."""
    for path, row in cache.rows("documents").items():
        if row.key == key:
            record = load(Record, row.value)
            if record.problems == NO_PROBLEMS or record.wording == wording:
                yield path, record


def _taken(
    read: Iterable[tuple[Entry, Record]], key: str, cache: Cache
) -> tuple[dict[str, Record], dict[str, bytes]]:
    """What is known of each file, by its path; and the texts, unless the cache takes them one by one.

    All of them at once are most of what a large catalogue weighs. `LostError` when it cannot.
    """
    made: dict[str, Record] = {}

    def rows() -> Iterator[tuple[str, Row]]:
        for entry, record in read:
            made[entry.path] = replace(record, words=b"", stamp=entry.stamp)
            if record.words:
                yield entry.path, Row(f"{key} {record.source}", record.words)

    if not cache.keeps:
        return made, {path: row.value for path, row in rows()}
    cache.put("bodies", rows())
    if not cache.keeps:
        raise LostError("bodies")
    return made, {}


def _keep(
    records: Mapping[str, Record],
    changed: Iterable[str],
    texts: Mapping[str, bytes],
    key: str,
    cache: Cache,
    *,
    is_same: bool,
) -> ReadBodies:
    """Put what was made into the cache, and take out what went, unless the files are the same ones.

    Returns the texts of all files, wherever they now are.
    """
    usable = {path: record for path, record in records.items() if record.head != NO_HEAD}
    kept = {path: f"{key} {record.source}" for path, record in usable.items()}
    rows = [(path, Row(key, dump(usable[path]))) for path in changed if path in usable]
    cache.put("documents", rows)
    if not is_same:
        cache.keep_only("documents", usable)
        cache.keep_only("bodies", usable)
    if not cache.save() and not texts.keys() >= usable.keys():
        raise LostError("bodies")
    return ReadBodies(texts, kept, cache)


def _problems(records: Iterable[Record]) -> Iterator[Diagnostic]:
    for record in records:
        if record.problems != NO_PROBLEMS:
            yield from load(tuple[Diagnostic, ...], record.problems)


def _heads(
    kind: type[Head],
    entries: Iterable[Entry],
    records: Mapping[str, Record],
    before: Iterable[Head],
    changed: Container[str],
) -> list[Head]:
    same = {each.path: each for each in before if each.path not in changed}
    paths = [entry.path for entry in entries if entry.path in records]
    return [
        head
        for path in paths
        if records[path].head != NO_HEAD
        for head in ([same[path]] if path in same else _loaded(kind, path, records[path].head))
    ]


def _loaded(kind: type[Head], path: str, head: bytes) -> Sequence[Head]:
    if kind is Contact and is_data(path):
        heads: Sequence[Head] = load(cast(Any, tuple[kind, ...]), head)  # type: ignore[valid-type]
        return heads
    return (load(kind, head),)
