"""What is in a folder that may be meant as pages, and is not read as that yet: said, and never passed over."""

import posixpath
from collections import Counter
from collections.abc import Iterable, Mapping

from sitegen.document.data_file import is_data
from sitegen.document.other_markup import OTHER_TEXTS

_FEW = 5
"""Files of data in one folder from which on they may be pages, where other files are."""


def beyond(
    others: Iterable[str], formats: Mapping[str, str], people: Iterable[str], *, is_alone: bool
) -> dict[str, int]:
    """Kind of file → how many.

    `formats` are pages with fields in a format that is not read; `people` the patterns of theirs.
    `is_alone` says that no page was found beside these.
    """
    found = Counter(formats.values())
    data = Counter[tuple[str, str]]()
    homes = {posixpath.dirname(pattern.split("*")[0]) for pattern in people if "*" in pattern}
    for path in others:
        folder, ending = posixpath.dirname(path), posixpath.splitext(path)[1].lower()
        if ending in OTHER_TEXTS:
            found[ending] += 1
        elif is_data(path) and folder not in homes and path not in people:
            data[folder, ending] += 1
    for (_, ending), count in data.items():
        found[ending] += count if is_alone or count >= _FEW else 0
    return {kind: count for kind, count in sorted(found.items()) if count}
