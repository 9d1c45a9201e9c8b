"""An English library of practices: a folder per practice, its pictures beside it.

Owner: the (invented) Open Practice Commons, a network of city labs. Readers filter on tags (text
with commas, typed by hand), `difficulty`, `mobius.phase`, who facilitates, how long it takes
(`duration`) and whether it works at a distance (`remote_friendly`).

Each practice is `library/practices/*/index.md`. The title is `Title`, else the first heading; the
summary `tagline`, else `description` (often far too long), else nowhere. Dates are `meta.date` and
`meta.updated` with time and zone, in the oldest files `Published: March 3, 2024`. People are in
`library/people.json` under their handles; a practice has `people.authors` (handles) and
`people.maintainer` (a handle) or, in old files, `Facilitators` (names with commas). Some have no
e-mail, none a consent. `prerequisites` are names of folders, `see_also` paths to `index.md`,
`redirect_from` old paths, `video` and `canvas_url` addresses, `resources` a list of maps.
`layout`, `hide`, `featured`, `cover_alt` and `seo` serve the theme. Templates that are no practice
lie in `library/_templates`, what the organisation writes about itself in `docs`.
"""

import json
from collections.abc import Iterator
from urllib.parse import quote

from tests.collections import attachments
from tests.collections import practices_en_words as words
from tests.collections.dice import Dice
from tests.collections.oddities import dialect, encoded, hidden
from tests.collections.page import Fields, Raw, Value, block, page
from tests.collections.practices_en_items import Practice, all_practices, people

File = tuple[str, bytes]
HOME = "library/practices"
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip


def files() -> Iterator[File]:
    """All files of the collection, with their paths."""
    practices = list(all_practices())
    for practice in practices:
        here = f"{HOME}/{practice.folder}"
        yield f"{here}/index.md", encoded(_text(practice, practices), practice.number)
        yield from _pictures(practice.number, here)
    known = dict(people())
    yield "library/people.json", (json.dumps(known, ensure_ascii=False, indent=2) + "\n").encode()
    yield from _beside()


def _text(practice: Practice, practices: list[Practice]) -> str:
    dice, number = Dice(practice.folder), practice.number
    fields: Fields = {} if number % 13 == 6 else {"Title": practice.title}
    fields |= _summary(practice, dice) | _dated(number, dice) | _facets(number, dice)
    fields |= _relations(practice, practices, dice) | _for_the_theme(number)
    body = "" if number % 19 == 2 and number % 13 != 6 else _body(practice, practices, dice)
    return page(fields, hidden(body, number))


def _summary(practice: Practice, dice: Dice) -> Fields:
    number, about = practice.number, practice.about
    if number % 7 == 3:
        return {}
    fields: Fields = {}
    if number % 2 == 0:
        fields["tagline"] = words.PROSE.paragraph(dice, 1, about)
    if number % 3 or number % 2:
        text = "\n".join(words.PROSE.sentences(dice, dice.between(3, 6), about))
        fields["description"] = block(text, ">-" if number % 4 else "|")
    return fields


def _dated(number: int, dice: Dice) -> Fields:
    """Dates and people, which moved into maps of their own when the theme changed."""
    year, month, day = dice.between(2016, 2024), dice.between(1, 12), dice.between(1, 28)
    names = list(people())
    who = dice.some(names, dice.between(1, 3))
    if number % 4 == 3:
        full = [person["name"] for _, person in who if isinstance(person, dict)]
        published = f"{MONTHS[month - 1]} {day}, {year}"
        return {"Published": published, "Facilitators": ", ".join(map(str, full))}
    zone = ("+02:00", "Z", "-05:00", "+05:30")[number % 4]
    meta: dict[str, Value] = {
        "date": Raw(f"{year}-{month:02d}-{day:02d}T{dice.between(7, 19):02d}:30:00{zone}")
    }
    if number % 3 == 0:
        meta["updated"] = Raw(f"{year + 1}-{month:02d}-{day:02d} 14:05:00 -05:00")
    credited: dict[str, Value] = {"authors": [handle for handle, _ in who]}
    if number % 5:
        credited["maintainer"] = who[0][0]
    return {"meta": meta, "people": credited} if number % 10 else {"meta": meta}


def _facets(number: int, dice: Dice) -> Fields:
    fields: Fields = {
        "tags": (", " if number % 3 else ",").join(dice.some(words.TAGS, dice.between(1, 6))),
        "difficulty": dice.pick(("Easy", "easy", "Medium", "Hard", "medium ")),
        "duration": dice.pick(("15 min", "30-60 min", "45-90 min", "half a day", "2 days")),
        "mobius": {
            "phase": dice.pick(("Discovery", "Options", "Delivery", "Foundation")),
            "loop": number % 3 + 1,
        },
        "remote_friendly": dice.chance(60),
    }
    if number % 4 == 1:
        fields["tags"] = f"{dice.pick(words.TAGS)}, , {fields['tags']},"
    if number % 2:
        fields["participants"] = {"min": dice.between(2, 5), "max": dice.between(6, 30)}
    return fields


