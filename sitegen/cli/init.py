"""`sitegen init`: a new catalogue that builds at once."""

from pathlib import Path

import click

from sitegen.cli.options import language_of, language_option
from sitegen.cli.writing import refusals
from sitegen.output.files import copy_folder
from sitegen.report.safe import visible
from sitegen.report.wording import sentence

STARTER = Path(__file__).parent.parent / "starter"


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@language_option
def init(folder: Path, language: str | None) -> None:
    """Put settings, a practice and a contact into DIR, which must be new or empty."""
    spoken = language_of(None, language)
    if folder.is_dir() and any(folder.iterdir()):
        raise click.ClickException(sentence("init-taken", spoken, folder=folder))
    with refusals(lambda key, **facts: click.echo(f"sitegen: {sentence(key, spoken, **facts)}", err=True)):  # fmt: skip
        copy_folder(STARTER, folder)
    click.echo(visible(str(folder)))
    click.echo(sentence("init-next", spoken, folder=folder), err=True)
