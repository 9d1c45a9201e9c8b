"""`sitegen check`: all of `build` without writing."""

from typing import Any

import click

from sitegen.cli.options import common_options, examine_or_leave


@click.command()
@common_options
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text",
              show_default=True, help="How problems are shown.")  # fmt: skip
def check(form: str, **values: Any) -> None:
    """Say everything that is wrong, with the place and the cure. Nothing is written."""
    examine_or_leave(values, form)
