"""The whole story: `check` reads what authors wrote, `produce` makes a site of it, `build` does both.

The first file to read. Everything else is a stage that is called here, or a command that calls this.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from sitegen.artifacts.artifact import Artifact, Memo, Piece, Write
from sitegen.build.assembled import assembled_of
from sitegen.build.baseline import named_baseline
from sitegen.build.gone import gone
from sitegen.build.manifest import known_marks, refuse_content, remember, target_of
from sitegen.build.options import BuildOptions, CheckOptions
from sitegen.build.result import BuildResult, CheckResult
from sitegen.build.standing_feed import feeds_changed
from sitegen.build.templates import read_templates
from sitegen.build.told import told_of, unnamed
from sitegen.compiled.bytecode import BYTECODE
from sitegen.config.settings import Settings
from sitegen.content.config_file import read_config, stale_copies
from sitegen.content.discovery import read_sources, without_files
from sitegen.content.excluded import excluded
from sitegen.content.loader import NOTHING_READ, Content, read_content
from sitegen.content.safe_read import Texts
from sitegen.content.static_files import read_statics
from sitegen.diagnostics.model import Diagnostic, Noted, in_order
from sitegen.document.data_file import inside
from sitegen.incremental.cache import NOTHING, Cache, LostError
from sitegen.incremental.memo import memo
from sitegen.model.catalogue import Catalogue
from sitegen.model.checks import aliases, dates
from sitegen.model.checks.quality import review
from sitegen.model.practice import Practice
from sitegen.model.withhold import contacts_in_text, without_contacts
from sitegen.output.errors import Tell, nobody
from sitegen.output.ledger import is_broken_off
from sitegen.output.marks import standing_in
from sitegen.output.target import held
from sitegen.output.writer import write_folder
from sitegen.pages.plan import plan
from sitegen.pages.practices import pages as practice_pages
from sitegen.pages.site import Site
from sitegen.render.assets import make_data_assets, make_looks
from sitegen.render.feeds import feed_files
from sitegen.render.sitemap import for_crawlers
from sitegen.render.stages import (
    INDEX,
    Job,
    carry_out,
    make_page,
    make_stretch,
    render_tools,
    with_data,
)
from sitegen.render.stretches import contact_stretches, names_of, stretches_of
from sitegen.search_index.postings import counts_of
from sitegen.workers.pool import Runner

T = TypeVar("T")
IN_ONE_PROCESS = Runner()
MAKE_ALL: Memo = partial(memo, {})
"""The memo of those who remember nothing."""


def unheard(_checked: CheckResult) -> None:
    """For those who wait for the result."""


def check(
    options: CheckOptions,
    cache: Cache = NOTHING,
    runner: Runner = IN_ONE_PROCESS,
    before: Content = NOTHING_READ,
) -> CheckResult:
    """Read → parse → assemble → check. Nothing is written; what was read `before` is not read twice."""
    root = options.root
    config = read_config(root, options.config, options.base_url)
    settings = config.settings
    if settings is None:
        return CheckResult(in_order(config.diagnostics), config.texts, config.words)
    with runner.stopwatch.step("read"):
        sources = read_sources(root, settings.content, settings.limits)
        statics = read_statics(root, settings)
    content = read_content(root, sources.value, settings, cache, runner, before)
    with runner.stopwatch.step("assemble"):
        assembled = assembled_of(content, sources.value, settings, options)
    catalogue = assembled.value
    given = options.baseline
    baseline = named_baseline(root, settings) if given is None else Noted(given)
    found: list[Diagnostic] = [
        *config.diagnostics, *baseline.diagnostics, *sources.diagnostics, *without_files(root, settings.content, sources.value),
        *content.diagnostics, *assembled.diagnostics,
        *dates.check(catalogue, settings.schema, options.today), *statics.diagnostics,
        *stale_copies(root, settings), *aliases.beside(catalogue, statics.value.files),
    ]  # fmt: skip
    found += _gone(options, settings, catalogue, statics.value.files)
    found += review(catalogue, replace(settings.standards, today=options.today), found)
    texts = Texts(root, config.texts, content.paths, settings.limits.content_file_bytes)
    if options.without_contacts:
        found += contacts_in_text(catalogue, texts)
        catalogue = without_contacts(catalogue)
    passed = (
        *content.passed, *assembled.passed, *excluded(root, settings.content),
        *unnamed(assembled.value, settings),
    )  # fmt: skip
    found = [inside(each, texts) for each in found]
    told = told_of(found, passed, content.names, settings, baseline.value)
    return CheckResult(
        told.diagnostics, texts, config.words,
        Site(settings, catalogue, content.bodies, config.theme, statics.value.files, options.moment),
        content,
        {**config.stamps, **sources.value.stamps, **statics.value.stamps},
        settings.content.grounds, told.value,
    )  # fmt: skip


def _gone(
    options: CheckOptions, settings: Settings, catalogue: Catalogue, statics: Iterable[str]
) -> Iterator[Diagnostic]:
    """What was in the last edition, if there is one, and this one would take back."""
    current = {*statics, *(page.path for page in plan(catalogue, settings))}
    last = options.root / options.published
    yield from gone(last, current, settings.paths, options.config)


def build(
    options: BuildOptions,
    cache: Cache = NOTHING,
    runner: Runner = IN_ONE_PROCESS,
    tell: Tell = nobody,
    on_checked: Callable[[CheckResult], object] = unheard,
) -> BuildResult:
    """Check, produce, exchange. With errors nothing is written, and the old site stays.

    `tell` hears what is worth a line meanwhile; `on_checked` what was found, before anything is
    written. Raises `OutputError` when the site cannot be written.
    """
    folder = target_of(options)
    try:
        with held(folder, tell):
            if is_broken_off(folder):
                tell("broken-off", target=str(folder))
            asked = replace(options.content, published=options.output)
            checked = check(asked, cache, runner)
            on_checked(checked)
            if checked.site is None or checked.fails(is_strict=options.is_strict):
                return BuildResult(checked)
            refuse_content(folder, options.content, checked.grounds)
            with runner.stopwatch.step("compare"):
                standing = standing_in(folder, known_marks(cache, folder))
            site = replace(checked.site, moment=checked.site.moment or feeds_changed(folder))
            make = partial(
                produce, site, memo=partial(memo, standing), runner=runner,
                with_lunr_json=options.with_lunr_json,
            )  # fmt: skip
            with runner.stopwatch.step("write"):
                marks = write_folder(make, folder, standing, tell, is_clean=options.is_clean)
                remember(cache, options, checked, marks)
            return BuildResult(checked, len(marks))
    except LostError:
        cache.give_up()
        return build(options, NOTHING, runner, tell, on_checked)


def as_it_is(piece: Piece) -> Any:
    """A `Write` for those who want the files themselves."""
    return piece


def produce(
    site: Site,
    write: Write[T] = as_it_is,
    *,
    memo: Memo = MAKE_ALL,
    runner: Runner = IN_ONE_PROCESS,
    with_lunr_json: bool = False,
) -> Iterator[T]:
    """Plan → render → index: each file of the site is handed to `write`; gives what that returns.

    `memo` makes a page, or says that it stands as it was. Pages come first, as `serve` wants them;
    those that ask for data come last, since they name it by what it holds.
    """
    catalogue, settings, templates = site.catalogue, site.settings, read_templates()
    looks = make_looks(templates, site.theme, site.catalogue, site.settings)
    yield from map(write, looks.files)
    yield from (write(Artifact(path, data)) for path, data in site.static.items())
    pages = plan(catalogue, settings)
    stretches = [*stretches_of(catalogue), *contact_stretches(catalogue, settings)]
    tools = render_tools(site, templates, looks.paths, BYTECODE, memo, write)
    early = [page for page in pages if not tools.renderer.has_data(page.template)]
    jobs = [*(Job(make_page, page) for page in early), INDEX]
    jobs += (Job(make_stretch, stretch) for stretch in stretches)
    made = runner.map("pages", carry_out, tools, jobs)
    yield from (next(made) for _ in early)
    index = next(made)
    yield from index.written
    hashes = []
    for stretch in made:
        hashes.append(stretch.hashes)
        yield from stretch.written
    names = names_of(hashes)
    data = make_data_assets(templates, catalogue, settings, names, index.meta, looks.paths)
    yield from map(write, data.files)
    if with_lunr_json:
        from sitegen.search_index.lunr_json import lunr_json  # loads the whole of lunr

        yield write(lunr_json(catalogue, counts_of(catalogue, settings, site.bodies)))
    yield from map(write, feed_files(site))
    yield from map(write, for_crawlers(pages, catalogue, settings))
    late = [page for page in pages if tools.renderer.has_data(page.template)]
    yield from runner.map("pages", make_page, with_data(tools, data.paths), late)


def produce_practices(site: Site, practices: Iterable[Practice]) -> Iterator[Artifact]:
    """The pages of these practices alone, for `serve` to show at once what was just saved."""
    templates = read_templates()
    looks = make_looks(templates, site.theme, site.catalogue, site.settings)
    tools = render_tools(site, templates, looks.paths, BYTECODE, MAKE_ALL, as_it_is)
    for practice in practices:
        yield from (
            make_page(tools, page) for page in practice_pages(practice, site.settings.paths)
        )
