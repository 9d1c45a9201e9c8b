"""A baseline: what was wrong when a collection moved in, as a file that people can review.

What is in it is not reported, as often as it stands there; what is new is. It holds neither lines
nor days, so that it changes only when somebody writes it again.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sitegen.diagnostics.model import Diagnostic, Noted
from sitegen.diagnostics.passed import Pass, Passed
from sitegen.report.fingerprint import Mistake, mistake_of
from sitegen.report.safe import as_json
from sitegen.report.severities import is_firm

VERSION = 1
LONGEST = 64 * 1024 * 1024
"""Characters that are read of a baseline: of a longer one, which is none, only the beginning."""
_MOST = 10_000
"""How often a mistake may be in one file: what is held back is told one by one."""


@dataclass(frozen=True)
class Baseline:
    """Mistakes, and how often each is in its file."""

    digest: str = ""
    """Of the text it was read from."""
    counts: Mapping[Mistake, int] = field(repr=False, default_factory=dict)


EMPTY = Baseline()


def new_since(diagnostics: Iterable[Diagnostic], baseline: Baseline) -> Noted[tuple[Passed, ...]]:
    """The diagnostics that are new, what was held back, and what of the baseline is over.

    Of a mistake that is in its file more often than the baseline says, the last ones are new.
    """
    left, new, passed = Counter(baseline.counts), list[Diagnostic](), list[Passed]()
    for each in diagnostics:
        mistake = mistake_of(each) if baseline.counts and not is_firm(each) else None
        if mistake and left[mistake] > 0:
            left[mistake] -= 1
            passed.append(Passed(Pass.BASELINE, each.place.path, each.code))
        else:
            new.append(each)
    passed += (Passed(Pass.OVER, each.path, each.code) for each in left.elements())
    return Noted(tuple(passed), tuple(new))


def text_of(diagnostics: Iterable[Diagnostic]) -> str:
    """A baseline that holds back all of these, but for the firm ones: a line for each mistake."""
    counts = Counter(mistake_of(each) for each in diagnostics if not is_firm(each))
    lines = ",\n".join(as_json(_entry(each, counts[each]), indent=None) for each in sorted(counts))
    return f'{{"version": {VERSION}, "baseline": [\n{lines}\n]}}\n'


def _entry(mistake: Mistake, count: int) -> dict[str, object]:
    entry: dict[str, object] = {"path": mistake.path, "code": mistake.code}
    if mistake.field:
        entry["field"] = mistake.field
    return {**entry, **({"said": dict(mistake.said)} if mistake.said else {}), "count": count}


def baseline_of(text: str, digest: str) -> Baseline | None:
    """The baseline in a text; `None` when that is none."""
    try:
        read = json.loads(text)
        if read["version"] == VERSION:
            return Baseline(digest, dict(_mistakes(read["baseline"])))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        pass
    return None


def _mistakes(entries: Any) -> Iterator[tuple[Mistake, int]]:
    """Those in what was read, whoever wrote it. Raises `ValueError` for what is no entry."""
    for each in entries:
        said = tuple(sorted(each.get("said", {}).items()))
        path, code, field, count = each["path"], each["code"], each.get("field", ""), each["count"]
        texts = (path, code, field, *(text for pair in said for text in pair))
        if not all(isinstance(text, str) for text in texts) or type(count) is not int:
            raise ValueError("an entry of a baseline is texts and a count")
        if not 0 < count <= _MOST:
            raise ValueError("more than a file holds")
        yield Mistake(path, code, field, said), count
