"""`sitegen serve`: the site while you write."""

import errno
import webbrowser
from dataclasses import replace
from functools import partial
from threading import Event, Thread
from urllib.parse import unquote, urlsplit

import click

from sitegen.cli.baselines import baseline_option
from sitegen.cli.options import (
    Options,
    Terminal,
    common_options,
    open_cache,
    runner_of,
    show,
    today,
)
from sitegen.content.config_file import read_config
from sitegen.devserver.hosts import THIS_MACHINE, HostAddress, host_address
from sitegen.devserver.message import fault_of, message_of
from sitegen.devserver.server import LiveServer, Say
from sitegen.devserver.watch import saves
from sitegen.devserver.workshop import BLANK, Edition, is_as_seen, look
from sitegen.report.wording import sentence
from sitegen.words.words import Words

_PORTS_TO_TRY = 20
_LAST_PORT = 65535
_FIRST_FREE_PORT = 1024
"""Those below are for the administrator, on Unix."""


class _CannotListenError(click.ClickException):
    """Nothing to do with the content: what was asked for cannot be had on this machine."""

    exit_code = 2


@click.command()
@common_options
@baseline_option
@click.option("--port", type=click.IntRange(0, _LAST_PORT), default=8000, show_default=True,
              help="The first port to try; 0 takes any that is free.")  # fmt: skip
@click.option("--host", default=THIS_MACHINE, show_default=True,
              help="The address or name to listen on. 0.0.0.0 is for a container or a phone: "
                   "everyone on the network can then see the site.")  # fmt: skip
@click.option("--open", "with_browser", is_flag=True, help="Open the site in a browser.")
def serve(options: Options, port: int, host: str, with_browser: bool) -> None:
    """Show the site on this machine, and update it at every save.

    Problems appear here and over the page, which stays as it was until they are mended.
    SITEGEN_EDITOR holds the address that opens a file, such as vscode://file{path}:{line}:{column}.
    """
    asked, terminal = options.content, options.terminal
    config = read_config(asked.root, asked.config, asked.base_url)
    settings = config.settings
    say = partial(sentence, words=terminal.words_for(config.words))
    base = settings.site.base_url if settings else asked.base_url or ""
    server = _listen(_place(host, say), port, unquote(urlsplit(base).path) or "/", say)
    cache = open_cache(asked.root, is_clean=False)
    edition = BLANK

    def take(new: Edition) -> None:
        nonlocal edition
        edition = new
        server.publish(new, message_of(new, _words(new, terminal), asked.root.resolve()))

    # Later looks stay in this process, which then has threads, and those no copy of it would have.
    for new in look(asked, cache=cache, runner=runner_of(options)):
        take(new)
    Thread(target=server.serve_forever, daemon=True).start()
    _show(edition, terminal)
    _greet(server, say)
    if with_browser:
        webbrowser.open(server.address)
    again = Event()
    for is_save in saves(asked.root, lambda: {asked.config, *edition.checked.stamps}, again,
                         lambda reason: _tell(say("serve-asking", reason=reason)),
                         lambda: edition.checked.grounds):  # fmt: skip
        now, before = (
            replace(asked, today=options.day or today()),
            edition,
        )  # another day may have begun
        if not is_save and is_as_seen(now, before):
            continue
        for new in look(now, before, cache):
            take(new)
        is_other = _told(edition) != _told(before)
        if is_save or is_other:
            _show(edition, terminal)
        if is_other and edition.is_passing:
            again.set()


def _told(edition: Edition) -> tuple[object, ...]:
    """What a look at the terminal would say of it."""
    return edition.checked.diagnostics, edition.checked.files, edition.fault


def _show(edition: Edition, terminal: Terminal) -> None:
    if edition.fault:
        _tell(fault_of(edition, _words(edition, terminal)))
    else:
        show(edition.checked, terminal)


def _greet(server: LiveServer, say: Say) -> None:
    if server.place.is_open:
        _tell(say("serve-open", address=server.address_at(server.place.name_for_others)))
    click.echo(say("serve-ready", address=server.address))


def _tell(line: str) -> None:
    click.echo(f"sitegen: {line}", err=True)


def _words(edition: Edition, terminal: Terminal) -> Words:
    return terminal.words_for(edition.checked.words)


def _place(host: str, say: Say) -> HostAddress:
    try:
        return host_address(host)
    except OSError as error:
        raise _CannotListenError(say("serve-no-host", host=host)) from error


def _listen(place: HostAddress, port: int, base: str, say: Say) -> LiveServer:
    """On the first free port from `port` on."""
    last = min(port + _PORTS_TO_TRY - 1, _LAST_PORT)
    for candidate in range(port, last + 1):
        try:
            return LiveServer(place, candidate, base, say, _tell)
        except OSError as error:
            if reason := _why_not(error, place, candidate, say):
                raise _CannotListenError(reason) from error
    raise _CannotListenError(say("serve-taken", first=port, last=last))


def _why_not(error: OSError, place: HostAddress, port: int, say: Say) -> str:
    """Why another port would do no better; empty if one may."""
    if error.errno == errno.EADDRINUSE:
        return ""
    if error.errno == errno.EACCES:
        return say("serve-privileged", port=port) if 0 < port < _FIRST_FREE_PORT else ""
    if error.errno in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT):
        return say("serve-no-host", host=place.asked)
    reason = error.strerror or str(error)
    return say("serve-cannot-listen", host=place.asked, port=port, reason=reason)
