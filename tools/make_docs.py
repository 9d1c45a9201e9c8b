"""Write what is generated in docs/: what each diagnostic means, every field, who imports whom.

`make docs` runs it; `tests/test_docs.py` fails when a page is stale.
"""

import ast
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import partial
from pathlib import Path

from sitegen.authoring.exports.docs import table
from sitegen.config.content import COLLECTION_FIELDS, MEDIA, PEOPLE_FIELDS
from sitegen.config.content_links import LINK_FIELDS
from sitegen.config.copies import COPY_FIELDS
from sitegen.config.facet_values import BOUNDS, VALUE_FIELDS
from sitegen.config.facets import FACET_FIELDS
from sitegen.config.limits import Limits
from sitegen.config.mapping import RULE_FIELDS
from sitegen.config.matrix import MATRIX_FIELDS
from sitegen.config.nouns import WORD_FIELDS
from sitegen.config.organisations import ORGANISATION_FIELDS
from sitegen.config.own_fields import EXTRA_FIELDS
from sitegen.config.paths import PATH_FIELDS, Paths
from sitegen.config.read_settings import QUALITY_FIELDS
from sitegen.config.site import SITE_FIELDS
from sitegen.model.contact_fields import CONTACT_FIELDS
from sitegen.model.field import spoken
from sitegen.model.list_fields import LIST_FIELDS
from sitegen.model.practice_fields import PRACTICE_FIELDS
from sitegen.model.wanted_fields import WANTED_FIELDS
from sitegen.report.messages import MESSAGES
from sitegen.report.severities import TOLD, Firm, firm_codes
from sitegen.report.wording import wording_of
from sitegen.words.language import SOURCE
from sitegen.words.words import Words

ROOT = Path(__file__).parent.parent
_FENCE = re.compile(r"^~~~ (?P<name>[^\n]+)\n(?P<text>.*?)^~~~$", re.MULTILINE | re.DOTALL)
_TABLE = re.compile(r"<!-- table (\w+) -->\n.*?<!-- /table -->", re.DOTALL)
_WORDED = re.compile(r"(?<=\]) [^\n]*$|^  help: [^\n]*\n", re.MULTILINE)
"""What a report says in Dutch; in place of it the page has the message and the cure."""
_WIDEST = 120
"""Characters of a line that are shown."""


@dataclass(frozen=True)
class _Labels:
    """What stands on the page of diagnostics beside what they say themselves."""

    title: str
    other: str
    about: str
    cure: str
    bad: str
    bad_in: str
    good: str
    gone: str
    levels: str
    firm: Mapping[Firm, str]
    told: str


_LABELS = {
    "en": _Labels(
        "# Messages",
        "*Nederlands: [meldingen](nl/diagnostics.md)*",
        "Every message has a code that stays. This page is made of the messages themselves and of "
        "`tests/cases/`, whose examples are Dutch; do not change it by hand (`make docs`).",
        "Cure: {}",
        "Example of the mistake:",
        "Example of the mistake, in `{}`:",
        "This is right:",
        "This is right: without this line.",
        "Under `diagnostics:` in `sitegen.yml` a catalogue says how bad it finds a message "
        "(see [settings](settings.md#diagnostics)). Some stay as they are, there and in a baseline:",
        {
            Firm.SAFETY: "the safety of readers and of the computer that builds",
            Firm.LOST: "text of an author that would be nowhere",
            Firm.NOTES: "notes to colleagues that would be published",
            Firm.CONSENT: "people who did not say that they may be on the site; so does all that is "
            "wrong in the fields `consent`, `active` and `status`",
            Firm.ADDRESS: "one address for two pages, or a page without one; so does a practice without "
            "a title, or a contact without a name",
            Firm.SETTINGS: "settings without which nothing is made",
        },
        "what was written there is not on the page, so these can be warnings but not off",
    ),
    "nl": _Labels(
        "# Meldingen",
        "*English: [messages](../diagnostics.md)*",
        "Elke melding heeft een vaste code. Deze pagina komt uit de meldingen zelf en uit "
        "`tests/cases/`; pas haar niet met de hand aan (`make docs`).",
        "Herstel: {}",
        "Voorbeeld van de fout:",
        "Voorbeeld van de fout, in `{}`:",
        "Zo is het goed:",
        "Zo is het goed: zonder deze regel.",
        "Onder `diagnostics:` in `sitegen.yml` zegt een catalogus hoe erg zij een melding vindt "
        "(zie [instellingen](settings.md#diagnostics)). Sommige blijven zoals ze zijn, daar en in een "
        "nulmeting:",
        {
            Firm.SAFETY: "de veiligheid van lezers en van de computer die bouwt",
            Firm.LOST: "tekst van een auteur die nergens zou staan",
            Firm.NOTES: "notities aan collega’s die op de site zouden komen",
            Firm.CONSENT: "mensen die niet hebben gezegd dat ze op de site mogen; zo ook alles wat fout is "
            "in de velden `consent`, `active` en `status`",
            Firm.ADDRESS: "één adres voor twee pagina’s, of een pagina zonder adres; zo ook een praktijk "
            "zonder titel, of een contactpersoon zonder naam",
            Firm.SETTINGS: "instellingen zonder welke er niets wordt gemaakt",
        },
        "wat er geschreven is, staat niet op de pagina; deze kunnen een waarschuwing zijn, maar niet uit",
    ),
}


