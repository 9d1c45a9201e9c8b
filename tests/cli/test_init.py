"""`sitegen init`: a whole catalogue in the language of whoever begins it, without a warning."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import files_of, sitegen
from tests.conftest import TODAY, check, pages
from tests.words.test_site import all_words, words_of

FIRST = {
    "de": ("erstes-beispiel", "So geht es"),
    "en": ("first-practice", "How you do it"),
    "nl": ("eerste-praktijk", "Zo doet u het"),
}


@pytest.mark.parametrize("language", FIRST)
def test_a_new_catalogue_is_whole_and_builds_without_a_warning(
    tmp_path: Path, language: str
) -> None:
    done = sitegen("init", "a", "--lang", language, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "a\n"), done.stderr
    checked = sitegen("check", "--strict", "--root", "a", cwd=tmp_path)
    assert checked.returncode == 0, checked.stderr
    built = sitegen("build", "--strict", "--root", "a", cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    slug, heading = FIRST[language]
    page = (tmp_path / f"a/build/practices/{slug}.html").read_text()
    assert f'<html lang="{language}"' in page
    assert f">{heading}<" in page
    assert "sitegen check" in (tmp_path / "a/README.md").read_text()


def test_the_english_one_has_no_dutch_word_and_the_dutch_one_no_english_word(
    tmp_path: Path,
) -> None:
    english, dutch = words_of("nl")
    for language, others in (("en", dutch - english), ("nl", english - dutch)):
        assert sitegen("init", language, "--lang", language, cwd=tmp_path).returncode == 0
        found = all_words(pages(check(tmp_path / language))) & others
        assert found == set(), language


def test_consent_in_the_example_is_of_the_day_it_was_made(tmp_path: Path) -> None:
    sitegen("init", "a", "--lang", "en", cwd=tmp_path)
    contact = (tmp_path / "a/content/contacts/example-team.md").read_text()
    assert f"\nconsent: {TODAY.isoformat()}\n" in contact


def test_a_language_without_words_gets_its_tag_and_the_example_in_english(tmp_path: Path) -> None:
    done = sitegen("init", "a", "--lang", "pl", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "no words for pl yet" in done.stderr
    assert "\n  language: pl\n" in (tmp_path / "a/sitegen.yml").read_text()
    assert (tmp_path / "a/content/practices/first-practice.md").is_file()
    assert sitegen("build", "--strict", "--root", "a", cwd=tmp_path).returncode == 0


def test_what_is_no_language_is_refused_with_the_one_that_was_meant(tmp_path: Path) -> None:
    done = sitegen("init", "a", "--lang", "nl_BE", cwd=tmp_path)
    assert done.returncode == 2
    assert "`nl-BE`" in done.stderr
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize(
    ("environment", "tag"),
    [
        ({"LC_ALL": "de_AT.UTF-8", "LANG": "nl_NL.UTF-8"}, "de-AT"),
        ({"LC_MESSAGES": "nl_NL.UTF-8", "LANG": "C"}, "nl-NL"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_without_a_terminal_it_is_the_language_of_the_system(
    tmp_path: Path, environment: dict[str, str], tag: str
) -> None:
    others = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG"))}  # fmt: skip
    subprocess.run([sys.executable, "-m", "sitegen", "init", "a"], cwd=tmp_path, env=others | environment,
                   stdin=subprocess.DEVNULL, capture_output=True, check=True)  # fmt: skip
    assert f"\n  language: {tag}\n" in (tmp_path / "a/sitegen.yml").read_text()


def test_on_a_terminal_it_asks_until_the_answer_is_a_language(tmp_path: Path) -> None:
    main, terminal = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "sitegen", "init", "a"], cwd=tmp_path, stdin=terminal,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "LC_ALL": "en_GB.UTF-8"},
    )  # fmt: skip
    os.close(terminal)
    os.write(main, b"nederlands\nnl\n")
    out, said = process.communicate(timeout=60)
    os.close(main)
    assert process.returncode == 0, said.decode()
    assert out == b"a\n"
    assert "[en-GB]" in said.decode()
    assert "Did you mean `nl`?" in said.decode()
    assert "content/practices/eerste-praktijk.md" in files_of(tmp_path / "a")
