"""Who is named: people in Markdown, or in data, with what pages may call them by."""

import posixpath
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sitegen.document.data_file import Member
from sitegen.document.frontmatter import RawDocument
from sitegen.model.references import Called, Names
from sitegen.proposal.core import contact_feeds
from sitegen.proposal.facts import Facts, Feed
from sitegen.proposal.folders import Unit, bare, looks_like_people, pattern_of
from sitegen.proposal.profile import Profile, profiles

_HANDLES = (
    "handle",
    "username",
    "login",
    "github",
    "gebruikersnaam",
    "benutzername",
    "nick",
    "id",
    "key",
    "slug",
    "code",
)
_TRIALS = {"fixtures", "cypress", "test", "tests", "__tests__", "spec", "examples", "example"}
"""Folders of what is tried out with."""


@dataclass(frozen=True)
class People:
    """All of one way of writing."""

    facts: Facts
    feeds: tuple[Feed, ...]
    files: tuple[str, ...]
    """Patterns."""
    handle: str
    called: tuple[Called, ...]


def people_in(
    units: Sequence[Unit], data: Mapping[str, tuple[Member, ...]], months: Mapping[str, int]
) -> People | None:
    """The people of a folder, if there are any: those in Markdown, else those in data."""
    if units:
        raws = [(raw, "") for unit in units for raw in unit.files]
        return _people(raws, tuple(map(pattern_of, units)), months)
    found = dict(_in_data(data))
    if not found:
        return None
    members = [(replace(m.raw, path=f"{path}#{n}"), m.key)
               for path in found for n, m in enumerate(data[path])]  # fmt: skip
    return _people(members, tuple(dict.fromkeys(found.values())), months)


def _in_data(data: Mapping[str, tuple[Member, ...]]) -> Iterator[tuple[str, str]]:
    """The files with people in them, each with the pattern by which it is found."""
    folders: dict[str, list[str]] = defaultdict(list)
    keys = {path: [key.text for member in members for key, _ in member.raw.fields.entries]
            for path, members in data.items() if not _TRIALS & {*path.split("/")}}  # fmt: skip
    likely = [path for path, names in keys.items() if data[path] and _is_often(names, len(data[path]))
              and looks_like_people(posixpath.splitext(path)[0], names)]  # fmt: skip
    named = [path for path in likely if _is_called_so(path)]
    for path in named or likely:
        folders[posixpath.dirname(path)].append(path)
    for folder, paths in folders.items():
        ending = posixpath.splitext(paths[0])[1]
        here = [path for path in data if posixpath.dirname(path) == folder]
        is_whole = len(paths) > 1 and len(here) == len(paths)
        for path in paths:
            yield path, f"{folder}/*{ending}" if is_whole and path.endswith(ending) else path


def _is_called_so(path: str) -> bool:
    """Whether a file or its folder is called as people are, whatever its keys."""
    return looks_like_people(posixpath.splitext(path)[0], ())


def _is_often(keys: Iterable[str], count: int) -> bool:
    """Whether most members have a key that is a name."""
    named = [
        key
        for key in keys
        if bare(key) in ("name", "naam", "fullname", "displayname", "nom", "nombre", "title")
    ]
    return len(named) * 2 > count


def _people(
    raws: Sequence[tuple[RawDocument, str]], files: tuple[str, ...], months: Mapping[str, int]
) -> People:
    documents = tuple(raw for raw, _ in raws)
    facts = Facts(documents, profiles(documents), months)
    feeds = contact_feeds(facts)
    handle = _handle(facts)
    names = next((feed.taken for feed in feeds if feed.key == "name"), ())
    called = tuple(
        Called(
            raw.path, raw.path.partition("#")[0] if not key and len(raws) == 1 else raw.path,
            tuple(filter(None, (key, *_value(handle, raw.path)))),
            next((value for each in names for value in _value(each, raw.path)), ""),
        )
        for raw, key in raws
    )  # fmt: skip
    alone = {raw.path.partition("#")[0] for raw in documents}
    if len(alone) == len(documents):
        called = tuple(replace(each, path=each.path.partition("#")[0]) for each in called)
    return People(facts, feeds, files, handle.name if handle else "", called)


def _value(profile: Profile | None, path: str) -> tuple[str, ...]:
    return profile.by_file.get(path, ())[:1] if profile else ()


def _handle(facts: Facts) -> Profile | None:
    """A key of which each has a text of their own."""
    found = [each for each in facts.profiles
             if bare(each.name) in _HANDLES and len(each.counts) == each.files == len(each.values)]  # fmt: skip
    return min(found, key=lambda each: _HANDLES.index(bare(each.name)), default=None)


def names_of(people: People | None) -> Names:
    """All that people may be called by."""
    return Names(people.called if people else ())
