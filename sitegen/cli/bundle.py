"""`sitegen bundle`: the offline copy."""

from functools import partial
from pathlib import Path

import click

from sitegen.build.bundle import bundle as make
from sitegen.cli.baselines import baseline_option
from sitegen.cli.options import Options, common_options, runner_of, show_or_leave, without_contacts
from sitegen.cli.writing import refusals, say_done, speaker


@click.command()
@common_options
@without_contacts
@baseline_option
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def bundle(options: Options, file: Path) -> None:
    """Write the site as FILE.zip, to carry away and open with a double-click."""
    terminal, say = options.terminal, speaker(options)
    with refusals(say):
        checked, size = make(
            options.content, file, is_strict=terminal.is_strict, runner=runner_of(options),
            tell=say, on_checked=partial(show_or_leave, terminal=terminal),
        )  # fmt: skip
    say_done(checked, terminal, "bundled", file=file, size=f"{size / 1000:.0f}")
