"""`sitegen new`: a valid file with the required fields, and what to do next."""

import errno
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from sitegen.authoring.compose import Written, compose
from sitegen.authoring.issue_form import read_issue, stray_headings
from sitegen.authoring.new_file import problems_of, settled, split
from sitegen.authoring.template import PLACEHOLDER
from sitegen.build.build import check
from sitegen.build.options import CheckOptions
from sitegen.cli.options import language_of, language_option, today
from sitegen.cli.writing import refusals
from sitegen.config.settings import Settings
from sitegen.content.discovery import CONTACTS, PRACTICES
from sitegen.content.safe_read import has_link
from sitegen.diagnostics.model import Diagnostic, Severity
from sitegen.document.portable_names import is_reserved
from sitegen.model.catalogue import Catalogue
from sitegen.model.checks.ids import next_id
from sitegen.model.checks.references import contact_names
from sitegen.model.schema import Field, Kind
from sitegen.model.slugs import SLUG, slugify
from sitegen.output.files import write_new_file
from sitegen.report.safe import visible, visible_lines
from sitegen.report.text import report as text_report
from sitegen.report.wording import help_text, message, sentence

_MOST_SHOWN = 40
_ISSUE_BYTES = 1024 * 1024
"""Sixteen times what a host takes as the text of an issue."""


