"""Which files of a folder belong together: folders with the same keys, people, tables of names."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sitegen.document.frontmatter import RawDocument
from sitegen.document.globs import whole_folder
from sitegen.letters.folding import folded
from sitegen.proposal.profile import likeness, vector

_ALIKE = 0.5
_FEW = 5
"""Files that tell too little to be taken apart for."""
_PEOPLE = re.compile(
    r"_?(people|persons?|team|staff|authors?|contacts?|contributors?|members?|editors?|speakers?"
    r"|personen|mensen|auteurs?|medewerkers?|contactpersonen|redactie|leden"
    r"|autor(en|innen)?|kontakte?|mitarbeiter(innen)?|mitglieder|personas?|auteurs|equipe|autores)s?",
    re.IGNORECASE,
)
_MODELS = re.compile(
    r"_?(archetypes?|templates?|layouts?|includes?|partials|snippets|sjablonen|vorlagen|drafts?)",
    re.IGNORECASE,
)
"""Folders of what pages are made from, and is none itself."""
_CALLED = ("name", "naam", "nom", "nombre", "nome", "fullname", "displayname", "volledigenaam")
_MAILS = ("email", "mail", "emailaddress", "emailadres", "contact", "correo", "courriel")
_HANDLES = ("handle", "username", "login", "github", "gebruikersnaam", "benutzername")


def bare(key: str) -> str:
    """A key without capitals, accents and signs: `E-Mail` → `email`."""
    return re.sub(r"[^a-z0-9]", "", folded(key).lower())


@dataclass(frozen=True)
class Unit:
    """A folder whose files have the same keys, with all below it."""

    folder: str
    files: tuple[RawDocument, ...]
    is_flat: bool = False
    """Whether folders in it are no part of it."""

    @cached_property
    def vector(self) -> Mapping[str, float]:
        """Key → the share of files with fields that have it."""
        return vector(self._with_fields or self.files)

    @property
    def has_fields(self) -> bool:
        """Whether some files have any: the others are texts beside them."""
        return len(self._with_fields) * 5 > len(self.files)

    @cached_property
    def _with_fields(self) -> Sequence[RawDocument]:
        return [raw for raw in self.files if raw.fields.entries]


@dataclass(frozen=True)
class Sorted:
    """What each file is for."""

    pages: tuple[tuple[Unit, ...], ...]
    """Groups of folders that are read alike; the first is the largest."""
    people: tuple[Unit, ...] = ()
    left: tuple[Unit, ...] = ()
    """Folders that seem to be no part of a catalogue."""
    models: tuple[str, ...] = ()
    """Folders within those of pages, of what pages are made from."""


def is_model(path: str) -> bool:
    """Whether a file is one that pages are made from."""
    return any(_MODELS.fullmatch(part) for part in posixpath.dirname(path).split("/") if part)


def looks_like_people(folder: str, keys: Iterable[str]) -> bool:
    """Whether files are about people, by the name of a folder or file and by their keys."""
    names = {bare(key) for key in keys}
    score = 2 * any(_PEOPLE.fullmatch(part) for part in folder.split("/"))
    score += any(each in names for each in _MAILS) + any(each in names for each in _HANDLES)
    score += any(each in names for each in _CALLED) and "title" not in names
    return score >= 2


def sort_out(files: Sequence[RawDocument]) -> Sorted:
    """The folders of a collection by what they are for."""
    models = {_model_of(raw.path) for raw in files if is_model(raw.path)}
    kept = [raw for raw in files if not is_model(raw.path)] or list(files)
    units = sorted(_units("", kept), key=lambda unit: -len(unit.files))
    people = [unit for unit in units if _are_people(unit)]
    if len(people) == len(units):
        people = []
    rest = [unit for unit in units if unit not in people]
    groups = _groups(unit for unit in rest if unit.has_fields) or ([rest] if rest else [])
    taken = [
        group for number, group in enumerate(groups) if not number or _counts(group, groups[0])
    ]
    chosen = [unit for group in taken for unit in group]
    inside = (each for each in models if any(_is_below(each, unit.folder) for unit in chosen))
    return Sorted(
        tuple(map(tuple, taken)), tuple(people),
        tuple(unit for unit in rest if unit not in chosen), tuple(sorted(inside)),
    )  # fmt: skip


def pattern_of(unit: Unit) -> str:
    """The folder, or the pattern of the files right in it; a sign with a meaning in patterns is any sign."""
    endings = {raw.path.rpartition(".")[2] for raw in unit.files}
    (*_, last) = sorted(endings)
    ending = f".{last}" if len(endings) == 1 else f".{{{','.join(sorted(endings))}}}"
    folder = re.sub(r"[*?{}]", "?", unit.folder)
    if unit.is_flat or not folder:
        return f"{folder}/*{ending}".lstrip("/")
    is_plain = whole_folder(folder, ending) != folder and ending == ".md"
    return folder if is_plain else f"{folder}/**/*{ending}"


def _are_people(unit: Unit) -> bool:
    keys = [key for key, share in unit.vector.items() if share >= 0.2]
    return unit.has_fields and looks_like_people(unit.folder, keys)


def _counts(group: Sequence[Unit], first: Sequence[Unit]) -> bool:
    """Whether folders with other keys than most are a collection too."""
    size = sum(len(unit.files) for unit in group)
    return size >= 3 * _FEW and size * 20 >= sum(len(unit.files) for unit in first)


def _model_of(path: str) -> str:
    parts = posixpath.dirname(path).split("/")
    last = next(n for n, part in enumerate(parts) if _MODELS.fullmatch(part))
    return "/".join(parts[: last + 1])


def _is_below(path: str, folder: str) -> bool:
    return not folder or path.startswith(f"{folder}/")


def _units(folder: str, files: Sequence[RawDocument]) -> Iterator[Unit]:
    """A folder as one, or in parts where those have other keys."""
    parts: dict[str, list[RawDocument]] = defaultdict(list)
    for raw in files:
        below = raw.path.removeprefix(f"{folder}/") if folder else raw.path
        head, slash, _ = below.partition("/")
        parts[head if slash else ""].append(raw)
    if len(parts) == 1 and "" not in parts:
        head, inside = next(iter(parts.items()))
        yield from _units(f"{folder}/{head}".lstrip("/"), inside)
    elif folder and _is_even(folder, parts.values()):
        yield Unit(folder, tuple(files))
    else:
        for head, inside in parts.items():
            if head:
                yield from _units(f"{folder}/{head}".lstrip("/"), inside)
            else:
                yield Unit(folder, tuple(inside), is_flat=True)


def _is_even(folder: str, parts: Iterable[Sequence[RawDocument]]) -> bool:
    """Whether the folders in a folder hold the same; those with few files have no say."""
    large = [Unit(folder, tuple(part)) for part in parts if len(part) >= _FEW]
    named = {looks_like_people(_head(part.files[0].path, folder), ()) for part in large}
    if len(named) > 1:
        return False
    main = max(large, key=lambda part: len(part.files), default=None)
    return main is None or all(likeness(main.vector, each.vector) >= _ALIKE for each in large)


def _head(path: str, folder: str) -> str:
    below = path.removeprefix(f"{folder}/") if folder else path
    return below.partition("/")[0]


def _groups(units: Iterable[Unit]) -> list[list[Unit]]:
    """Folders with the same keys together; the group with most files comes first."""
    groups: list[list[Unit]] = []
    for unit in units:
        home = next((g for g in groups if likeness(g[0].vector, unit.vector) >= _ALIKE), None)
        if home is None:
            groups.append([unit])
        else:
            home.append(unit)
    return sorted(groups, key=lambda group: -sum(len(unit.files) for unit in group))
