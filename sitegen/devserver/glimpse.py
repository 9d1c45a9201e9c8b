"""The pages of what was just saved, before anything else is looked at.

A look at a large catalogue takes seconds; whoever saves a practice waits for its own page.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sitegen.artifacts.artifact import Artifact
from sitegen.build.build import produce_practices
from sitegen.build.options import CheckOptions
from sitegen.build.result import CheckResult
from sitegen.content.discovery import read_sources
from sitegen.content.loader import Content, read_content
from sitegen.content.named_files import NamedFiles, read_named_files
from sitegen.content.walk import stamps_of
from sitegen.diagnostics.model import has_errors
from sitegen.incremental.cache import Cache
from sitegen.model.practice import Practice
from sitegen.report.severities import settled
from sitegen.workers.pool import Runner

_MOST = 8
"""Practices saved at a time; more of them are no quicker than a look."""


def glimpse(
    options: CheckOptions, last: CheckResult, cache: Cache
) -> tuple[CheckResult, tuple[Artifact, ...]]:
    """The `last` result with what is read now, and the files of the practices whose words changed.

    None when anything else changed since, or there are mistakes: that takes a look.
    """
    site, before = last.site, last.content
    if site is None or before is None or not _is_same_beside(options, last):
        return last, ()
    root, settings = options.root, site.settings
    sources = read_sources(root, settings.content, settings.limits)
    if sources.diagnostics:
        return last, ()
    now = read_content(root, sources.value, settings, cache, Runner(), before)
    named = read_named_files(root, now, sources.value, settings).value
    if named != NamedFiles(site.catalogue.images, site.catalogue.files):
        return last, ()
    changed, seen = _reworded(before, now), replace(last, content=now)
    told = settled(now.diagnostics, settings.levels).diagnostics
    if not 0 < len(changed) <= _MOST or has_errors(told):
        return seen, ()
    practices = tuple(
        _linked(changed[each.path], each) if each.path in changed else each
        for each in site.catalogue.practices
    )
    shown = replace(site.catalogue, practices=practices)
    wanted = [each for each in practices if each.path in changed]
    made = produce_practices(replace(site, catalogue=shown, bodies=now.bodies), wanted)
    return seen, tuple(made)


def _is_same_beside(options: CheckOptions, last: CheckResult) -> bool:
    """Whether the files beside the content are as they were; a young one may not be."""
    read = last.content.records if last.content else {}
    folders = tuple(f"{each.path}/" for each in last.grounds if each.path)
    beside = {
        path: stamp
        for path, stamp in last.stamps.items()
        if path not in read and not path.startswith(folders)
    }
    return all(beside.values()) and stamps_of(options.root, beside) == beside


def _reworded(before: Content, now: Content) -> Mapping[str, Practice]:
    """Path → practice, of those that changed; none when more than their words did."""
    known = {each.path: each for each in before.practices}
    changed = {each.path: each for each in now.practices if each is not known.get(each.path)}
    is_same = before.paths == now.paths and before.contacts == now.contacts
    is_same = is_same and before.lists == now.lists and before.wanted == now.wanted
    is_same = is_same and all(_ties(each) == _ties(known[path]) for path, each in changed.items())
    return changed if is_same else {}


_LINKS = (
    "contacts",
    "named",
    "adopted_by",
    "builds_on",
    "related",
    "relations",
    "answers",
    "facets",
)
"""What a catalogue has as names of others, and a file perhaps in words."""


def _linked(read: Practice, known: Practice) -> Practice:
    """A practice as it is read now, with what it names as that is known of it."""
    return replace(read, **{name: getattr(known, name) for name in _LINKS})


def _ties(practice: Practice) -> tuple[Any, ...]:
    """What other pages have to do with: names, links, and what may be linked to."""
    outline = practice.outline
    return (
        *(practice.id, practice.status, practice.date, practice.aliases),
        *(practice.image, practice.attachments),
        *(getattr(practice, name) for name in _LINKS),
        tuple(link.target for link in outline.links),
        tuple(heading.id for heading in outline.headings),
    )
