"""Page → HTML, by the template that the plan named."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from jinja2 import Environment

from sitegen.pages.urls import relative
from sitegen.pages.views import View
from sitegen.pages.views.frame import SiteView
from sitegen.render.assets import AssetPaths
from sitegen.render.environment import Store, make_environment
from sitegen.words.words import Words

_WITH_DATA = frozenset(
    {"pages/catalogue.html", "pages/form.html", "pages/list.html"}
    | {"pages/handout.html", "pages/worksheet.html"}
)


@dataclass(frozen=True)
class AssetLinks:
    """The links to style sheet and scripts, as seen from one page."""

    stylesheet: str
    pages: str
    """The style sheet of all pages but the catalogue, beside the first."""
    early: str
    """What runs as soon as it comes."""
    script: str
    redirect: str
    """What leads on from an old address."""
    lists: str
    """What shows a long list in portions."""
    whats_new: str
    """What says which news a reader has not seen."""
    codes: str
    """What draws codes to scan, when someone prints."""
    marks: str
    """What marks the words of a question on a page."""
    carrying: str
    """What has links carry the list of a reader."""
    catalogue: str
    """The data that filters need."""
    search: str
    """The scripts that search needs, separated by spaces; loaded when a search begins."""
    shards: str
    """The folder of the shards of the index, ends in `/`."""
    form: tuple[str, ...]
    """The scripts of the pages for authors."""
    picked_list: str
    """The script of the page of a list."""
    comparison: str
    """The scripts that a comparison needs, separated by spaces; loaded when a reader compares."""
    list_text: str
    """The scripts that make a text of a list, likewise."""
    printed_list: tuple[str, ...]
    """The scripts of a handout and of a worksheet."""
    icon: str
    preview: str
    """From the root of the site: what pages without a picture are shown with where they are shared."""
    picture: str
    """The icon for browsers that know no SVG there."""


@dataclass(frozen=True)
class Renderer:
    """What all pages of one site are rendered with."""

    templates: Mapping[str, str]
    site: SiteView
    assets: AssetPaths
    words: Words
    store: Store | None = None
    """Where compiled templates are kept."""

    @cached_property
    def environment(self) -> Environment:
        """With every template that was used so far compiled."""
        return make_environment(self.templates, self.words, self.store)

    def has_data(self, template: str) -> bool:
        """Whether the pages of a template ask for data; the others stay when it changes."""
        return template in _WITH_DATA

    def assets_of(self, template: str) -> AssetPaths:
        """Where the files are that the pages of a template may ask for."""
        return self.assets if self.has_data(template) else self.assets.looks


def render(renderer: Renderer, path: str, template: str, view: View) -> bytes:
    """The HTML of the page at `path`, in UTF-8; a mistake in a template raises jinja2's `TemplateError`."""
    links = _asset_links(renderer.assets_of(template), posixpath.dirname(path))
    made = renderer.environment.get_template(template)
    html = made.render(page=view, site=renderer.site, assets=links)
    return html.encode("utf-8")


@lru_cache(maxsize=64)
def _asset_links(assets: AssetPaths, folder: str) -> AssetLinks:
    """The links as seen from a folder: all its pages have the same ones."""
    page = f"{folder}/" if folder else ""
    return AssetLinks(
        stylesheet=relative(assets.stylesheet, page),
        pages=relative(assets.pages, page),
        early=relative(assets.early, page),
        script=relative(assets.script, page),
        redirect=relative(assets.redirect, page),
        lists=relative(assets.lists, page),
        whats_new=relative(assets.whats_new, page),
        codes=relative(assets.codes, page),
        marks=relative(assets.marks, page),
        carrying=relative(assets.carrying, page),
        catalogue=relative(assets.catalogue, page),
        search=" ".join(relative(path, page) for path in assets.search),
        shards=relative(assets.shards, page) + "/",
        form=tuple(relative(path, page) for path in assets.form),
        picked_list=relative(assets.picked_list, page),
        comparison=" ".join(relative(path, page) for path in assets.comparison),
        list_text=" ".join(relative(path, page) for path in assets.list_text),
        printed_list=tuple(relative(path, page) for path in assets.printed_list),
        icon=relative(assets.icon, page),
        preview=assets.preview,
        picture=relative(assets.picture, page),
    )
