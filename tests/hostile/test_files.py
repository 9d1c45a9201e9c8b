"""Files, links, names, encodings and images of an outsider."""

import errno
import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.artifacts.artifact import Artifact
from sitegen.content.walk import Found
from sitegen.document.portable_names import is_portable, is_reserved
from sitegen.images.image import measure
from sitegen.model.slugs import SLUG, slugify
from tests.conftest import PNG, TESTS, Write, a_practice, check, codes, made_of

PRACTICE = "content/practices/paspoort.md"
EVERY_KIND = sorted((TESTS / "images").glob("metadata.*"))


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    folder = tmp_path / "secret"
    folder.mkdir()
    (folder / "a.md").write_text(a_practice("GEHEIM"))
    (folder / "a.png").write_bytes(PNG)
    (folder / "a.css").write_text("/* GEHEIM */")
    return folder


@pytest.mark.parametrize("place", ["content/practices/geheim.md", "content/images/geheim.png"])
@pytest.mark.parametrize("target", ["a.md", ".", "nergens", "../site", "/proc/self/environ"])
def test_a_link_to_anything_is_refused(root: Path, secret: Path, place: str, target: str) -> None:
    (root / "content/images").mkdir(exist_ok=True)
    (root / place).symlink_to(secret / target)
    checked = check(root)
    assert codes(checked) == ["symbolic-link"]
    assert "GEHEIM" not in str(checked.texts)


@pytest.mark.parametrize("folder", ["content", "content/practices"])
def test_a_folder_on_the_way_that_is_a_link_is_refused(
    root: Path, tmp_path: Path, folder: str
) -> None:
    (root / folder).rename(tmp_path / "elders")
    (root / folder).symlink_to(tmp_path / "elders")
    checked = check(root)
    assert [(d.code, d.place.path) for d in checked.diagnostics] == [("symbolic-link", folder)]


def test_a_style_sheet_or_settings_reached_by_a_link_are_refused(root: Path, secret: Path) -> None:
    settings = root / "sitegen.yml"
    settings.write_text(settings.read_text().replace("site:", "site:\n  theme: thema/a.css"))
    (root / "thema").symlink_to(secret)
    assert codes(check(root)) == ["symbolic-link"]
    settings.rename(secret / "sitegen.yml")
    settings.symlink_to(secret / "sitegen.yml")
    assert codes(check(root)) == ["symbolic-link"]


@pytest.mark.parametrize("name", ["practices/pijp.md", "images/pijp.png"])
def test_a_pipe_or_socket_is_never_opened(root: Path, name: str) -> None:
    (root / "content/images").mkdir()
    os.mkfifo(root / "content" / name)
    with socket.socket(socket.AF_UNIX) as server:
        here = Path.cwd()
        os.chdir(root)  # the path of a socket has to be short
        server.bind("content/contacts/stopcontact.md")
        os.chdir(here)
        assert codes(check(root)) == ["not-a-file", "not-a-file"]


