"""The text of each practice as a small script, to show where in it a search found something."""

from sitegen.model.manuscript import Manuscript
from sitegen.pages import urls
from sitegen.render.artifact import Artifact
from sitegen.render.script import as_script

FOLDER = "texts"


def text_of(slug: str, manuscript: Manuscript) -> Artifact:
    """`sitegen.setText([slug, [[anchor, heading, text], …]])`."""
    passages = [[each.id, each.heading, each.text] for each in manuscript.passages]
    data = as_script("setText", [slug, passages]).encode("utf-8")
    return Artifact(urls.hashed(FOLDER, f"{slug}.js", data), data)
