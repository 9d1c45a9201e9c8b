"""The whole story: content in, checked catalogue, pages, artifacts."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from sitegen.deadline import Deadline
from sitegen.diagnostics import (
    Checked,
    Diagnostic,
    Place,
    Severity,
    has_errors,
    in_order,
    problem,
)
from sitegen.document.frontmatter import read
from sitegen.document.names import is_inside
from sitegen.document.nodes import YamlLimits
from sitegen.doors.exports import export
from sitegen.model import contact, practice
from sitegen.model.assemble import assemble
from sitegen.model.catalogue import Catalogue
from sitegen.model.contact import Contact
from sitegen.model.facets import Facet
from sitegen.model.practice import Practice
from sitegen.model.quality import review
from sitegen.model.schema import Field, Schema
from sitegen.model.withhold import contacts_in_text, without_contacts
from sitegen.pages.plan import plan
from sitegen.pages.tools import site_view
from sitegen.pages.views import Page
from sitegen.render.artifact import Artifact
from sitegen.render.assets import make_assets
from sitegen.render.crawlers import for_crawlers
from sitegen.render.html import Renderer, render
from sitegen.runner import Runner
from sitegen.settings import Settings, read_settings
from sitegen.sources import SourceFile, Sources, read_sources, read_templates, read_text

_SETTINGS_BYTES = 1024 * 1024
_SETTINGS_SECONDS = 5
T = TypeVar("T")
IN_ONE_PROCESS = Runner()
"""For who does not say otherwise."""


@dataclass(frozen=True)
class Request:
    """What is to be built or checked."""

    root: Path
    config: str = "sitegen.yml"
    with_drafts: bool = False
    base_url: str | None = None
    """In place of the one in the settings."""
    today: datetime.date | None = None
    """What dates are compared with, in diagnostics alone; without it none is out of date."""
    without_contacts: bool = False
    """For an edition that anyone may have."""


@dataclass(frozen=True)
class Examined:
    """What a check found. Without errors there is a catalogue to render."""

    diagnostics: tuple[Diagnostic, ...]
    files: int
    """How many files were read."""
    texts: Mapping[str, str]
    """Path → text, to show the line of a problem."""
    settings: Settings | None = None
    catalogue: Catalogue | None = None
    pages: tuple[Page, ...] = ()
    theme: str = ""
    """The style sheet of this catalogue."""


def examine(request: Request, runner: Runner = IN_ONE_PROCESS) -> Examined:
    """Read and check everything; nothing is written. All problems of all files, in order."""
    problems: list[Diagnostic] = []
    config, settings = _read_config(request, problems)
    if config is None or settings is None:
        return Examined(in_order(problems), 1, {config.path: config.text} if config else {})
    if request.base_url is not None:
        address = request.base_url.rstrip("/") + "/" if request.base_url else ""
        settings = replace(settings, site=replace(settings.site, base_url=address))
    theme = _read_theme(request, settings, problems)
    with runner.stopwatch.step("read"):
        (sources,) = _values([read_sources(request.root, settings.limits)], problems)
    catalogue = _catalogue(sources, settings, request.with_drafts, runner, problems)
    problems += _stale_copies(request.root, settings)
    if not has_errors(problems):
        problems += review(catalogue, replace(settings.standards, today=request.today))
    files = (config, *sources.practices, *sources.contacts)
    texts = {file.path: file.text for file in files}
    if request.without_contacts:
        problems += contacts_in_text(catalogue, texts)
        catalogue = without_contacts(catalogue)
    with runner.stopwatch.step("plan"):
        pages = () if has_errors(problems) else plan(catalogue, settings)
    return Examined(in_order(problems), len(files), texts, settings, catalogue, pages, theme)


def produce(
    examined: Examined, runner: Runner = IN_ONE_PROCESS, *, with_lunr_json: bool = False
) -> Iterator[Artifact]:
    """Every file of the site, one by one; only for what was examined without errors.

    `with_lunr_json` adds the whole index as plain lunr JSON, for other tools.
    """
    assert examined.settings
    assert examined.catalogue
    assert not has_errors(examined.diagnostics)
    templates = read_templates()
    with runner.stopwatch.step("index"):
        assets = make_assets(templates, examined.catalogue, examined.settings, examined.theme)
    yield from assets.artifacts
    if with_lunr_json:
        from sitegen.render.lunr_json import lunr_json

        yield lunr_json(examined.catalogue, examined.settings)
    yield from for_crawlers(
        examined.pages,
        examined.catalogue,
        examined.settings.site.base_url,
        with_people=examined.settings.has_searchable_people,
    )
    renderer = Renderer(templates, site_view(examined.settings), assets.places)
    yield from runner.map("pages", render, renderer, examined.pages)


def configure(request: Request) -> Examined:
    """Read and check the settings alone."""
    problems: list[Diagnostic] = []
    config, settings = _read_config(request, problems)
    texts = {config.path: config.text} if config else {}
    return Examined(in_order(problems), 1, texts, settings)


def _read_config(
    request: Request, problems: list[Diagnostic]
) -> tuple[SourceFile | None, Settings | None]:
    if not (request.root / request.config).is_file():
        problems.append(problem("no-settings", Place(request.config)))
        return None, None
    file = read_text(request.root, request.config, _SETTINGS_BYTES, problems)
    if file is None:
        return None, None
    with Deadline(_SETTINGS_SECONDS) as deadline:
        settings = _values([deadline.run(_settings_of, file)], problems)
    return file, next(iter(settings), None)


def _settings_of(file: SourceFile) -> Checked[Settings]:
    return read_settings(file.text, file.path)


def _stale_copies(root: Path, settings: Settings) -> Iterator[Diagnostic]:
    """A warning for each file under `copies:` that is not what the schema says today."""
    for copy in settings.copies:
        problems: list[Diagnostic] = []
        is_there = (root / copy.file).is_file()
        file = read_text(root, copy.file, _SETTINGS_BYTES, problems) if is_there else None
        if file is None or file.text != export(settings, copy.form, copy.of):
            yield problem("stale-copy", copy.place, severity=Severity.WARNING, field="file",
                          value=copy.file)  # fmt: skip


def _read_theme(request: Request, settings: Settings, problems: list[Diagnostic]) -> str:
    name = settings.site.theme
    if not name:
        return ""
    if not (name.endswith(".css") and is_inside(name) and (request.root / name).is_file()):
        place = settings.places["theme"]
        problems.append(problem("no-theme", place, field="theme", value=name))
        return ""
    file = read_text(request.root, name, _SETTINGS_BYTES, problems)
    return file.text if file else ""


def _catalogue(
    sources: Sources,
    settings: Settings,
    with_drafts: bool,
    runner: Runner,
    problems: list[Diagnostic],
) -> Catalogue:
    parser = _Parser(
        settings.schema,
        settings.written_facets,
        settings.extras,
        settings.limits.yaml,
        settings.site.language,
    )
    with Deadline(settings.limits.seconds_per_file) as deadline:
        tools = (parser, deadline)
        practices = _values(runner.map("parse", _practice, tools, sources.practices), problems)
        contacts = _values(runner.map("parse", _contact, tools, sources.contacts), problems)
    usable = {p.path for p in practices} | {c.path for c in contacts}
    files = {file.path for file in (*sources.practices, *sources.contacts)}
    with runner.stopwatch.step("assemble"):
        assembled = assemble(
            practices,
            contacts,
            sources.images,
            settings.facets,
            with_drafts=with_drafts,
            unreadable=frozenset(files - usable),
        )
    return _values([assembled], problems)[0]


@dataclass(frozen=True)
class _Parser:
    """What all files of one catalogue are parsed by."""

    schema: Schema
    facets: tuple[Facet, ...]
    extras: tuple[Field, ...]
    limits: YamlLimits
    language: str
    """Of the site."""


_Timed = tuple[_Parser, Deadline]


def _practice(tools: _Timed, file: SourceFile) -> Checked[Practice]:
    parser, deadline = tools
    return deadline.run(partial(_practice_of, parser), file)


def _contact(tools: _Timed, file: SourceFile) -> Checked[Contact]:
    parser, deadline = tools
    return deadline.run(partial(_contact_of, parser), file)


def _practice_of(parser: _Parser, file: SourceFile) -> Checked[Practice]:
    raw = read(file.path, file.text, parser.limits)
    if raw.value is None:
        return Checked(None, raw.diagnostics)
    parsed = practice.parse(raw.value, parser.schema, parser.facets, parser.extras, parser.language)
    return Checked(parsed.value, (*raw.diagnostics, *parsed.diagnostics))


def _contact_of(parser: _Parser, file: SourceFile) -> Checked[Contact]:
    raw = read(file.path, file.text, parser.limits)
    if raw.value is None:
        return Checked(None, raw.diagnostics)
    parsed = contact.parse(raw.value, parser.schema)
    return Checked(parsed.value, (*raw.diagnostics, *parsed.diagnostics))


def _values(checked: Iterable[Checked[T]], problems: list[Diagnostic]) -> list[T]:
    """The values there are; the diagnostics of all go to `problems`."""
    values = []
    for one in checked:
        problems += one.diagnostics
        if one.value is not None:
            values.append(one.value)
    return values
