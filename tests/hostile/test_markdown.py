"""Markdown of an outsider."""

import gc
import re
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from sitegen.content.safe_read import SourceFile
from sitegen.diagnostics.model import Checked, Diagnostic
from sitegen.document.frontmatter import RawDocument, read
from sitegen.document.limits import largest_page
from sitegen.document.links import INTERNAL
from sitegen.document.markdown import Converted, convert
from sitegen.document.yaml_nodes import YamlLimits
from sitegen.report.wording import message
from sitegen.words.words import Words
from sitegen.workers.timeout import Deadline
from tests.conftest import Write, a_practice, check, codes, made_of
from tests.hostile.oracle import Seen, words
from tests.hostile.vectors import ADDRESSES, MARKUP, commonmark_examples, naughty_strings

PATH = "content/practices/a.md"
PRACTICE = "content/practices/paspoort.md"
SLOW = {
    "brackets": "[" * 25_000,
    "images": "![" * 12_500 + "](u)" * 12_500,
    "images of links": "![[]()" * 10_000,
    "declarations": "x <![CDATA[" * 5_000,
    "quotes": "> " * 12_500 + "a",
    "lists": "- " * 12_500 + "a",
    "emphasis": "*a_ " * 12_500,
    "stars": "*" * 50_000,
    "backticks": "".join("`" * n + "a" for n in range(600)),
    "entities": "&" * 50_000,
    "comments": "<!--" * 12_500,
    "strikes": "~~a " * 12_500,
    "autolinks": "<http:" * 10_000,
    "tables": "|" * 15_000 + "\n" + "|-" * 7_500,
    "references": "[a]: b\n" * 7_500,
    "headings": "# q\n" * 15_000,
    "escaped": "&amp;" + "amp;" * 15_000,
    "spaces": "a" + " " * 50_000 + "b",
    "titles": "[a](b '" * 7_500,
}

_LABEL = re.compile(
    r"\]\[[^\]]*\]|^ {0,3}\[[^\]]*\]:|^[\s>]*\d+[.)]|^[\s>]*[-*+]\s+\d+[.)]", re.MULTILINE
)
"""Form and not text: labels of references and the numbers of lists, which browsers count."""


def converted(text: str) -> tuple[Converted, tuple[Diagnostic, ...]]:
    checked = convert(text, PATH, 1)
    return checked.value, checked.diagnostics


@pytest.mark.parametrize("shape", SLOW)
def test_a_slow_shape_ends_in_a_page_or_an_error(root: Path, write: Write, shape: str) -> None:
    settings = root / "sitegen.yml"
    settings.write_text(settings.read_text() + "\nlimits:\n  seconds_per_file: 1\n")
    write(PRACTICE, a_practice(SLOW[shape]))
    write("content/practices/reis.md", a_practice(date="morgen"))
    found = codes(check(root))
    assert "invalid-date" in found, "the other files are still checked"
    assert set(found) <= {
        "invalid-date", "too-slow", "nested-too-deep", "text-lost", "page-too-large", "unsafe-link",
        "empty-link", "broken-link", "file-too-large", "missing-description", "missing-image", "note-shown",
    }  # fmt: skip


def _forever(file: SourceFile) -> Checked[str]:
    while True:
        file.text.upper()


def _at_once(file: SourceFile) -> Checked[str]:
    return Checked(file.text.upper())


def test_work_that_does_not_end_is_an_error_at_the_busiest_line() -> None:
    with Deadline(1) as deadline:
        (found,) = deadline.run(_forever, SourceFile("a.md", "rustig\n[[[[\nrustig")).diagnostics
        assert (found.code, found.place.line) == ("too-slow", 2)
        assert deadline.run(_at_once, SourceFile("a.md", "a")).value == "A"


FIELDS = "---\ntitle: '[[[[****'\nsummary: \"((((\"\n---\n"


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("Rustig.\n\n" + "een *woord en [nog\n" * 100 + "\nRustig.", (7, 106)),
        ("Rustig.\n\nrustig\n" + "[" * 500 + "\nrustig", (8, 8)),
        ("\n".join(["een *woord en [nog\n"] * 100), (5, 203)),
        ("| a | b |\n|---|---|\n" + "| c | d |\n" * 50, (5, 56)),
    ],
)
def test_the_time_is_looked_for_where_it_went(body: str, lines: tuple[int, int]) -> None:
    with Deadline(0) as deadline:
        (found,) = deadline.run(_forever, SourceFile("a.md", FIELDS + body)).diagnostics
    assert (found.place.line, found.place.end[0]) == lines
    shown = f"{lines[0]}–{lines[1]}" if lines[1] > lines[0] else str(lines[0])
    assert f"regel {shown}." in message(found, Words("nl"))


def _busy(seconds: float) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


class _SlowToLeave:
    def __del__(self) -> None:
        _busy(0.3)


def _swallowing(_: SourceFile) -> Checked[str]:
    with suppress(BaseException):  # as Python does in callbacks of its own
        _busy(60)
    _busy(60)
    return Checked("done all the same")


