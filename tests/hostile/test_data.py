"""The data that scripts read cannot be broken by what is in it, or not in it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.artifacts.script import as_script
from tests.conftest import Write, a_practice, check, codes, made_of, run_node
from tests.hostile.vectors import MARKUP

DATA = re.compile(r"(assets/(catalogue|slugs|orders)\.|cards/|texts/|originals/|bodies/).*\.js")
ENDS = re.compile(r"</script|<!--|<script|[\u2028\u2029]", re.IGNORECASE)
SEPARATORS = re.compile("[\u2028\u2029]")
"""Refused in a body, where no escape can write them."""
BREAKING = (
    "</script><script>alarm(1)</script>",
    "`<!--<script>`",
    "]]> --> */",
    "'); alarm(1); ('",
    "\\'); alarm(1); //",
    "\\u003c/script\\u003e",
    "een\u2028twee\u2029drie",
    "${alarm(1)} `x`",
    "&lt;/script&gt; &amp;#39;",
)
"""What ends a script, a comment, a text in a script, or a line."""


def data_of(root: Path) -> list[Path]:
    """The scripts with data of the site that `root` gives, written below it."""
    files = []
    for artifact in made_of(check(root)):
        if DATA.fullmatch(artifact.path):
            file = root / "data" / artifact.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(artifact.data)
            files.append(file)
    assert files
    return files


def texts_in(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, list):
        for each in value:
            yield from texts_in(each)
    elif isinstance(value, str):
        yield value


@pytest.mark.parametrize("text", BREAKING)
def test_no_text_ends_the_script_that_holds_it_and_it_arrives_as_written(
    root: Path, write: Write, text: str
) -> None:
    quoted = json.dumps(text)
    write(
        "content/practices/a.md",
        a_practice(SEPARATORS.sub(" ", text), title=quoted, summary=quoted),
    )
    settings = root / "sitegen.yml"
    label = SEPARATORS.sub(" ", text)  # a label is one line
    labelled = settings.read_text().replace("begin: Begin", f"begin: {json.dumps(label)}")
    settings.write_text(labelled)
    files = data_of(root)
    assert not [file for file in files if ENDS.search(file.read_text(encoding="utf-8"))]
    said = list(texts_in(run_node("js/read-data.mjs", *files)))
    assert said.count(text) >= 2, "a title, a summary"
    assert label in said


def test_data_in_a_page_would_not_be_escaped_as_html() -> None:
    """A script knows no entities: what was escaped as HTML would arrive as something else."""
    for vector in (*MARKUP, *BREAKING):
        script = as_script("take", [vector])
        assert "<" not in script
        assert "&lt;" not in script or "&lt;" in vector


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_what_json_cannot_say_is_never_written(number: float) -> None:
    with pytest.raises(ValueError, match="JSON"):
        as_script("take", {"score": number})


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"staff": ".nan"}, "invalid-number"),
        ({"staff": "1e999"}, "invalid-number"),
        ({"staff": "-.inf"}, "invalid-number"),
        ({"title": "a" * 100_000}, "yaml-too-large"),
        ({"title": "a" * 50_000}, "too-long"),
        ({"summary": ""}, "missing-field"),
        ({"contacts": "[[team]]"}, "nested-value"),
    ],
)
def test_one_bad_record_is_named_and_no_other(
    root: Path, write: Write, fields: dict[str, str], code: str
) -> None:
    with (root / "sitegen.yml").open("a") as file:
        file.write("  - {key: staff, label: Mensen, type: number}\n")
    write("content/practices/a.md", a_practice(title="Goed"))
    write("content/practices/b.md", a_practice(**fields))
    checked = check(root)
    assert [(d.code, d.place.path) for d in checked.diagnostics] == [
        (code, "content/practices/b.md")
    ]


def test_the_longest_record_there_may_be_breaks_no_other(root: Path, write: Write) -> None:
    write("content/practices/a.md", a_practice("W" * 200_000, title="w" * 100, summary="z" * 160))
    write("content/practices/b.md", a_practice(title="Goed"))
    assert set(codes(check(root))) <= {"similar-title"}
    said = set(texts_in(run_node("js/read-data.mjs", *data_of(root))))
    assert {"w" * 100, "z" * 160, "Goed"} <= said


@pytest.mark.parametrize("gone", ["nothing", "practices", "everything"])
def test_a_catalogue_of_one_of_none_and_of_contacts_alone_is_a_whole_site(
    root: Path, gone: str
) -> None:
    if gone != "nothing":
        (root / "content/practices/briefadres.md").unlink()
    if gone == "everything":
        (root / "content/contacts/team.md").unlink()
    assert codes(check(root)) == []
    paths = {artifact.path for artifact in made_of(check(root))}
    assert {"index.html", "practices/index.html", "contacts/index.html"} <= paths
    assert ("contacts/team.html" in paths) == (gone != "everything")
    assert run_node("js/read-data.mjs", *data_of(root))


def test_a_practice_whose_contact_is_not_there_is_an_error(root: Path) -> None:
    (root / "content/contacts/team.md").unlink()
    assert codes(check(root)) == ["unknown-contact"]
