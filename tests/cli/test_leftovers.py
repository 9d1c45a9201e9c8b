"""Commands that write one file: whole or not at all, right or refused, and nothing of anyone else's."""

import os
import resource
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from sitegen.authoring.exports.export import export, is_export
from sitegen.build.build import check as check_site
from sitegen.build.bundle import bundled
from sitegen.build.options import CheckOptions
from sitegen.config.settings import read_settings
from sitegen.diagnostics.model import has_errors
from sitegen.document.portable_names import is_portable
from tests.cli.test_new import COMPLETE
from tests.commands import files_of, sitegen
from tests.conftest import PNG, TODAY, Write, a_practice, check, codes, made_of

FORMS = ("json", "decap", "issue-form", "template", "docs")


def sitegen_with_little_room(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """No file can have more than 300 bytes: what a full disk does to who writes."""
    return subprocess.run(
        [sys.executable, "-B", "-m", "sitegen", *map(str, arguments)],
        cwd=cwd, text=True, capture_output=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300)),
    )  # fmt: skip


@pytest.mark.parametrize("folder", ["nieuw", "nieuw/diep", "leeg"])
def test_where_there_is_no_room_init_leaves_nothing(tmp_path: Path, folder: str) -> None:
    (tmp_path / "leeg").mkdir()
    done = sitegen_with_little_room("init", folder, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{folder} is niet geschreven" in done.stderr
    assert "[(" not in done.stderr
    assert "Errno" not in done.stderr
    assert [path.name for path in tmp_path.rglob("*")] == ["leeg"]


def test_where_there_is_no_room_new_leaves_nothing(root: Path) -> None:
    before = files_of(root)
    done = sitegen_with_little_room(
        "new", "practice", "Lang", *COMPLETE, "--set", f"law={'x' * 400}", cwd=root
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert "lang.md is niet geschreven" in done.stderr
    assert files_of(root) == before


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (("image=../images/weg.png",), "missing-image"),
        (("image=../images/er.png",), "missing-description"),
        (("image=content/images/er.png", "image_alt=Beeld"), "missing-image"),
        (("attachments=weg.pdf",), "missing-image"),
        (("aliases=briefadres",), "alias-taken"),
        (("id=P1",), "duplicate-id"),
        (("builds_on=nieuw",), "unknown-practice"),
    ],
)
def test_what_would_not_pass_check_is_not_written(
    root: Path, given: tuple[str, ...], code: str
) -> None:
    (root / "content/images").mkdir()
    (root / "content/images/er.png").write_bytes(PNG)
    before = files_of(root)
    sets = [part for each in given for part in ("--set", each)]
    done = sitegen("new", "practice", "Nieuw", *COMPLETE, *sets, cwd=root)
    if done.returncode == 0:
        assert not has_errors(check(root).diagnostics)
        return
    assert (done.returncode, done.stdout) == (2, "")
    assert code in done.stderr or given[0].partition("=")[2] in done.stderr
    assert files_of(root) == before


def test_an_image_that_is_there_is_taken(root: Path) -> None:
    (root / "content/images").mkdir()
    (root / "content/images/er.png").write_bytes(PNG)
    sets = ("--set", "image=../images/er.png", "--set", "image_alt=De balie.")
    done = sitegen("new", "practice", "Nieuw", *COMPLETE, *sets, cwd=root)
    assert done.returncode == 0, done.stderr
    assert codes(check(root)) == []


def test_a_consent_of_tomorrow_is_refused_as_check_would(root: Path) -> None:
    sets = ("organisation=X", "email=x@x.example", "consent=2099-01-01")
    done = sitegen("new", "contact", "Nieuw", *(p for s in sets for p in ("--set", s)), cwd=root)
    assert done.returncode == 2
    assert not (root / "content/contacts/nieuw.md").exists()


def test_an_error_elsewhere_keeps_nobody_from_beginning(root: Path, write: Write) -> None:
    write("content/practices/fout.md", a_practice(thema="[onbekend]"))
    assert sitegen("new", "practice", "Nieuw", *COMPLETE, cwd=root).returncode == 0


@pytest.mark.parametrize(
    ("name", "words"),
    [("/dev/zero", "geen gewoon bestand"), ("/dev/null", "geen gewoon bestand"), ("pijp", "geen gewoon bestand"),
     ("map", "geen gewoon bestand"), ("groot", "groter dan"), ("binair", "UTF-8"), ("weg", "niet te openen"),
     ("link", "niet te openen")],
)  # fmt: skip
def test_an_issue_that_is_no_text_is_refused_in_a_sentence(
    root: Path, name: str, words: str
) -> None:
    os.mkfifo(root / "pijp")
    (root / "map").mkdir()
    (root / "groot").write_bytes(b"x" * 3_000_000)
    (root / "binair").write_bytes(bytes(range(256)))
    (root / "link").symlink_to("nergens")
    done = sitegen("new", "practice", "--issue", name, cwd=root)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert "Errno" not in done.stderr


def test_standard_input_that_never_ends_is_refused(root: Path) -> None:
    with Path("/dev/zero").open("rb") as endless:
        done = subprocess.run(
            [sys.executable, "-m", "sitegen", "new", "practice", "--issue", "-"],
            cwd=root, stdin=endless, capture_output=True, text=True, timeout=120,
        )  # fmt: skip
    assert done.returncode == 2
    assert "groter dan" in done.stderr


def a_zip(file: Path, *names: str) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "van iemand anders")


