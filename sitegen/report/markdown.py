"""Text of outsiders → Markdown that shows it as it is, for the summary of a step on GitHub."""

import re

from sitegen.report.safe import visible

_MARKUP = re.compile(r"[\\`*_{}\[\]<>&~:#!$.]")
_SIGN = re.compile(r"[!-/:-@\[-`{-~]")
_BAR = "&#124;"
"""Not `\\|`: after a backslash of an author that ends the cell of a table all the same."""


def plain(text: str) -> str:
    """`text` in which nothing is a link, an image, HTML, a formula or the end of a cell."""
    return _MARKUP.sub(r"\\\g<0>", visible(text)).replace("|", _BAR)


def code(text: str) -> str:
    """One line of code that no text can end, not even in a table."""
    line = visible(" ".join(text.splitlines()))
    if "|" in line:
        return f"<code>{_SIGN.sub(lambda sign: f'&#{ord(sign[0])};', line)}</code>"
    longest = max((len(run) for run in re.findall("`+", line)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{pad}{line}{pad}{fence}" if line else ""
