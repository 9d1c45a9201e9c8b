"""An edge: files of collections → practices, contacts, lists and what is asked for; only what changed is read and parsed."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, cast

from sitegen.config.collections import USUAL, Collection
from sitegen.config.limits import Limits
from sitegen.config.settings import Settings
from sitegen.content.discovery import Entry, Sources
from sitegen.content.documents import Parser, documents, unread_slug
from sitegen.content.safe_read import SourceFile, read_text
from sitegen.diagnostics.model import Diagnostic
from sitegen.diagnostics.passed import Passed
from sitegen.document.beside import Beside
from sitegen.document.data_file import file_of, is_data
from sitegen.document.digest import digest_of
from sitegen.document.links import Target, read_target
from sitegen.incremental.cache import NOTHING, Cache, LostError, Row
from sitegen.incremental.serialize import dump, load
from sitegen.mapping.fields import adapted
from sitegen.mapping.rules import Mend
from sitegen.model.body import Bodies, Body, TermCounts
from sitegen.model.contact import Contact
from sitegen.model.editorial_list import EditorialList
from sitegen.model.field import Field
from sitegen.model.practice import Practice
from sitegen.model.schema import Schema
from sitegen.model.wanted import Wanted
from sitegen.search_index.postings import count_own
from sitegen.workers.pool import Runner
from sitegen.workers.timeout import Deadline

_NOTHING = b""
_NONE = dump(())
_SHARES_OF_DATA = 10
"""Times as much of the processor's time as a text may take: a file of people is about many."""
Head = TypeVar("Head", Practice, Contact, EditorialList, Wanted)


@dataclass(frozen=True)
class Record:
    """A parsed file as bytes: quick to keep, and to hand from one process to another."""

    head: bytes
    """Empty when mistakes leave nothing usable; of a file that is data, the heads of all it is about."""
    problems: bytes
    words: bytes = b""
    """Its `Words`; empty in what the cache tells of a file: they have a row of their own."""
    source: str = ""
    """The digest of the text; empty when it could not be read."""
    stamp: str = ""
    """Of the file, see `discovery.Entry`."""
    wording: str = ""
    """The digest of the labels that messages name."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Our keys → what its author calls them, where that is something else."""
    passed: tuple[Passed, ...] = ()
    """What settings let pass in it."""


@dataclass(frozen=True)
class Reader:
    """What files are read and parsed with."""

    root: Path
    limits: Limits
    known: Mapping[str, Record]
    """Path → what is kept of a file."""
    parser: Parser
    deadline: Deadline


@dataclass(frozen=True)
class Words:
    """The text of a file, and what was counted in it."""

    body: bytes
    counts: bytes


_NO_WORDS = dump(Words(dump(Body()), dump({})))
"""Of a file that is data: what stands in it is fields."""


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
        if path not in self:
            path = file_of(path)
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
    parser = _parser(settings)
    key, wording = _key(parser, settings, cache), digest_of(repr(parser.schemas))
    rules = f"{key} {wording}"
    last = before if before.rules == rules and cache.keeps else NOTHING_READ  # it holds their texts
    entries = sources.entries
    known = last.records or dict(_known(cache, key, wording))
    same = {e.path: known[e.path] for e in entries if e.path in known and _stands(e, known[e.path])}
    others = [entry for entry in entries if entry.path not in same]
    with Deadline(settings.limits.seconds_per_file) as deadline:
        tools = Reader(root, settings.limits, known, parser, deadline)
        read = runner.map("parse", _read, tools, others)
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


def pictures_in(content: Content, beside: Beside) -> Iterator[str]:
    """The paths that texts and fields name, which may be those of images or attachments."""
    for path in _paths_in(content):
        yield from (path, path.lstrip("/"), beside.mapped(path))


