"""`make bench`: what a build costs, whole and step by step, at several sizes.

BENCH_SIZES (default `100 1000 10000`) and BENCH_ROUNDS (default 3) change how much is measured.
Runs of all sizes and ways take turns, so that what else the machine does is shared by all.
"""

import math
import os
import re
import shutil
import statistics
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.build.measure import Measure, Steps, measure
from benchmarks.build.saving import save_to_page
from benchmarks.build.table import circumstances, plot, publish, table
from benchmarks.corpus import make_corpus, write

SIZES = tuple(map(int, os.environ.get("BENCH_SIZES", "100 1000 10000").split()))
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "3"))
WORK = Path(__file__).parents[1] / ".work"
"""Catalogues and sites; may be deleted at any time."""
GONE = WORK / "gone"
"""What was put aside; it goes when all is measured."""
SITEGEN = Path(sys.executable).with_name("sitegen")
IMAGES = Path(__file__).parents[2] / "docs/images"
_STEP = re.compile(r"^(\w+) +([\d.]+) s", re.MULTILINE)


def corpus(size: int) -> Path:
    """The folder of the catalogue with `size` practices, made if need be."""
    folder = WORK / f"corpus-{size}"
    if not (folder / "sitegen.yml").exists():
        write(make_corpus(size, 1), folder)
    return folder


def cold(size: int, *options: str) -> Steps:
    """A build into a folder that is not there, and that remembers none."""
    folder = corpus(size)
    return (
        (folder, put_aside("build", ".sitegen-cache")),
        (folder, (SITEGEN, "build", *options)),
    )


def put_aside(*names: str) -> Sequence[str]:
    """The command that moves these out of the way, of those that are there.

    Nothing is deleted while there is measuring: for a minute ext4 looks at each inode that was freed
    before it makes a file (`recently_deleted` in fs/ext4/ialloc.c), which then takes 6 to 15 times as
    long. No reader of a cold build has that.
    """
    gone = f"{GONE}/$(date +%s%N)"
    return ("sh", "-c", f'mkdir -p "{gone}"; for each; do [ ! -e "$each" ] || mv "$each" "{gone}"; done',
            "put-aside", *names)  # fmt: skip


def medians(runs: Sequence[Measure]) -> tuple[float, float]:
    """Wall and processor seconds."""
    return statistics.median(r.wall for r in runs), statistics.median(r.cpu for r in runs)


