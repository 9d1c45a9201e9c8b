"""The same catalogue as the source of every other generator, in the form that each reads best."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from sitegen.model.catalogue import Catalogue
from sitegen.model.practice import Practice

PEERS = Path(__file__).parent
CSS = "body { max-width: 60rem; margin: auto; font-family: sans-serif }\n"


def prepare(corpus: Path, folder: Path) -> None:
    """A folder for each generator in `folder`, from the catalogue in `corpus`.

    They get the values of all facets written out, also those that sitegen derives.
    """
    site = check_site(CheckOptions(corpus)).site
    assert site
    catalogue = site.catalogue
    makers: dict[str, Callable[[Path, Path, Catalogue], None]] = {
        "hugo": _hugo,
        "eleventy": _eleventy,
        "pelican": _pelican,
        "mkdocs": _mkdocs,
    }
    for name, make in makers.items():
        shutil.rmtree(folder / name, ignore_errors=True)
        shutil.copytree(PEERS / name, folder / name)
        make(corpus, folder / name, catalogue)


def _body(corpus: Path, practice: Practice, extension: str) -> str:
    text = (corpus / practice.path).read_text(encoding="utf-8")
    return text.split("\n---\n", 1)[1].replace(".md)", f"{extension})")


def _front(practice: Practice, catalogue: Catalogue) -> list[str]:
    return [
        f"title: {json.dumps(practice.title)}",
        f"summary: {json.dumps(practice.summary)}",
        f"contacts: {json.dumps(practice.contacts)}",
        *(f"{k}: {json.dumps(v)}" for k, v in catalogue.assigned[practice.slug].items() if v),
    ]


def _write(path: Path, front: list[str], body: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(("---", *front, "---", body)), encoding="utf-8")


def _hugo(corpus: Path, folder: Path, catalogue: Catalogue) -> None:
    keys = [facet.key for facet in catalogue.facets]
    config = [
        'baseURL = "https://bench.example/"',
        'title = "Catalogus op maat"',
        "uglyURLs = true",
        'disableKinds = ["rss"]',
        "[params]",
        f"facets = {json.dumps(keys)}",
        "[taxonomies]",
        *(f'{key} = "{key}"' for key in keys),
    ]
    (folder / "hugo.toml").write_text("\n".join(config) + "\n", encoding="utf-8")
    (folder / "static").mkdir()
    (folder / "static/site.css").write_text(CSS, encoding="utf-8")
    for practice in catalogue.practices:
        front = [*_front(practice, catalogue), f"date: {practice.date}"]
        path = folder / "content/practices" / f"{practice.slug}.md"
        _write(path, front, _body(corpus, practice, ".html"))


def _eleventy(corpus: Path, folder: Path, catalogue: Catalogue) -> None:
    keys = [facet.key for facet in catalogue.facets]
    (folder / "facets.json").write_text(json.dumps(keys), encoding="utf-8")
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    (folder / "site.css").write_text(CSS, encoding="utf-8")
    for practice in catalogue.practices:
        front = [*_front(practice, catalogue), f'day: "{practice.date}"', "tags: practices",
                 "layout: practice.njk", f"permalink: practices/{practice.slug}.html"]  # fmt: skip
        path = folder / "practices" / f"{practice.slug}.md"
        _write(path, front, _body(corpus, practice, ".html"))


def _tags(practice: Practice, catalogue: Catalogue) -> list[str]:
    assigned = catalogue.assigned[practice.slug]
    return [f"{key}: {value}" for key, values in assigned.items() for value in values]


def _pelican(corpus: Path, folder: Path, catalogue: Catalogue) -> None:
    for practice in catalogue.practices:
        tags = ", ".join(tag.replace(": ", "/") for tag in _tags(practice, catalogue))
        head = [f"Title: {practice.title}", f"Summary: {practice.summary}",
                f"Date: {practice.date}", f"Tags: {tags}"]  # fmt: skip
        path = folder / "content" / f"{practice.slug}.md"
        path.parent.mkdir(exist_ok=True)
        text = "\n".join((*head, _body(corpus, practice, ".html")))
        path.write_text(text, encoding="utf-8")


def _mkdocs(corpus: Path, folder: Path, catalogue: Catalogue) -> None:
    for practice in catalogue.practices:
        front = [*_front(practice, catalogue), f"tags: {json.dumps(_tags(practice, catalogue))}"]
        body = f"\n# {practice.title}\n\n{practice.summary}\n{_body(corpus, practice, '.md')}"
        _write(folder / "docs/practices" / f"{practice.slug}.md", front, body)
    links = [f"- [{p.title}](practices/{p.slug}.md)" for p in catalogue.practices]
    (folder / "docs/index.md").write_text(
        "\n".join(("# Catalogus op maat\n", *links)), encoding="utf-8"
    )
    (folder / "docs/tags.md").write_text("# Kenmerken\n\n<!-- material/tags -->\n", "utf-8")
