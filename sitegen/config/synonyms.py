"""`synonyms:` in `sitegen.yml`: groups of words that mean the same to a reader who searches."""

from collections.abc import Iterator

from sitegen.config.sections import items
from sitegen.diagnostics.model import Diagnostic, noted, problem
from sitegen.document.yaml_nodes import Node, Scalar
from sitegen.model.field import Field, Kind
from sitegen.model.scalars import read_line
from sitegen.words.marking import gettext_noop as _

_WORDS = Field("synonyms", Kind.LINE, _("Words"))


def read_synonyms(node: Node | None) -> Iterator[tuple[str, ...] | Diagnostic]:
    """The groups, and what is wrong with them."""
    for group in items(node):
        texts = items(group)
        if len(texts) < 2 or not all(isinstance(text, Scalar) for text in texts):
            yield problem("settings-shape", group.place)
        lines = noted(read_line(_WORDS, text) for text in texts if isinstance(text, Scalar))
        yield from lines.diagnostics
        yield tuple(filter(None, lines.value))
