"""A regional newsroom with its events: 5,200 articles and events, and a file per author.

Owner: the (invented) Northmoor Ledger, which moved from one system to the next and kept what each
left behind. Readers filter on `section`, `places`, `tags` (noisy lists: empty items, the same item
twice), the year, the author, and for events on `location.city` and `price`.

`content/news/YEAR/MONTH/*.md` have `id` (`urn:northmoor:news:…`), `title`, `standfirst` or
`teaser`, `date` with time and zone, `lastmod`, and `authors` (paths of files in `team/`) or, until
2018, `byline` (names). `content/events/YEAR/MONTH/*/index.md` have `start` and `end` (time without
seconds), `location`, `price` and often nobody. `related` and links in the text are absolute
within the site, `aliases` are paths of the former sites. `team/DESK/LETTER/*.md` are 1,000 people:
`name`, `handle`, `role`, sometimes `email`, never a consent. `pages/` and `static/assets/` are
linked to as `/about/…` and `/assets/…`. `type`, `draft`, `hero`, `wp.post_id`, `_build` and
`Sitemap` serve other programs.
"""

from collections.abc import Iterator

from tests.collections import attachments
from tests.collections import newsroom_words as words
from tests.collections.dice import Dice
from tests.collections.newsroom_items import Item, all_items
from tests.collections.newsroom_team import Author, team, team_files
from tests.collections.oddities import dialect, encoded, hidden
from tests.collections.page import Fields, Raw, Value, flow, page

File = tuple[str, bytes]


def files() -> Iterator[File]:
    """All files of the collection, with their paths."""
    authors = team()
    items = all_items()
    for item in items:
        yield item.path, encoded(_text(item, items, authors), item.number)
    yield from team_files(authors)
    yield from _beside()


def _text(item: Item, items: list[Item], authors: list[Author]) -> str:
    dice, number = Dice(item.path), item.number
    fields: Fields = {"id": _urn(item), "title": item.title}
    fields |= _summary(item, dice) | (
        _when(item, dice) if item.is_event else _published(item, dice)
    )
    fields |= _credits(item, dice, authors) | _facets(item, dice)
    fields |= _relations(item, items, dice) | _for_other_programs(item)
    body = "" if number % 61 == 17 else _body(item, items, dice, authors)
    return page(fields, hidden(body, number))


def _urn(item: Item) -> str:
    if item.is_event:
        return f"urn:northmoor:event:{item.number:06d}"
    return f"urn:northmoor:news:{item.day[0]}:{item.number:06d}"


def _summary(item: Item, dice: Dice) -> Fields:
    kind = item.number % 10
    if kind == 9:
        return {}
    text = words.PROSE.paragraph(dice, 5 if kind == 4 else 1, item.about)
    return {"standfirst" if kind < 7 else "teaser": hidden(text, item.number)}


def _published(item: Item, dice: Dice) -> Fields:
    (year, month, day), clock = item.day, f"{dice.between(5, 22):02d}:{item.number % 60:02d}"
    zone = "Z" if item.number % 2 else "+01:00" if 3 < month < 11 else "+00:00"
    fields: Fields = {"date": Raw(f"{year}-{month:02d}-{day:02d}T{clock}:00{zone}")}
    if item.number % 6 == 0:
        fields["lastmod"] = Raw(
            f"{year}-{month:02d}-{day:02d} 23:{item.number % 60:02d}:09.120 +00:00"
        )
    return fields


def _when(item: Item, dice: Dice) -> Fields:
    (year, month, day), hour = item.day, dice.between(9, 19)
    start = f"{year}-{month:02d}-{day:02d}T{hour:02d}:30+01:00"
    place: dict[str, Value] = {
        "name": f"{dice.pick(words.PLACES)} Hall",
        "city": dice.pick(words.PLACES),
    }
    if item.number % 3:
        place["geo"] = {
            "lat": Raw(f"54.{dice.between(100, 999)}"),
            "lon": Raw(f"-2.{dice.between(100, 999)}"),
        }
    price = dice.pick(("free", "Free", "£5", "£12.50", "pay what you can"))
    fields: Fields = {"start": Raw(start), "location": place, "price": price}
    if item.number % 2:
        fields["end"] = Raw(start.replace(f"T{hour:02d}", f"T{hour + 2:02d}"))
    return fields


