"""The whole story: content in, checked catalogue, pages, artifacts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from sitegen.diagnostics import Checked, Diagnostic, Place, has_errors, in_order, problem
from sitegen.document.frontmatter import RawDocument, read
from sitegen.model import contact, practice
from sitegen.model.assemble import assemble
from sitegen.model.catalogue import Catalogue
from sitegen.pages.plan import plan
from sitegen.pages.tools import site_view
from sitegen.pages.views import Page
from sitegen.render.artifact import Artifact
from sitegen.render.assets import make_assets
from sitegen.render.crawlers import for_crawlers
from sitegen.render.environment import make_environment
from sitegen.render.html import render
from sitegen.render.search import lunr_json
from sitegen.settings import Settings, read_settings
from sitegen.sources import SourceFile, Sources, read_sources, read_templates, read_text

_SETTINGS_BYTES = 1024 * 1024
T = TypeVar("T")


@dataclass(frozen=True)
class Request:
    """What is to be built or checked."""

    root: Path
    config: str = "sitegen.yml"
    with_drafts: bool = False
    base_url: str | None = None
    """In place of the one in the settings."""


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


def examine(request: Request) -> Examined:
    """Read and check everything; nothing is written. All problems of all files, in order."""
    problems: list[Diagnostic] = []
    config = _read_config(request, problems)
    if config is None:
        return Examined(in_order(problems), 1, {})
    settings = next(iter(_values([read_settings(config.text, config.path)], problems)), None)
    if settings is None:
        return Examined(in_order(problems), 1, {config.path: config.text})
    if request.base_url is not None:
        address = request.base_url.rstrip("/") + "/" if request.base_url else ""
        settings = replace(settings, site=replace(settings.site, base_url=address))
    theme = _read_theme(request, settings, problems)
    (sources,) = _values([read_sources(request.root, settings.limits)], problems)
    catalogue = _catalogue(sources, settings, request.with_drafts, problems)
    pages = () if has_errors(problems) else plan(catalogue, settings)
    files = (config, *sources.practices, *sources.contacts)
    texts = {file.path: file.text for file in files}
    return Examined(in_order(problems), len(files), texts, settings, catalogue, pages, theme)


def produce(examined: Examined, *, with_lunr_json: bool = False) -> tuple[Artifact, ...]:
    """Every file of the site; only for what was examined without errors.

    `with_lunr_json` adds the whole index as plain lunr JSON, for other tools.
    """
    assert examined.settings
    assert examined.catalogue
    assert not has_errors(examined.diagnostics)
    templates = read_templates()
    assets = make_assets(templates, examined.catalogue, examined.settings, examined.theme)
    environment = make_environment(templates)
    site = site_view(examined.settings)
    pages = (render(environment, site, assets, page) for page in examined.pages)
    plain = (lunr_json(examined.catalogue, examined.settings),) if with_lunr_json else ()
    crawlers = for_crawlers(examined.pages, examined.catalogue, examined.settings.site.base_url)
    return (*assets.artifacts, *plain, *crawlers, *pages)


def _read_config(request: Request, problems: list[Diagnostic]) -> SourceFile | None:
    if not (request.root / request.config).is_file():
        problems.append(problem("no-settings", Place(request.config)))
        return None
    return read_text(request.root, request.config, _SETTINGS_BYTES, problems)


def _read_theme(request: Request, settings: Settings, problems: list[Diagnostic]) -> str:
    name = settings.site.theme
    if not name:
        return ""
    is_inside = not name.startswith("/") and ".." not in name.split("/")
    if not name.endswith(".css") or not is_inside or not (request.root / name).is_file():
        place = settings.places["theme"]
        problems.append(problem("no-theme", place, field="theme", value=name))
        return ""
    file = read_text(request.root, name, _SETTINGS_BYTES, problems)
    return file.text if file else ""


def _catalogue(
    sources: Sources, settings: Settings, with_drafts: bool, problems: list[Diagnostic]
) -> Catalogue:
    schema = settings.schema
    raw_practices = _documents(sources.practices, settings, problems)
    raw_contacts = _documents(sources.contacts, settings, problems)
    readable = {raw.path for raw in (*raw_practices, *raw_contacts)}
    files = {file.path for file in (*sources.practices, *sources.contacts)}
    practices = [
        practice.parse(raw, schema, settings.written_facets, settings.extras)
        for raw in raw_practices
    ]
    contacts = [contact.parse(raw, schema) for raw in raw_contacts]
    assembled = assemble(
        _values(practices, problems),
        _values(contacts, problems),
        sources.images,
        settings.facets,
        with_drafts=with_drafts,
        unreadable=frozenset(files - readable),
    )
    return _values([assembled], problems)[0]


def _documents(
    files: tuple[SourceFile, ...], settings: Settings, problems: list[Diagnostic]
) -> list[RawDocument]:
    return _values([read(file.path, file.text, settings.limits.yaml) for file in files], problems)


def _values(checked: Iterable[Checked[T]], problems: list[Diagnostic]) -> list[T]:
    """The values there are; the diagnostics of all go to `problems`."""
    values = []
    for one in checked:
        problems += one.diagnostics
        if one.value is not None:
            values.append(one.value)
    return values
