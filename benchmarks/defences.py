"""What the defences of content and of output cost, as a share of a build: once with, once without, in turn.

    .venv/bin/python -m benchmarks.defences [--n 300] [--rounds 7]

Without means: each defence is replaced by something that does nothing or no more than is needed,
in this process only. Prints, for content and for output, the share of the time of a build that the
defences take, from the fastest round of each, which is the one that was disturbed least; the goal
is at most 5 %.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from unittest.mock import patch

from benchmarks.corpus import make_corpus, write
from sitegen import output
from sitegen.claim import claimed
from sitegen.pipeline import examine, produce
from sitegen.render.artifact import Artifact
from sitegen.request import Request


def write_in_place(artifacts: Iterable[Artifact], folder: Path) -> None:
    """As a generator without any care would: empty the folder, then write."""
    shutil.rmtree(folder, ignore_errors=True)
    made: set[Path] = set()
    for artifact in artifacts:
        target = folder / artifact.path
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        target.write_bytes(artifact.data)
    (folder / output.MARKER).touch()


_CONTENT: Mapping[str, Callable[..., object]] = {
    "sitegen.sources.hidden_characters": lambda *_: (),
    "sitegen.sources.without_control": lambda text: text,
    "sitegen.sources._has_good_name": lambda *_: True,
    "sitegen.sources.has_link": lambda *_: False,
    "sitegen.document.image.without_metadata": lambda data, _: data,
    "sitegen.document.frontmatter.silent_losses": lambda *_: (),
    "sitegen.document.frontmatter._conflicts": lambda *_: (),
    "sitegen.document.frontmatter._wrong_spaces": lambda *_: (),
    "sitegen.document.markdown.nested_too_deep": lambda *_: None,
    "sitegen.document.markdown.too_much_html": lambda *_: None,
    "sitegen.document.markdown.lost_words": lambda *_: (),
    "sitegen.deadline.Deadline.run": lambda _, work, readable: work(readable),
}


_OUTPUT: Mapping[str, Callable[..., object]] = {"sitegen.output.write_folder": write_in_place}


@contextmanager
def without(defences: Mapping[str, Callable[..., object]]) -> Iterator[None]:
    """None of them works inside this."""
    with ExitStack() as stack:
        for name, nothing in defences.items():
            stack.enter_context(patch(name, nothing))
        yield


def made(root: Path) -> None:
    """A build that writes nothing: what the disk costs differs more than defences of content do."""
    for _ in produce(examine(Request(root))):
        pass


def written(root: Path) -> None:
    """A build."""
    folder = root / "build"
    with claimed(folder, lambda: None):
        output.write_folder(produce(examine(Request(root))), folder)


_KINDS = {"content": (_CONTENT, made), "output": (_OUTPUT, written)}


def timed(build: Callable[[Path], None], root: Path) -> float:
    """Processor seconds of one build, those of the kernel for it included."""
    start = time.process_time()
    build(root)
    return time.process_time() - start


def main() -> None:
    """Build in turn with and without, and print the share."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--n", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write(make_corpus(options.n, 1), root)
        written(root)
        for kind, (defences, build) in _KINDS.items():
            whole, bare = [], []
            for _ in range(options.rounds):
                whole.append(timed(build, root))
                with without(defences):
                    bare.append(timed(build, root))
            share = 1 - min(bare) / min(whole)
            sys.stdout.write(
                f"defences of {kind}: {share:.1%} of a build of {options.n} practices\n"
            )


if __name__ == "__main__":
    main()
