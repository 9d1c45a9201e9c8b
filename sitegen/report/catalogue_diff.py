"""Two catalogues → what changed between them, for the summary of a pull request."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sitegen.model.body import Bodies, Body
from sitegen.model.catalogue import Catalogue, Head
from sitegen.model.contact import Contact
from sitegen.report.markdown import code
from sitegen.report.safe import as_json as shown_as_json
from sitegen.words.marking import gettext_noop as _
from sitegen.words.words import Words

Before = str
After = str
VERSION = 1
_HEADINGS = {
    "practices": {
        "added": _("%(Practices)s: new (%(n)s)"),
        "removed": _("%(Practices)s: gone (%(n)s)"),
        "changed": _("%(Practices)s: changed (%(n)s)"),
    },
    "contacts": {
        "added": _("%(Contacts)s: new (%(n)s)"),
        "removed": _("%(Contacts)s: gone (%(n)s)"),
        "changed": _("%(Contacts)s: changed (%(n)s)"),
    },
    "lists": {
        "added": _("Lists: new (%(n)s)"),
        "removed": _("Lists: gone (%(n)s)"),
        "changed": _("Lists: changed (%(n)s)"),
    },
    "wanted": {
        "added": _("Asked for: new (%(n)s)"),
        "removed": _("Asked for: gone (%(n)s)"),
        "changed": _("Asked for: changed (%(n)s)"),
    },
    "static": {
        "added": _("To be reviewed as code, because it goes onto the site unchanged: new (%(n)s)"),
        "changed": _(
            "To be reviewed as code, because it goes onto the site unchanged: changed (%(n)s)"
        ),
        "removed": _(
            "To be reviewed as code, because it goes onto the site unchanged: gone (%(n)s)"
        ),
    },
}


@dataclass(frozen=True)
class Change:
    """One file that is in both catalogues and is not the same."""

    slug: str
    title: str
    fields: tuple[tuple[str, Before, After], ...]
    """Key, and its value before and after in one line; empty where it was not filled in."""
    body: bool
    """Whether the text below the fields changed."""


@dataclass(frozen=True)
class Changes:
    """All files of one kind; each added or removed one as `(slug, title)`."""

    added: tuple[tuple[str, str], ...]
    changed: tuple[Change, ...]
    removed: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class BareChanges:
    """Files that go onto the site as they are, by path."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True)
class Report:
    """What is different, and how many practices each facet value has before and after."""

    practices: Changes
    contacts: Changes
    lists: Changes
    wanted: Changes
    static: BareChanges
    counts: tuple[tuple[str, str, int, int], ...]
    """Facet, value, before, after; only where they differ."""
    totals: tuple[int, int]
    """Practices that lists show, before and after."""


Version = tuple[Catalogue, Bodies, Mapping[str, bytes]]
"""A catalogue, the texts of its files, and what is in `static/`."""


def compare(old: Version, new: Version) -> Report:
    """What changed from `old` to `new`, each list by slug."""
    return Report(
        practices=_changes(_files(old[0].practices, old[1]), _files(new[0].practices, new[1])),
        contacts=_changes(_files(old[0].contacts, old[1]), _files(new[0].contacts, new[1])),
        lists=_changes(_files(old[0].lists, old[1]), _files(new[0].lists, new[1])),
        wanted=_changes(_files(old[0].wanted, old[1]), _files(new[0].wanted, new[1])),
        static=_bare_changes(old[2], new[2]),
        counts=tuple(_counts(old[0], new[0])),
        totals=(len(old[0].current), len(new[0].current)),
    )


