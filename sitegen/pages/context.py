"""What every planner of a page needs, made once per build."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from sitegen.config.paths import Paths
from sitegen.config.settings import Settings
from sitegen.images.attachment import Attachment
from sitegen.model.catalogue import Catalogue
from sitegen.model.exchange import Exchange, exchange_in
from sitegen.pages import urls
from sitegen.pages.mail import mail_to
from sitegen.pages.views import View
from sitegen.pages.views.frame import FrameView, LinkView, PageLink, PictureView, SiteView
from sitegen.words.language import with_territory
from sitegen.words.words import Words


@dataclass(frozen=True)
class Tools:
    """The catalogue with its settings and the addresses of its files."""

    catalogue: Catalogue
    settings: Settings
    addresses: Mapping[str, str]
    """Content file → page."""
    files: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Attachment → where it is on the site, and what a reader is told of it: `PDF, 120 kB`."""

    @property
    def paths(self) -> Paths:
        """The names of pages and folders."""
        return self.settings.paths

    @cached_property
    def exchange(self) -> Exchange | None:
        """What contacts offer and seek; `None` where that is nothing."""
        return exchange_in(self.catalogue, self.settings.exchange_facet)


@dataclass(frozen=True)
class Planned:
    """A page that is to be there."""

    path: str
    """From the root of the site."""
    template: str
    make: Callable[..., View]
    """From `Tools`, and from the body of the document if there is one, to what the page shows."""
    document: str = ""
    """The path of the content file whose body it shows."""


def tools_for(catalogue: Catalogue, settings: Settings) -> Tools:
    """The tools of one build."""
    paths = settings.paths
    addresses = {p.path: urls.practice(paths, p.slug) for p in catalogue.practices}
    addresses |= {each.path: urls.editorial_list(paths, each.slug) for each in catalogue.lists}
    addresses |= {each.path: urls.wanted(paths, each.slug) for each in catalogue.wanted}
    addresses |= dict.fromkeys(catalogue.withheld, urls.all_contacts(paths))
    for contact in catalogue.contacts:
        # The page of someone who left is gone; links lead to the one who stands in, if there is just one.
        shown = [contact] if contact.active else catalogue.stand_ins(contact)
        addresses[contact.path] = (
            urls.contact(paths, shown[0].slug) if len(shown) == 1 else urls.all_contacts(paths)
        )
    files = {
        path: (urls.attachment(each), kind_and_size(each, settings.words))
        for path, each in catalogue.files.items()
    }
    return Tools(catalogue, settings, addresses, files)


def kind_and_size(file: Attachment, words: Words) -> str:
    """What a reader knows of a file before it comes: `PDF, 120 kB`."""
    kilobytes = max(1, round(len(file.data) / 1000))
    return f"{file.kind}, {words.number(kilobytes)} kB"


def site_view(settings: Settings) -> SiteView:
    """What every page says of the site."""
    site = settings.site
    return SiteView(
        title=site.title,
        tagline=site.tagline,
        description=site.description,
        examples=site.examples,
        language=site.language_tag,
        locale=with_territory(site.language_tag),
        base_url=site.base_url,
        licence=site.licence,
        repository=site.repository,
        notice=site.notice,
    )


def frame(
    tools: Tools,
    path: str,
    *,
    has_address: bool = True,
    feed: tuple[str, str] | None = None,
    picture: PictureView | None = None,
) -> FrameView:
    """The part around the page at `path`; `feed` is a title, and the page whose feed that of this one is."""
    site = tools.settings.site
    address = "" if path == urls.CATALOGUE else path
    return FrameView(
        home=urls.relative(urls.CATALOGUE, path),
        nav=tuple(
            PageLink(key, urls.relative(target, path), is_current=target == path)
            for key, target in _navigation(tools)
        ),
        footer=_footer(tools, path),
        picked_list=urls.relative(urls.picked_list(tools.paths), path),
        root="../" * path.count("/"),
        canonical=site.base_url + address if site.base_url and has_address else "",
        picture=picture,
        feed=_feed(*feed, path) if site.base_url and feed else None,
    )


def _feed(title: str, page: str, path: str) -> LinkView:
    return LinkView(title, urls.relative(urls.feed(page), path))


def has_contacts(catalogue: Catalogue, settings: Settings) -> bool:
    """Whether the site is about people too: not where practices need none, and there are none."""
    has_some = bool(catalogue.contacts or catalogue.withheld)
    return has_some or settings.content.needs_contacts


def _navigation(tools: Tools) -> Iterator[tuple[str, str]]:
    """At most six: more would be a list to read."""
    paths = tools.paths
    yield "catalogue", urls.CATALOGUE
    yield "practices", urls.all_practices(paths)
    if has_contacts(tools.catalogue, tools.settings):
        yield "contacts", urls.all_contacts(paths)
    if tools.exchange:
        yield "exchange", urls.exchange(paths)
    yield "news", urls.whats_new(paths)
    if tools.settings.content.home("practice"):
        yield "share", urls.share(paths)


def _footer(tools: Tools, path: str) -> tuple[PageLink, ...]:
    site, page = tools.settings.site, urls.accessibility(tools.paths)
    links = [
        PageLink("list", urls.relative(urls.picked_list(tools.paths), path)),
        PageLink("accessibility", urls.relative(page, path)),
    ]
    if site.repository:
        links.append(PageLink("source", site.repository))
    if site.email:
        links.append(PageLink("editors", mail_to(site.email)))
    return tuple(links)