def _in_a_callback(file: SourceFile) -> Checked[str]:
    gc.collect()
    return _forever(file)


def _in_a_destructor(file: SourceFile) -> Checked[str]:
    del [_SlowToLeave()][0]
    return _forever(file)


def _cleaning_up(_: SourceFile) -> Checked[str]:
    try:
        _busy(60)
    finally:
        _busy(60)
    return Checked("never")


def _slow_collection(phase: str, _info: dict[str, int]) -> None:
    if phase == "start":
        _busy(0.3)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("work", [_swallowing, _in_a_callback, _in_a_destructor, _cleaning_up])
def test_a_time_limit_that_was_swallowed_comes_again(
    work: Callable[[SourceFile], Checked[str]],
) -> None:
    gc.callbacks.append(_slow_collection)
    try:
        with Deadline(0) as deadline:
            checked = deadline.run(work, SourceFile("a.md", "a"))
    finally:
        gc.callbacks.remove(_slow_collection)
    assert [found.code for found in checked.diagnostics] == ["too-slow"]


def test_a_time_limit_does_not_outlive_the_work() -> None:
    with Deadline(1) as deadline:
        for _ in range(3):
            assert deadline.run(_at_once, SourceFile("a.md", "a")).value == "A"
        _busy(1.2)


@pytest.mark.parametrize("seconds", [0, 999_999_999_999])
def test_any_number_of_seconds_can_be_set(seconds: int) -> None:
    with Deadline(seconds) as deadline:
        assert deadline.run(_at_once, SourceFile("a.md", "a")).value == "A"


def test_outside_the_main_thread_a_process_does_the_work_and_is_ended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sitegen.workers.timeout._START", 60)
    results = []

    def both() -> None:
        with Deadline(0) as deadline:
            results.append(deadline.run(_at_once, SourceFile("a.md", "a")).value)
            monkeypatch.setattr("sitegen.workers.timeout._START", 1)
            results.append(deadline.run(_forever, SourceFile("a.md", "a")).diagnostics[0].code)

    thread = threading.Thread(target=both)
    thread.start()
    thread.join()
    assert results == ["A", "too-slow"]


def test_what_a_process_takes_and_gives_can_be_carried_to_it_and_back(root: Path) -> None:
    results: list[list[str]] = []
    thread = threading.Thread(target=lambda: results.append(codes(check(root))))
    thread.start()
    thread.join()
    assert results == [[]]


@pytest.mark.parametrize(
    "level", [*range(1, 12), 19, 20, 21, 48, 49, 50, 51, 97, 98, 99, 100, 101, 150]
)
@pytest.mark.parametrize("mark", ["> ", "- ", "1. ", "> - ", "* > 1. "])
def test_deep_text_is_on_the_page_or_refused(level: int, mark: str) -> None:
    body, found = converted(mark * level + "onderin ✓")
    if found:
        assert [one.code for one in found] == ["nested-too-deep"]
        assert level * len(mark.split()) > 45
    else:
        assert {"onderin", "✓"} <= Seen(body.html).words


def test_the_body_comes_byte_for_byte() -> None:
    body = "      code\n\n\ttab  \n"
    checked = read("a.md", f"---\ntitle: a\n---\n{body}", YamlLimits())
    assert checked.value is not None
    assert checked.value.body == body
    assert "<code>  code" in converted(body)[0].html


@pytest.mark.parametrize(
    "cell", ["✓", "€ 5", "a@b", "?", "50 %,", "🙂", "&eacute;", "caf&eacute;", "&#65;", "%41"]
)
def test_a_sign_that_would_be_lost_is_an_error_too(cell: str) -> None:
    assert [d.code for d in converted(f"| a |\n|---|\n| b | {cell} |")[1]] == ["text-lost"]


