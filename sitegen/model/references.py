"""What files of others call each other by → slugs. Files of our own name each other by slug alone."""

import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from sitegen.diagnostics.model import Diagnostic, Place, problem
from sitegen.model.contact import Contact
from sitegen.model.editorial_list import EditorialList
from sitegen.model.field import Field, Kind
from sitegen.model.naming import called
from sitegen.model.practice import Adoption, Practice
from sitegen.model.slugs import joined
from sitegen.model.wanted import Wanted

_MOST_NAMED = 5


@dataclass(frozen=True)
class Called:
    """A file, and what it may be called by."""

    slug: str
    path: str
    handles: tuple[str, ...]
    """Keys and ids, each of one file."""
    name: str


@dataclass(frozen=True)
class Resolved:
    """Files in which references are slugs, where it is clear what is meant."""

    practices: Sequence[Practice]
    lists: Sequence[EditorialList]
    diagnostics: tuple[Diagnostic, ...]
    unclear: frozenset[str]
    """What could mean several, and is reported as that."""


class Names:
    """All that files of one kind may be called by."""

    def __init__(self, files: Iterable[Called]) -> None:
        self.files = tuple(files)

    @cached_property
    def path_of(self) -> Mapping[str, str]:
        """Slug → path, to be told which ones are meant."""
        return {each.slug: each.path for each in self.files}

    @cached_property
    def _by_path(self) -> Mapping[str, set[str]]:
        return _index(
            self.files,
            lambda each: {
                each.path,
                posixpath.splitext(each.path)[0],
                called(each.path, "", by_path=True),
            },
        )

    @cached_property
    def _by_end(self) -> Mapping[str, set[str]]:
        """The ends of paths that hold a folder, as addresses of a site have them."""
        return _index(self.files, _ends)

    @cached_property
    def _tiers(self) -> Sequence[Mapping[str, set[str]]]:
        """The surest first: what is of one file by its nature, what is of most, what is alike."""
        return (
            _index(self.files, lambda each: each.handles),
            _index(self.files, lambda each: (posixpath.basename(each.path), _stem(each.path))),
            _index(self.files, lambda each: (each.name,)),
            _index(self.files, lambda each: map(joined, (each.name, *each.handles))),
        )

    def meant(self, written: str, path: str) -> set[str]:
        """The slugs of all that may be meant by a text in the file `path`."""
        if written in self.path_of:
            return {written}
        bare = written.strip().rstrip("/")
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(path), bare))
        for way in (beside, bare.lstrip("/")):
            if found := self._by_path.get(way):
                return found
        if "/" in bare and (found := self._by_end.get(posixpath.splitext(bare)[0].lstrip("/"))):
            return found
        texts = (bare, bare, bare, joined(bare))
        found_by = (tier.get(text) for tier, text in zip(self._tiers, texts, strict=True))
        return next((found for found in found_by if found), set())


def _ends(each: Called) -> Iterator[str]:
    """`content/news/2024/fair.md` → `content/news/2024/fair`, `news/2024/fair`, `2024/fair`."""
    way = called(each.path, "", by_path=True)
    while "/" in way:
        yield way
        way = way.partition("/")[2]


def _stem(path: str) -> str:
    """The name of a file less its ending, or that of the folder that it is about."""
    return called(path, "", by_path=False)


def _index(
    files: Iterable[Called], texts: Callable[[Called], Iterable[str]]
) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for each in files:
        for text in filter(None, texts(each)):
            found.setdefault(text, set()).add(each.slug)
    return found


class _Resolver:
    """Finds what is meant, and notes where that is not clear; alive only inside `resolve`."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.problems: list[Diagnostic] = []
        self.unclear: set[str] = set()

    def slugs(
        self, texts: Sequence[str], path: str, field: str, places: Callable[[int], Place | None]
    ) -> tuple[str, ...]:
        """The slug for each text that means one file; the others as they are."""
        return tuple(
            self._slug(text, path, field, places(number)) for number, text in enumerate(texts)
        )

    def _slug(self, text: str, path: str, field: str, place: Place | None) -> str:
        found = self.names.meant(text, path)
        if len(found) > 1 and place:
            self.unclear.add(text)
            paths = sorted(self.names.path_of[slug] for slug in found)
            known = ", ".join(f"`{each}`" for each in paths[:_MOST_NAMED])
            self.problems.append(
                problem(
                    "ambiguous-reference", place, field=field, value=text, known=known, n=len(paths)
                )
            )
        return found.copy().pop() if len(found) == 1 else text


def resolve(
    practices: Sequence[Practice],
    contacts: Sequence[Contact],
    lists: Sequence[EditorialList],
    wanted: Sequence[Wanted],
    relations: Sequence[Field] = (),
) -> Resolved:
    """The same files, with slugs for what they call each other by: path, file, handle, id or name."""
    people = _Resolver(Names(_of_contacts(contacts)))
    pages = _Resolver(Names(Called(p.slug, p.path, (p.id,), p.title) for p in practices))
    asked = _Resolver(Names(Called(w.slug, w.path, (), w.title) for w in wanted))
    return Resolved(
        [_practice(each, people, pages, asked, relations) for each in practices],
        [_list(each, pages) for each in lists],
        (*people.problems, *pages.problems, *asked.problems),
        frozenset(people.unclear | pages.unclear | asked.unclear),
    )


def _of_contacts(contacts: Iterable[Contact]) -> Iterator[Called]:
    for each in contacts:
        yield Called(each.slug, each.path, (*each.handles, each.email), each.name)


def _practice(
    practice: Practice, people: _Resolver, pages: _Resolver, asked: _Resolver,
    relations: Sequence[Field],
) -> Practice:  # fmt: skip
    def own(by: _Resolver, key: str, texts: Sequence[str]) -> tuple[str, ...]:
        return by.slugs(
            texts, practice.path, key, lambda number: practice.places.get(f"{key}[{number}]")
        )

    contacts = own(people, "contacts", practice.contacts)
    adopted = tuple(_adoption(each, practice.path, people) for each in practice.adopted_by)
    related = {
        each.key: own(pages if each.kind is Kind.PRACTICES else people, each.key, practice.relations.get(each.key, ()))
        for each in relations
    }  # fmt: skip
    seen = (slug for e in relations if e.kind is Kind.CONTACTS for slug in related[e.key])
    return replace(
        practice,
        relations=related,
        contacts=contacts,
        adopted_by=adopted,
        builds_on=own(pages, "builds_on", practice.builds_on),
        related=own(pages, "related", practice.related),
        answers=own(asked, "answers", practice.answers),
        named=(*contacts, *(slug for each in adopted for slug in each.contacts), *seen),
    )


def _adoption(adoption: Adoption, path: str, people: _Resolver) -> Adoption:
    contacts = people.slugs(
        adoption.contacts,
        path,
        "adopted_by",
        lambda number: adoption.places.get(f"contact[{number}]"),
    )
    return replace(adoption, contacts=contacts)


def _list(listed: EditorialList, pages: _Resolver) -> EditorialList:
    entries = tuple(
        replace(each, practice=slug)
        for each in listed.entries
        for slug in pages.slugs(
            (each.practice,),
            listed.path,
            "practices",
            lambda _, each=each: each.places.get("practice"),  # type: ignore[misc]
        )
    )
    return replace(listed, entries=entries)
