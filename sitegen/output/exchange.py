"""Two folders trade names in one step of the kernel, so that there is no moment without either."""

import ctypes
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
"""Linux, renameat2(2)."""
_RENAME_SWAP = 2
"""macOS, renamex_np(2)."""


def swap(one: Path, other: Path) -> bool:
    """Exchange the names of two that exist; `False` where kernel or file system cannot."""
    first, second = os.fsencode(one), os.fsencode(other)
    try:
        library = ctypes.CDLL(None)
        if sys.platform == "darwin":
            failed = library.renamex_np(first, second, _RENAME_SWAP)
        else:
            failed = library.renameat2(_AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE)
    except (AttributeError, OSError, TypeError):
        return False  # no such function: an older C library, or Windows
    return not failed
