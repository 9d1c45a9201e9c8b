"""`sitegen build`: write the site."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from sitegen.cache import NOTHING, Cache, LostError
from sitegen.cli.options import (
    common_options,
    examine_or_leave,
    language_of,
    open_cache,
    request_of,
    runner_of,
    show,
    terminal_of,
    without_contacts,
)
from sitegen.cli.progress import profile_of
from sitegen.cli.writing import say_done, writing
from sitegen.ledger import is_broken_off
from sitegen.output import Tell, place_of, refuse_source, standing_in, write_folder
from sitegen.sources import CONTENT
from sitegen.statics import STATIC
from sitegen.unchanged import Run, known_marks, last_run, question, recalled, remember


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
@click.option("--no-cache", is_flag=True,
              help="Neither use nor keep what earlier builds made, in .sitegen-cache.")  # fmt: skip
@click.option(
    "--clean",
    is_flag=True,
    help="Forget what earlier builds made, remove what others put in the folder; make all anew.",
)
def build(output: Path, no_cache: bool, **values: Any) -> None:
    """Write the site. With errors nothing is written, and the old site stays."""
    root = values["root"]
    named = Path(os.path.normpath(root / output))
    folder = place_of(named)
    with writing(folder, values) as say:
        refuse_source(folder, root, root / CONTENT, root / STATIC)
        cache = NOTHING if no_cache else open_cache(root, is_clean=values["clean"])
        asked = question(request_of(values), cache, sorted(_asked(values).items()))
        run = last_run(cache, folder, asked, root)
        try:
            built = _recall(run, values) if run else _build(folder, cache, asked, values, say)
        except LostError:
            cache.give_up()
            built = _build(folder, NOTHING, asked, values, say)
        language, files = built
        start = named / "index.html"
        say_done(language, terminal_of(values), "built", files=files, folder=named, start=start)


def _asked(values: dict[str, Any]) -> dict[str, Any]:
    return {name: values[name] for name in ("with_lunr_json", "strict")}


def _recall(run: Run, values: dict[str, Any]) -> tuple[str | None, int]:
    """Nothing to do: say again what was said of it."""
    language = language_of(run.language, values["language"])
    show(recalled(run, values["root"]), replace(terminal_of(values), language=language))
    return run.language, run.files


def _build(
    folder: Path, cache: Cache, asked: str, values: dict[str, Any], say: Tell
) -> tuple[str | None, int]:
    """The language of the site, and how many files it has."""
    from sitegen.pipeline import renew  # not needed when there is nothing to do

    if is_broken_off(folder):
        say("broken-off", target=str(folder))
    runner = runner_of(values)
    examined, _ = examine_or_leave(values, runner=runner, cache=cache)
    with runner.stopwatch.step("compare"):
        standing = standing_in(folder, known_marks(cache, folder))
    with_lunr_json = values["with_lunr_json"]
    digests = {path: mark.digest for path, mark in standing.items()}
    pieces = renew(examined, runner, cache, digests, with_lunr_json=with_lunr_json)
    with runner.stopwatch.step("write"):
        marks = write_folder(pieces, folder, standing, say, is_clean=values["clean"])
        language = examined.language or ""
        run = Run(examined.stamps, tuple(examined.texts), examined.diagnostics, language)
        remember(cache, folder, asked, marks, run)
    if values["profile"]:
        click.echo(profile_of(runner.stopwatch), err=True)
    return language, len(marks)
