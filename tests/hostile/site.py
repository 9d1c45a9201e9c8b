"""A catalogue with every vector in every field: `python -m tests.hostile.site DIR` writes it.

Files that a check refuses are taken away again, since they can reach no reader; the number of
practices that stay is printed.
"""

import json
import shutil
import sys
from pathlib import Path

from sitegen.diagnostics import Severity
from sitegen.pipeline import Request, examine
from tests.conftest import PNG, TESTS
from tests.hostile.vectors import ADDRESSES, MARKUP, naughty_strings

_TITLE = 100


def write(root: Path) -> int:
    """The catalogue in the new folder `root`; how many practices it has."""
    shutil.copytree(TESTS / "tiny", root)
    (root / "content/images").mkdir()
    (root / "content/images/a.png").write_bytes(PNG)
    vectors = [*MARKUP, *naughty_strings()]
    for number, vector in enumerate(vectors):
        (root / f"content/practices/v{number}.md").write_text(_practice(vector), encoding="utf-8")
    for number, vector in enumerate(MARKUP):
        (root / f"content/contacts/w{number}.md").write_text(_contact(vector), encoding="utf-8")
    for number, address in enumerate(ADDRESSES):
        text = _practice("Adres").replace("Adres\n", f"[a](<{address}>)\n")
        (root / f"content/practices/x{number}.md").write_text(text, encoding="utf-8")
    return _keep_the_accepted(root)


def _practice(vector: str) -> str:
    quoted = json.dumps(vector)
    return "\n".join((
        "---", f"title: {json.dumps(vector[:_TITLE])}", f"summary: {quoted}", "thema: [adres]", "contacts: [team]",
        f"law: [{quoted}]", "image: ../images/a.png", f"image_alt: {quoted}", "---", "", vector, "",
        f"## {vector}", "", f"![{vector}](../images/a.png)", "", f'[a](https://a.example "{vector}")', "",
        f"```{vector}", vector, "```", "", "| a | b |", "|---|---|", f"| {vector} | c |", "",
    ))  # fmt: skip


def _contact(vector: str) -> str:
    text = (TESTS / "tiny/content/contacts/team.md").read_text(encoding="utf-8")
    quoted = json.dumps(vector[:60])
    keys = ("name", "organisation", "role", "availability")
    kept = [line for line in text.split("\n") if line.partition(":")[0] not in keys]
    return "\n".join((kept[0], *(f"{key}: {quoted}" for key in keys), *kept[1:]))


def _keep_the_accepted(root: Path) -> int:
    while True:
        examined = examine(Request(root))
        refused = {d.place.path for d in examined.diagnostics if d.severity is Severity.ERROR}
        for path in refused:
            (root / path).unlink()
        if not refused:
            assert examined.catalogue
            return len(examined.catalogue.practices)


if __name__ == "__main__":
    sys.stdout.write(f"{write(Path(sys.argv[1]))} practices\n")
