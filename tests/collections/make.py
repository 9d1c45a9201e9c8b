"""Write one of the collections: python -m tests.collections.make NAME FOLDER."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.collections import handbook, newsroom, practices_en, software

File = tuple[str, bytes]
COLLECTIONS: dict[str, Callable[[], Iterator[File]]] = {
    "handbook": handbook.files,
    "practices-en": practices_en.files,
    "newsroom": newsroom.files,
    "software": software.files,
}


def make(name: str, folder: Path) -> int:
    """Write a collection into a folder; tells how many files."""
    made: set[Path] = set()
    files = list(COLLECTIONS[name]())
    for path, data in files:
        target = folder / path
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        target.write_bytes(data)
    return len(files)


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in COLLECTIONS:
        sys.exit(f"usage: python -m tests.collections.make {'|'.join(COLLECTIONS)} FOLDER")
    sys.stdout.write(f"{make(sys.argv[1], Path(sys.argv[2]))} files\n")
