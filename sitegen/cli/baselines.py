"""`--baseline` and `--write-baseline`: what was wrong when an old collection moved in."""

from collections.abc import Sequence
from pathlib import Path

import click

from sitegen.cli.language import words_for
from sitegen.diagnostics.model import Diagnostic
from sitegen.document.digest import digest_of
from sitegen.output.files import replace_file
from sitegen.report.baseline import LONGEST, Baseline, baseline_of, text_of
from sitegen.report.wording import sentence

baseline_option = click.option(
    "--baseline", metavar="FILE",
    help="Keep quiet about the mistakes in FILE, relative to the root; only new ones count. "
         "`sitegen check --write-baseline FILE` writes it.",
)  # fmt: skip


def read_baseline(root: Path, file: str | None, language: str | None) -> Baseline | None:
    """The baseline in a file; `None` without one. Raises `UsageError` when there is none in it."""
    if file is None:
        return None
    try:
        with (root / file).open(encoding="utf-8") as opened:
            text = opened.read(LONGEST)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "UTF-8"
        said = sentence("baseline-unreadable", words_for(None, language), file=file, reason=reason)
        raise click.UsageError(said) from error
    found = baseline_of(text, digest_of(text))
    if found is None:
        raise click.UsageError(sentence("no-baseline", words_for(None, language), file=file))
    return found


def write_baseline(root: Path, file: str, found: Sequence[Diagnostic], language: str | None) -> int:
    """Write what is wrong now; how many mistakes that is. Nothing but a baseline is overwritten."""
    target = root / file
    if target.exists():
        read_baseline(root, file, language)
    text = text_of(found)
    replace_file(target, text.encode())
    read = baseline_of(text, "")
    assert read
    return sum(read.counts.values())
