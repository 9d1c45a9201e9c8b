"""What Git leaves where two people changed the same lines, for someone to choose."""

import re
from collections.abc import Iterator

from sitegen.diagnostics.model import Diagnostic, Place, problem

_MARK = re.compile(r"<{7}(?: .*)?|>{7} \S*")
_FENCE = re.compile(r" {0,3}(`{3,}(?!.*`)|~{3,})(.*)")


def conflicts(path: str, text: str, body: int = -1) -> Iterator[Diagnostic]:
    """The first mark of each conflict; `body` is the number, from 0, of the line where Markdown starts.

    In a block of code there, the marks are what someone writes about.
    """
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return
    is_inside, fence = False, ""
    for number, line in enumerate(text.split("\n")):
        if 0 <= body <= number and not is_inside:
            fence = _fence_after(line, fence)
        if not fence and line[:7] in ("<<<<<<<", ">>>>>>>") and _MARK.fullmatch(line):
            is_start = line.startswith("<")
            if is_start or not is_inside:
                place = Place(path, number + 1, 1, number + 1, len(line) + 1)
                yield problem("merge-conflict", place)
            is_inside = is_start


def _fence_after(line: str, fence: str) -> str:
    """The fence of the block of code in which the next line stands, if it stands in one."""
    found = _FENCE.fullmatch(line)
    if not found:
        return fence
    if not fence:
        return found[1]
    closes = found[1].startswith(fence) and not found[2].strip()
    return "" if closes else fence