def test_a_file_that_became_a_link_while_we_looked_is_not_followed(
    root: Path, secret: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = root / "content/practices/briefadres.md"
    file.unlink()
    file.symlink_to(secret / "a.md")
    monkeypatch.setattr(Path, "is_symlink", lambda _: False)
    (entry,) = [entry for entry in os.scandir(file.parent) if entry.name == file.name]
    found = Found("content/practices/briefadres.md", entry)
    monkeypatch.setattr("sitegen.content.walk.files_below", lambda *_: iter([found]))
    assert "symbolic-link" in codes(check(root))


def test_a_file_that_cannot_be_opened_is_one_diagnostic_and_the_rest_is_read(
    root: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(PRACTICE, a_practice(date="morgen"))
    whole = os.open

    def refuse(path: Path, *rest: int) -> int:
        if Path(path).name == "briefadres.md":
            raise PermissionError(errno.EACCES, "Permission denied")
        return whole(path, *rest)

    monkeypatch.setattr(os, "open", refuse)
    assert codes(check(root)) == ["unreadable-file", "invalid-date"]


@pytest.mark.parametrize("make", [Path.touch, os.mkfifo])
def test_a_file_or_pipe_in_the_place_of_the_content_is_no_empty_catalogue(
    root: Path, make: Callable[[Path], object]
) -> None:
    shutil.rmtree(root / "content")
    make(root / "content")
    assert codes(check(root)) == ["unexpected-file"]


@pytest.mark.parametrize(
    "name",
    [
        "..", "a/../b", "/etc/passwd", "C:x", "%2e%2e", "a\\b", "A", "a_b", "a b", "a.b", "-a", "a-",
        "a--b", "é", "日本語", "ａ", "a\u200bb", "a" * 81, "", "~", "$(id)", "a;b", "a&b", "a'b", "<b>",
    ],
)  # fmt: skip
def test_a_name_that_is_no_slug_is_refused_wherever_it_makes_an_address(
    root: Path, write: Write, name: str
) -> None:
    write(PRACTICE, a_practice(aliases=f"['{name.replace(chr(39), chr(39) * 2)}']"))
    assert codes(check(root))[0] in ("invalid-slug", "empty-item")
    assert not SLUG.fullmatch(name) or len(name) > 80


@pytest.mark.parametrize("name", ["index", "con", "aux", "nul", "com1", "lpt9"])
def test_a_name_of_windows_or_of_the_site_is_no_page(root: Path, write: Write, name: str) -> None:
    write(PRACTICE, a_practice(aliases=f"[{name}]", id=name.upper()))
    write(f"content/practices/{name}.md", a_practice())
    write(f"content/contacts/{name}.md", (root / "content/contacts/team.md").read_text())
    assert codes(check(root)).count("reserved-name") == 4


def test_no_page_is_outside_the_site_or_written_twice(root: Path, write: Write) -> None:
    write(PRACTICE, a_practice(aliases="[oud, ouder]", id="P2"))
    paths = [artifact.path for artifact in made_of(check(root))]
    assert len({path.casefold() for path in paths}) == len(paths)
    assert all(is_inside(path) for path in paths)


def is_inside(path: str) -> bool:
    return not path.startswith("/") and ".." not in path.split("/") and "\\" not in path


@given(st.text())
def test_any_text_gives_a_slug_or_nothing(text: str) -> None:
    slug = slugify(text)
    assert slug == "" or (SLUG.fullmatch(slug) and len(slug) <= 80)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Foto.png", "foto.PNG"), ("caf\u00e9.png", "cafe\u0301.png"), ("ß.png", "SS.png")],
)
def test_names_that_some_disks_take_for_the_same_are_both_named(
    root: Path, one: str, other: str
) -> None:
    (root / "content/images").mkdir()
    (root / "content/images" / one).write_bytes(PNG)
    (root / "content/images" / other).write_bytes(PNG)
    (found,) = check(root).diagnostics
    assert found.code == "same-name"
    assert {found.place.path, dict(found.facts)["other"]} == {
        f"content/images/{one}",
        f"content/images/{other}",
    }


def test_numbers_that_differ_in_capitals_only_would_be_one_page(root: Path, write: Write) -> None:
    write(PRACTICE, a_practice(id="p1"))
    assert codes(check(root)) == ["duplicate-id"]


@pytest.mark.parametrize(
    "name",
    ["aux.png", "CON.png", "Lpt1.foto.png", "a:b.png", "a?.png", "a|b.png", 'a"b.png', "a\\b.png",
     "map./a.png", "map /a.png", "a\tb.png", "nul/a.png", "COM¹.png"],
)  # fmt: skip
def test_a_name_that_windows_cannot_check_out_is_refused(root: Path, name: str) -> None:
    file = root / "content/images" / name
    file.parent.mkdir(parents=True)
    file.write_bytes(PNG)
    assert codes(check(root)) == ["unportable-name"]


@pytest.mark.parametrize(
    "name", ["console.png", "auxiliair.png", "Balie Foto.png", "é.png", "com.png"]
)
def test_ordinary_names_are_portable(name: str) -> None:
    assert is_portable(name)
    assert not is_reserved(name.partition(".")[0].lower())


def test_a_path_too_long_for_windows_is_refused_and_ends_the_descent(root: Path) -> None:
    folder = root / "content/images"
    for _ in range(100):
        folder /= "diep"
    folder.mkdir(parents=True)
    (folder / "a.png").write_bytes(PNG)
    assert codes(check(root)) == ["path-too-long"]


def test_a_name_that_is_not_utf_8_is_shown_by_its_bytes(root: Path) -> None:
    (root / "content/practices").joinpath(os.fsdecode(b"\xff.md")).write_text(a_practice())
    (found,) = check(root).diagnostics
    assert (found.code, found.place.path) == ("unportable-name", "content/practices/\\xff.md")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "latin-1", "cp1252"])
