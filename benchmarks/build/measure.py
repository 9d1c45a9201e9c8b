"""A command → how long it takes, what it costs the processors, and how much memory it needs."""

import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

_EVERY_S = 0.02
_OURS = {"PYTHONDONTWRITEBYTECODE"}
"""What this process may be told and the measured ones are not: to compile all again at each start."""


@dataclass(frozen=True)
class Measure:
    """One run of one command."""

    wall: float
    """Seconds, from start to end."""
    cpu: float
    """Seconds of all processors, of the command and all that it started."""
    peak: float
    """Most memory of the whole tree at one moment, in MB of 10⁶ bytes; 0 if not asked for."""
    said: str
    """What it wrote on stderr."""


Steps = Sequence[tuple[Path, Sequence[str | Path]]]
"""Commands one after another, each with the folder that it runs in."""


def measure(steps: Steps, *, with_memory: bool = False) -> Measure:
    """Run the commands of one build; `RuntimeError` when one fails.

    Memory is sampled, which costs time: ask for one or the other.
    """
    walls, cpus, peaks, said = [], [], [0.0], []
    around = {name: text for name, text in os.environ.items() if name not in _OURS}
    for folder, command in steps:
        started = time.perf_counter()
        with TemporaryFile("w+", errors="replace") as words:
            process = subprocess.Popen(
                [str(part) for part in command],
                cwd=folder,
                env=around,
                stdout=subprocess.DEVNULL,
                stderr=words,
            )
            if with_memory:
                peaks += _samples(process.pid)
            _, status, used = os.wait4(process.pid, 0)
            walls.append(time.perf_counter() - started)
            cpus.append(used.ru_utime + used.ru_stime)
            words.seek(0)
            said.append(words.read())
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise RuntimeError(f"{command[0]} ended with {process.returncode}:\n{said[-1][-2000:]}")
    return Measure(sum(walls), sum(cpus), max(peaks), "".join(said))


def _samples(pid: int) -> Iterator[float]:
    """Proportional set size of a process and its descendants until it ends; shared pages once."""
    while (root := _pss(pid)) > 0:
        yield (root + sum(map(_pss, _descendants(pid)))) / 1e6
        time.sleep(_EVERY_S)


def _pss(pid: int) -> int:
    """Bytes; 0 for a process that has ended. Format: proc(5), `smaps_rollup`."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    line = next((line for line in text.splitlines() if line.startswith("Pss:")), "Pss: 0 kB")
    return int(line.split()[1]) * 1024


def _descendants(pid: int) -> Iterator[int]:
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = [int(child) for child in task.read_text(encoding="ascii").split()]
        except OSError:
            continue
        for child in children:
            yield child
            yield from _descendants(child)
