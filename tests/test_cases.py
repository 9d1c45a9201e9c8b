"""Each file in `cases/` shows what an author wrote and the exact report; anyone can add one.

A case is Markdown: a title, a sentence, the files of the author between `~~~ path` and `~~~`
(on top of the catalogue in `tiny/`), and the report between `~~~ report` and `~~~`.
`make golden` writes the reports anew, so that the difference is read in review.
"""

import os
import re
from pathlib import Path

import pytest

from sitegen.corrections import corrected
from sitegen.diagnostics import Fix, Place
from sitegen.model.fields import PATTERNS
from sitegen.report.text import report
from sitegen.report.wording import LANGUAGES, wordings
from tests.conftest import PNG, TESTS, check

CASES = sorted((TESTS / "cases").glob("*.md"))
_FENCE = re.compile(r"^~~~ (?P<name>[^\n]+)\n(?P<text>.*?)^~~~$", re.MULTILINE | re.DOTALL)
# Not from a file alone, but from the machine or an option; each has a test of its own.
WITHOUT_CASE = {
    "contact-in-text",
    "no-settings",
    "not-a-file",
    "symbolic-link",
    "too-slow",
    "unreadable-file",
}


WITHOUT_GOOD = {
    "facet-without-values", "file-too-large", "image-elsewhere", "image-too-large",
    "invalid-file-name", "merge-conflict", "missing-front-matter", "nested-too-deep", "no-steps",
    "not-an-image", "page-too-large", "path-too-long", "reserved-key", "reserved-name", "same-name",
    "not-utf-8", "settings-shape", "stale-copy", "too-many-files", "unclosed-front-matter", "unexpected-file", "unportable-name",
    "yaml-too-large",
}  # fmt: skip
"""Not mended by one line: a file has to be renamed, made smaller, or written otherwise."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_mistake_gives_exactly_this_report(case: Path, root: Path) -> None:
    expected = ""
    good = None
    for found in _FENCE.finditer(case.read_text(encoding="utf-8")):
        name = found["name"]
        if name == "report":
            expected = found["text"]
            continue
        if name == "goed":
            good = found["text"]
            continue
        path, _, kind = name.partition(" (")
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        encoding = "cp1252" if kind == "windows-1252)" else "utf-8"
        file.write_bytes(PNG if kind == "afbeelding)" else found["text"].encode(encoding))
    examined = check(root)
    actual = report(examined.diagnostics, examined.texts, "nl")
    if os.environ.get("GOLDEN"):
        text = case.read_text(encoding="utf-8")
        case.write_text(text.partition("~~~ report")[0] + f"~~~ report\n{actual}~~~\n")
        return
    assert actual == expected
    first = examined.diagnostics[0]
    assert first.code == case.stem
    assert first.fix or good is not None or case.stem in WITHOUT_GOOD, "show how it should be"
    if first.place.path in examined.texts and case.stem not in WITHOUT_GOOD:
        fix = first.fix or instead(first.place, good or "")
        mended = corrected(examined.texts[first.place.path], [fix])
        (root / first.place.path).write_bytes(mended.encode())
        assert (case.stem, first.place.line) not in {
            (each.code, each.place.line) for each in check(root).diagnostics
        }


def instead(place: Place, lines: str) -> Fix:
    """What a case shows under `goed` stands in the place of the line with the mistake."""
    return Fix(Place(place.path, place.line, 1, place.line + 1, 1), lines)


def test_every_code_has_a_case() -> None:
    assert {case.stem for case in CASES} | WITHOUT_CASE == set(wordings("nl"))


def test_every_code_is_worded_in_every_language_with_the_same_facts() -> None:
    named = [
        {code: set(re.findall(r"{(\w+)}", "".join(texts.values())))
         for code, texts in wordings(language).items()}
        for language in LANGUAGES
    ]  # fmt: skip
    assert named[0] == named[1]


def test_every_code_in_the_program_is_worded() -> None:
    source = "".join(p.read_text() for p in (TESTS.parent / "sitegen").rglob("*.py"))
    used = set(re.findall(r'(?:problem|_wrong|_first_of_each)\(\s*"([a-z0-9-]+)"', source))
    used |= set(re.findall(r'return "([a-z0-9]+-[a-z0-9-]+)"', source))
    used |= set(re.findall(r"_Repair\(\s*\"([a-z-]+)\"", source))
    used |= set(re.findall(r"_(?:refuse|invalid)\(\"([a-z-]+)\"", source))
    used |= {code for code, _, _ in PATTERNS.values()}
    used |= set(re.findall(r'"([a-z]+-link)" if', source)) | {"empty-link"}
    assert used == set(wordings("nl"))
