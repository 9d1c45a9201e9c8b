"""A directory of software in German: three collections in one root, people as YAML.

Owner: the (invented) association Offene Kommunen e. V. Readers filter on licence (typed by hand;
or a file of `licences/`, whose title is the label), programming language (`Sprachen`, with
commas), `Kategorie`, state, the commune that uses it, and kind of entry (the folder).

Entries are `tools/*.md`, `platforms/*/index.md` and `libraries/**/*.md`. `Name` is the title,
`description.short` (one key with a dot, often 400 characters and more) the summary, else
`Beschreibung.Kurz` (two keys, nested). The text is the body, else `Long_Description`, else
nowhere. Dates: `Last.Release` (`2024-03-01`), `meta.geprüft` (`01.03.2024`), `published_at` (with
zone). `Maintainer` is a handle, `Ansprechpartner` a name, `contact_file` a path, always of
`people/*.yml`, with `E-Mail` or without. Relations have names of their own: `requires` and
`See_Also` (paths with `.md`), `Replaces` (names of files without `.md`), `used-with` (absolute
within the site). `Repository.URL`, `Website` and `doc_url` are addresses. `hide`, `templateKey`,
`publiccodeYmlVersion`, `_id` and `IsBasedOn` serve other programs.
"""

from collections.abc import Iterator
from os.path import relpath
from posixpath import dirname

from tests.collections import attachments
from tests.collections import software_words as words
from tests.collections.dice import Dice
from tests.collections.oddities import dialect, encoded, hidden
from tests.collections.page import Fields, Raw, Value, block, page, yaml
from tests.collections.software_entries import Entry, Person, all_entries, all_people

File = tuple[str, bytes]


def files() -> Iterator[File]:
    """All files of the collection, with their paths."""
    entries, people = list(all_entries()), list(all_people())
    for entry in entries:
        yield entry.path, encoded(_text(entry, entries, people), entry.number)
    for person in people:
        yield person.path, yaml(_card(person)).encode()
    for slug, title in words.LICENCES.items():
        text = f"Der volle Text steht unter https://licences.example.org/{slug}."
        yield f"licences/{slug}.md", page({"title": title, "spdx": slug.upper()}, text).encode()
    yield from _beside()


def _card(person: Person) -> Fields:
    number = person.number
    fields: Fields = {
        "Name": person.name,
        "Handle": person.handle,
        "Organisation": words.COMMUNES[number % 5],
    }
    if number % 3:
        fields["E-Mail"] = f"{person.handle}@kommunen.example.org"
    if number % 4 == 1:
        fields["Rolle"] = ("Entwicklung", "entwicklung", "Betrieb")[number % 3]
    if number % 7 == 2:
        fields["Profile"] = {"Mastodon": f"https://social.example/@{person.handle}", "Matrix": None}
    return fields


def _text(entry: Entry, entries: list[Entry], people: list[Person]) -> str:
    dice, number = Dice(entry.path), entry.number
    fields: Fields = {"Name": entry.name, "_id": f"ok:{number:05d}"}
    fields |= _summary(entry, dice) | _dates(number, dice) | _facets(number, dice)
    fields |= (
        _credits(entry, dice, people)
        | _relations(entry, entries, dice)
        | _for_other_programs(number)
    )
    kind = number % 8
    if kind in (2, 5):
        text = "\n\n".join(words.PROSE.paragraph(dice, 3, entry.name) for _ in range(2))
        fields["Long_Description"] = block(text)
    return page(fields, "" if kind in (2, 5, 7) else hidden(_body(entry, entries, dice), number))


def _summary(entry: Entry, dice: Dice) -> Fields:
    kind = entry.number % 6
    if kind == 5:
        return {}
    text = hidden(words.PROSE.paragraph(dice, (6, 1, 4, 1, 2)[kind], entry.name), entry.number)
    return {"description.short": text} if kind < 3 else {"Beschreibung": {"Kurz": text}}


def _dates(number: int, dice: Dice) -> Fields:
    year, month, day = dice.between(2018, 2024), dice.between(1, 12), dice.between(1, 28)
    written = f"{year}-{month:02d}-{day:02d}"
    if number % 3 == 0:
        return {"Last.Release": Raw(written)}
    if number % 3 == 1:
        return {"meta": {"geprüft": Raw(f"{day:02d}.{month:02d}.{year}"), "sprache": "de"}}
    return {"published_at": Raw(f'"{written}T{number % 24:02d}:15:00+0100"')}


