"""A site → the files of its offline copy: one folder, and beside it where to start."""

from collections.abc import Iterable, Iterator

from sitegen.model.slugs import slugify
from sitegen.pages.views import date_view
from sitegen.pipeline import Examined
from sitegen.render.artifact import Artifact
from sitegen.render.environment import make_environment
from sitegen.sources import read_templates

START = "START-HIER.html"


def bundled(site: Iterable[Artifact], examined: Examined) -> Iterator[Artifact]:
    """The artifacts of `site` in a folder, and a page at the top that leads there."""
    assert examined.settings
    assert examined.catalogue
    folder = slugify(examined.settings.site.title)[:40].strip("-") or "catalogus"
    for artifact in site:
        yield Artifact(f"{folder}/{artifact.path}", artifact.data)
    dates = [
        date
        for practice in examined.catalogue.practices
        for date in (practice.date, practice.reviewed)
        if date
    ]
    template = make_environment(read_templates()).get_template("pages/start-here.html")
    html = template.render(
        site=examined.settings.site,
        home=f"{folder}/index.html",
        latest=date_view(max(dates)) if dates else None,
    )
    yield Artifact(START, html.encode("utf-8"))
