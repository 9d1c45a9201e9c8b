"""What `check --fix` changed in a file, to be read by its author."""

from collections.abc import Iterator
from difflib import unified_diff

from sitegen.diagnostics.edits import LINE_END
from sitegen.report.safe import visible


def report(path: str, before: str, after: str) -> str:
    """The lines that changed, `-` as they were and `+` as they are; spaces at the end as `·`."""
    plain = (LINE_END.sub("\n", text) for text in (before, after))
    return "\n".join([visible(path), *_changed(*plain)]) + "\n"


def _changed(before: str, after: str) -> Iterator[str]:
    diff = unified_diff(before.split("\n"), after.split("\n"), n=0, lineterm="")
    for line in list(diff)[2:]:
        if line.startswith("@@"):
            continue
        bare = line[1:].rstrip()
        yield f"  {line[0]} {visible(bare)}{'·' * (len(line) - 1 - len(bare))}".rstrip()
