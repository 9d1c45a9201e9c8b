"""Diagnostics as text: place, code and message, the source line with a caret, the help."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from sitegen.diagnostics.model import Diagnostic, Severity
from sitegen.report.safe import visible
from sitegen.report.wording import help_text, message, sentence
from sitegen.words.words import Words

MOST_OF_A_CODE = 50
"""Of what comes more often, a person needs the first ones and how many there are."""
_WIDEST = 200
"""Characters of a source line that are shown: a thousand mistakes may stand on one long line."""
_BEFORE = 60
"""Of those, before the mistake."""
_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33"}


def report(
    diagnostics: Iterable[Diagnostic],
    texts: Mapping[str, str],
    words: Words,
    *,
    color: bool = False,
    most: int | None = None,
) -> str:
    """The diagnostics in the order given, of each code at most `most`, and lines that count the rest.

    `texts` maps paths to what the files hold.
    """
    seen: Counter[tuple[str, Severity]] = Counter()
    blocks = []
    for diagnostic in diagnostics:
        kind = (diagnostic.code, diagnostic.severity)
        seen[kind] += 1
        if most is None or seen[kind] <= most:
            blocks.append(_block(diagnostic, texts, words, color))
    return "\n".join((*blocks, *_rest(seen, most, words)))


def _rest(
    seen: Mapping[tuple[str, Severity], int], most: int | None, words: Words
) -> Iterator[str]:
    """A line for each code that comes more often than it is shown, the most frequent first."""
    if most is None:
        return
    for (code, severity), count in sorted(seen.items(), key=lambda one: (-one[1], one[0])):
        if count > most:
            yield sentence("more-of-a-code", words, n=count - most, kind=f"{severity}[{code}]")


def summary(errors: int, warnings: int, files: int, words: Words) -> str:
    """The last line, such as `40 files read: 2 errors, 1 warning.`"""
    read = words.counted("%(n)s file read", "%(n)s files read", files) % {"n": files}
    faults = words.counted("%(n)s error", "%(n)s errors", errors) % {"n": errors}
    remarks = words.counted("%(n)s warning", "%(n)s warnings", warnings) % {"n": warnings}
    # Translators: such as "40 files read: 2 errors, 1 warning."
    whole = words.message("%(read)s: %(errors)s, %(warnings)s.")
    return whole % {"read": read, "errors": faults, "warnings": remarks}


def _block(diagnostic: Diagnostic, texts: Mapping[str, str], words: Words, color: bool) -> str:
    place = diagnostic.place
    label = f"{diagnostic.severity}[{diagnostic.code}]"
    if color:
        label = f"\x1b[1;{_COLORS[diagnostic.severity]}m{label}\x1b[0m"
    where = f"{visible(place.path)}:{place.line}:{place.column}"
    lines = [f"{where}: {label} {message(diagnostic, words)}"]
    lines += _excerpt(diagnostic, texts)
    lines.append(f"  help: {help_text(diagnostic, words)}")
    return "\n".join(lines) + "\n"


def _excerpt(diagnostic: Diagnostic, texts: Mapping[str, str]) -> list[str]:
    """The line of the problem, and carets below what is wrong in it."""
    place = diagnostic.place
    source = texts.get(place.path, "").split("\n")
    if place.line > len(source) or not source[place.line - 1].strip():
        return []
    line = source[place.line - 1].replace("\t", " ")
    end_line, end_column = place.end
    last = end_column if end_line == place.line else len(line) + 1
    before, marked, after = _window(line, place.column - 1, last - 1)
    carets = "^" * max(1, _width(before + marked) - _width(before))
    number = str(place.line)
    return [
        f"  {number} | {visible(before + marked + after)}",
        f"  {' ' * len(number)} | {' ' * _width(before)}{carets}",
    ]


def _window(line: str, start: int, end: int) -> tuple[str, str, str]:
    """What is before, in and after `[start, end)`; of a long line only what is near."""
    if len(line) <= _WIDEST:
        return line[:start], line[start:end], line[end:]
    first = max(0, start - _BEFORE)
    last = first + _WIDEST
    left, right = "…" if first else "", "…" if last < len(line) else ""
    before, marked = left + line[first:start], line[start : min(end, last)]
    return before, marked, line[min(end, last) : last] + right


def _width(text: str) -> int:
    """How many cells of a terminal `text` takes."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in visible(text)
    )
