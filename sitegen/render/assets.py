"""Style sheets, scripts and data → a handful of files with a content hash in their names."""

import posixpath
from base64 import b64decode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sitegen.artifacts.artifact import Artifact
from sitegen.artifacts.names import hashed
from sitegen.artifacts.script import as_script, named_script
from sitegen.config.settings import Settings
from sitegen.model.catalogue import Catalogue
from sitegen.pages import urls
from sitegen.render import scripts
from sitegen.render.data import make_data, practice_names
from sitegen.render.findings import findings, ways_on
from sitegen.render.form import form_data
from sitegen.render.sheets import style_sheets
from sitegen.search_index.meta import marking
from sitegen.search_index.postings import languages_of
from sitegen.search_index.shelf import FOLDER

_ICON = "icon.svg"
_PICTURE = "icon.png.txt"
"""The same for browsers that know no SVG there, in Base64; `tools/make_icon.mjs` draws it."""
_PREVIEW = "preview.png.txt"
"""What shared pages are shown with, likewise."""


@dataclass(frozen=True)
class AssetPaths:
    """Where the files that pages ask for end up. Most pages ask for `looks` alone."""

    stylesheet: str
    pages: str
    """The style sheet of all pages but the catalogue, beside the first."""
    early: str
    script: str
    redirect: str
    lists: str
    whats_new: str
    codes: str
    marks: str
    carrying: str
    icon: str
    picture: str
    """The icon for browsers that know no SVG there."""
    preview: str = ""
    """The picture of all pages that have none of their own, where they are shared."""
    catalogue: str = ""
    search: tuple[str, ...] = ()
    """The scripts that a search needs first."""
    shards: str = ""
    """The folder of the shards."""
    form: tuple[str, ...] = ()
    """The scripts of the pages for authors."""
    picked_list: str = ""
    """The script of the page of a list."""
    comparison: tuple[str, ...] = ()
    """The scripts that a comparison needs."""
    list_text: tuple[str, ...] = ()
    """The scripts that make a text of a list."""
    printed_list: tuple[str, ...] = ()
    """The scripts of a handout and of a worksheet."""

    @property
    def looks(self) -> "AssetPaths":
        """The paths that stay as they are when the content changes."""
        return replace(self, **{name: getattr(AssetPaths, name) for name in _OF_DATA})


_OF_DATA = (
    *("catalogue", "search", "shards", "form", "picked_list", "comparison"),
    *("list_text", "printed_list"),
)
"""The paths of what depends on the practices."""


@dataclass(frozen=True)
class Assets:
    """The files beside the pages."""

    files: tuple[Artifact, ...]
    paths: AssetPaths


def make_looks(
    templates: Mapping[str, str], theme: str, catalogue: Catalogue, settings: Settings
) -> Assets:
    """What every page has; `theme` is CSS of its own.

    Of the catalogue only the languages that it is searched in count.
    """
    spoken = languages_of(catalogue, settings.site.language)
    sheet, pages = style_sheets(templates, theme)
    keeper = _keeper(templates)
    made = {
        "stylesheet": _named("site.css", sheet),
        "pages": _named("pages.css", pages),
        "early": _named("early.js", scripts.minified(templates, scripts.EARLY)),
        "script": _named("site.js", scripts.minified(templates, scripts.of_site(templates))),
        "redirect": _named("redirect.js", scripts.minified(templates, [scripts.REDIRECT])),
        "lists": _named("lists.js", scripts.minified(templates, scripts.of_lists())),
        "whats_new": _named("whats-new.js", scripts.minified(templates, [scripts.WHATS_NEW])),
        "codes": _named("codes.js", _codes(templates)),
        "marks": _named("marks.js", _marks(templates, spoken, settings)),
        "carrying": _named("carrying.js", _carrying(templates, keeper[0].path)),
        "icon": _named("icon.svg", templates[_ICON]),
        "picture": _drawn("icon.png", templates[_PICTURE]),
    }
    if settings.site.base_url:
        made["preview"] = _drawn("preview.png", templates[_PREVIEW])
    paths: dict[str, Any] = {name: each.path for name, each in made.items()}
    return Assets((*made.values(), *keeper), AssetPaths(**paths))


def make_data_assets(
    templates: Mapping[str, str],
    catalogue: Catalogue,
    settings: Settings,
    names: Mapping[str, Mapping[str, object]],
    meta: Mapping[str, object],
    looks: AssetPaths,
) -> Assets:
    """What depends on the practices: data and form, and the images of the content.

    `names` are `names_of` the scripts by stretches; `meta` is `search_meta` of the index. The paths
    are those of `looks` and of these together.
    """
    options = scripts.minified(templates, [scripts.OPTIONS])
    data = make_data(catalogue, names["readers"], options)
    spoken = languages_of(catalogue, settings.site.language)
    engine = _named("search.js", _searching(templates, spoken, settings))
    lunr, seldom, index = index_assets(templates, meta, settings)
    bodies = _named("bodies.js", _whole(templates, names["printers"], len(catalogue.practices)))
    form = _named("form.js", scripts.minified(templates, (scripts.WORDS[0], *scripts.FORM)))
    form_rules = form_data(catalogue, settings, names["authors"], names["contacts"])
    rules = named_script("form-data.js", "setForm", form_rules)
    picked = _named("list.js", _named_by(templates, scripts.PICKED_LIST, catalogue))
    printed = _named("printed.js", _named_by(templates, scripts.PRINTED_LIST, catalogue))
    comparison = _named("comparison.js", scripts.minified(templates, scripts.COMPARISON))
    as_text = _named("as-text.js", scripts.minified(templates, [scripts.AS_TEXT]))
    own = (
        *(data.catalogue, engine, lunr, seldom, index, form, rules, bodies),
        *(picked, printed, comparison, as_text),
    )
    paths = replace(
        looks,
        catalogue=data.catalogue.path,
        search=(engine.path, index.path),
        shards=FOLDER,
        form=(form.path, rules.path),
        picked_list=picked.path,
        comparison=(bodies.path, comparison.path),
        list_text=(bodies.path, as_text.path),
        printed_list=(bodies.path, printed.path),
    )
    return Assets((*own, *data.others, *_media(catalogue)), paths)


