"""`copies:` in `sitegen.yml`: committed files that derive from the schema."""

from collections.abc import Iterator
from dataclasses import dataclass

from sitegen.config.sections import read_section, records
from sitegen.diagnostics.model import Diagnostic, Place, problem
from sitegen.document.portable_names import is_inside
from sitegen.document.yaml_nodes import Node
from sitegen.model.field import Field, Kind, spoken
from sitegen.words.marking import gettext_noop as _
from sitegen.words.words import Words

COPY_FIELDS: tuple[Field, ...] = (
    Field("as", Kind.CHOICE, _("Form"), _("As with `sitegen schema --as`."), "json", required=True,
          choices=("json", "decap", "issue-form", "template", "docs")),
    Field("of", Kind.CHOICE, _("Of what"), _("Without it: practice."), "contact",
          choices=("practice", "contact", "list", "wanted")),
    Field("file", Kind.LINE, _("File"), _("Relative to the folder with sitegen.yml."),
          "schemas/practice.json", required=True),
)  # fmt: skip


@dataclass(frozen=True)
class Copy:
    """A committed file that derives from the schema; `sitegen check` says when it is stale."""

    format: str
    """As in `sitegen schema --as`."""
    of: str
    """`practice`, `contact`, `list` or `wanted`."""
    file: str
    place: Place
    """Where it is declared."""


def read_copies(node: Node | None, words: Words) -> Iterator[Copy | Diagnostic]:
    """The committed files, and what is wrong with how they are declared."""
    listed, known = records(node), spoken(COPY_FIELDS, words)
    yield from listed.diagnostics
    for record in listed.value:
        section = read_section(record, known, record.place)
        yield from section.diagnostics
        read, file = section.value, section.value.text("file")
        if file and not is_inside(file):
            yield problem("link-outside", read.places["file"], link=file, below=record.place.path)
        elif file and read.text("as"):
            of = read.text("of") or "practice"
            yield Copy(read.text("as"), of, file, read.places["file"])
