"""An organisation of the vocabulary: `organisations:` in `sitegen.yml` says which there are."""

import unicodedata
from dataclasses import dataclass, field

from sitegen.diagnostics.model import Place


@dataclass(frozen=True, slots=True)
class Organisation:
    """One of those that practices and contacts refer to, by its slug."""

    slug: str
    name: str
    """What readers see."""
    url: str = ""
    aliases: tuple[str, ...] = ()
    """What people write for it too; one that is a slug is an old one, whose address leads on."""
    place: Place | None = field(compare=False, default=None)
    """Where it is declared."""


def same_name(name: str) -> str:
    """Equal for names that differ in capitals or spaces alone, or in how accents are stored."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