def _media(catalogue: Catalogue) -> Iterable[Artifact]:
    """Images and attachments of the content; two with the same name and bytes are one file."""
    images = (Artifact(urls.image(each), each.data) for _, each in sorted(catalogue.images.items()))
    files = (
        Artifact(urls.attachment(each), each.data) for _, each in sorted(catalogue.files.items())
    )
    return {each.path: each for each in (*images, *files)}.values()


def index_assets(
    templates: Mapping[str, str], meta: Mapping[str, object], settings: Settings
) -> tuple[Artifact, Artifact, Artifact]:
    """The automata of lunr, what few questions need, and what a search loads first, which says where these are."""
    lunr = _named("lunr.js", templates[scripts.LUNR])
    said = as_script("setWaysOn", ways_on(settings))
    some = scripts.minified(templates, (*scripts.SELDOM, scripts.WAYS_ON))
    seldom = _named("seldom.js", some + "\n" + said)
    found = {**meta, "lunr": lunr.path, "seldom": seldom.path}
    return lunr, seldom, named_script("index.js", "setIndex", found)


def plain_search(templates: Mapping[str, str], languages: Iterable[str]) -> str:
    """One script with all that answers questions in these languages, and nothing of a page."""
    return scripts.joined(
        templates, (*scripts.LOGIC, *scripts.of_search(languages), *scripts.SELDOM)
    )


def _marks(templates: Mapping[str, str], spoken: tuple[str, ...], settings: Settings) -> str:
    """The script that marks the words of a question, and by what it knows them."""
    known = as_script("setMarking", marking(spoken, settings))
    return scripts.minified(templates, scripts.of_marking(spoken)) + "\n" + known


def _searching(templates: Mapping[str, str], spoken: tuple[str, ...], settings: Settings) -> str:
    """The script of a search: all that answers, and what it says on a page."""
    said = as_script("setFindings", findings(settings))
    return (
        scripts.minified(templates, (*scripts.of_search(spoken), *scripts.SEARCHING)) + "\n" + said
    )


def _whole(templates: Mapping[str, str], names: Mapping[str, object], total: int) -> str:
    """The script that shows whole practices, and what it loads them by: the names and their number."""
    return (
        scripts.minified(templates, [scripts.BODIES])
        + "\n"
        + as_script("setBodies", [names, total])
    )


def _named_by(templates: Mapping[str, str], names: Iterable[str], catalogue: Catalogue) -> str:
    """The scripts of a page that an address asks for practices, and by which names it knows them."""
    known = as_script("setKnown", practice_names(catalogue))
    return scripts.minified(templates, names) + "\n" + known


def _carrying(templates: Mapping[str, str], keeper: str) -> str:
    """The script that has links carry a list, after what asks the page `keeper`."""
    asking = as_script("setKeeper", keeper)
    return "\n".join(
        (
            scripts.minified(templates, [scripts.TOGETHER]),
            asking,
            scripts.minified(templates, [scripts.CARRYING]),
        )
    )


def _keeper(templates: Mapping[str, str]) -> tuple[Artifact, Artifact]:
    """What stands in a frame of pages from disk, and its script.

    Not `.html`, for what is called so is a page of the site.
    """
    script = _named("keeper.js", scripts.minified(templates, [f"{scripts.KEEPER}.js"]))
    page = templates[f"{scripts.KEEPER}.html"].replace("{script}", posixpath.basename(script.path))
    return _named("keeper.htm", page), script


def _codes(templates: Mapping[str, str]) -> str:
    """The library, which is made for Node, as it came; then what draws with it."""
    notice = "/*! lean-qr 2.7.4, (c) 2021-2025 David Evans, MIT */"
    library = f"(function (exports) {{\n{templates[scripts.QR]}\n}})((sitegen.qr = {{}}));"
    return "\n".join((notice, library, scripts.minified(templates, [scripts.CODES])))


def _named(name: str, text: str) -> Artifact:
    return _asset(name, text.encode("utf-8"))


def _drawn(name: str, text: str) -> Artifact:
    """A picture that stands in Base64 among the templates."""
    return _asset(name, b64decode(text))


def _asset(name: str, data: bytes) -> Artifact:
    return Artifact(hashed("assets", name, data), data)
