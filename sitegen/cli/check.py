"""`sitegen check`: all of `build` without writing."""

from typing import Any

import click

from sitegen.cli.options import building_options, common_options, fails, make_request, show
from sitegen.pipeline import examine


@click.command()
@common_options
@building_options
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text",
              show_default=True, help="How problems are shown.")  # fmt: skip
def check(form: str, **values: Any) -> None:
    """Say everything that is wrong, with the place and the cure. Nothing is written."""
    request, terminal = make_request(values)
    examined = examine(request)
    show(examined, terminal, form)
    if fails(examined, terminal):
        raise click.exceptions.Exit(1)
