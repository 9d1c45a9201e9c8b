"""The text of a file → what it is about: a stage that looks at one file alone, and at no disk."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sitegen.config.collections import Collection
from sitegen.content.discovery import Entry
from sitegen.content.safe_read import SourceFile
from sitegen.diagnostics.model import Checked, Diagnostic, Noted
from sitegen.diagnostics.passed import Pass, Passed
from sitegen.document.data_file import Member, has_members, is_data, path_of, read_data, read_record
from sitegen.document.frontmatter import RawDocument, read
from sitegen.document.yaml_nodes import YamlLimits
from sitegen.mapping.apply import Mapped, mapped
from sitegen.mapping.fields import room
from sitegen.mapping.rules import TEXT, Mend, Rules
from sitegen.model import contact, editorial_list, practice, wanted
from sitegen.model.body import Document
from sitegen.model.facets import Facet
from sitegen.model.field import Field
from sitegen.model.naming import called, portable, text_at
from sitegen.model.schema import REACH, Schema
from sitegen.model.slugs import stem_of


@dataclass(frozen=True)
class Parser:
    """What all files of one catalogue are parsed by."""

    collections: tuple[Collection, ...]
    schemas: tuple[Schema, ...]
    """That of each collection, in the same order."""
    facets: tuple[Facet, ...]
    extras: tuple[Field, ...]
    limits: YamlLimits
    data_limits: YamlLimits
    """Those of files that are data alone."""
    language: str
    """Of the site."""
    leads_anywhere: bool = False
    """Whether links may lead to what is no file of the catalogue."""

    def kind_of(self, entry: Entry) -> str:
        """The kind of a file."""
        return self.collections[entry.collection].kind


def _practice(raw: RawDocument, schema: Schema, parser: Parser, rules: Rules | None) -> Noted[Any]:
    return practice.parse(
        raw, schema, parser.facets, parser.extras, parser.language,
        needs_text=rules is None or rules.needs_text,
        room=room("summary", rules) if rules else 0,
    )  # fmt: skip


def _contact(raw: RawDocument, schema: Schema, _parser: Parser, _: Rules | None) -> Noted[Any]:
    return contact.parse(raw, schema)


def _list(raw: RawDocument, schema: Schema, _parser: Parser, _: Rules | None) -> Noted[Any]:
    return editorial_list.parse(raw, schema)


def _wanted(raw: RawDocument, schema: Schema, parser: Parser, _: Rules | None) -> Noted[Any]:
    return wanted.parse(raw, schema, parser.facets)


_REACHED = "email, phone"
_IMAGES = {"missing-description": "![](…)", "image-elsewhere": "![…](https://…)"}
"""What may be wrong with an image that is mended → how such an image is written."""
_PARSE: Mapping[str, Callable[[RawDocument, Schema, Parser, Rules | None], Noted[Any]]] = {
    "practice": _practice,
    "contact": _contact,
    "list": _list,
    "wanted": _wanted,
}
"""Kind of file → what makes a document of it."""


@dataclass(frozen=True)
class Documents:
    """What a file is about."""

    documents: tuple[Document[Any], ...]
    """One, or of a file that is data, each that is in it."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Our keys → what its author calls them, where that is something else."""
    passed: tuple[Passed, ...] = ()
    """What settings let pass in it."""


def documents(parser: Parser, number: int, file: SourceFile) -> Checked[Documents]:
    """What a file of a collection is about."""
    collection, schema = parser.collections[number], parser.schemas[number]
    raws = _raws(collection, parser, file)
    if raws.value is None:
        return Checked(None, raws.diagnostics)
    found, problems = list[Document[Any]](), list[Diagnostic](raws.diagnostics)
    names, passed = dict[str, str](), list[Passed]()
    for each in raws.value:
        one = replace(each, leads_anywhere=True) if parser.leads_anywhere else each
        read = mapped(one, collection.rules) if collection.rules else Mapped(one, {})
        raw = _finished(read.raw)
        parsed = _PARSE[collection.kind](raw, schema, parser, collection.rules)
        found.append(parsed.value)
        problems += read.diagnostics
        kept = [each for each in parsed.diagnostics if not _is_mended(each, collection.rules)]
        problems += kept if read.has_own_text else map(_unfixed, kept)
        mended = {each.code for each in parsed.diagnostics} - {each.code for each in kept}
        passed += [Passed(Pass.MENDED, raw.path, _IMAGES[code]) for code in sorted(mended)]
        names |= read.names
        passed += read.passed
        passed += _lacking(raw, collection, read.names)
    return Checked(Documents(tuple(found), names, tuple(passed)), tuple(problems))


