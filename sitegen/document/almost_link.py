"""Links and images that Markdown does not take for one, so that readers see brackets and address:
a name with a space or a bracket in it, `![x] (y)`, `[[page]]`, `[text](address` over two lines.

Twin of `almostLinks` in `templates/js/form/almost.js`, which reads the same patterns.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference

from sitegen.document.notes import code_spans

_TEXT = r"\[(?P<text>(?:[^\[\]\n]|\[[^\[\]\n]*\](?!\())*)\]"
_INSIDE = r"(?P<to>(?:[^()\n]|\([^()\n]*\))+)"
ESCAPED = re.compile(r"\\[^\w\s]")
WHOLE = re.compile(
    r"!?\[(?:[^\[\]]|\[[^\[\]]*\](?!\())*\]\(\s{0,9}"
    r"(?:<[^<>\n]*>|(?:[^\s()<]|\([^\s()]*\))(?:[^\s()]|\([^\s()]*\))*)?"
    r"(?:\s{1,9}(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s{0,9}\)"
)
"""A link as it should be."""
FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<mark>!?){_TEXT}\({_INSIDE}\)",
        rf"(?P<mark>!?){_TEXT}\((?P<to>[^()\n\[\]]*\([^()\n\[\]]*)\)",
        rf"(?P<mark>!?){_TEXT}\((?P<to>[^()\s]+[ \t]*\n[ \t]*[^()\s]+)\)",
        rf"(?P<mark>!?){_TEXT}\((?P<to>[^()\s\[\]{{}}]+)(?:[\]}}]|(?=\s|$))",
        rf"(?P<mark>!?){_TEXT}(?:[ \t]+|[ \t]*\n[ \t]*)\({_INSIDE}\)",
        rf"(?P<mark>!?){_TEXT}[ \t]+\((?P<to>[^()\n\[\]]*\([^()\n\[\]]*)\)",
        r"(?P<mark>!?)\((?P<text>[^()\n]+)\)[ \t]?\[(?P<to>[^\[\]\n]+)\]",
        rf"(?P<mark>!?){_TEXT}[ \t]?(?:\{{(?P<to>[^{{}}\n]+)\}})",
        rf"(?P<mark>!?){_TEXT}[ \t]?(?:<(?P<to>[^<>\s]+)>)",
        rf"(?P<mark>!?){_TEXT}[ \t]?(?:\[(?P<to>[^\[\]\n]+)\])",
        r"(?P<mark>!?)[({](?P<text>[^(){}\n]+)[)}]\((?P<to>[^()\s]+)\)",
    )
)
"""How people write one that is none, the surest first. What leads nowhere is not a link: `ADDRESS`."""
WIKI = re.compile(
    r"(?P<mark>!?)\[\[(?!_?TOC_?\])(?P<to>[^\s\[\]|#][^\[\]|\n]*)(?:\|(?P<text>[^\[\]\n]*))?\]\]"
)
REFERENCE = re.compile(
    r"(?<![\w\]])!?\[(?=[^\[\]\n]*[^\W\d_])(?P<text>[^\[\]\n]*)\]\[(?P<label>[^\[\]\n^]*)\]"
)
_ENDING = r"\.(?:md|markdown|png|jpe?g|webp|gif|svg|bmp|tiff?|heic|pdf|docx?|odt|xlsx?|ods|csv|pptx?|txt|html?|zip)"
ADDRESS = re.compile(
    rf"<?(?:[a-z][a-z0-9+.-]{{0,30}}://|https?:|mailto:|tel:|www\.|\.{{0,2}}/[^\s/]|#\w)|[^\s]{_ENDING}(?=$|[#?>\"“”„'‘’\s])"
    r"|^(?:[a-z0-9-]+\.)+(?:nl|eu|com|org|net)(?=$|[/?#])",
    re.IGNORECASE,
)
_LONGEST = 2_000
"""No address is longer."""
WEB = re.compile(r"(?:[a-z][a-z0-9+.-]*:|www\.)", re.IGNORECASE)
WHOLE_NAME = re.compile(rf"[^\"“”„‘’]*{_ENDING}(?:[#?]\S*)?", re.IGNORECASE)
TITLED = re.compile(
    rf"(?P<to>(?:[a-z][a-z0-9+.-]*:|www\.)\S+?|.+?{_ENDING}(?:[#?]\S*)?)"
    r"(?:\s+|(?=[\"“„]))(?:=\d*x\d*|(?P<title>.+))",
    re.IGNORECASE,
)
QUOTE = re.compile(r"[\"“”„«»]|(?<!\w)['‘’]|['‘’](?!\w)")
APART = re.compile(
    rf"(?<!\S)(?P<mark>!)[ \t]+{_TEXT}\((?P<to>[^()\s]+\.(?:png|jpe?g|webp|gif))\)", re.IGNORECASE
)
"""An image that is a link, behind an exclamation mark."""
STEM = re.compile(r"^.*/|\.[a-z]+$", re.IGNORECASE)
"""What is not the name in a path."""
HINT = re.compile(r"![ \t]+\[|\][ \t\n]{0,4}[(\[{<]|\)[ \t]?\[|\[\[|[)}]\(")

PATTERNS: Mapping[str, Sequence[re.Pattern[str]]] = {
    "escaped": (ESCAPED,), "apart": (APART,), "whole": (WHOLE,), "wiki": (WIKI,), "forms": FORMS,
    "reference": (REFERENCE,), "address": (ADDRESS,), "web": (WEB,), "wholeName": (WHOLE_NAME,),
    "titled": (TITLED,), "quote": (QUOTE,), "stem": (STEM,),
}  # fmt: skip
"""All that JavaScript reads too."""


@dataclass(frozen=True, slots=True)
class Almost:
    """One that was found, at `[start, end)` of the text that was searched."""

    start: int
    end: int
    near: str
    """What was meant; empty when that cannot be told."""


def almost_links(text: str, labels: Set[str] = frozenset()) -> Iterator[Almost]:
    """What was meant as a link in the Markdown of one block; `labels` are the names of definitions, normalised."""
    if not may_have_links(text):
        return
    left = without_code(text)
    for pattern in (APART, WHOLE, WHOLE, WIKI, *FORMS, REFERENCE):
        if pattern is WHOLE:
            left = _blanked(WHOLE, left)
            if not HINT.search(left):
                return  # nearly always
            continue
        spans = []
        for found in pattern.finditer(left):
            near = _meant(pattern, found, text, labels)
            if near not in (None, text[slice(*found.span())]):
                yield Almost(*found.span(), near or "")
                spans.append(found.span())
        left = _without(left, spans)


def may_have_links(text: str) -> bool:
    """Whether there may be one in `text`, or almost one; a sign is found much faster than a pattern."""
    has_sign = "[" in text or ")(" in text or "}(" in text
    return has_sign and ("](" in text or HINT.search(text) is not None)


def without_almost_links(text: str) -> str:
    """The text of one block with blanks in place of such links."""
    spans = sorted((each.start, each.end) for each in almost_links(text))
    return _without(text, spans, lambda gone: re.sub(r"[^\n]", " ", gone))


def without_code(text: str) -> str:
    """A text with blanks for code, and for signs behind a backslash: both are meant to be seen."""
    left = _without(text, code_spans(text)) if "`" in text else text
    return _blanked(ESCAPED, left) if "\\" in text else left


def _zeros(text: str) -> str:
    return "\0" * len(text)


def _without(
    text: str, spans: Iterable[tuple[int, int]], blank: Callable[[str], str] = _zeros
) -> str:
    """The text with something else as long in place of each span; `spans` are in order."""
    parts, done = [], 0
    for start, end in spans:
        parts += [text[done:start], blank(text[start:end])]
        done = end
    return "".join((*parts, text[done:]))


def _blanked(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: "\0" * len(found[0]), text)


def _meant(
    pattern: re.Pattern[str], found: re.Match[str], text: str, labels: Set[str]
) -> str | None:
    """The link that was meant, empty if there are several; `None` when this is ordinary text."""
    if pattern is REFERENCE:
        is_known = {normalizeReference(found["label"]), normalizeReference(found["text"])} & labels
        return None if is_known else ""
    words = text[slice(*found.span("text"))] if found["text"] is not None else ""
    to = text[slice(*found.span("to"))]
    if pattern is WIKI:
        return _whole(
            found["mark"], words or STEM.sub("", to.strip()), wiki_file(to, found["mark"])
        )
    if not is_meant(found, pattern is FORMS[0]) or normalizeReference(to) in labels:
        return None
    return _whole(found["mark"], words.strip(), target(to, found["mark"]))


def is_meant(found: re.Match[str], is_glued: bool) -> bool:
    """Whether this is a link and no aside: `[sic] (zie boven)`."""
    to = found["to"].strip()
    if len(to) > _LONGEST:
        return False
    if is_glued and found["mark"]:
        return True
    if "\0" in to or not ADDRESS.search(to):
        return False
    return is_glued or bool(found["mark"]) or not re.search(r"\s", to) or bool(ADDRESS.match(to))


def target(inside: str, mark: str) -> str:
    """What stood for an address, as it has to be between `(` and `)`."""
    text = ("" if WEB.match(inside.strip()) else " ").join(
        map(str.strip, inside.strip().split("\n"))
    )
    text = text.removeprefix("<").removesuffix(">")
    titled = None if WHOLE_NAME.fullmatch(text) else TITLED.fullmatch(text)
    # On the web a space is as likely one of the address; quotes tell.
    if not titled or (WEB.match(text) and not QUOTE.search(text)):
        return address(text, mark)
    title = QUOTE.sub("", titled["title"] or "").strip()
    return address(titled["to"], mark) + (f' "{title}"' if title else "")


def address(to: str, mark: str) -> str:
    """One address, in `<…>` where it needs that; `%20` on the web, where no space is allowed."""
    to = to.strip().replace("<", "%3C").replace(">", "%3E")
    if to.lower().startswith("www."):
        to = f"https://{to}"
    if WEB.match(to):
        to += ")" * (to.count("(") - to.count(")"))
        return re.sub(r"\s", "%20", to)
    to = to.replace("\\", "/")
    if mark:
        to = to.replace("#", "%23").replace("?", "%3F")
    return f"<{to}>" if re.search(r"[\s()]", to) else to


def wiki_file(to: str, mark: str) -> str:
    """The file behind `[[to]]`, by the names that files have here."""
    name = to.strip().rpartition("/")[2]
    if mark:
        return address(f"../images/{name}", mark)
    return (
        re.sub(r"[^a-z0-9]+", "-", name.partition("#")[0].lower().removesuffix(".md")).strip("-")
        + ".md"
    )


def _whole(mark: str, words: str, to: str) -> str:
    """The link, if Markdown takes it for one."""
    near = f"{mark}[{words}]({to})"
    return near if _is_link(near) else ""


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("js-default")
    parser.validateLink = bool  # type: ignore[method-assign,assignment]
    return parser


def _is_link(text: str) -> bool:
    (token,) = _parser().parseInline(text)
    children: Sequence[object] = token.children or ()
    kinds = [getattr(child, "type", "") for child in children]
    return kinds == ["image"] or (kinds[:1] == ["link_open"] and kinds[-1:] == ["link_close"])
