"""Say that the pages of docs/ and their translations in docs/nl/ belong together, as they stand now.

`make translated` runs it, once you have read each changed paragraph beside its translation.
`docs/nl/translated.json` has a line for each paragraph: its digest and that of its translation;
`tests/test_translated.py` fails, by name, for every paragraph that changed since.
"""

import json
import re
import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
FOLDER = "nl"
GENERATED = ("diagnostics.md",)
"""Pages that the program writes whole, in each language."""
_RECORD = DOCS / FOLDER / "translated.json"
_TABLE = re.compile(r"(<!-- table \w+ -->).*?<!-- /table -->", re.DOTALL)
_FENCE = re.compile(r"^ *```", re.MULTILINE)
_SHOWN = 60
"""Characters of a paragraph by which it is named."""


def pages() -> list[str]:
    """The pages that were translated by hand."""
    return sorted(f.name for f in (DOCS / FOLDER).glob("*.md") if f.name not in GENERATED)


def paragraphs(text: str) -> list[str]:
    """What is between empty lines; an example in a fence is one, and of a generated table its name."""
    parts: list[str] = []
    for part in re.split(r"\n{2,}", _TABLE.sub(r"\1", text).strip()):
        is_open = bool(parts) and len(_FENCE.findall(parts[-1])) % 2 == 1
        if is_open:
            parts[-1] += f"\n\n{part}"
        else:
            parts.append(part)
    return parts


def recorded() -> dict[str, list[str]]:
    """Page → for each paragraph its digest and that of its translation, as they were looked at."""
    if not _RECORD.exists():
        return {}
    record: dict[str, list[str]] = json.loads(_RECORD.read_text(encoding="utf-8"))
    return record


def unseen(english: str, translated: str, seen: list[str], page: str) -> Iterator[str]:
    """A line for each paragraph that changed on one side, and the one to look at on the other."""
    ours, theirs = paragraphs(english), paragraphs(translated)
    known = [set(side) for side in zip(*(pair.split() for pair in seen), strict=True)]
    pages = (page, f"{FOLDER}/{page}")
    for side, (here, there) in enumerate(((ours, theirs), (theirs, ours))):
        for number, paragraph in enumerate(here):
            if not known or _digest(paragraph) not in known[side]:
                other = there[number] if number < len(there) else "(nothing yet)"
                yield (
                    f"docs/{pages[side]}: “{_short(paragraph)}” changed; "
                    f"look at docs/{pages[1 - side]}: “{_short(other)}”"
                )
    if len(ours) != len(theirs):
        yield f"docs/{page} has {len(ours)} paragraphs, its translation {len(theirs)}"
    elif len(ours) != len(seen):
        yield f"docs/{page} had {len(seen)} paragraphs, and has {len(ours)}"


def unseen_of(page: str) -> list[str]:
    """As `unseen`, of a page as it stands."""
    return [*unseen(*_texts(page), recorded().get(page, []), page)]


def _texts(page: str) -> tuple[str, str]:
    files = (DOCS / page, DOCS / FOLDER / page)
    english, translated = (file.read_text(encoding="utf-8") for file in files)
    return english, translated


def _digest(paragraph: str) -> str:
    return blake2b(paragraph.encode("utf-8"), digest_size=6).hexdigest()


def _short(paragraph: str) -> str:
    line = " ".join(paragraph.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def main() -> None:
    """Name what changed, and record it as looked at; exit 1 where paragraphs do not pair."""
    record, wrong = {}, False
    for page in pages():
        ours, theirs = map(paragraphs, _texts(page))
        sys.stdout.writelines(f"{line}\n" for line in unseen_of(page))
        wrong = wrong or len(ours) != len(theirs)
        pairs = zip(ours, theirs, strict=False)
        record[page] = [f"{_digest(english)} {_digest(other)}" for english, other in pairs]
    if wrong:
        sys.exit("Nothing recorded: give each paragraph its translation, in the same order.")
    _RECORD.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