def _relations(practice: Practice, practices: list[Practice], dice: Dice) -> Fields:
    number, fields = practice.number, Fields()
    others = [other for other in dice.some(practices, 5) if other != practice]
    if number % 3 == 0:
        fields["prerequisites"] = [other.folder for other in others[:2]]
    if number % 4 == 2:
        fields["see_also"] = [f"../{other.folder}/index.md" for other in others[2:4]]
    if number % 6 == 1:
        fields["redirect_from"] = [f"/practice/{number}/", f"/practices/archive/{number}.html"]
    if number % 5 == 2:
        fields["video"] = f"https://video.example.org/watch?v=p{number:04d}"
    if number % 8 == 5:
        fields["canvas_url"] = f"https://boards.example.org/canvas/{number}"
        fields["resources"] = [
            Raw(f'{{title: "Slides {number}", url: "https://slides.example.org/{number}"}}')
        ]
    return fields


def _for_the_theme(number: int) -> Fields:
    fields: Fields = {"layout": "practice", "license": "CC-BY-4.0"}
    if number % 3 == 1:
        fields |= {"cover": "cover.png", "cover_alt": "People around a table"}
    if number % 5 == 0:
        fields |= {"hide": ["navigation"], "featured": number % 10 == 0}
    if number % 9 == 4:
        fields["seo"] = {"title": None, "no_index": False}
    return fields


def _body(practice: Practice, practices: list[Practice], dice: Dice) -> str:
    number, about, prose = practice.number, practice.about, words.PROSE
    parts = [f"# {practice.title}"] if number % 13 == 6 or number % 2 else []
    parts += ["## What is it?", prose.paragraph(dice, dice.between(2, 4), about)]
    parts += ["## Why do it?", prose.paragraph(dice, dice.between(1, 3), about)]
    parts += [_linked(practice, practices, dice), "## How to do it"]
    parts += [prose.points(dice, dice.between(3, 6), about, "1." if number % 2 else "*")]
    parts.append(dialect(prose.paragraph(dice, 1, about), "Mind this", number, 5))
    if number % 5 == 3:
        parts.append("- [x] Room booked\n- [ ] Question agreed\n- [ ] Somebody takes notes")
    return "\n\n".join(parts)


def _linked(practice: Practice, practices: list[Practice], dice: Dice) -> str:
    """A sentence with a link: to a practice, a picture, a file, or what lies beside the library."""
    number, other = practice.number, dice.pick(practices)
    return (
        f"It goes well with [{other.title}](<../{other.folder}/index.md>).",
        f"![The room during {practice.title}](cover.png)"
        if number % 3 == 1
        else "A picture will follow.",
        "Words are explained in [the glossary](../../../docs/glossary.md#consent).",
        "![](<Diagram 1.png>)" if number % 4 == 3 else "We draw it on the wall.",
        "Print [the hand-out](/assets/handouts/hand-out.pdf) or edit it [in Word](/assets/handouts/hand-out.docx).",
        f"See [{other.title}](../{quote(other.folder)}/) for a longer version.",
        "Ask hello@commons.example.org, or look at https://commons.example.org/help first.",
        "Scores go in [this sheet](../../../assets/handouts/scores.ods).",
    )[number % 8]


def _pictures(number: int, here: str) -> Iterator[File]:
    if number % 3 == 1:
        yield f"{here}/cover.png", attachments.png(320, 180, (60 + number % 150, 110, 150))
    if number % 4 == 3:
        yield f"{here}/Diagram 1.png", attachments.png(160, 120, (230, 200, number % 200))


def _beside() -> Iterator[File]:
    yield "README.md", b"# Open Practice Commons\n\nThe source of our library. See `docs` first.\n"
    glossary = "# Glossary\n\n## Consent\n\nA decision nobody has a reasoned objection to.\n"
    yield "docs/glossary.md", glossary.encode()
    yield (
        "docs/governance.md",
        b"# Governance\n\nMaintainers meet on the first Tuesday of the month.\n",
    )
    sample: Fields = {"Title": "Name of the practice", "tags": "one, two", "difficulty": "Easy"}
    yield "library/_templates/practice.md", page(sample, "## What is it?\n\n## Why do it?").encode()
    yield "assets/handouts/hand-out.pdf", attachments.pdf("Hand-out")
    yield "assets/handouts/hand-out.docx", attachments.docx("Hand-out")
    yield "assets/handouts/scores.ods", attachments.ods("Scores")
