"""The handbook of a Dutch government service: chapters in folders, made with Hugo.

Owner: the (invented) Rijksdienst voor Goed Werk, which wrote it for all layers of government and
names no people. Readers filter on theme (`themas`; the label is the title of `themas/*.md`), on
audience (`doelgroep`, typed by hand, so written in many ways), on phase (`fase`, a number; labels
in `data/fasen.csv`), on organisation (`organisatie`, a code; labels in `data/organisaties.csv`)
and on status (`meta.status`). Keywords stand in `trefwoorden`, with commas.

The summary is in `toelichting`, else in `subtitle`, else nowhere; the date in `datum`
(`05-03-2024`), `date` (with time and zone) or `meta.date`; the title in `title` or only in the
first heading. `kenmerk` is unique. `zie_ook` holds paths with `.md`, `bron` an address, `bijlagen`
paths of files. `hide`, `layout`, `templateKey`, `draft`, `weight`, `og.image` and
`sidebar_position` serve other programs. `docs/`, `data/`, `static/` and `archetypes/` lie beside
the handbook; pages link to the first three.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from os.path import relpath
from posixpath import dirname
from unicodedata import normalize
from urllib.parse import quote

from tests.collections import handbook_words as words
from tests.collections.dice import Dice
from tests.collections.handbook_beside import attachment, beside, indexes, kebab, themes
from tests.collections.oddities import dialect, encoded, hidden
from tests.collections.page import Fields, Raw, Value, flow, page

File = tuple[str, bytes]
STATES = ("Vastgesteld", "vastgesteld", "Concept", "In herziening", "Vervallen")


@dataclass(frozen=True)
class Chapter:
    """A page of the handbook before it is written."""

    number: int
    path: str
    title: str
    about: str


def files() -> Iterator[File]:
    """All files of the collection, with their paths."""
    pages = list(_pages())
    for chapter in pages:
        yield chapter.path, encoded(_text(chapter, pages), chapter.number)
    yield from indexes()
    yield from themes()
    yield from beside()


def _pages() -> Iterator[Chapter]:
    number = 0
    for folder, (_, subjects) in words.CHAPTERS.items():
        for subject in subjects:
            here = f"handboek/{folder}/{kebab(subject)}"
            for kind in (*words.KINDS, *_extra(subject)):
                title = kind.format(x=subject)
                yield Chapter(number, f"{here}/{_file_name(title, number)}.md", title, subject)
                number += 1


def _extra(subject: str) -> tuple[str, ...]:
    """In three sections an old page whose name differs from the new one's in its punctuation."""
    return ("Checklist ({x})",) if subject in ("klachten", "privacy", "testen") else ()


