"""The stages from a site to its files, each for one item; what is finished goes to a `write`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Generic, TypeVar

from sitegen.artifacts.artifact import Memo, Write
from sitegen.document.digest import digest_of
from sitegen.model.body import Bodies
from sitegen.pages.context import Planned, Tools, site_view, tools_for
from sitegen.pages.site import Site
from sitegen.pages.views import View
from sitegen.render.assets import AssetPaths
from sitegen.render.environment import Store
from sitegen.render.html import Renderer, render
from sitegen.render.lists import found_lists
from sitegen.render.stretches import Stretch, stretch_scripts
from sitegen.search_index.meta import search_index

T = TypeVar("T")


@dataclass(frozen=True)
class RenderTools(Generic[T]):
    """What the files of one site are made with."""

    context: Tools
    bodies: Bodies
    renderer: Renderer
    base: str
    """The digest of what every page is made with: templates, words, and what they say of the site."""
    memo: Memo
    write: Write[T]


def render_tools(
    site: Site,
    templates: Mapping[str, str],
    looks: AssetPaths,
    store: Store,
    memo: Memo,
    write: Write[T],
) -> RenderTools[T]:
    """The tools of a site whose style sheet and scripts are at `looks`."""
    view, words = site_view(site.settings), site.settings.words
    base = digest_of(repr((view, words.digest, sorted(templates.items()))))
    renderer = Renderer(templates, view, looks, words, store)
    context = tools_for(site.catalogue, site.settings)
    return RenderTools(context, site.bodies, renderer, base, memo, write)


def with_data(tools: RenderTools[T], paths: AssetPaths) -> RenderTools[T]:
    """The `tools` for pages that ask for data, which is at `paths`."""
    return replace(tools, renderer=replace(tools.renderer, assets=paths))


@dataclass(frozen=True)
class Job:
    """A stage, and what it is to be carried out on."""

    stage: Callable[[RenderTools[Any], Any], Any]
    item: Any


def carry_out(tools: RenderTools[T], job: Job) -> Any:
    """What the stage of a job gives: stages of all kinds share the processes of one pool."""
    return job.stage(tools, job.item)


@dataclass(frozen=True)
class IndexMade(Generic[T]):
    """The index, when its shards are written."""

    meta: Mapping[str, object]
    """What a search needs before it knows its shards."""
    written: tuple[T, ...]


def make_index(tools: RenderTools[T], _everything: None) -> IndexMade[T]:
    """The index of all practices."""
    context = tools.context
    index = search_index(context.catalogue, context.settings, tools.bodies)
    meta = {**index.meta, **found_lists(context, tools.bodies)}
    return IndexMade(meta, tuple(map(tools.write, index.shards)))


INDEX = Job(make_index, None)
"""The one long job: others are to be done meanwhile."""


@dataclass(frozen=True)
class StretchMade(Generic[T]):
    """A stretch, when its scripts are written."""

    hashes: Mapping[str, str]
    """What `names_of` makes names of."""
    written: tuple[T, ...]


def make_stretch(tools: RenderTools[T], stretch: Stretch) -> StretchMade[T]:
    """The scripts about what is in a stretch."""
    made = stretch_scripts(stretch, tools.context, tools.bodies)
    return StretchMade(made.hashes, tuple(map(tools.write, made.scripts)))


def make_page(tools: RenderTools[T], page: Planned) -> T:
    """A page; the digest of all that it is made of, and nothing else, decides whether it is new."""
    renderer = tools.renderer
    view = view_of(tools, page)
    assets = renderer.assets_of(page.template)
    key = digest_of(repr((tools.base, assets, page.template, view)))
    make = partial(render, renderer, page.path, page.template, view)
    return tools.write(tools.memo(page.path, key, make))


def view_of(tools: RenderTools[T], page: Planned) -> View:
    """What a page shows."""
    if page.document:
        return page.make(tools.context, tools.bodies[page.document])
    return page.make(tools.context)
