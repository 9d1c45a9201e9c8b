"""Each `##` in `mutations/*.md` damages a good file; `mutations/README.md` says how to add one."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from sitegen.diagnostics.edits import corrected
from sitegen.diagnostics.model import Diagnostic
from tests.conftest import PNG, TESTS, check

FOLDER = TESTS / "mutations"
_FENCE = re.compile(r"^~~~ (?P<name>[^\n]+)\n(?P<text>.*?)\n?^~~~$", re.MULTILINE | re.DOTALL)
_SECTION = re.compile(r"^## (?P<title>[^\n]+)\n(?P<rest>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
BASE = {
    found["name"]: found["text"] + "\n"
    for found in _FENCE.finditer((FOLDER / "README.md").read_text(encoding="utf-8"))
}
"""Path → text of the good files."""


@dataclass(frozen=True)
class Mutation:
    """A damage, and what must be said of it."""

    file: Path
    title: str
    before: str
    after: str
    report: str
    cure: str | None
    is_sure: bool

    @property
    def path(self) -> str:
        """The one good file that holds `before`, exactly once."""
        (path,) = (path for path, text in BASE.items() if self.before in text)
        assert BASE[path].count(self.before) == 1
        return path


def _mutations() -> Iterator[Mutation]:
    for file in sorted(FOLDER.glob("*.md")):
        if file.name == "README.md":
            continue
        for section in _SECTION.finditer(file.read_text(encoding="utf-8")):
            parts = {found["name"]: found["text"] for found in _FENCE.finditer(section["rest"])}
            yield Mutation(
                file, section["title"], parts["van"], parts["naar"], parts.get("melding", ""),
                parts.get("herstel", parts.get("herstel zeker")), "herstel zeker" in parts,
            )  # fmt: skip


MUTATIONS = tuple(_mutations())


def damaged(root: Path, mutation: Mutation | None = None) -> tuple[Path, str]:
    """A catalogue with the good files, one of them damaged; that file, and its text."""
    (root / "content/images").mkdir(exist_ok=True)
    (root / "content/images/balie.png").write_bytes(PNG)
    for path, text in BASE.items():
        (root / path).write_text(text, encoding="utf-8")
    if mutation is None:
        return root, ""
    text = BASE[mutation.path].replace(mutation.before, mutation.after)
    (root / mutation.path).write_text(text, encoding="utf-8")
    return root / mutation.path, text


def test_the_good_files_are_good(root: Path) -> None:
    damaged(root)
    assert check(root).diagnostics == ()


def test_there_are_at_least_sixty_kinds_of_damage() -> None:
    assert len({(each.path, each.after) for each in MUTATIONS}) >= 60


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda each: each.title.replace(" ", "-"))
def test_one_damage_is_one_diagnostic_at_its_place_and_its_cure_works(
    mutation: Mutation, root: Path
) -> None:
    file, text = damaged(root, mutation)
    found = check(root).diagnostics
    assert len(found) == 1, [(each.code, each.place) for each in found]
    if os.environ.get("GOLDEN"):
        _write(mutation, found[0], text)
        return
    assert _report(found[0]) == mutation.report
    assert found[0].place.path == mutation.path
    assert bool(found[0].fix) == (mutation.cure is not None)
    if found[0].fix:
        cured = corrected(text, [found[0].fix])
        assert _changed(text, cured) == mutation.cure
        assert found[0].fix.is_sure == mutation.is_sure
        file.write_text(cured, encoding="utf-8")
        assert check(root).diagnostics == ()


def _report(found: Diagnostic) -> str:
    return f"{found.place.line}:{found.place.column} {found.code}"


def _changed(before: str, after: str) -> str:
    """The lines that a cure changed, as they are then."""
    old = before.split("\n")
    return "\n".join(line for line in after.split("\n") if line not in old)


def _write(mutation: Mutation, found: Diagnostic, text: str) -> None:
    """Put what is found into the section; for a person to read."""
    parts = [("van", mutation.before), ("naar", mutation.after), ("melding", _report(found))]
    if found.fix:
        name = "herstel zeker" if found.fix.is_sure else "herstel"
        parts.append((name, _changed(text, corrected(text, [found.fix]))))
    section = f"## {mutation.title}\n" + "".join(f"\n~~~ {n}\n{t}\n~~~\n" for n, t in parts)
    whole = mutation.file.read_text(encoding="utf-8")
    old = next(f[0] for f in _SECTION.finditer(whole) if f["title"] == mutation.title)
    rest = "\n" if whole.index(old) + len(old) < len(whole) else ""
    mutation.file.write_text(whole.replace(old, section + rest), encoding="utf-8")