def _facets(number: int, dice: Dice) -> Fields:
    categories: list[Value] = list(dice.some(words.CATEGORIES, dice.between(1, 3)))
    if number % 13 == 4:
        categories += ["", categories[0]]
    fields: Fields = {
        "Kategorie": categories,
        "Sprachen": ", ".join(dice.some(words.LANGUAGES, dice.between(1, 3))),
        "Status": dice.pick(words.STATES),
    }
    if number % 4:
        fields["Lizenz"] = dice.pick(words.LICENCES_AS_TYPED)
    else:
        fields["licence_file"] = f"licences/{dice.pick(tuple(words.LICENCES))}.md"
    if number % 3:
        fields["Eingesetzt.Von"] = dice.some(words.COMMUNES, dice.between(1, 3))
    return fields


def _credits(entry: Entry, dice: Dice, people: list[Person]) -> Fields:
    person, kind = dice.pick(people), entry.number % 10
    if kind == 9:
        return {}
    if kind < 5:
        return {"Maintainer": person.handle}
    return {"Ansprechpartner": person.name} if kind < 7 else {"contact_file": person.path}


def _relations(entry: Entry, entries: list[Entry], dice: Dice) -> Fields:
    number, fields = entry.number, Fields()
    others = [other for other in dice.some(entries, 5) if other != entry]
    if number % 4 == 1:
        fields["requires"] = [relpath(other.path, dirname(entry.path)) for other in others[:2]]
    if number % 5 == 3:
        fields["See_Also"] = [f"/{other.path}" for other in others[1:3]]
    if number % 9 == 4:
        tool = next(other for other in entries[number % 100 :] if other != entry)
        fields["Replaces"] = tool.path.removeprefix("tools/").removesuffix(".md")
    if number % 6 == 2:
        fields["used-with"] = [other.address for other in others[:3]]
    if number % 11 == 5:
        fields["aliases"] = [f"/software/{number}/", f"/index.php/eintrag/{number}"]
    return fields


def _for_other_programs(number: int) -> Fields:
    fields: Fields = {
        "templateKey": "software-eintrag",
        "Repository.URL": f"https://code.example.org/ok/{number}",
    }
    if number % 2:
        fields["Website"] = f"https://www.example.org/produkt/{number}"
    if number % 5 == 0:
        fields |= {
            "doc_url": f"https://docs.example.org/{number}/de/",
            "publiccodeYmlVersion": "0.4",
        }
    if number % 7 == 3:
        fields |= {"hide": ["toc"], "IsBasedOn": None}
    return fields


def _body(entry: Entry, entries: list[Entry], dice: Dice) -> str:
    prose, number = words.PROSE, entry.number
    parts = [f"# {entry.name}"] if number % 3 == 0 else []
    parts += [prose.paragraph(dice, dice.between(2, 4), entry.name), _linked(entry, entries, dice)]
    parts += ["## Im Einsatz", prose.paragraph(dice, dice.between(2, 4), entry.name)]
    parts.append(dialect(prose.paragraph(dice, 1, entry.name), "Hinweis", number, 4))
    if number % 5 == 1:
        parts.append(f"```sh\ndocker run --rm code.example.org/ok/{number}:latest\n```")
    return "\n\n".join(parts)


def _linked(entry: Entry, entries: list[Entry], dice: Dice) -> str:
    """A sentence with a link: to an entry, a file, a picture, or what lies beside."""
    other = dice.pick(entries)
    up = relpath(".", dirname(entry.path))
    return (
        f"Passt zu [{other.name}](<{relpath(other.path, dirname(entry.path))}>).",
        f"![Bildschirmfoto von {entry.name}]({up}/media/bild-{entry.number % 9}.png)",
        f"Vor dem Einsatz hilft die [Prüfliste]({up}/docs/pruefliste.md).",
        "Die [Bewertung als Tabelle](/media/bewertung.ods) und das [Merkblatt](/media/merkblatt.docx) helfen.",
        "Fragen an hallo@kommunen.example.org.",
    )[entry.number % 5]


def _beside() -> Iterator[File]:
    yield "README.md", "# Offene Kommunen\n\nVerzeichnis freier Software für Kommunen.\n".encode()
    yield "docs/pruefliste.md", "# Prüfliste\n\n1. Lizenz gelesen\n2. Betrieb geklärt\n".encode()
    for number in range(9):
        yield f"media/bild-{number}.png", attachments.png(200, 125, (90, 60 + 20 * number, 130))
    yield "media/bewertung.ods", attachments.ods("Bewertung")
    yield "media/merkblatt.docx", attachments.docx("Merkblatt")
    yield "media/merkblatt.pdf", attachments.pdf("Merkblatt")
