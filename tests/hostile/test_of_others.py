"""Folders, settings and files of others: whatever is in them is told, and what nobody meant is on no page."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from sitegen.diagnostics.model import Severity
from sitegen.report.baseline import baseline_of
from sitegen.report.messages import MESSAGES
from sitegen.report.severities import FIRM, TOLD
from tests.conftest import TESTS, Write, a_practice, check, codes, made_of, pages
from tests.hostile.oracle import Seen

TINY = (TESTS / "tiny/sitegen.yml").read_text(encoding="utf-8")
OPEN = TINY.replace("    many: true\n    required: true\n", "    many: true\n    open: yes\n")
NOTE = "<!-- intern: bel Jan -->"
Folder = Callable[..., Path]


@pytest.fixture
def catalogue(root: Path, write: Write) -> Folder:
    """The tiny catalogue with other settings, and other files by their paths."""

    def made(settings: str = TINY, **files: str) -> Path:
        write("sitegen.yml", settings)
        for path, text in files.items():
            write(path, text)
        return root

    return made


def drawn(root: Path) -> str:
    """All that a site holds, as one text."""
    return "\n".join(file.data.decode("utf-8", "replace") for file in made_of(check(root)))


@pytest.mark.parametrize(
    ("table", "code"),
    [
        (f"reizen,Op reis {NOTE}\n", "note-shown"),
        ("reizen,Op\u202ereis\n", "control-character"),
        ("reizen,Op\x1b[31mreis\n", "control-character"),
        (f"reizen,{'x' * 201}\n", "too-long"),
        (f'reizen,"{"x" * 140_000}"\n', "unreadable-file"),
        ('reizen,"Op reis\nnog een,regel\n', "unreadable-file"),
    ],
)  # fmt: skip
def test_names_in_a_table_are_held_to_what_names_are(
    catalogue: Folder, table: str, code: str
) -> None:
    settings = OPEN.replace("    open: yes\n", "    open: yes\n    labels: {from: namen.csv}\n")
    root = catalogue(settings, **{"namen.csv": table})
    assert codes(check(root)) == [code]
    assert check(root).diagnostics[0].place.path == "namen.csv"


@pytest.mark.parametrize(
    ("title", "code"),
    [(f'"Reizen {NOTE}"', "note-shown"), ("|\n  een\n  twee", "line-break"),
     ('"Rei\\u202ezen"', "control-character")],
)  # fmt: skip
def test_titles_that_become_names_are_held_to_the_same(
    catalogue: Folder, title: str, code: str
) -> None:
    settings = OPEN.replace("    open: yes\n", "    open: yes\n    labels: {from: 'over/*.md'}\n")
    root = catalogue(settings, **{"over/reizen.md": f"---\ntitle: {title}\n---\n"})
    assert codes(check(root)) == [code]


def test_the_title_of_a_draft_and_the_name_of_who_left_name_no_value(
    catalogue: Folder, write: Write
) -> None:
    settings = OPEN.replace(
        "    open: yes\n", "    open: yes\n    labels: {from: 'content/*/*.md'}\n"
    )
    write("content/practices/a.md", a_practice(thema="[geheim, weg]"))
    write("content/practices/geheim.md", a_practice(title="Plan Zuid", status="draft"))
    gone = (TESTS / "tiny/content/contacts/team.md").read_text(encoding="utf-8")
    write("content/contacts/weg.md", gone.replace("Team adres", "Anna Bos") + "\n")
    root = catalogue(settings)
    assert "Anna Bos" in drawn(root), "whoever is there may be the name of a value"
    left = (root / "content/contacts/weg.md").read_text(encoding="utf-8")
    write("content/contacts/weg.md", left.replace("consent:", "active: nee\nconsent:"))
    assert "Plan Zuid" not in drawn(root)
    assert "Anna Bos" not in drawn(root)


@pytest.mark.parametrize(
    ("aliases", "taken"),
    [
        ("[/a.html, /a.html/b/]", "/a.html/b/index.html"),
        ("[/a/b/, /a/b/index.html/c.html]", "/a/b/index.html/c.html"),
        ("[/b/, /B/]", "/B/index.html"),
        ("[/CNAME/]", "/CNAME/index.html"),
    ],
)  # fmt: skip
def test_two_old_paths_never_need_one_place(catalogue: Folder, aliases: str, taken: str) -> None:
    content = "content:\n  practices:\n    files: [content/practices, docs]\n"
    files = {"docs/a.md": a_practice(aliases=aliases), "static/CNAME": "klein.example"}
    root = catalogue(TINY + content, **files)
    found = check(root).diagnostics
    assert [each.code for each in found] == ["alias-taken"]
    assert dict(found[0].facts)["value"] == taken


def test_an_old_path_of_a_list_is_not_that_of_a_practice(catalogue: Folder) -> None:
    content = (
        "content:\n  practices:\n    files: [content/practices, docs]\n  lists:\n    files: lists\n"
    )
    listed = "---\ntitle: L\nsummary: Een lijst.\npractices: [{practice: briefadres}]\naliases: [/oud/]\n---\n"
    files = {"docs/a.md": a_practice(aliases="[/oud/]"), "lists/l.md": listed}
    assert codes(check(catalogue(TINY + content, **files))) == ["alias-taken"]


@pytest.mark.parametrize(
    "alias",
    ["/feed.xml/", "/robots.txt", "/sitemap.xml/x/", "/.htaccess/", "/a/.git/", "/practices/x/",
     "/index.html/x/", "/thema/x/", "/CON/", "/../x/"],
)  # fmt: skip
def test_an_old_path_is_none_of_ours_and_none_that_a_server_reads(
    catalogue: Folder, alias: str
) -> None:
    content = "content:\n  practices:\n    files: [content/practices, docs]\n"
    root = catalogue(TINY + content, **{"docs/a.md": a_practice(aliases=f"['{alias}']")})
    assert codes(check(root)) == ["invalid-slug"]


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_the_first_and_the_last_year_there_are_can_be_drawn(
    root: Path, write: Write, year: str
) -> None:
    adopted = "".join(f"\n  - organisation: O{n}\n    since: {year}-0{n}-01" for n in range(1, 7))
    write("content/practices/a.md", a_practice(adopted_by=adopted, date=f"{year}-12-31"))
    assert "<svg" in pages(check(root))["practices/a.html"]


@pytest.mark.parametrize("sign", ["\\ufffe", "\\uffff", "\\ufdd0"])
def test_what_a_feed_cannot_hold_is_in_no_field(root: Path, write: Write, sign: str) -> None:
    write("content/practices/a.md", a_practice(title=f'"Een{sign}twee"'))
    assert codes(check(root)) == ["control-character"]


@pytest.mark.parametrize("sign", ["\\u202e", "\\u2066", "\\u200b", "\\ufeff"])
def test_an_address_reads_as_it_is(root: Path, write: Write, sign: str) -> None:
    write("sitegen.yml", TINY + "  - {key: web, label: Web, type: url}\n")
    write("content/practices/a.md", a_practice(web=f'"https://goed.example/{sign}tset"'))
    assert "invalid-url" in codes(check(root))


@pytest.mark.parametrize(
    "entry",
    ['"count": Infinity', '"count": NaN', '"count": 1e9', '"count": 1000000000', '"count": true', '"count": -1',
     '"count": "1"', '"count": 1, "said": {"x": 1}', '"count": 1, "said": 5', '"count": 1, "field": []', '"x": 1'],
)  # fmt: skip
def test_a_baseline_that_nobody_could_have_written_is_none(entry: str) -> None:
    text = f'{{"version": 1, "baseline": [{{"path": "a.md", "code": "too-long", {entry}}}]}}'
    assert baseline_of(text, "") is None


def test_a_path_in_the_settings_may_be_as_long_as_it_likes(catalogue: Folder) -> None:
    long = "a/" * 3_000 + "b.md"
    root = catalogue(f"{TINY}content:\n  practices:\n    files: ['{long}']\n")
    assert "no-files" in codes(check(root))


@pytest.mark.parametrize(
    ("kind", "data", "code"),
    [("svg", "<svg onload=alarm(1)>", "link-outside"), ("html", "<script>", "link-outside"),
     ("txt", "<script>alarm(1)</script>", "not-as-named"), ("pdf", "geen pdf", "not-as-named"), ("png", "<svg/>", "not-an-image")],
)  # fmt: skip
def test_what_is_no_attachment_is_told_once_and_copied_nowhere(
    catalogue: Folder, kind: str, data: str, code: str
) -> None:
    content = (
        "content:\n  practices:\n    files: [content/practices, docs]\n"
        "  links:\n    folders: {/a/: bestanden}\ndiagnostics: {link-outside: warning, not-as-named: warning, not-an-image: warning}\n"
    )
    sign = "!" if kind == "png" else ""
    files = {"docs/a.md": a_practice(f"{sign}[x](/a/x.{kind})"), f"bestanden/x.{kind}": data}
    root = catalogue(TINY + content, **files)
    assert codes(check(root)) == [code]
    made = made_of(check(root))
    assert not [
        file.path for file in made if file.path.endswith(f".{kind}") and "media" in file.path
    ]
    page = next(file.data.decode() for file in made if file.path == "practices/a.html")
    assert not [
        a for tag, a in Seen(page).elements if "/a/x" in a.get("href", "") + a.get("src", "")
    ]


def test_a_title_on_two_lines_hides_no_note_where_that_is_a_warning(
    catalogue: Folder, write: Write
) -> None:
    write("content/practices/a.md", a_practice(title=f"|\n  Paspoort\n  {NOTE}"))
    assert "note-shown" in codes(check(catalogue(f"{TINY}diagnostics: {{line-break: warning}}\n")))


@pytest.mark.parametrize("labels", ["{adres: Anna Bos}", "{from: namen.csv}"])
def test_an_edition_without_contacts_tells_of_who_is_the_name_of_a_value(
    catalogue: Folder, write: Write, labels: str
) -> None:
    anna = (TESTS / "tiny/content/contacts/team.md").read_text("utf-8")
    write("content/contacts/anna.md", anna.replace("Team adres", "Anna Bos"))
    settings = OPEN.replace("    open: yes\n", f"    open: yes\n    labels: {labels}\n")
    root = catalogue(settings, **{"namen.csv": "adres;Anna Bos\n"})
    found = check_site(CheckOptions(root, without_contacts=True)).diagnostics
    assert [(each.code, each.place.path) for each in found] == [
        ("contact-in-text", "content/practices/briefadres.md")
    ]
    assert codes(check(root)) == []


@pytest.mark.parametrize(
    "source", ["{value: 2026-01-01}", "{file: name}", "[toestemming, {heading: 1}]"]
)
def test_no_settings_say_yes_for_all(catalogue: Folder, source: str) -> None:
    people = '[{"name": "Jan", "organisation": "O", "email": "jan@o.example"}]'
    content = f"content:\n  contacts:\n    files: [p.json]\n    fields: {{consent: {source}}}\n"
    found = check(catalogue(TINY + content, **{"p.json": people})).diagnostics
    assert "unclear-source" in [each.code for each in found]


EVERY = tuple(code for code in MESSAGES if code not in FIRM)
FIELDS = (
    "title",
    "summary",
    "id",
    "date",
    "reviewed",
    "review_every",
    "language",
    "effort",
    "image",
    "web",
    "law",
)
LISTS = (
    "search_words",
    "contacts",
    "builds_on",
    "related",
    "attachments",
    "aliases",
    "thema",
    "who",
    "next",
)
OWN = (
    "  - {key: web, label: Web, type: url}\n  - {key: who, label: Wie, type: contacts}\n"
    "  - {key: next, label: Volgt, type: practices}\n"
)


@pytest.mark.parametrize(
    "vector",
    ["<script>alarm(1)</script>", '"><img src=x onerror=alarm(1)>', "javascript:alarm(1)", "//evil.example/x",
     "../../../etc/passwd", "data:text/html,<script>alarm(1)</script>", "&#106;avascript:alarm(1)", "__proto__"],
)  # fmt: skip
@pytest.mark.parametrize(
    "settings",
    [TINY, OPEN + "content:\n  practices:\n    files: content/practices\n    ids: '.+'\n"],
)
def test_nothing_active_is_on_a_page_whatever_a_catalogue_puts_up_with(
    catalogue: Folder, write: Write, vector: str, settings: str
) -> None:
    quoted, levels = (
        json.dumps(vector),
        "".join(f"  {code}: {'warning' if code in TOLD else 'off'}\n" for code in EVERY),
    )
    for number, key in enumerate((*FIELDS, *LISTS)):
        value = f"[{quoted}]" if key in LISTS else quoted
        fields = {"title": f"T{number}", key: value}
        adopted = f"\n  - organisation: {quoted}\n    note: {quoted}\n    since: {quoted}"
        body = f"[x](<{vector}>)\n\n![x](<{vector}>)\n" if number == 0 else "Zo gaat het."
        write(f"content/practices/p{number}.md", a_practice(body, adopted_by=adopted, **fields))
    listed = f"practices: [{{practice: {quoted}, note: {quoted}}}]"
    write("content/lists/l.md", f"---\ntitle: {quoted}\nsummary: {quoted}\n{listed}\n---\n")
    write(
        "content/wanted/w.md", f"---\ntitle: {quoted}\nsummary: {quoted}\nasked_by: {quoted}\n---\n"
    )
    own = settings.replace("fields:\n", f"fields:\n{OWN}", 1)
    root = catalogue(f"{own}diagnostics:\n{levels}")
    for each in check(root).diagnostics:
        if each.severity is Severity.ERROR:
            (root / each.place.path).unlink(missing_ok=True)
    made = made_of(check(root))
    for file in made:
        if file.path.endswith(".html"):
            seen = Seen(file.data.decode())
            told = [(tag, key, text) for tag, pairs in seen.elements for key, text in pairs.items()]
            assert not [
                each for each in told if each[1].startswith("on") or each[1] in ("style", "srcdoc")
            ]
            led = [text for _, key, text in told if key in ("href", "src", "action", "formaction")]
            assert not [
                text
                for text in led
                if re.match(
                    r"(?i)\s*(javascript|data|vbscript):|//|(?!mailto:|https:).*etc/passwd", text
                )
            ]


@pytest.mark.parametrize("key", ["files", "exclude"])
def test_a_pattern_that_stands_for_thousands_is_told(catalogue: Folder, key: str) -> None:
    block = {"files": ["content/practices"], key: ["{a,b}" * 12]}
    content = "\n".join(f"    {name}: {json.dumps(value)}" for name, value in block.items())
    root = catalogue(f"{TINY}content:\n  practices:\n{content}\n")
    assert "invalid-pattern" in codes(check(root))


@pytest.mark.parametrize("sign", ["\\u202e", "\\u0000", "\\ufffe", "\\u001b"])
def test_a_text_in_a_field_hides_nothing_behind_an_escape(catalogue: Folder, sign: str) -> None:
    content = (
        "content:\n  practices:\n    files: [content/practices, p.json]\n    fields: {text: body}\n"
    )
    page = '{"title": "P", "summary": "Iets.", "thema": ["adres"], "contacts": ["team"], "body": "a%sb"}'
    root = catalogue(TINY + content, **{"p.json": page % sign})
    assert [(each.code, each.place.line) for each in check(root).diagnostics] == [
        ("control-character", 1)
    ]


def test_the_folder_that_is_there_is_not_said_to_be_meant(catalogue: Folder) -> None:
    root = catalogue(
        f"{TINY}content:\n  practices:\n    files: [content/practices, 'content/*.yml']\n"
    )
    (found,) = check(root).diagnostics
    assert found.code == "no-files"
    assert not dict(found.facts).get("near")


def test_what_is_said_of_a_text_in_a_field_is_in_the_file(catalogue: Folder) -> None:
    content = (
        "content:\n  practices:\n    files: [content/practices, p.json]\n    fields: {text: body}\n"
    )
    body = json.dumps("Een.\n\n## Twee\n\n[x](weg.md) en [y](javascript:alarm(1))")
    page = f'{{"title": "P", "summary": "Iets.", "thema": ["adres"], "contacts": ["team"], "body": {body}}}'
    found = check(catalogue(TINY + content, **{"p.json": page})).diagnostics
    assert {each.code for each in found} == {"broken-link", "unsafe-link"}
    assert {each.place.line for each in found} == {1}
