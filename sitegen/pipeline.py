"""The whole story: content in, checked catalogue, pages, artifacts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from sitegen.bytecode import BYTECODE
from sitegen.cache import NOTHING, Cache
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
from sitegen.document.frontmatter import digest_of
from sitegen.document.names import is_inside
from sitegen.doors.exports import export
from sitegen.examined import Examined
from sitegen.files import SourceFile, Texts, read_text
from sitegen.model.assemble import assemble
from sitegen.model.catalogue import Catalogue
from sitegen.model.checks import dates
from sitegen.model.practice import Practice
from sitegen.model.quality import review
from sitegen.model.withhold import contacts_in_text, without_contacts
from sitegen.pages.plan import plan
from sitegen.pages.tools import site_view
from sitegen.reading import NOTHING_READ, Content, read_content
from sitegen.render.artifact import Artifact, Piece
from sitegen.render.assets import Assets, make_looks
from sitegen.render.crawlers import for_crawlers
from sitegen.render.html import Renderer
from sitegen.render.publish import Press, publish
from sitegen.renewal import data_of, keys_of, pages_of, publish_all
from sitegen.request import Request
from sitegen.runner import Runner
from sitegen.settings import Settings, read_settings
from sitegen.sources import Sources, read_sources, stamps_of
from sitegen.stock import Published, Stock
from sitegen.theme import read_templates

_SETTINGS_BYTES = 1024 * 1024
_SETTINGS_SECONDS = 5
T = TypeVar("T")
NONE: Mapping[str, str] = {}
IN_ONE_PROCESS = Runner()
"""For who does not say otherwise."""


def examine(request: Request, runner: Runner = IN_ONE_PROCESS, cache: Cache = NOTHING) -> Examined:
    """Read and check everything; nothing is written. All problems of all files, in order."""
    return examine_again(NOTHING_READ, request, runner, cache)[0]


def examine_again(
    before: Content, request: Request, runner: Runner, cache: Cache
) -> tuple[Examined, Content]:
    """The same for who looks again and again: what was read `before` is not read twice."""
    problems: list[Diagnostic] = []
    stamps = stamps_of(request.root, [request.config])
    config, settings = _read_config(request, problems)
    if config is None or settings is None:
        known = {config.path: config.text} if config else {}
        return Examined(in_order(problems), 1, known), NOTHING_READ
    if request.base_url is not None:
        address = request.base_url.rstrip("/") + "/" if request.base_url else ""
        settings = replace(settings, site=replace(settings.site, base_url=address))
    beside = [copy.file for copy in settings.copies]
    beside += [settings.site.theme] if settings.site.theme else []
    stamps = {**stamps_of(request.root, beside), request.config: stamps[request.config]}
    theme = _read_theme(request, settings, problems)
    with runner.stopwatch.step("read"):
        (sources,) = _values([read_sources(request.root, settings.limits)], problems)
    content = read_content(request.root, sources, settings, cache, runner, before)
    problems += content.problems
    with runner.stopwatch.step("assemble"):
        catalogue = _catalogue(sources, content, settings, request.with_drafts, problems)
    problems += dates.check(catalogue, settings.schema, request.today)
    problems += _stale_copies(request.root, settings)
    standards = replace(settings.standards, today=request.today)
    problems += tuple(review(catalogue, standards, problems))
    texts = Texts(
        request.root, {config.path: config.text}, content.paths, settings.limits.content_file_bytes
    )
    if request.without_contacts:
        problems += contacts_in_text(catalogue, texts)
        catalogue = without_contacts(catalogue)
    stamps |= sources.stamps
    found = in_order(problems)
    return Examined(found, len(texts), texts, settings, catalogue, theme, stamps), content


def produce(
    examined: Examined, runner: Runner = IN_ONE_PROCESS, *, with_lunr_json: bool = False
) -> Iterator[Artifact]:
    """Every file of the site, one by one; only for what was examined without errors.

    `with_lunr_json` adds the whole index as plain lunr JSON, for other tools.
    """
    for piece in renew(examined, runner, with_lunr_json=with_lunr_json):
        assert isinstance(piece, Artifact)
        yield piece


def renew(
    examined: Examined,
    runner: Runner = IN_ONE_PROCESS,
    cache: Cache = NOTHING,
    standing: Mapping[str, str] = NONE,
    *,
    with_lunr_json: bool = False,
) -> Iterator[Piece]:
    """The same; a file that would be as it is, in a folder that holds `standing`, is not made.

    `standing` is path → digest. What was made is known from `cache`, and put there.
    """
    assert not has_errors(examined.diagnostics)
    templates = read_templates()
    looks, press = _press(examined, templates)
    catalogue, settings = press.catalogue, press.settings
    yield from looks.pieces
    base = digest_of(repr((cache.stamp, settings, looks.places, bool(catalogue.withheld))))
    stock = Stock(cache, standing, base)
    with runner.stopwatch.step("compare"):
        published = Published(keys_of(catalogue, base))
    yield from publish_all(press, stock, runner, published)
    with runner.stopwatch.step("index"):
        data, places = data_of(templates, press, stock, published)
    yield from data
    if with_lunr_json:
        from sitegen.render.lunr_json import lunr_json

        yield lunr_json(catalogue, settings)
    with runner.stopwatch.step("plan"):
        pages = plan(catalogue, settings)
    people = settings.has_searchable_people
    yield from for_crawlers(pages, catalogue, settings.site.base_url, with_people=people)
    yield from pages_of(pages, replace(press.renderer, assets=places), stock, runner)


def pages_at_once(examined: Examined, practices: Iterable[Practice]) -> Iterator[Artifact]:
    """The files of a few practices alone; only for what was examined without errors."""
    _, press = _press(examined, read_templates())
    for practice in practices:
        yield from publish(press, practice).artifacts


def _press(examined: Examined, templates: Mapping[str, str]) -> tuple[Assets, Press]:
    catalogue, settings = examined.catalogue, examined.settings
    assert catalogue
    assert settings
    looks = make_looks(templates, examined.theme)
    renderer = Renderer(templates, site_view(settings), looks.places, BYTECODE)
    return looks, Press(catalogue, settings, renderer)


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
    content: Content,
    settings: Settings,
    with_drafts: bool,
    problems: list[Diagnostic],
) -> Catalogue:
    files = {entry.path for entry in (*sources.practices, *sources.contacts)}
    assembled = assemble(
        content.practices,
        content.contacts,
        sources.images,
        settings.facets,
        with_drafts=with_drafts,
        manuscripts=content.manuscripts,
        unreadable=frozenset(files - content.manuscripts.keys()),
    )
    return _values([assembled], problems)[0]


def _values(checked: Iterable[Checked[T]], problems: list[Diagnostic]) -> list[T]:
    """The values there are; the diagnostics of all go to `problems`."""
    values = []
    for one in checked:
        problems += one.diagnostics
        if one.value is not None:
            values.append(one.value)
    return values
