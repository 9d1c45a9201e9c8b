"""What lies beside the catalogue: where a link leads that no page or file of it answers."""

import posixpath
from dataclasses import dataclass
from urllib.parse import quote

_ABOVE = "../"


@dataclass(frozen=True)
class Beside:
    """The settings `links:`; as a value, so that nothing has to be looked for on a disk."""

    base: str = ""
    """An address that ends in `/`, below which is all that the folders do not have."""
    folders: tuple[tuple[str, str], ...] = ()
    """Where a path begins, as links have it → what is there: an address, or a folder of the root."""

    @property
    def inside(self) -> tuple[str, ...]:
        """The folders of the root that links may lead to."""
        return tuple(to.rstrip("/") for _, to in self.folders if not is_address(to))

    def mapped(self, target: str) -> str:
        """An address, or a path from the root, for the `target` of a link; empty where nothing is said.

        A target is a path from the root, one that starts with `/`, or one above it (`../`), each
        perhaps with a `?query`.
        """
        path, mark, query = target.partition("?")
        starts = [(key, to) for key, to in self.folders if path.startswith(key)]
        if starts:
            key, to = max(starts, key=lambda one: len(one[0]))
        elif self.base:
            key, to = "", self.base
            while path.startswith(_ABOVE):
                path = path.removeprefix(_ABOVE)
        else:
            return ""
        rest = _below(path.removeprefix(key))
        if is_address(to):
            return to + quote(rest) + mark + quote(query, safe="=&%+;,:/?")
        return posixpath.join(to, rest)


def is_address(to: str) -> bool:
    """Whether it is on the web."""
    return to.startswith(("https://", "http://"))


def _below(path: str) -> str:
    """A path that does not climb, with the slash at its end that it had."""
    plain = posixpath.normpath(f"/{path.lstrip('/')}").lstrip("/")
    return f"{plain}/" if plain and path.endswith("/") else plain
