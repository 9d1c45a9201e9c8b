"""What the defences cost, as a share of a build: once with, once without, in turn.

    .venv/bin/python -m benchmarks.defences [--n 300] [--rounds 15]

Without means: each defence is replaced by something that does nothing or no more than is needed,
in this process only. Prints, for content, for output and for both together, the share of the processor
time of a build that they take, from the fastest round of each, which is the one that was disturbed
least. The goal is that both together take at most 5 % of a build that is written. That is done in
memory (`/dev/shm`) where there is such a folder: a disk adds more noise than there is to measure.
"""

import argparse
import gc
import math
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from unittest.mock import patch

from benchmarks.corpus import make_corpus, write
from sitegen.artifacts.artifact import Artifact
from sitegen.build.build import as_it_is, produce
from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from sitegen.output import writer
from sitegen.output.lock import claimed
from sitegen.output.own_names import MARKER
from tests.conftest import made_of


def write_in_place(make: Callable[..., Iterable[Artifact]], folder: Path) -> None:
    """As a generator without any care would: empty the folder, then write."""
    shutil.rmtree(folder, ignore_errors=True)
    made: set[str] = set()
    for artifact in make(as_it_is):
        parent = artifact.path.rpartition("/")[0]
        if parent not in made:
            (folder / parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)
        # As quickly as `output` does, or what it gains by that would count against its care.
        handle = os.open(f"{folder}/{artifact.path}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
        os.write(handle, artifact.data)
        os.close(handle)
    (folder / MARKER).touch()


_CONTENT: Mapping[str, Callable[..., object]] = {
    "sitegen.content.safe_read.hidden_characters": lambda *_: (),
    "sitegen.content.safe_read.without_control": lambda text: text,
    "sitegen.content.discovery._fault_of_name": lambda *_: None,
    "sitegen.content.safe_read.has_link": lambda *_: False,
    "sitegen.images.image.without_metadata": lambda data, _: data,
    "sitegen.document.frontmatter.silent_losses": lambda *_: (),
    "sitegen.document.frontmatter.conflicts": lambda *_: (),
    "sitegen.document.frontmatter._wrong_spaces": lambda *_: (),
    "sitegen.document.markdown.nested_too_deep": lambda *_: None,
    "sitegen.document.markdown.too_much_html": lambda *_: None,
    "sitegen.document.markdown.lost_text": lambda *_: (),
    "sitegen.workers.timeout.Deadline.run": lambda _, work, readable: work(readable),
}


_OUTPUT: Mapping[str, Callable[..., object]] = {
    "sitegen.output.writer.write_folder": write_in_place
}


@contextmanager
def without(defences: Mapping[str, Callable[..., object]]) -> Iterator[None]:
    """None of them works inside this."""
    with ExitStack() as stack:
        for name, nothing in defences.items():
            stack.enter_context(patch(name, nothing))
        yield


def made(root: Path) -> None:
    """A build that writes nothing: what the disk costs differs more than defences of content do."""
    for _ in made_of(check_site(CheckOptions(root))):
        pass


def written(root: Path) -> None:
    """A build."""
    folder = root / "build"
    with claimed(folder, lambda: None):
        site = check_site(CheckOptions(root)).site
        assert site
        writer.write_folder(partial(produce, site), folder)


_BUILDS: Mapping[str, tuple[Mapping[str, Callable[..., object]], Callable[[Path], None]]] = {
    "unwritten": ({}, made),
    "unwritten, bare": (_CONTENT, made),
    "written": ({}, written),
    "written in place": (_OUTPUT, written),
    "written in place, bare": ({**_CONTENT, **_OUTPUT}, written),
}
_SHARES = {
    "content, where nothing is written": ("unwritten", "unwritten, bare"),
    "output": ("written", "written in place"),
    "both": ("written", "written in place, bare"),
}
"""What a number is of → the builds with and without."""
_MEMORY = Path("/dev/shm")  # noqa: S108  # only ever a folder of our own inside it


def timed(build: Callable[[Path], None], root: Path) -> float:
    """Processor seconds of one build, those of the kernel for it included."""
    gc.collect()  # what the build before left behind is not to be cleared away in this one
    start = time.process_time()
    build(root)
    return time.process_time() - start


def fastest(root: Path, rounds: int) -> Mapping[str, float]:
    """Seconds of the fastest of each of `_BUILDS`, which take turns: what else the machine does
    changes by the minute.
    """
    best = dict.fromkeys(_BUILDS, math.inf)
    for _ in range(rounds):
        for name, (defences, build) in _BUILDS.items():
            with without(defences):
                best[name] = min(best[name], timed(build, root))
    return best


def main() -> None:
    """Build in turn with and without, and print the shares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--n", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        root = Path(folder)
        write(make_corpus(options.n, 1), root)
        written(root)
        seconds = fastest(root, options.rounds)
    for kind, (whole, bare) in _SHARES.items():
        share = 1 - seconds[bare] / seconds[whole]
        sys.stdout.write(f"defences of {kind}: {share:.1%} of a build of {options.n} practices\n")


if __name__ == "__main__":
    main()
