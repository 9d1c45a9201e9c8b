"""Markdown → HTML that is safe to show, with its text, headings, links and images.

Links inside the catalogue keep the marker `sitegen:` and the path of the file they mean;
`pages.urls` turns them into addresses once it is known where each file ends up. An author
cannot write that marker: the scheme is refused and quotes in text are escaped.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from markdown_it.token import Token

from sitegen.diagnostics.model import Diagnostic, Fix, Noted, Place, Severity, noted, problem
from sitegen.document.glued import glued_lines
from sitegen.document.limits import nested_too_deep, too_much_html
from sitegen.document.links import INTERNAL, Source, Target, read_target, web_address
from sitegen.document.lost_text import WRITTEN, lost_text
from sitegen.document.markdown_mistakes import almost_markdown
from sitegen.document.markdown_parser import markdown_parser
from sitegen.document.notes import notes_to_colleagues
from sitegen.document.other_markup import other_marks
from sitegen.document.signs import is_plain
from sitegen.document.style import Sentence, heading_jumps, longest_sentence, remarks_on_links

ID_PREFIX = "s-"
"""Goes before every id made from content, so that none can shadow an id of the page."""
WORDS_PER_MINUTE = 200
_WORD = re.compile(r"[^\W_]+")
_LEADS = {"link_open": "href", "image": "src"}
"""Type of a token → the attribute that says where it leads."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a body."""

    level: int
    text: str
    id: str


