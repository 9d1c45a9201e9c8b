"""`sitegen init`: a new catalogue that builds at once."""

import shutil
from pathlib import Path

import click

STARTER = Path(__file__).parent.parent / "starter"


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
def init(folder: Path) -> None:
    """Put settings, a practice and a contact into DIR, which must be new or empty."""
    if folder.is_dir() and any(folder.iterdir()):
        raise click.ClickException(f"{folder} is not empty; choose a new folder")
    shutil.copytree(STARTER, folder, dirs_exist_ok=True)
    click.echo(folder)
    click.echo(f"Bouw de site met: sitegen build --root {folder}", err=True)
