"""`check --fix`: what is sure is mended and shown, and nothing else is touched."""

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.build.autofix import autofix
from sitegen.build.options import CheckOptions
from sitegen.cli.options import today
from sitegen.config.read_settings import read_settings
from sitegen.document.formatter import tidied
from sitegen.document.yaml_nodes import YamlLimits
from tests.commands import files_of, sitegen
from tests.conftest import REPOSITORY, TESTS, Write, a_practice, check, codes

PATH = "content/practices/paspoort.md"


def test_spaces_quotes_dates_and_near_values_are_mended_and_line_ends_stay(root: Path) -> None:
    text = a_practice(
        "Zo gaat het. ", title="Paspoort: zo gaat het", thema="[Reizen, adrees]", date="12-03-2026"
    )
    file = root / PATH
    file.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    done = sitegen("check", "--fix", cwd=root)
    assert done.returncode == 0, done.stderr
    mended = a_practice(title='"Paspoort: zo gaat het"', thema="[reizen, adres]", date="2026-03-12")
    assert file.read_bytes() == b"\xef\xbb\xbf" + mended.replace("\n", "\r\n").encode()
    assert f"{PATH}\n" in done.stderr
    assert "  - title: Paspoort: zo gaat het\n" in done.stderr
    assert '  + title: "Paspoort: zo gaat het"\n' in done.stderr
    assert "  - Zo gaat het.·\n" in done.stderr


@pytest.mark.parametrize(
    "text",
    [
        a_practice(thema="[xyz]"),
        a_practice(date="05/03/2026"),
        a_practice(title='"Paspoort'),
        a_practice("Regel één  \nregel twee"),
        a_practice("~~~\ncode \n~~~"),
        a_practice(id="P 2"),
        "# Zomaar een tekst\n",
        a_practice() + "\n<<<<<<< HEAD\n",
    ],
)
def test_what_is_not_sure_is_left_as_it_is(root: Path, write: Write, text: str) -> None:
    write(PATH, text)
    before = files_of(root)
    done = sitegen("check", "--fix", cwd=root)
    assert files_of(root) == before
    assert "\n  + " not in done.stderr


def test_without_fix_nothing_is_written_and_a_second_time_nothing_is_left(
    root: Path, write: Write
) -> None:
    file = write(PATH, a_practice(thema="[Reizen]"))
    sitegen("check", cwd=root)
    assert "Reizen" in file.read_text()
    sitegen("check", "--fix", cwd=root)
    again = sitegen("check", "--fix", cwd=root)
    assert codes(check(root)) == []
    assert "+ " not in again.stderr


def test_only_the_named_files_are_mended_and_only_their_problems_count(
    root: Path, write: Write
) -> None:
    mine = write(PATH, a_practice(thema="[Reizen]"))
    other = write("content/practices/huwelijk.md", a_practice(title="Huwelijk", thema="[Reizen]"))
    done = sitegen("check", "--fix", PATH, cwd=root)
    assert done.returncode == 0
    assert "reizen" in mine.read_text()
    assert "Reizen" in other.read_text()
    assert sitegen("check", "content/practices", cwd=root).returncode == 1
    assert sitegen("check", "content/contacts", cwd=root).returncode == 0
    assert sitegen("check", "content/nergens", cwd=root).returncode == 2


def test_permissions_stay_and_nothing_is_left_beside_the_file(root: Path, write: Write) -> None:
    file = write(PATH, a_practice(thema="[Reizen]"))
    file.chmod(0o640)
    sitegen("check", "--fix", cwd=root)
    assert file.stat().st_mode & 0o777 == 0o640
    assert sorted(each.name for each in file.parent.iterdir()) == [
        "briefadres.md",
        "paspoort.md",
    ]


def test_a_tidy_file_means_what_it_meant() -> None:
    text = a_practice("Eén  \ntwee \n\n   \n\n    code \n", title="Paspoort   ") + "\n\n"
    tidy = tidied(text, YamlLimits())
    assert "title: Paspoort\n" in tidy
    assert "Eén  \n" in tidy
    assert "    code \n" in tidy
    assert tidied(tidy, YamlLimits()) == tidy


