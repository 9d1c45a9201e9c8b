"""A catalogue with every vector in every field: `python -m tests.hostile.site DIR` writes it.

Files that a check refuses are taken away again, since they can reach no reader; the number of
practices that stay is printed.
"""

import json
import shutil
import sys
from itertools import pairwise
from pathlib import Path

from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from sitegen.diagnostics.model import Severity
from tests.conftest import PNG, TESTS
from tests.hostile.vectors import ADDRESSES, MARKUP, naughty_strings

_TITLE = 100
CLOBBERING = (
    "action", "append", "attributes", "children", "constructor", "dataset", "elements", "get", "has",
    "hidden", "item", "length", "method", "remove", "reset", "set", "size", "style", "submit", "target",
    "then", "value",
)  # fmt: skip
"""Keys of facets that forms, elements or objects have a meaning of their own for."""


def write(root: Path) -> int:
    """The catalogue in the new folder `root`; how many practices it has."""
    shutil.copytree(TESTS / "tiny", root)
    for folder in ("images", "lists", "wanted"):
        (root / "content" / folder).mkdir()
    (root / "content/images/a.png").write_bytes(PNG)
    (root / "sitegen.yml").write_text(_settings(), encoding="utf-8")
    plain = root / "content/practices/briefadres.md"
    plain.write_text(plain.read_text("utf-8").replace("fase: begin\n", ""), "utf-8")
    vectors = [*MARKUP, *naughty_strings()]
    for number, vector in enumerate(vectors):
        text = _practice(vector, number)
        (root / f"content/practices/v{number}.md").write_text(text, encoding="utf-8")
    for number, vector in enumerate(MARKUP):
        (root / f"content/contacts/w{number}.md").write_text(_contact(vector), encoding="utf-8")
    for number, vector in enumerate(MARKUP):
        for folder, text in (("lists", _list(vector)), ("wanted", _wanted(vector))):
            (root / f"content/{folder}/y{number}.md").write_text(text, encoding="utf-8")
    for number, address in enumerate(ADDRESSES):
        text = _practice("Adres").replace("Adres\n", f"[a](<{address}>)\n")
        (root / f"content/practices/x{number}.md").write_text(text, encoding="utf-8")
    return _keep_the_accepted(root)


def _settings() -> str:
    """Every text of the settings holds vectors, and facets have names that scripts may trip over."""
    # A comment is a note to colleagues, and refused; between backticks it is meant. So are more lines.
    lined = [" ".join(vector.split()) for vector in MARKUP]
    meant = [f"`{vector}`" if "<!--" in vector else vector for vector in lined]
    quoted = [json.dumps(vector) for vector in meant if vector.strip()]
    short = [json.dumps(json.loads(vector)[:60]) for vector in quoted]
    site = dict(
        zip(("tagline", "description", "examples", "notice", "licence"), quoted, strict=False)
    )
    lines = ["site:", "  base_url: https://klein.example/", f"  title: {quoted[5]}"]
    lines += [f"  {key}: {vector}" for key, vector in site.items()]
    lines += ["contacts:", "  facet: thema", "  searchable: ja", "facets:"]
    lines += _facet("thema", ["adres: Adres", *_values(short, quoted)])
    for number, key in enumerate(CLOBBERING):
        described = f"{{label: Y, description: {quoted[number]}}}"
        lines += _facet(key, [f"x: {short[number]}", f"y: {described}"])
    lines += ["  - key: tag", "    label: <b>tag</b>", "    many: true", "    open: yes"]
    lines += ["fields:", "  - key: law", f"    label: {quoted[14][:60]}", "    type: texts"]
    lines += [
        "  - key: next",
        f"    label: {short[15]}",
        f"    reverse: {short[16]}",
        "    type: practices",
    ]
    groups = [f"  - [{one}, {other}]" for one, other in pairwise(quoted)]
    return "\n".join((*lines, "synonyms:", *groups, ""))


def _facet(key: str, values: list[str]) -> list[str]:
    label = json.dumps(f"<b>{key}</b>")
    head = [f"  - key: {key}", f"    label: {label}", f"    question: {label}", "    many: true"]
    return [*head, "    values:", *(f"      {value}" for value in values)]


def _values(labels: list[str], descriptions: list[str]) -> list[str]:
    pairs = enumerate(zip(labels, descriptions, strict=True))
    return [f"v{n}: {{label: {label}, description: {text}}}" for n, (label, text) in pairs]


def _practice(vector: str, number: int = 0) -> str:
    quoted = json.dumps(vector)
    clobbering = [f"{key}: [x]" for key in CLOBBERING] if number % 5 == 0 else []
    return "\n".join((
        "---", f"title: {json.dumps(vector[:_TITLE])}", f"summary: {quoted}",
        f"thema: [adres, v{number % 70}]", *clobbering, "contacts: [team]",
        f"tag: [{json.dumps(vector[:_TITLE])}]", "next: [briefadres]", "date: 2026-01-02",
        "adopted_by:", f"  - organisation: {json.dumps(vector[:_TITLE])}", f"    note: {quoted}", "    since: 2026-02-03",
        "changes:", "  - date: 2026-03-04", f"    note: {quoted}",
        f"law: [{quoted}]", "image: ../images/a.png", f"image_alt: {quoted}", "---", "", vector, "",
        f"## {vector}", "", f"![{vector}](../images/a.png)", "", f'[a](https://a.example "{vector}")', "",
        f"```{vector if len(vector.split()) == 1 else ''}", vector, "```", "", "| a | b |", "|---|---|", f"| {vector} | c |", "",
    ))  # fmt: skip


def _list(vector: str) -> str:
    quoted = json.dumps(vector[:_TITLE])
    return "\n".join((
        "---", f"title: {quoted}", f"summary: {quoted}", "practices:", "  - practice: briefadres", f"    note: {quoted}",
        "---", "", vector, "",
    ))  # fmt: skip


def _wanted(vector: str) -> str:
    quoted = json.dumps(vector[:_TITLE])
    head = (
        "---",
        f"title: {quoted}",
        f"summary: {quoted}",
        f"asked_by: {quoted}",
        "thema: [adres]",
    )
    return "\n".join((*head, "---", "", vector, ""))


def _contact(vector: str) -> str:
    text = (TESTS / "tiny/content/contacts/team.md").read_text(encoding="utf-8")
    quoted = json.dumps(vector[:60])
    keys = ("name", "organisation", "role", "availability")
    kept = [line for line in text.split("\n") if line.partition(":")[0] not in keys]
    return "\n".join((kept[0], *(f"{key}: {quoted}" for key in keys), *kept[1:]))


def _keep_the_accepted(root: Path) -> int:
    while True:
        checked = check_site(CheckOptions(root))
        refused = {d.place.path for d in checked.diagnostics if d.severity is Severity.ERROR}
        for path in refused:
            (root / path).unlink()
        if not refused:
            assert checked.draft
            return len(checked.draft.catalogue.practices)


if __name__ == "__main__":
    sys.stdout.write(f"{write(Path(sys.argv[1]))} practices\n")
