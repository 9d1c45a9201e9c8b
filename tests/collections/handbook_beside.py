"""What of the handbook is no page with a subject: chapters, themes, and what lies beside."""

from collections.abc import Iterator

from tests.collections import attachments
from tests.collections import handbook_words as words
from tests.collections.dice import Dice
from tests.collections.page import Fields, page

File = tuple[str, bytes]


def kebab(text: str) -> str:
    """A text as the name of a folder."""
    return "".join(letter for letter in text.lower().replace(" ", "-") if letter not in "–():,")


def attachment(number: int) -> str:
    """The path of one of eighteen attachments."""
    kind = ("pdf", "docx", "ods")[number % 3]
    return f"bijlagen/sjabloon-{number % 18 + 1:02d}.{kind}"


def indexes() -> Iterator[File]:
    """The page of each chapter and section, mostly a title only."""
    top = page(
        {"title": "Handboek Goed Werk", "cascade": {"layout": "hoofdstuk"}},
        "Welkom in het handboek.",
    )
    yield "handboek/_index.md", top.encode()
    for weight, (folder, (title, subjects)) in enumerate(words.CHAPTERS.items()):
        intro = words.PROSE.paragraph(Dice(folder), 3, subjects[0])
        yield (
            f"handboek/{folder}/_index.md",
            page({"title": title, "weight": weight}, intro).encode(),
        )
        for number, subject in enumerate(subjects):
            fields: Fields = {"title": subject.capitalize(), "weight": number}
            yield f"handboek/{folder}/{kebab(subject)}/_index.md", page(fields).encode()


def themes() -> Iterator[File]:
    """A file per theme; its title is the label."""
    for number, (slug, title) in enumerate(words.THEMES.items()):
        text = words.PROSE.paragraph(Dice(slug), 2, title[0].lower() + title[1:])
        yield f"themas/{slug}.md", page({"title": title, "weight": number}, text).encode()


def beside() -> Iterator[File]:
    """Tables, attachments, pictures, and pages for editors."""
    yield (
        "README.md",
        b"# Handboek Goed Werk\n\nDe bron van het handboek. Bouwen: `hugo`.\n",
    )
    default = "---\ntitle: '{{ replace .Name \"-\" \" \" | title }}'\ndate: '{{ .Date }}'\ndraft: true\n---\n"
    yield "archetypes/default.md", default.encode()
    guide = "# Schrijfwijzer\n\n## Tussenkoppen\n\nEen tussenkop zegt wat eronder staat.\n"
    yield "docs/redactie/schrijfwijzer.md", guide.encode()
    rows = (f"{code};{name};{kind}" for code, (name, kind) in words.ORGANISATIONS.items())
    yield (
        "data/organisaties.csv",
        ("\r\n".join(("code;naam;soort", *rows)) + "\r\n").encode("utf-8-sig"),
    )
    phases = (f"{number},{name}" for number, name in enumerate(words.PHASES, 1))
    yield "data/fasen.csv", ("\n".join(("fase,label", *phases)) + "\n").encode()
    yield from _static()


def _static() -> Iterator[File]:
    makers = (attachments.pdf, attachments.docx, attachments.ods)
    for number in range(18):
        yield f"static/{attachment(number)}", makers[number % 3](f"Sjabloon {number + 1}")
    for number in range(12):
        yield (
            f"static/img/schema-{number}.png",
            attachments.png(96, 54, (200, 120 + number * 8, 60)),
        )
    for number in range(6):
        yield (
            f"static/img/foto_{number} (groot).png",
            attachments.png(640, 360, (40, 90 + number * 20, 160)),
        )
    yield "static/img/deelplaatje.png", attachments.png(120, 63, (20, 60, 110))
