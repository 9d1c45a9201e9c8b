"""The stage of the workers: one file → its record, from what was kept if its text is the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sitegen.config.limits import Limits
from sitegen.content.discovery import Entry
from sitegen.content.documents import Parser, documents
from sitegen.content.record import NO_HEAD, NO_WORDS, Record, Words
from sitegen.content.safe_read import SourceFile, read_text
from sitegen.document.data_file import has_members
from sitegen.document.digest import digest_of
from sitegen.incremental.serialize import dump
from sitegen.mapping.rules import Mend
from sitegen.model.practice import Practice
from sitegen.search_index.postings import count_own
from sitegen.workers.timeout import Deadline

_SHARES_OF_DATA = 10
"""Times as much of the processor's time as a text may take: a file of people is about many."""


@dataclass(frozen=True)
class Reader:
    """What files are read and parsed with."""

    root: Path
    limits: Limits
    known: Mapping[str, Record]
    """Path → what is kept of a file."""
    parser: Parser
    deadline: Deadline


def read_record(tools: Reader, entry: Entry) -> Record:
    """A stage: the record of one file; the one that is kept, if the text is the same."""
    limits = tools.limits
    collection = tools.parser.collections[entry.collection]
    has_several = has_members(entry.path, collection.kind)
    limit = limits.data_file_bytes if has_several else limits.content_file_bytes
    rules = collection.rules
    is_mended = rules is not None and Mend.CHARACTERS in rules.mends
    file = read_text(tools.root, entry.path, limit, is_mended=is_mended)
    kept = tools.known.get(entry.path)
    if file.value is None:
        return Record(NO_HEAD, dump(file.diagnostics))
    source = _source(file.value)
    if kept and kept.source == source:
        return kept
    return _parse(tools, file.value, source, entry.collection)


def _source(file: SourceFile) -> str:
    return digest_of(f"{file.text}{dump(file.problems)!r}")


def _parse(tools: Reader, file: SourceFile, source: str, collection: int) -> Record:
    parser = tools.parser
    has_data = has_members(file.path, parser.collections[collection].kind)
    work = partial(documents, parser, collection)
    parsed = tools.deadline.run(work, file, _SHARES_OF_DATA if has_data else 1)
    problems = dump((*file.problems, *parsed.diagnostics))
    if parsed.value is None:
        return Record(NO_HEAD, problems, source=source)
    found = parsed.value
    passed = (*file.passed, *found.passed)
    if has_data:
        heads = tuple(each.head for each in found.documents)
        return Record(dump(heads), problems, NO_WORDS, source, names=found.names, passed=passed)
    (document,) = found.documents
    is_practice = isinstance(document.head, Practice)
    text, language = document.body.text, parser.language
    counts = count_own(document.head, text, language) if is_practice else {}
    words = dump(Words(dump(document.body), dump(counts)))
    return Record(dump(document.head), problems, words, source, names=found.names, passed=passed)
