"""What other programs leave beside the files of an author: the one table of names that nobody meant."""

import re

_NAMES = {
    # Windows, macOS, a NAS, a disk; what starts with a full stop is hidden, and left out as such.
    "thumbs.db", "thumbs.db:encryptable", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini",
    "icon\r", "icon\uf00d", "__macosx", "$recycle.bin", "system volume information", "@eadir",
    "#recycle", "lost+found", "__pycache__",
    # Vim tries whether it may write here, under the first of these names that is free.
    "4913", "5036", "5159",
}  # fmt: skip
_PATTERN = re.compile(
    r"\..+"  # hidden: .DS_Store, ._x, .#x, .~lock.x#, .x.swp, .git, .idea, .obsidian, .Trash-1000
    r"|.*~|#.*#|~\$.*"  # Emacs, gedit, Kate; Word while a file is open
    r"|.+\.(?:bak|backup|bck|orig|rej|save|tmp|temp|sw[a-p]|part|partial|crdownload)"
    r"|.+___jb_(?:tmp|old|bak)___"
    r"|(?-i:.+_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+(?:\.\w+)?)",  # git mergetool
    re.IGNORECASE | re.DOTALL,
)

_LITTER = re.compile(
    r"\.ds_store|\._.+|\.localized|\.directory|\.spotlight-v100|\.fseventsd|\.trash.*|\.nfs[0-9a-f]+"
    r"|\.fuse_hidden.+|thumbs\.db|ehthumbs(?:_vista)?\.db|desktop\.ini|\$recycle\.bin"
    r"|system volume information|@eadir|lost\+found",
    re.IGNORECASE,
)


def is_litter(name: str) -> bool:
    """Whether systems leave a file or folder of this name everywhere by themselves.

    For a folder that is published: what is hidden there may be meant, such as `.well-known`.
    """
    return _LITTER.fullmatch(name) is not None


def is_dropping(name: str) -> bool:
    """Whether a file or folder of this name is no work of an author, and no loss when left out."""
    return name.casefold() in _NAMES or _PATTERN.fullmatch(name) is not None
