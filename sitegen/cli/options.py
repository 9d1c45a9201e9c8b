"""The options that commands share, and how a command shows what was found."""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from sitegen.diagnostics import Diagnostic, Severity
from sitegen.pipeline import Examined, Request, examine
from sitegen.report import json, text
from sitegen.report.wording import LANGUAGES

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True)
class Terminal:
    """How to speak to the person who ran the command."""

    is_strict: bool
    is_quiet: bool
    color: str
    language: str | None

    @property
    def has_color(self) -> bool:
        """Colour on a terminal, unless `NO_COLOR` or `--color` says otherwise."""
        if self.color == "auto":
            return sys.stderr.isatty() and not os.environ.get("NO_COLOR")
        return self.color == "always"


_OPTIONS = (
    click.option("--root", type=click.Path(exists=True, file_okay=False, path_type=Path),
                 default=".", help="The folder with sitegen.yml and content/. Default: here."),
    click.option("--config", default="sitegen.yml", show_default=True,
                 help="The settings file, relative to the root."),
    click.option("--drafts", is_flag=True, help="Include practices with status draft."),
    click.option("--base-url", help="The address the site will have, in place of the one in "
                 "the settings."),
    click.option("--strict", is_flag=True, help="Warnings fail too."),
    click.option("--quiet", is_flag=True, help="Only say what is wrong."),
    click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto",
                 show_default=True, help="Colour in messages; NO_COLOR is honoured."),
    click.option("--lang", "language", type=click.Choice(LANGUAGES),
                 help="The language of messages. Default: that of the site."),
)  # fmt: skip


def common_options(command: Command) -> Command:
    """Add the options that every command takes."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def examine_or_leave(values: dict[str, Any], form: str = "text") -> tuple[Examined, Terminal]:
    """Check what the options of a command line ask for, and show it; exit 1 when it fails."""
    request = Request(
        root=values["root"],
        config=values["config"],
        with_drafts=values["drafts"],
        base_url=values["base_url"],
    )
    terminal = Terminal(values["strict"], values["quiet"], values["color"], values["language"])
    examined = examine(request)
    _show(examined, terminal, form)
    errors, warnings = _counted(examined.diagnostics)
    if errors or (terminal.is_strict and warnings):
        raise click.exceptions.Exit(1)
    return examined, terminal


def _language(examined: Examined, terminal: Terminal) -> str:
    """What was asked for, else the language of the site, else English."""
    site = examined.settings.site.language if examined.settings else "nl"
    return terminal.language or (site if site in LANGUAGES else "en")


def _show(examined: Examined, terminal: Terminal, form: str) -> None:
    """Print the diagnostics: text on stderr, JSON on stdout."""
    language = _language(examined, terminal)
    if form == "json":
        click.echo(json.report(examined.diagnostics, examined.files, language))
        return
    if examined.diagnostics:
        report = text.report(
            examined.diagnostics, examined.texts, language, color=terminal.has_color
        )
        click.echo(report, err=True)
    errors, warnings = _counted(examined.diagnostics)
    if examined.diagnostics or not terminal.is_quiet:
        click.echo(text.summary(errors, warnings, examined.files, language), err=True)


def _counted(diagnostics: Sequence[Diagnostic]) -> tuple[int, int]:
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
    return errors, len(diagnostics) - errors
