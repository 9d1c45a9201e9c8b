"""`content:` → where the files of each kind are, and how they are read.

Without it there is one collection of each kind, in its usual folder, as strict as can be.
"""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Mapping as PyMapping
from dataclasses import replace

from sitegen.config.collections import USUAL, Collection, Collections, SlugRule, usual
from sitegen.config.content_links import read_links
from sitegen.config.mapping import RULE_FIELDS, read_rules
from sitegen.config.sections import read_section, records
from sitegen.diagnostics.model import Diagnostic, Noted, Place, noted, problem
from sitegen.document.globs import (
    MOST_WAYS,
    fixed_part,
    is_inside_root,
    is_one_of_many,
    whole_folder,
)
from sitegen.document.portable_names import is_reserved
from sitegen.document.yaml_nodes import Mapping, Node, Scalar
from sitegen.model.field import Field, Kind, spoken
from sitegen.model.schema import REACH, Schema
from sitegen.model.slugs import SLUG, SLUG_LENGTH
from sitegen.model.values import Values
from sitegen.words.marking import gettext_noop as _
from sitegen.words.words import Words

RULE_KEYS = tuple(field.key for field in RULE_FIELDS)
"""Keys of a collection that say how its files are read."""
_ENDINGS = {"contact": ".{md,yml,yaml,json}"}
"""Kind → what files of it may end in, if not in `.md` alone."""
_BY_NAME = ("title", "name")
"""Fields that nothing can do without."""
COLLECTION_FIELDS: tuple[Field, ...] = (
    Field("files", Kind.TEXTS, _("Files"),
          _("Folders, or path patterns, relative to the folder with sitegen.yml."),
          '["handbook/**/*.md"]'),
    Field("exclude", Kind.TEXTS, _("Left out"), _("Folders or patterns of files to leave out."),
          '["**/archive/**"]'),
    Field("slug", Kind.CHOICE, _("What a page is named after"),
          _("The name of its file, its path, or `{key: permalink}`: the value of that key."),
          choices=("name", "path")),
    Field("names", Kind.TEXT, _("What single files are called"),
          _("For two that would get the same name: the path of one, with another name."),
          "{handbook/Team_list.md: team-list-2}"),
    Field("optional", Kind.CHOICES, _("Fields that may be missing"),
          _("Though they are required in the usual folder."), "[summary]"),
)  # fmt: skip
"""What is said of the files of any kind."""
PEOPLE_FIELDS: tuple[Field, ...] = (
    Field("required", Kind.FLAG, _("Required"), _("`no` if %(a_practice)s need not name anyone."), _("no")),
    Field("consent", Kind.CHOICE, _("Consent"),
          _("`not-needed` if the editors take responsibility for publishing these people."),
          choices=("per-person", "not-needed")),
    Field("reachable", Kind.FLAG, _("Can be reached"),
          _("`no` if people need neither an e-mail address nor a telephone number."), _("no")),
    Field("handle", Kind.LINE, _("Handle"),
          _("A key of theirs by whose value %(practices)s may name them, besides file, name and slug."),
          "username", max_length=60),
)  # fmt: skip
"""What is said of contacts besides."""
MEDIA = Field("media", Kind.TEXTS, _("Folders of images"),
              _("Where images and attachments are, beside the folders of files."), "[static/img]")  # fmt: skip
BASELINE = Field("baseline", Kind.LINE, _("Baseline"),
                 _("A file with what was wrong when these files moved in: `check` and `build` do not stop at that."),
                 "sitegen-baseline.json", max_length=200)  # fmt: skip
_LEFT_TO_OTHERS = ("links",)


def read_content(
    node: Node, schema: Schema, words: Words, own_names: Iterable[str]
) -> Noted[Collections]:
    """What is under `content:`; `schema` has the fields there are, in the words that messages use."""
    kinds = {folder.rpartition("/")[2]: kind for kind, folder in USUAL.items()}
    top = read_section(
        _without(node, (*kinds, *_LEFT_TO_OTHERS)), _top_fields(kinds, words), node.place
    )
    written = {key.text: value for key, value in node.entries} if isinstance(node, Mapping) else {}
    read = noted(
        each
        for key, kind in kinds.items()
        for each in _collections(kind, written.get(key), schema, words, own_names)
    )
    found: list[Diagnostic] = [*top.diagnostics, *read.diagnostics]
    media = _patterns("media", top.value, "")
    links = read_links(written.get("links"), words)
    collections = [collection for collection, _ in read.value]
    kept = (usual(kind) for kind in USUAL if kind not in {each.kind for each in collections})
    content = Collections(
        (*collections, *kept),
        (*(fixed_part(each) for each in media.value), *(links.value.inside if links.value else ())),
        needs_contacts=all(needs for _, needs in read.value),
        links=links.value,
        baseline=top.value.text("baseline"),
        baseline_place=top.value.places.get("baseline"),
    )
    return Noted(content, (*found, *media.diagnostics, *links.diagnostics))