def test_a_file_in_another_encoding_is_refused(root: Path, encoding: str) -> None:
    (root / PRACTICE).write_bytes(a_practice("één").encode(encoding))
    assert codes(check(root))[0] in ("not-utf-8", "control-character")


def test_utf_16_is_called_by_its_name(root: Path) -> None:
    (root / PRACTICE).write_bytes(a_practice("één").encode("utf-16"))
    (found,) = check(root).diagnostics
    assert dict(found.facts)["encoding"] == "UTF-16"


@pytest.mark.parametrize(
    ("character", "code"),
    [(c, "control-character") for c in "\0\x01\x07\x08\x0b\x0c\x1b\x7f\x80\x9b\u202a\u202e\u2066\u2069\ufeff\uffff"]
    + [(c, "invisible-character") for c in "\u200b\u2060\u180e"],
)  # fmt: skip
@pytest.mark.parametrize("place", ["title", "body"])
def test_a_character_that_hides_is_named_once_with_its_place(
    root: Path, write: Write, character: str, code: str, place: str
) -> None:
    hidden = f"Pas{character}poort"
    write(PRACTICE, a_practice(title=hidden) if place == "title" else a_practice(hidden))
    (found,) = check(root).diagnostics
    assert (found.code, found.place.line, found.place.column) == (
        (code, 2, 11) if place == "title" else (code, 8, 4)
    )
    assert dict(found.facts)["character"] == f"U+{ord(character):04X}"


def test_joiners_soft_hyphens_and_other_scripts_are_ordinary_text(root: Path, write: Write) -> None:
    write(PRACTICE, a_practice("👩‍👩‍👧 می‌خواهم ge\u00admeente Россия 5 µm ≤ 3Ω שלום\u200f"))
    assert codes(check(root)) == []


def test_a_letter_of_another_alphabet_in_a_word_is_a_warning(root: Path, write: Write) -> None:
    write(PRACTICE, a_practice("De Сloud en een pаspoort."))
    found = check(root).diagnostics
    assert [(d.code, d.place.column, d.severity) for d in found] == [
        ("look-alike", 4, "warning"),
        ("look-alike", 18, "warning"),
    ]


def test_a_look_alike_of_a_facet_value_is_an_error_that_names_the_value(
    root: Path, write: Write
) -> None:
    write(PRACTICE, a_practice(thema="[аdres]"))
    errors = [d for d in check(root).diagnostics if d.severity == "error"]
    assert [(d.code, dict(d.facts)["near"]) for d in errors] == [("unknown-value", "adres")]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_make_no_difference(root: Path, end: str) -> None:
    plain = built(root)
    for file in (root / "content").rglob("*.md"):
        file.write_bytes(file.read_text().replace("\n", end).encode())
    assert built(root) == plain


def built(root: Path) -> tuple[Artifact, ...]:
    return tuple(made_of(check(root)))


