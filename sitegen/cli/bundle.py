"""`sitegen bundle`: the offline copy."""

from pathlib import Path
from typing import Any

import click

from sitegen.bundle import bundled
from sitegen.cli.options import common_options, examine_or_leave
from sitegen.output import write_zip
from sitegen.pipeline import produce


@click.command()
@common_options
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def bundle(file: Path, **values: Any) -> None:
    """Write the site as FILE.zip, to carry away and open by double-click."""
    examined, terminal = examine_or_leave(values)
    size = write_zip(bundled(produce(examined), examined), file)
    if not terminal.is_quiet:
        click.echo(f"{file}, {size / 1000:.0f} kB")
