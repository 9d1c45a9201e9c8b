"""`sitegen build`: write the site."""

from pathlib import Path
from typing import Any

import click

from sitegen.cli.options import common_options, examine_or_leave
from sitegen.output import write_folder
from sitegen.pipeline import produce


@click.command()
@common_options
@click.option("--output", type=click.Path(path_type=Path), default="build", show_default=True,
              help="The folder to write, relative to the root.")  # fmt: skip
@click.option("--lunr-json", "with_lunr_json", is_flag=True,
              help="Also write data/lunr.json, the whole index for other tools.")  # fmt: skip
def build(output: Path, with_lunr_json: bool, **values: Any) -> None:
    """Write the site. With errors nothing is written, and the old site stays."""
    examined, terminal = examine_or_leave(values)
    folder = values["root"] / output
    files = write_folder(produce(examined, with_lunr_json=with_lunr_json), folder)
    if not terminal.is_quiet:
        click.echo(f"{files} files in {folder}; open {folder / 'index.html'}")
