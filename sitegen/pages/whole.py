"""A practice as it is shown whole on another page: in a list that somebody prints."""

from sitegen.document.html_nodes import nodes_of
from sitegen.model.body import Body
from sitegen.model.practice import Practice
from sitegen.pages import urls
from sitegen.pages.cards import labels_of
from sitegen.pages.contacts import person
from sitegen.pages.context import Tools
from sitegen.pages.practices import image_view


def whole(practice: Practice, tools: Tools, body: Body) -> dict[str, object]:
    """What its page shows and its card does not: the body as nodes, facts, its image, whom to call.

    Title, summary and language are on its card. Addresses are those from the root of the site, but
    for `#heading` of the body itself.
    """
    path, catalogue = urls.practice(tools.paths, practice.slug), tools.catalogue
    html = urls.place_links(
        body.html, path, tools.addresses, catalogue.images, seen_from=urls.CATALOGUE
    )
    image = image_view(practice, urls.CATALOGUE, tools)
    people = [
        person(each, urls.CATALOGUE, tools.paths) for each in catalogue.reachable(practice.contacts)
    ]
    shown = {
        "body": nodes_of(html),
        "facts": _facts(practice, tools),
        "image": image and vars(image),
        "contacts": [{name: said for name, said in vars(each).items() if said} for each in people],
    }
    return {name: each for name, each in shown.items() if each}


def _facts(practice: Practice, tools: Tools) -> list[tuple[str, tuple[str, ...]]]:
    """What can be compared, `(label, texts)` each: of all practices in one order, also what is not filled in.

    Facets made of another field are left out, for that field is there.
    """
    words, minutes = tools.settings.words, practice.outline.minutes
    days = {"Published": practice.date, "Reviewed": practice.reviewed}
    effort = (practice.effort.text,) if practice.effort else ()
    reading = words.ngettext("%(n)s minute", "%(n)s minutes", minutes)
    chosen = [facet for facet in tools.catalogue.facets if not facet.source]
    return [
        (words.gettext("Time to introduce"), effort),
        (words.gettext("Reading time"), (reading,)),
        *((words.gettext(label), (words.date(day),) if day else ()) for label, day in days.items()),
        (words.gettext("Also in use at"), tuple(each.organisation for each in practice.adopted_by)),
        *((facet.label, labels_of(facet, practice)) for facet in chosen),
        *((field.label, practice.extras[field.key]) for field in tools.settings.extras),
    ]
