"""Style sheets, scripts and data → a handful of files with a content hash in their names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sitegen.model.catalogue import Catalogue
from sitegen.pages import urls
from sitegen.pages.lists import card_facts
from sitegen.render.artifact import Artifact
from sitegen.render.script import as_script
from sitegen.render.search import make_index
from sitegen.render.shards import FOLDER
from sitegen.render.texts import texts_of
from sitegen.render.tokens import STEMMERS
from sitegen.settings import Settings

_VENDOR = ("js/vendor/lunr.min.js",)
_LOGIC = tuple(
    f"js/{name}.js"
    for name in (
        *("namespace", "tokens", "state", "facets", "order"),
        *("spelling", "suggest", "recent", "finder", "api"),
    )
)
"""In this order and before the components, which use them."""
_SEARCH = tuple(
    f"js/index/{name}.js"
    for name in ("codec", "shelf", "postings", "score", "shards", "question", "search")
)
"""What comes only when a search begins, after `_VENDOR` and the stemmer."""
_ICON = "icon.svg"


@dataclass(frozen=True)
class Assets:
    """The files beside the pages, and where each ends up."""

    artifacts: tuple[Artifact, ...]
    stylesheet: str
    early: str
    script: str
    catalogue: str
    search: tuple[str, ...]
    """The scripts that a search needs first."""
    shards: str
    """The folder of the shards."""
    icon: str


def make_assets(
    templates: Mapping[str, str], catalogue: Catalogue, settings: Settings, theme: str
) -> Assets:
    """All assets of one site, images of the content included; `theme` is CSS of its own."""
    own = f"@layer theme {{\n{theme}\n}}\n" if theme else ""
    stylesheet = _named("site.css", _join(templates, _style_sheets(templates)) + own)
    early = _named("early.js", templates["js/early.js"])
    script = _named("site.js", _join(templates, _scripts(templates)))
    texts = texts_of(catalogue.current)
    data = _named("catalogue.js", as_script("setCatalogue", _data(catalogue, texts)))
    # A vendored script may end without a semicolon, and would then call the next one.
    engine = _named("search.js", _join(templates, _search(settings.site.language), "\n;\n"))
    index = make_index(catalogue, settings)
    meta = _named("index.js", as_script("setIndex", index.meta))
    icon = _named("icon.svg", templates[_ICON])
    images = (
        Artifact(urls.image(image), image.data) for _, image in sorted(catalogue.images.items())
    )
    # Two images with the same name and bytes are one file.
    pictures = {picture.path: picture for picture in images}
    return Assets(
        artifacts=(
            *(stylesheet, early, script, data, engine, meta, icon),
            *index.shards,
            *texts.values(),
            *pictures.values(),
        ),
        stylesheet=stylesheet.path,
        early=early.path,
        script=script.path,
        catalogue=data.path,
        search=(engine.path, meta.path),
        shards=FOLDER,
        icon=icon.path,
    )


def _named(name: str, text: str) -> Artifact:
    data = text.encode("utf-8")
    return Artifact(urls.hashed("assets", name, data), data)


def _join(templates: Mapping[str, str], names: Iterable[str], between: str = "\n") -> str:
    return between.join(templates[name] for name in names)


def _style_sheets(templates: Mapping[str, str]) -> list[str]:
    """`layers.css` fixes the order of the layers; inside one, components go over the common parts."""
    names = [name for name in templates if name.endswith(".css")]
    return sorted(names, key=lambda n: (n != "css/layers.css", n.startswith("components/"), n))


def _scripts(templates: Mapping[str, str]) -> list[str]:
    components = [n for n in templates if n.startswith("components/") and n.endswith(".js")]
    return [*_LOGIC, *sorted(components), "js/route.js"]


def _search(language: str) -> tuple[str, ...]:
    stemmer = ("parts", language) if language in STEMMERS else ()
    return (*_VENDOR, *(f"js/stemmers/{name}.js" for name in stemmer), *_SEARCH)


def _data(catalogue: Catalogue, texts: Mapping[str, Artifact]) -> dict[str, object]:
    """What filters and cards need: facets with their labels, and practices in their order."""
    return {
        "facets": [
            {
                "key": facet.key,
                "label": facet.label,
                "mode": facet.mode,
                "isWritten": not facet.source,
                "missing": facet.missing,
                "values": [[value.slug, value.label, value.parent] for value in facet.values],
                "aliases": {old: value.slug for value in facet.values for old in value.aliases},
            }
            for facet in catalogue.facets
        ],
        "practices": [
            {
                "slug": practice.slug,
                "id": practice.id,
                "title": practice.title,
                "summary": practice.summary,
                "facts": list(card_facts(practice, catalogue)),
                "hours": practice.effort.hours if practice.effort else None,
                "adopters": len(practice.adopted_by),
                "text": texts[practice.slug].path,
                "facets": {
                    key: list(values)
                    for key, values in catalogue.assigned[practice.slug].items()
                    if values
                },
            }
            for practice in catalogue.current
        ],
    }
