"""An edge: a catalogue → the files of its site; what would be as it was last time is kept.

A thing is known by what it was made of. It is kept when that is the same, and its files still
stand as they were written. Nothing has to know what depends on what.
"""

import json
from collections.abc import Iterator, Mapping, Sequence

from sitegen.cache import Cache, Row
from sitegen.document.frontmatter import digest_of
from sitegen.model.catalogue import Catalogue
from sitegen.model.practice import Practice
from sitegen.pages.near import documents_near, images_near
from sitegen.pages.plan import Planned
from sitegen.record import dump, load
from sitegen.render.artifact import Kept, Piece
from sitegen.render.assets import Places, make_data_assets
from sitegen.render.html import Renderer, render
from sitegen.render.postings import Counts, documents_of, read_counts
from sitegen.render.publish import Press, counts_near, publish
from sitegen.render.search import search_index
from sitegen.runner import Runner
from sitegen.stock import Keeper, Published, Stock


def publish_all(
    press: Press, stock: Stock, runner: Runner, published: Published
) -> Iterator[Piece]:
    """The files of each practice; what the index needs of them goes to `published`."""
    rows = stock.cache.rows("publications")
    documents = documents_of(press.catalogue)
    kept = {
        each.slug: files
        for each in documents
        if (files := stock.files(rows.get(each.slug), published.keys[each.slug]))
    }
    todo = [each for each in documents if each.slug not in kept]
    made = runner.map("practices", publish, press, todo)
    fresh: list[tuple[str, Row]] = []
    for each in documents:
        if each.slug in kept:
            published.texts[each.slug] = kept[each.slug][0][0]
            yield from (Kept(path, digest) for path, digest in kept[each.slug])
        else:
            publication = next(made)
            published.texts[each.slug] = publication.text
            published.counts[each.slug] = publication.counts
            files = [(artifact.path, artifact.digest) for artifact in publication.artifacts]
            fresh.append((each.slug, Row(published.keys[each.slug], json.dumps(files))))
            yield from publication.artifacts
    made.close()
    # Not earlier: while one process writes, the others could not read.
    stock.cache.put("publications", fresh)
    counts = published.counts.items()
    stock.cache.put("counts", ((slug, Row(published.keys[slug], text)) for slug, text in counts))
    if stock.cache.keeps:
        published.counts.clear()  # in a large catalogue, the most of what is held
    for table in ("publications", "counts"):
        stock.cache.keep_only(table, published.keys)


def keys_of(catalogue: Catalogue, base: str) -> dict[str, str]:
    """Slug of each practice → what its publication is made of."""
    return {each.slug: _key(each, catalogue, base) for each in documents_of(catalogue)}


def _key(practice: Practice, catalogue: Catalogue, base: str) -> str:
    documents = [f"{each.path} {each.digest}" for each in documents_near(practice, catalogue)]
    images = [f"{each.path} {each.digest}" for each in images_near(practice, catalogue)]
    return digest_of("\n".join((base, *documents, *images)))


def data_of(
    templates: Mapping[str, str], press: Press, stock: Stock, published: Published
) -> tuple[Sequence[Piece], Places]:
    """Data, index and form, and where they are: made, or kept when no document changed."""
    catalogue = press.catalogue
    contacts = [(each.path, each.digest) for each in catalogue.contacts]
    images = [(each.path, each.digest) for each in catalogue.images.values()]
    parts = (stock.base, *published.keys.items(), contacts, images)
    key = digest_of(repr(parts))
    row = stock.cache.row("sites", "data")
    if row:
        places, _, listed = row.value.partition("\n")
        if files := stock.files(Row(row.key, listed), key):
            return [Kept(path, digest) for path, digest in files], load(Places, places)
    index = search_index(catalogue, press.settings, _counts(press, stock.cache, published))
    once = Keeper(stock, "data")
    looks = press.renderer.assets
    made = make_data_assets(
        templates, catalogue, press.settings, published.texts, index.meta, looks, once
    )
    once.keep()
    pieces = (*index.shards, *made.pieces)
    stock.cache.put("sites", [("data", Row(key, _written(pieces, made.places)))])
    return pieces, made.places


def _counts(press: Press, cache: Cache, published: Published) -> Iterator[Counts]:
    """What was counted in each practice, oldest first: now, or when it was published before."""
    for practice in documents_of(press.catalogue):
        text = published.counts.get(practice.slug)
        row = None if text else cache.row("counts", practice.slug)
        if row and row.key == published.keys[practice.slug]:
            text = row.value
        yield read_counts(text) if text else counts_near(press, practice)


def _written(pieces: Sequence[Piece], places: Places) -> str:
    return f"{dump(places)}\n{json.dumps([(piece.path, piece.digest) for piece in pieces])}"


def pages_of(
    planned: Sequence[Planned], renderer: Renderer, stock: Stock, runner: Runner
) -> Iterator[Piece]:
    """The other pages: made, or kept."""
    rows = stock.cache.rows("pages")
    keys = {
        each.path: digest_of(f"{stock.base} {renderer.assets_of(each.template)} {each.made_of}")
        for each in planned
    }
    todo = []
    for each in planned:
        files = stock.files(rows.get(each.path), keys[each.path])
        yield from (Kept(path, digest) for path, digest in files)
        if not files:
            todo.append(each.make())
    for artifact in runner.map("pages", render, renderer, todo):
        value = json.dumps([(artifact.path, artifact.digest)])
        stock.cache.put("pages", [(artifact.path, Row(keys[artifact.path], value))])
        yield artifact
    stock.cache.keep_only("pages", keys)
