"""How a few blocks become HTML other than the library would: ids, tables, code."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token


def _heading_open(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    token = tokens[index]
    return f'<{token.tag} id="{escapeHtml(str(token.attrs["id"]))}">'


def _table_open(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """A wide table scrolls in a box of its own, which the keyboard can reach."""
    return '<div class="table-scroll" role="group" aria-label="Tabel" tabindex="0">\n<table>\n'


def _table_close(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return "</table>\n</div>\n"


def _cell(tag: str, token: Token) -> str:
    """The library aligns by `style=`, which the content security policy forbids."""
    style = str(token.attrs.get("style", ""))
    align = style.removeprefix("text-align:")
    scope = ' scope="col"' if tag == "th" else ""
    return f'<{tag}{scope} class="align-{align}">' if align else f"<{tag}{scope}>"


def _th_open(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return _cell("th", tokens[index])


def _td_open(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return _cell("td", tokens[index])


def _fence(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    token = tokens[index]
    info = f' data-info="{escapeHtml(token.info.strip())}"' if token.info.strip() else ""
    return f"<pre{info}><code>{escapeHtml(token.content)}</code></pre>\n"


def _image_elsewhere(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """No page asks anything of another site; a reader may."""
    token = tokens[index]
    address, text = str(token.attrs["src"]), token.content
    return f'<a href="{escapeHtml(address)}" rel="noreferrer">{escapeHtml(text or address)}</a>'


RULES: Mapping[str, Callable[..., str]] = {
    "heading_open": _heading_open,
    "table_open": _table_open,
    "table_close": _table_close,
    "th_open": _th_open,
    "td_open": _td_open,
    "fence": _fence,
    "image_elsewhere": _image_elsewhere,
}
"""Token type → its renderer, with the arguments that markdown-it-py gives each."""
