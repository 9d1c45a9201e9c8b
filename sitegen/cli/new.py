"""`sitegen new`: a valid file with the required fields, and what to do next."""

import errno
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from sitegen.authoring.compose import Written
from sitegen.authoring.issue_form import read_issue, stray_headings
from sitegen.authoring.new_file import NewFile, safe_slug, settled, split
from sitegen.build.build import check
from sitegen.build.options import CheckOptions
from sitegen.cli.language import language_option, words_for
from sitegen.cli.options import today
from sitegen.cli.writing import refusals
from sitegen.config.collections import USUAL
from sitegen.content.safe_read import has_link
from sitegen.diagnostics.model import Diagnostic, Severity
from sitegen.model.field import Field, Kind
from sitegen.model.slugs import SLUG, slugify
from sitegen.output.files import write_new_file
from sitegen.report.safe import visible, visible_lines
from sitegen.report.text import report as text_report
from sitegen.report.wording import help_text, message, sentence
from sitegen.words.words import Words

_MOST_SHOWN = 40
_ISSUE_BYTES = 1024 * 1024
"""Sixteen times what a host takes as the text of an issue."""


@dataclass(frozen=True)
class _Author:
    """Whom the command speaks to, about a new file."""

    new: NewFile
    words: Words

    def say(self, name: str, **facts: object) -> str:
        """A sentence for the author."""
        return sentence(f"new-{name}", self.words, **facts)

    def complaint(self, field: Field, value: Written) -> str:
        """Why a value will not do, with the cure; empty if it will."""
        return "\n".join(
            f"{message(each, self.words)} {help_text(each, self.words)}"
            for each in self.new.problems(field, value)
        )


_OPTIONS = (
    click.option("--root", type=click.Path(exists=True, file_okay=False, path_type=Path),
                 default=".", help="The folder with sitegen.yml and content/. Default: here."),
    click.option("--config", default="sitegen.yml", show_default=True,
                 help="The settings file, relative to the root."),
    click.option("--set", "given", multiple=True, metavar="FIELD=VALUE",
                 help="The value of a field; commas between the values of a list. Repeatable."),
    click.option("--slug", help="The name of the file. Default: from the title or name."),
    language_option,
    click.option("--issue", type=click.Path(path_type=Path, allow_dash=True),
                 help="Take all from an issue that the form made; `-` reads standard input."),
)  # fmt: skip


@click.group()
def new() -> None:
    """Start a practice, a contact or a wanted practice: a file that passes `check`."""


def _command(kind: str, argument: str) -> None:
    def run(root: Path, config: str, language: str | None, **options: Any) -> None:
        asked = CheckOptions(root, config, with_drafts=True, today=today())
        author = _start(asked, kind, language)
        issue = _issue(options["issue"], author.words) if options["issue"] else ""
        fields, key, title = author.new.fields, author.new.named_by, options[argument.lower()]
        given, body = read_issue(issue, fields, author.new.settings.words)
        if headings := stray_headings(issue, fields, author.new.settings.words):
            raise click.UsageError(author.say("stray", headings=", ".join(headings)))
        given = {**author.new.defaults(is_draft=not body), **given}
        given |= {key: title} if title else {}
        given |= dict(_setting(text, author) for text in options["given"])
        if not given.get(key):
            raise click.UsageError(author.say("missing", kind=kind))
        folder = author.new.settings.content.home(kind)
        path = f"{folder}/{_slug(options['slug'], given, author)}.md"
        _write(replace(author, new=replace(author.new, path=path)), asked, given, body)

    run.__doc__ = f"Write {USUAL[kind]}/….md; asks for what is required, unless --set gives it."
    command = click.argument(argument.lower(), metavar=argument, required=False)(run)
    for option in reversed(_OPTIONS):
        command = option(command)
    new.command(kind)(command)


_command("practice", "TITLE")
_command("contact", "NAME")
_command("wanted", "TITLE")


def _issue(file: Path, words: Words) -> str:
    """The text of an issue. Raises `UsageError` for what can be none: a device would never end."""
    data, why = _bytes_of(file)
    if why:
        code, _, reason = why.partition(" ")
        facts = {"file": file, "limit": _ISSUE_BYTES, "reason": reason}
        raise click.UsageError(sentence(f"new-issue-{code}", words, **facts))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start + 1
        raise click.UsageError(sentence("new-issue-encoding", words, at=at)) from error
    if "\0" in text:
        at = text.index(chr(0)) + 1
        raise click.UsageError(sentence("new-issue-nul", words, at=at))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _bytes_of(file: Path) -> tuple[bytes, str]:
    """What is in a file, or comes from another command; or why it cannot be had."""
    try:
        if str(file) == "-":
            data = sys.stdin.buffer.read(_ISSUE_BYTES + 1)
        elif not file.is_file():
            return b"", "file" if file.exists() else "unreadable " + os.strerror(errno.ENOENT)
        else:
            with file.open("rb") as opened:
                data = opened.read(_ISSUE_BYTES + 1)
    except OSError as error:
        return b"", f"unreadable {error.strerror}"
    return data, "large" if len(data) > _ISSUE_BYTES else ""


