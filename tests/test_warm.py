"""A build that keeps what is as it was gives the bytes of one that makes all anew."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.build.build import build as make
from sitegen.build.options import BuildOptions, CheckOptions
from sitegen.config.settings import QUALITY_FIELDS, SITE_FIELDS, read_settings
from sitegen.incremental.cache import Cache
from sitegen.model.schema import Field, Kind, Schema
from sitegen.render.html import Renderer, render
from tests.conftest import PNG, PRACTICES, TESTS, TODAY, Write, a_practice, age

BODIES = ("Een woord.", "Zie [een ander](p1.md).", "## Kop\n\nEn [iemand](../contacts/team.md).",
          "En [weg](../contacts/vertrokken.md).")  # fmt: skip
IMAGES = ("../images/een.png", "../images/twee.png")
VALUES: Mapping[Kind, Sequence[object]] = {
    Kind.TEXT: ("Paspoort", "Een paspoort aanvragen."),
    Kind.LINE: ("Verhuizen", "Reizen"),
    Kind.TEXTS: (["Wet"], ["Wet", "Besluit"]),
    Kind.ID: ("{}", "N-{}"),
    Kind.SLUG: ("oud-{}", "ouder-{}"),
    Kind.SLUGS: (["oud-{}"], ["oud-{}", "ouder-{}"]),
    Kind.DATE: ("2024-01-02", "2025-03-04", "2026-05-06"),
    Kind.MONTHS: ("6", "24"),
    Kind.EFFORT: ("1 uur", "3 dagen"),
    Kind.FLAG: ("ja", "nee"),
    Kind.EMAIL: ("een@x.example", "twee@x.example"),
    Kind.PHONE: ("+31 88 000 02 40", "0880000240"),
    Kind.URL: ("https://een.example/{path}", "https://twee.example/{path}"),
    Kind.SITE_URL: ("https://een.example/", "https://twee.example/map/"),
    Kind.NUMBER: ("12", "30"),
    Kind.CONTACTS: (["team"], ["team", "vertrokken"], ["vertrokken"], ["collega"]),
    Kind.PRACTICES: (["p0"], ["p1"], ["p1", "p0"]),
    Kind.FILE: IMAGES,
    Kind.FILES: ([IMAGES[0]], [*IMAGES]),
}
"""What fields of each kind may hold; `{}` is the name of the file."""
SPECIAL: Mapping[str, Sequence[object]] = {
    "language": ("nl", "en"), "theme": ("een.css", "twee.css")
}  # fmt: skip
"""Of the settings, what can hold no text of any kind."""
NEEDED = {"image_alt", "email"}
"""An image asks for its description, a contact for a way to be reached."""


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def build(root: Path, *, is_warm: bool = True) -> tuple[dict[str, bytes], int]:
    """The files of the site, or the errors that keep it away; and how many pages were made."""
    output = "warm" if is_warm else "cold"
    cache = Cache(root / "cache" if is_warm else None, "test")
    pages: list[str] = []

    def counted(renderer: Renderer, path: str, *rest: Any) -> bytes:
        pages.append(path)
        return render(renderer, path, *rest)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("sitegen.render.stages.render", counted)
        checked = make(BuildOptions(CheckOptions(root, today=TODAY), Path(output)), cache).checked
    if checked.site is None:
        return {"errors": repr(checked.diagnostics).encode()}, 0
    return bytes_of(root / output), len(pages)


def values(field: Field, name: str) -> st.SearchStrategy[object]:
    """What `field` may hold in the file `name`."""
    if field.fields:
        return st.lists(mappings(field.fields, name), min_size=1, max_size=2)
    if field.kind is Kind.CHOICES:
        return st.lists(st.sampled_from(field.choices), min_size=1, max_size=2, unique=True)
    if field.kind is Kind.CHOICE:
        return st.sampled_from(field.choices)
    given = json.dumps(VALUES[field.kind]).replace("{}", name)
    return st.sampled_from(json.loads(given))


def mappings(fields: Iterable[Field], name: str) -> st.SearchStrategy[dict[str, object]]:
    """Some of the fields, and all that are required."""
    each = {field.key: values(field, name) for field in fields}
    needed = {field.key for field in fields if field.required or field.key in NEEDED}
    return st.fixed_dictionaries(
        {key: each[key] for key in each if key in needed},
        optional={key: each[key] for key in each if key not in needed},
    )


def schema() -> Schema:
    """The fields of the tiny catalogue, its own and all others."""
    text = (TESTS / "tiny/sitegen.yml").read_text(encoding="utf-8")
    read = read_settings(text, "sitegen.yml").value
    assert read
    return read.schema


@st.composite
def edited_settings(draw: st.DrawFn) -> str:
    """The settings of the tiny catalogue, with others of the site, of its contacts and quality."""
    given = yaml.safe_load((TESTS / "tiny/sitegen.yml").read_text(encoding="utf-8"))
    known = {field.key: values(field, "site") for field in SITE_FIELDS}
    known |= {key: st.sampled_from(of) for key, of in SPECIAL.items()}
    given["site"] |= draw(st.fixed_dictionaries({}, optional=known))
    given["contacts"]["searchable"] = draw(st.sampled_from(VALUES[Kind.FLAG]))
    given["quality"] = draw(mappings(QUALITY_FIELDS, "site"))
    return json.dumps(given)


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, str]:
    """A file, and what it says; nothing means that it goes."""
    kind = draw(st.sampled_from(["practice", "practice", "contact", "gone", "settings"]))
    slug = draw(st.sampled_from(PRACTICES[2:]))
    if kind == "gone":
        return f"content/practices/{slug}.md", ""
    if kind == "settings":
        return "sitegen.yml", draw(edited_settings())
    if kind == "contact":
        return "content/contacts/collega.md", a_page(draw(mappings(schema().contact, "collega")))
    fields = draw(mappings(schema().practice, slug))
    return f"content/practices/{slug}.md", a_page(fields, draw(st.sampled_from(BODIES)))


def a_page(fields: Mapping[str, object], body: str = "Tekst.") -> str:
    lines = (f"{key}: {json.dumps(value)}\n" for key, value in fields.items())
    return f"---\n{''.join(lines)}---\n\n{body}\n"


def plain_site(root: Path) -> None:
    """The tiny catalogue with more practices and contacts, images and style sheets, to be edited."""
    shutil.copytree(TESTS / "tiny", root)
    (root / "content/images").mkdir()
    for number, image in enumerate(IMAGES):
        (root / "content/practices" / image).write_bytes(PNG + bytes(number))
    for sheet in SPECIAL["theme"]:
        (root / str(sheet)).write_text(f"/* {sheet} */")
    for name, active in {"vertrokken": "nee", "collega": "ja"}.items():
        fields = {"name": name, "organisation": "Gemeente", "email": "w@x.example"}
        text = a_page({**fields, "consent": "2026-01-01", "active": active})
        (root / f"content/contacts/{name}.md").write_text(text)
    for slug in PRACTICES:
        (root / f"content/practices/{slug}.md").write_text(a_practice(title=f"Titel {slug}"))


@settings(max_examples=15, deadline=None)
@given(st.lists(edits(), min_size=1, max_size=4))
def test_after_any_edits_warm_is_cold(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[str, str]]
) -> None:
    root = tmp_path_factory.mktemp("warm") / "site"
    plain_site(root)
    build(root)
    for path, text in changes:
        if text:
            (root / path).write_text(text)
        else:
            (root / path).unlink(missing_ok=True)
        assert build(root)[0] == build(root, is_warm=False)[0]


def command(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "sitegen", "build", "--root", root, "--jobs", "1", *options],
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_of_what_did_not_change_nothing_is_made(site: Path) -> None:
    assert build(site)[1] > 15
    assert build(site)[1] == 0


def test_one_edit_makes_what_shows_it(site: Path, write: Write) -> None:
    build(site)
    write("content/practices/p3.md", a_practice("Andere woorden.", title="Titel p3"))
    folder = site / "warm"
    before = {path: path.stat().st_ino for path in folder.rglob("*") if path.is_file()}
    build(site)
    after = {path: path.stat().st_ino for path in folder.rglob("*") if path.is_file()}
    changed = {p.name for p, number in after.items() if before.get(p) != number}
    assert "p3.html" in changed
    assert "p4.html" not in changed
    assert "stylesheet" not in " ".join(changed)


def test_a_second_build_says_the_same_and_writes_nothing(site: Path, write: Write) -> None:
    write("content/practices/p0.md", a_practice("Klik [hier](p1.md)."))
    age(site)
    first = command(site)
    moments = {p: p.stat().st_mtime_ns for p in (site / "build").rglob("*")}
    second = command(site)
    assert "vague-link" in first.stderr
    assert (first.returncode, first.stdout, first.stderr) == (0, second.stdout, second.stderr)
    assert {p: p.stat().st_mtime_ns for p in (site / "build").rglob("*")} == moments


@pytest.mark.parametrize("harm", ["changed", "removed"])
def test_what_someone_did_to_the_site_is_undone(site: Path, harm: str) -> None:
    command(site)
    whole = bytes_of(site / "build")
    page = site / "build/practices/p2.html"
    if harm == "changed":
        page.write_text("eigen woorden")
    else:
        page.unlink()
    assert command(site).returncode == 0
    assert bytes_of(site / "build") == whole


@pytest.mark.parametrize("harm", ["cut", "noise", "foreign", "flipped", "folder"])
def test_a_damaged_cache_is_noticed_and_made_anew(site: Path, harm: str) -> None:
    command(site)
    whole = bytes_of(site / "build")
    (file,) = (site / ".sitegen-cache").glob("*.sqlite")
    data = bytearray(file.read_bytes())
    if harm == "folder":
        file.unlink()
        file.mkdir()
    elif harm == "flipped":
        for place in range(5_000, len(data), 997):
            data[place] ^= 0x55
        file.write_bytes(data)
    else:
        other = {"cut": bytes(data[:9_000]), "noise": os.urandom(20_000), "foreign": b"PK"}
        file.write_bytes(other[harm])
    (site / "content/practices/p2.md").write_text(a_practice("Nieuw.", title="Titel p2"))
    warm = command(site)
    assert (warm.returncode, "internal error" in warm.stderr) == (0, False)
    found = bytes_of(site / "build")
    assert found != whole
    assert command(site, "--no-cache", "--output", "cold").returncode == 0
    assert found == bytes_of(site / "cold")


def test_without_a_cache_none_is_made_and_clean_forgets(site: Path) -> None:
    command(site, "--no-cache")
    assert not (site / ".sitegen-cache").exists()
    command(site)
    moment = (site / "build/index.html").stat().st_mtime_ns
    command(site, "--clean")
    assert (site / "build/index.html").stat().st_mtime_ns > moment


def test_a_cache_that_another_build_holds_is_left_alone(site: Path) -> None:
    held = Cache(site / ".sitegen-cache", "test")
    script = (
        "from sitegen.incremental.cache import Cache; from pathlib import Path; import sys; "
        "cache = Cache(Path(sys.argv[1]), 'test'); print(cache.save())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, site / ".sitegen-cache"], capture_output=True, text=True
    )
    assert held.save()
    assert done.stdout.strip() == "False"
