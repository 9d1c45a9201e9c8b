"""Each file in `cases/` shows what an author wrote and the exact report; anyone can add one.

A case is Markdown: a title, why it matters in Dutch and in English, the files of the author between `~~~ path` and `~~~`
(on top of the catalogue in `tiny/`), how it should be under `~~~ goed`, and the report between
`~~~ report` and `~~~`. `~~~ voorbeeld` is what `docs/diagnostics.md` shows in place of the files.
`make golden` writes the reports and known corrections anew, so that the difference is read in review.
"""

import os
import re
from pathlib import Path

import pytest

from sitegen.diagnostics.edits import corrected
from sitegen.diagnostics.model import Fix, Place
from sitegen.model.patterns import PATTERNS
from sitegen.report.messages import MESSAGES
from sitegen.report.text import report
from sitegen.words.words import Words
from tests.conftest import PNG, TESTS, check

CASES = sorted((TESTS / "cases").glob("*.md"))
FENCE = re.compile(r"^~~~ (?P<name>[^\n]+)\n(?P<text>.*?)^~~~$", re.MULTILINE | re.DOTALL)
ONLY_TOLD = {
    "contact-in-text", "no-settings", "not-a-file", "symbolic-link", "too-slow", "unreadable-file",
}  # fmt: skip
"""Not from a file alone, but from the machine or an option; each has a test of its own."""
NOT_ONE_LINE = {
    "adopted-twice", "facet-without-values", "file-too-large", "image-elsewhere", "image-too-large",
    "invalid-file-name", "merge-conflict", "missing-front-matter", "nested-too-deep", "no-steps",
    "not-an-image", "page-too-large", "path-too-long", "reserved-key", "reserved-name", "same-name", "static-absent", "static-active", "static-hidden", "static-taken",
    "not-utf-8", "settings-shape", "stale-copy", "too-many-files", "unclosed-front-matter", "unexpected-file", "unportable-name",
    "unclosed-code", "yaml-too-large",
}  # fmt: skip
"""What `goed` shows does not replace a line: a file is renamed, made smaller, or written otherwise."""


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.stem not in ONLY_TOLD], ids=lambda case: case.stem
)
def test_a_mistake_gives_exactly_this_report(case: Path, root: Path) -> None:
    blocks = {f["name"]: f["text"] for f in FENCE.finditer(case.read_text(encoding="utf-8"))}
    expected, shown = blocks.pop("report", ""), blocks.pop("goed", None)
    blocks.pop("voorbeeld", None)
    good = shown
    for name, text in blocks.items():
        put(root, name, text)
    checked = check(root)
    first = checked.diagnostics[0]
    source = checked.texts.get(first.place.path)
    if first.fix and source is not None:
        good = _mended_lines(source, first.fix)
    actual = report(checked.diagnostics, checked.texts, Words("nl"))
    if os.environ.get("GOLDEN"):
        _write(case, good, actual)
        return
    assert actual == expected
    assert good == shown
    assert first.code == case.stem
    if source is not None and case.stem not in NOT_ONE_LINE:
        mended = corrected(source, [first.fix or instead(first.place, good or "")])
        (root / first.place.path).write_bytes(mended.encode())
        assert (case.stem, first.place.line) not in {
            (each.code, each.place.line) for each in check(root).diagnostics
        }


def put(root: Path, name: str, text: str) -> None:
    """A file of the author; behind its path may stand in brackets what it is."""
    path, _, kind = name.partition(" (")
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    encoding = "cp1252" if kind == "windows-1252)" else "utf-8"
    file.write_bytes(PNG if kind == "afbeelding)" else text.encode(encoding))


def _mended_lines(text: str, fix: Fix) -> str:
    """The lines that a correction touches, as they are then."""
    mended = corrected(text, [fix])
    end_line, end_column = fix.place.end
    first, last = fix.place.line - 1, end_line - (end_column == 1 and end_line > fix.place.line)
    last += mended.count("\n") - text.count("\n")
    return "".join(f"{line}\n" for line in mended.split("\n")[first:last])


def _write(case: Path, good: str | None, actual: str) -> None:
    """Put what is found into the case; for a person to read."""
    files = re.split(r"^~~~ (?:goed|report)$", case.read_text(encoding="utf-8"), flags=re.MULTILINE)
    blocks = ([] if good is None else [f"~~~ goed\n{good}~~~\n\n"]) + [f"~~~ report\n{actual}~~~\n"]
    case.write_text(files[0] + "".join(blocks), encoding="utf-8")


def instead(place: Place, lines: str) -> Fix:
    """What a case shows under `goed` stands in the place of the line with the mistake."""
    return Fix(Place(place.path, place.line, 1, place.line + 1, 1), lines)


def test_every_code_has_a_case() -> None:
    assert {case.stem for case in CASES} == set(MESSAGES)


def test_every_code_in_the_program_is_worded() -> None:
    source = "".join(p.read_text() for p in (TESTS.parent / "sitegen").rglob("*.py"))
    used = set(re.findall(r'(?:problem|wrong|_first_of_each)\(\s*"([a-z0-9-]+)"', source))
    used |= set(re.findall(r'return "([a-z0-9]+-[a-z0-9-]+)"', source))
    used |= set(re.findall(r"_Repair\(\s*\"([a-z-]+)\"", source))
    used |= set(re.findall(r"_(?:refused?|invalid)\(\"([a-z0-9-]+)\"", source))
    used |= set(re.findall(r"_mark\(\s*\"([a-z-]+)\"", source))
    used |= {code for code, _, _ in PATTERNS.values()}
    used |= set(re.findall(r'"([a-z]+-link)" if', source)) | {"empty-link"}
    assert used == set(MESSAGES)
