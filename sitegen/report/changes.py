"""What `check --fix` changed in a file, to be read by its author."""

from collections.abc import Iterator
from difflib import unified_diff

from sitegen.report.wording import visible

_WORDS = {
    "nl": {"mark": "byte-order-mark verwijderd", "ends": "regeleinden van Windows vervangen"},
    "en": {"mark": "byte order mark removed", "ends": "Windows line ends replaced"},
}


def report(path: str, before: str, after: str, language: str) -> str:
    """The lines that changed, `-` as they were and `+` as they are; spaces at the end as `·`."""
    words = _WORDS[language]
    notes = [words["mark"]] if before.startswith("\ufeff") else []
    notes += [words["ends"]] if "\r" in before else []
    head = f"{visible(path)}: {', '.join(notes)}" if notes else visible(path)
    plain = before.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join([head, *_changed(plain, after)]) + "\n"


def _changed(before: str, after: str) -> Iterator[str]:
    diff = unified_diff(before.split("\n"), after.split("\n"), n=0, lineterm="")
    for line in list(diff)[2:]:
        if line.startswith("@@"):
            continue
        bare = line[1:].rstrip()
        yield f"  {line[0]} {visible(bare)}{'·' * (len(line) - 1 - len(bare))}".rstrip()