ENDS = st.sampled_from(["\n", "\r\n", "\r"])
MISTAKES = {
    "thema: [Reizen, adrees]": "thema: [reizen, adres]",
    "title: Paspoort: zo gaat het": 'title: "Paspoort: zo gaat het"',
    "date: 12-03-2026": "date: 2026-03-12",
    "##Kop": "## Kop",
    "Eén\ufeff twee\ufeff drie": "Eén twee drie",
    "• een": "- een",
}
"""A line with a mistake → the line without."""
LINES = st.lists(
    st.sampled_from(["", "Zomaar een regel.", "Nog een, met é en 😀.", "  ingesprongen"]),
    max_size=5,
)


@given(
    st.sets(st.sampled_from([*MISTAKES]), min_size=1),
    LINES,
    st.lists(ENDS, min_size=30, max_size=30),
    st.booleans(),
    st.sampled_from(["", "\ufeff", "\ufeff\ufeff"]),
)
def test_all_bytes_outside_a_correction_stay_as_they_are(
    tmp_path_factory: pytest.TempPathFactory,
    mistakes: set[str],
    lines: list[str],
    ends: list[str],
    is_ended: bool,
    mark: str,
) -> None:
    fields = [line for line in MISTAKES if line in mistakes and ": " in line]
    keys = {line.partition(":")[0] for line in fields}
    given_fields = [
        line
        for line in ("title: Paspoort", "thema: [reizen]")
        if line.partition(":")[0] not in keys
    ]
    body = [line for line in MISTAKES if line in mistakes and ": " not in line]
    spaced = [each for line in body for each in (line, "")]
    head = ["---", *given_fields, *fields, "summary: Kort.", "contacts: [team]", "---", ""]
    written = [*head, *spaced, *lines, "Slot."]

    def joined(all_lines: list[str]) -> str:
        text = "".join(line + end for line, end in zip(all_lines, ends, strict=False))
        return mark + (text if is_ended else text.removesuffix(ends[len(all_lines) - 1]))

    root = Path(shutil.copytree(TESTS / "tiny", tmp_path_factory.mktemp("mend") / "site"))
    (root / PATH).write_bytes(joined(written).encode())
    autofix(CheckOptions(root, today=today()), lambda path: path == PATH)
    expected = joined([MISTAKES.get(line, line) for line in written])
    assert (root / PATH).read_bytes().decode() == expected


def test_new_lines_end_as_the_others_do(root: Path) -> None:
    file = root / PATH
    text = a_practice().replace("thema: [reizen]", "thema:\n  - reizen en adres")
    file.write_bytes(text.replace("\n", "\r\n").encode())
    sitegen("check", "--fix", cwd=root)
    mended = text.replace("- reizen en adres", "- reizen\n  - adres")
    assert file.read_bytes() == mended.replace("\n", "\r\n").encode()


def test_byte_order_marks_inside_a_text_are_taken_out_wherever_they_stand(root: Path) -> None:
    file = root / PATH
    text = a_practice("Zo gaat het.\n\nEn zo.", title="Pas\ufeffpoort")
    file.write_text("\ufeff\ufeff" + text.replace("gaat", "ga\ufeffat").replace("En", "\ufeffEn"))
    assert sitegen("check", "--fix", cwd=root).returncode == 0
    assert file.read_text() == "\ufeff\ufeff" + text.replace("\ufeff", "")


def test_names_of_organisations_become_short_names_as_the_sample_was_brought_over(
    tmp_path: Path,
) -> None:
    """Each file of the sample in the words it had, and what `check --fix` makes of it."""
    shutil.copy(REPOSITORY / "sitegen.yml", tmp_path)
    shutil.copytree(REPOSITORY / "content", tmp_path / "content")
    vocabulary = read_settings(
        (REPOSITORY / "sitegen.yml").read_text(encoding="utf-8"), "sitegen.yml"
    )
    assert vocabulary.value
    called = {each.slug: each for each in vocabulary.value.organisations}
    files = sorted((tmp_path / "content").glob("*/*.md"))
    now = {file: file.read_text(encoding="utf-8") for file in files}

    def in_words(found: re.Match[str]) -> str:
        each = called[found[2]]
        return f'{found[1]}"{each.aliases[0]}"' if found[1][0] == " " else found[1] + each.name

    for file, text in now.items():
        old = re.sub(r"^((?:  - )?organisation: )([a-z-]+)$", in_words, text, flags=re.MULTILINE)
        file.write_text(old, encoding="utf-8")
    fixed = autofix(CheckOptions(tmp_path), lambda path: path.startswith("content/"))
    assert len(fixed) == 45
    assert {file: file.read_text(encoding="utf-8") for file in files} == now
