"""How fast the search index of a catalogue is made, and its texts for other engines.

    .venv/bin/python -m benchmarks.search.build_index --root DIR --documents FILE

Prints JSON: practices per second of one core, and the memory that the index took beyond what the
catalogue itself holds, in bytes (Linux only). Writes a JSON list of the practices to FILE: an `id`
and the text of each field.
"""

import argparse
import gc
import json
import time
from collections.abc import Iterator
from pathlib import Path

from sitegen.model.catalogue import Catalogue
from sitegen.pipeline import examine
from sitegen.render.postings import counts_of, documents_of, field_texts
from sitegen.render.search import known_texts, known_words
from sitegen.render.shards import (
    EMPTY,
    Change,
    amended_index,
    cards_of_shelves,
    known_shelves,
    meta,
)
from sitegen.request import Request
from sitegen.settings import Settings

OWN = Path("/proc/self")
RESET_PEAK = "5"
"""Written to `clear_refs`; see `man 5 proc`."""


def memory(name: str) -> int:
    """`VmRSS` (now) or `VmHWM` (the most since the last reset) of this process, in bytes."""
    lines = (OWN / "status").read_text(encoding="utf-8").splitlines()
    (line,) = (line for line in lines if line.startswith(f"{name}:"))
    return int(line.split()[1]) * 1024


def documents(catalogue: Catalogue, settings: Settings) -> Iterator[dict[str, str]]:
    """What other engines are given: the same texts as ours."""
    for practice in documents_of(catalogue):
        texts = field_texts(practice, catalogue, with_people=settings.has_searchable_people)
        yield {"id": practice.slug, **texts}


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--documents", type=Path, required=True)
    options = parser.parse_args()
    examined = examine(Request(options.root))
    catalogue, settings = examined.catalogue, examined.settings
    assert catalogue, f"{options.root} has mistakes; see `sitegen check`"
    assert settings
    gc.collect()
    before = memory("VmRSS")
    (OWN / "clear_refs").write_text(RESET_PEAK, encoding="utf-8")
    start = time.process_time()
    people = settings.has_searchable_people
    language = settings.site.language
    found = (
        counts_of(practice, catalogue, language, with_people=people)
        for practice in documents_of(catalogue)
    )
    changes = (Change(number, now) for number, now in enumerate(found))
    index, _ = amended_index(EMPTY, changes, lambda _: ())
    known_shelves(known_words(known_texts(catalogue)))
    meta(index, cards_of_shelves(index)[0])
    seconds = time.process_time() - start
    figures = {
        "practices_per_second": len(documents_of(catalogue)) / seconds,
        "memory": memory("VmHWM") - before,
    }
    options.documents.write_text(json.dumps(list(documents(catalogue, settings))), encoding="utf-8")
    print(json.dumps(figures))  # noqa: T201


if __name__ == "__main__":
    main()