def _bare_changes(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> BareChanges:
    both = sorted(old.keys() & new.keys())
    return BareChanges(
        added=tuple(sorted(new.keys() - old.keys())),
        changed=tuple(path for path in both if old[path] != new[path]),
        removed=tuple(sorted(old.keys() - new.keys())),
    )


Files = Mapping[str, tuple[Head, Body]]
"""By slug."""


def _files(heads: Iterable[Head], bodies: Bodies) -> Files:
    return {head.slug: (head, bodies[head.path]) for head in heads}


def _changes(old: Files, new: Files) -> Changes:
    both = sorted(old.keys() & new.keys())
    changed = (_change(new[slug][0], old[slug][1], new[slug][1]) for slug in both)
    return Changes(
        added=tuple((slug, _title(new[slug][0])) for slug in sorted(new.keys() - old.keys())),
        changed=tuple(change for change in changed if change.fields or change.body),
        removed=tuple((slug, _title(old[slug][0])) for slug in sorted(old.keys() - new.keys())),
    )


def _change(document: Head, old: Body, new: Body) -> Change:
    keys = dict.fromkeys((*old.written, *new.written))
    pairs = ((key, _line(old.written.get(key)), _line(new.written.get(key))) for key in keys)
    fields = tuple((key, before, after) for key, before, after in pairs if before != after)
    return Change(document.slug, _title(document), fields, old.source != new.source)


def _title(document: Head) -> str:
    return document.name if isinstance(document, Contact) else document.title


def _line(value: Any) -> str:
    """A value in one line, as a reader of the report sees it."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_line(inner)}" for key, inner in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        mark = "; " if any(isinstance(item, Mapping) for item in value) else ", "
        return mark.join(map(_line, value))
    return " ".join(str(value).split())


def _counts(old: Catalogue, new: Catalogue) -> Iterator[tuple[str, str, int, int]]:
    facets = dict.fromkeys((*old.counts, *new.counts))
    for facet in facets:
        before, after = old.counts.get(facet, {}), new.counts.get(facet, {})
        for value in dict.fromkeys((*before, *after)):
            if before.get(value, 0) != after.get(value, 0):
                yield facet, value, before.get(value, 0), after.get(value, 0)


def as_json(report: Report) -> str:
    """For scripts."""
    kinds = {
        "practices": report.practices,
        "contacts": report.contacts,
        "lists": report.lists,
        "wanted": report.wanted,
    }
    shaped: dict[str, Any] = {
        kind: {
            "added": [{"slug": slug, "title": title} for slug, title in changes.added],
            "changed": [_as_record(change) for change in changes.changed],
            "removed": [{"slug": slug, "title": title} for slug, title in changes.removed],
        }
        for kind, changes in kinds.items()
    }
    counts = [
        {"facet": facet, "value": value, "before": before, "after": after}
        for facet, value, before, after in report.counts
    ]
    totals = dict(zip(("before", "after"), report.totals, strict=True))
    static = asdict(report.static)
    whole = {"version": VERSION, "totals": totals, **shaped, "static": static, "counts": counts}
    return shown_as_json(whole)


def _as_record(change: Change) -> dict[str, Any]:
    fields = [{"key": key, "before": b, "after": a} for key, b, a in change.fields]
    return {"slug": change.slug, "title": change.title, "fields": fields, "body": change.body}


def as_markdown(report: Report, words: Words) -> str:
    """For people; nothing that an author wrote becomes markup."""
    before, after = report.totals
    title = words.gettext("What changes")
    total = words.gettext("%(Practices)s: %(before)s → %(after)s.", before=before, after=after)
    parts = [f"## {title}\n\n{total}"]
    parts += _markdown("practices", report.practices, words)
    parts += _markdown("contacts", report.contacts, words)
    parts += _markdown("lists", report.lists, words)
    parts += _markdown("wanted", report.wanted, words)
    parts += _bare_markdown(report.static, words)
    if report.counts:
        rows = (f"| {code(f)} | {code(v)} | {b} | {a} |" for f, v, b, a in report.counts)
        title = words.gettext("Number of %(practices)s per facet value")
        head = words.gettext("| facet | value | was | becomes |")
        parts.append("\n".join((f"### {title}", "", head, "|---|---|---|---|", *rows)))
    if len(parts) == 1:
        parts.append(words.gettext("No field or text changed."))
    return "\n\n".join(parts) + "\n"


def _markdown(kind: str, changes: Changes, words: Words) -> Iterator[str]:
    for how, named in (("added", changes.added), ("removed", changes.removed)):
        if named:
            items = (f"- {code(slug)} {code(title)}" for slug, title in named)
            yield "\n".join((_heading(kind, how, len(named), words), "", *items))
    if changes.changed:
        yield _heading(kind, "changed", len(changes.changed), words)
        yield from (_table(change, words) for change in changes.changed)


def _bare_markdown(changes: BareChanges, words: Words) -> Iterator[str]:
    for how, paths in asdict(changes).items():
        if paths:
            items = (f"- {code(f'static/{path}')}" for path in paths)
            yield "\n".join((_heading("static", how, len(paths), words), "", *items))


def _heading(kind: str, how: str, count: int, words: Words) -> str:
    return f"### {words.message(_HEADINGS[kind][how]) % {'n': count}}"


def _table(change: Change, words: Words) -> str:
    rows = [f"| {code(key)} | {code(was)} | {code(now)} |" for key, was, now in change.fields]
    if change.body:
        rows.append(words.gettext("| text | | changed |"))
    head = words.gettext("| field | was | becomes |")
    title = f"{code(change.slug)} {code(change.title)}"
    return "\n".join((title, "", head, "|---|---|---|", *rows))
