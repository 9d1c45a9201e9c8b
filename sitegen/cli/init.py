"""`sitegen init`: a new catalogue that builds at once, in the language of whoever begins it."""

import os
import sys
from pathlib import Path

import click

from sitegen.authoring.starter import starter
from sitegen.cli.language import has_words, system_language, words_for
from sitegen.cli.options import today
from sitegen.cli.writing import refusals
from sitegen.output.files import write_new_folder
from sitegen.report.safe import visible
from sitegen.report.wording import sentence
from sitegen.words.language import is_language, meant_language, translated
from sitegen.words.words import Words


def _complaint(given: str) -> str:
    """Why this is no language, with the one that was meant; empty for what is one."""
    if is_language(given):
        return ""
    near = meant_language(given).text
    key = "init-language-near" if near else "init-language-unknown"
    return sentence(key, words_for(None, None), given=given, near=near)


def _checked(_context: click.Context, _option: click.Parameter, given: str | None) -> str | None:
    if given is not None and (complaint := _complaint(given)):
        raise click.BadParameter(complaint)
    return given


@click.command()
@click.argument(
    "folder", metavar="[DIR]", required=False, type=click.Path(file_okay=False, path_type=Path)
)
@click.option("--from", "source", metavar="DIR",
              type=click.Path(exists=True, file_okay=False, path_type=Path),
              help="Look at the Markdown in DIR and put sitegen.yml there, with settings that read it; "
              "existing files are not changed.")  # fmt: skip
@click.option("--lang", "language", metavar="TAG", callback=_checked,
              help="The language of the catalogue, such as nl or en-GB. Default: asked for on a "
              "terminal, else that of the system; with --from, that of the texts.")  # fmt: skip
def init(folder: Path | None, source: Path | None, language: str | None) -> None:
    """Put settings, a practice and a contact into DIR, which must be new or empty.

    With --from, propose settings for an existing folder of Markdown, and report at once what
    `sitegen check` finds with them.
    """
    if (folder is None) == (source is None):
        raise click.UsageError(sentence("init-one-folder", words_for(None, language)))
    if source is not None:
        from sitegen.cli.propose import propose_settings  # seldom needed, and long to load

        propose_settings(source, language)
    elif folder is not None:
        _begin(folder, language)


def _begin(folder: Path, language: str | None) -> None:
    """A catalogue with examples, in a new folder."""
    if folder.is_dir() and any(folder.iterdir()):
        raise click.ClickException(sentence("init-taken", words_for(None, language), folder=folder))
    tag = language or _chosen()
    words = Words(tag)
    files = {path: text.encode("utf-8") for path, text in starter(words, today()).items()}
    with refusals(lambda key, **facts: click.echo(f"sitegen: {sentence(key, words, **facts)}", err=True)):  # fmt: skip
        write_new_folder(folder, files)
    click.echo(visible(str(folder)))
    if not has_words(tag):
        click.echo(sentence("init-no-words", words, tag=tag), err=True)
    click.echo(sentence("init-next", words, folder=folder), err=True)


def _chosen() -> str:
    """The language of the system, or another, where someone can be asked."""
    usual = system_language(os.environ)
    if not sys.stdin.isatty():
        return usual
    question = sentence("init-language", Words(usual), known=", ".join(translated()))
    while True:
        tag = str(click.prompt(question, default=usual, err=True)).strip()
        complaint = _complaint(tag)
        if not complaint:
            return tag
        click.echo(complaint, err=True)
