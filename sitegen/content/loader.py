"""An edge: entries of `content/` → practices, contacts and lists; only what changed is read and parsed."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from sitegen.config.settings import Settings
from sitegen.content.discovery import CONTACTS, LISTS, Entry, Sources
from sitegen.content.safe_read import SourceFile, read_text
from sitegen.diagnostics.model import Checked, Diagnostic
from sitegen.document.digest import digest_of
from sitegen.document.frontmatter import read
from sitegen.document.yaml_nodes import YamlLimits
from sitegen.incremental.cache import NOTHING, Cache, LostError, Row
from sitegen.incremental.serialize import dump, load
from sitegen.model import contact, editorial_list, practice
from sitegen.model.body import Bodies, Body, Document, TermCounts
from sitegen.model.contact import Contact
from sitegen.model.editorial_list import EditorialList
from sitegen.model.facets import Facet
from sitegen.model.field import Field
from sitegen.model.practice import Practice
from sitegen.model.schema import Schema
from sitegen.search_index.postings import count_own
from sitegen.workers.pool import Runner
from sitegen.workers.timeout import Deadline

_NOTHING = b""
_NONE = dump(())
Head = TypeVar("Head", Practice, Contact, EditorialList)


@dataclass(frozen=True)
class Parser:
    """What all files of one catalogue are parsed by."""

    schema: Schema
    facets: tuple[Facet, ...]
    extras: tuple[Field, ...]
    limits: YamlLimits
    language: str
    """Of the site."""


@dataclass(frozen=True)
class Record:
    """A parsed file as bytes: quick to keep, and to hand from one process to another."""

    head: bytes
    """Empty when mistakes leave nothing usable."""
    problems: bytes
    words: bytes = b""
    """Its `Words`; empty in what the cache tells of a file: they have a row of their own."""
    source: str = ""
    """The digest of the text; empty when it could not be read."""
    stamp: str = ""
    """Of the file, see `discovery.Entry`."""
    wording: str = ""
    """The digest of the labels that messages name."""


@dataclass(frozen=True)
class Reader:
    """What files are read and parsed with."""

    root: Path
    limit: int
    """Bytes that a file may have."""
    known: Mapping[str, Record]
    """Path → what is kept of a file."""
    parser: Parser
    deadline: Deadline


@dataclass(frozen=True)
class Words:
    """The text of a file, and what was counted in it."""

    body: bytes
    counts: bytes


class ReadBodies(Bodies):
    """The text of each file by its path: of what is at hand, and of the rest from the cache."""

    def __init__(self, fresh: Mapping[str, bytes], kept: Mapping[str, str], cache: Cache) -> None:
        """`fresh` holds `Words`; `kept` says by which key the others are in the cache."""
        self._fresh, self._kept, self._cache = fresh, kept, cache

    def __getitem__(self, path: str) -> Body:
        return load(Body, self._words(path).body)

    def counts(self, path: str) -> TermCounts:
        """What was counted in the practice at `path`."""
        return load(dict[str, dict[str, int]], self._words(path).counts)

    def _words(self, path: str) -> Words:
        data = self._fresh.get(path)
        if data is None:
            row = self._cache.row("bodies", path)
            key = self._kept[path]
            if row is None or row.key != key:
                raise LostError(path)
            data = row.value
        return load(Words, data)

    def __contains__(self, path: object) -> bool:
        return path in self._fresh or path in self._kept

    def __iter__(self) -> Iterator[str]:
        yield from {**self._kept, **self._fresh}

    def __len__(self) -> int:
        return len({**self._kept, **self._fresh})


@dataclass(frozen=True)
class Content:
    """All that was read."""

    practices: Sequence[Practice]
    contacts: Sequence[Contact]
    lists: Sequence[EditorialList]
    bodies: ReadBodies
    diagnostics: Sequence[Diagnostic]
    paths: Sequence[str]
    """Of the files that could be read."""
    unreadable: frozenset[str] = frozenset()
    """The paths of those of which nothing is usable."""
    records: Mapping[str, Record] = field(default_factory=dict)
    """Path → what is kept of each."""
    rules: str = ""
    """The digest of what they were read by."""


NOTHING_READ = Content((), (), (), ReadBodies({}, {}, NOTHING), (), ())
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
    parser = _parser(settings)
    key, wording = _key(parser, settings, cache), digest_of(repr(parser.schema))
    rules = f"{key} {wording}"
    last = before if before.rules == rules and cache.keeps else NOTHING_READ  # it holds their texts
    entries = (*sources.practices, *sources.contacts, *sources.lists)
    known = last.records or dict(_known(cache, key, wording))
    same = {e.path: known[e.path] for e in entries if e.path in known and _stands(e, known[e.path])}
    others = [entry for entry in entries if entry.path not in same]
    with Deadline(settings.limits.seconds_per_file) as deadline:
        tools = Reader(root, settings.limits.content_file_bytes, known, parser, deadline)
        read = runner.map("parse", _read, tools, others)
        made, texts = _taken(zip(others, read, strict=True), key, cache)
    changed = {path: replace(each, wording=wording) for path, each in made.items() if each.source}
    records = same | changed
    is_same = last.records.keys() == records.keys()
    bodies = _keep(records, changed, texts, key, cache, is_same=is_same)
    return Content(
        practices=_heads(Practice, sources.practices, records, last.practices, changed),
        contacts=_heads(Contact, sources.contacts, records, last.contacts, changed),
        lists=_heads(EditorialList, sources.lists, records, last.lists, changed),
        bodies=bodies,
        diagnostics=tuple(_problems((*same.values(), *made.values()))),
        paths=tuple(entry.path for entry in entries if entry.path in records),
        unreadable=frozenset(entry.path for entry in entries) - bodies.keys(),
        records=records,
        rules=rules,
    )


def _stands(entry: Entry, kept: Record) -> bool:
    """Whether a file is as it was, as far as can be told without reading it."""
    return bool(entry.stamp) and kept.stamp == entry.stamp


def _parser(settings: Settings) -> Parser:
    return Parser(
        settings.schema,
        settings.written_facets,
        settings.extras,
        settings.limits.yaml,
        settings.site.language,
    )


def _key(parser: Parser, settings: Settings, cache: Cache) -> str:
    """Changes when what is made of a text may, other than the wording of messages."""
    fields = (*parser.schema.practice, *parser.schema.contact, *parser.schema.list)
    shapes = tuple(map(_shape, fields))
    return digest_of(repr((cache.stamp, shapes, settings.limits, parser.language)))


def _shape(field: Field) -> tuple[Any, ...]:
    """What a field may hold, without its words."""
    inner = tuple(map(_shape, field.fields))
    return (
        field.key,
        field.kind,
        field.required,
        field.choices,
        field.terms,
        field.max_length,
        inner,
    )


def _source(file: SourceFile) -> str:
    return digest_of(f"{file.text}{dump(file.problems)!r}")


def _known(cache: Cache, key: str, wording: str) -> Iterator[tuple[str, Record]]:
    """What the cache holds of files, by path, if it was made by the same rules."""
    for path, row in cache.rows("documents").items():
        if row.key == key:
            record = load(Record, row.value)
            if record.problems == _NONE or record.wording == wording:
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
    usable = {path: record for path, record in records.items() if record.head != _NOTHING}
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
        if record.problems != _NONE:
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
        same.get(path) or load(kind, records[path].head)
        for path in paths
        if records[path].head != _NOTHING
    ]


def _read(tools: Reader, entry: Entry) -> Record:
    """A stage: the record of one file; the one that is kept, if the text is the same."""
    file, kept = read_text(tools.root, entry.path, tools.limit), tools.known.get(entry.path)
    if file.value is None:
        return Record(_NOTHING, dump(file.diagnostics))
    source = _source(file.value)
    return kept if kept and kept.source == source else _parse(tools, file.value, source)


def _parse(tools: Reader, file: SourceFile, source: str) -> Record:
    parser = tools.parser
    parsed = tools.deadline.run(partial(_document, parser), file)
    problems = dump((*file.problems, *parsed.diagnostics))
    if parsed.value is None:
        return Record(_NOTHING, problems, source=source)
    head, body = parsed.value.head, parsed.value.body
    is_practice = isinstance(head, Practice)
    counts = count_own(head, body.text, parser.language) if is_practice else {}
    words = dump(Words(dump(body), dump(counts)))
    return Record(dump(head), problems, words, source)


def _document(parser: Parser, file: SourceFile) -> Checked[Document[Any]]:
    raw = read(file.path, file.text, parser.limits)
    if raw.value is None:
        return Checked(None, raw.diagnostics)
    if file.path.startswith(f"{CONTACTS}/"):
        known = contact.parse(raw.value, parser.schema)
        return Checked(known.value, (*raw.diagnostics, *known.diagnostics))
    if file.path.startswith(f"{LISTS}/"):
        listed = editorial_list.parse(raw.value, parser.schema)
        return Checked(listed.value, (*raw.diagnostics, *listed.diagnostics))
    found = practice.parse(raw.value, parser.schema, parser.facets, parser.extras, parser.language)
    return Checked(found.value, (*raw.diagnostics, *found.diagnostics))
