"""The text of each practice as a small script, to show where in it a search found something."""

from collections.abc import Iterable

from sitegen.model.practice import Practice
from sitegen.pages import urls
from sitegen.render.artifact import Artifact
from sitegen.render.script import as_script

FOLDER = "texts"


def text_of(practice: Practice) -> Artifact:
    """`sitegen.setText([slug, [[anchor, heading, text], …]])`."""
    passages = [[each.id, each.heading, each.text] for each in practice.body.passages]
    data = as_script("setText", [practice.slug, passages]).encode("utf-8")
    return Artifact(urls.hashed(FOLDER, f"{practice.slug}.js", data), data)


def texts_of(practices: Iterable[Practice]) -> dict[str, Artifact]:
    """Slug → its text."""
    return {practice.slug: text_of(practice) for practice in practices}
