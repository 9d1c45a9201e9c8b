"""What settings let pass, told with counts: `As warnings: too-long (12), missing-image (3).`"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from sitegen.diagnostics.passed import Pass, Passed
from sitegen.report.messages import Text
from sitegen.report.safe import visible
from sitegen.words.marking import gettext_noop as _
from sitegen.words.marking import ngettext_noop as _n
from sitegen.words.words import Words

_SAID: Mapping[Pass, Text] = {
    Pass.LOWERED: _("As warnings by the settings: %(what)s."),
    Pass.OFF: _("Switched off by the settings: %(what)s."),
    Pass.BASELINE: _("In the baseline, and still so: %(what)s."),
    Pass.OVER: _("In the baseline, but mended since: %(what)s. Write it again to take them out."),
    Pass.EXCLUDED: _n("%(n)s file left out by `exclude`: %(what)s.", "%(n)s files left out by `exclude`: %(what)s."),
    Pass.LACKING: _n(
        "Not filled in, as the settings allow, in %(n)s file: %(what)s.",
        "Not filled in, as the settings allow, in %(n)s files: %(what)s.",
    ),
    Pass.IGNORED: _n("Keys left out of %(n)s file: %(what)s.", "Keys left out of %(n)s files: %(what)s."),
    Pass.ALLOWED: _n(
        "Unknown keys left out of %(n)s file: %(what)s.",
        "Unknown keys left out of %(n)s files: %(what)s.",
    ),
    Pass.DERIVED: _n(
        "Derived from the text or the path in %(n)s file: %(what)s.",
        "Derived from the text or the path in %(n)s files: %(what)s.",
    ),
    Pass.MENDED: _n("Mended in %(n)s file: %(what)s.", "Mended in %(n)s files: %(what)s."),
    Pass.CUT: _n("Cut on the card of %(n)s file: %(what)s.", "Cut on the cards of %(n)s files: %(what)s."),
    Pass.MERGED: _n(
        "Spelt differently, and taken as one value, in %(n)s file: %(what)s.",
        "Spelt differently, and taken as one value, in %(n)s files: %(what)s.",
    ),
}  # fmt: skip
"""What is told of each, in this order."""
_MOST = 10
"""Keys that are named; of more there is how many."""


def passing(passed: Iterable[Passed], words: Words) -> Iterator[str]:
    """A line for each reason for which something passed."""
    every = tuple(passed)
    for why, said in _SAID.items():
        those = [each for each in every if each.what is why]
        if those:
            files = len({each.path for each in those})
            text = words.message(said) if isinstance(said, str) else words.counted(*said, files)
            yield visible(text % {"n": files, "what": _counted(those, words)})


def counts(passed: Iterable[Passed]) -> dict[str, dict[str, int]]:
    """Reason → key or code → how often, for programs."""
    found: dict[str, Counter[str]] = {}
    for each in passed:
        found.setdefault(each.what, Counter())[each.key] += 1
    return {why: dict(_by_count(keys)) for why, keys in sorted(found.items())}


def _counted(those: Iterable[Passed], words: Words) -> str:
    keys = _by_count(Counter(each.key for each in those))
    named = [f"{key} ({count})" for key, count in keys[:_MOST]]
    rest = len(keys) - len(named)
    more = words.counted("%(n)s other", "%(n)s others", rest) % {"n": rest}
    return ", ".join((*named, more) if rest else named)


def _by_count(keys: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(keys.items(), key=lambda one: (-one[1], one[0]))
