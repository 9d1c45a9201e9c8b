"""A practice as it is shown whole on another page: in a list that somebody prints."""

from collections.abc import Iterable, Iterator
from html import escape

from sitegen.document.html_nodes import Node, nodes_of
from sitegen.model.body import Body
from sitegen.model.practice import Practice
from sitegen.model.practice_fields import IN_USE
from sitegen.pages import urls
from sitegen.pages.body_links import place_links
from sitegen.pages.cards import labels_of, practice_links
from sitegen.pages.contacts import departures
from sitegen.pages.context import Tools
from sitegen.pages.extras import people_of, texts_of
from sitegen.pages.people import person
from sitegen.pages.practices import attachments, image_view, permanent
from sitegen.pages.spread import adopters
from sitegen.pages.views.contacts import DepartureView
from sitegen.pages.views.frame import LinkView
from sitegen.pages.views.people import PersonView
from sitegen.pages.views.spread import AdoptionView
from sitegen.words.marking import gettext_noop
from sitegen.words.words import Words

_HREF = "organisation_href"
_STAGES = {"exploring": "Exploring", "trial": "Trial", "stopped": "Stopped"}
Part = tuple[str, list[Node]]
"""A heading, and the nodes below it."""


def whole(practice: Practice, tools: Tools, body: Body) -> dict[str, object]:
    """What its page shows and its card does not: the body as nodes, facts, its image, whom to call.

    Title, summary and language are on its card. Addresses are those from the root of the site, but
    for `#heading` of the body itself.
    """
    path, catalogue = urls.practice(tools.paths, practice.slug), tools.catalogue
    html = place_links(
        body.html,
        path,
        tools.addresses,
        catalogue.images,
        catalogue.ways,
        tools.files,
        seen_from=urls.CATALOGUE,
    )
    image = image_view(practice, urls.CATALOGUE, tools)
    people = [
        person(each, urls.CATALOGUE, tools.paths) for each in catalogue.reachable(practice.contacts)
    ]
    left = departures(people_of(practice, tools), practice.outline, urls.CATALOGUE, tools)
    shown = {
        "body": nodes_of(html),
        "path": permanent(practice, tools.paths),
        "facts": _facts(practice, tools),
        "image": image and vars(image),
        "contacts": [_said(each) for each in people],
        "left": [nodes_of(_departure(each, tools.settings.words)) for each in left],
        "parts": list(_parts(practice, tools)),
    }
    return {name: each for name, each in shown.items() if each}


def _facts(practice: Practice, tools: Tools) -> list[tuple[str, tuple[str, ...]]]:
    """What can be compared, `(label, texts)` each: of all practices in one order, also what is not filled in.

    Facets made of another field are left out, for that field is there.
    """
    words, minutes = tools.settings.words, practice.outline.minutes
    days = {"Published": practice.date, "Reviewed": practice.reviewed}
    effort = (practice.effort.text,) if practice.effort else ()
    reading = (words.ngettext("%(n)s minute", "%(n)s minutes", minutes),) if minutes else ()
    chosen = [facet for facet in tools.catalogue.facets if not facet.source]
    return [
        (words.gettext("Time to introduce"), effort),
        (words.gettext("Reading time"), reading),
        *((words.gettext(label), (words.date(day),) if day else ()) for label, day in days.items()),
        (words.gettext("Also in use at"), practice.users),
        *((facet.label, labels_of(facet, practice)) for facet in chosen),
        *((field.label, texts_of(field, practice, tools)) for field in tools.settings.extras),
    ]


def _parts(practice: Practice, tools: Tools) -> Iterator[Part]:
    """What is below its text, in the words of its page."""
    words = tools.settings.words
    files = attachments(practice, urls.CATALOGUE, tools)
    adoptions = adopters(practice, urls.CATALOGUE, tools)
    before = practice_links(
        tools.catalogue.existing(practice.builds_on), urls.CATALOGUE, tools.paths
    )
    after = practice_links(
        tools.catalogue.built_upon.get(practice.slug, ()), urls.CATALOGUE, tools.paths
    )
    builds_on = gettext_noop('Builds on <a href="%(href)s">%(title)s</a>')
    built_upon = gettext_noop('Became the basis of <a href="%(href)s">%(title)s</a>')
    origin = [
        words.gettext(said, href=escape(each.href), title=escape(each.text))
        for said, links in ((builds_on, before), (built_upon, after))
        for each in links
    ]
    for heading, items in (
        ("Attachments", [_link(each) for each in files]),
        ("Use elsewhere", [_adoption(each, words) for each in adoptions]),
        ("Origin", origin),
    ):
        if items:
            html = "".join(f"<li>{item}</li>" for item in items)
            yield words.gettext(heading), nodes_of(f"<ul>{html}</ul>")


def _said(each: PersonView) -> dict[str, str]:
    """What paper can show of someone."""
    return {name: said for name, said in vars(each).items() if said and name != _HREF}


def _adoption(adoption: AdoptionView, words: Words) -> str:
    """As a row of the page says it, in `templates/components/spread/`."""
    name = escape(adoption.name.text)
    days = {"first": adoption.since, "last": adoption.until}
    told = {key: words.date(day) for key, day in days.items() if day}
    facts = [words.gettext(_STAGES[adoption.stage])] if adoption.stage != IN_USE else []
    if len(told) > 1:
        facts.append(words.gettext("%(first)s to %(last)s", **told))
    else:
        facts += [words.gettext("since %(day)s", day=told["first"])] if adoption.since else []
        facts += [words.gettext("to %(day)s", day=told["last"])] if adoption.until else []
    who = [", ".join([f"<strong>{name}</strong>", *facts]), *map(_link, adoption.contacts)]
    below = [escape(adoption.note)] if adoption.note else []
    below += [_departure(each, words) for each in adoption.departures]
    return "<br>".join([" · ".join(who), *below])


def _departure(left: DepartureView, words: Words) -> str:
    """As on the page, in `templates/components/departure/`."""
    name = escape(left.organisation)
    said = (
        words.gettext("%(The_contact)s of %(name)s no longer works here.", name=name)
        if name
        else words.gettext("%(The_contact)s no longer works here.")
    )
    if not left.stand_ins:
        return said
    names = _listed(left.stand_ins, words)
    count = len(left.stand_ins)
    stand = words.ngettext("%(names)s stands in.", "%(names)s stand in.", count, names=names)
    return f"{said} {stand}"


def _listed(links: Iterable[LinkView], words: Words) -> str:
    return words.listed([_link(each) for each in links])


def _link(link: LinkView) -> str:
    return f'<a href="{escape(link.href)}">{escape(link.text)}</a>'