def _paths_in(content: Content) -> Iterator[str]:
    pages: tuple[Practice | Contact | EditorialList | Wanted, ...] = (
        *content.practices, *content.contacts, *content.lists, *content.wanted
    )  # fmt: skip
    for page in pages:
        yield from (link.target.path for link in page.outline.links)
    for practice in content.practices:
        for file in filter(None, (practice.image, *practice.attachments)):
            target = read_target(file, practice.path, anywhere=True)
            if isinstance(target, Target):
                yield from (target.path, file.strip().removeprefix("./"))


def _stands(entry: Entry, kept: Record) -> bool:
    """Whether a file is as it was, as far as can be told without reading it."""
    return bool(entry.stamp) and kept.stamp == entry.stamp


def _parser(settings: Settings) -> Parser:
    collections, schema = settings.content.collections, settings.schema
    return Parser(
        collections,
        tuple(_schema(schema, each) for each in collections),
        settings.written_facets,
        settings.extras,
        settings.limits.yaml,
        settings.limits.data,
        settings.site.language,
        settings.content.leads_anywhere,
    )


def _schema(schema: Schema, collection: Collection) -> Schema:
    """The fields of a collection's files."""
    own = schema.lacking(collection.kind, collection.optional)
    if collection.rules is None:
        return own
    return own.having(collection.kind, adapted(own.of(collection.kind), collection.rules))


def _key(parser: Parser, settings: Settings, cache: Cache) -> str:
    """Changes when what is made of a text may, other than the wording of messages."""
    schemas = dict.fromkeys(parser.schemas)
    fields = (field for schema in schemas for kind in USUAL for field in schema.of(kind))
    shapes, reach = tuple(map(_shape, fields)), [schema.needs_reach for schema in schemas]
    made_with = (cache.stamp, shapes, reach, settings.limits, settings.content, parser.language)
    return digest_of(repr(made_with))


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
        field.pattern,
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
        head
        for path in paths
        if records[path].head != _NOTHING
        for head in ([same[path]] if path in same else _loaded(kind, path, records[path].head))
    ]


def _loaded(kind: type[Head], path: str, head: bytes) -> Sequence[Head]:
    if is_data(path):
        heads: Sequence[Head] = load(cast(Any, tuple[kind, ...]), head)  # type: ignore[valid-type]
        return heads
    return (load(kind, head),)


def _read(tools: Reader, entry: Entry) -> Record:
    """A stage: the record of one file; the one that is kept, if the text is the same."""
    limits = tools.limits
    limit = limits.data_file_bytes if is_data(entry.path) else limits.content_file_bytes
    rules = tools.parser.collections[entry.collection].rules
    is_mended = rules is not None and Mend.CHARACTERS in rules.mends
    file = read_text(tools.root, entry.path, limit, is_mended=is_mended)
    kept = tools.known.get(entry.path)
    if file.value is None:
        return Record(_NOTHING, dump(file.diagnostics))
    source = _source(file.value)
    if kept and kept.source == source:
        return kept
    return _parse(tools, file.value, source, entry.collection)


def _parse(tools: Reader, file: SourceFile, source: str, collection: int) -> Record:
    parser, has_data = tools.parser, is_data(file.path)
    work = partial(documents, parser, collection)
    parsed = tools.deadline.run(work, file, _SHARES_OF_DATA if has_data else 1)
    problems = dump((*file.problems, *parsed.diagnostics))
    if parsed.value is None:
        return Record(_NOTHING, problems, source=source)
    found = parsed.value
    passed = (*file.passed, *found.passed)
    if has_data:
        heads = tuple(each.head for each in found.documents)
        return Record(dump(heads), problems, _NO_WORDS, source, names=found.names, passed=passed)
    (document,) = found.documents
    is_practice = isinstance(document.head, Practice)
    text, language = document.body.text, parser.language
    counts = count_own(document.head, text, language) if is_practice else {}
    words = dump(Words(dump(document.body), dump(counts)))
    return Record(dump(document.head), problems, words, source, names=found.names, passed=passed)
