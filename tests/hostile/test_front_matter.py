"""Front matter of an outsider, or of an author with bad luck."""

import json
from pathlib import Path

import pytest

from sitegen.diagnostics.edits import corrected
from sitegen.diagnostics.model import Diagnostic, has_errors
from sitegen.document.frontmatter import read
from sitegen.document.yaml_nodes import Mapping, YamlLimits
from tests.conftest import Write, a_practice, check, codes, made_of

LIMITS = YamlLimits()
PRACTICE = "content/practices/paspoort.md"


def found_in(front_matter: str) -> list[Diagnostic]:
    return list(read("a.md", f"---\n{front_matter}\n---\ntekst\n", LIMITS).diagnostics)


def codes_in(front_matter: str) -> set[str]:
    return {found.code for found in found_in(front_matter)}


@pytest.mark.parametrize(
    ("bomb", "code"),
    [
        ("a: &a [b]\nc: *a", "yaml-alias"),
        ("a: &a [*a]", "yaml-anchor"),
        ("a: &a {x: y}\nb:\n  <<: *a", "yaml-merge-key"),
        ("a: !!python/object/apply:os.system [id]", "yaml-tag"),
        ("a: !!binary aGFsbG8=", "yaml-tag"),
        ("a: b\n...\n---x: y", "yaml"),
        ("[" * 60_000, "yaml-too-deep"),
        ("{" * 60_000, "yaml-"),
        ("? " * 30_000, "yaml-"),
        ("- " * 30_000, "yaml-too-deep"),
        ("a: [" + "[" * 9 + "]" * 10, "yaml-too-deep"),
        ("\n".join(f"k{n}: v" for n in range(5_000)), "yaml-too-many-values"),
        ("a: [" + "1," * 5_000 + "]", "yaml-too-many-values"),
        ("a: " + "9" * 70_000, "yaml-too-large"),
        ("a: " + ":".join(["59"] * 20_000), ""),
        ("%YAML 9.9\n---\na: b", ""),
        ("a: b\n? [c]\n: d", "yaml-key-not-text"),
        ("{a: b}: c", "yaml-"),
    ],
    ids=range(18),
)
def test_a_bomb_is_refused_by_rule(bomb: str, code: str) -> None:
    found = codes_in(bomb)
    assert not code or any(one.startswith(code) for one in found), found


@pytest.mark.parametrize(
    "written",
    ["NO", "no", "12:30", "1.10", "01067", "1_000", "+4940123456", "2019-10-22", "0b11", ".nan",
     "0x1F", "1e3", ".inf", "True", "y", "0o17", "=", "2001-12-14t21:59:43.10-05:00"],
)  # fmt: skip
def test_text_shown_is_the_text_written(root: Path, write: Write, written: str) -> None:
    write(PRACTICE, a_practice(title=written))
    checked = check(root)
    assert codes(checked) == []
    assert checked.draft
    assert written in [practice.title for practice in checked.draft.catalogue.practices]


@pytest.mark.parametrize(
    ("line", "code", "better"),
    [
        ("title: Use #tags", "yaml-remark", 'title: "Use #tags"'),
        ('title: Zo "moet" het #nu', "yaml-remark", "title: 'Zo \"moet\" het #nu'"),
        ("law:\n  - Wet #1", "yaml-remark", '  - "Wet #1"'),
        ("summary: | #let op\n  tekst", "yaml-remark", None),
        ("title: #tags", "yaml-remark", 'title: "#tags"'),
        ("title: #tags\n  verder", "yaml-remark", None),
        ("law: [#wet\n b]", "yaml-remark", None),
        ("law:\n  - #wet\n    b", "yaml-remark", None),
        ("title: Use # tags", "yaml-remark", 'title: "Use # tags"'),
        ('title: "C:\\temp"', "yaml-escape", "title: 'C:\\temp'"),
        ('title: "C:\\\\temp \\new"', "yaml-escape", "title: 'C:\\temp \\new'"),
        ("title:\u00a0Paspoort", "yaml-space", "title: Paspoort"),
        ("\u00a0title: Paspoort", "yaml-space", " title: Paspoort"),
    ],
)
def test_text_that_yaml_drops_is_reported_with_the_line_to_paste(
    line: str, code: str, better: str | None
) -> None:
    found = [one for one in found_in(line) if one.code == code]
    assert len(found) == 1
    assert dict(found[0].facts).get("near") == better


@pytest.mark.parametrize(
    "line",
    ["title: &nice dag", "title: *nice", "title: !let op", "title: a: b", "law: [Wet #1, Besluit]"],
)
def test_signs_of_yaml_in_a_value_are_errors(line: str) -> None:
    assert [one.severity for one in found_in(line)][:1] == ["error"]


@pytest.mark.parametrize(
    "line",
    ["# een opmerking", "law: # kies uit\n  - a", "law: [a, b] #uitleg", "#a: b\nc: d", "a: x-#b, c:#d", "title: C# en F#", 'title: "Use #tags"', "title: 'C:\\temp'", "url: https://a/#b",
     'title: "Use \\"#tags\\""', "law: [a, b] # uitleg", 'title: "a" # uitleg', "title: |\n  a #b", 'a: "\\u00e9"'],
)  # fmt: skip
def test_what_is_not_lost_is_not_reported(line: str) -> None:
    assert found_in(line) == []


def test_an_empty_item_is_an_error(root: Path, write: Write) -> None:
    write(PRACTICE, a_practice(law="[Paspoortwet, ~]"))
    assert codes(check(root)) == ["empty-item"]


