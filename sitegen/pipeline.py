"""The whole story: content in, checked catalogue, pages, artifacts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from sitegen.bytecode import BYTECODE
from sitegen.cache import NOTHING, Cache, Row
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
from sitegen.elsewhere import settings_elsewhere
from sitegen.examined import Examined
from sitegen.files import SourceFile, Texts, is_file, read_text
from sitegen.model.assemble import assemble
from sitegen.model.catalogue import Catalogue
from sitegen.model.checks import dates
from sitegen.model.manuscript import Counts
from sitegen.model.practice import Practice
from sitegen.model.quality import review
from sitegen.model.withhold import contacts_in_text, without_contacts
from sitegen.pages.plan import plan
from sitegen.pages.practices import pages as practice_pages
from sitegen.pages.tools import Planned, site_view, tools_for
from sitegen.reading import NOTHING_READ, Content, read_content
from sitegen.render.artifact import Artifact, Piece
from sitegen.render.assets import Assets, make_data_assets, make_looks
from sitegen.render.crawlers import for_crawlers
from sitegen.render.html import Renderer
from sitegen.render.postings import count_around, documents_of
from sitegen.render.search import search_index
from sitegen.renewal import Press, make_page, make_scripts
from sitegen.request import Request
from sitegen.runner import Runner
from sitegen.settings import Settings, read_settings
from sitegen.sources import Sources, read_sources, stamps_of
from sitegen.statics import read_statics
from sitegen.stock import Memo, row_of
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
        settings = replace(settings, site=replace(settings.site, base_url=request.base_url))
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
    (statics,) = _values([read_statics(request.root, settings)], problems)
    problems += _stale_copies(request.root, settings)
    standards = replace(settings.standards, today=request.today)
    problems += tuple(review(catalogue, standards, problems))
    texts = Texts(
        request.root, {config.path: config.text}, content.paths, settings.limits.content_file_bytes
    )
    if request.without_contacts:
        problems += contacts_in_text(catalogue, texts)
        catalogue = without_contacts(catalogue)
    stamps |= {**sources.stamps, **statics.stamps}
    found = in_order(problems)
    bodies = content.bodies
    examined = Examined(
        found, len(texts), texts, settings, catalogue, bodies, theme, statics.files, stamps
    )
    return examined, content


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
    looks, press = _press(examined, cache, standing)
    yield from looks.files
    yield from (Artifact(path, data) for path, data in examined.static.items())
    catalogue, settings = press.tools.catalogue, press.tools.settings
    pages = plan(catalogue)
    early = [page for page in pages if not press.renderer.has_data(page.template)]
    yield from _pages(early, press, cache, runner)
    documents = documents_of(catalogue)
    texts: dict[str, str] = {}
    for practice, scripts in zip(
        documents, runner.map("scripts", make_scripts, press, documents), strict=True
    ):
        texts[practice.slug] = scripts[0].path
        yield from scripts
    with runner.stopwatch.step("index"):
        index = search_index(catalogue, settings, counts_in(examined))
    yield from index.shards
    data = make_data_assets(
        press.renderer.templates, catalogue, settings, texts, index.meta, looks.places
    )
    yield from data.files
    if with_lunr_json:
        from sitegen.render.lunr_json import lunr_json

        yield lunr_json(catalogue, counts_in(examined))
    people = settings.has_searchable_people
    yield from for_crawlers(pages, catalogue, settings.site.base_url, with_people=people)
    with_data = replace(press, renderer=replace(press.renderer, assets=data.places))
    late = [page for page in pages if press.renderer.has_data(page.template)]
    yield from _pages(late, with_data, cache, runner)
    cache.keep_only("pages", {page.path for page in pages})


def _pages(pages: Sequence[Planned], press: Press, cache: Cache, runner: Runner) -> Iterator[Piece]:
    rows = []
    made = runner.map("pages", make_page, press, pages)
    for piece, key in made:
        if isinstance(piece, Artifact):
            rows.append((piece.path, Row(row_of(key, piece.digest), b"")))
        yield piece
    made.close()
    # Not earlier: while one process writes, the others could not read.
    cache.put("pages", rows)


def counts_in(examined: Examined) -> Iterator[Counts]:
    """What was counted in each practice, oldest first, with what the catalogue adds."""
    catalogue, settings, bodies = examined.catalogue, examined.settings, examined.bodies
    assert catalogue
    assert settings
    assert bodies is not None
    people, language = settings.has_searchable_people, settings.site.language
    for practice in documents_of(catalogue):
        around = count_around(practice, catalogue, language, with_people=people)
        yield {**bodies.counts(practice.path), **around}


def pages_at_once(examined: Examined, practices: Iterable[Practice]) -> Iterator[Artifact]:
    """The files of a few practices alone; only for what was examined without errors."""
    _, press = _press(examined)
    for practice in practices:
        for piece, _ in (make_page(press, page) for page in practice_pages(practice)):
            assert isinstance(piece, Artifact)
            yield piece
        for script in make_scripts(press, practice):
            assert isinstance(script, Artifact)
            yield script


def _press(
    examined: Examined, cache: Cache = NOTHING, standing: Mapping[str, str] = NONE
) -> tuple[Assets, Press]:
    assert not has_errors(examined.diagnostics)
    assert examined.catalogue
    assert examined.settings
    assert examined.bodies is not None
    templates = read_templates()
    looks = make_looks(templates, examined.theme)
    site = site_view(examined.settings)
    renderer = Renderer(templates, site, looks.places, BYTECODE)
    memo = Memo({path: row.key for path, row in cache.rows("pages").items()}, standing)
    tools = tools_for(examined.catalogue, examined.settings)
    base = digest_of(repr((cache.stamp, site)))
    return looks, Press(tools, examined.bodies, renderer, memo, base)


def configure(request: Request) -> Examined:
    """Read and check the settings alone."""
    problems: list[Diagnostic] = []
    config, settings = _read_config(request, problems)
    texts = {config.path: config.text} if config else {}
    return Examined(in_order(problems), 1, texts, settings)


def _read_config(
    request: Request, problems: list[Diagnostic]
) -> tuple[SourceFile | None, Settings | None]:
    if not is_file(request.root, request.config):
        place = Place(request.config)
        problems.append(problem("no-settings", place, **settings_elsewhere(request)))
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
        is_there = is_file(root, copy.file)
        file = read_text(root, copy.file, _SETTINGS_BYTES, problems) if is_there else None
        if file is None or file.text != export(settings, copy.form, copy.of):
            yield problem("stale-copy", copy.place, severity=Severity.WARNING, field="file",
                          value=copy.file)  # fmt: skip


def _read_theme(request: Request, settings: Settings, problems: list[Diagnostic]) -> str:
    name = settings.site.theme
    if not name:
        return ""
    if not (name.endswith(".css") and is_inside(name) and is_file(request.root, name)):
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
        unreadable=frozenset(files - content.bodies.keys()),
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
