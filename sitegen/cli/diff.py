"""`sitegen diff`: what changed between two versions of a catalogue."""

from pathlib import Path

import click

from sitegen.build.build import check
from sitegen.build.options import CheckOptions
from sitegen.cli.language import language_option, words_for
from sitegen.report.catalogue_diff import Version, as_json, as_markdown, compare
from sitegen.report.wording import sentence
from sitegen.words.words import Words

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.argument("old", type=_FOLDER)
@click.argument("new", type=_FOLDER)
@click.option("--config", default="sitegen.yml", show_default=True,
              help="The settings file, relative to each of the two.")  # fmt: skip
@click.option("--format", "as_format", type=click.Choice(["markdown", "json"]), default="markdown",
              show_default=True, help="For people, or for scripts.")  # fmt: skip
@language_option
def diff(old: Path, new: Path, config: str, as_format: str, language: str | None) -> None:
    """Say which practices, contacts and files of static/ were added, changed and removed from OLD to NEW.

    Both are folders with settings and content, such as two worktrees of Git. Files with errors
    are compared as far as they can be read; `sitegen check` tells what is wrong in them.
    """
    before, _ = _version(old, config, language)
    after, site = _version(new, config, language)
    report = compare(before, after)
    words = words_for(site, language)
    text = as_json(report) if as_format == "json" else as_markdown(report, words)
    click.echo(text, nl=as_format == "json")


def _version(root: Path, config: str, asked: str | None) -> tuple[Version, Words]:
    """With the words of the site. Drafts count too: a pull request may be about one."""
    checked = check(CheckOptions(root, config, with_drafts=True))
    site = checked.draft
    if site is None:
        words = words_for(checked.words, asked)
        raise click.ClickException(sentence("settings-wrong", words, file=config, root=root))
    return (site.catalogue, site.bodies, site.static), site.settings.words
