"""The group of commands, and what happens when something unexpected does."""

import gc
import signal
import sys
import traceback
from importlib import import_module
from io import StringIO, TextIOWrapper
from types import FrameType

import click

from sitegen import __version__

COMMANDS = {
    "init": "Put settings, a practice and a contact into DIR, which must be new or empty.",
    "new": "Start a practice, a contact or a wanted practice: a file that passes `check`.",
    "build": "Write the site.",
    "check": "Report every mistake, where it is and how to mend it.",
    "serve": "Show the site on this machine, and update it at every save.",
    "search": "Search for QUERY as the search box does, and say why each practice is found.",
    "bundle": "Write the site as FILE.zip, to carry away and open with a double-click.",
    "audit": "Search the site, and FILES such as zips, for anything that identifies a contact.",
    "schema": "Print the schema for an editor, a form or a reader; or rewrite all committed copies.",
    "diff": "Say which practices, contacts and files of static/ were added, changed and removed from OLD to NEW.",
}
"""Name of a command, which is also that of its module → the first sentence of its help.

Kept here, so that `sitegen --help` need not import them all.
"""
_SELDOM = (50_000, 20, 100)
"""Our values are frozen and hardly ever go in circles, yet the collector walks over all of them: with
its own thresholds it takes a tenth of the build of one edit at 10,000 practices, and frees nothing."""
INTERNAL_ERROR = 3
INTERRUPTED = 130
TERMINATED = 143


class _Commands(click.Group):
    """Imports a command when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"sitegen.cli.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="sitegen")
@click.option("--traceback", is_flag=True, expose_value=False,
              help="Show where an internal error comes from.")  # fmt: skip
def commands() -> None:
    """Turn a folder of Markdown files into a filterable catalogue.

    Exit status: 0 all is well, 1 mistakes in the content, 2 wrong usage, 3 internal error.
    """


def main() -> None:
    """Run a command; leave with an exit status, never with a traceback on the screen."""
    signal.signal(signal.SIGTERM, _leave)
    gc.set_threshold(*_SELDOM)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # as stderr does of itself
    try:
        status = commands(standalone_mode=False)
    except click.exceptions.Abort:
        sys.exit(INTERRUPTED)
    except click.ClickException as error:
        said = StringIO()
        error.show(said)
        _complain(said.getvalue().rstrip("\n"))
        sys.exit(error.exit_code)
    except OSError as error:
        _complain(f"sitegen: {error}")
        sys.exit(1)
    except Exception as error:  # noqa: BLE001  # the outermost edge: report, do not explode
        from sitegen.report.fault import fault_line  # seldom needed

        if "--traceback" in sys.argv:
            traceback.print_exception(error)
        _complain(
            f"sitegen: internal error: {fault_line(error)}\n"
            f"This is a fault in sitegen {__version__}, not in your content. "
            "Please report this line and what you ran, with what `sitegen --traceback` says before it.",
        )
        sys.exit(INTERNAL_ERROR)
    sys.exit(status or 0)


def _complain(text: str) -> None:
    """On stderr, whatever name or argument it quotes."""
    from sitegen.report.safe import visible_lines  # not needed when nothing is wrong

    click.echo(visible_lines(text), err=True)


def _leave(_signal: int, _frame: FrameType | None) -> None:
    """Asked to stop: as an exception, so that what was begun is cleared away."""
    sys.exit(TERMINATED)