@dataclass(frozen=True)
class _Desk:
    """What a new file is made with."""

    root: Path
    settings: Settings
    catalogue: Catalogue
    path: str
    fields: tuple[Field, ...]
    language: str
    """In which to speak to the author."""

    def say(self, name: str, **facts: object) -> str:
        """A sentence for the author."""
        return sentence(f"new-{name}", self.language, **facts)

    def names(self, field: Field) -> dict[str, str]:
        """All that someone may call the files that `field` can name → the files."""
        if field.kind is Kind.CONTACTS:
            named = contact_names(self.catalogue)
        else:
            named = {practice.title: practice.slug for practice in self.catalogue.practices}
        return named | {slug: slug for slug in named.values()}

    def complaint(self, field: Field, value: Written) -> str:
        """Why a value will not do, with the cure; empty if it will."""
        found = problems_of(field, value, self.path, self.names(field), today())
        return "\n".join(
            f"{message(each, self.language)} {help_text(each, self.language)}" for each in found
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
    """Start a practice or a contact: a file that passes `check`."""


def _command(name: str, argument: str, key: str, folder: str) -> None:
    def run(root: Path, config: str, language: str | None, **options: Any) -> None:
        title = options[argument.lower()]
        issue = _issue(options["issue"], language_of(None, language)) if options["issue"] else ""
        asked = CheckOptions(root, config, with_drafts=True, today=today())
        desk, given, body = _start(asked, name, issue, language)
        given |= {key: title} if title else {}
        given |= dict(_setting(text, desk) for text in options["given"])
        if not given.get(key):
            raise click.UsageError(desk.say("missing", kind=name))
        slug = options["slug"] or slugify(str(given[key])) or name
        if not SLUG.fullmatch(slug):
            raise click.UsageError(desk.say("slug", slug=slug, example=slugify(slug) or name))
        slug = f"{slug}-{name}" if is_reserved(slug) else slug
        path = f"{folder}/{slug}.md"
        _write(replace(desk, path=path), asked, given, body)

    run.__doc__ = f"Write {folder}/….md; asks for what is required, unless --set gives it."
    command = click.argument(argument.lower(), metavar=argument, required=False)(run)
    for option in reversed(_OPTIONS):
        command = option(command)
    new.command(name)(command)


_command("practice", "TITLE", "title", PRACTICES)
_command("contact", "NAME", "name", CONTACTS)


def _issue(file: Path, language: str) -> str:
    """The text of an issue. Raises `UsageError` for what can be none: a device would never end."""
    data, why = _bytes_of(file)
    if why:
        code, _, reason = why.partition(" ")
        facts = {"file": file, "limit": _ISSUE_BYTES, "reason": reason}
        raise click.UsageError(sentence(f"new-issue-{code}", language, **facts))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise click.UsageError(f"--issue: not UTF-8 at byte {error.start + 1}") from error
    if "\0" in text:
        raise click.UsageError(f"--issue: a NUL at character {text.index(chr(0)) + 1}")
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


def _start(
    options: CheckOptions, name: str, issue: str, asked: str | None
) -> tuple[_Desk, dict[str, Written], str]:
    site = check(options).draft
    if site is None:
        spoken = language_of(None, asked)
        raise click.ClickException(
            sentence("settings-wrong", spoken, file=options.config, root=options.root)
        )
    schema = site.settings.schema
    fields = schema.practice if name == "practice" else schema.contact
    given, body = read_issue(issue, fields)
    language = language_of(site.settings.site.language, asked)
    desk = _Desk(options.root, site.settings, site.catalogue, "", fields, language)
    if headings := stray_headings(issue, fields):
        raise click.UsageError(desk.say("stray", headings=", ".join(headings)))
    return desk, {**_defaults(desk, name, is_draft=not body), **given}, body


def _defaults(desk: _Desk, name: str, *, is_draft: bool) -> dict[str, Written]:
    """What nobody needs to be asked. A text that is yet to be written is a draft."""
    if name == "contact":
        return {"confirmed": today().isoformat()}
    status = {"status": "draft"} if is_draft else {}
    ids = (practice.id for practice in desk.catalogue.practices)
    return {"id": next_id(ids), "date": today().isoformat(), **status}


def _setting(text: str, desk: _Desk) -> tuple[str, Written]:
    key, equals, value = text.partition("=")
    field = next((each for each in desk.fields if each.key == key), None)
    if not equals or field is None or field.kind is Kind.RECORDS:
        known = ", ".join(each.key for each in desk.fields if each.kind is not Kind.RECORDS)
        raise click.UsageError(desk.say("field", given=text, known=known))
    return key, split(field, value)


def _write(desk: _Desk, options: CheckOptions, given: Mapping[str, Written], body: str) -> None:
    """Complete what was given, and write the file; an existing one is never touched."""
    if has_link(desk.root, desk.path):
        raise click.ClickException(sentence("behind-link", desk.language, path=desk.path))
    if (desk.root / desk.path).exists():
        raise click.ClickException(desk.say("exists", path=desk.path))
    values = _complete(desk, given)
    is_practice = "title" in values
    ordered = {field.key: values[field.key] for field in desk.fields if field.key in values}
    _write_checked(desk, options, compose(ordered, body or (PLACEHOLDER if is_practice else "")))
    click.echo(visible(desk.path))
    click.echo(desk.say("next", path=desk.path), err=True)
    if values.get("status") == "draft":
        click.echo(desk.say("draft"), err=True)


def _write_checked(desk: _Desk, options: CheckOptions, text: str) -> None:
    """Write the file, and take it away again when `check` would not have it."""
    with refusals(lambda key, **facts: click.echo(f"sitegen: {sentence(key, desk.language, **facts)}", err=True)):  # fmt: skip
        write_new_file(desk.root / desk.path, text.encode("utf-8"))
    checked = check(options)
    found = [each for each in checked.diagnostics if _is_about(each, desk.path)]
    if found:
        report = text_report(found, checked.texts, desk.language)
        (desk.root / desk.path).unlink()
        raise click.UsageError(f"{desk.say('refused')}\n\n{report}")


def _is_about(found: Diagnostic, path: str) -> bool:
    """Whether an error is in the file, or in another because of it."""
    is_here = path == found.place.path or path in dict(found.facts).values()
    return is_here and found.severity is Severity.ERROR


def _complete(desk: _Desk, given: Mapping[str, Written]) -> dict[str, Written]:
    """All required fields, asked for on a terminal. Raises `UsageError` where none can be."""
    can_ask = sys.stdin.isatty()
    values: dict[str, Written] = {}
    complaints: list[str] = []
    is_contact = desk.path.startswith(CONTACTS)
    has_way = bool({"email", "phone"} & given.keys())
    for field in desk.fields:
        needed = field.required or (is_contact and not has_way and field.key == "email")
        value = settled(field, given.get(field.key, ""), desk.names(field))
        complaint = desk.complaint(field, value) if value else ""
        if not value and needed and not can_ask:
            complaint = desk.say(
                "needs", field=field.key, label=field.label, example=field.sample or "…"
            )
        if can_ask and (complaint or (needed and not value)):
            value = _ask(desk, field, complaint)
        elif complaint:
            complaints.append(complaint)
        values |= {field.key: value} if value else {}
    if complaints:
        raise click.UsageError("\n  ".join((desk.say("incomplete"), *complaints)))
    return values


def _ask(desk: _Desk, field: Field, complaint: str) -> Written:
    """Again and again, until the answer will do."""
    click.echo("\n" + visible(f"{field.label}. {field.help}".rstrip()), err=True)
    for line in _choices(desk, field):
        click.echo(f"  {visible(line)}", err=True)
    while True:
        if complaint:
            click.echo(visible_lines(complaint), err=True)
        answer = click.prompt(
            desk.say("prompt", field=field.key, example=field.sample or "…"), err=True
        )
        value = settled(field, split(field, answer), desk.names(field))
        complaint = desk.complaint(field, value)
        if not complaint:
            return value


def _choices(desk: _Desk, field: Field) -> list[str]:
    labels = field.choice_labels or field.choices
    pairs = list(zip(field.choices, labels, strict=True))
    if field.kind is Kind.CONTACTS:
        pairs = [(c.slug, f"{c.name}, {c.organisation}") for c in desk.catalogue.contacts]
    lines = [f"{slug:<30} {label}" for slug, label in pairs[:_MOST_SHOWN]]
    rest = len(pairs) - _MOST_SHOWN
    return [*lines, desk.say("more", count=rest)] if rest > 0 else lines
