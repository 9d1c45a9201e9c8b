"""What makes a diagnostic the same one tomorrow, when lines above it have been added."""

from collections.abc import Iterable
from hashlib import sha256

from sitegen.diagnostics.model import Diagnostic


def fingerprints(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """One for each: by path, code, field and facts, not by line; repeats are numbered."""
    seen: dict[tuple[str, ...], int] = {}
    marks = []
    for each in diagnostics:
        facts = (f"{name}={value}" for name, value in each.facts)
        key = (each.place.path, each.code, each.field or "", *facts)
        seen[key] = seen.get(key, 0) + 1
        whole = "\0".join((*key, str(seen[key])))
        marks.append(sha256(whole.encode("utf-8", "surrogatepass")).hexdigest())
    return marks