def take_turns(ways: Mapping[str, Steps], rounds: int) -> dict[str, list[Measure]]:
    """Each way once, then each again, so many times."""
    runs: dict[str, list[Measure]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, steps in ways.items():
            runs[name].append(measure(steps))
    return runs


def exponent(seconds: Mapping[int, float]) -> float:
    """How time grows with size, from the last two sizes: 1 is in proportion."""
    small, large = sorted(seconds)[-2:]
    return math.log(seconds[large] / seconds[small]) / math.log(large / small)


def size_of(folder: Path) -> tuple[int, int]:
    """How many files, and bytes."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return len(files), sum(file.stat().st_size for file in files)


def steps_of(said: str) -> dict[str, float]:
    """Step → seconds, from what `--profile` says."""
    return {name: float(seconds) for name, seconds in _STEP.findall(said)}


def whole(sizes: Sequence[int]) -> tuple[str, dict[int, float]]:
    """The table of whole builds, and the processor time of each size."""
    ways = {f"{size} {jobs}": cold(size, "--jobs", str(jobs)) for size in sizes for jobs in (1, 2)}
    runs = take_turns(ways, ROUNDS)
    rows, cpu = [], {}
    for size in sizes:
        one, two = medians(runs[f"{size} 1"]), medians(runs[f"{size} 2"])
        cpu[size] = one[1]
        peak = measure(cold(size), with_memory=True).peak
        files, data = size_of(corpus(size) / "build")
        rows.append([f"{size:,}", f"{one[0]:.2f}", f"{two[0]:.2f}", f"{two[0] / one[0]:.2f}",
                     f"{one[1] / size * 1000:.2f}", f"{peak:.0f}", f"{files:,}",
                     f"{data / 1e6:.1f}"])  # fmt: skip
    head = ["practices", "1 process, s", "2 processes, s", "ratio", "ms of processor a practice",
            "peak MB", "files", "MB"]  # fmt: skip
    return table(head, rows), cpu


def parts(sizes: Sequence[int]) -> str:
    """The table of steps, in ms a practice on one processor."""
    found = {size: steps_of(measure(cold(size, "--jobs", "1", "--profile")).said) for size in sizes}
    names = list(found[sizes[0]])
    rows = [[name, *(f"{found[size][name] / size * 1000:.3f}" for size in sizes)] for name in names]
    return table(["step", *(f"{size:,}" for size in sizes)], rows)


def edits(size: int) -> dict[str, Steps]:
    """What changed → a build after it, of a site that stands; each time something else.

    Each was saved a minute ago. A file of less than two seconds may change once more unseen, so that
    the build after this one would not be about nothing.
    """
    folder = corpus(size)
    practice = sorted((folder / "content/practices").glob("*.md"))[size // 2]
    contact = min((folder / "content/contacts").glob("*.md"))
    new = "$(date +%N | tr 0-9 a-j)"
    build = (folder, (SITEGEN, "build", "--quiet"))

    def after(command: str, file: Path | str) -> Steps:
        return (folder, ("sh", "-c", f"{command} {file}; touch -d '1 minute ago' {file}")), build

    return {
        "nothing": (build,),
        "a word in a text": after(f'echo "Een {new} woord." >>', practice),
        "a title": after(f'sed -i "s/^title: .*/title: Titel {new}/"', practice),
        "a contact": after(f'sed -i "s/^name: .*/name: Naam {new}/"', contact),
        "a facet's label": after(f'sed -i "0,/label: .*/s//label: Label {new}/"', "sitegen.yml"),
    }


def warm(sizes: Sequence[int]) -> str:
    """The table of what a build costs after each kind of change, and as a share of a cold one."""
    rows = []
    for size in sizes:
        whole = measure(cold(size)).wall
        runs = take_turns(edits(size), ROUNDS)
        walls = {name: medians(of)[0] for name, of in runs.items()}
        rows += [
            [f"{size:,}", name, f"{wall:.2f}", f"{wall / whole:.3f}"]
            for name, wall in walls.items()
        ]
    return table(["practices", "what changed", "s", "of a cold build"], rows)


def saved(sizes: Sequence[int]) -> str:
    """How long `sitegen serve` takes from a save until the page is there."""
    rows = []
    for size in sizes:
        walls = [seconds * 1000 for seconds in save_to_page(SITEGEN, corpus(size), 2 * ROUNDS + 1)]
        rows.append([f"{size:,}", f"{statistics.median(walls):.0f}", f"{max(walls):.0f}"])
    return table(["practices", "save to page, median ms", "at most"], rows)


def start() -> str:
    """How long `sitegen --help` takes, beside Python that does nothing."""
    ways: dict[str, Steps] = {
        "help": ((WORK, (SITEGEN, "--help")),),
        "pass": ((WORK, (sys.executable, "-c", "pass")),),
    }
    runs = take_turns(ways, 15)
    times = {name: min(run.cpu for run in of) for name, of in runs.items()}
    return (
        f"`sitegen --help` takes {times['help'] * 1000:.0f} ms, "
        f"{times['help'] / times['pass']:.1f} times what `python -c pass` takes."
    )


def main() -> None:
    """Measure all, and write it down."""
    WORK.mkdir(exist_ok=True)
    builds, cpu = whole(SIZES)
    growth = (
        f"Processor time grows with the power {exponent(cpu):.2f} of the size."
        if len(cpu) > 1
        else ""
    )
    plot(IMAGES / "build-cost.svg", "Processor time of a cold build", "s", {"sitegen": cpu})
    publish("bench", "\n\n".join(
        (circumstances(()), builds, growth, parts(SIZES), warm(SIZES), saved(SIZES), start(),
         "![Processor time against size](images/build-cost.svg)")
    ))  # fmt: skip
    shutil.rmtree(GONE)


if __name__ == "__main__":
    main()
