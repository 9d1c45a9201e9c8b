"""What a command that writes says: that it waits, why it cannot, that it is done."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from sitegen.build.result import CheckResult
from sitegen.cli.options import Options, Terminal
from sitegen.output.errors import OutputError, Tell
from sitegen.report.wording import sentence


def speaker(options: Options) -> Tell:
    """Says a sentence in a line on stderr, in the language of the site."""

    def say(key: str, **facts: str) -> None:
        click.echo(f"sitegen: {sentence(key, options.words(), **facts)}", err=True)

    return say


@contextmanager
def refusals(say: Tell) -> Iterator[None]:
    """What keeps a file from being written is said in a line; exit 1."""
    try:
        yield
    except OutputError as error:
        say(error.code, **error.facts)
        raise click.exceptions.Exit(1) from error


def say_done(checked: CheckResult, terminal: Terminal, key: str, **facts: object) -> None:
    """The closing line of a command, unless it was asked to be quiet."""
    if not terminal.is_quiet:
        click.echo(sentence(key, terminal.words_for(checked.words), **facts))
