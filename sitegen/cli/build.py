"""`sitegen build`: write the site."""

from pathlib import Path
from typing import Any

import click

from sitegen.cli.options import building_options, common_options, fails, make_request, show
from sitegen.output import write_folder
from sitegen.pipeline import examine, produce


@click.command()
@common_options
@building_options
@click.option("--output", type=click.Path(path_type=Path), default="build", show_default=True,
              help="The folder to write, relative to the root.")  # fmt: skip
def build(output: Path, **values: Any) -> None:
    """Write the site. With errors nothing is written, and the old site stays."""
    request, terminal = make_request(values)
    examined = examine(request)
    show(examined, terminal)
    if fails(examined, terminal):
        raise click.exceptions.Exit(1)
    folder = request.root / output
    files = write_folder(produce(examined), folder)
    if not terminal.is_quiet:
        click.echo(f"{files} files in {folder}; open {folder / 'index.html'}")
