"""Diagnostics as annotations of GitHub, and as a table for the summary of a step.

Format: "Workflow commands for GitHub Actions" (docs.github.com) and `toolkit/packages/core`.
"""

from collections.abc import Sequence

from sitegen.diagnostics import Diagnostic, Severity
from sitegen.report.wording import help_text, message, visible

SHOWN = 10
"""How many annotations of one kind GitHub shows per step; it drops the rest in silence."""
_MOST_ROWS = 1_000
"""A summary of a step may be 1 MiB."""
_WORDS = {
    "nl": {
        "more": "Nog {count} meldingen; zie de samenvatting van deze stap.",
        "head": "| Bestand | Regel | Melding | Herstel |",
        "rest": "Nog {count} meldingen staan alleen in de uitvoer van `sitegen check`.",
        "none": "Geen fouten en geen waarschuwingen.",
    },
    "en": {
        "more": "{count} more; see the summary of this step.",
        "head": "| File | Line | Problem | What to do |",
        "rest": "{count} more are only in the output of `sitegen check`.",
        "none": "No errors and no warnings.",
    },
}


def report(diagnostics: Sequence[Diagnostic], language: str) -> str:
    """One workflow command per diagnostic, errors first and one of every file before the next."""
    ranked = _most_useful_first(diagnostics)
    lines = [_command(diagnostic, language) for diagnostic in ranked]
    hidden = sum(max(0, count - SHOWN) for count in _counts(diagnostics))
    if hidden:
        lines.append("::notice::" + _data(_WORDS[language]["more"].format(count=hidden)))
    return "\n".join(lines)


def summary(diagnostics: Sequence[Diagnostic], language: str) -> str:
    """A Markdown table of all diagnostics, for `$GITHUB_STEP_SUMMARY`."""
    words = _WORDS[language]
    if not diagnostics:
        return f"{words['none']}\n"
    ranked = _most_useful_first(diagnostics)
    rows = [words["head"], "|---|---|---|---|"]
    rows += [_row(diagnostic, language) for diagnostic in ranked[:_MOST_ROWS]]
    if len(ranked) > _MOST_ROWS:
        rows += ["", words["rest"].format(count=len(ranked) - _MOST_ROWS)]
    return "\n".join(rows) + "\n"


def _most_useful_first(diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Errors before warnings; the first of every file, then the second, and so on."""
    nth: dict[tuple[str, str], int] = {}
    ranked = []
    for diagnostic in diagnostics:
        key = (diagnostic.severity, diagnostic.place.path)
        nth[key] = nth.get(key, 0) + 1
        ranked.append((diagnostic.severity != Severity.ERROR, nth[key], diagnostic))
    return [entry[2] for entry in sorted(ranked, key=lambda entry: entry[:2])]


def _counts(diagnostics: Sequence[Diagnostic]) -> list[int]:
    return [sum(each.severity is severity for each in diagnostics) for severity in Severity]


def _command(diagnostic: Diagnostic, language: str) -> str:
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
    text = f"{message(diagnostic, language)} {help_text(diagnostic, language)}"
    return f"::{diagnostic.severity} {listed}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")


def _row(diagnostic: Diagnostic, language: str) -> str:
    place = diagnostic.place
    cells = (
        f"`{visible(place.path)}`",
        str(place.line),
        message(diagnostic, language),
        help_text(diagnostic, language),
    )
    return "| " + " | ".join(_cell(text) for text in cells) + " |"


def _cell(text: str) -> str:
    """Text of an author cannot end a cell or become HTML."""
    plain = text.replace("&", "&amp;").replace("<", "&lt;")
    return plain.replace("|", "\\|").replace("\n", " ")
