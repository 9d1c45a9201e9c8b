"""The options that commands share, and how a command shows what was found."""

import datetime
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from sitegen.build.options import CheckOptions
from sitegen.build.result import CheckResult
from sitegen.build.templates import templates_folder
from sitegen.cli.baselines import read_baseline
from sitegen.cli.language import language_option, refused, words_for
from sitegen.cli.progress import Progress
from sitegen.incremental.cache import FOLDER, Cache, code_stamp
from sitegen.report import github, gitlab, json, sarif, text
from sitegen.report.passing import passing
from sitegen.report.wording import sentence
from sitegen.words.words import Words
from sitegen.workers.pool import Runner, default_jobs

if TYPE_CHECKING:
    from sitegen.config.settings import Settings

MACHINE_FORMATS = {"gitlab": gitlab.report, "sarif": sarif.report}
"""Formats of a report that have one renderer each, all called alike."""
FORMATS = ("text", "json", "github", *MACHINE_FORMATS)
Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True)
class Terminal:
    """How to speak to the person who ran the command."""

    is_strict: bool
    is_quiet: bool
    color: str
    language: str | None
    is_verbose: bool = False

    @property
    def has_color(self) -> bool:
        """Colour on a terminal, unless `NO_COLOR` or `--color` says otherwise."""
        if self.color == "auto":
            return sys.stderr.isatty() and not os.environ.get("NO_COLOR")
        return self.color == "always"

    def words_for(self, site: Words | None) -> Words:
        """How to speak about a site that speaks as `site`; `None` when that is unknown."""
        return words_for(site, self.language)


@dataclass(frozen=True)
class Options:
    """What the options that commands share ask for."""

    content: CheckOptions
    terminal: Terminal
    day: datetime.date | None = None
    """That `--today` names."""

    def words(self) -> Words:
        """How to speak before anything else is read."""
        from sitegen.content.config_file import read_config  # seldom needed, and long to load

        return self.terminal.words_for(read_config(self.content.root, self.content.config).words)


def _address(context: click.Context, _option: click.Parameter, given: str | None) -> str | None:
    """A base address by the same rule as the one in the settings; an empty one is none."""
    if not given:
        return given
    from sitegen.model.site_address import is_site_address, site_address  # seldom needed

    right = site_address(given)
    if not is_site_address(given):
        raise refused(context, "address-near" if right else "address-wrong", near=right)
    return right


_OPTIONS = (
    click.option("--root", type=click.Path(exists=True, file_okay=False, path_type=Path),
                 default=".", help="The folder with sitegen.yml and content/. Default: here."),
    click.option("--config", default="sitegen.yml", show_default=True,
                 help="The settings file, relative to the root."),
    click.option("--drafts", is_flag=True, help="Include practices with status draft."),
    click.option("--base-url", callback=_address, help="The address the site will have, in place of the one in "
                 "the settings."),
    click.option("--today", "named", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE",
                 help="The day to look at dates on, such as 2026-11-24. Default: that of "
                 "SOURCE_DATE_EPOCH, else today."),
    click.option("--strict", is_flag=True, help="Fail on warnings too."),
    click.option("--quiet", is_flag=True, help="Only say what is wrong."),
    click.option("--verbose", is_flag=True,
                 help=f"Show every problem; otherwise, in text, the first {text.MOST_OF_A_CODE} of each code."),
    click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto",
                 show_default=True, help="Colour in messages; NO_COLOR is honoured."),
    language_option,
)  # fmt: skip


without_contacts = click.option(
    "--no-contacts", "without_contacts", is_flag=True,
    help="Leave out all contacts, for an edition that anyone may have.",
)  # fmt: skip


def common_options(command: Command) -> Callable[..., None]:
    """Add the options that every command takes; the command gets them as `options`."""

    @wraps(command)
    def run(
        *, root: Path, config: str, drafts: bool, base_url: str | None, strict: bool, quiet: bool,
        verbose: bool, color: str, language: str | None, named: datetime.datetime | None,
        without_contacts: bool = False, baseline: str | None = None, **own: Any,
    ) -> None:  # fmt: skip
        before = read_baseline(root, baseline, language)
        day = named.date() if named else None
        content = CheckOptions(
            root, config, drafts, base_url, day or today(), without_contacts, before,
            moment=said_moment(),
        )  # fmt: skip
        terminal = Terminal(strict, quiet, color, language, verbose)
        command(options=Options(content, terminal, day), **own)

    for option in reversed(_OPTIONS):
        run = option(run)
    return run


