"""What was read → the catalogue, with the files that it names and what other files call its values."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from sitegen.build.options import CheckOptions
from sitegen.config.settings import Settings
from sitegen.content.discovery import Sources
from sitegen.content.loader import Content
from sitegen.content.named_files import read_named_files
from sitegen.diagnostics.model import Noted
from sitegen.document.beside import Beside
from sitegen.model.assemble import Assembled, assemble, no_ways
from sitegen.model.editorial_list import EditorialList
from sitegen.model.facets import Facet
from sitegen.model.practice import Practice
from sitegen.model.wanted import Wanted
from sitegen.model.ways import ways


def assembled_of(
    content: Content, sources: Sources, settings: Settings, options: CheckOptions
) -> Assembled:
    """The catalogue, and what is wrong in it and in the files that it names."""
    named = read_named_files(options.root, content, sources, settings)
    facets = _named_facets(options.root, settings, {*sources.stamps} - _silent(content, options))
    reported = {each.place.path: "" for each in named.diagnostics}
    made = assemble(
        content.practices, content.contacts, content.lists, content.wanted,
        named.value.images, facets.value, settings.organisations, settings.words,
        with_drafts=options.with_drafts, unreadable={**content.unreadable, **reported},
        with_any_name=bool(settings.content.declared), exchange=settings.exchange_facet,
        relations=settings.relations, files=named.value.attachments, find_ways=_ways(settings),
    )  # fmt: skip
    return replace(made, diagnostics=(*named.diagnostics, *facets.diagnostics, *made.diagnostics))


def _named_facets(root: Path, settings: Settings, paths: Iterable[str]) -> Noted[tuple[Facet, ...]]:
    """The facets, with what other files call their values."""
    if not any(facet.labels_from for facet in settings.facets):
        return Noted(settings.facets)
    from sitegen.content.labels import read_labels  # of no use to most

    return read_labels(root, settings.facets, paths, settings.limits)


def _silent(content: Content, options: CheckOptions) -> set[str]:
    """The files whose titles nobody is to read: drafts, and people who left or are left out."""
    pages: tuple[Practice | EditorialList | Wanted, ...] = (
        *content.practices, *content.lists, *content.wanted
    )  # fmt: skip
    drafts = () if options.with_drafts else (p.path for p in pages if p.status == "draft")
    gone = (p.path for p in content.contacts if options.without_contacts or not p.active)
    return {*drafts, *gone}


def _ways(settings: Settings) -> Callable[..., Mapping[str, str]]:
    """What finds out where links lead that name no file of the catalogue."""
    if not settings.content.leads_anywhere:
        return no_ways
    return partial(
        ways, beside=settings.content.links or Beside(), may_be_page=settings.content.may_be_page
    )
