"""Every letter an author wrote is on the page, in an error, or in a syntax that `docs/markdown.md` names."""

import random
import re
import shutil
from collections import Counter
from html import unescape
from itertools import count
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from sitegen.diagnostics.edits import corrected
from sitegen.diagnostics.model import has_errors
from sitegen.document.links import Source
from sitegen.document.lost_text import WRITTEN, lost_text
from sitegen.document.markdown import convert
from tests.conftest import TESTS, Write, a_practice, check, codes
from tests.document.pieces import PIECES
from tests.hostile.oracle import Seen

PATH = "content/practices/paspoort.md"
STOCK = MarkdownIt("js-default", {"store_labels": True})
STOCK.normalizeLink = STOCK.normalizeLinkText = str  # type: ignore[method-assign,assignment]
WORD = re.compile(r"[^\W_]+|[^\s\x00-\x7f]|[?,@$/{}^]")
LINES = st.sampled_from(["- **a**: b", "## a", "> a b", "a [b](c.md \"d\") e", "1. a", "a * b", "", "a b", "[a][b]", "[b]: c"])  # fmt: skip
# `#` stands for a word that is nowhere else.
FORMS = st.sampled_from(
    [
        "# # \n", "# #\n===\n", "- #", "7. #", "> #", "\n", "\n\n", "| # | # |\n|---|---|\n| # | # | # |\n",
        "| # |\n|---|\n", "[#]: #.md\n", "[#]:\n", "[#]: https://#.example '#'\n", "[x]: #.md '#'\n",
        "[#][x]", "[x]", "[X][]", "![#](#.png \"#\")", "[#](../practices/#.md)", "[#](<# #.md>)", "[#](./#/../#.md?#)",
        "![`#`](#.png)", "![# [#](#.md)](#.png)", "```# #\n", "~~~\n", "    #\n", "`#`", "**#**", "<b>#</b>", "\\#",
        "<https://#.example>", "&eacute;#", "~~#~~", "---\n", "#  \n", "#\\\n", " # ", "[#](htps://#.nl)", "<!-- # -->",
    ]
)  # fmt: skip


def words(text: str) -> Counter[str]:
    """Every word, one by one: nothing is set aside first."""
    while (plain := unescape(text)) != text:
        text = plain
    return Counter(WORD.findall(text))


def is_lost(html: str, kept: str, tokens: list[Token]) -> bool:
    """Whether a word is in `kept` more often than in `html` and what is form."""
    links = [child for token in tokens for child in token.children or () if child.attrs]
    own = [link for link in links if "label" not in link.meta]
    said = re.findall(r' (?:alt|data-info)="([^"]*)"', html)
    said += [str(link.attrs.get(name, "")) for link in own for name in ("title", "href", "src")
             if name != "href" or link.info != "auto"]  # fmt: skip
    numbers = [token.info for token in tokens if token.type == "list_item_open"]
    labels = Counter(str(link.meta["label"]) for link in links if "label" in link.meta)
    second = []
    for label in re.findall(r"\]\[((?:[^\[\]\\]|\\.)+)\]", kept):
        name = re.sub(r"\s+", " ", label.strip()).lower().upper()
        second += [label] if labels[name] > 0 else []
        labels[name] -= 1
    shown = words(" ".join((re.sub("<[^>]*>", " ", html), *said, *numbers, *second)))
    return bool(words(kept) - shown)