def runner_of(options: Options, jobs: int | None = None) -> Runner:
    """As many processes as were asked for, and a line that says how far it is, on a terminal."""
    jobs = jobs or default_jobs()
    if options.terminal.is_quiet or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return Runner(jobs)
    return Runner(jobs, Progress(options.words))


def show_or_leave(
    checked: CheckResult, terminal: Terminal, as_format: str = "text", root: Path | None = None
) -> None:
    """Show what a check found; exit 1 when it fails."""
    show(checked, terminal, as_format, root)
    if checked.fails(is_strict=terminal.is_strict):
        raise click.exceptions.Exit(1)


def open_cache(root: Path, *, is_clean: bool) -> Cache:
    """What earlier builds of the catalogue in `root` made; nothing, if it `is_clean`."""
    cache = Cache(root / FOLDER, code_stamp(templates_folder()))
    if is_clean:
        cache.clear()
    return cache


def settings_or_leave(root: Path, config: str, language: str | None) -> "Settings":
    """The settings alone; what is wrong in them is shown, and ends the command with exit 1."""
    from sitegen.content.config_file import read_config  # seldom needed, and long to load

    read = read_config(root, config)
    if read.settings is None:
        show(
            CheckResult(read.diagnostics, read.texts, read.words),
            Terminal(False, True, "auto", language),
        )
        raise click.exceptions.Exit(1)
    return read.settings


def today() -> datetime.date:
    """The day it is, or the one that `SOURCE_DATE_EPOCH` names."""
    return (said_moment() or datetime.datetime.fromtimestamp(time.time(), datetime.UTC)).date()


def said_moment() -> datetime.datetime | None:
    """What `SOURCE_DATE_EPOCH` says it is (reproducible-builds.org); `None` when it says nothing.

    Raises `UsageError` when that is no moment: a build that went on would not be the one asked for.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC) if epoch else None
    except (ValueError, OverflowError, OSError) as error:
        raise click.UsageError(sentence("no-moment", words_for(None, None))) from error


def show(
    checked: CheckResult, terminal: Terminal, as_format: str = "text", root: Path | None = None
) -> None:
    """Print the diagnostics: text on stderr, what machines read on stdout."""
    words = terminal.words_for(checked.words)
    found, texts = checked.diagnostics, checked.texts
    if as_format == "json":
        click.echo(json.report(found, texts, words, files=checked.files, passed=checked.passed))
        return
    if as_format in MACHINE_FORMATS:
        click.echo(MACHINE_FORMATS[as_format](found, words))
    if found and as_format in ("text", "gitlab"):  # GitLab wants a file, so the log is for people
        most = None if terminal.is_verbose else text.MOST_OF_A_CODE
        shown = text.report(found, texts, words, color=terminal.has_color, most=most)
        click.echo(shown, err=True)
    if as_format == "github":
        _show_github(checked, words, root)
    errors, warnings = checked.counts()
    if found or not terminal.is_quiet:
        click.echo(text.summary(errors, warnings, checked.files, words), err=True)
        for line in passing(checked.passed, words):
            click.echo(line, err=True)


def _show_github(checked: CheckResult, words: Words, root: Path | None) -> None:
    """Annotations, and a summary of the step; what a pull request touched comes first."""
    from sitegen.audit.git import changed_since  # seldom needed, and takes zipfile along

    base = os.environ.get("GITHUB_BASE_REF")
    touched = changed_since(root, f"origin/{base}") if root and base else frozenset()
    found = checked.diagnostics
    click.echo(github.report(found, words, touched))
    if "GITHUB_STEP_SUMMARY" in os.environ:
        with Path(os.environ["GITHUB_STEP_SUMMARY"]).open("a", encoding="utf-8") as file:
            file.write(github.summary(found, words, touched, tuple(passing(checked.passed, words))))
