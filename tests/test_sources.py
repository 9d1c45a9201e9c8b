"""Reading content: ordinary files only, as UTF-8, the same whatever the line ends."""

import os
from pathlib import Path

from sitegen.pipeline import produce
from tests.conftest import Write, a_practice, check, codes


def test_a_symbolic_link_is_refused_and_not_followed(root: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text(a_practice("GEHEIM"))
    (root / "content/practices/geheim.md").symlink_to(secret)
    (root / "content/images").symlink_to(tmp_path)
    examined = check(root)
    assert codes(examined) == ["symbolic-link", "symbolic-link"]
    assert "GEHEIM" not in str(examined.texts)


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
    plain = list(produce(check(root)))
    text = file.read_text()
    file.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert list(produce(check(root))) == plain


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
