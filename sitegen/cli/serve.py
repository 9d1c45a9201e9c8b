"""`sitegen serve`: the site while you write."""

import os
import webbrowser
from pathlib import Path
from threading import Event, Thread
from typing import Any
from urllib.parse import quote, urlsplit

import click

from sitegen.cli.options import (
    Terminal,
    common_options,
    language_of,
    open_cache,
    request_of,
    runner_of,
    show,
    terminal_of,
)
from sitegen.report import text
from sitegen.serving.server import LiveServer, Message
from sitegen.serving.watch import saves
from sitegen.serving.workshop import Edition, look

_PORTS_TO_TRY = 20
_EDITOR = "vscode://file{path}:{line}:{column}"
_WORDS = {
    "nl": {
        "ready": "{address}  ·  Ctrl-C stopt",
        "broken": "{n} {problems}: u ziet de laatste goede versie",
        "fine": "{n} {problems}",
        "one": "melding",
        "many": "meldingen",
        "close": "In- of uitklappen",
    },
    "en": {
        "ready": "{address}  ·  Ctrl-C stops",
        "broken": "{n} {problems}: you see the last good version",
        "fine": "{n} {problems}",
        "one": "problem",
        "many": "problems",
        "close": "Fold or unfold",
    },
}


@click.command()
@common_options
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True,
              help="The first port to try; 0 takes any that is free.")  # fmt: skip
@click.option("--open", "with_browser", is_flag=True, help="Open the site in a browser.")
def serve(port: int, with_browser: bool, **values: Any) -> None:
    """Show the site on this machine, and again at every save.

    Problems appear here and over the page, which stays as it was until they are mended.
    SITEGEN_EDITOR holds the address that opens a file, such as vscode://file{path}:{line}:{column}.
    """
    request, terminal = request_of(values), terminal_of(values)
    cache = open_cache(request.root, is_clean=False)
    # Later looks stay in this process, which then has threads, and those no copy of it would have.
    (edition,) = look(request, cache=cache, runner=runner_of(values))
    settings = edition.examined.settings
    base = urlsplit(settings.site.base_url).path if settings else ""
    words = _WORDS[_language(edition, terminal)]

    def describe(edition: Edition) -> Message:
        return _message(edition, _language(edition, terminal), request.root.resolve())

    server = _listen(port, base or "/", describe)
    server.publish(edition)
    Thread(target=server.serve_forever, daemon=True).start()
    show(edition.examined, terminal)
    click.echo(words["ready"].format(address=server.address))
    if with_browser:
        webbrowser.open(server.address)
    for _ in saves(request, Event()):
        before = edition
        for edition in look(request_of(values), before, cache):  # another day may have begun
            server.publish(edition)
        show(edition.examined, terminal)


def _language(edition: Edition, terminal: Terminal) -> str:
    return language_of(edition.examined.language, terminal.language)


def _listen(port: int, base: str, describe: Any) -> LiveServer:
    """On the first free port from `port` on."""
    for candidate in range(port, port + _PORTS_TO_TRY):
        try:
            return LiveServer(candidate, base, describe)
        except OSError:
            if candidate == port + _PORTS_TO_TRY - 1:
                raise
    raise AssertionError


def _message(edition: Edition, language: str, root: Path) -> Message:
    """What open pages show of an edition."""
    words = _WORDS[language]
    problems = edition.examined.diagnostics
    name = words["one" if len(problems) == 1 else "many"]
    heading = words["broken" if edition.is_broken else "fine"]
    pattern = os.environ.get("SITEGEN_EDITOR", _EDITOR)
    return {
        "isBroken": edition.is_broken,
        "heading": heading.format(n=len(problems), problems=name),
        "close": words["close"],
        "problems": [
            {
                "text": text.report([problem], edition.examined.texts, language),
                "href": pattern.format(
                    path=quote(str(root / problem.place.path)),
                    line=problem.place.line,
                    column=problem.place.column,
                ),
            }
            for problem in problems
        ],
    }
