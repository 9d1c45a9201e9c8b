"""The shards answer as stock lunr.js does: the same references, in the same order, same scores."""

import json
from pathlib import Path
from typing import Any

import pytest

from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from sitegen.build.result import CheckResult
from sitegen.output.writer import write_folder
from sitegen.search_index.codec import front_coded, number
from tests.conftest import Write, a_practice, check, handing, made_of, run_node


def compare(checked: CheckResult, folder: Path, per_kind: int) -> dict[str, Any]:
    write_folder(handing(made_of(checked, with_lunr_json=True)), folder)
    found: dict[str, Any] = run_node("search_index/compare.mjs", folder, str(per_kind))
    return found


@pytest.mark.slow
def test_no_random_query_differs_from_stock_lunr_on_the_real_content(
    real: CheckResult, tmp_path: Path
) -> None:
    found = compare(real, tmp_path / "site", per_kind=40)
    assert found["asked"] > 1_000
    assert found["answered"] > 800
    assert found["differences"] == []


def test_a_catalogue_in_two_languages_is_no_exception(
    root: Path, write: Write, tmp_path: Path
) -> None:
    text = a_practice("Applications of residents, and applying again.", language="en")
    write("content/practices/desk.md", text)
    assert compare(check(root), tmp_path / "out", per_kind=10)["differences"] == []


@pytest.mark.parametrize("practices", [1, 2])
def test_a_catalogue_of_one_or_two_is_no_exception(
    root: Path, write: Write, tmp_path: Path, practices: int
) -> None:
    if practices == 2:
        write("content/practices/paspoort.md", a_practice("Paspoort, paspoort en 𠀀 é ß ａ."))
    assert compare(check(root), tmp_path / "out", per_kind=10)["differences"] == []


def test_a_catalogue_without_practices_finds_nothing_and_does_not_fail(root: Path) -> None:
    (root / "content/practices/briefadres.md").unlink()
    checked = check(root)
    assert checked.diagnostics == ()
    assert any(artifact.path.startswith("assets/index.") for artifact in made_of(checked))


def names(root: Path) -> set[str]:
    return {a.path for a in made_of(check(root)) if a.path.startswith("index/")}


def test_a_few_new_words_in_the_oldest_practice_leave_nearly_all_shards_as_they_were(
    root: Path, write: Write
) -> None:
    words = [f"{n * 7919 % 10_000:04}woordenlijstenmaker{n:04}" for n in range(8_000)]
    for n in range(40):
        text = a_practice(" ".join(words[n::40]), date=f"2001-{n // 28 + 1:02}-{n % 28 + 1:02}")
        write(f"content/practices/p{n:02}.md", text)
    before = names(root)
    (root / "content/practices/p00.md").write_text(
        a_practice(
            " ".join(("Aardbei", *words[0::40], "appel")),
            summary="Een paspoort, beter bewaard.",
            date="2001-01-01",
        )
    )
    after = names(root)
    assert len(before) > 50
    assert before != after
    assert len(before & after) >= 0.9 * len(before)


def test_a_new_practice_leaves_most_shards_as_they_were(root: Path, write: Write) -> None:
    words = [f"woord{n * 7919 % 10_000:04}" for n in range(6_000)]
    for number_ in range(20):
        body = " ".join(words[number_ * 300 : number_ * 300 + 300])
        write(
            f"content/practices/p{number_:02}.md",
            a_practice(body, date=f"2025-01-{number_ + 1:02}"),
        )
    before = names(root)
    write("content/practices/nieuw.md", a_practice("Een enkel nieuw begrip.", date="2026-11-01"))
    after = names(root)
    assert len(before) > 15
    assert len(before & after) >= 0.6 * len(before)


def test_nothing_of_an_author_can_end_a_script(root: Path, write: Write) -> None:
    write(
        "content/practices/paspoort.md",
        a_practice("</script> \" ' \\ `<!--`", title="'\"</script>'"),
    )
    for artifact in made_of(check(root)):
        if artifact.path.endswith(".js"):
            text = artifact.data.decode()
            assert "</script>" not in text
            assert "\u2028" not in text


def test_numbers_and_words_have_the_form_that_the_browser_reads() -> None:
    assert [number(n) for n in (0, 31, 32, 1023, 1024)] == ["A", "f", "gB", "_f", "ggB"]
    assert front_coded(["brief", "briefadres", "brug"]) == "abrief\nfadres\ncug"


def test_lunr_json_is_written_when_asked_and_not_else(root: Path) -> None:
    checked = check_site(CheckOptions(root))
    assert not any(a.path == "data/lunr.json" for a in made_of(checked))
    (plain,) = [a for a in made_of(checked, with_lunr_json=True) if a.path == "data/lunr.json"]
    content = json.loads(plain.data)
    assert content["slugs"] == ["briefadres"]
    assert content["index"]["version"] == "2.3.9"
