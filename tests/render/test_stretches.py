"""Scripts by stretches of practices: each practice is in one of each kind, and an edit changes few."""

import json
import re
from dataclasses import replace

import pytest

from sitegen.artifacts.artifact import Artifact
from sitegen.build.result import CheckResult
from sitegen.model.catalogue import Catalogue
from sitegen.pages.context import tools_for
from sitegen.pages.site import Site
from sitegen.render.stretches import CUTS, STRETCH, names_of, stretch_scripts, stretches_of
from sitegen.search_index.postings import documents_of

KINDS = [(key, kind) for key, cut in CUTS.items() for kind in cut.kinds]


@pytest.fixture
def site(real: CheckResult) -> Site:
    assert real.site
    return real.site


def scripts_of(site: Site, catalogue: Catalogue) -> dict[str, Artifact]:
    tools = replace(tools_for(site.catalogue, site.settings), catalogue=catalogue)
    made = (stretch_scripts(each, tools, site.bodies) for each in stretches_of(catalogue))
    return {script.path: script for each in made for script in each.scripts}


def without(catalogue: Catalogue, *positions: int) -> Catalogue:
    kept = [each for at, each in enumerate(catalogue.practices) if at not in positions]
    return replace(catalogue, practices=tuple(kept))


def said_in(script: Artifact) -> list[object]:
    quoted = re.fullmatch(r"sitegen\.setStretch\(JSON\.parse\('(.*)'\)\);\n", script.data.decode())
    assert quoted
    said = json.loads(re.sub(r"\\(['\\])", r"\1", quoted[1]))
    assert script.path.startswith(f"{said[0]}/{said[1]}.")
    items: list[object] = said[2]
    return items


def test_a_stretch_is_cut_without_a_rest() -> None:
    assert all(STRETCH % cut.size == 0 for cut in CUTS.values())


@pytest.mark.parametrize(("key", "kind"), KINDS)
def test_every_practice_is_in_one_script_of_a_kind_oldest_first(
    site: Site, key: str, kind: str
) -> None:
    tools = tools_for(site.catalogue, site.settings)
    made = [stretch_scripts(each, tools, site.bodies) for each in stretches_of(site.catalogue)]
    scripts = [s for each in made for s in each.scripts if s.path.startswith(f"{kind}/")]
    sizes = [len(said_in(script)) for script in scripts]
    assert sum(sizes) == len(site.catalogue.practices)
    assert set(sizes[:-1]) == {CUTS[key].size}
    names = names_of(each.hashes for each in made)[key]
    letters = "".join(script.path.split(".")[1] for script in scripts)
    assert (names["hashes"], names["size"]) == (letters, CUTS[key].size)
    assert [int(script.path.split("/")[1].split(".")[0]) for script in scripts] == [
        *range(len(sizes))
    ]


@pytest.mark.parametrize("kind", ["cards", "originals"])
def test_the_order_is_that_of_the_index(site: Site, kind: str) -> None:
    scripts = scripts_of(site, site.catalogue).values()
    items = [i for s in scripts if s.path.startswith(f"{kind}/") for i in said_in(s)]
    slugs = [item["slug"] for item in items if isinstance(item, dict)]
    assert slugs == [each.slug for each in documents_of(site.catalogue)]


def test_a_card_has_its_title_plain_and_with_the_places_where_it_may_break(site: Site) -> None:
    scripts = scripts_of(site, site.catalogue).values()
    cards = [item for s in scripts if s.path.startswith("cards/") for item in said_in(s)]
    titles = {item["title"]: item.get("soft") for item in cards if isinstance(item, dict)}
    assert (
        titles["Spoedaanvragen zonder paniek"] == "Spoed\u00adaan\u00advra\u00adgen zonder paniek"
    )
    assert titles["Afspraken plannen op tijd en drukte"] is None
    assert not any("\u00ad" in title for title in titles)


def test_a_new_practice_changes_the_last_scripts_only(site: Site) -> None:
    before = scripts_of(site, without(site.catalogue, 0))
    after = scripts_of(site, site.catalogue)
    last = len(site.catalogue.practices) - 1
    changed = {path.split(".")[0] for path in before.keys() ^ after.keys()}
    assert changed == {f"{kind}/{last // CUTS[key].size}" for key, kind in KINDS}


def test_an_edit_changes_the_scripts_of_its_stretch_only(site: Site) -> None:
    practices = list(site.catalogue.practices)
    # Those that build on each other name each other by title.
    linked = site.catalogue.built_upon
    at = next(n for n, p in enumerate(practices) if not p.builds_on and p.slug not in linked)
    practices[at] = replace(practices[at], title="Een andere titel", is_retold=False, contacts=())
    edited = replace(site.catalogue, practices=tuple(practices))
    before, after = scripts_of(site, site.catalogue), scripts_of(site, edited)
    number = len(practices) - 1 - at
    changed = {path.split(".")[0] for path in before.keys() ^ after.keys()}
    assert changed == {f"{kind}/{number // CUTS[key].size}" for key, kind in KINDS}


def test_what_the_form_cannot_start_from_leaves_its_place_empty(site: Site) -> None:
    practices = list(site.catalogue.practices)
    practices[-1] = replace(practices[-1], is_retold=False)
    edited = replace(site.catalogue, practices=tuple(practices))
    (first,) = (s for p, s in scripts_of(site, edited).items() if p.startswith("originals/0."))
    oldest, *others = said_in(first)
    assert oldest is None
    assert None not in others