@pytest.mark.parametrize(
    ("name", "inside"),
    [("verslag.docx", ("[Content_Types].xml", "word/document.xml")), ("cijfers.xlsx", ("xl/workbook.xml",)),
     ("nota.odt", ("mimetype", "content.xml")), ("app.jar", ("META-INF/MANIFEST.MF",)), ("boek.epub", ("mimetype",)),
     ("foto.zip", ("foto.jpg",)), ("leeg.zip", ()), ("half.zip", ("START-HIER.html",))],
)  # fmt: skip
def test_a_bundle_never_takes_the_place_of_another_document(
    root: Path, name: str, inside: tuple[str, ...]
) -> None:
    a_zip(root / name, *inside)
    before = (root / name).read_bytes()
    done = sitegen("bundle", name, cwd=root)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{name} is er al en is geen kopie van een catalogus" in done.stderr
    assert (root / name).read_bytes() == before


def test_a_bundle_takes_the_place_of_an_earlier_one(root: Path) -> None:
    for _ in range(2):
        assert sitegen("bundle", "kopie.zip", cwd=root).returncode == 0


@pytest.mark.parametrize(
    "title", ["Con", "NUL", "com1", "LPT¹", "COM²", "aux.", "prn ", "con:", "CON.zip", "SHA256SUMS", "index", "...", "  ",
              "Nul!", "çon", "x" * 80]
)  # fmt: skip
def test_every_system_can_unpack_the_copy_of_a_site_of_any_name(
    root: Path, write: Write, title: str
) -> None:
    settings = (root / "sitegen.yml").read_text()
    write("sitegen.yml", settings.replace("title: Kleine catalogus", f"title: '{title}'"))
    write("content/practices/nieuw.md", a_practice("![Beeld](../images/çon.png)", title="Nul"))
    (root / "content/images").mkdir()
    (root / "content/images/çon.png").write_bytes(PNG)
    examined = check_site(CheckOptions(root, today=TODAY))
    if examined.site is None:
        assert not title.strip()
        return
    paths = [each.path for each in bundled(made_of(examined), examined.site)]
    assert [path for path in paths if not all(map(is_portable, path.split("/")))] == []
    starts = {path.partition("/")[0] for path in paths}
    assert len({start.lower() for start in starts}) == len(starts) == 3


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("of", ["practice", "contact"])
def test_a_copy_is_known_again_whatever_the_settings(root: Path, form: str, of: str) -> None:
    for text in ((root / "sitegen.yml").read_text(), "site:\n  title: 'A \"b\": praktijk'\n"):
        settings = read_settings(text, "sitegen.yml").value
        assert settings
        assert is_export(export(settings, form, of))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("file", ["README.md", "theme.css", ".github/CODEOWNERS", "package.json", "beeld.png"])  # fmt: skip
def test_a_copy_never_takes_the_place_of_a_file_of_someone_else(
    root: Path, form: str, file: str
) -> None:
    (root / file).parent.mkdir(exist_ok=True)
    (root / file).write_bytes(PNG if file.endswith("png") else b'{\n  "name": "van een ander"\n}\n')
    with (root / "sitegen.yml").open("a") as settings:
        settings.write(f"copies:\n  - as: json\n    file: eerst.json\n  - as: {form}\n    file: {file}\n")  # fmt: skip
    before = files_of(root)
    done = sitegen("schema", "--write", cwd=root)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{file} is er al en komt niet uit sitegen" in done.stderr
    assert files_of(root) == before


def test_a_copy_takes_the_place_of_an_earlier_one_in_any_form_or_of_nothing(root: Path) -> None:
    plain = (root / "sitegen.yml").read_text()
    (root / "schemas").mkdir()
    (root / "schemas/x").write_text("\n")
    for form in (*FORMS, *FORMS[::-1]):
        (root / "sitegen.yml").write_text(
            f"{plain}copies:\n  - as: {form}\n    file: schemas/x\n".replace(
                "Kleine", form.capitalize()
            )
        )
        done = sitegen("schema", "--write", cwd=root)
        assert done.returncode == 0, done.stderr
        text = (root / "schemas/x").read_text()
        (root / "schemas/x").write_text(text, newline="\r\n")  # as Git may check it out


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: Kleine catalogus", 'title: "Kleine\\ncatalogus"'),
        ("title: Kleine catalogus", "title: |\n    Kleine\n    catalogus"),
        ("label: Thema", 'label: "The\\tma"'),
        ("begin: Begin", 'begin: "Be\\u2028gin"'),
        ("begin: Begin", 'begin: {label: "Be\\rgin"}'),
        ("label: Wet", 'label: "Wet\\x85en"'),
        ("many: true", 'many: true\n    question: "Wat\\nnu?"'),
        ("key: fase\n", 'key: fase\n    missing: "Geen\\nfase"\n'),
    ],
)
def test_a_label_of_more_than_one_line_is_refused_at_its_place(
    root: Path, before: str, after: str
) -> None:
    settings = (root / "sitegen.yml").read_text()
    assert before in settings
    (root / "sitegen.yml").write_text(settings.replace(before, after))
    (found,) = check(root).diagnostics
    assert found.code in ("line-break", "control-character")
    before_it = settings[: settings.index(before)] + after.partition('"')[0] * ('"' in after)
    assert found.place.line == before_it.count("\n") + 1


@pytest.mark.parametrize("block", [">", "|", ">-", "|-"])
def test_a_label_in_a_block_of_one_line_is_a_label(root: Path, block: str) -> None:
    settings = (root / "sitegen.yml").read_text()
    (root / "sitegen.yml").write_text(
        settings.replace("title: Kleine catalogus", f"title: {block}\n    Kleine catalogus")
    )
    examined = check(root)
    assert codes(examined) == []
    assert examined.draft
    assert examined.draft.settings.site.title == "Kleine catalogus"
