"""Page → HTML, by the template that the plan named."""

from dataclasses import dataclass

from jinja2 import Environment

from sitegen.pages.urls import relative
from sitegen.pages.views import Page, SiteView
from sitegen.render.artifact import Artifact
from sitegen.render.assets import Assets


@dataclass(frozen=True)
class AssetLinks:
    """The links to style sheet and scripts, as seen from one page."""

    stylesheet: str
    early: str
    """What must run before the first paint."""
    script: str
    catalogue: str
    """The data that filters need."""
    search: str
    """The scripts that search needs, separated by spaces; loaded when a search begins."""
    shards: str
    """The folder of the shards of the index, ends in `/`."""
    icon: str


def render(environment: Environment, site: SiteView, assets: Assets, page: Page) -> Artifact:
    """One page; a mistake in a template raises jinja2's `TemplateError`."""
    links = AssetLinks(
        stylesheet=relative(assets.stylesheet, page.path),
        early=relative(assets.early, page.path),
        script=relative(assets.script, page.path),
        catalogue=relative(assets.catalogue, page.path),
        search=" ".join(relative(path, page.path) for path in assets.search),
        shards=relative(assets.shards, page.path) + "/",
        icon=relative(assets.icon, page.path),
    )
    template = environment.get_template(page.template)
    html = template.render(page=page.view, site=site, assets=links)
    return Artifact(page.path, html.encode("utf-8"))