@given(
    st.one_of(st.lists(PIECES, max_size=30).map("".join), st.lists(LINES).map("\n".join)),
    st.randoms(use_true_random=False),
)
@example("a &amp; b\n\na&#x20;b &lt;c&gt; [d](e%20f)", random.Random(0))
def test_what_is_taken_out_of_the_html_is_missed(text: str, rng: random.Random) -> None:
    env: dict[str, dict[str, object]] = {}
    tokens = STOCK.parse(text, env)
    for link in (child for token in tokens for child in token.children or ()):
        if link.type in ("link_open", "image"):
            link.meta[WRITTEN] = link.attrs.get("href", link.attrs.get("src"))
    html = STOCK.renderer.render(tokens, STOCK.options, env)
    source = Source("a.md", 1, tuple(text.split("\n")))
    if env or list(lost_text(html, tokens, env, source)):
        return  # what is swallowed has tests of its own
    pieces = re.split(r"(<[^>]*>)", html)  # text, tag, text, …
    at = 2 * rng.randrange(len(pieces) // 2 + 1)
    start = rng.randint(0, len(pieces[at]))
    pieces[at] = pieces[at][:start] + pieces[at][rng.randint(start, len(pieces[at])) :]
    shown = "".join(pieces)
    found = list(lost_text(shown, tokens, env, source))
    assert bool(found) == is_lost(shown, text, tokens), shown


def consumed(text: str) -> set[str]:
    """The words in a syntax that `docs/markdown.md` names as not to be seen."""
    labels = re.findall(r"(?m)^[ >]*\[([^\]]+)\]:|\]\[([^\]]+)\]", text)
    languages = re.findall(r"(?m)^.*?(?:`{3,}|~{3,})[ ]*(\S+)", text)
    queries = re.findall(r"\.md\?(\w+)|/(\w+)/\.\./", text)
    numbers = re.findall(r"(?:^|\s)(\d+)[.)]", text)
    return {word for each in (labels, languages, queries, numbers) for found in each
            for word in WORD.findall(found if isinstance(found, str) else " ".join(found))}  # fmt: skip


@given(st.lists(FORMS, max_size=12).map("".join))
@example("[#]:\n[#]:\n\n#")
@example("| # |\n|---|\n| # | # |\n| # | # |\n")
def test_each_letter_is_on_the_page_in_an_error_or_in_a_syntax_that_is_named(form: str) -> None:
    number = count()
    text = re.sub(r"(?<!^)#(?![ #])|(?<=[^\n#])#(?= )", lambda _: f"woord{next(number)}e", form)
    checked = convert(text, PATH, 1)
    if checked.value is None or has_errors(checked.diagnostics):
        return
    missing = set(WORD.findall(unescape(text))) - Seen(checked.value.html).words - consumed(text)
    assert not {word for word in missing if word.startswith("woord")}, text


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("[Naam]:\n[Datum]:\n\nTekst", [1]),
        ("Geachte [Naam],\n\n[Naam]: Jan\n[Datum]: maandag\n", [4]),
        ("[Naam]:\n[Datum]:\n[Adres]:\n[Plaats]:\n", [1, 3]),
        ("[a]: b.md 'een titel'\n\nTekst", [1]),
        ("> [a]: b.md\n\nTekst", [1]),
        ("- [a]: b.md\n\nTekst a b md", [1]),
        ("[a]\n\n[a]: https://a.example\n[a]: https://b.example\n", [4]),
        ("[A]\n\n[a]: https://a.example\n[Á]: https://a.example\n", [4]),
        ("| a | b |\n|---|---|\n| c | d | e |\n| f | g | h |", [3]),
        ("| a |\n|---|\n| c | + |", [3]),
        ("> | a |\n> |---|\n> | c | d |", [3]),
        ("| a |\n|---|\n| c \\| d | e", [3]),
        ("```sh en een heel verhaal\nls\n```", [1]),
        ("![een [link](weg.md)](../b.png)", [1]),
    ],
)
def test_what_markdown_swallows_is_an_error_where_it_stands(text: str, lines: list[int]) -> None:
    found = convert(text, PATH, 1).diagnostics
    assert [each.place.line for each in found if each.severity == "error"] == lines, found


@pytest.mark.parametrize("word", ["sitegen", "content", "practices", "md", "b", "https"])
def test_an_address_of_ours_is_no_place_for_a_word_that_is_lost(word: str) -> None:
    text = (
        f"[a](b.md) [a](c.md)\n\n[w] [w]\n\n[w]: https://b.example 'b'\n\n![x [y]({word})](d.png)"
    )
    assert [found.code for found in convert(text, PATH, 1).diagnostics] == ["text-lost"]


@pytest.mark.parametrize("text", ["[Naam]:\n[Datum]:", "[a]: b", "> [a]: b 'c'", "- [a]:\n  b"])
def test_a_definition_that_is_text_is_shown_after_the_correction(text: str) -> None:
    (found,) = convert(text, PATH, 1).diagnostics
    assert found.fix
    assert found.fix.text + text.split("[", 1)[1].partition("\n")[0] in dict(found.facts)["near"]
    mended = convert(corrected(text, [found.fix]), PATH, 1)
    assert mended.diagnostics == ()
    assert set(WORD.findall(text)) <= Seen(mended.value.html).words


DESTINATIONS = (
    "../../content/images/x.png", "./../images/x.png", "../practices/../images/x.png", "..//images/x.png",
    "../images/./x.png", "../%69mages/x.png", "../images/x&period;png", "../images/x\\.png", "<../images/x.png>",
    "../images/x.png 'titel'", "../images/x.png?v=1",
)  # fmt: skip


@pytest.mark.parametrize("to", DESTINATIONS)
@pytest.mark.parametrize("form", ["![…]({})", "[…]({})", "[…][b]\n\n[b]: {}"])
def test_a_link_that_is_read_otherwise_is_not_lost(
    root: Path, write: Write, form: str, to: str
) -> None:
    (root / "content/images").mkdir(exist_ok=True)
    shutil.copy(TESTS / "images/metadata.png", root / "content/images/x.png")
    write(PATH, a_practice(form.format(to)))
    assert codes(check(root)) == []


@pytest.mark.parametrize(
    ("to", "code"),
    [
        ("briefadress.md", "broken-link"), ("./weg/../briefadress.md", "broken-link"), ("../../x.pdf", "foreign-file"),
        ("briefadres.md#weg", "broken-fragment"), ("../../../../x.md", "link-outside"), ("htps://a.example", "unsafe-link"),
        ("C:\\map\\x.md", "own-computer"), ("javascript:a", "unsafe-link"), ("./../practices/weg%20wezen.md?x=1", "broken-link"),
        ("#", "empty-link"), ("https%3A//a.example/b", "unsafe-link"), ("team@gemeente.example", "broken-link"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("form", ["Zie [de brief]({}).", "Zie [de brief][b].\n\n[b]: {}"])
def test_one_cause_gives_one_message(
    root: Path, write: Write, form: str, to: str, code: str
) -> None:
    write(PATH, a_practice(form.format(to)))
    assert codes(check(root)) == [code]
