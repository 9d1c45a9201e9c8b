"""An edge: what was counted in each practice → the search index; of the last one, what can stay.

Documents are numbered, oldest first. As long as none goes and new ones come last, a changed practice
changes the shards of its own words alone; else the index is made anew.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest

from sitegen.cache import Cache, LostError, Row
from sitegen.document.frontmatter import digest_of
from sitegen.record import dump, load
from sitegen.render.artifact import Kept, Piece
from sitegen.render.postings import documents_of, read_counts
from sitegen.render.publish import Press, counts_near
from sitegen.render.search import known_texts, known_words, search_meta
from sitegen.render.shards import (
    EMPTY,
    SHELVES,
    Change,
    Index,
    amended_index,
    cards_of_shelves,
    known_shelves,
)
from sitegen.render.shelf import Cut, Entries, Recall, Stretch, shard
from sitegen.stock import Published, Stock

_Documents = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class _State:
    """The index as it was left."""

    documents: _Documents
    """Slug, and what its publication was made of."""
    known: str
    """The digest of the texts with the known words."""
    index: Index


_NOTHING = _State((), "", EMPTY)


def index_of(
    press: Press, stock: Stock, published: Published
) -> tuple[tuple[Piece, ...], dict[str, object]]:
    """The shards, and what a search loads first; `LostError` when the cache fails us."""
    now = tuple(published.keys.items())
    before = _state(stock, now, published)
    recall = _recall(stock.cache)
    changes = _changes(before.documents, press, stock.cache, published)
    index, cut = amended_index(before.index, changes, recall)
    texts = known_texts(press.catalogue)
    known = digest_of("\n".join(texts))
    if known != before.known:
        cut = cut | known_shelves(known_words(texts))
    cuts = {name: shelf.stretches for name, shelf in cut.items()}
    index = replace(index, shelves={**index.shelves, **cuts})
    fresh = {name: each for shelf in cut.values() for name, each in shelf.fresh.items()}
    _keep(stock, _State(now, known, index), fresh)
    cards, artifacts = cards_of_shelves(index)
    meta = search_meta(press.catalogue, press.settings, index, cards)
    return (*_pieces(index, fresh, stock, recall), *artifacts), meta


def _state(stock: Stock, now: _Documents, published: Published) -> _State:
    """The index to amend: none when a number would move, or it is not known what has changed."""
    row = stock.cache.row("sites", "index")
    if row is None or row.key != stock.base:
        return _NOTHING
    state = load(_State, row.value)
    for (slug, key), (slug_now, key_now) in zip_longest(state.documents, now, fillvalue=("", "")):
        before = published.before.get(slug)
        is_known = key == key_now or (before is not None and before.key == key)
        if slug and not (slug == slug_now and is_known):
            return _NOTHING
    return state


def _changes(
    before: _Documents, press: Press, cache: Cache, published: Published
) -> Iterator[Change]:
    stood = dict(before)
    for number, practice in enumerate(documents_of(press.catalogue)):
        slug = practice.slug
        if stood.get(slug) != published.keys[slug]:
            text = published.counts.get(slug)
            row = None if text else cache.row("counts", slug)
            if row and row.key == published.keys[slug]:
                text = row.value
            now = read_counts(text) if text else counts_near(press, practice)
            was = read_counts(published.before[slug].value) if slug in stood else {}
            yield Change(number, now, was)


def _recall(cache: Cache) -> Recall:
    def recall(stretch: Stretch) -> Entries:
        row = cache.row("stretches", stretch.name)
        if row is None or row.key != stretch.digest:
            raise LostError(stretch.name)
        return load(tuple[tuple[str, str], ...], row.value)

    return recall


def _keep(stock: Stock, state: _State, fresh: Mapping[str, Cut]) -> None:
    cuts = fresh.items()
    rows = ((name, Row(cut.artifact.digest, dump(cut.entries))) for name, cut in cuts)
    stock.cache.put("stretches", rows)
    names = {each.name for stretches in state.index.shelves.values() for each in stretches}
    stock.cache.keep_only("stretches", names)
    stock.cache.put("sites", [("index", Row(stock.base, dump(state)))])


def _pieces(
    index: Index, fresh: Mapping[str, Cut], stock: Stock, recall: Recall
) -> Iterator[Piece]:
    """Words without an ending to take off make the same shard in two shelves: one file for both."""
    shards = {
        each.name: (SHELVES[shelf], each)
        for shelf, stretches in index.shelves.items()
        for each in stretches
    }
    for name, (kind, stretch) in shards.items():
        if name in fresh:
            yield fresh[name].artifact
        elif stock.standing.get(stretch.path) == stretch.digest:
            yield Kept(stretch.path, stretch.digest)
        else:
            yield shard(kind, recall(stretch))[1]
