"""`sitegen check`: all of `build` without writing, or with `--fix` the sure corrections alone."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import click

from sitegen.build.autofix import autofix
from sitegen.build.build import check as check_all
from sitegen.cli.baselines import baseline_option, write_baseline
from sitegen.cli.options import FORMATS, Options, common_options, runner_of, show_or_leave
from sitegen.cli.writing import refusals, speaker
from sitegen.report import fix_report
from sitegen.report.baseline import EMPTY
from sitegen.report.severities import is_firm
from sitegen.report.wording import sentence


@click.command()
@common_options
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "as_format",
    type=click.Choice(FORMATS),
    help="How problems are shown. Default: text; in CI at GitHub or GitLab, their format.",
)
@click.option("--fix", is_flag=True,
              help="Make the corrections that are sure, and show them.")  # fmt: skip
@baseline_option
@click.option("--write-baseline", "baseline_file", metavar="FILE",
              help="Record all that is wrong now in FILE, relative to the root, for --baseline.")  # fmt: skip
def check(
    options: Options, paths: tuple[Path, ...], as_format: str | None, fix: bool,
    baseline_file: str | None,
) -> None:  # fmt: skip
    """Report every mistake, where it is and how to mend it. Nothing is written.

    All files are read; with PATHS, only mistakes in those files and folders count. Each path is
    looked up from where you are, then from the root.
    """
    root, terminal = options.content.root, options.terminal
    as_format = as_format or _usual_format()
    if baseline_file is not None:
        if paths or fix or options.content.baseline is not None:
            raise click.UsageError(sentence("baseline-whole", options.words()))
        _keep(options, baseline_file, as_format)
        return
    is_wanted = _below(paths, options)
    if fix:
        _mend(options, is_wanted)
    whole = check_all(options.content, runner=runner_of(options))
    found = tuple(each for each in whole.diagnostics if is_wanted(each.place.path))
    passed = tuple(each for each in whole.passed if is_wanted(each.path))
    show_or_leave(replace(whole, diagnostics=found, passed=passed), terminal, as_format, root)


def _keep(options: Options, file: str, as_format: str) -> None:
    """Write the baseline; what cannot stand in one is shown."""
    root, terminal = options.content.root, options.terminal
    content = replace(options.content, baseline=EMPTY)
    whole = check_all(content, runner=runner_of(options))
    if whole.draft:
        with refusals(speaker(options)):
            count = write_baseline(root, file, whole.diagnostics, terminal.language)
        words = terminal.words_for(whole.words)
        click.echo(sentence("baseline-written", words, n=count, file=file), err=True)
        firm = tuple(each for each in whole.diagnostics if is_firm(each))
        whole = replace(whole, diagnostics=firm)
    show_or_leave(whole, terminal, as_format, root)


def _below(paths: tuple[Path, ...], options: Options) -> Callable[[str], bool]:
    """Whether a path, relative to the root, is one of `paths` or in one of them."""
    if not paths:
        return lambda _path: True
    wanted = [_in_catalogue(path, options) for path in paths]
    return lambda path: any(each in (".", path) or path.startswith(f"{each}/") for each in wanted)


def _in_catalogue(path: Path, options: Options) -> str:
    """`path` as seen from the root. Raises `UsageError` when it is not there, or not below it."""
    root = options.content.root
    there = [each for each in (path, root / path) if os.path.lexists(each)]
    for each in there:
        for seen in (
            os.path.abspath,
            os.path.realpath,
        ):  # as it is written, and with links followed
            with suppress(ValueError):  # on another drive
                relative = Path(os.path.relpath(seen(each), seen(root)))
                if relative.parts[:1] != ("..",):
                    return relative.as_posix()
    key = "outside-path" if there else "no-such-path"
    raise click.UsageError(sentence(key, options.words(), path=path))


def _mend(options: Options, is_wanted: Callable[[str], bool]) -> None:
    with refusals(speaker(options)):
        for each in autofix(options.content, is_wanted):
            click.echo(fix_report.report(each.path, each.before, each.after), err=True)


def _usual_format() -> str:
    """What the machine we run on makes the most of."""
    if os.environ.get("GITHUB_ACTIONS") == "true":
        return "github"
    return "gitlab" if os.environ.get("GITLAB_CI") == "true" else "text"
