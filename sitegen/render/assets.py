"""Style sheets, scripts and data → a handful of files with a content hash in their names."""

import posixpath
from base64 import b64decode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from rjsmin import jsmin

from sitegen.artifacts.artifact import Artifact
from sitegen.artifacts.names import hashed
from sitegen.artifacts.script import as_script, named_script
from sitegen.config.settings import Settings
from sitegen.model.catalogue import Catalogue
from sitegen.pages import urls
from sitegen.render.data import make_data, practice_names
from sitegen.render.findings import findings
from sitegen.render.form import form_data
from sitegen.render.style import plain_pairs, terse
from sitegen.search_index.meta import marking
from sitegen.search_index.postings import languages_of
from sitegen.search_index.shelf import FOLDER
from sitegen.search_index.tokens import STEMMERS

_LUNR = "js/vendor/lunr.min.js"
"""Comes only when a search needs its automata."""
_EARLY = tuple(f"js/early/{name}.js" for name in ("first", "outage", "acts"))
"""What runs as soon as it comes."""
_LOGIC = tuple(
    f"js/{name}.js"
    for name in (
        *(
            "namespace",
            "loading",
            "writing",
            "counting",
            "codec",
            "state",
            "facets",
            "order",
        ),
        *("stretches", "cards", "recent", "list/kept", "finder", "api"),
    )
)
"""In this order and before the components, which use them."""
_WORDS = ("js/letters.js", "js/tokens.js")
"""What tells words apart: comes with what needs it."""
_SEARCH = tuple(
    f"js/index/{name}.js"
    for name in (
        *("texts", "shelf", "postings", "score", "shards", "matches", "question", "phrase"),
        *("marks", "spelling", "word", "rank", "lists", "offered", "search", "suggest"),
    )
)
"""What comes only when a search begins, after the stemmer."""
_SEARCHING = tuple(
    f"components/{name}/{name}.js" for name in ("snippet", "suggestions", "findings")
)
"""What of a page comes with it."""
_MARKING = (*(f"js/index/{name}.js" for name in ("question", "phrase", "marks")), "js/found.js")
"""What only a page loads that a search led to, after the stemmer."""
_FORM = tuple(
    f"js/form/{name}.js"
    for name in (
        "compose",
        "patterns",
        "nearest",
        "notes",
        "code",
        "check",
        "adoptions",
        "whole",
        "names",
        "almost",
        "advice",
        "dates",
        "send",
        "elements",
        "controls",
        "card",
        "asked",
        "known",
        "file",
        "draft",
        "purpose",
        "listed",
        "ways",
        "page",
    )
)
"""What only the pages for authors load."""
_BODIES = "js/bodies.js"
"""What shows whole practices, on pages that need it."""
_PRINTED_LIST = (
    *(f"js/list/{name}.js" for name in ("address", "known")),
    *(f"js/printed/{name}.js" for name in ("asked", "sheet", "handout", "worksheet", "page")),
)
"""What only a handout and a worksheet load."""
_PICKED_LIST = tuple(
    f"js/list/{name}.js"
    for name in (
        "address",
        "known",
        "items",
        "moving",
        "shown",
        "comparing",
        "mail",
        "sharing",
        "head",
        "telling",
        "page",
    )
)
"""What only the page of a list loads."""
_COMPARISON = tuple(f"js/list/{name}.js" for name in ("differences", "comparison"))
"""What comes only when a reader compares, beside the bodies."""
_AS_TEXT = "js/list/as-text.js"
"""What comes only when a reader copies a list as text, beside the bodies."""
_QR = "js/vendor/lean-qr-2.7.4.js"
_CODES = "js/codes.js"
"""What comes only when someone prints or shows a code, and what it draws with."""
_CARRYING = "js/list/carrying.js"
_TOGETHER = "js/list/together.js"
_KEEPER = "js/list/keeper"
"""What comes only where pages do not remember together, and what then remembers for all."""
_LISTS = "js/lists.js"
"""What only the pages of contacts load."""
_WHATS_NEW = "js/whats-new.js"
"""What only the page of what is new loads."""
_PAGE = tuple(
    f"js/{name}.js" for name in ("copying", "address", "keeping", "drawing", "paper", "listeners")
)
"""What comes last, for it uses all the others."""
_ELSEWHERE = (
    *("css/page-parts.css", "css/print-list.css", "css/print-practice.css", "css/prose.css"),
    *(
        f"components/{name}/{name}.css"
        for name in (
            *("contents-list", "facet-links", "found-words", "history", "key-facts", "person-card"),
            *("comparison", "exchange", "list-sharing", "news", "picked-list", "printed-list"),
            *("portions", "share-form", "spread", "trail", "wanted-row"),
            *("feed-links",),
            *("lineage", "matrix"),
        )
    ),
)
"""Style sheets of what the catalogue never shows: a first visit goes without."""
_ICON = "icon.svg"
_PREVIEW = "preview.png.txt"
"""What shared pages are shown with, likewise."""
_PICTURE = "icon.png.txt"
"""The same for browsers that know no SVG there, in Base64; `tools/make_icon.mjs` draws it."""


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
        return AssetPaths(
            self.stylesheet,
            self.pages,
            self.early,
            self.script,
            self.redirect,
            self.lists,
            self.whats_new,
            self.codes,
            self.marks,
            self.carrying,
            self.icon,
            self.picture,
            self.preview,
        )


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
    own = f"@layer theme {{\n{theme}\n}}\n" if theme else ""
    sheets = _style_sheets(templates)
    ours = terse(_join(templates, (name for name in sheets if name not in _ELSEWHERE)))
    stylesheet = _named("site.css", plain_pairs(ours + own))
    elsewhere = terse(_join(templates, (name for name in sheets if name in _ELSEWHERE)))
    pages = _named("pages.css", plain_pairs(elsewhere))
    early = _named("early.js", minified(templates, _EARLY))
    script = _named("site.js", minified(templates, _scripts(templates)))
    redirect = _named("redirect.js", minified(templates, ["js/redirect.js"]))
    lists = _named("lists.js", minified(templates, (*_WORDS, _LISTS)))
    whats_new = _named("whats-new.js", minified(templates, [_WHATS_NEW]))
    spoken = languages_of(catalogue, settings.site.language)
    marking_by = as_script("setMarking", marking(spoken, settings))
    marks = _named("marks.js", minified(templates, _marking(spoken)) + "\n" + marking_by)
    keeper = _keeper(templates)
    carrying = _named("carrying.js", _carrying(templates, keeper[0].path))
    codes = _named("codes.js", _codes(templates))
    icon = _named("icon.svg", templates[_ICON])
    drawn = b64decode(templates[_PICTURE])
    picture = Artifact(hashed("assets", "icon.png", drawn), drawn)
    shown = b64decode(templates[_PREVIEW])
    preview = Artifact(hashed("assets", "preview.png", shown), shown)
    files = (
        stylesheet,
        pages,
        early,
        script,
        redirect,
        lists,
        whats_new,
        codes,
        marks,
        carrying,
        *keeper,
        icon,
        picture,
    )
    paths = AssetPaths(
        stylesheet.path,
        pages.path,
        early.path,
        script.path,
        redirect.path,
        lists.path,
        whats_new.path,
        codes.path,
        marks.path,
        carrying.path,
        icon.path,
        picture.path,
        preview.path if settings.site.base_url else "",
    )
    return Assets((*files, preview) if settings.site.base_url else files, paths)


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
    data = make_data(catalogue, names["readers"])
    spoken = languages_of(catalogue, settings.site.language)
    engine = _named("search.js", _searching(templates, spoken, settings))
    lunr, index = index_assets(templates, meta)
    bodies = _named("bodies.js", _whole(templates, names["printers"], len(catalogue.practices)))
    form = _named("form.js", minified(templates, (_WORDS[0], *_FORM)))
    form_rules = form_data(catalogue, settings, names["authors"], names["contacts"])
    rules = named_script("form-data.js", "setForm", form_rules)
    images = (
        *(Artifact(urls.image(each), each.data) for _, each in sorted(catalogue.images.items())),
        *(
            Artifact(urls.attachment(each), each.data)
            for _, each in sorted(catalogue.files.items())
        ),
    )
    # Two images with the same name and bytes are one file.
    pictures = {picture.path: picture for picture in images}
    picked = _named("list.js", _named_by(templates, _PICKED_LIST, catalogue))
    printed = _named("printed.js", _named_by(templates, _PRINTED_LIST, catalogue))
    comparison = _named("comparison.js", minified(templates, _COMPARISON))
    as_text = _named("as-text.js", minified(templates, [_AS_TEXT]))
    own = (
        *(data.catalogue, engine, lunr, index, form, rules, bodies),
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
    return Assets((*own, *data.others, *pictures.values()), paths)


def index_assets(
    templates: Mapping[str, str], meta: Mapping[str, object]
) -> tuple[Artifact, Artifact]:
    """The automata of lunr, and what a search loads first, which says where these are."""
    lunr = _named("lunr.js", templates[_LUNR])
    return lunr, named_script("index.js", "setIndex", {**meta, "lunr": lunr.path})


def plain_search(templates: Mapping[str, str], languages: Iterable[str]) -> str:
    """One script with all that answers questions in these languages, and nothing of a page."""
    return _join(templates, (*_LOGIC, *_search(languages)))


def _searching(templates: Mapping[str, str], spoken: Iterable[str], settings: Settings) -> str:
    """The script of a search: all that answers, and what it says on a page."""
    said = as_script("setFindings", findings(settings))
    return minified(templates, (*_search(spoken), *_SEARCHING)) + "\n" + said


def _whole(templates: Mapping[str, str], names: Mapping[str, object], total: int) -> str:
    """The script that shows whole practices, and what it loads them by: the names and their number."""
    return minified(templates, [_BODIES]) + "\n" + as_script("setBodies", [names, total])


def _named_by(templates: Mapping[str, str], scripts: Iterable[str], catalogue: Catalogue) -> str:
    """The scripts of a page that an address asks for practices, and by which names it knows them."""
    names = as_script("setKnown", practice_names(catalogue))
    return minified(templates, scripts) + "\n" + names


def _carrying(templates: Mapping[str, str], keeper: str) -> str:
    """The script that has links carry a list, after what asks the page `keeper`."""
    asking = as_script("setKeeper", keeper)
    return "\n".join((minified(templates, [_TOGETHER]), asking, minified(templates, [_CARRYING])))


def _keeper(templates: Mapping[str, str]) -> tuple[Artifact, Artifact]:
    """What stands in a frame of pages from disk, and its script.

    Not `.html`, for what is called so is a page of the site.
    """
    script = _named("keeper.js", minified(templates, [f"{_KEEPER}.js"]))
    page = templates[f"{_KEEPER}.html"].replace("{script}", posixpath.basename(script.path))
    return _named("keeper.htm", page), script


def _codes(templates: Mapping[str, str]) -> str:
    """The library, which is made for Node, as it came; then what draws with it."""
    notice = "/*! lean-qr 2.7.4, (c) 2021-2025 David Evans, MIT */"
    library = f"(function (exports) {{\n{templates[_QR]}\n}})((sitegen.qr = {{}}));"
    return "\n".join((notice, library, minified(templates, [_CODES])))


def _named(name: str, text: str) -> Artifact:
    data = text.encode("utf-8")
    return Artifact(hashed("assets", name, data), data)


def _join(templates: Mapping[str, str], names: Iterable[str]) -> str:
    return "\n".join(templates[name] for name in names)


def minified(templates: Mapping[str, str], names: Iterable[str]) -> str:
    """Without comments and needless space; `/*!` marks a notice that a licence asks us to keep."""
    return str(jsmin(_join(templates, names), keep_bang_comments=True))


def _style_sheets(templates: Mapping[str, str]) -> list[str]:
    """`layers.css` fixes the order of the layers; inside one, components go over the common parts."""
    names = [name for name in templates if name.endswith(".css")]
    return sorted(names, key=lambda n: (n != "css/layers.css", n.startswith("components/"), n))


def _scripts(templates: Mapping[str, str]) -> list[str]:
    components = {n for n in templates if n.startswith("components/") and n.endswith(".js")}
    return [*_LOGIC, *sorted(components.difference(_SEARCHING)), *_PAGE]


def _search(languages: Iterable[str]) -> tuple[str, ...]:
    return (*_WORDS, *_stemmers(languages), *_SEARCH)


def _marking(languages: Iterable[str]) -> tuple[str, ...]:
    return (*_WORDS, *_stemmers(languages), *_MARKING)


def _stemmers(languages: Iterable[str]) -> tuple[str, ...]:
    known = [language for language in languages if language in STEMMERS]
    stemmers = ("parts", *known) if known else ()
    return tuple(f"js/stemmers/{name}.js" for name in stemmers)
