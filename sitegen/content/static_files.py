"""An edge: `static/` → files that go onto the site as they are, beside the pages.

Whoever may write there is trusted as the author of a template is. What is refused here is what nobody
means to publish, or would not see in review: programs, hidden files, links, names of ours.
"""

import re
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sitegen.config.collections import Ground
from sitegen.content.safe_read import read_bytes
from sitegen.content.walk import (
    STATIC,
    content_stamps,
    files_below,
    stamp_of,
    stamps_below,
    stamps_of,
    too_many,
)
from sitegen.diagnostics.model import Diagnostic, Noted, Place, Severity, problem
from sitegen.document.active import is_active
from sitegen.document.litter import is_dropping, is_litter
from sitegen.document.portable_names import folded

if TYPE_CHECKING:
    from sitegen.config.settings import Settings

_WELCOME = (".well-known", ".htaccess", ".domains")
"""Hidden names that hosts ask for: a folder (RFC 8615), Apache, Codeberg Pages."""
_LEFT_OUT = re.compile(
    r"\.git.*|\.hg.*|\.svn|\.bzr|\.keep|\.editorconfig|\.idea|\.vscode|\.obsidian"
    r"|\..+\.(?:sw[a-p]|tmp|kate-swp)|\.#.+|\.~.+|\.goutputstream-.+|\..+\.sitegen-\w+",
    re.IGNORECASE,
)
"""Hidden names that other tools leave, and nobody means to publish."""


@dataclass(frozen=True)
class Statics:
    """What `static/` holds."""

    files: Mapping[str, bytes]
    """By their paths on the site."""
    stamps: Mapping[str, str]
    """Path from the root → stamp of every file, of before any was read."""


def stamps_again(root: Path, stamps: Iterable[str], grounds: Sequence[Ground]) -> dict[str, str]:
    """The stamps of all that a site with these `stamps` is made of, as they are now; its content is in
    these `grounds`.
    """
    found = content_stamps(root, grounds)
    if not is_of_others(grounds):
        found |= stamps_below(root, STATIC, is_left_out)
    return {**found, **stamps_of(root, (path for path in stamps if path not in found))}


def is_of_others(grounds: Iterable[Ground]) -> bool:
    """Whether `static` is a folder of others, of which pages show parts, and not copied as it is."""
    return any(f"{each.path}/".startswith(f"{STATIC}/") for each in grounds)


def read_statics(root: Path, settings: "Settings") -> Noted[Statics]:
    """All files of `static/` but those that are refused, each with a diagnostic."""
    from sitegen.pages import urls

    if is_of_others(settings.content.grounds):
        return Noted(Statics({}, {}), tuple(_absent(settings.static, {})))
    problems: list[Diagnostic] = []
    files: dict[str, bytes] = {}
    stamps: dict[str, str] = {}
    limits, now = settings.limits, time.time_ns()
    taken = {
        folded(name)
        for name in (*urls.own_names(settings.paths), *(f.key for f in settings.facets))
    }
    for found in files_below(root / STATIC, STATIC, is_left_out):
        if isinstance(found, Diagnostic):
            problems.append(found)
            continue
        stamps[found.path] = stamp_of(found.entry, now)
        if len(stamps) > limits.static_files:
            problems.append(too_many(found.path, STATIC, "static_files", limits.static_files))
            break
        data = read_bytes(root, found.path, limits.static_file_bytes)
        problems += data.diagnostics
        if data.value is not None:
            name = found.path.removeprefix(f"{STATIC}/")
            problems += _refusals(name, data.value, taken, settings.static)
            files[name] = data.value
    problems += _absent(settings.static, files)
    return Noted(Statics(files, stamps), tuple(problems))


def is_left_out(name: str) -> bool:
    """Whether a file or folder of this name is no part of what is to be published."""
    if name.startswith("."):
        return is_litter(name) or _LEFT_OUT.fullmatch(name) is not None
    return is_dropping(name)


def _refusals(
    name: str, data: bytes, taken: Iterable[str], listed: Mapping[str, Place]
) -> Iterator[Diagnostic]:
    place = Place(f"{STATIC}/{name}")
    first, *rest = name.split("/")
    if folded(first) in taken or folded(first).startswith(".sitegen"):
        yield problem("static-taken", place, name=first)
    elif name in listed:
        return
    elif is_active(name, data):
        yield problem("static-active", place, name=name)
    elif any(part.startswith(".") for part in rest) or (
        first.startswith(".") and first not in _WELCOME
    ):
        yield problem("static-hidden", place, name=name)


def _absent(listed: Mapping[str, Place], files: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    for name, place in listed.items():
        if name not in files:
            yield problem("static-absent", place, severity=Severity.WARNING, name=name)
