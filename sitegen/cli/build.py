"""`sitegen build`: write the site."""

import os
from functools import partial
from pathlib import Path

import click

from sitegen.build.manifest import last_build, target_of
from sitegen.build.options import BuildOptions
from sitegen.cli.baselines import baseline_option
from sitegen.cli.options import (
    Options,
    common_options,
    open_cache,
    runner_of,
    show,
    show_or_leave,
    without_contacts,
)
from sitegen.cli.progress import profile_of
from sitegen.cli.writing import refusals, say_done, speaker
from sitegen.incremental.cache import NOTHING


@click.command()
@common_options
@without_contacts
@baseline_option
@click.option("--output", type=click.Path(path_type=Path), default="build", show_default=True,
              help="The folder to write, relative to the root.")  # fmt: skip
@click.option("--lunr-json", "with_lunr_json", is_flag=True,
              help="Also write data/lunr.json, the whole index for other tools.")  # fmt: skip
@click.option("--jobs", type=click.IntRange(1, 64), metavar="N",
              help="How many processes to use. Default: one for each processor.")  # fmt: skip
@click.option("--profile", is_flag=True, help="Report on stderr how long each step took.")
@click.option("--no-cache", is_flag=True,
              help="Neither read nor write the cache of earlier builds, .sitegen-cache.")  # fmt: skip
@click.option(
    "--clean",
    is_flag=True,
    help="Forget what earlier builds made, remove files that sitegen did not make, and build everything again.",
)
def build(
    options: Options, output: Path, with_lunr_json: bool, jobs: int | None, profile: bool,
    no_cache: bool, clean: bool,
) -> None:  # fmt: skip
    """Write the site. With errors nothing is written, and the old site stays."""
    root, terminal = options.content.root, options.terminal
    asked = BuildOptions(
        options.content, Path(os.path.normpath(output)), terminal.is_strict, with_lunr_json, clean
    )
    runner, say = runner_of(options, jobs), speaker(options)
    with refusals(say):
        target_of(asked)  # before anything is kept
        cache = NOTHING if no_cache else open_cache(root, is_clean=clean)
        built = last_build(asked, cache)
        if built is None:
            from sitegen.build.build import build as make  # the stages: longer to load than to look

            built = make(asked, cache, runner, say, partial(show_or_leave, terminal=terminal))
            if profile:
                click.echo(profile_of(runner.stopwatch), err=True)
        else:
            show(built.checked, terminal)
    folder = Path(os.path.normpath(root / output))
    start = folder / "index.html"
    say_done(built.checked, terminal, "built", n=built.files, folder=folder, start=start)
