"""The keys that a catalogue gives its facets and its own fields: one each, and none of ours."""

from collections.abc import Iterator

from sitegen.diagnostics.model import Diagnostic, problem
from sitegen.model.contact_fields import CONTACT_FIELDS
from sitegen.model.practice_fields import PRACTICE_FIELDS
from sitegen.model.values import Values

RESERVED = (
    "q", "sort", "page", "practices", "contacts", "p", "assets", "bodies", "media", "originals", "closest", "matches",
    *(field.key for field in (*PRACTICE_FIELDS, *CONTACT_FIELDS)),
)  # fmt: skip
"""Keys that mean something in an address, a folder or front matter already, or would hide from
scripts what a form can do: a box called `closest` takes the place of `form.closest`."""


def take_key(read: Values, taken: list[str]) -> Iterator[Diagnostic]:
    """The key of a facet or field, which no other may have."""
    key = read.text("key")
    if key and key in taken:
        yield problem("reserved-key", read.places["key"], key=key)
    taken.append(key)
