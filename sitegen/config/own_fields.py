"""The fields of practices that only this catalogue has, as `sitegen.yml` declares them."""

from collections.abc import Iterator

from sitegen.config.own_keys import RESERVED, take_key
from sitegen.config.sections import read_section, records
from sitegen.diagnostics.model import Diagnostic
from sitegen.document.yaml_nodes import Node
from sitegen.model.field import Field, Kind, spoken
from sitegen.model.schema import EXTRA_KINDS
from sitegen.words.marking import gettext_noop as _
from sitegen.words.words import Words

EXTRA_FIELDS: tuple[Field, ...] = (
    Field("key", Kind.SLUG, _("Key"), required=True, example="law"),
    Field("label", Kind.LINE, _("Name"), required=True, max_length=60, example=_("Legal basis")),
    Field("type", Kind.CHOICE, _("Kind"), choices=EXTRA_KINDS),
    Field(
        "reverse",
        Kind.LINE,
        _("Name on the page that is named"),
        _(
            "Only of %(practices)s and %(contacts)s: what the relation is called from the other side."
        ),
        _("Is required by"),
        max_length=60,
    ),
    Field("help", Kind.TEXT, _("Explanation"), max_length=300),
    Field("example", Kind.TEXT, _("Example"), max_length=300),
    Field("required", Kind.FLAG, _("Required")),
)


def read_extras(node: Node | None, words: Words) -> Iterator[Field | Diagnostic]:
    """The own fields of a catalogue under `fields:`, and what is wrong with them."""
    taken, known = list(RESERVED), spoken(EXTRA_FIELDS, words)
    listed = records(node)
    yield from listed.diagnostics
    for record in listed.value:
        read = read_section(record, known, record.place)
        yield from read.diagnostics
        yield from take_key(read.value, taken)
        yield Field(
            key=read.value.text("key"),
            kind=Kind(read.value.text("type") or Kind.TEXT),
            label=read.value.text("label"),
            help=read.value.text("help"),
            example=read.value.text("example"),
            reverse=read.value.text("reverse"),
            required=read.value.get("required", bool) is True,
        )
