"""`sitegen build`: write the site."""

import os
from pathlib import Path
from typing import Any

import click

from sitegen.cli.options import common_options, examine_or_leave, runner_of, without_contacts
from sitegen.cli.progress import profile_of
from sitegen.cli.writing import say_done, writing
from sitegen.output import refuse_source, write_folder
from sitegen.pipeline import produce
from sitegen.sources import CONTENT


@click.command()
@common_options
@without_contacts
@click.option("--output", type=click.Path(path_type=Path), default="build", show_default=True,
              help="The folder to write, relative to the root.")  # fmt: skip
@click.option("--lunr-json", "with_lunr_json", is_flag=True,
              help="Also write data/lunr.json, the whole index for other tools.")  # fmt: skip
@click.option("--jobs", type=click.IntRange(1, 64), metavar="N",
              help="How many processes to use. Default: one for each processor.")  # fmt: skip
@click.option("--profile", is_flag=True, help="Say on stderr how long each step took.")
def build(output: Path, with_lunr_json: bool, profile: bool, **values: Any) -> None:
    """Write the site. With errors nothing is written, and the old site stays."""
    root = values["root"]
    folder = Path(os.path.normpath(root / output))
    with writing(folder, values):
        refuse_source(folder, root, root / CONTENT)
        runner = runner_of(values)
        examined, terminal = examine_or_leave(values, runner=runner)
        artifacts = produce(examined, runner, with_lunr_json=with_lunr_json)
        with runner.stopwatch.step("write"):
            files = write_folder(artifacts, folder)
        if profile:
            click.echo(profile_of(runner.stopwatch), err=True)
        start = folder / "index.html"
        say_done(examined, terminal, "built", files=files, folder=folder, start=start)
