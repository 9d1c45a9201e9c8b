"""How long a save takes to show in `sitegen serve`."""

import re
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

_SETTLED_S = 4.0
_PER_PRACTICE_S = 0.002
"""Between two saves, so that the whole site is done and each is on its own."""


def save_to_page(program: Path, folder: Path, rounds: int) -> Iterator[float]:
    """Seconds from a save of a practice until an open page of it was told and has it, so many times."""
    practices = sorted((folder / "content/practices").glob("*.md"))
    practice, settled = practices[1], max(_SETTLED_S, len(practices) * _PER_PRACTICE_S)
    server = subprocess.Popen(
        [str(program), "serve", "--port", "0", "--quiet"],
        cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    try:
        assert server.stdout
        said = re.search(r"http://\S+", server.stdout.readline())
        assert said, "the server did not start"
        name = f"practices/{practice.stem}.html"
        page, events = said.group() + name, f"{said.group()}-/sitegen/events?{name}"
        told = urllib.request.urlopen(events)  # noqa: S310  # our own server
        for number in range(rounds):
            time.sleep(settled)
            word = f"opgeslagen{number}x{time.time_ns()}"
            with practice.open("a", encoding="utf-8") as file:
                file.write(f"\nNu {word}.\n")
            began = time.perf_counter()
            while not (told.readline().startswith(b"data:") and word in _read(page)):
                pass
            yield time.perf_counter() - began
    finally:
        server.terminate()
        server.wait()


def _read(page: str) -> str:
    with urllib.request.urlopen(page) as answer:  # noqa: S310  # our own server
        return str(answer.read().decode("utf-8"))
