"""Diagnostics as a code quality report of GitLab ("Code Quality", docs.gitlab.com)."""

from collections.abc import Sequence

from sitegen.diagnostics.model import Diagnostic, Severity
from sitegen.report.fingerprint import fingerprints
from sitegen.report.safe import as_json
from sitegen.report.wording import help_text, message
from sitegen.words.words import Words

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def report(diagnostics: Sequence[Diagnostic], words: Words) -> str:
    """A JSON list; the fingerprints tell GitLab what is new in a merge request."""
    marks = fingerprints(diagnostics)
    entries = [
        {
            "description": f"{message(each, words)} {help_text(each, words)}",
            "check_name": each.code,
            "fingerprint": mark,
            "severity": _SEVERITIES[each.severity],
            "location": {
                "path": each.place.path,
                "lines": {"begin": each.place.line, "end": each.place.end[0]},
            },
        }
        for each, mark in zip(diagnostics, marks, strict=True)
    ]
    return as_json(entries)
