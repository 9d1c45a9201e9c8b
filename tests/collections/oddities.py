"""What editors, exports and other generators leave in files."""

from collections.abc import Callable

ZERO_WIDTH = "\u200b"
SOFT_HYPHEN = "\u00ad"
NO_BREAK = "\u00a0"


def encoded(text: str, number: int) -> bytes:
    """The bytes of a file: a few with a byte order mark, a few with the line ends of Windows."""
    if number % 41 == 7:
        text = "\ufeff" + text
    if number % 17 == 4:
        text = text.replace("\n", "\r\n")
    return text.encode()


def hidden(text: str, number: int) -> str:
    """The text, in a few files with characters nobody sees, as pasted from a word processor."""
    if number % 29 == 3:
        text = text.replace(" and ", f" and{NO_BREAK}").replace(" en ", f" en{NO_BREAK}")
        text = text.replace(" und ", f" und{NO_BREAK}")
    if number % 31 == 8:
        text = text.replace(". ", f".{ZERO_WIDTH} ", 2)
    if number % 53 == 11:
        text = text.replace("ing ", f"i{SOFT_HYPHEN}ng ", 2)
    return text


def admonition(text: str, title: str) -> str:
    """Of MkDocs."""
    return f'!!! note "{title}"\n    {text}'


def container(text: str, title: str) -> str:
    """Of VuePress and others."""
    return f"::: warning {title}\n{text}\n:::"


def footnote(text: str, title: str) -> str:
    """A text with a note below it."""
    return f"{title}.[^1]\n\n[^1]: {text}"


def video(text: str, title: str) -> str:
    """A shortcode of Hugo that stands for itself."""
    return f"{text}\n\n{{{{< youtube dQw4w9WgXcQ >}}}}"


def notice(text: str, title: str) -> str:
    """A pair of shortcodes of Hugo around a text."""
    return f"{{{{% notice tip %}}}}\n{text}\n{{{{% /notice %}}}}"


def lead(text: str, title: str) -> str:
    """A list of attributes, of Kramdown."""
    return f"{text}\n{{: .lead}}"


def indented(text: str, title: str) -> str:
    """A list within a list, indented by a tab."""
    return f"- {title}\n\t- {text}"


DIALECTS: tuple[Callable[[str, str], str], ...] = (
    admonition,
    container,
    footnote,
    video,
    notice,
    lead,
    indented,
)


def dialect(text: str, title: str, number: int, of_each: int = 6) -> str:
    """In one file out of so many the text in a dialect; in others as a quotation."""
    if number % of_each:
        return f"> {text}"
    return DIALECTS[number // of_each % len(DIALECTS)](text, title)
