"""What an editor would remark about how a body is written: headings, links, addresses, sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from sitegen.diagnostics.model import Diagnostic, Fix, Place, Severity, problem
from sitegen.document.almost_link import without_almost_links
from sitegen.document.links import Source

VAGUE = {
    "hier", "klik hier", "lees hier", "kijk hier", "lees meer", "meer", "link", "deze link",
    "deze pagina", "here", "click here", "read more", "more", "this link", "this page",
}  # fmt: skip
ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]]*[^\s<>()\[\].,;:!?'\x22]")
MARKUP = re.compile(
    r"<!--(?:(?!-->)[\s\S])*"
    r"|<(?:a|button|code|iframe|pre|script|style)\b[^<>]*>[^<]*"
    r"|<[a-z/!?%][^<>]*>"
    r"|[\w-]\s*=\s*(?:\x22[^\x22\n]*\x22?|'[^'\n]*'?)"
    r"|\{[^{}]*\}"
    r"|\[\[[^\[\]]*|\[\w+=[^\[\]\n]*|\[\w+\][^\[\]\n]*(?=\[/)"
    r"|\]\s?\([^()\n]*",
    re.IGNORECASE,
)
"""Tags with their attributes, shortcodes, BBCode and half links: what becomes of an address in them is
for whoever wrote them, and between `<` and `>` it would break them. JavaScript reads it too."""
_QUIET = re.compile(r"`[^`]*`|!?\[[^\[\]]*\]\s*\([^()]*\)")
"""What an address may stand in without being bare: code, and links that are whole."""
SENTENCE_END = re.compile(r"[.!?][\"')]*\s+(?=[\"'(]*[A-ZÀ-Ý])")
_WORD = re.compile(r"\w[\w.,'-]*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its length and place."""

    words: int
    place: Place


def heading_jumps(tokens: Sequence[Token], source: Source) -> Iterator[Diagnostic]:
    """`heading-jump`: warnings."""
    level = 0
    for token in tokens:
        if token.type == "heading_open":
            depth = int(token.tag[1])
            if depth > max(2, level + 1):
                yield _jump(token, depth, max(2, level + 1), source)
            level = depth


def remarks_on_links(blocks: Sequence[Token], source: Source) -> Iterator[Diagnostic]:
    """`vague-link`, `bare-address`: warnings."""
    for block in blocks:
        yield from _links(block, source)
        yield from _addresses(block, source)


def longest_sentence(
    tokens: Sequence[Token], texts: Sequence[str], source: Source
) -> Sentence | None:
    """The longest of all paragraphs and list items, of which `texts` are the words, token by token.

    `None` when there is no text.
    """
    most, longest = -1, None
    for block, text in zip(tokens, texts, strict=True):
        if block.type == "inline":
            for sentence in SENTENCE_END.split(text):
                if len(sentence) < 2 * most:
                    continue  # a word takes two characters at least, with the space behind it
                words = len(_WORD.findall(sentence))
                if words > most:
                    most, longest = words, (sentence, block)
    if longest is None:
        return None
    sentence, block = longest
    start = " ".join(sentence.split()[:3])
    return Sentence(most, source.find(start, block.map))


def _jump(token: Token, depth: int, wanted: int, source: Source) -> Diagnostic:
    assert token.map
    line = source.lines[token.map[0]]
    start = len(line) - len(line.lstrip())
    place = source.place(token.map[0], start, start + depth)
    fix = Fix(place, "#" * wanted) if line.lstrip().startswith("#" * depth) else None
    return problem("heading-jump", place, severity=Severity.WARNING, fix=fix,
                   level=depth, near="#" * wanted)  # fmt: skip


def _links(block: Token, source: Source) -> Iterator[Diagnostic]:
    children = block.children or []
    for position, child in enumerate(children):
        if child.type != "link_open":
            continue
        texts = []
        for inner in children[position + 1 :]:
            if inner.type == "link_close":
                break
            texts.append(inner.content)
        text = "".join(texts)
        if text.strip(" .!").casefold() in VAGUE:
            place = source.find(f"[{text}]", block.map)
            yield problem("vague-link", place, severity=Severity.WARNING, value=text)


def _addresses(block: Token, source: Source) -> Iterator[Diagnostic]:
    """Addresses in plain text, which a reader cannot click on."""
    if not _may_hold_address(block.content):
        return
    # An address in what is almost a link is part of that mistake.
    text = MARKUP.sub(" ", without_almost_links(_text_of(block)))
    spots = _spots(block, source)
    for found in ADDRESS.finditer(text):
        scheme = "" if found[0].startswith("http") else "https://"
        near = f"<{scheme}{found[0]}>"
        known = spots.get(found[0])
        fix = Fix(known.pop(0), near) if known else None
        place = fix.place if fix else source.find(found[0], block.map)
        yield problem("bare-address", place, severity=Severity.WARNING, fix=fix,
                      value=found[0], near=near)  # fmt: skip


def _text_of(block: Token) -> str:
    """The plain text of a block, with a space for whatever is more than that."""
    depth, parts = 0, []
    for child in block.children or ():
        depth += child.nesting if child.type.startswith("link_") else 0
        is_break = child.type in ("softbreak", "hardbreak")
        is_text = child.type == "text" and not depth
        parts.append("\n" if is_break else child.content if is_text else " ")
    return "".join(parts)


def _spots(block: Token, source: Source) -> dict[str, list[Place]]:
    """Address → where it stands bare in the lines of a block, in their order."""
    start, end = block.map or (0, 0)
    lines = "\n".join(source.lines[start:end])
    lines = MARKUP.sub(_blank, without_almost_links(_QUIET.sub(_blank, lines)))
    spots: dict[str, list[Place]] = {}
    for number, line in enumerate(lines.split("\n"), start=start):
        for found in ADDRESS.finditer(line):
            address = found[0].rstrip("*_~`")
            place = source.place(number, found.start(), found.start() + len(address))
            spots.setdefault(address, []).append(place)
    return spots


def _blank(found: re.Match[str]) -> str:
    """As many spaces, on as many lines."""
    return re.sub(r"[^\n]", " ", found[0])


def _may_hold_address(text: str) -> bool:
    """Whether it is worth a closer look: a search for words is much faster than one by a pattern."""
    return "://" in text or "www." in text
