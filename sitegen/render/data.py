"""What filters and orders work on in the browser: a few scripts with data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sitegen.artifacts.artifact import Artifact
from sitegen.artifacts.script import named_script
from sitegen.model.catalogue import Catalogue
from sitegen.model.collation import title_key
from sitegen.model.facets import Facet
from sitegen.render.columns import facet_column, order_column
from sitegen.search_index.codec import ascending


@dataclass(frozen=True)
class Data:
    """The scripts with data."""

    catalogue: Artifact
    """What the catalogue loads with its page; it names the others."""
    others: tuple[Artifact, ...]
    """What is loaded when it is needed: the orders but the usual one, all slugs."""


def make_data(catalogue: Catalogue, stretches: Mapping[str, object]) -> Data:
    """The data of all practices, with which of them are archived.

    `stretches` names the scripts with cards and texts.
    """
    orders = _orders(catalogue)
    slugs = named_script("slugs.js", "setSlugs", [each.slug for each in catalogue.practices])
    facets = [_facet(facet, catalogue) for facet in catalogue.facets]
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
    return Data(script, (orders, slugs))


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


def _facet(facet: Facet, catalogue: Catalogue) -> dict[str, object]:
    having = (catalogue.expanded[practice.slug][facet.key] for practice in catalogue.practices)
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
