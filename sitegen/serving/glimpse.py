"""The pages of what was just saved, before anything else is looked at.

A look at a large catalogue takes seconds; who saves a practice waits for its own page.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sitegen.cache import Cache
from sitegen.diagnostics import has_errors
from sitegen.examined import Examined
from sitegen.model.practice import Practice
from sitegen.pipeline import IN_ONE_PROCESS, pages_at_once
from sitegen.reading import Content, read_content
from sitegen.render.artifact import Artifact
from sitegen.request import Request
from sitegen.sources import CONTENT, read_sources, stamps_of

_MOST = 8
"""Practices saved at a time; more of them are no quicker than a look."""


def glimpse(
    request: Request, examined: Examined, before: Content, cache: Cache
) -> tuple[Content, tuple[Artifact, ...]]:
    """What is read now, and the files of those practices of which only words changed since `before`.

    None when anything else changed since it was `examined`, or there are mistakes: that takes a look.
    """
    settings, catalogue = examined.settings, examined.catalogue
    if not (settings and catalogue and _is_same_beside(request, examined)):
        return before, ()
    sources = read_sources(request.root, settings.limits)
    if sources.value is None or sources.diagnostics or sources.value.images != catalogue.images:
        return before, ()
    now = read_content(request.root, sources.value, settings, cache, IN_ONE_PROCESS, before)
    changed = _reworded(before, now)
    if not 0 < len(changed) <= _MOST or has_errors(now.problems):
        return now, ()
    practices = tuple(changed.get(each.path, each) for each in catalogue.practices)
    shown = replace(catalogue, practices=practices)
    wanted = [each for each in practices if each.path in changed]
    shown_now = replace(examined, catalogue=shown, bodies=now.bodies)
    return now, tuple(pages_at_once(shown_now, wanted))


def _is_same_beside(request: Request, examined: Examined) -> bool:
    """Whether the files beside the content are as they were; a young one may not be."""
    stamps = examined.stamps.items()
    beside = {path: stamp for path, stamp in stamps if not path.startswith(f"{CONTENT}/")}
    return all(beside.values()) and stamps_of(request.root, beside) == beside


def _reworded(before: Content, now: Content) -> Mapping[str, Practice]:
    """Path → practice, of those that changed; none when more than their words did."""
    known = {each.path: each for each in before.practices}
    changed = {each.path: each for each in now.practices if each is not known.get(each.path)}
    is_same = before.paths == now.paths and before.contacts == now.contacts
    is_same = is_same and all(_ties(each) == _ties(known[path]) for path, each in changed.items())
    return changed if is_same else {}


def _ties(practice: Practice) -> tuple[Any, ...]:
    """What other pages have to do with: names, links, and what may be linked to."""
    outline = practice.outline
    return (
        *(practice.id, practice.status, practice.date, practice.aliases, practice.contacts),
        *(practice.named, practice.adopted_by, practice.builds_on, practice.related),
        *(practice.image, practice.attachments),
        tuple(link.target for link in outline.links),
        tuple(heading.id for heading in outline.headings),
    )
