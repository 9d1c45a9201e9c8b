"""Attachments by type: copied, with kind and size, from fields and from running text."""

from pathlib import Path

import pytest

from tests.conftest import TESTS, Write, a_practice, check, codes, made_of, pages

_TINY = (TESTS / "tiny/sitegen.yml").read_text(encoding="utf-8")
_ZIP = b"PK\x03\x04" + bytes(1500)
FILES = {
    "form.pdf": b"%PDF-1.7\n" + b"x" * 119_991,
    "letter.docx": _ZIP, "sheet.xlsx": _ZIP, "slides.pptx": _ZIP, "text.odt": _ZIP, "sheet.ods": _ZIP,
    "all.zip": _ZIP, "list.csv": b"a;b\n1;2\n",
}  # fmt: skip


@pytest.fixture
def with_files(root: Path, write: Write) -> Path:
    write(
        "sitegen.yml",
        f"{_TINY}content:\n  media: [files]\n  links: {{folders: {{/download/: files}}}}\n",
    )
    (root / "files").mkdir()
    for name, data in FILES.items():
        (root / "files" / name).write_bytes(data)
    return root


def test_attachments_of_a_field_say_their_name_kind_and_size(
    with_files: Path, write: Write
) -> None:
    paths = "[../../files/form.pdf, files/letter.docx, /download/list.csv]"
    write("content/practices/paspoort.md", a_practice(attachments=paths))
    checked = check(with_files)
    assert codes(checked) == []
    made = {each.path: each.data for each in made_of(checked)}
    page = made["practices/paspoort.html"].decode()
    for name, told in (("form.pdf", "PDF, 120 kB"), ("letter.docx", "DOCX, 2 kB"), ("list.csv", "CSV, 1 kB")):  # fmt: skip
        assert f">{name} ({told})</a>" in page
    copied = [data for path, data in made.items() if path.startswith("media/")]
    assert sorted(copied) == sorted(FILES[name] for name in ("form.pdf", "letter.docx", "list.csv"))
    for each in ("form", "letter", "list"):
        assert f'href="../media/{each}.' in page


@pytest.mark.parametrize("name", FILES)
def test_a_link_in_a_text_leads_to_the_file_and_says_what_comes(
    with_files: Path, write: Write, name: str
) -> None:
    body = f"See [the *file*](../../files/{name}) and [again](/download/{name})."
    write("content/practices/paspoort.md", a_practice(body))
    checked = check(with_files)
    assert codes(checked) == []
    kind = name.rpartition(".")[2].upper()
    page = pages(checked)["practices/paspoort.html"]
    assert f"the <em>file</em> ({kind}, " in page
    assert page.count('href="../media/') == 2


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("form.pdf", b"<html>", "not-as-named"), ("list.csv", b" <script>alert(1)</script>", "not-as-named"),
        ("letter.docx", b"%PDF-1.7", "not-as-named"), ("big.pdf", b"%PDF-" + bytes(11 * 2**20), "file-too-large"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_what_it_says_or_is_too_large_is_not_copied(
    with_files: Path, write: Write, name: str, data: bytes, code: str
) -> None:
    (with_files / "files" / name).write_bytes(data)
    write("content/practices/paspoort.md", a_practice(f"See [it](../../files/{name})."))
    found = [each.code for each in check(with_files).diagnostics]
    assert code in found


@pytest.mark.parametrize("name", ["run.exe", "page.html", "map.svg", "a.js", "macro.docm"])
def test_what_is_on_no_list_is_not_copied(with_files: Path, write: Write, name: str) -> None:
    (with_files / "files" / name).write_bytes(_ZIP)
    write("content/practices/paspoort.md", a_practice(f"See [it](../../files/{name})."))
    assert check(with_files).site is None


def test_a_link_on_the_disk_is_never_followed(
    with_files: Path, write: Write, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.pdf"
    secret.write_bytes(b"%PDF-secret")
    (with_files / "files/form.pdf").unlink()
    (with_files / "files/form.pdf").symlink_to(secret)
    write("content/practices/paspoort.md", a_practice("See [it](../../files/form.pdf)."))
    checked = check(with_files)
    assert checked.site is None
    assert "symbolic-link" in codes(checked)


def test_a_file_that_nothing_names_stays_where_it_is(with_files: Path) -> None:
    assert not any(each.path.startswith("media/") for each in made_of(check(with_files)))
