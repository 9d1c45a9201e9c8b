"""What a command that writes says: that it waits, why it cannot, that it is done."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import click

from sitegen.claim import claimed
from sitegen.cli.options import Terminal, language_of, request_of
from sitegen.output import OutputError, Tell, explained
from sitegen.report.wording import sentence


@contextmanager
def writing(target: Path, values: dict[str, Any]) -> Iterator[Tell]:
    """Hold `target` while it is made, from reading the content on, so that the last build to write
    is the last that read. What keeps it from being written is said in a line; exit 1.

    Gives what says other such lines.
    """

    def say(key: str, **facts: str) -> None:
        from sitegen.pipeline import configure  # seldom needed, and long to load

        language = language_of(configure(request_of(values)).language, values["language"])
        click.echo(f"sitegen: {sentence(key, language, **facts)}", err=True)

    with refusals(say), ExitStack() as held:
        with explained(target):
            held.enter_context(claimed(target, lambda: say("waiting", target=str(target))))
        yield say


@contextmanager
def refusals(say: Tell) -> Iterator[None]:
    """What keeps a file from being written is said in a line; exit 1."""
    try:
        yield
    except OutputError as error:
        say(error.code, **error.facts)
        raise click.exceptions.Exit(1) from error


def say_done(site: str | None, terminal: Terminal, key: str, **facts: object) -> None:
    """The closing line of a command, unless it was asked to be quiet; `site` is its language."""
    if not terminal.is_quiet:
        click.echo(sentence(key, language_of(site, terminal.language), **facts))
