"""Names of files and pages that every system can keep: what Windows, Git and a page cannot.

Sources: "Naming Files, Paths, and Namespaces" (Microsoft Learn) for characters, devices and
ends; HFS+ and NTFS compare without regard to capitals and to composed or decomposed letters.
"""

import re
import unicodedata

PATH_LENGTH = 180
"""In characters below the root. Windows stops at 260 in all, so 80 are left for where a copy is."""
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\..*)?", re.IGNORECASE)
RESERVED = re.compile(rf"index|{_DEVICE.pattern}", re.IGNORECASE)
"""Slugs that no page may have: Windows keeps them for a device, or we for a list."""


def is_reserved(slug: str) -> bool:
    """Whether no page may be called `slug`: Windows keeps it for a device, or we for a list."""
    return bool(RESERVED.fullmatch(slug))


def is_portable(name: str) -> bool:
    """Whether Windows, macOS and Linux can all keep a file or folder of this name."""
    fits = len(name.encode("utf-8", "surrogatepass")) <= 255
    return fits and not (
        _FORBIDDEN.search(name) or _DEVICE.fullmatch(name) or name.endswith((".", " "))
    )


def is_inside(path: str) -> bool:
    """Whether a path from the root means a file of the catalogue on any system, and none of Git."""
    names = [name.casefold() for name in path.split("/")]
    return all(
        name and is_portable(name) and name != ".git" and not name.startswith("git~")
        for name in names
    )


def folded(name: str) -> str:
    """Equal for names that some file systems take for the same."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def shown(name: str) -> str:
    r"""A name as text; bytes that are not UTF-8 as `\xff`."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
