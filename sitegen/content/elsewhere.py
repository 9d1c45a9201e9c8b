"""An edge: where the settings are that are not where they were looked for."""

import os
from pathlib import Path
from typing import Any

from sitegen.content.safe_read import is_file
from sitegen.document.portable_names import shown


def settings_elsewhere(root: Path, config: str) -> dict[str, Any]:
    """The one fact by which the message of `no-settings` tells what to do; none when nothing is known."""
    names, folders = _entries(root)
    for name in names:
        if _is_meant(name, config):
            return {"misnamed": shown(name), "config": config}
    whole = Path(os.path.abspath(root))  # noqa: PTH100  # as one stands: a link is not followed
    for above in whole.parents:
        if is_file(above, config):
            return {"elsewhere": shown(os.path.relpath(above))}
    below = [folder for folder in folders if is_file(root / folder, config)]
    return {"elsewhere": shown(os.path.relpath(root / below[0]))} if len(below) == 1 else {}


def _entries(root: Path) -> tuple[list[str], list[str]]:
    """The names of files and of folders, both in order."""
    try:
        entries = sorted(os.scandir(root), key=lambda entry: entry.name)
    except OSError:
        return [], []
    return (
        [each.name for each in entries if each.is_file(follow_symlinks=False)],
        [each.name for each in entries if each.is_dir(follow_symlinks=False)],
    )


def _is_meant(name: str, config: str) -> bool:
    """`sitegen.yaml`, `Sitegen.yml`, or what Notepad makes of it: `sitegen.yml.txt`."""
    meant = Path(config.casefold())
    stem, ending = meant.stem, meant.suffix
    return name.casefold() in {
        f"{stem}{each}{more}" for each in (ending, ".yml", ".yaml") for more in ("", ".txt")
    }
