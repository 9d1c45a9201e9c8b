"""Names of files that say what is in them, so that a browser may keep them for ever."""

import posixpath
from hashlib import sha256

from sitegen.document.portable_names import is_portable
from sitegen.model.slugs import slugify


def hashed(folder: str, name: str, data: bytes) -> str:
    """`assets`, `site.css` → `assets/site.1f2e3d4c5b.css`: new content, new address."""
    return with_digest(folder, name, sha256(data).hexdigest())


def with_digest(folder: str, name: str, digest: str) -> str:
    """The hashed name of what has this SHA-256, in hexadecimal."""
    stem, extension = posixpath.splitext(name)
    slug = slugify(stem) or "file"
    slug = slug if is_portable(slug) else f"{slug}-file"  # Windows has no `con.1f2e3d4c5b.png`
    return f"{folder}/{slug}.{digest[:10]}{extension}"