def _credits(item: Item, dice: Dice, authors: list[Author]) -> Fields:
    if item.is_event and item.number % 3:
        return {}
    who = dice.some(
        [item.number * 7 % 1000, item.number % 1000, item.number * 3 % 1000], dice.between(1, 2)
    )
    names = [authors[place] for place in dict.fromkeys(who)]
    if item.day[0] <= 2018:
        return {"byline": [author.name for author in names] if item.number % 2 else names[0].name}
    return {"authors": [author.path for author in names]}


def _facets(item: Item, dice: Dice) -> Fields:
    tags: list[Value] = list(dice.some(words.TAGS, dice.between(1, 5)))
    if item.number % 8 == 3:
        tags.append(tags[0])
    if item.number % 9 == 1:
        tags.insert(1, "")
    if item.number % 25 == 6:
        tags.append(None)
    fields: Fields = {"section": dice.pick(words.SECTIONS), "tags": tags}
    if item.number % 40 == 12:
        fields["tags"] = []
    if item.number % 3 != 1:
        fields["places"] = flow(dice.some(words.PLACES, dice.between(1, 2)))
    return fields


def _relations(item: Item, items: list[Item], dice: Dice) -> Fields:
    number, fields = item.number, Fields()
    if number % 4 == 0:
        fields["related"] = [f"{other.place}/" for other in _near(item, items, dice)]
    if number % 5 == 2:
        fields["aliases"] = [f"/{item.day[0]}/{number}/", f"/archive/story.php/{number}"][
            : 1 + number % 2
        ]
    if number % 14 == 8:
        fields["source_url"] = f"https://wire.example.com/story/{number}?lang=en"
    return fields


def _near(item: Item, items: list[Item], dice: Dice) -> list[Item]:
    """A few items whose addresses need no escaping."""
    some = (items[dice.number(len(items))] for _ in range(6))
    return [other for other in some if other != item and " " not in other.place][:3]


def _for_other_programs(item: Item) -> Fields:
    fields: Fields = {"type": "event" if item.is_event else "article", "draft": False}
    if item.number % 6 == 5:
        fields["hero"] = f"/assets/img/hero-{item.number % 8}.png"
    if item.day[0] <= 2016:
        fields["wp.post_id"] = 10000 + item.number
    if item.number % 50 == 9:
        fields |= {"_build": {"list": "always"}, "Sitemap": {"priority": Raw("0.3")}}
    return fields


def _body(item: Item, items: list[Item], dice: Dice, authors: list[Author]) -> str:
    prose, number = words.PROSE, item.number
    parts = [prose.paragraph(dice, dice.between(2, 4), item.about)]
    parts.append(_linked(item, items, dice, authors))
    if number % 3:
        parts += ["## What happens next", prose.paragraph(dice, dice.between(2, 4), item.about)]
    if number % 7 == 0:
        parts.append(prose.points(dice, 3, item.about, "*"))
    parts.append(dialect(prose.paragraph(dice, 1, item.about), "Correction", number, 12))
    return "\n\n".join(parts)


def _linked(item: Item, items: list[Item], dice: Dice, authors: list[Author]) -> str:
    other = _near(item, items, dice)[0]
    author = authors[item.number % 1000]
    return (
        f"We reported on this before: [{other.title}]({other.place}/).",
        f"Photographs: [{author.name}](/{author.path.removesuffix('.md').replace(' ', '%20')}/).",
        f"![The scene in {dice.pick(words.PLACES)}](/assets/img/hero-{item.number % 8}.png)",
        f"The full report is [here (PDF)](/assets/docs/report-{item.number % 5}.pdf).",
        "How we check facts is described on [our page about standards](/about/standards/#corrections).",
        "Know more? Write to news@ledger.example.org.",
        f'[{other.title}]({other.place}/ "Earlier") has the background; the [figures](/assets/docs/figures.ods) too.',
    )[item.number % 7]


def _beside() -> Iterator[File]:
    yield "README.md", b"# The Northmoor Ledger\n\nEverything we publish, as Markdown.\n"
    standards: Fields = {"title": "Our standards", "layout": "plain"}
    yield (
        "pages/about/standards.md",
        page(standards, "## Corrections\n\nWe put things right.").encode(),
    )
    for number in range(8):
        yield (
            f"static/assets/img/hero-{number}.png",
            attachments.png(256, 144, (30 * number, 90, 120)),
        )
    for number in range(5):
        yield f"static/assets/docs/report-{number}.pdf", attachments.pdf(f"Report {number}")
    yield "static/assets/docs/figures.ods", attachments.ods("Figures")
