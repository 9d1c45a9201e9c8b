"""What holds for any text: an `AssertionError` says what did not."""

import random
import re
from collections.abc import Callable, Iterator, Mapping

from sitegen.diagnostics.model import Diagnostic
from sitegen.document.characters import without_control
from sitegen.document.frontmatter import read
from sitegen.document.limits import largest_page
from sitegen.document.markdown import convert
from sitegen.document.yaml_nodes import Mapping as YamlMapping
from sitegen.document.yaml_nodes import Node, Scalar, YamlLimits
from sitegen.report.text import report
from sitegen.words.language import translated
from sitegen.words.words import Words
from tests.fuzz import others
from tests.fuzz.texts import random_text
from tests.hostile.oracle import Seen, words

_PATH = "content/practices/a.md"
_ESCAPING = 6
"""`"` becomes `&quot;`."""
_LABEL = re.compile(r"\[[^\]]*\]|(?<!\w)\d+[.)]|^[\s>]*\[.*\]:.*", re.MULTILINE)
_VOID = {"img", "br", "hr", "wbr"}


def front_matter(rng: random.Random) -> str:
    """Read or reported, never raised; places inside the file; no word dropped."""
    text = without_control(f"---\n{random_text(rng)}\n---\n{random_text(rng)}")
    checked = read(_PATH, text, YamlLimits())
    _check_report(checked.diagnostics, text)
    if checked.value is None:
        assert checked.diagnostics
        return text
    assert text.endswith(checked.value.body)
    if not checked.diagnostics:
        block = text.split("\n")[1 : checked.value.body_line - 2]
        kept = {word for node in _texts(checked.value.fields) for word in words(node)}
        written = [
            line for line in block if not re.match(r"\s*[#?]|.*[\\|>%!]|.*\]\s*#|.*#\s", line)
        ]
        lost = [w for line in written for w in words(line) if w.isalpha() and w not in kept]
        assert not lost or '"' in "".join(block) or "'" in "".join(block), lost
    return text


def markdown(rng: random.Random) -> str:
    """Shown or reported, never raised; nothing active; every tag closed; ids with our prefix."""
    text = without_control(random_text(rng))
    checked = convert(text, _PATH, 1)
    _check_report(checked.diagnostics, text)
    html = checked.value.html
    seen = Seen(html)
    assert all(a["id"].startswith("s-") for _, a in seen.elements if "id" in a)
    assert len(html) <= _ESCAPING * largest_page(text)
    _check_balance(html)
    if not any(
        found.code.endswith(("link", "outside", "elsewhere", "computer"))
        for found in checked.diagnostics
    ):
        assert seen.active == []
    if not checked.diagnostics:
        kept = seen.words
        written = re.findall(r"(?<![\w%&#;])[^\W\d_]+(?![\w;&%])", _LABEL.sub(" ", text))
        lost = [word for word in written if word not in kept]
        assert not lost, lost
    return text


TARGETS: Mapping[str, Callable[[random.Random], str]] = {
    "front-matter": front_matter,
    "markdown": markdown,
    "proposal": others.proposal,
    "mapping": others.mapping,
    "baseline": others.baseline,
}
"""Each makes a text, holds our code to its promises, and gives the text back."""


def _check_report(diagnostics: tuple[Diagnostic, ...], text: str) -> None:
    lines = text.split("\n")
    for found in diagnostics:
        assert 1 <= found.place.line <= len(lines), found
        assert 1 <= found.place.column <= len(lines[found.place.line - 1]) + 2, found
    for language in translated():
        shown = report(diagnostics, {_PATH: text}, Words(language))
        assert not re.search(
            r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]|^\s*::|##\[", shown, re.MULTILINE
        )


def _check_balance(html: str) -> None:
    opened: list[str] = []
    for closing, name in re.findall(r"<(/?)([a-z][a-z0-9]*)[^<>]*>", html):
        if closing:
            assert opened[-1:] == [name]
            opened.pop()
        elif name not in _VOID:
            opened.append(name)
    assert opened == []


def _texts(node: Node) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, YamlMapping):
        for key, value in node.entries:
            yield key.text
            yield from _texts(value)
    else:
        for item in node.items:
            yield from _texts(item)
