"""Diagnostics as annotations of GitHub, and as a table for the summary of a step.

Format: "Workflow commands for GitHub Actions" (docs.github.com) and `toolkit/packages/core`.
"""

from collections.abc import Sequence, Set
from dataclasses import replace

from sitegen.diagnostics.model import Diagnostic, Severity
from sitegen.report.markdown import code, plain
from sitegen.report.safe import visible
from sitegen.report.wording import help_text, message
from sitegen.words.words import Words

SHOWN = 10
"""How many annotations of one kind GitHub shows per step; it drops the rest in silence."""
_MOST_ROWS = 1_000
"""A summary of a step may be 1 MiB."""
_TICK = "\ufdd1"
"""A character that no text may hold (Unicode, "noncharacters")."""


def report(diagnostics: Sequence[Diagnostic], words: Words, touched: Set[str] = frozenset()) -> str:
    """One workflow command per diagnostic, most useful first.

    `touched`: the paths that the pull request changes, as far as that is known.
    """
    ranked = _most_useful_first(diagnostics, touched)
    lines = [_command(diagnostic, words) for diagnostic in ranked]
    hidden = sum(max(0, count - SHOWN) for count in _counts(diagnostics))
    if hidden:
        more = words.counted(
            "%(n)s more; see the summary of this step.",
            "%(n)s more; see the summary of this step.",
            hidden,
        )
        lines.append("::notice::" + _data(more % {"n": hidden}))
    return "\n".join(lines)


def summary(
    diagnostics: Sequence[Diagnostic],
    words: Words,
    touched: Set[str] = frozenset(),
    passing: Sequence[str] = (),
) -> str:
    """A Markdown table of all diagnostics, for `$GITHUB_STEP_SUMMARY`, in the same order.

    Below it stands what settings let pass, a line for each reason.
    """
    below = [f"\n{plain(line)}" for line in passing]
    if not diagnostics:
        return "\n".join((words.gettext("No errors and no warnings."), *below)) + "\n"
    ranked = _most_useful_first(diagnostics, touched)
    rows = [words.gettext("| File | Line | Problem | What to do |"), "|---|---|---|---|"]
    rows += [_row(diagnostic, words) for diagnostic in ranked[:_MOST_ROWS]]
    if len(ranked) > _MOST_ROWS:
        rows += ["", _rest(len(ranked) - _MOST_ROWS, words)]
    return "\n".join((*rows, *below)) + "\n"


def _rest(count: int, words: Words) -> str:
    rest = words.counted(
        "%(n)s more is only in the output of `sitegen check`.",
        "%(n)s more are only in the output of `sitegen check`.",
        count,
    )
    return rest % {"n": count}


def _most_useful_first(diagnostics: Sequence[Diagnostic], touched: Set[str]) -> list[Diagnostic]:
    """Errors before warnings; files that are touched before others; one of each before a second."""
    nth: dict[tuple[str, str], int] = {}
    ranked = []
    for diagnostic in diagnostics:
        path = diagnostic.place.path
        key = (diagnostic.severity, path)
        nth[key] = nth.get(key, 0) + 1
        rank = (diagnostic.severity != Severity.ERROR, path not in touched, nth[key])
        ranked.append((rank, diagnostic))
    return [diagnostic for _, diagnostic in sorted(ranked, key=lambda entry: entry[0])]


def _counts(diagnostics: Sequence[Diagnostic]) -> list[int]:
    return [sum(each.severity is severity for each in diagnostics) for severity in Severity]


def _command(diagnostic: Diagnostic, words: Words) -> str:
    place = diagnostic.place
    end_line, end_column = place.end
    properties = {
        "file": place.path,
        "line": place.line,
        "endLine": end_line,
        "col": place.column,
        "endColumn": end_column,
        "title": diagnostic.code,
    }
    if end_line != place.line:
        del properties["col"], properties["endColumn"]  # GitHub takes columns on one line only.
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    text = f"{message(diagnostic, words)} {help_text(diagnostic, words)}"
    return f"::{diagnostic.severity} {listed}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")


def _row(diagnostic: Diagnostic, words: Words) -> str:
    # A backtick of an author is out of the way while those of the wording mark what is code.
    facts = tuple((name, value.replace("`", _TICK)) for name, value in diagnostic.facts)
    hushed = replace(diagnostic, facts=facts)
    cells = (
        code(diagnostic.place.path),
        str(diagnostic.place.line),
        _markdown(message(hushed, words)),
        _markdown(help_text(hushed, words)),
    )
    return f"| {' | '.join(cells)} |"


def _markdown(text: str) -> str:
    """Words, with between backticks what an author wrote; none of it becomes markup."""
    parts = (part.replace(_TICK, "`") for part in text.split("`"))
    return "".join(code(part) if nth % 2 else plain(part) for nth, part in enumerate(parts))
