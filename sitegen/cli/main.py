"""The group of commands, and what happens when something unexpected does."""

import sys
import traceback

import click

from sitegen import __version__
from sitegen.cli.build import build
from sitegen.cli.bundle import bundle
from sitegen.cli.check import check
from sitegen.output import OutputError

INTERNAL_ERROR = 3
INTERRUPTED = 130


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="sitegen")
def commands() -> None:
    """Turn a folder of Markdown files into a filterable catalogue.

    Exit status: 0 fine, 1 problems in the content, 2 wrong usage, 3 internal error.
    """


for command in (build, check, bundle):
    commands.add_command(command)


def main() -> None:
    """Run a command; leave with an exit status, never with a traceback on the screen."""
    try:
        status = commands(standalone_mode=False)
    except click.exceptions.Abort:
        sys.exit(INTERRUPTED)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (OutputError, OSError) as error:
        click.echo(f"sitegen: {error}", err=True)
        sys.exit(1)
    except Exception as error:  # noqa: BLE001  # the outermost edge: report, do not explode
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{place.filename.rpartition('sitegen/')[2]}:{place.lineno}"
        click.echo(
            f"sitegen: internal error: {type(error).__name__} at {where}: {error}\n"
            f"This is a fault in sitegen {__version__}, not in your content. "
            "Please report this line and what you ran.",
            err=True,
        )
        sys.exit(INTERNAL_ERROR)
    sys.exit(status or 0)