@dataclass(frozen=True)
class Passage:
    """What is under one heading; before the first heading, `id` and `heading` are empty."""

    id: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link or image that points inside the catalogue."""

    target: Target
    place: Place
    is_image: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """What other pages, checks and lists need to know of a body."""

    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    words: int = 0
    has_steps: bool = False
    """Whether there is a numbered list."""
    longest_sentence: Sentence | None = None

    @property
    def minutes(self) -> int:
        """Reading time, at least 1; of no text, 0."""
        return max(1, round(self.words / WORDS_PER_MINUTE)) if self.words else 0


@dataclass(frozen=True)
class Converted:
    """A body, ready to be placed on a page."""

    html: str
    text: str
    """The words alone, for search."""
    passages: tuple[Passage, ...] = ()
    """The words again, by heading, to show where something was found."""
    outline: Outline = field(default_factory=Outline)


def convert(text: str, path: str, first_line: int, *, anywhere: bool = False) -> Noted[Converted]:
    """The Markdown `text`, which starts on line `first_line` of the file `path`.

    Refused links, images without a description, words that would not reach the page, and more
    HTML than `limits` allows are diagnostics. `anywhere` as in `read_target`.
    """
    source = Source(path, first_line, tuple(text.split("\n")))
    env: dict[str, Any] = {}
    parser = markdown_parser()
    tokens = parser.parse(text, env)
    blocks = [token for token in tokens if token.type == "inline" and not is_plain(token.content)]
    links = noted(link for block in blocks for link in _aim_links(block, source, anywhere=anywhere))
    problems = [
        *links.diagnostics,
        *heading_jumps(tokens, source),
        *remarks_on_links(blocks, source),
        *almost_markdown(blocks, {*env.get("references", ())}, source),
        *glued_lines(tokens, source),
        *other_marks(blocks, source),
    ]
    headings = _number_headings(tokens)
    _keep_list_numbers(tokens)
    refused = nested_too_deep(tokens, source) or too_much_html(tokens, text, source)
    if refused:
        problems.append(refused)
        return Noted(Converted("", "", (), Outline(headings, links.value)), tuple(problems))
    html = parser.renderer.render(tokens, parser.options, env)
    problems += notes_to_colleagues(text, tokens, env, source)
    told = {each.place.line for each in problems if each.severity is Severity.ERROR}
    lost = lost_text(html, tokens, env, source)
    problems += [each for each in lost if each.place.line not in told]
    texts = [_plain(token) for token in tokens]
    plain = " ".join(filter(None, texts))
    passages = tuple(_passages(tokens, texts))
    outline = Outline(
        headings,
        links.value,
        words=len(_WORD.findall(plain)),
        has_steps=any(token.type == "ordered_list_open" for token in tokens),
        longest_sentence=longest_sentence(tokens, texts, source),
    )
    return Noted(Converted(html, plain, passages, outline), tuple(problems))


def _passages(tokens: Sequence[Token], plain: Sequence[str]) -> Iterator[Passage]:
    """Numbered headings, and of each token its words → the text under each."""
    anchor, heading, texts = "", "", list[str]()
    inside_heading = False
    for token, words in zip(tokens, plain, strict=True):
        if token.type == "heading_open":
            if texts:
                yield Passage(anchor, heading, " ".join(texts))
            anchor, texts, inside_heading = str(token.attrs["id"]), [], True
        elif inside_heading and token.type == "inline":
            heading, inside_heading = words.strip(), False
        elif text := words.strip():
            texts.append(text)
    if texts:
        yield Passage(anchor, heading, " ".join(texts))


def _plain(token: Token) -> str:
    """The words of one block, images by their description."""
    if token.type in ("fence", "code_block"):
        return token.content
    if token.type != "inline":
        return ""
    return "".join(
        " " if child.type in ("softbreak", "hardbreak") else child.content
        for child in token.children or ()
    )


def _aim_links(block: Token, source: Source, *, anywhere: bool) -> Iterator[Link | Diagnostic]:
    """The links and images of a block that lead inside the catalogue; each gets its target."""
    seen: dict[str, int] = {}
    is_linked = False
    for child in block.children or ():
        is_linked = child.type == "link_open" or (is_linked and child.type != "link_close")
        name = _LEADS.get(child.type)
        if name is None:
            continue
        written = child.meta[WRITTEN] = str(child.attrs[name])
        nth = seen[written] = seen.get(written, 0) + 1
        place = source.find_target(written, block.map, nth)
        if child.type == "image" and written.strip() and not child.content.strip():
            yield problem("missing-description", place, image=written)
        target = read_target(written, source.path, anywhere=anywhere)
        if isinstance(target, str):
            yield _refused(target, written, place)
            _disarm(child, name)
        elif target.path or target.fragment:
            yield Link(target, place, is_image=child.type == "image")
            child.attrs[name] = INTERNAL + quote(target.path) + _fragment(target.fragment)
        elif child.type == "image":
            yield problem("image-elsewhere", place, link=written)
            _as_text(child, "text" if is_linked else "image_elsewhere")
        else:
            child.attrs["rel"] = "noreferrer"


def _disarm(child: Token, name: str) -> None:
    """What a catalogue shows that puts up with the mistake: a text that leads nowhere."""
    if child.type == "image":
        _as_text(child, "text")
    else:
        del child.attrs[name]


def _as_text(image: Token, kind: str) -> None:
    """An image becomes a token of another type: its description and title."""
    title = str(image.attrs.get("title", ""))
    described = "".join(each.content for each in image.children or ())
    image.type, image.content = kind, f"{described} ({title})" if title else described


def _refused(code: str, written: str, place: Place) -> Diagnostic:
    near = web_address(written) if code == "unsafe-link" else ""
    fix = Fix(place, near) if near else None
    return problem(code, place, link=written, near=near, fix=fix)


def _fragment(name: str) -> str:
    return f"#{ID_PREFIX}{name}" if name else ""


def _number_headings(tokens: Sequence[Token]) -> tuple[Heading, ...]:
    """Give headings an id, and a level below the title of the page."""
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    shift = 1 if 1 in levels else 0
    taken: dict[str, int] = {}
    headings = []
    for position, token in enumerate(tokens):
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, int(token.tag[1]) + shift)}"
        if token.type == "heading_open":
            text = _plain(tokens[position + 1]).strip()
            token.attrs["id"] = ID_PREFIX + _free_slug(text, taken)
            headings.append(Heading(int(token.tag[1]), text, str(token.attrs["id"])))
    return tuple(headings)


def _free_slug(text: str, taken: dict[str, int]) -> str:
    """`Zo doet u het` → `zo-doet-u-het`; a repeated one gets `-2`, `-3`, …

    `taken` maps each slug to the highest number that was put behind it.
    """
    base = "-".join(_WORD.findall(text.lower())) or "deel"
    slug = base
    while slug in taken:
        taken[base] += 1
        slug = f"{base}-{taken[base]}"
    taken[slug] = 1
    return slug


def _keep_list_numbers(tokens: Sequence[Token]) -> None:
    """Where an author's numbers do not simply count up, write them on the items."""
    lists: list[list[Token]] = []
    for token in tokens:
        if token.type == "ordered_list_open":
            lists.append([])
        elif token.type == "list_item_open" and token.info and lists:
            lists[-1].append(token)
        elif token.type == "ordered_list_close":
            items = lists.pop()
            numbers = [int(item.info) for item in items]
            counting = list(range(numbers[0], numbers[0] + len(numbers)))
            if numbers != counting and len(set(numbers)) > 1:
                for item, number in zip(items, numbers, strict=True):
                    item.attrs["value"] = number
