"""Waits for saves. The system says when a file changed; nothing is asked again and again."""

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event

import watchfiles

from sitegen.build.templates import templates_folder
from sitegen.config.collections import USUAL_COLLECTIONS, Ground
from sitegen.content.static_files import is_left_out
from sitegen.content.walk import STATIC, folders_of
from sitegen.document.litter import is_dropping
from sitegen.document.portable_names import PATH_LENGTH

_QUIET_MS = 10
"""An editor saves by several small changes; this long without one, and it is done."""
_MOST_MS = 200
_IDLE_MS = 100
"""After this long without a change, what waits for quiet has its turn."""
_ASK_MS = 1_000
"""Between two looks at all files, where the system does not say what changed."""
_PAUSE = 0.2
"""Seconds until a folder is looked for again that went just as it was to be watched."""


@dataclass(frozen=True)
class Watched:
    """What the site is made of, as far as is known: it may be gone, or not be there yet."""

    root: str
    folders: tuple[str, ...]
    """All that are watched, each without those in it."""
    awaited: frozenset[str]
    """Files in the root, and folders."""
    is_whole: bool = False
    """Whether any file in the root may be content."""

    def matters(self, _: watchfiles.Change, path: str) -> bool:
        """Not what editors leave beside a file, nor what is built into the root."""
        folder, name = os.path.split(path)
        if path in self.awaited:
            return True
        is_static = f"{folder}/".startswith(f"{self.root}/{STATIC}/")
        is_noise = is_left_out if is_static else is_dropping
        return (self.is_whole or folder != self.root) and not is_noise(name)

    def is_folder(self, path: str) -> bool:
        """Whether this is a folder, or was one: a watch stays with a folder that is moved away."""
        return path in self.folders or _is_folder(path)


def watched(
    root: Path, beside: Collection[str], grounds: Sequence[Ground] = USUAL_COLLECTIONS.grounds
) -> Watched:
    """The folders of content and `static` with all in them, the shipped templates, and what is
    `beside` them.

    The rest of the root is not watched: the built site may be there.
    """
    top = os.path.abspath(root)  # noqa: PTH100  # as watchfiles names them: links are not resolved
    shipped = str(templates_folder())
    near = {os.path.normpath(f"{top}/{path}") for path in beside}
    strict = (f"{top}/{each.path}" for each in grounds if each.is_strict)
    tops = (*strict, f"{top}/{STATIC}", shipped)
    parents = {os.path.split(path)[0] for path in near} | set(tops)
    content = [folder for each in tops for folder in _below(each)]
    content += (
        os.path.normpath(f"{top}/{folder}")
        for each in grounds
        if not each.is_strict
        for folder in folders_of(root, each)
    )
    folders = dict.fromkeys((top, *sorted(parents), *content))
    there = tuple(folder for folder in folders if _is_folder(folder))
    is_whole = any(not each.path for each in grounds)
    return Watched(top, there, frozenset((*near, *folders)), is_whole)


def _below(top: str) -> Iterator[str]:
    """A folder and those in it that can be part of a site: nothing beyond all measure."""
    for folder, names, _ in os.walk(top):
        yield folder
        is_deep = len(folder) - len(top) > PATH_LENGTH
        names[:] = [] if is_deep else [name for name in names if not is_left_out(name)]


def _is_folder(path: str) -> bool:
    return os.path.isdir(path)  # noqa: PTH112  # never an exception


def saves(
    root: Path,
    beside: Callable[[], Collection[str]],
    again: Event,
    complain: Callable[[str], None],
    grounds: Callable[[], Sequence[Ground]] = lambda: USUAL_COLLECTIONS.grounds,
) -> Iterator[bool]:
    """`True` for each save of something the site is made of; `False` when all may have changed
    unseen, which is so whenever a watch begins, and once in a quiet moment after `again` was set.

    `beside` names the files outside the `grounds` of content that count. When the system cannot watch, `complain`
    hears why, and all is looked at every second instead.
    """
    is_asking = False
    while True:
        look_round = partial(watched, root, beside(), grounds())
        try:
            yield from _until_a_folder_changes(look_round, again, is_asking=is_asking)
            is_asking = False
        except (FileNotFoundError, NotADirectoryError):
            Event().wait(_PAUSE)
            yield False
        except (OSError, RuntimeError) as error:  # watchfiles raises the second for limits
            complain(str(error).partition(" about [")[0])
            if is_asking:
                Event().wait(_ASK_MS / 1_000)
            is_asking = True


def _until_a_folder_changes(
    look_round: Callable[[], Watched], again: Event, *, is_asking: bool
) -> Iterator[bool]:
    """Saves, until a folder came or went that a watch would have to know."""
    there = look_round()
    os.stat(there.root)  # noqa: PTH116  # or else nothing of it would be watched
    changes = watchfiles.watch(
        *there.folders, watch_filter=there.matters, recursive=False, step=_QUIET_MS,
        debounce=_MOST_MS, rust_timeout=_IDLE_MS, yield_on_timeout=True,
        force_polling=is_asking or None, poll_delay_ms=_ASK_MS, ignore_permission_denied=True,
    )  # fmt: skip
    is_new = True
    for changed in changes:
        has_moved = any(there.is_folder(path) for _, path in changed)
        if is_new or (not has_moved and (changed or again.is_set())):
            again.clear()
            yield bool(changed)
        # One that came after we looked round, and before the watch began, tells of nothing in it.
        if has_moved or (is_new and look_round() != there):
            return  # the next watch begins with a look
        is_new = False
