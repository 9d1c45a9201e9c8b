"""The options that commands share, and how a command shows what was found."""

import datetime
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from sitegen.cache import FOLDER, NOTHING, Cache, code_stamp
from sitegen.cli.progress import Progress
from sitegen.diagnostics import Diagnostic, Severity
from sitegen.evidence import changed_since
from sitegen.examined import Examined
from sitegen.report import github, gitlab, json, sarif, text
from sitegen.report.wording import LANGUAGES
from sitegen.request import Request
from sitegen.runner import Runner, default_jobs
from sitegen.theme import templates_folder

if TYPE_CHECKING:
    from sitegen.settings import Settings

MACHINE_FORMATS = {"gitlab": gitlab.report, "sarif": sarif.report}
"""Forms of a report that have one renderer each, all called alike."""
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


def _address(_context: click.Context, _option: click.Parameter, given: str | None) -> str | None:
    """A base address by the same rule as the one in the settings; an empty one is none."""
    if not given:
        return given
    from sitegen.model.site_address import is_site_address, site_address  # seldom needed

    right = site_address(given)
    if not is_site_address(given):
        better = f"write {right}" if right else "an address such as https://praktijken.example/"
        raise click.BadParameter(better)
    return right


language_option = click.option(
    "--lang", "language", type=click.Choice(LANGUAGES),
    help="The language of messages. Default: that of the site.",
)  # fmt: skip
_OPTIONS = (
    click.option("--root", type=click.Path(exists=True, file_okay=False, path_type=Path),
                 default=".", help="The folder with sitegen.yml and content/. Default: here."),
    click.option("--config", default="sitegen.yml", show_default=True,
                 help="The settings file, relative to the root."),
    click.option("--drafts", is_flag=True, help="Include practices with status draft."),
    click.option("--base-url", callback=_address, help="The address the site will have, in place of the one in "
                 "the settings."),
    click.option("--strict", is_flag=True, help="Warnings fail too."),
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


def common_options(command: Command) -> Command:
    """Add the options that every command takes."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def everything(_path: str) -> bool:
    """The paths that count when none is named."""
    return True


def runner_of(values: dict[str, Any]) -> Runner:
    """As many processes as were asked for, and a line that says how far it is, on a terminal."""
    jobs = values.get("jobs") or default_jobs()
    if values["quiet"] or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return Runner(jobs)
    return Runner(jobs, Progress(language_of(None, values["language"])))


def examine_or_leave(
    values: dict[str, Any],
    form: str = "text",
    is_wanted: Callable[[str], bool] = everything,
    runner: Runner | None = None,
    cache: Cache = NOTHING,
) -> tuple[Examined, Terminal]:
    """Check what the options of a command line ask for, and show it; exit 1 when it fails.

    Only diagnostics about a path that `is_wanted` are shown and count.
    """
    from sitegen.pipeline import examine  # not needed when there is nothing to do

    terminal = terminal_of(values)
    whole = examine(request_of(values), runner or runner_of(values), cache)
    found = tuple(each for each in whole.diagnostics if is_wanted(each.place.path))
    examined = replace(whole, diagnostics=found)
    show(examined, terminal, form, values["root"])
    errors, warnings = _counted(examined.diagnostics)
    if errors or (terminal.is_strict and warnings):
        raise click.exceptions.Exit(1)
    return examined, terminal


def open_cache(root: Path, *, is_clean: bool) -> Cache:
    """What earlier builds of the catalogue in `root` made; nothing, if it `is_clean`."""
    cache = Cache(root / FOLDER, code_stamp(templates_folder()))
    if is_clean:
        cache.clear()
    return cache


def settings_or_leave(root: Path, config: str) -> "Settings":
    """The settings alone; what is wrong in them is shown, and ends the command with exit 1."""
    from sitegen.pipeline import configure

    configured = configure(Request(root, config))
    if configured.settings is None:
        show(configured, Terminal(False, True, "auto", None))
        raise click.exceptions.Exit(1)
    return configured.settings


def request_of(values: dict[str, Any]) -> Request:
    """What the options of a command line ask for."""
    return Request(
        root=values["root"],
        config=values["config"],
        with_drafts=values["drafts"],
        base_url=values["base_url"],
        today=today(),
        without_contacts=values.get("without_contacts", False),
    )


def terminal_of(values: dict[str, Any]) -> Terminal:
    """How the options of a command line want to be answered."""
    return Terminal(
        values["strict"], values["quiet"], values["color"], values["language"], values["verbose"]
    )


def today() -> datetime.date:
    """The day it is, or the one that `SOURCE_DATE_EPOCH` names (reproducible-builds.org).

    Raises `UsageError` when that is no moment: a build that went on would not be the one asked for.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        moment = int(epoch) if epoch else time.time()
        return datetime.datetime.fromtimestamp(moment, datetime.UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise click.UsageError("SOURCE_DATE_EPOCH: a number of seconds since 1970") from error


def language_of(site: str | None, asked: str | None) -> str:
    """What was asked for, else the language of the site, else English."""
    return asked or (site if site in LANGUAGES else "en" if site else "nl")


def show(
    examined: Examined, terminal: Terminal, form: str = "text", root: Path | None = None
) -> None:
    """Print the diagnostics: text on stderr, what machines read on stdout."""
    language = language_of(examined.language, terminal.language)
    found, texts = examined.diagnostics, examined.texts
    if form == "json":
        click.echo(json.report(found, texts, language, files=examined.files))
        return
    if form in MACHINE_FORMATS:
        click.echo(MACHINE_FORMATS[form](found, language))
    if found and form in ("text", "gitlab"):  # GitLab wants a file, so the log is for people
        most = None if terminal.is_verbose else text.MOST_OF_A_CODE
        shown = text.report(found, texts, language, color=terminal.has_color, most=most)
        click.echo(shown, err=True)
    if form == "github":
        _show_github(found, language, root)
    errors, warnings = _counted(found)
    if found or not terminal.is_quiet:
        click.echo(text.summary(errors, warnings, examined.files, language), err=True)


def _show_github(found: Sequence[Diagnostic], language: str, root: Path | None) -> None:
    """Annotations, and a summary of the step; what a pull request touched comes first."""
    base = os.environ.get("GITHUB_BASE_REF")
    touched = changed_since(root, f"origin/{base}") if root and base else frozenset()
    click.echo(github.report(found, language, touched))
    if "GITHUB_STEP_SUMMARY" in os.environ:
        with Path(os.environ["GITHUB_STEP_SUMMARY"]).open("a", encoding="utf-8") as file:
            file.write(github.summary(found, language, touched))


def _counted(diagnostics: Sequence[Diagnostic]) -> tuple[int, int]:
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
    return errors, len(diagnostics) - errors
