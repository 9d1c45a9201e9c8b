"""What filters and orders work on in the browser: a few scripts with data."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from sitegen.artifacts.artifact import Artifact
from sitegen.artifacts.names import hashed
from sitegen.artifacts.script import as_script, named_script
from sitegen.model.catalogue import Catalogue
from sitegen.model.collation import title_key
from sitegen.model.facets import Facet
from sitegen.pages.choices import first_values, is_large
from sitegen.render.columns import facet_column, order_column
from sitegen.search_index.codec import ascending


@dataclass(frozen=True)
class Data:
    """The scripts with data."""

    catalogue: Artifact
    """What the catalogue loads with its page; it names the others."""
    others: tuple[Artifact, ...]
    """What is loaded when it is needed: the orders but the usual one, all slugs, and all values of
    large facets.
    """


def make_data(catalogue: Catalogue, stretches: Mapping[str, object], drawing: str = "") -> Data:
    """The data of all practices, with which of them are archived.

    `stretches` names the scripts with cards and texts; `drawing` is what draws the values of a large
    facet, and comes with them.
    """
    orders = _orders(catalogue)
    slugs = named_script("slugs.js", "setSlugs", [each.slug for each in catalogue.practices])
    wholes = {
        facet.key: _whole(facet, catalogue, drawing)
        for facet in catalogue.facets
        if is_large(facet)
    }
    facets = [_first(facet, catalogue, wholes.get(facet.key)) for facet in catalogue.facets]
    archived = [n for n, practice in enumerate(catalogue.practices) if practice.is_archived]
    data = {
        "total": len(catalogue.practices),
        "archived": ascending(archived),
        "facets": facets,
        "stretches": stretches,
        "orders": orders.path,
        "slugs": slugs.path,
    }
    script = named_script("catalogue.js", "setCatalogue", data)
    return Data(script, (orders, slugs, *wholes.values()))


def practice_names(catalogue: Catalogue) -> dict[str, object]:
    """By which names but their slugs the addresses of lists know practices, by position."""
    practices = catalogue.practices
    return {
        "ids": [practice.id for practice in practices],
        "aliases": {
            old: n
            for n, practice in enumerate(practices)
            for old in practice.aliases
            if not old.startswith("/")
        },
    }


def _first(facet: Facet, catalogue: Catalogue, whole: Artifact | None) -> dict[str, object]:
    """A facet as the catalogue has it from the start; the script with all values of a large one."""
    if not whole:
        return _facet(facet, catalogue)
    values = tuple(
        replace(value, aliases=()) for value in first_values(facet, catalogue.counts[facet.key])
    )
    return {**_facet(replace(facet, values=values), catalogue), "all": whole.path}


def _whole(facet: Facet, catalogue: Catalogue, drawing: str) -> Artifact:
    """All values of a large facet, with what it takes to draw them."""
    number = {value.slug: n for n, value in enumerate(facet.values)}
    names = [title_key(value.label) for value in facet.values]
    data = {
        **_facet(facet, catalogue),
        "parents": {number[v.slug]: number[v.parent] for v in facet.values if v.parent},
        "told": {number[v.slug]: v.description for v in facet.values if v.description},
        "order": order_column(names) if facet.order == "by-name" else "",
    }
    text = f"{drawing}\n{as_script('setValues', data)}".encode()
    return Artifact(hashed("assets", f"values-{facet.key}.js", text), text)


def _facet(facet: Facet, catalogue: Catalogue) -> dict[str, object]:
    known = facet.value_by_slug
    having = (
        [slug for slug in catalogue.expanded[practice.slug][facet.key] if slug in known]
        for practice in catalogue.practices
    )
    return {
        "key": facet.key,
        "label": facet.label,
        "mode": facet.mode,
        "values": [[value.slug, value.label] for value in facet.values],
        "aliases": {old: value.slug for value in facet.values for old in value.aliases},
        **facet_column(facet, having),
    }


def _orders(catalogue: Catalogue) -> Artifact:
    """Per way to sort where each practice comes; what is equal in it stands newest first."""
    practices = catalogue.practices
    hours = [practice.effort.hours if practice.effort else None for practice in practices]
    orders = {
        "total": len(practices),
        "columns": {
            "title": order_column([title_key(practice.title) for practice in practices]),
            "reviewed": order_column([-(p.reviewed or date.min).toordinal() for p in practices]),
            "adopted": order_column([-len(practice.users) for practice in practices]),
            "effort": order_column([(each is None, each or 0) for each in hours]),
        },
    }
    return named_script("orders.js", "setOrders", orders)
