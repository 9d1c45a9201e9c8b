"""`check --fix`: make the corrections that are sure, and nothing else."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from sitegen.build.build import check
from sitegen.build.options import CheckOptions
from sitegen.build.result import CheckResult
from sitegen.diagnostics.edits import LINE_END, corrected, relined
from sitegen.diagnostics.model import Diagnostic, Severity
from sitegen.document.formatter import tidied
from sitegen.document.yaml_nodes import YamlLimits
from sitegen.output.files import replace_file
from sitegen.report.baseline import EMPTY

_MOST_ROUNDS = 5
"""A correction can bring another mistake of the same line to light."""
_MARK = "\ufeff"


@dataclass(frozen=True)
class Fixed:
    """One file before and after, with byte order mark and line ends."""

    path: str
    before: str
    after: str


def autofix(options: CheckOptions, is_wanted: Callable[[str], bool]) -> tuple[Fixed, ...]:
    """Correct, on disk, the files whose path `is_wanted`; what changed, by path.

    A file that would have more errors than before is put back as it was.
    """
    options = replace(options, baseline=EMPTY)
    checked = check(options)
    errors = _errors(checked.diagnostics)
    before: dict[str, bytes] = {}
    for _ in range(_MOST_ROUNDS):
        after = _round(checked, options, is_wanted)
        for path, data in after.items():
            before.setdefault(path, (options.root / path).read_bytes())
            replace_file(options.root / path, data)
        checked = check(options)
        if not after:
            break
    worse = _errors(checked.diagnostics)
    for path in [path for path in before if worse[path] > errors[path]]:
        replace_file(options.root / path, before.pop(path))
    return tuple(
        Fixed(path, data.decode(), (options.root / path).read_bytes().decode())
        for path, data in sorted(before.items())
    )


def _round(
    checked: CheckResult, options: CheckOptions, is_wanted: Callable[[str], bool]
) -> Mapping[str, bytes]:
    """Path → what the file should hold, for each that should change."""
    changed = {}
    for path in filter(is_wanted, checked.texts):
        data = (options.root / path).read_bytes()
        whole = data.decode()
        text = whole.lstrip(_MARK)
        fixes = [each.fix for each in checked.diagnostics if each.fix and each.fix.is_sure]
        better = corrected(text, [fix for fix in fixes if fix.place.path == path])
        if checked.draft and path.endswith(".md"):
            better = _tidied(better, checked.draft.settings.limits.yaml)
        if better != text:
            changed[path] = (whole[: len(whole) - len(text)] + better).encode()
    return changed


def _tidied(text: str, limits: YamlLimits) -> str:
    """What `tidied` makes of a text with line ends of any kind, which stay: a line is a line before and after."""
    plain = LINE_END.sub("\n", text)
    tidy = tidied(plain, limits)
    return text if tidy == plain else relined(tidy.split("\n"), text)


def _errors(diagnostics: tuple[Diagnostic, ...]) -> Counter[str]:
    return Counter(each.place.path for each in diagnostics if each.severity is Severity.ERROR)
