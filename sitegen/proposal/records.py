"""Pages that are data alone: folders of YAML or JSON, a file for each, as lists of software have them."""

import posixpath
from collections import defaultdict
from collections.abc import Sequence

from sitegen.document.frontmatter import RawDocument
from sitegen.proposal.folders import Sorted, Unit, looks_like_people, sort_out
from sitegen.proposal.names import PRACTICE, rank
from sitegen.proposal.survey import Survey

_FEW = 5
_NAMES = 4
"""Of the words for a title, those that are surely one: `title`, `name` and theirs in Dutch."""


def records_in(survey: Survey) -> Sequence[RawDocument]:
    """The files of data that are pages, where more of these are there than pages of Markdown with fields."""
    folders: dict[str, list[RawDocument]] = defaultdict(list)
    for path, members in survey.data.items():
        is_one = len(members) == 1 and not members[0].key
        if is_one and _has_title(members[0].raw) and "#" not in path:
            folders[posixpath.dirname(path)].append(members[0].raw)
    found = [raw for folder, raws in folders.items() for raw in raws
             if folder and len(raws) >= _FEW and not looks_like_people(folder, ())]  # fmt: skip
    pages = sum(bool(raw.fields.entries) for raw in survey.pages)
    return found if len(found) > pages else ()


def _has_title(raw: RawDocument) -> bool:
    ranks = [rank(key.text, PRACTICE["title"]) for key, _ in raw.fields.entries]
    return any(each is not None and each < _NAMES for each in ranks)


def of_records(parts: Sorted, records: Sequence[RawDocument]) -> Sorted:
    """The largest folders of data as the pages, and all else left out: tables and texts about them."""
    found = sort_out(records)
    texts = tuple(unit for group in parts.pages for unit in group)
    rest: tuple[Unit, ...] = (*(unit for group in found.pages[1:] for unit in group), *found.left)
    return Sorted(found.pages[:1], parts.people, (*rest, *texts, *parts.left))
