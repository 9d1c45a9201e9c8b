"""`sitegen init --from DIR`: settings for other people's Markdown, and what `check` says with them."""

import os
from collections.abc import Sequence
from pathlib import Path

import click

from sitegen.build.build import check
from sitegen.build.options import CheckOptions
from sitegen.cli.language import system_language, words_for
from sitegen.cli.options import Options, Terminal, runner_of, show, today
from sitegen.cli.writing import refusals
from sitegen.content.survey import survey
from sitegen.diagnostics.model import Diagnostic, Severity
from sitegen.output.files import replace_file, write_new_file
from sitegen.proposal.languages import language_of_texts
from sitegen.proposal.propose import Proposal, propose, with_baseline
from sitegen.report.baseline import EMPTY, text_of
from sitegen.report.safe import visible
from sitegen.report.severities import is_firm
from sitegen.report.wording import sentence
from sitegen.words.words import Words

_SETTINGS = "sitegen.yml"
_BASELINE = "sitegen-baseline.json"


def propose_settings(folder: Path, language: str | None) -> None:
    """Write the settings beside the files, and show what is wrong with them; nothing else is written."""
    file = folder / _SETTINGS
    if os.path.lexists(file):
        key, words = "init-has-settings", words_for(None, language)
        raise click.ClickException(sentence(key, words, file=file))
    seen = survey(folder)
    tag = (
        language or language_of_texts(raw.body for raw in seen.pages) or system_language(os.environ)
    )
    words = Words(tag)
    proposal = propose(seen, words)
    with refusals(lambda key, **facts: click.echo(f"sitegen: {sentence(key, words, **facts)}", err=True)):  # fmt: skip
        write_new_file(file, proposal.text.encode("utf-8"))
    click.echo(visible(str(file)))
    _tell(proposal, words)
    terminal = Terminal(False, False, "auto", language)
    options = Options(CheckOptions(folder, _SETTINGS, False, None, today(), False, EMPTY), terminal)
    found = check(options.content, runner=runner_of(options))
    show(found, terminal)
    wrong = [
        each for each in found.diagnostics if each.severity is Severity.ERROR and not is_firm(each)
    ]
    if wrong:
        _hold_back(wrong, folder, proposal, words)
    click.echo(sentence("init-next", words, folder=folder), err=True)


def _hold_back(wrong: Sequence[Diagnostic], folder: Path, proposal: Proposal, words: Words) -> None:
    """Write what is wrong in the files themselves into a baseline, which the settings name."""
    files = len({each.place.path for each in wrong})
    why = sentence("init-baseline-why", words, n=len(wrong), files=words.number(files))
    text = with_baseline(proposal.text, _BASELINE, why)
    with refusals(lambda key, **facts: click.echo(f"sitegen: {sentence(key, words, **facts)}", err=True)):  # fmt: skip
        write_new_file(folder / _BASELINE, text_of(wrong).encode("utf-8"))
        replace_file(folder / _SETTINGS, text.encode("utf-8"))
    click.echo(sentence("init-baseline", words, n=len(wrong), file=_BASELINE), err=True)


def _tell(proposal: Proposal, words: Words) -> None:
    """What whoever begins should know before reading the settings."""
    click.echo(sentence("init-found", words, n=proposal.pages, people=proposal.people), err=True)
    if proposal.beyond:
        click.echo(sentence("init-beyond", words, kinds=proposal.beyond), err=True)
    if proposal.without_fields:
        click.echo(sentence("init-no-fields", words), err=True)
    if proposal.publishes_people:
        click.echo(
            sentence("init-people", words, n=proposal.people, setting="consent: not-needed"),
            err=True,
        )