def _file_name(title: str, number: int) -> str:
    """The ways in which editors have named files, a way for each eight pages or so."""
    if "(" in title:
        return title.replace(" ", "_")
    styles = (
        kebab(title),
        title,
        title.lower().replace(" ", "_"),
        kebab(title),
        title.title().replace(" ", ""),
        f"{number:03d} {title} (definitief)",
        kebab(title),
        normalize("NFD", title.replace(" ", "-")),
    )
    return styles[number // 5 % len(styles)]


def _text(chapter: Chapter, pages: list[Chapter]) -> str:
    dice = Dice(chapter.path)
    number = chapter.number
    fields: Fields = {} if number % 9 == 5 else {"title": chapter.title}
    fields |= _summary(chapter, dice) | _dates(number, dice) | _facets(number, dice)
    fields |= _relations(chapter, pages, dice) | _for_other_programs(number)
    body = "" if number % 23 == 6 and number % 9 != 5 else _body(chapter, pages, dice)
    return page(fields, hidden(body, number))


def _summary(chapter: Chapter, dice: Dice) -> Fields:
    kind = chapter.number % 5
    if kind == 4:
        return {}
    count = 4 if chapter.number % 6 == 0 else 1
    text = words.PROSE.paragraph(dice, count, chapter.about)
    return {"toelichting" if kind < 3 else "subtitle": hidden(text, chapter.number)}


def _dates(number: int, dice: Dice) -> Fields:
    day, month, year = dice.between(1, 28), dice.between(1, 12), dice.between(2017, 2024)
    meta: dict[str, Value] = {
        "status": STATES[number % 7 % 5],
        "versie": f"{dice.between(1, 4)}.{number % 10}",
        "eigenaar": dice.pick(("Afdeling Kaders", "Afdeling Uitvoering", "Bureau Redactie")),
    }
    written = f"{year}-{month:02d}-{day:02d}"
    if number % 3 == 0:
        return {"datum": Raw(f"{day:02d}-{month:02d}-{year}"), "meta": meta}
    if number % 3 == 1:
        zone = "+02:00" if 3 < month < 11 else "+01:00"
        return {"date": Raw(f"{written}T{8 + number % 9:02d}:30:00{zone}"), "meta": meta}
    return {"meta": {"date": Raw(written), **meta}}


def _facets(number: int, dice: Dice) -> Fields:
    themes = dice.some(tuple(words.THEMES), dice.between(1, 3))
    fields: Fields = {
        "kenmerk": f"HB-{2017 + number % 8}-{number:04d}",
        "themas": flow(themes) if number % 2 else themes,
        "doelgroep": dice.some(words.AUDIENCES, dice.between(1, 3)),
        "fase": 1 + number % 4,
        "organisatie": dice.pick(tuple(words.ORGANISATIONS)),
    }
    if number % 4:
        fields["trefwoorden"] = ", ".join(dice.some(words.KEYWORDS, dice.between(2, 7)))
    return fields


def _relations(chapter: Chapter, pages: list[Chapter], dice: Dice) -> Fields:
    number, fields = chapter.number, Fields()
    if number % 3 == 1:
        others = [other for other in dice.some(pages, 3) if other != chapter]
        fields["zie_ook"] = [_relative(chapter.path, other.path) for other in others]
    if number % 7 == 2:
        fields["bron"] = f"https://wetten.example.nl/BWBR{number:07d}/2024-01-01"
    if number % 12 == 3:
        fields["bijlagen"] = [attachment(number)]
    if number % 8 == 5:
        fields["aliases"] = [
            f"/handboek/oud/{number}/",
            f"/kennisbank/{kebab(chapter.about)}-{number}/",
        ]
    return fields


def _for_other_programs(number: int) -> Fields:
    fields: Fields = {"draft": False, "weight": number % 9 * 10}
    if number % 2:
        fields |= {"layout": "hoofdstuk", "templateKey": "handboek-pagina"}
    if number % 5 == 1:
        fields["hide"] = ["toc", "navigation"]
    if number % 11 == 4:
        fields |= {"og.image": "/img/deelplaatje.png", "sidebar_position": number}
    return fields


def _body(chapter: Chapter, pages: list[Chapter], dice: Dice) -> str:
    number, about, prose = chapter.number, chapter.about, words.PROSE
    parts = [f"# {chapter.title}"] if number % 9 == 5 or number % 4 == 0 else []
    parts += [prose.paragraph(dice, dice.between(2, 4), about), "## Waarom dit ertoe doet"]
    parts += [prose.paragraph(dice, dice.between(2, 5), about), _linked(chapter, pages, dice)]
    parts += ["## Zo pakt u het aan", prose.points(dice, dice.between(3, 5), about, "1.")]
    parts.append(dialect(prose.paragraph(dice, 1, about), "Let op", number))
    if number % 6 == 1:
        parts.append(_table(dice))
    return "\n\n".join(parts)


def _linked(chapter: Chapter, pages: list[Chapter], dice: Dice) -> str:
    """A sentence with a link: to a page, an attachment, a picture, or what lies beside."""
    number = chapter.number
    other = dice.pick(pages)
    target = _relative(chapter.path, other.path)
    shown = f"<{target}>" if number % 2 else quote(target)
    up = relpath(".", dirname(chapter.path))
    return (
        f"Lees ook [{other.title}]({shown}), dat hierop aansluit.",
        f"Gebruik [het sjabloon](/{attachment(number)}) als u niet weet hoe te beginnen.",
        f"![Schema van {chapter.about}](/img/schema-{number % 12}.png)",
        f"Hoe wij schrijven staat in [de schrijfwijzer]({up}/docs/redactie/schrijfwijzer.md#tussenkoppen).",
        f"![](/img/foto_{number % 6} (groot).png)".replace(" ", "%20"),
        "Vragen? Mail redactie@handboek.example.nl of kijk op https://handboek.example.nl/vragen.",
        f"De codes staan in [de tabel met organisaties]({up}/data/organisaties.csv).",
    )[number % 7]


def _table(dice: Dice) -> str:
    rows = (f"| {phase} | {dice.between(1, 12)} weken |" for phase in words.PHASES)
    return "\n".join(("| Fase | Duur |", "| --- | ---: |", *rows))


def _relative(here: str, there: str) -> str:
    return relpath(there, dirname(here))
