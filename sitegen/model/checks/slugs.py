"""No two files are called the same, or one page would take the place of the other."""

from collections.abc import Iterator, Sequence
from itertools import count

from sitegen.diagnostics.model import Diagnostic, Place, problem
from sitegen.model.catalogue import Catalogue, Head, Hidden


def check(catalogue: Catalogue, hidden: Hidden) -> Iterator[Diagnostic]:
    """`slug-taken`, by a file of the same kind."""
    for heads in (catalogue.practices, catalogue.contacts, catalogue.lists):
        yield from _taken(heads)


def _taken(heads: Sequence[Head]) -> Iterator[Diagnostic]:
    taken = {each.slug for each in heads}
    if len(taken) == len(heads):
        return
    first: dict[str, Head] = {}
    for each in sorted(
        heads, key=lambda head: (head.path, head.places.get(_named(head), Place("")))
    ):
        other = first.setdefault(each.slug, each)
        if other is not each:
            place = each.places.get(_named(each), Place(each.path))
            near = next(new for n in count(2) if (new := f"{each.slug}-{n}") not in taken)
            taken.add(near)
            yield problem("slug-taken", place, value=each.slug, other=other.path, path=each.path,
                          near=near)  # fmt: skip


def _named(head: Head) -> str:
    """The key of what a file is about."""
    return "name" if hasattr(head, "name") else "title"