def diagnostics_page(language: str) -> str:
    """A section per code: what it says, what to do, and a file that has it."""
    labels, words = _LABELS[language], Words(language)
    parts = [labels.title, labels.other, labels.about, labels.levels, _firm(labels)]
    for code in sorted(MESSAGES):
        wording = wording_of(code, words)
        why, cure = _why(code, language), labels.cure.format(wording["help"])
        parts += [f"## {code}", why, f"> {wording['message']}", cure, *_example(code, labels)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _firm(labels: _Labels) -> str:
    """Which codes a catalogue cannot lower, and why."""
    rows = [(labels.firm[why], codes) for why, codes in firm_codes()]
    rows.append((labels.told, tuple(sorted(TOLD))))
    return "\n".join(f"- {why}: {', '.join(f'`{code}`' for code in codes)}" for why, codes in rows)


def _why(code: str, language: str) -> str:
    """The first paragraph of a case is Dutch, the second English."""
    _title, dutch, english, *_ = _case(code).split("\n\n")
    return dutch if language == "nl" else english.strip("*")


def _case(code: str) -> str:
    return (ROOT / "tests" / "cases" / f"{code}.md").read_text(encoding="utf-8")


def _example(code: str, labels: _Labels) -> list[str]:
    """A bad one, then a good one."""
    blocks = {found["name"]: found["text"] for found in _FENCE.finditer(_case(code))}
    good, report = blocks.pop("goed"), blocks.pop("report", "")
    told = blocks.pop("voorbeeld", "")
    short = {name: text for name, text in blocks.items() if text.strip() and len(text) < 400}
    if told:
        bad = [f"{labels.bad}\n\n{_fenced(told)}"]
    else:
        # Of a long file, or an image, the report shows the line or the name it is about.
        is_short = report.partition(":")[0] in {name.partition(" (")[0] for name in short}
        bad = [f"{labels.bad_in.format(name)}\n\n{_fenced(text)}" for name, text in short.items()]
        bad = bad if is_short else [f"{labels.bad}\n\n{_fenced(_WORDED.sub('', report))}"]
    return [*bad, f"{labels.good}\n\n{_fenced(good)}" if good else labels.gone]


def _fenced(text: str) -> str:
    return f"~~~\n{''.join(_clipped(line) for line in text.splitlines())}~~~"


def _clipped(line: str) -> str:
    return f"{line[:_WIDEST]}…\n" if len(line) > _WIDEST else f"{line}\n"


def _field_tables(words: Words) -> dict[str, str]:
    """Name → table of fields, in a language."""
    tables = {
        "practice": PRACTICE_FIELDS,
        "contact": CONTACT_FIELDS,
        "list": LIST_FIELDS,
        "wanted": WANTED_FIELDS,
        "site": SITE_FIELDS,
        "organisations": ORGANISATION_FIELDS,
        "words": WORD_FIELDS[0].fields,
        "facets": FACET_FIELDS,
        "values": (*VALUE_FIELDS, *BOUNDS),
        "fields": EXTRA_FIELDS,
        "copies": COPY_FIELDS,
        "matrix": MATRIX_FIELDS,
        "quality": QUALITY_FIELDS,
        "collection": (*COLLECTION_FIELDS, *RULE_FIELDS),
        "people": PEOPLE_FIELDS,
        "media": (MEDIA,),
        "links": LINK_FIELDS,
    }
    limits = "\n".join(f"- `{each.name}`: {each.default}" for each in fields(Limits))
    made = {name: table(spoken(declared, words), words) for name, declared in tables.items()}
    return {**made, "paths": _paths_table(words), "limits": limits}


def _paths_table(words: Words) -> str:
    usual = Paths().names
    rows = (
        f"| `{each.key}` | {each.label} | `{usual[each.key]}` |"
        for each in spoken(PATH_FIELDS, words)
    )
    return "\n".join(("| | | |", "|---|---|---|", *rows))


def _with_tables(page: str) -> str:
    """A page with the tables that it names, in its language."""
    folder = Path(page).parent.name
    tables = _field_tables(Words(folder or SOURCE))
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return _TABLE.sub(
        lambda found: f"<!-- table {found[1]} -->\n{tables[found[1]]}\n<!-- /table -->", text
    )


PAGES: dict[str, Callable[[], str]] = {
    "diagnostics.md": partial(diagnostics_page, "en"),
    "nl/diagnostics.md": partial(diagnostics_page, "nl"),
    **{
        page: partial(_with_tables, page)
        for page in ("fields.md", "nl/fields.md", "settings.md", "nl/settings.md")
    },
}
"""Page of docs/ → what it should say; the tables of fields stand in pages that are written by hand."""


def imports_table() -> str:
    """A row for each package: what it is, from its docstring, and what it may import."""
    rows = ["| package | subject | may import |", "|---|---|---|"]
    for package, allowed in _allowed_imports().items():
        init = (ROOT / "sitegen" / package / "__init__.py").read_text(encoding="utf-8")
        subject = (ast.get_docstring(ast.parse(init)) or "").replace("\n", " ")
        names = ", ".join(f"`{name}`" for name in allowed.split())
        rows.append(f"| `{package}/` | {subject} | {names or 'nothing of ours'} |")
    return "\n".join(rows)


def _allowed_imports() -> dict[str, str]:
    """The table that `tests/test_layers.py` holds the code to."""
    tree = ast.parse((ROOT / "tests" / "test_layers.py").read_text(encoding="utf-8"))
    (table,) = (
        node.value
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "ALLOWED" and node.value
    )
    found: dict[str, str] = ast.literal_eval(table)
    return found


def main() -> None:
    """Write every generated page, and the table of imports."""
    for name, make in PAGES.items():
        (ROOT / "docs" / name).write_text(make(), encoding="utf-8")
    page = ROOT / "docs" / "architecture.md"
    text = page.read_text(encoding="utf-8")
    before, after = text.split("<!-- imports -->")[0], text.split("<!-- /imports -->")[1]
    table = f"<!-- imports -->\n{imports_table()}\n<!-- /imports -->"
    page.write_text(before + table + after, encoding="utf-8")


if __name__ == "__main__":
    main()