def test_a_repeated_key_names_both_lines_and_a_typo_the_right_key(root: Path, write: Write) -> None:
    write(PRACTICE, a_practice(revieuwed="2026-01-01", law="[Wet]\ntitle: Nog eens"))
    found = {one.code: one for one in check(root).diagnostics}
    assert (found["duplicate-key"].place.line, dict(found["duplicate-key"].facts)["first"]) == (
        8,
        "2",
    )
    assert dict(found["unknown-key"].facts)["near"] == "reviewed"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("---\ntitle: a\n", "unclosed-front-matter", None),
        ("---\ntitle: a\n...\ntekst\n", "unclosed-front-matter", None),
        ("---\ntitle: a\n-----\ntekst\n", "unclosed-front-matter", "3"),
        ("---\ntitle: a\n —\ntekst\n", "unclosed-front-matter", "3"),
        ("----\ntitle: a\n---\n", "missing-front-matter", "1"),
        ("—\ntitle: a\n---\n", "missing-front-matter", "1"),
        ("\n\n---\ntitle: a\n---\n", "missing-front-matter", "3"),
        ("title: a\n", "missing-front-matter", None),
        ("", "missing-front-matter", None),
        ("---\n- a\n- b\n---\n", "front-matter-shape", None),
        ("---\nzomaar\n---\n", "front-matter-shape", None),
    ],
)
def test_front_matter_that_is_not_fenced_says_which_line(
    text: str, code: str, line: str | None
) -> None:
    (found,) = read("a.md", text, LIMITS).diagnostics
    assert (found.code, dict(found.facts).get("line")) == (code, line)


def test_a_byte_order_mark_is_accepted(root: Path) -> None:
    (root / PRACTICE).write_bytes(b"\xef\xbb\xbf" + a_practice().encode())
    assert codes(check(root)) == []


def test_dashes_inside_a_value_do_not_end_the_fields() -> None:
    checked = read("a.md", "---\na: |\n  -----\n  ---\n  x\nb: c\n---\nbody", LIMITS)
    assert isinstance(checked.value and checked.value.fields, Mapping)
    assert checked.value is not None
    assert [key.text for key, _ in checked.value.fields.entries] == ["a", "b"]
    assert checked.value.body == "body"


@pytest.mark.parametrize(
    "key",
    [
        "content",
        "handler",
        "self",
        "1",
        "no",
        "2020-01-01",
        "__proto__",
        "constructor",
        "null",
        "é",
    ],
)
def test_a_key_is_text_and_an_unknown_one_an_error(root: Path, write: Write, key: str) -> None:
    write(PRACTICE, a_practice(**{key: "x"}))
    (found,) = check(root).diagnostics
    assert (found.code, found.place.line, found.place.column) == ("unknown-key", 6, 1)


@pytest.mark.parametrize(
    "date",
    ["2019-13-45", "2026-02-30", "0000-01-01", "2026-1-1", "20260101", "٢٠٢٦-٠١-٠١", "2026-01-01T00:00:00Z",
     "9" * 4301, "2026-W01-1", "-2026-01-01", "12-03-2026", "morgen"],
)  # fmt: skip
@pytest.mark.parametrize("field", ["date", "reviewed"])
def test_only_real_dates(root: Path, write: Write, field: str, date: str) -> None:
    write(PRACTICE, a_practice(**{field: date}))
    assert codes(check(root)) == ["invalid-date"]


@pytest.mark.parametrize("number", ["9" * 4301, "-1", "1.5", "١٢", "1e9", "0x10"])
def test_only_real_numbers(root: Path, write: Write, number: str) -> None:
    write(PRACTICE, a_practice(review_every=number))
    assert codes(check(root)) == ["invalid-number"]


@pytest.mark.parametrize("date", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_there_are_build(root: Path, write: Write, date: str) -> None:
    write(PRACTICE, a_practice(date=date, reviewed=date, review_every="999999999999"))
    checked = check(root)
    assert set(codes(checked)) <= {"early-date", "future-date"}
    assert not has_errors(checked.diagnostics)
    assert any(each.path == "practices/paspoort.html" for each in made_of(checked))


@pytest.mark.parametrize(
    "written",
    ['"\\ud83d\\ude00"', '"\\ud800"', '"\\x1b[31m"', '"\\0"', '"\\u202e"', '"\\U00110000"'],
)
def test_an_escape_that_writes_no_character_is_an_error(
    root: Path, write: Write, written: str
) -> None:
    write(PRACTICE, a_practice(title=written))
    checked = check(root)
    assert len(checked.diagnostics) >= 1
    assert json.dumps([d.facts for d in checked.diagnostics]).isascii()


@pytest.mark.parametrize("place", ["front matter", "body", "half"])
def test_a_merge_conflict_is_one_error_at_its_first_mark(
    root: Path, write: Write, place: str
) -> None:
    conflict = "<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> branch-naam"
    if place == "front matter":
        text, line = a_practice(date=f"2026-01-01\n{conflict}"), 7
    elif place == "body":
        text, line = a_practice(conflict), 8
    else:
        text, line = a_practice("Eén.\n\n>>>>>>> 1f2e3d4"), 10
    write(PRACTICE, text)
    (found,) = check(root).diagnostics
    assert (found.code, found.place.line) == ("merge-conflict", line)


def test_a_heading_underlined_by_seven_signs_is_no_conflict(root: Path, write: Write) -> None:
    write(PRACTICE, a_practice("Kopje\n=======\n\nTekst."))
    assert codes(check(root)) == []


@pytest.mark.parametrize(
    "line", ["title: Use #tags", 'title: "C:\\temp"', "title:\u00a0Paspoort", "law:\n  - Wet #1"]
)
def test_the_correction_is_the_line_that_reads_without_complaint(line: str) -> None:
    text = f"---\n{line}\n---\n"
    (found,) = read("a.md", text, LIMITS).diagnostics
    assert found.fix is not None
    assert read("a.md", corrected(text, [found.fix]), LIMITS).diagnostics == ()
