"""`sitegen init --from DIR`: settings for Markdown that is there, which is not changed."""

from pathlib import Path

from tests.collections.attachments import png
from tests.commands import sitegen

PAGE = "---\ntitel: {title}\ndatum: {day}-03-2024\nthema: {theme}\nweight: 3\n---\n\nDit is de tekst van {title}, die niet lang is en van alles zegt.\n"


def collection(root: Path, count: int = 12) -> Path:
    """A folder of pages in Dutch."""
    folder = root / "c/pagina's"
    folder.mkdir(parents=True)
    for number in range(count):
        theme = ("wonen", "werk", "zorg")[number % 3]
        text = PAGE.format(title=f"Pagina {number}", day=f"{number + 10}", theme=theme)
        (folder / f"p{number}.md").write_text(text)
    return root / "c"


def state(root: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in root.rglob("*") if file.is_file()}


def test_it_writes_settings_and_nothing_else_and_says_what_check_finds(tmp_path: Path) -> None:
    root = collection(tmp_path)
    before = state(root)
    done = sitegen("init", "--from", "c", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "c/sitegen.yml\n"), done.stderr
    assert {**before, root / "sitegen.yml": (root / "sitegen.yml").read_bytes()} == state(root)
    assert "gelezen: 0 fouten" in done.stderr
    text = (root / "sitegen.yml").read_text()
    assert "language: nl" in text
    assert "title: titel" in text
    assert "in 12 van 12 bestanden" in text
    assert 'dates: ["%d-%m-%Y"]' in text
    assert "  - key: thema" in text
    assert "- weight" in text
    built = sitegen("build", "--root", "c", cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    assert "Pagina 3" in (root / "build/practices/p3.html").read_text()


def test_settings_that_are_there_are_not_replaced(tmp_path: Path) -> None:
    root = collection(tmp_path)
    (root / "sitegen.yml").write_text("site: {title: Mine}\n")
    done = sitegen("init", "--from", "c", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 1
    assert "already exists" in done.stderr
    assert (root / "sitegen.yml").read_text() == "site: {title: Mine}\n"


def test_a_folder_is_named_once(tmp_path: Path) -> None:
    for arguments in ((), ("a", "--from", ".")):
        done = sitegen("init", *arguments, "--lang", "en", cwd=tmp_path)
        assert done.returncode == 2
        assert "Name one folder" in done.stderr


def test_plain_markdown_without_front_matter_is_said_to_be_that(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    for number in range(6):
        text = f"# Note {number}\n\nThis is the text of the note, and it is not long.\n"
        (tmp_path / f"notes/n{number}.md").write_text(text)
    done = sitegen("init", "--from", ".", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Hardly any file has front matter" in done.stderr
    assert "read: 0 errors" in done.stderr
    assert "title: {heading: 1}" in (tmp_path / "sitegen.yml").read_text()


def test_an_empty_folder_gets_settings_that_are_right(tmp_path: Path) -> None:
    done = sitegen("init", "--from", ".", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert sitegen("check", cwd=tmp_path).returncode == 0


def test_hostile_files_names_and_links_end_nothing(tmp_path: Path) -> None:
    root = collection(tmp_path)
    odd = root / "pagina's"
    (odd / "bomb.md").write_text("---\na: &a [x]\nb: *a\n---\n\nText.\n")
    (odd / "open.md").write_text("---\ntitel: open\n")
    (odd / "deep.md").write_text("---\na: " + "[" * 900 + "\n---\n")
    (odd / "bytes.md").write_bytes(b"---\ntitel: \xff\n---\n")
    (odd / 'quo"te # [x], {y}.md').write_text(PAGE.format(title="Vreemd", day="11", theme="zorg"))
    (odd / "keys.md").write_text('---\n"a: b #": x\n"[": [y]\n"\\n": z\n---\n\nText.\n')
    (root / "people.json").write_text("[" * 5000)
    (odd / "link.md").symlink_to(tmp_path)
    (root / "loop").symlink_to(root)
    done = sitegen("init", "--from", "c", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "settings" not in done.stderr
    checked = sitegen("check", "--root", "c", cwd=tmp_path)
    assert "sitegen.yml:" not in checked.stderr


def test_folders_that_a_program_marks_are_pages_all_the_same(tmp_path: Path) -> None:
    for number in range(6):
        file = tmp_path / f"_posts/2019-03-{number + 10}-post.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(
            f"---\ntitle: Post {number}\nlayout: post\n---\n\nThis is the text of it.\n"
        )
    (tmp_path / "about.md").write_text("---\npermalink: /about/\n---\n\nAbout us.\n")
    assert sitegen("init", "--from", ".", "--lang", "en", cwd=tmp_path).returncode == 0
    text = (tmp_path / "sitegen.yml").read_text()
    assert 'files: ["_posts"]' in text
    assert sitegen("build", cwd=tmp_path).returncode == 0


def test_an_image_without_a_description_is_for_the_eye_alone_and_is_told(tmp_path: Path) -> None:
    root = collection(tmp_path)
    page = root / "pagina's/p1.md"
    page.write_text(page.read_text() + "\n![](plaatje.png)\n")
    (root / "pagina's/plaatje.png").write_bytes(png(20, 20, (9, 90, 9)))
    done = sitegen("init", "--from", "c", cwd=tmp_path)
    assert "gelezen: 0 fouten" in done.stderr
    assert "Hersteld in 1 bestand: ![](…)" in done.stderr
    assert (
        "onzeker: 1 bestand heeft een afbeelding zonder beschrijving"
        in (root / "sitegen.yml").read_text()
    )


def test_a_text_without_a_title_is_called_as_its_file(tmp_path: Path) -> None:
    for name in ("first_note", "second-note", "third/index"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / f"{name}.md").write_text("This is the text of a note, and it has no heading.\n")
    assert sitegen("init", "--from", ".", "--lang", "en", cwd=tmp_path).returncode == 0
    assert sitegen("build", cwd=tmp_path).returncode == 0
    assert "First note" in (tmp_path / "build/practices/first-note.html").read_text()
    assert "Third" in (tmp_path / "build/practices/third.html").read_text()


def test_what_is_not_read_yet_is_told_by_kind(tmp_path: Path) -> None:
    root = collection(tmp_path)
    (root / "pagina's/json.md").write_text('{\n  "title": "Json",\n  "draft": true\n}\n\nTekst.\n')
    (root / "pagina's/jsx.mdx").write_text("# Jsx\n")
    done = sitegen("init", "--from", "c", cwd=tmp_path)
    for where in (done.stderr, (root / "sitegen.yml").read_text()):
        assert ".mdx (1), JSON (1)" in where
    checked = sitegen("check", "--root", "c", cwd=tmp_path)
    assert checked.returncode == 1
    assert "json.md:1:1: error[missing-front-matter]" in checked.stdout + checked.stderr
    assert "in JSON" in checked.stdout + checked.stderr
    assert "`pagina's/jsx.mdx`" in checked.stdout + checked.stderr


def test_a_folder_of_data_alone_is_no_empty_catalogue_in_silence(tmp_path: Path) -> None:
    (tmp_path / "c/items").mkdir(parents=True)
    for number in range(3):
        (tmp_path / f"c/items/{number}.yml").write_text(f"name: Tool {number}\nlicense: MIT\n")
    done = sitegen("init", "--from", "c", "--lang", "en", cwd=tmp_path)
    assert "Markdown with YAML at the top: .yml (3)" in done.stderr


def test_what_its_name_keeps_from_readers_is_not_proposed_for_them(tmp_path: Path) -> None:
    root = collection(tmp_path)
    for number, file in enumerate(sorted(root.glob("*/*.md"))):
        kept = f"---\nOpmerking (intern): bel {number} niet\ninternalNotes: geheim {number % 2}\n"
        file.write_text(file.read_text().replace("---\n", kept, 1))
    sitegen("init", "--from", "c", cwd=tmp_path)
    text = (root / "sitegen.yml").read_text()
    assert "- Opmerking (intern) " in text
    assert "- internalNotes " in text
    assert sitegen("build", "--root", "c", cwd=tmp_path).returncode == 0
    built = b"".join(file.read_bytes() for file in (root / "build/practices").glob("*.html"))
    assert b"geheim" not in built
    assert b"bel 3 niet" not in built


def test_links_to_a_permalink_lead_to_the_page(tmp_path: Path) -> None:
    root = collection(tmp_path)
    for number in range(12):
        file = root / f"pagina's/p{number}.md"
        text = file.read_text().replace("---\n", f"---\npermalink: /blog/{number}/\n", 1)
        file.write_text(f"{text}\nZie [de volgende](/blog/{(number + 1) % 12}/).\n")
    done = sitegen("init", "--from", "c", cwd=tmp_path)
    assert "gelezen: 0 fouten" in done.stderr
    assert "aliases: permalink" in (root / "sitegen.yml").read_text()
    assert sitegen("build", "--root", "c", cwd=tmp_path).returncode == 0
    assert '<a href="p4.html">de volgende' in (root / "build/practices/p3.html").read_text()


def test_what_is_wrong_in_the_files_themselves_is_held_back_and_told(tmp_path: Path) -> None:
    root = collection(tmp_path)
    page = root / "pagina's/p1.md"
    page.write_text(page.read_text() + "\nZie [elders](bestaat-niet.md).\n")
    done = sitegen("init", "--from", "c", cwd=tmp_path)
    assert "error[broken-link]" in done.stdout + done.stderr
    assert "1 fout staat in sitegen-baseline.json" in done.stderr
    assert (
        "  baseline: sitegen-baseline.json  # 1 fout, in 1 van de bestanden"
        in (root / "sitegen.yml").read_text()
    )
    built = sitegen("build", "--root", "c", cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    assert "In de nulmeting, en nog steeds zo: broken-link (1)." in built.stderr
    page.write_text(page.read_text() + "\nEn [nog een](ook-niet.md).\n")
    again = sitegen("check", "--root", "c", cwd=tmp_path)
    assert again.returncode == 1
    assert "ook-niet.md" in again.stdout + again.stderr
    assert "bestaat-niet.md" not in again.stdout + again.stderr


def test_what_was_mended_is_taken_out_of_the_baseline(tmp_path: Path) -> None:
    root = collection(tmp_path)
    page = root / "pagina's/p1.md"
    before = page.read_text()
    page.write_text(before + "\nZie [elders](bestaat-niet.md).\n")
    sitegen("init", "--from", "c", cwd=tmp_path)
    page.write_text(before)
    assert "broken-link (1)" in sitegen("check", "--root", "c", cwd=tmp_path).stderr
    done = sitegen(
        "check", "--root", "c", "--write-baseline", "sitegen-baseline.json", cwd=tmp_path
    )
    assert done.returncode == 0
    assert "broken-link" not in sitegen("check", "--root", "c", cwd=tmp_path).stderr
