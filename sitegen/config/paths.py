"""`paths:` → what the pages and folders of a site are called in its addresses."""

from collections.abc import Collection, Iterator, Sequence
from collections.abc import Mapping as PyMapping
from dataclasses import dataclass, field, fields

from sitegen.config.sections import read_section
from sitegen.diagnostics.model import Diagnostic, Noted, Place, problem
from sitegen.document.portable_names import is_reserved
from sitegen.document.yaml_nodes import Mapping, Node, Scalar
from sitegen.model.field import Field, Kind, spoken
from sitegen.model.values import Values
from sitegen.words.marking import gettext_noop
from sitegen.words.words import Words

OWN_NAMES = (
    *("index", "404", "feed", "robots", "sitemap", "assets", "bodies", "cards", "data"),
    *("media", "originals", "texts", "-"),
)
"""Of files and folders at the root of a site that are ours, whatever its settings say, now or by what
is promised. `-` is that of `sitegen serve`."""


@dataclass(frozen=True)
class Paths:
    """The names that a site gives to pages and folders at its root; pages without their `.html`."""

    practices: str = "practices"
    contacts: str = "contacts"
    lists: str = "lists"
    """The folder of the lists by the editors."""
    wanted: str = "wanted"
    """The folder of what is asked for, and the page of all of it."""
    organisations: str = "organisations"
    """The folder of organisations, where there is a vocabulary of them."""
    permanent: str = "p"
    """The folder of addresses by id, which are on cards and in QR codes."""
    matrix: str = "matrix"
    """The page that shows where the catalogue is thin."""
    share: str = "share"
    share_contact: str = "share-contact"
    share_wanted: str = "share-wanted"
    exchange: str = "exchange"
    """What contacts offer and seek."""
    accessibility: str = "accessibility"
    list: str = "list"
    """Of what a reader picks; which list it shows is in its address."""
    handout: str = "handout"
    """A list, or what is found, to print."""
    worksheet: str = "worksheet"
    """The same, as a table to fill in by hand."""
    whats_new: str = "whats-new"
    aliases: tuple[tuple[str, str], ...] = ()
    """Each old name, with the key of what had it."""
    places: PyMapping[str, Place] = field(compare=False, repr=False, default_factory=dict)
    """Where each name stands, by its key."""

    @property
    def names(self) -> dict[str, str]:
        """Key → name."""
        return {key: getattr(self, key) for key in KEYS}

    @property
    def own_names(self) -> set[str]:
        """Of files and folders at the root of a site that are ours, pages without their ending; the keys
        of facets are folders too.
        """
        return {*OWN_NAMES, *self.names.values(), *(old for old, _ in self.aliases)}

    def old(self, key: str) -> Sequence[str]:
        """The names that this had before."""
        return [alias for alias, of in self.aliases if of == key]


KEYS = tuple(each.name for each in fields(Paths) if each.name not in ("aliases", "places"))
_NAME = (
    Field("name", Kind.SLUG, gettext_noop("Name"), required=True, example="practices"),
    Field(
        "aliases", Kind.SLUGS, gettext_noop("Old names"), gettext_noop("They lead on to this one.")
    ),
)
_LABELS = (
    gettext_noop("Folder of %(practices)s"),
    gettext_noop("Folder of %(contacts)s"),
    gettext_noop("Folder of the lists by the editors"),
    gettext_noop("Folder of what is asked for"),
    gettext_noop("Folder of %(organisations)s"),
    gettext_noop("Folder of permanent addresses"),
    gettext_noop("Page of what there is and what is missing"),
    gettext_noop("Form to share %(a_practice)s"),
    gettext_noop("Form to be %(a_contact)s"),
    gettext_noop("Form to ask for %(a_practice)s"),
    gettext_noop("Page of what is offered and sought"),
    gettext_noop("Page about accessibility"),
    gettext_noop("Page of a list"),
    gettext_noop("Page of a handout"),
    gettext_noop("Page of a worksheet"),
    gettext_noop("Page of what is new"),
)
PATH_FIELDS: tuple[Field, ...] = tuple(
    Field(key, Kind.RECORDS, label, fields=_NAME) for key, label in zip(KEYS, _LABELS, strict=True)
)
FOLDERS = ("practices", "contacts", "lists", "wanted", "organisations", "permanent")
"""Those that hold pages; the others are pages themselves."""


def read_paths(
    node: Node | None, parent: Place, taken: Collection[str], words: Words
) -> Noted[Paths]:
    """The names under `paths:`; `taken` are the keys of facets, which are folders too.

    What is wrong with them names fields in these words.
    """
    read = read_section(_in_full(node), spoken(PATH_FIELDS, words), parent)
    named = {key: record for key in KEYS for record in read.value.records(key)}
    paths = Paths(
        **{key: record.text("name") for key, record in named.items() if record.text("name")},
        aliases=tuple((old, key) for key, each in named.items() for old in each.texts("aliases")),
        places={key: each.places["name"] for key, each in named.items() if "name" in each.places},
    )
    return Noted(paths, (*read.diagnostics, *_clashes(paths, named, {*OWN_NAMES, *taken})))


def _in_full(node: Node | None) -> Node | None:
    """Where a name stands alone, as if it stood under `name`."""
    if not isinstance(node, Mapping):
        return node
    entries = (
        (key, Mapping(((Scalar("name", value.place), value),), value.place))
        if isinstance(value, Scalar) and not value.is_empty
        else (key, value)
        for key, value in node.entries
    )
    return Mapping(tuple(entries), node.place)


def _clashes(
    paths: Paths, named: PyMapping[str, Values], taken: Collection[str]
) -> Iterator[Diagnostic]:
    """Names and old names that two things would have, or that no file can have."""
    usual = {name for key, name in paths.names.items() if key not in paths.places}
    seen = {*taken, *usual}
    for record in named.values():
        written = [(record.text("name"), record.places.get("name"))]
        olds = enumerate(record.texts("aliases"))
        written += [(old, record.places[f"aliases[{n}]"]) for n, old in olds]
        for name, place in written:
            if place and is_reserved(name):
                yield problem("reserved-name", place, name=name)
            elif place and name in seen:
                yield problem("reserved-key", place, key=name)
            seen.add(name)
