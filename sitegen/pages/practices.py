"""The page of a practice, and those that lead to it."""

import posixpath
from collections.abc import Iterator
from functools import partial

from sitegen.config.paths import Paths
from sitegen.document.beside import is_address
from sitegen.document.links import Target, read_target
from sitegen.images.image import Image
from sitegen.model.body import Body
from sitegen.model.practice import Practice
from sitegen.pages import exchange, urls
from sitegen.pages.body_links import place_links
from sitegen.pages.cards import cards, facet_links, list_links, wanted_links
from sitegen.pages.contacts import departures
from sitegen.pages.context import Planned, Tools, frame
from sitegen.pages.extras import extras, people_of
from sitegen.pages.forms import is_correctable
from sitegen.pages.lineage import grew_from, grew_into
from sitegen.pages.mail import letter, share_by_mail
from sitegen.pages.people import person
from sitegen.pages.spread import adopters, timeline
from sitegen.pages.views.cards import Share
from sitegen.pages.views.frame import LinkView, PictureView
from sitegen.pages.views.others import RedirectView
from sitegen.pages.views.practice import (
    ImageView,
    MomentView,
    PracticeView,
    Section,
)


def pages(practice: Practice, paths: Paths) -> Iterator[Planned]:
    """The page of one practice; then a stub at its permanent address, and at each old one."""
    target = urls.practice(paths, practice.slug)
    yield Planned(target, "pages/practice.html", partial(_view, practice), practice.path)
    old = [urls.old(alias, urls.practice(paths, alias)) for alias in practice.aliases]
    for path in [urls.permanent(paths, practice.id), *old] if practice.id else old:
        yield redirect(path, target, practice.title, practice)


def redirect(path: str, target: str, title: str, practice: Practice | None = None) -> Planned:
    """A stub at `path` that leads to the page at `target`; without a title it is called as the site."""
    return Planned(path, "pages/redirect.html", partial(_redirect, path, target, title, practice))


def _redirect(
    path: str, target: str, title: str, practice: Practice | None, tools: Tools
) -> RedirectView:
    base = tools.settings.site.base_url
    title = title or tools.settings.site.title
    return RedirectView(
        title,
        urls.relative(target, path),
        base + target if base else "",
        practice.summary if practice else "",
        _shared_picture(practice, tools) if practice else None,
    )


_LEAST = 200
"""Pixels either way: of less, those who show a page where it is shared make nothing."""


def _shared_picture(practice: Practice, tools: Tools) -> PictureView | None:
    """Its image, where that is large enough, of a kind that everyone shows, and has an address."""
    base = tools.settings.site.base_url
    if not practice.image or not base:
        return None
    image = _picture(practice.image, practice, tools)
    if not image or image.extension not in ("png", "jpg"):
        return None
    if min(image.width, image.height) < _LEAST:
        return None
    return PictureView(base + urls.image(image), practice.image_alt, image.width, image.height)


def _view(practice: Practice, tools: Tools, body: Body) -> PracticeView:
    """With all that the catalogue knows around it."""
    path, paths = urls.practice(tools.paths, practice.slug), tools.paths
    catalogue = tools.catalogue
    related = catalogue.existing(practice.related)
    return PracticeView(
        frame=frame(tools, path, picture=_shared_picture(practice, tools)),
        slug=practice.slug,
        id=practice.id,
        number=practice.number,
        title=practice.title,
        summary=practice.summary,
        status=practice.status,
        language=practice.language,
        permalink=urls.relative(urls.permanent(paths, practice.id), path) if practice.id else "",
        date=practice.date,
        reviewed=practice.reviewed,
        review_due=practice.review_due,
        history=_history(practice),
        effort=practice.effort.text if practice.effort else "",
        minutes=practice.outline.minutes,
        facets=facet_links(practice, path, tools),
        extras=extras(practice, path, tools),
        image=image_view(practice, path, tools),
        attachments=attachments(practice, path, tools),
        sections=tuple(
            Section(heading.text, f"#{heading.id}")
            for heading in practice.outline.headings
            if heading.level == 2
        ),
        body=place_links(
            body.html, path, tools.addresses, catalogue.images, catalogue.ways, tools.files
        ),
        contacts=tuple(
            person(contact, path, paths, subject=practice.title)
            for contact in catalogue.reachable(practice.contacts)
        ),
        departures=departures(people_of(practice, tools), practice.outline, path, tools),
        is_withheld=bool(catalogue.withheld),
        helping=exchange.helping(practice, path, tools),
        exchange=exchange.link_for(practice, path, tools),
        adopted_by=adopters(practice, path, tools),
        timeline=timeline(practice.adopted_by),
        grew_from=grew_from(practice, path, tools),
        grew_into=grew_into(practice, path, tools),
        answers=wanted_links(
            filter(None, map(catalogue.wanted_by_slug.get, practice.answers)), path, paths
        ),
        lists=list_links(catalogue.listing.get(practice.slug, ()), path, paths),
        share=_share(practice, tools),
        related=cards(related, path, tools),
    )


