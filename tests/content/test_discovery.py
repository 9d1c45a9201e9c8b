"""Reading content: ordinary files only, as UTF-8, the same whatever the line ends."""

import os
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from sitegen.content.loader import Content, read_content
from tests.conftest import Write, a_practice, check, codes, made_of


def test_a_symbolic_link_is_refused_and_not_followed(root: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text(a_practice("GEHEIM"))
    (root / "content/practices/geheim.md").symlink_to(secret)
    (root / "content/images").symlink_to(tmp_path)
    checked = check(root)
    assert codes(checked) == ["symbolic-link", "symbolic-link"]
    assert "GEHEIM" not in str(checked.texts)


def test_a_pipe_is_refused_and_does_not_hang(root: Path) -> None:
    os.mkfifo(root / "content/practices/pijp.md")
    assert codes(check(root)) == ["not-a-file"]


def test_text_that_is_not_utf_8_is_pointed_at(root: Path) -> None:
    file = root / "content/practices/latin.md"
    file.write_bytes(a_practice("één").encode("latin-1"))
    (found,) = check(root).diagnostics
    assert (found.code, found.place.line, found.place.column) == ("not-utf-8", 8, 1)


def test_a_nul_character_is_pointed_at(root: Path, write: Write) -> None:
    write("content/practices/nulteken.md", a_practice("a\0b"))
    (found,) = check(root).diagnostics
    assert (found.code, found.place.line, found.place.column) == ("control-character", 8, 2)


def test_line_ends_and_byte_order_mark_make_no_difference(root: Path) -> None:
    file = root / "content/practices/briefadres.md"
    plain = list(made_of(check(root)))
    text = file.read_text()
    file.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert list(made_of(check(root))) == plain


def test_hidden_files_belong_to_other_tools(root: Path, write: Write) -> None:
    write("content/.obsidian/x.json", "{}")
    write("content/practices/.DS_Store", "")
    assert codes(check(root)) == []


def test_a_broken_file_is_not_also_reported_as_missing(root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", "geen velden")
    write(
        "content/practices/reis.md",
        a_practice("Zie [paspoort](paspoort.md).", related="[paspoort]"),
    )
    assert codes(check(root)) == ["missing-front-matter"]


def test_examine_does_not_change_what_it_read(root: Path) -> None:
    before = {p: p.read_bytes() for p in root.rglob("*") if p.is_file()}
    examine_once = check(root)
    assert check(root) == examine_once
    assert {p: p.read_bytes() for p in root.rglob("*") if p.is_file()} == before


def test_a_file_that_goes_while_it_is_read_is_a_diagnostic(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = root / "content/practices/briefadres.md"

    def late(*arguments: Any) -> Content:
        file.unlink()
        return read_content(*arguments)

    monkeypatch.setattr("sitegen.build.build.read_content", late)
    (found,) = check(root).diagnostics
    assert (found.code, found.place.path) == ("unreadable-file", "content/practices/briefadres.md")


def test_a_file_that_goes_while_folders_are_walked_is_a_diagnostic(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(folder: Path) -> Any:
        entries = list(os.scandir(folder))
        for each in entries:
            if each.name in ("briefadres.md", "leeg"):
                (os.rmdir if each.is_dir() else os.unlink)(each.path)
        return nullcontext(entries)

    (root / "content/leeg").mkdir()
    monkeypatch.setattr("sitegen.content.walk.os", Later(gone))
    (found,) = check(root).diagnostics
    assert (found.code, found.place.path) == ("unreadable-file", "content/practices/briefadres.md")


def test_a_folder_that_may_not_be_read_is_a_diagnostic(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(folder: Path) -> Any:
        if folder.name == "practices":
            raise PermissionError(13, "Permission denied")
        return os.scandir(folder)

    monkeypatch.setattr("sitegen.content.walk.os", Later(refused))
    (found, *_) = check(root).diagnostics
    assert (found.code, found.place.path) == ("unreadable-file", "content/practices")


class Later:
    """The module `os` with a `scandir` that something happens in."""

    def __init__(self, scandir: Callable[[Path], Any]) -> None:
        self.scandir = scandir

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)
