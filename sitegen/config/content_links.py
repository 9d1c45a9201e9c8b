"""`content.links:` → where links lead out of the catalogue."""

from collections.abc import Iterator

from sitegen.config.sections import read_section
from sitegen.diagnostics.model import Diagnostic, Noted, noted, problem
from sitegen.document.beside import Beside, is_address
from sitegen.document.portable_names import is_inside
from sitegen.document.yaml_nodes import Mapping, Node, Scalar
from sitegen.model.field import Field, Kind, spoken
from sitegen.model.patterns import PATTERNS
from sitegen.words.marking import gettext_noop as _
from sitegen.words.words import Words

LINK_FIELDS: tuple[Field, ...] = (
    Field("base", Kind.URL, _("Address of what lies beside the catalogue"),
          _("Where a link leads that starts with `/` or leaves the catalogue, and does not mean one of its pages."),
          "https://old.example/"),
    Field("folders", Kind.TEXT, _("Where folders are"),
          _("How links begin, and what is there: a folder beside `sitegen.yml`, or an address."),
          '{"/assets/": "static/", "../docs/": "https://old.example/docs/"}'),
)  # fmt: skip


def read_links(node: Node | None, words: Words) -> Noted[Beside | None]:
    """What is under `links:`; `None` without it."""
    if node is None or node.is_empty:
        return Noted(None)
    folders = next((v for k, v in _entries(node) if k.text == "folders"), None)
    section = read_section(_without_folders(node), spoken(LINK_FIELDS, words), node.place)
    mapped = noted(_folders(folders))
    base = section.value.text("base")
    value = Beside(f"{base.rstrip('/')}/" if base else "", mapped.value)
    return Noted(value, (*section.diagnostics, *mapped.diagnostics))


def _entries(node: Node) -> tuple[tuple[Scalar, Node], ...]:
    return node.entries if isinstance(node, Mapping) else ()


def _without_folders(node: Node) -> Node:
    if not isinstance(node, Mapping):
        return node
    kept = tuple(each for each in node.entries if each[0].text != "folders")
    return Mapping(kept, node.place)


def _folders(node: Node | None) -> Iterator[tuple[str, str] | Diagnostic]:
    if node is None or node.is_empty:
        return
    if not isinstance(node, Mapping):
        yield problem("settings-shape", node.place)
        return
    for key, value in node.entries:
        if not isinstance(value, Scalar) or value.is_empty:
            yield problem("settings-shape", value.place)
        elif is_address(value.text):
            yield _addressed(key, value)
        elif is_inside(value.text.rstrip("/")):
            yield (_folder(key.text), value.text.rstrip("/"))
        else:
            yield problem("link-outside", value.place, link=value.text, below=value.place.path)


def _addressed(key: Scalar, value: Scalar) -> tuple[str, str] | Diagnostic:
    code, pattern, limit = PATTERNS[Kind.URL]
    if not pattern.fullmatch(value.text) or len(value.text) > limit:
        return problem(code, value.place, value=value.text)
    return (_folder(key.text), value.text if value.text.endswith(("/", "=")) else f"{value.text}/")


def _folder(text: str) -> str:
    """How a link begins that leads into it."""
    bare = text.removeprefix("./")
    return bare if bare.endswith("/") else f"{bare}/"
