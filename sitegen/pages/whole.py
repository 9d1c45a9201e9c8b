"""A practice as it is shown whole on another page: in a list that somebody prints."""

from sitegen.document.html_nodes import nodes_of
from sitegen.model.body import Body
from sitegen.model.practice import Practice
from sitegen.pages import urls
from sitegen.pages.contacts import person
from sitegen.pages.context import Tools
from sitegen.pages.practices import image_view


def whole(practice: Practice, tools: Tools, body: Body) -> dict[str, object]:
    """What its page shows and its card does not: the body as nodes, its image, whom to call.

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
        "image": image and vars(image),
        "contacts": [{name: said for name, said in vars(each).items() if said} for each in people],
    }
    return {name: each for name, each in shown.items() if each}
