"""A catalogue → the scripts that a search loads, in memory; no page is made."""

from collections.abc import Mapping
from dataclasses import dataclass

from sitegen.build.templates import read_templates
from sitegen.pages.context import tools_for
from sitegen.pages.site import Site
from sitegen.render.assets import index_assets, plain_search
from sitegen.render.data import make_data
from sitegen.render.lists import found_lists
from sitegen.render.stretches import CUTS, names_of, stretch_scripts, stretches_of
from sitegen.search_index.meta import search_index
from sitegen.search_index.postings import languages_of

_CUTS = {"readers": CUTS["readers"]}
"""What a search may load of practices."""


@dataclass(frozen=True)
class Scripts:
    """What answers questions about one catalogue."""

    engine: str
    """The search itself."""
    first: tuple[str, ...]
    """Paths of what it needs at once."""
    files: Mapping[str, str]
    """Path → text of all that it may load."""


def scripts_of(site: Site) -> Scripts:
    """The scripts as the site would have them."""
    catalogue, settings, bodies = site.catalogue, site.settings, site.bodies
    templates, language = read_templates(), settings.site.language
    tools = tools_for(catalogue, settings)
    stretches = [stretch_scripts(e, tools, bodies) for e in stretches_of(catalogue, _CUTS)]
    index = search_index(catalogue, settings, bodies)
    found = {**index.meta, **found_lists(tools, bodies)}
    lunr, _, meta = index_assets(templates, found, settings)
    data = make_data(catalogue, names_of((each.hashes for each in stretches), _CUTS)["readers"])
    scripts = (script for each in stretches for script in each.scripts)
    files = (lunr, meta, data.catalogue, *data.others, *scripts, *index.shards)
    return Scripts(
        plain_search(templates, languages_of(catalogue, language)),
        (data.catalogue.path, meta.path),
        {each.path: each.data.decode("utf-8") for each in files},
    )
