"""`organisations:` → the vocabulary that practices and contacts refer to."""

from collections.abc import Iterator

from sitegen.config.sections import read_section
from sitegen.diagnostics.model import Diagnostic, Place, problem
from sitegen.diagnostics.suggest import alike
from sitegen.document.portable_names import is_reserved
from sitegen.document.yaml_nodes import Mapping, Node, Scalar
from sitegen.model.field import Field, Kind, spoken
from sitegen.model.organisation import Organisation
from sitegen.model.slugs import SLUG, SLUG_LENGTH
from sitegen.words.marking import gettext_noop as _
from sitegen.words.words import Words

ORGANISATION_FIELDS: tuple[Field, ...] = (
    Field("name", Kind.LINE, _("Name"), _("What readers see."), _("Name of %(the_organisation)s"),
          required=True, max_length=100),
    Field("url", Kind.URL, _("Website")),
    Field("aliases", Kind.TEXTS, _("Other names"),
          _("What people also write for it; `sitegen check --fix` puts the short name there."),
          max_length=100),
)  # fmt: skip


def read_organisations(node: Node | None, words: Words) -> Iterator[Organisation | Diagnostic]:
    """`slug: Name`, or `slug: {name, url, aliases}`; what two would be called is a diagnostic."""
    if node is None or node.is_empty:
        return
    if not isinstance(node, Mapping):
        yield problem("settings-shape", node.place)
        return
    known, taken = spoken(ORGANISATION_FIELDS, words), dict[str, str]()
    for slug, value in node.entries:
        if not SLUG.fullmatch(slug.text) or len(slug.text) > SLUG_LENGTH:
            yield problem("invalid-slug", slug.place, value=slug.text)
            continue
        if is_reserved(slug.text):
            yield problem("reserved-name", slug.place, name=slug.text)
        read = read_section(_in_full(value), known, slug.place)
        yield from read.diagnostics
        aliases, places = read.value.texts("aliases"), read.value.places
        called = [(slug.text, slug.place), (read.value.text("name"), places.get("name"))]
        called += [(alias, places.get(f"aliases[{n}]")) for n, alias in enumerate(aliases)]
        for name, place in called:
            if place:
                yield from _take(name, slug.text, place, taken)
        yield Organisation(
            slug.text, read.value.text("name"), read.value.text("url"), aliases, slug.place
        )


def _take(name: str, slug: str, place: Place, taken: dict[str, str]) -> Iterator[Diagnostic]:
    """What an organisation is called, which no other may be."""
    if taken.setdefault(alike(name), slug) != slug:
        yield problem("reserved-key", place, key=name)


def _in_full(value: Node) -> Node:
    """Where a name stands alone, as if it stood under `name`."""
    if not isinstance(value, Scalar) or value.is_empty:
        return value
    return Mapping(((Scalar("name", value.place), value),), value.place)
