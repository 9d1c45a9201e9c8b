"""The stages from a site to its files, each for one item; what would be as it was last time is kept."""

from dataclasses import dataclass
from functools import partial

from sitegen.document.frontmatter import digest_of
from sitegen.model.manuscript import Bodies
from sitegen.model.practice import Practice
from sitegen.pages.tools import Planned, Tools
from sitegen.pages.views import View
from sitegen.render.artifact import Piece
from sitegen.render.form import originals
from sitegen.render.html import Renderer, render
from sitegen.render.texts import text_of
from sitegen.stock import Memo


@dataclass(frozen=True)
class Press:
    """What the files of one site are made with."""

    tools: Tools
    bodies: Bodies
    renderer: Renderer
    memo: Memo
    base: str
    """The digest of what every page is made with, beside its view and its assets."""


def make_scripts(press: Press, practice: Practice) -> tuple[Piece, ...]:
    """The scripts about one practice alone: its text, then what the form starts from."""
    body = press.bodies[practice.path]
    scripts = (text_of(practice.slug, body), *originals(practice, press.tools.catalogue, body))
    return tuple(press.memo.same(script) for script in scripts)


def make_page(press: Press, page: Planned) -> tuple[Piece, str]:
    """A page, and the digest of all that it is made of: nothing else decides whether it is new."""
    view = view_of(press, page)
    assets = press.renderer.assets_of(page.template)
    key = digest_of(repr((press.base, assets, page.template, view)))
    make = partial(render, press.renderer, page.path, page.template, view)
    return press.memo(page.path, key, make), key


def view_of(press: Press, page: Planned) -> View:
    """What a page shows."""
    if page.document:
        return page.make(press.tools, press.bodies[page.document])
    return page.make(press.tools)
