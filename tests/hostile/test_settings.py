"""`sitegen.yml` of an outsider's pull request, and what commands that write make of it."""

import time
from pathlib import Path

import pytest

from sitegen.content.config_file import read_config
from tests.commands import files_of, sitegen
from tests.conftest import Write, a_practice, check, codes

BILLION = 999_999_999_999
LIMITS = ("front_matter_characters", "front_matter_depth", "front_matter_nodes", "content_files",
          "content_file_bytes", "seconds_per_file", "image_bytes", "image_pixels")  # fmt: skip
NEW = ("new", "practice", "Hoi", "--set", "summary=Wat.", "--set", "thema=adres", "--set", "contacts=team")  # fmt: skip


def add(root: Path, section: str) -> None:
    with (root / "sitegen.yml").open("a", encoding="utf-8") as file:
        file.write(section)


@pytest.mark.parametrize("value", [0, BILLION])
@pytest.mark.parametrize("limit", LIMITS)
def test_any_limit_can_be_set_and_none_crashes(
    root: Path, write: Write, limit: str, value: int
) -> None:
    add(root, f"limits:\n  {limit}: {value}\n")
    write("content/images/a.png", "x")
    assert set(codes(check(root))) >= ({"not-an-image"} if value else set())


def test_no_setting_lets_front_matter_nest_until_python_gives_up(root: Path, write: Write) -> None:
    add(root, f"limits:\n  front_matter_depth: {BILLION}\n  front_matter_nodes: {BILLION}\n")
    write("content/practices/a.md", a_practice(law="[" * 5_000 + "]" * 5_000))
    assert codes(check(root)) == ["yaml-too-deep"]


@pytest.mark.parametrize(
    "text", ["a" + " " * 200_000 + "b", "a" + ": b" * 100_000, "- " * 200_000, "[\n" * 200_000,
             "a: '\n" * 50_000, "a: [x\n" * 50_000]
)  # fmt: skip
def test_settings_that_are_slow_to_explain_end_in_a_diagnostic(root: Path, text: str) -> None:
    add(root, text)
    before = time.process_time()
    assert read_config(root, "sitegen.yml").diagnostics
    assert time.process_time() - before < 8


def test_settings_that_never_end_are_ended(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forever(*_: object) -> None:
        while True:
            pass

    monkeypatch.setattr("sitegen.content.config_file.read_settings", forever)
    monkeypatch.setattr("sitegen.content.config_file._SECONDS", 1)
    assert [each.code for each in read_config(root, "sitegen.yml").diagnostics] == ["too-slow"]


@pytest.mark.parametrize(
    "file",
    ["../x.json", "/x.json", ".git/config", ".GIT/hooks/x", "git~1/config", "a/.git/x", "a\\x", "C:x",
     "aux.json", "a//b.json", "./x.json", "a/"],
)  # fmt: skip
def test_a_copy_of_the_schema_stays_inside_the_catalogue(root: Path, file: str) -> None:
    add(root, f"copies:\n  - as: json\n    file: '{file}'\n")
    before = files_of(root.parent)
    done = sitegen("schema", "--write", cwd=root)
    assert done.returncode == 1
    assert "link-outside" in done.stderr
    assert files_of(root.parent) == before


@pytest.mark.parametrize(
    "file",
    ["sitegen.yml", "SITEGEN.yml", "content/practices/briefadres.md", "Content/x.md", "content"],
)
def test_a_copy_of_the_schema_takes_the_place_of_no_source(root: Path, file: str) -> None:
    add(root, f"copies:\n  - as: json\n    file: eerst.json\n  - as: json\n    file: {file}\n")
    before = files_of(root)
    done = sitegen("schema", "--write", cwd=root)
    assert done.returncode == 1
    assert f"{file} is een bron" in done.stderr
    assert files_of(root) == before


@pytest.mark.parametrize("linked", ["schemas", "schemas/a.json"])
def test_a_copy_of_the_schema_is_not_written_through_a_link(
    root: Path, tmp_path: Path, linked: str
) -> None:
    (tmp_path / "elders").mkdir()
    (tmp_path / "elders" / "a.json").write_text("mine")
    if "/" in linked:
        (root / "schemas").mkdir()
    (root / linked).symlink_to(tmp_path / "elders" / ("a.json" if "/" in linked else "."))
    add(root, "copies:\n  - as: json\n    file: schemas/a.json\n")
    done = sitegen("schema", "--write", cwd=root)
    assert (done.returncode, done.stdout) == (1, "")
    assert files_of(tmp_path / "elders") == {"a.json": b"mine"}


def test_a_new_file_is_not_written_through_a_link(root: Path, tmp_path: Path) -> None:
    (root / "content/practices").rename(tmp_path / "elders")
    (root / "content/practices").symlink_to(tmp_path / "elders")
    before = files_of(tmp_path / "elders")
    assert sitegen(*NEW, cwd=root).returncode == 1
    assert files_of(tmp_path / "elders") == before


@pytest.mark.parametrize("slug", ["../../../weg", "/weg", "Weg", "a b", ""])
def test_the_name_of_a_new_file_is_a_slug(root: Path, slug: str) -> None:
    before = files_of(root.parent)
    done = sitegen(*NEW, f"--slug={slug}", cwd=root)
    assert (done.returncode, files_of(root.parent) == before) in ((2, True), (0, False))
    assert (done.returncode == 0) == (slug == ""), "an empty one is none"


@pytest.mark.parametrize("key", ["closest", "matches", "q", "title", "assets"])
def test_no_facet_takes_a_name_that_scripts_need(root: Path, key: str) -> None:
    settings = root / "sitegen.yml"
    settings.write_text(settings.read_text().replace("key: fase", f"key: {key}"))
    assert codes(check(root)) == ["reserved-key"]


def test_the_label_of_a_value_is_held_to_the_same_in_both_its_forms(root: Path) -> None:
    settings = root / "sitegen.yml"
    plain = settings.read_text()
    for label in ('"\\x1b[31m"', '"' + "a" * 61 + '"'):
        found = []
        for written in (label, f"{{label: {label}}}"):
            settings.write_text(plain.replace("begin: Begin", f"begin: {written}"))
            found.append(codes(check(root)))
        assert found[0] == found[1] != []
