"""`sitegen schema`: what derives from the fields and facets of a catalogue."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from sitegen.authoring.exports.export import export, is_export
from sitegen.cli.language import language_option, words_for
from sitegen.cli.options import settings_or_leave
from sitegen.cli.writing import refusals
from sitegen.config.collections import CONTENT
from sitegen.config.settings import Settings
from sitegen.content.safe_read import has_link, read_text
from sitegen.document.portable_names import folded
from sitegen.output.files import replace_file
from sitegen.report.safe import visible
from sitegen.report.wording import sentence
from sitegen.words.words import Words

_COPY_BYTES = 16 * 1024 * 1024
FORMATS = ("json", "decap", "issue-form", "template", "docs")


@click.command()
@click.option("--root", type=click.Path(exists=True, file_okay=False, path_type=Path),
              default=".", help="The folder with sitegen.yml. Default: here.")  # fmt: skip
@click.option("--config", default="sitegen.yml", show_default=True,
              help="The settings file, relative to the root.")  # fmt: skip
@click.option("--as", "as_format", type=click.Choice(FORMATS), help="What to print.")
@click.option("--of", type=click.Choice(["practice", "contact", "list", "wanted"]), default="practice",
              show_default=True, help="Which kind of file it is about.")  # fmt: skip
@click.option("--write", is_flag=True, help="Write every file under `copies:` in the settings.")
@language_option
def schema(
    root: Path, config: str, as_format: str | None, of: str, write: bool, language: str | None
) -> None:  # fmt: skip
    """Print the schema for an editor, a form or a reader; or rewrite all committed copies."""
    if bool(as_format) == write:
        raise click.UsageError(sentence("schema-either", words_for(None, language)))
    settings = settings_or_leave(root, config, language)
    is_for_authors = as_format in ("issue-form", "template")
    if is_for_authors and not settings.content.home(of):
        message = sentence("not-our-fields", words_for(settings.words, language), config=config)
        raise click.ClickException(message)
    if as_format:
        click.echo(export(settings, as_format, of), nl=False)
    words = words_for(settings.words, language)

    def say(key: str, **facts: str) -> None:
        click.echo(f"sitegen: {sentence(key, words, **facts)}", err=True)

    for copy in settings.copies if write else ():
        _refuse(root, copy.file, (config, *_sources(settings)), words)
    for copy in settings.copies if write else ():
        with refusals(say):
            replace_file(root / copy.file, export(settings, copy.format, copy.of).encode("utf-8"))
        click.echo(visible(str(root / copy.file)))


def _sources(settings: Settings) -> Iterator[str]:
    """The folders and files that content is in."""
    yield CONTENT
    yield from (ground.path for ground in settings.content.grounds if ground.path)


def _refuse(root: Path, file: str, sources: Iterable[str], words: Words) -> None:
    """A copy never takes the place of what it is made from; settings can come from a stranger."""
    if has_link(root, file):
        raise click.ClickException(sentence("behind-link", words, path=file))
    if any(f"{folded(file)}/".startswith(f"{folded(each)}/") for each in sources):
        raise click.ClickException(sentence("is-source", words, path=file))
    if not _may_be_replaced(root, file):
        raise click.ClickException(sentence("copy-taken", words, path=file))


def _may_be_replaced(root: Path, file: str) -> bool:
    """Whether nothing is lost: there is nothing, or what was written here before."""
    if not os.path.lexists(root / file):
        return True
    there = read_text(root, file, _COPY_BYTES).value
    return there is not None and (not there.text.strip() or is_export(there.text))