def test_a_huge_file_is_refused_before_it_is_read(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (root / PRACTICE).open("wb") as file:
        file.truncate(100 * 1024 * 1024 * 1024)
    (found,) = check(root).diagnostics
    assert found.code == "file-too-large"


def test_too_many_files_are_refused(root: Path, write: Write) -> None:
    settings = root / "sitegen.yml"
    settings.write_text(settings.read_text() + "\nlimits:\n  content_files: 5\n")
    for number in range(20):
        write(f"content/images/{number}.txt", "x")
    assert codes(check(root)).count("too-many-files") == 1


@pytest.mark.parametrize("file", EVERY_KIND, ids=lambda file: file.suffix)
def test_what_an_image_says_of_its_maker_is_removed(file: Path) -> None:
    written = file.read_bytes()
    assert written.count(b"GEHEIM") >= 2
    image = measure("a", written)
    assert image is not None
    assert b"GEHEIM" not in image.data
    again = measure("a", image.data)
    assert again == image, "what is left is a whole image with nothing more to remove"


@pytest.mark.parametrize("marker", [*range(0xE0, 0xF0), 0xFE])
@pytest.mark.parametrize(
    "start", [b"", b"JFIF\0\1\2\0\0\1\0\1\2\2", b"JFXX\0\x10", b"Adobe\0d\0\0\0\0\1"]
)
def test_no_segment_of_a_photo_carries_more_than_a_browser_needs(marker: int, start: bytes) -> None:
    """Thumbnails show what was cut off the picture later."""
    photo = (TESTS / "images/metadata.jpg").read_bytes()
    body = start + b"VERBORGEN"
    segment = bytes([0xFF, marker]) + (len(body) + 2).to_bytes(2, "big") + body
    image = measure("a", photo[:2] + segment + photo[2:])
    assert image is not None
    assert b"VERBORGEN" not in image.data
    assert measure("a", image.data) == image


def test_a_picture_larger_than_the_screen_of_its_gif_counts(root: Path) -> None:
    whole = (TESTS / "images/metadata.gif").read_bytes()
    at = whole.index(b",\0\0\0\0\6\0\4\0")
    large = whole[: at + 5] + b"\xff\xff\xff\xff" + whole[at + 9 :]
    (root / "content/images").mkdir()
    (root / "content/images/a.gif").write_bytes(large)
    assert codes(check(root)) == ["image-too-large"]


def test_a_photo_stays_as_the_camera_was_held() -> None:
    image = measure("a", (TESTS / "images/metadata.jpg").read_bytes())
    assert image is not None
    assert (image.width, image.height) == (4, 6)


@pytest.mark.parametrize("file", EVERY_KIND, ids=lambda file: file.suffix)
def test_an_image_that_is_cut_off_or_damaged_never_raises(file: Path) -> None:
    whole = file.read_bytes()
    for end in range(len(whole)):
        measure("a", whole[:end])
        measure("a", whole[:end] + b"\xff" + whole[end + 1 :])
        measure("a", whole[:end] + b"\0" + whole[end + 1 :])


@pytest.mark.parametrize(
    "data",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", b"<!doctype html><script>",
        b"%PDF-1.7", b"GIF89a/*" + b"a" * 40 + b"*/=alert(1)", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, b"", b"MZ",
        b"\xff\xd8\xff\xe0" + b"\xff" * 40, b"RIFF\0\0\0\0WEBPVP8 " + b"\0" * 40,
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["a.png", "a.gif", "a.jpg", "a.webp"])
def test_what_is_no_image_by_its_bytes_is_refused(root: Path, name: str, data: bytes) -> None:
    (root / "content/images").mkdir()
    (root / "content/images" / name).write_bytes(data)
    assert codes(check(root)) == ["not-an-image"]


@pytest.mark.parametrize("name", ["a.svg", "a.html", "a.pdf", "a.js", "a.exe", "a"])
def test_other_attachments_are_refused(root: Path, write: Write, name: str) -> None:
    write(f"content/images/{name}", "x")
    assert codes(check(root)) == ["unexpected-file"]


def test_a_hundred_megapixels_are_refused(root: Path) -> None:
    (root / "content/images").mkdir()
    size = (10_000).to_bytes(4, "big") * 2
    (root / "content/images/a.png").write_bytes(PNG[:16] + size + PNG[24:])
    assert codes(check(root)) == ["image-too-large"]
