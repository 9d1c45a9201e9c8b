"""Diagnostics as JSON, in the shape that `docs/` promises to scripts."""

import json
from collections.abc import Sequence

from sitegen.diagnostics import Diagnostic, Severity
from sitegen.report.wording import help_text, message

VERSION = 1


def report(diagnostics: Sequence[Diagnostic], files: int, language: str) -> str:
    """One document with a summary and every diagnostic in the order given."""
    count = dict.fromkeys(Severity, 0)
    for diagnostic in diagnostics:
        count[diagnostic.severity] += 1
    return json.dumps(
        {
            "version": VERSION,
            "summary": {
                "files": files,
                "errors": count[Severity.ERROR],
                "warnings": count[Severity.WARNING],
            },
            "diagnostics": [_entry(diagnostic, language) for diagnostic in diagnostics],
        },
        ensure_ascii=False,
        indent=2,
    )


def _entry(diagnostic: Diagnostic, language: str) -> dict[str, object]:
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
        "message": message(diagnostic, language),
        "help": help_text(diagnostic, language),
        "fix": _fix(diagnostic),
    }


def _fix(diagnostic: Diagnostic) -> dict[str, str] | None:
    """A near name is the text to put in the place of the one that was written."""
    facts = dict(diagnostic.facts)
    written = facts.get("value") or facts.get("key")
    if "near" not in facts or not written:
        return None
    return {"replace": written, "with": facts["near"]}
