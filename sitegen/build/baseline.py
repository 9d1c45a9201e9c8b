"""The baseline that the settings name: what was wrong when files of others moved in."""

from pathlib import Path

from sitegen.config.settings import Settings
from sitegen.content.safe_read import is_file, read_text
from sitegen.diagnostics.model import Noted, problem
from sitegen.document.digest import digest_of
from sitegen.document.portable_names import is_inside
from sitegen.report.baseline import EMPTY, LONGEST, Baseline, baseline_of


def named_baseline(root: Path, settings: Settings) -> Noted[Baseline]:
    """What is in the file; an empty one, and a diagnostic, where there is none in it."""
    name, place = settings.content.baseline, settings.content.baseline_place
    if not name or place is None:
        return Noted(EMPTY)
    is_there = is_inside(name) and is_file(root, name)
    file = read_text(root, name, LONGEST).value if is_there else None
    found = baseline_of(file.text, digest_of(file.text)) if file else None
    if found is None:
        return Noted(EMPTY, (problem("no-baseline", place, field="baseline", value=name),))
    return Noted(found)