def _top_fields(kinds: PyMapping[str, str], words: Words) -> tuple[Field, ...]:
    """Those that are read here, and the names of those that are not, to be told from slips."""
    names = (Field(key, Kind.TEXT, key) for key in (*kinds, *_LEFT_TO_OTHERS))
    return (*spoken((MEDIA, BASELINE), words), *names)


def _without(node: Node, keys: Sequence[str]) -> Node:
    """A mapping in which nothing is filled in under these keys."""
    if not isinstance(node, Mapping):
        return node
    return Mapping(
        tuple((k, Scalar("", v.place) if k.text in keys else v) for k, v in node.entries),
        node.place,
    )


def _collections(
    kind: str, node: Node | None, schema: Schema, words: Words, own_names: Iterable[str]
) -> Iterator[tuple[Collection, bool] | Diagnostic]:
    """Each collection of a kind, and whether it says that practices need contacts."""
    blocks = records(node)
    yield from blocks.diagnostics
    for block in blocks.value:
        by_hand = ("names", *(("slug",) if _slug_key(block) else ()))
        own = _without(block, (*by_hand, *RULE_KEYS))
        names = noted(_names(block))
        read = read_section(own, _fields_of(kind, schema, words), block.place)
        yield from read.diagnostics
        files = _patterns("files", read.value, _ENDINGS.get(kind, ".md"))
        exclude = _patterns("exclude", read.value, "")
        rules = read_rules(block, schema.of(kind), words, own_names)
        yield from (*names.diagnostics, *files.diagnostics, *exclude.diagnostics)
        yield from rules.diagnostics
        collection = Collection(
            kind,
            files.value or (f"{USUAL[kind]}/*.md",),
            exclude.value,
            SlugRule(read.value.text("slug") or "name", _slug_key(block)),
            names.value,
            read.value.text("handle"),
            rules.value,
            tuple(_lackable(read.value)),
            tuple(place for key, place in read.value.places.items() if key.startswith("files[")),
        )
        yield collection, read.value.get("required", bool) is not False


def _fields_of(kind: str, schema: Schema, words: Words) -> tuple[Field, ...]:
    """The keys that a block may have, with the fields of this kind to choose from."""
    required = (each for each in schema.of(kind) if each.required and each.key not in _BY_NAME)
    keys = tuple(each.key for each in required if each.key not in ("consent", "contacts"))
    tables = (*COLLECTION_FIELDS, *(PEOPLE_FIELDS if kind == "contact" else ()))
    own = (replace(each, choices=keys) if each.key == "optional" else each for each in tables)
    rules = (Field(key, Kind.TEXT, key) for key in RULE_KEYS)
    return (*spoken(own, words), *rules)


def _slug_key(block: Mapping) -> str:
    """Of `slug: {key: permalink}`."""
    for key, value in block.entries:
        if key.text == "slug" and isinstance(value, Mapping) and len(value.entries) == 1:
            name, text = value.entries[0]
            return text.text if name.text == "key" and isinstance(text, Scalar) else ""
    return ""


def _names(block: Mapping) -> Iterator[tuple[str, str] | Diagnostic]:
    """Of `names:`, each path with a slug."""
    for node in (value for key, value in block.entries if key.text == "names"):
        if not isinstance(node, Mapping):
            yield problem("settings-shape", node.place)
            continue
        for path, slug in node.entries:
            text = slug.text if isinstance(slug, Scalar) else ""
            if not SLUG.fullmatch(text) or len(text) > SLUG_LENGTH:
                yield problem("invalid-slug", slug.place, value=text)
            elif is_reserved(text):
                yield problem("reserved-name", slug.place, name=text)
            else:
                yield path.text, text


def _lackable(read: Values) -> Iterator[str]:
    yield from read.texts("optional")
    if read.text("consent") == "not-needed":
        yield "consent"
    if read.get("reachable", bool) is False:
        yield REACH


def _patterns(key: str, read: Values, endings: str) -> Noted[tuple[str, ...]]:
    """The patterns under a key; a folder is one for all files in it that end so, at any depth."""
    return noted(
        _refused(each, read.places[f"{key}[{number}]"]) or whole_folder(each, endings)
        for number, each in enumerate(read.texts(key))
    )


def _refused(pattern: str, place: Place) -> Diagnostic | None:
    """What is wrong with a pattern."""
    if not is_inside_root(pattern):
        return problem("link-outside", place, link=pattern, below=place.path)
    if is_one_of_many(pattern):
        error = f"> {MOST_WAYS}"
        return problem("invalid-pattern", place, value=pattern, error=error, ways=MOST_WAYS)
    return None
