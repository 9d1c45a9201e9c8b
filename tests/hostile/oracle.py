"""What a browser would see of some HTML: the elements, their attributes, the text. Independent of ours."""

import re
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote

ACTIVE = {
    "script", "iframe", "frame", "object", "embed", "applet", "svg", "math", "style", "link", "base", "meta",
    "form", "input", "button", "select", "textarea", "video", "audio", "source", "template", "noscript",
    "marquee", "body", "details", "portal", "animate", "set", "isindex",
}  # fmt: skip
_WORD = re.compile(r"[^\W_]+|[^\s\x00-\x7f]")


class Seen(HTMLParser):
    """The elements, attributes and text of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    @property
    def active(self) -> list[str]:
        """Elements and attributes that could run or load something of an author's."""
        names = [tag for tag, _ in self.elements if tag in ACTIVE]
        pairs = [pair for _, attributes in self.elements for pair in attributes.items()]
        keys = [key for key, _ in pairs if key.startswith("on") or key in ("style", "srcdoc")]
        addresses = [
            value
            for key, value in pairs
            if key in ("href", "src", "action", "formaction", "data", "poster", "xlink:href")
            and not re.match(r"(?i)(https?://|mailto:|tel:|sitegen:(?![/.]))", value)
        ]
        return names + keys + addresses

    @property
    def words(self) -> set[str]:
        """Every word that is shown, or said of an image or link."""
        said = [value for _, attributes in self.elements for value in attributes.values()]
        return set(words(" ".join((*self.text, *said))))


def words(text: str) -> list[str]:
    """The words and signs of a text, however often they were escaped."""
    while (plain := unescape(text)) != text:
        text = plain
    return _WORD.findall(unquote(text))
