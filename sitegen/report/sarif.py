"""Diagnostics as SARIF 2.1.0 (OASIS, sarif-v2.1.0-os), for editors and code scanning."""

from collections.abc import Sequence
from urllib.parse import quote

from sitegen import __version__
from sitegen.diagnostics.model import Diagnostic, Fix, Place
from sitegen.report.fingerprint import fingerprints
from sitegen.report.safe import as_json
from sitegen.report.wording import help_text, message, wording_of
from sitegen.words.words import Words

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def report(diagnostics: Sequence[Diagnostic], words: Words) -> str:
    """One run, with a rule for every code that occurs, and corrections where they are known."""
    codes = sorted({each.code for each in diagnostics})
    marks = fingerprints(diagnostics)
    results = [
        _result(each, codes.index(each.code), mark, words)
        for each, mark in zip(diagnostics, marks, strict=True)
    ]
    driver = {
        "name": "sitegen",
        "semanticVersion": __version__,
        "rules": [_rule(code, words) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": words.language,
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return as_json(log)


def _rule(code: str, words: Words) -> dict[str, object]:
    wording = wording_of(code, words)
    return {
        "id": code,
        "shortDescription": {"text": wording["message"]},
        "help": {"text": wording["help"]},
    }


def _result(each: Diagnostic, rule: int, mark: str, words: Words) -> dict[str, object]:
    text = f"{message(each, words)} {help_text(each, words)}"
    location = {"artifactLocation": _file(each.place), "region": _region(each.place)}
    result: dict[str, object] = {
        "ruleId": each.code,
        "ruleIndex": rule,
        "level": str(each.severity),
        "message": {"text": text},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"sitegen/v1": mark},
    }
    if each.fix:
        result["fixes"] = [_correction(each.fix, help_text(each, words))]
    return result


def _correction(fix: Fix, description: str) -> dict[str, object]:
    replacement = {
        "deletedRegion": _region(fix.place),
        "insertedContent": {"text": fix.text},
    }
    change = {"artifactLocation": _file(fix.place), "replacements": [replacement]}
    return {"description": {"text": description}, "artifactChanges": [change]}


def _file(place: Place) -> dict[str, str]:
    return {"uri": quote(place.path, errors="replace"), "uriBaseId": "%SRCROOT%"}


def _region(place: Place) -> dict[str, int]:
    end_line, end_column = place.end
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": end_line,
        "endColumn": end_column,
    }
