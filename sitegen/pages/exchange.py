"""The page of all that contacts offer and seek, and what other pages tell of it."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from sitegen.config.settings import Settings
from sitegen.model.catalogue import Catalogue
from sitegen.model.contact import Contact
from sitegen.model.exchange import Exchange, Sought, exchange_in
from sitegen.model.facets import FacetValue
from sitegen.model.practice import Practice
from sitegen.pages import urls
from sitegen.pages.cards import value_links
from sitegen.pages.context import Planned, Tools, frame
from sitegen.pages.mail import letter
from sitegen.pages.people import organisation_href, person
from sitegen.pages.views.exchange import ExchangeView, HelperView, MatchView, SoughtView
from sitegen.pages.views.people import PersonView

MOST_HELPING = 3
"""People whom a practice names besides its own; the others are on the page of all."""


def pages(catalogue: Catalogue, settings: Settings) -> Iterator[Planned]:
    """The page of all that is offered and sought, where there is any."""
    if exchange_in(catalogue, settings.exchange_facet):
        yield Planned(urls.exchange(settings.paths), "pages/exchange.html", _view)


def link(tools: Tools, path: str, subject: str = "") -> str:
    """The link to that page, and to a subject on it; empty where there is no such page."""
    if not tools.exchange:
        return ""
    fragment = f"#{_anchor(subject)}" if subject in tools.exchange.named else ""
    return urls.relative(urls.exchange(tools.paths), path) + fragment


def link_to(facet: str, value: str, path: str, tools: Tools) -> str:
    """The link to a facet value on that page; empty where nobody offers or seeks it."""
    exchange = tools.exchange
    if not exchange or exchange.facet.key != facet or value not in exchange.named:
        return ""
    return link(tools, path, value)


def link_for(practice: Practice, path: str, tools: Tools) -> str:
    """The link to what a practice is about first on that page."""
    values = practice.facets.get(tools.settings.exchange_facet, ())
    return link(tools, path, next(iter(values), ""))


def _anchor(subject: str) -> str:
    return f"onderwerp-{subject}"


def _view(tools: Tools) -> ExchangeView:
    path, exchange = urls.exchange(tools.paths), tools.exchange
    assert exchange
    return ExchangeView(
        frame=frame(tools, path),
        subject_label=exchange.facet.label,
        unanswered=tuple(_sought(each, path, tools) for each in exchange.unanswered),
        subjects=tuple(_match(value, exchange, path, tools) for value in exchange.subjects),
        share_contact=_form(path, tools),
        wanted=urls.relative(urls.all_wanted(tools.paths), path),
    )


def _match(value: FacetValue, exchange: Exchange, path: str, tools: Tools) -> MatchView:
    (subject,) = value_links(exchange.facet, [value.slug], path)
    return MatchView(
        value=subject,
        anchor=_anchor(value.slug),
        offering=_helpers(exchange.offering([value.slug]), value.slug, path, tools),
        seeking=tuple(_sought(each, path, tools) for each in exchange.seeking(value.slug)),
        offer=_form(path, tools, offers=value.slug),
        seek=_form(path, tools, seeks=value.slug),
    )


def _form(path: str, tools: Tools, **begun: str) -> str:
    """The form for a contact, in which this is filled in; empty where there is none."""
    if not tools.settings.content.home("contact"):
        return ""
    form = urls.relative(urls.share_contact(tools.paths), path)
    return urls.begun(form, {key: [value] for key, value in begun.items()})


def can_help(contact: Contact, path: str, tools: Tools) -> tuple[MatchView, ...]:
    """What a contact seeks, with those of other organisations who offer it."""
    exchange = tools.exchange
    if not exchange:
        return ()
    return tuple(
        MatchView(
            value=value_links(exchange.facet, [seek.value], path)[0],
            anchor=_anchor(seek.value),
            offering=_helpers(exchange.answers(Sought(contact, seek)), seek.value, path, tools),
            seeking=(),
            until=seek.until,
        )
        for seek in contact.seeks
    )


def look_for_it(contact: Contact, path: str, tools: Tools) -> tuple[SoughtView, ...]:
    """What other organisations seek that a contact offers."""
    sought = tools.exchange.seekers(contact) if tools.exchange else ()
    return tuple(_sought(each, path, tools) for each in sought)


def helping(practice: Practice, path: str, tools: Tools) -> tuple[HelperView, ...]:
    """A few of other organisations who can help with a practice: who use it, then who offer its subjects."""
    exchange, catalogue = tools.exchange, tools.catalogue
    if not exchange:
        return ()
    values = practice.facets.get(exchange.facet.key, ())
    used_by = (catalogue.adopters(each) for each in practice.adopted_by if each.is_in_use)
    users = catalogue.present(slug for contacts in used_by for slug in contacts)
    own = catalogue.named(practice.contacts)
    others = (
        each
        for each in chain(users, exchange.offering(values))
        if not any(catalogue.are_colleagues(each, other) for other in own)
    )
    few = tuple(islice(_once(others), MOST_HELPING))
    said = tools.settings.words.gettext("A question about: %(title)s", title=practice.title)
    return tuple(
        HelperView(
            person(each, path, tools.paths, said),
            labels(_near(each, values, exchange), exchange),
            is_user=each in users,
        )
        for each in few
    )


def _once(contacts: Iterable[Contact]) -> Iterator[Contact]:
    """Each of them once, and none before it is asked for: most practices need but a few of many."""
    seen = set[str]()
    for contact in contacts:
        if contact.slug not in seen:
            seen.add(contact.slug)
            yield contact


def labels(slugs: Iterable[str], exchange: Exchange) -> tuple[str, ...]:
    """What values are called."""
    return tuple(exchange.facet.value(slug).label for slug in slugs)


def _near(contact: Contact, values: Iterable[str], exchange: Exchange) -> list[str]:
    """Of what a contact offers, that by which they can help with any of these values."""
    return [
        offer for offer in contact.offers if any(value in exchange.near[offer] for value in values)
    ]


def _helpers(
    contacts: Iterable[Contact], value: str, path: str, tools: Tools
) -> tuple[HelperView, ...]:
    exchange = tools.exchange
    assert exchange
    subject = exchange.facet.value(value).label
    said = tools.settings.words.gettext("A question about: %(title)s", title=subject)
    return tuple(
        HelperView(
            person(each, path, tools.paths, said),
            () if value in each.offers else labels(_near(each, [value], exchange), exchange),
        )
        for each in contacts
    )


def _sought(sought: Sought, path: str, tools: Tools) -> SoughtView:
    assert tools.exchange
    (subject,) = value_links(tools.exchange.facet, [sought.seek.value], path)
    words, contact = tools.settings.words, sought.contact
    said = words.gettext("We can help with: %(subject)s", subject=subject.text)
    shown = _shown(contact, said, path, tools)
    return SoughtView(
        subject=subject,
        organisation=contact.organisation,
        organisation_href=organisation_href(contact, path, tools.paths),
        contacts=shown,
        editors="" if shown else _to_editors(contact, subject.text, tools),
        until=sought.seek.until,
        answer=_form(path, tools, offers=sought.seek.value),
    )


def _shown(contact: Contact, said: str, path: str, tools: Tools) -> tuple[PersonView, ...]:
    """Who is named with what a contact seeks: an official only if they say so themselves."""
    by_name = contact.shared or contact.seeks_by_name
    named = [contact] if by_name else tools.catalogue.stand_ins(contact)
    return tuple(person(each, path, tools.paths, said) for each in named)


def _to_editors(contact: Contact, subject: str, tools: Tools) -> str:
    """A letter by which the editors bring both together; empty where they have no address."""
    email, words = tools.settings.site.email, tools.settings.words
    said = words.gettext(
        "For %(name)s: we can help with %(subject)s",
        name=contact.organisation,
        subject=subject,
    )
    return letter(email, said, "") if email else ""
