"""A practice → all files that are about it alone, and what the index has to know of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from sitegen.model.catalogue import Catalogue
from sitegen.model.practice import Practice
from sitegen.pages import practices
from sitegen.pages.near import near
from sitegen.pages.tools import tools_for
from sitegen.render.artifact import Artifact
from sitegen.render.form import originals
from sitegen.render.html import Renderer, render
from sitegen.render.postings import Counts, counts_of, written_counts
from sitegen.render.texts import text_of
from sitegen.settings import Settings


@dataclass(frozen=True)
class Press:
    """What all practices of one site are published with."""

    catalogue: Catalogue
    settings: Settings
    renderer: Renderer


@dataclass(frozen=True)
class Publication:
    """One practice, published."""

    artifacts: tuple[Artifact, ...]
    """The script with its text comes first, then its page."""
    counts: str
    """What the index has to know, for `read_counts`."""

    @property
    def text(self) -> str:
        """Where its text is."""
        return self.artifacts[0].path


def publish(press: Press, practice: Practice) -> Publication:
    """All of one practice, from what is near it."""
    around = near(practice, press.catalogue)
    artifacts = tuple(_artifacts(press, practice, around))
    for artifact in artifacts:
        _ = artifact.digest  # here, where several processes share the work
    return Publication(artifacts, written_counts(_counts(press, practice, around)))


def counts_near(press: Press, practice: Practice) -> Counts:
    """What the index has to know of one practice."""
    return _counts(press, practice, near(practice, press.catalogue))


def _counts(press: Press, practice: Practice, around: Catalogue) -> Counts:
    settings = press.settings
    with_people = settings.has_searchable_people
    return counts_of(practice, around, settings.site.language, with_people=with_people)


def _artifacts(press: Press, practice: Practice, around: Catalogue) -> Iterator[Artifact]:
    tools = tools_for(around, press.settings)
    yield text_of(practice.slug, around.manuscripts[practice.path])
    for page in practices.pages(practice, tools):
        yield render(press.renderer, page)
    yield from originals(practice, around)
