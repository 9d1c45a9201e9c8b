"""Templates are compiled once, and what is kept of that can be damaged or missing without harm."""

from pathlib import Path

import pytest

from sitegen.compiled.bytecode import Bytecode
from sitegen.render.environment import make_environment
from sitegen.words.words import Words

pytestmark = pytest.mark.usefixtures("writing")
HELLO = {"hello.html": "Dag {{ name }}"}


@pytest.fixture
def writing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever Python was told about writing what it compiles."""
    monkeypatch.setattr("sys.dont_write_bytecode", False)


def rendered(templates: dict[str, str], store: Bytecode) -> str:
    return make_environment(templates, Words(), store).get_template("hello.html").render(name="<b>")


def kept(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_another_process_finds_them_and_another_text_takes_their_place(tmp_path: Path) -> None:
    make_environment({"other.html": ""}, Words())  # or the one of another test would be taken
    assert rendered(HELLO, Bytecode(tmp_path)) == "Dag &lt;b&gt;"
    first = kept(tmp_path)
    make_environment({"other.html": ""}, Words())
    assert rendered(HELLO, Bytecode(tmp_path)) == "Dag &lt;b&gt;"
    assert kept(tmp_path) == first
    assert rendered({"hello.html": "Hoi {{ name }}"}, Bytecode(tmp_path)) == "Hoi &lt;b&gt;"
    assert len(kept(tmp_path)) == len(first) == 1


@pytest.mark.parametrize("harm", [b"", b"PK", bytes(range(256))])
def test_what_is_damaged_is_compiled_anew(tmp_path: Path, harm: bytes) -> None:
    make_environment({"other.html": ""}, Words())
    rendered(HELLO, Bytecode(tmp_path))
    (file,) = tmp_path.iterdir()
    file.write_bytes(harm)
    make_environment({"other.html": ""}, Words())
    assert rendered(HELLO, Bytecode(tmp_path)) == "Dag &lt;b&gt;"


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    assert rendered({"hello.html": "Hé {{ name }}"}, Bytecode(file / "none")) == "Hé &lt;b&gt;"