@pytest.mark.parametrize(
    "text",
    [
        "[a]: " + "b" * 20_000 + "\n\n" + "[a] " * 300,
        "[a]: b '" + "c" * 30_000 + "'\n\n" + "[a]\n\n" * 300,
    ],
)
def test_amplification_is_refused_before_it_is_rendered(
    monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    def refuse(*_: object) -> str:
        raise AssertionError("rendered all the same")

    monkeypatch.setattr("markdown_it.renderer.RendererHTML.render", refuse)
    assert "page-too-large" in [found.code for found in converted(text)[1]]


def test_ordinary_text_is_far_below_the_limit() -> None:
    body, found = converted("| a | b |\n|---|---|\n" + "| c | d |\n" * 2_000)
    assert found == ()
    assert len(body.html) < largest_page("| a | b |\n|---|---|\n" + "| c | d |\n" * 2_000)


@pytest.mark.parametrize("form", ["{}", "# {}", "- {}", "> {}\n{}", "    {}", "a\n{}\n{}"])
def test_markup_of_an_author_is_shown_and_not_run(form: str) -> None:
    for written in MARKUP:
        assert Seen(converted(form.replace("{}", written))[0].html).active == [], written


@pytest.mark.parametrize("form", ["[a](<{}>)", "[a]({})", "<{}>", "![a](<{}>)", "[a]\n\n[a]: {}"])
def test_an_address_outside_the_allow_list_is_refused_or_no_link(form: str) -> None:
    for address in ADDRESSES:
        body, found = converted(form.format(address))
        refused = {"unsafe-link", "own-computer", "link-outside", "image-elsewhere", "empty-link"}
        if not refused & {one.code for one in found}:
            hrefs = re.findall(r'(?:href|src)="([^"]*)"', body.html)
            assert all(href.startswith(f"{INTERNAL}content/") for href in hrefs), address


def test_every_kind_of_bad_link_at_once_stops_the_build(root: Path, write: Write) -> None:
    write(PRACTICE, a_practice("\n\n".join(f"[a](<{address}>)" for address in ADDRESSES)))
    assert "error" in {found.severity for found in check(root).diagnostics}


def test_template_syntax_is_shown_literally(root: Path, write: Write) -> None:
    syntax = "{{ 77777 * 7 }} {% raw %} {{# weg }} ${77777*7}"
    write(PRACTICE, a_practice(syntax, title=f"'{syntax}'"))
    page = page_of(root, "practices/paspoort.html")
    assert page.count(syntax) >= 3
    assert "544439" not in page


def page_of(root: Path, path: str) -> str:
    checked = check(root)
    assert codes(checked) == []
    (page,) = [artifact for artifact in made_of(checked) if artifact.path == path]
    return page.data.decode() if isinstance(page.data, bytes) else page.data


@pytest.mark.parametrize(
    "heading",
    ["app", "q", "search", "__proto__", "constructor", "main", "", "¿?", "s-q", "é", "日本"],
)
def test_no_heading_takes_an_id_of_the_page(root: Path, write: Write, heading: str) -> None:
    plain = ids(page_of(root, "practices/briefadres.html"))
    write(PRACTICE, a_practice(f"## {heading}\n\n## {heading}\n\nTekst."))
    found = ids(page_of(root, "practices/paspoort.html"))
    assert len(found) == len(set(found))
    ours = {name for name in plain if not name.startswith("s-")}
    assert all(name in ours or name.startswith("s-") for name in found)
    assert sum(name.startswith("s-") for name in found) == 2


def ids(page: str) -> list[str]:
    return [attributes["id"] for _, attributes in Seen(page).elements if "id" in attributes]


def test_no_style_attribute_anywhere(root: Path, write: Write) -> None:
    write(PRACTICE, a_practice("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |"))
    page = page_of(root, "practices/paspoort.html")
    assert 'class="align-center"' in page
    assert all("style" not in attributes for _, attributes in Seen(page).elements)


@pytest.mark.parametrize(
    "form",
    ['[a](https://a.example "{}")', "![{}](../images/a.png)", "```{}\na\n```", "[a]\n\n[a]: https://a.example '{}'",
     "# {} #", "| {} |\n|---|\n| {} |", "[{}](https://a.example)", "`{}`", "**{}**", "[b][{}]\n\n[{}]: https://c.example"],
)  # fmt: skip
def test_an_attribute_is_left_by_no_quote(form: str) -> None:
    """Hugo's advisories: link title, alternative text, info of a code fence, heading, table."""
    for written in MARKUP:
        assert Seen(converted(form.replace("{}", written))[0].html).active == [], written


@pytest.mark.parametrize(
    "examples", [naughty_strings(), commonmark_examples()], ids=["naughty", "commonmark"]
)
def test_every_word_of_the_public_corpora_is_on_the_page_or_there_is_an_error(
    examples: list[str],
) -> None:
    clean = 0
    for text in examples:
        body, found = converted(text.replace("\r\n", "\n").replace("\r", "\n"))
        if not found:
            clean += 1
            assert Seen(body.html).active == []
            assert set(words(_LABEL.sub(" ", text))) - Seen(body.html).words == set(), text
    assert clean > len(examples) / 2


def test_every_word_of_every_page_of_the_real_content_is_on_its_page(
    real_pages: dict[str, str], real_bodies: dict[str, RawDocument]
) -> None:
    for slug, raw in real_bodies.items():
        shown = Seen(real_pages[f"practices/{slug}.html"]).words
        written = re.sub(r"\]\([^)]*\)", "]", _LABEL.sub(" ", raw.body))
        assert set(words(written)) - shown == set(), slug


def test_the_time_limit_knows_every_stage_of_a_file() -> None:
    """A hostile front matter is under the same clock as a hostile body."""
    with Deadline(1) as deadline:
        file = SourceFile("a.md", "---\n" + "a: [" * 3_000 + "\n---\n")
        work = partial(_read, limits=YamlLimits())
        assert deadline.run(work, file).diagnostics


def _read(file: SourceFile, limits: YamlLimits) -> Checked[RawDocument]:
    return read(file.path, file.text, limits)
