"""Style sheets as browsers get them: without comments, and in colours that old browsers know too."""

import re

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_AROUND = re.compile(r"(?<!:)\s*([{};])\s*")
"""Not behind a colon: in old browsers a token that is nothing still has a space for its value."""


def terse(css: str) -> str:
    """Without comments and needless space. Not for a theme: that is its author's to read."""
    return _AROUND.sub(r"\1", _COMMENT.sub("", css)) + "\n"


_PAIR = "light-dark("
_STEP = re.compile(
    r"""/\*.*?\*/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?<![\w-])light-dark\(|[(),]""", re.DOTALL
)


def plain_pairs(css: str) -> str:
    """`light-dark(a, b)` → `var(--when-light, a) var(--when-dark, b)`, which old browsers know too.

    Of the two tokens (`css/tokens.css`) one is nothing, and the other lets its colour through. What
    is no pair of two stays as it is written.
    """
    # For each parenthesis that is open: how it opened, and what is in it, from comma to comma.
    opened = [("", [""])]
    end = 0
    for step in _STEP.finditer(css):
        opened[-1][1][-1] += css[end : step.start()]
        end = step.end()
        sign = step[0]
        if sign in {"(", _PAIR}:
            opened.append((sign, [""]))
        elif sign == "," and opened[-1][0] == _PAIR:
            opened[-1][1].append("")
        elif sign == ")" and len(opened) > 1:
            written = _closed(*opened.pop())
            opened[-1][1][-1] += written
        else:
            opened[-1][1][-1] += sign
    unclosed = "".join(opening + ",".join(parts) for opening, parts in opened)
    return unclosed + css[end:]


def _closed(opening: str, parts: list[str]) -> str:
    if opening != _PAIR or len(parts) != 2:
        return f"{opening}{','.join(parts)})"
    light, dark = (part.strip() for part in parts)
    return f"var(--when-light, {light}) var(--when-dark, {dark})"
