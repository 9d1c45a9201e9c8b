"""Diagnostics as JSON, in the shape that `docs/` promises to scripts."""

from collections.abc import Iterable, Mapping, Sequence

from sitegen.diagnostics.edits import written_at
from sitegen.diagnostics.model import Diagnostic, Fix, Severity
from sitegen.diagnostics.passed import Passed
from sitegen.report.passing import counts
from sitegen.report.safe import as_json
from sitegen.report.wording import help_text, message
from sitegen.words.words import Words

VERSION = 1


def report(
    diagnostics: Sequence[Diagnostic],
    texts: Mapping[str, str],
    words: Words,
    *,
    files: int,
    passed: Iterable[Passed] = (),
) -> str:
    """One document with a summary and every diagnostic in the order given.

    `texts` maps paths to what the files hold; `files` is how many were read; `passed` what settings
    let pass.
    """
    count = dict.fromkeys(Severity, 0)
    for diagnostic in diagnostics:
        count[diagnostic.severity] += 1
    return as_json(
        {
            "version": VERSION,
            "summary": {
                "files": files,
                "errors": count[Severity.ERROR],
                "warnings": count[Severity.WARNING],
                "passed": counts(passed),
            },
            "diagnostics": [_entry(diagnostic, texts, words) for diagnostic in diagnostics],
        }
    )


def _entry(diagnostic: Diagnostic, texts: Mapping[str, str], words: Words) -> dict[str, object]:
    end_line, end_column = diagnostic.place.end
    return {
        "code": diagnostic.code,
        "severity": str(diagnostic.severity),
        "path": diagnostic.place.path,
        "line": diagnostic.place.line,
        "column": diagnostic.place.column,
        "end_line": end_line,
        "end_column": end_column,
        "field": diagnostic.field,
        "message": message(diagnostic, words),
        "help": help_text(diagnostic, words),
        "fix": _fix(diagnostic.fix, texts),
    }


def _fix(fix: Fix | None, texts: Mapping[str, str]) -> dict[str, str] | None:
    """What is there now, and the text to paste in its place."""
    if fix is None:
        return None
    return {"replace": written_at(texts[fix.place.path], fix.place), "with": fix.text}