def _share(practice: Practice, tools: Tools) -> Share:
    site, own = tools.settings.site, permanent(practice, tools.paths)
    address = site.base_url + own if site.base_url else ""
    known = {"path": practice.path, "title": practice.title, "url": address}
    form = _form_link(practice, tools)
    return Share(
        mail=share_by_mail(practice.title, practice.on_card, address) if address else "",
        linkedin=urls.share_on_linkedin(address) if address else "",
        address=address,
        edit=form or urls.filled(site.edit_url, **known),
        adopt=f"{form}&doel=gebruik" if form else "",
        report=_report(practice, address or own, tools) or urls.filled(site.issue_url, **known),
    )


def permanent(practice: Practice, paths: Paths) -> str:
    """The path that it is passed on by."""
    return (
        urls.permanent(paths, practice.id) if practice.id else urls.practice(paths, practice.slug)
    )


def _report(practice: Practice, address: str, tools: Tools) -> str:
    """A letter to the editors, for which nobody needs an account; empty where they have no address."""
    email, words = tools.settings.site.email, tools.settings.words
    if not email:
        return ""
    subject = words.gettext("A mistake in: %(title)s", title=practice.title)
    body = words.gettext("What is not right, in one sentence:")
    return letter(email, subject, f"{address}\r\n\r\n{body} ")


def _form_link(practice: Practice, tools: Tools) -> str:
    """The form, filled in with this practice; empty where the form could not keep all of it."""
    if not is_correctable(practice, tools.catalogue):
        return ""
    paths = tools.paths
    form = urls.relative(urls.share(paths), urls.practice(paths, practice.slug))
    return f"{form}?praktijk={practice.slug}"


def _history(practice: Practice) -> tuple[MomentView, ...]:
    """Newest first, and of one day the last thing first."""
    archived = practice.archived if practice.is_archived else None
    if not practice.changes and not archived:
        return ()
    changes = [MomentView(each.date, "changed", each.note) for each in practice.changes]
    days = (("archived", archived), ("reviewed", practice.reviewed), ("published", practice.date))
    last, reviewed, first = ([MomentView(day, what)] if day else [] for what, day in days)
    return tuple(sorted((*last, *reviewed, *changes, *first), key=lambda m: m.day, reverse=True))


def _picture(written: str, practice: Practice, tools: Tools) -> Image | None:
    """The image that a field names by its address, as a link in a body would; if there is one."""
    return tools.catalogue.images.get(_file_path(written, practice, tools))


def image_view(practice: Practice, path: str, tools: Tools) -> ImageView | None:
    """The image of a practice as seen from the page at `path`, if it has one."""
    picture = _picture(practice.image, practice, tools)
    if picture is None:
        return None
    src = urls.relative(urls.image(picture), path)
    return ImageView(src, practice.image_alt, picture.width, picture.height)


def attachments(practice: Practice, path: str, tools: Tools) -> tuple[LinkView, ...]:
    """The files of a practice as seen from the page at `path`."""
    found = (_attachment(written, practice, path, tools) for written in practice.attachments)
    return tuple(each for each in found if each)


def _attachment(written: str, practice: Practice, path: str, tools: Tools) -> LinkView | None:
    if picture := _picture(written, practice, tools):
        return LinkView(posixpath.basename(picture.path), urls.relative(urls.image(picture), path))
    to = _file_path(written, practice, tools)
    if is_address(to):
        return LinkView(to, to)
    if to not in tools.files:
        return None
    address, told = tools.files[to]
    return LinkView(f"{posixpath.basename(to)} ({told})", urls.relative(address, path))


def _file_path(written: str, practice: Practice, tools: Tools) -> str:
    """The path of a file that a field names by its address, or its address on another site."""
    target = read_target(written, practice.path, anywhere=True)
    path = target.path if isinstance(target, Target) else ""
    return tools.catalogue.ways.get(path, path)