def _lacking(
    raw: RawDocument, collection: Collection, names: Mapping[str, str]
) -> Iterator[Passed]:
    """What is required of files elsewhere, and that this one may lack and does."""
    rules = collection.rules
    filled = {key.text for key, node in raw.fields.entries if not node.is_empty}
    for key in collection.optional:
        is_there = filled & ({"email", "phone"} if key == REACH else {key})
        if not is_there:
            yield Passed(Pass.LACKING, raw.path, _REACHED if key == REACH else names.get(key, key))
    if rules and not rules.needs_text and collection.kind == "practice" and not raw.body.strip():
        yield Passed(Pass.LACKING, raw.path, TEXT)


def _is_mended(found: Diagnostic, rules: Rules | None) -> bool:
    """Whether it is about an image that may be for the eye alone, or that is a link to another site."""
    is_allowed = rules is not None and Mend.IMAGES in rules.mends
    return is_allowed and found.code in _IMAGES


def _unfixed(found: Diagnostic) -> Diagnostic:
    """Without a correction: in a field a text stands otherwise than below the fields."""
    return found if found.field else replace(found, fix=None)


def _raws(
    collection: Collection, parser: Parser, file: SourceFile
) -> Checked[tuple[RawDocument, ...]]:
    """With what each is called, which follows from what the author wrote."""
    if has_members(file.path, collection.kind):
        data = read_data(file.path, file.text, parser.data_limits)
        members = data.value or ()
        is_one = len(members) == 1 and not members[0].key
        named = (_member(collection, each, is_one=is_one) for each in members)
        return Checked(tuple(named) if data.value is not None else None, data.diagnostics)
    raw = (
        read_record(file.path, file.text, parser.limits)
        if is_data(file.path)
        else read(file.path, file.text, parser.limits, may_lack_fields=collection.is_declared)
    )
    if raw.value is None:
        return Checked(None, raw.diagnostics)
    return Checked((_named(collection, raw.value),), raw.diagnostics)


def _named(collection: Collection, raw: RawDocument) -> RawDocument:
    """With its slug and handles, in a collection of which the names are not for us to say."""
    if collection.slug is None:
        return raw
    key = collection.slug.key
    slug = dict(collection.names).get(raw.path) or portable(
        (text_at(raw.fields, key) if key else "") or _by_path(collection, raw.path),
        collection.kind,
    )
    is_ours = collection.is_as_usual and raw.path == f"{collection.folder}/{slug}.md"
    return replace(raw, slug=slug, is_ours=is_ours, handles=tuple(_handles(collection, raw)))


def _member(collection: Collection, member: Member, *, is_one: bool) -> RawDocument:
    """One of those that a file is about."""
    raw, rule = member.raw, collection.slug
    if rule is None or is_one:
        return _named(collection, raw)
    handles = tuple(filter(None, (*_handles(collection, raw), member.key)))
    written = text_at(raw.fields, rule.key) if rule.key else ""
    text = written or next(iter(handles), "")
    slug = portable(text, collection.kind) if text else ""
    return replace(raw, path=path_of(raw.path, slug), slug=slug, handles=handles)


def _finished(raw: RawDocument) -> RawDocument:
    """A member that nothing else tells from others is called by its name."""
    if raw.slug or not raw.path.endswith("#"):
        return raw
    slug = portable(text_at(raw.fields, "name"), "contact")
    return replace(raw, path=f"{raw.path}{slug}", slug=slug)


def _handles(collection: Collection, raw: RawDocument) -> Iterator[str]:
    if collection.handle and (written := text_at(raw.fields, collection.handle)):
        yield written


def _by_path(collection: Collection, path: str) -> str:
    by_path = collection.slug is not None and collection.slug.source == "path"
    return called(path, collection.folder_of(path) or "", by_path=by_path)


def unread_slug(entry: Entry, parser: Parser) -> str:
    """What a file would be called of which nothing is usable, as far as its path tells."""
    collection = parser.collections[entry.collection]
    if collection.slug is None:
        return stem_of(entry.path)
    named = dict(collection.names).get(entry.path)
    return named or portable(_by_path(collection, entry.path), collection.kind)
