"""`sitegen init`: a new catalogue that builds at once."""

from pathlib import Path

import click

from sitegen.cli.language import language_option, words_for
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
    words = words_for(None, language)
    if folder.is_dir() and any(folder.iterdir()):
        raise click.ClickException(sentence("init-taken", words, folder=folder))
    with refusals(lambda key, **facts: click.echo(f"sitegen: {sentence(key, words, **facts)}", err=True)):  # fmt: skip
        copy_folder(STARTER, folder)
    click.echo(visible(str(folder)))
    click.echo(sentence("init-next", words, folder=folder), err=True)
