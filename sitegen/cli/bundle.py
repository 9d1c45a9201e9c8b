"""`sitegen bundle`: the offline copy."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from sitegen.bundle import MARKS, bundled
from sitegen.cli.options import common_options, examine_or_leave, runner_of, without_contacts
from sitegen.cli.writing import say_done, writing
from sitegen.output import refuse_source, write_zip
from sitegen.pipeline import produce
from sitegen.sources import CONTENT


@click.command()
@common_options
@without_contacts
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def bundle(file: Path, **values: Any) -> None:
    """Write the site as FILE.zip, to carry away and open by double-click."""
    with writing(file, values):
        refuse_source(file, values["root"], values["root"] / CONTENT)
        runner = runner_of(values)
        examined, terminal = examine_or_leave(values, runner=runner)
        size = write_zip(
            bundled(produce(replace(examined, static={}), runner), examined), file, MARKS
        )
        say_done(examined.language, terminal, "bundled", file=file, size=f"{size / 1000:.0f}")