def _start(options: CheckOptions, kind: str, asked: str | None) -> _Author:
    checked = check(options)
    words, site = words_for(checked.words, asked), checked.draft
    if site is None:
        raise click.ClickException(
            sentence("settings-wrong", words, file=options.config, root=options.root)
        )
    if not site.settings.content.home(kind):
        raise click.ClickException(sentence("not-our-fields", words, config=options.config))
    new = NewFile(kind, site.settings, site.catalogue, today())
    return _Author(new, words)


def _slug(asked: str | None, given: Mapping[str, Written], author: _Author) -> str:
    """The name of the file. Raises `UsageError` when the one that was asked for is none."""
    if not asked:
        return author.new.slug(given)
    if not SLUG.fullmatch(asked):
        example = slugify(asked) or author.new.kind
        raise click.UsageError(author.say("slug", slug=asked, example=example))
    return safe_slug(asked, author.new.kind)


def _setting(text: str, author: _Author) -> tuple[str, Written]:
    key, equals, value = text.partition("=")
    field = author.new.field(key)
    if not equals or field is None:
        known = ", ".join(each.key for each in author.new.fields if each.kind is not Kind.RECORDS)
        raise click.UsageError(author.say("field", given=text, known=known))
    return key, split(field, value)


def _write(author: _Author, options: CheckOptions, given: Mapping[str, Written], body: str) -> None:
    """Complete what was given, and write the file; an existing one is never touched."""
    path = author.new.path
    if has_link(options.root, path):
        raise click.ClickException(sentence("behind-link", author.words, path=path))
    if (options.root / path).exists():
        raise click.ClickException(author.say("exists", path=path))
    values = _complete(author, given)
    _write_checked(author, options, author.new.text(values, body))
    click.echo(visible(path))
    click.echo(author.say("next", path=path), err=True)
    if values.get("status") == "draft":
        click.echo(author.say("draft"), err=True)


def _write_checked(author: _Author, options: CheckOptions, text: str) -> None:
    """Write the file, and take it away again when `check` would not have it."""
    path = author.new.path
    file = options.root / path
    with refusals(lambda key, **facts: click.echo(f"sitegen: {sentence(key, author.words, **facts)}", err=True)):  # fmt: skip
        write_new_file(file, text.encode("utf-8"))
    checked = check(options)
    found = [each for each in checked.diagnostics if _is_about(each, path)]
    if found:
        report = text_report(found, checked.texts, author.words)
        file.unlink()
        raise click.UsageError(f"{author.say('refused')}\n\n{report}")


def _is_about(found: Diagnostic, path: str) -> bool:
    """Whether an error is in the file, or in another because of it."""
    is_here = path == found.place.path or path in dict(found.facts).values()
    return is_here and found.severity is Severity.ERROR


def _complete(author: _Author, given: Mapping[str, Written]) -> dict[str, Written]:
    """All required fields, asked for on a terminal. Raises `UsageError` where none can be."""
    can_ask = sys.stdin.isatty()
    values: dict[str, Written] = {}
    complaints: list[str] = []
    for field in author.new.fields:
        needed = author.new.needs(field, given)
        value = settled(field, given.get(field.key, ""), author.new.names(field))
        complaint = author.complaint(field, value) if value else ""
        if not value and needed and not can_ask:
            complaint = author.say(
                "needs", field=field.key, label=field.label, example=field.sample or "…"
            )
        if can_ask and (complaint or (needed and not value)):
            value = _ask(author, field, complaint)
        elif complaint:
            complaints.append(complaint)
        values |= {field.key: value} if value else {}
    if complaints:
        raise click.UsageError("\n  ".join((author.say("incomplete"), *complaints)))
    return values


def _ask(author: _Author, field: Field, complaint: str) -> Written:
    """Again and again, until the answer will do."""
    click.echo("\n" + visible(f"{field.label}. {field.help}".rstrip()), err=True)
    for line in _choices(author, field):
        click.echo(f"  {visible(line)}", err=True)
    while True:
        if complaint:
            click.echo(visible_lines(complaint), err=True)
        answer = click.prompt(
            author.say("prompt", field=field.key, example=field.sample or "…"), err=True
        )
        value = settled(field, split(field, answer), author.new.names(field))
        complaint = author.complaint(field, value)
        if not complaint:
            return value


def _choices(author: _Author, field: Field) -> list[str]:
    labels = field.choice_labels or field.choices
    pairs = list(zip(field.choices, labels, strict=True))
    if field.kind is Kind.CONTACTS:
        pairs = [(c.slug, f"{c.name}, {c.organisation}") for c in author.new.catalogue.contacts]
    lines = [f"{slug:<30} {label}" for slug, label in pairs[:_MOST_SHOWN]]
    rest = len(pairs) - _MOST_SHOWN
    return [*lines, author.say("more", count=rest)] if rest > 0 else lines
