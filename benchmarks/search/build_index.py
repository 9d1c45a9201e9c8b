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

from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from sitegen.config.settings import Settings
from sitegen.model.body import Bodies
from sitegen.model.catalogue import Catalogue
from sitegen.search_index.meta import search_index
from sitegen.search_index.postings import documents_of, field_texts

OWN = Path("/proc/self")
RESET_PEAK = "5"
"""Written to `clear_refs`; see `man 5 proc`."""


def memory(name: str) -> int:
    """`VmRSS` (now) or `VmHWM` (the most since the last reset) of this process, in bytes."""
    lines = (OWN / "status").read_text(encoding="utf-8").splitlines()
    (line,) = (line for line in lines if line.startswith(f"{name}:"))
    return int(line.split()[1]) * 1024


def documents(catalogue: Catalogue, bodies: Bodies, settings: Settings) -> Iterator[dict[str, str]]:
    """What other engines are given: the same texts as ours."""
    people = settings.has_searchable_people
    for practice in documents_of(catalogue):
        text = bodies[practice.path].text
        texts = field_texts(practice, text, catalogue, with_people=people)
        yield {"id": practice.slug, **texts}


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--documents", type=Path, required=True)
    options = parser.parse_args()
    site = check_site(CheckOptions(options.root)).site
    assert site, f"{options.root} has mistakes; see `sitegen check`"
    catalogue, settings, bodies = site.catalogue, site.settings, site.bodies
    gc.collect()
    before = memory("VmRSS")
    (OWN / "clear_refs").write_text(RESET_PEAK, encoding="utf-8")
    start = time.process_time()
    search_index(catalogue, settings, bodies)
    seconds = time.process_time() - start
    figures = {
        "practices_per_second": len(documents_of(catalogue)) / seconds,
        "memory": memory("VmHWM") - before,
    }
    options.documents.write_text(
        json.dumps(list(documents(catalogue, bodies, settings))), encoding="utf-8"
    )
    print(json.dumps(figures))  # noqa: T201


if __name__ == "__main__":
    main()
