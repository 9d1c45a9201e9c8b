"""The text of each practice as a small script, to show where in it a search found something."""

from sitegen.artifacts.artifact import Artifact
from sitegen.artifacts.names import hashed
from sitegen.artifacts.script import as_script
from sitegen.model.body import Body

FOLDER = "texts"


def text_of(slug: str, body: Body) -> Artifact:
    """`sitegen.setText([slug, [[anchor, heading, text], …]])`."""
    passages = [[each.id, each.heading, each.text] for each in body.passages]
    data = as_script("setText", [slug, passages]).encode("utf-8")
    return Artifact(hashed(FOLDER, f"{slug}.js", data), data)
