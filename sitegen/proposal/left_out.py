"""Files in a folder of pages that are none: what pages are made from or with, and folders without a text."""

from collections.abc import Iterator, Sequence

from sitegen.document.frontmatter import RawDocument
from sitegen.proposal.folders import Sorted, Unit
from sitegen.proposal.survey import Survey
from sitegen.words.words import Words


def left_out(
    survey: Survey, parts: Sorted, group: Sequence[Unit], about: int, words: Words
) -> Iterator[tuple[str, str]]:
    """The patterns to exclude, each with why; `about` as in `without_contents`."""
    for each in parts.models:
        if _is_in_group(each, group):
            yield f"{each}/**", words.gettext("pages are made from these")
    if about:
        yield "**/_index.md", words.ngettext("%(n)s page about a folder, without a text",
                                             "%(n)s pages about a folder, without a text", about)  # fmt: skip
    yield from _partials(survey, group, words)


def without_contents(group: Sequence[Unit]) -> tuple[list[RawDocument], int]:
    """The files of folders, and how many pages about a folder were left out since they say nothing."""
    files = [raw for unit in group for raw in unit.files]
    about = [raw for raw in files if raw.path.rpartition("/")[2] == "_index.md"]
    silent = sum(not raw.body.strip() for raw in about)
    if silent * 2 <= len(about) or len(about) == len(files):
        return files, 0
    return [raw for raw in files if raw not in about], len(about)


def _partials(survey: Survey, group: Sequence[Unit], words: Words) -> list[tuple[str, str]]:
    """What pages are made with, by one pattern, or by their names where a page is called likewise."""
    found = [path for path in survey.partials if _is_in_group(path, group)]
    has_index = any(raw.path.endswith("/_index.md") for unit in group for raw in unit.files)
    names = sorted({path.rpartition("/")[2] for path in found}) if has_index else ["_*.md"]
    why = words.ngettext(
        "%(n)s file that pages are made with", "%(n)s files that pages are made with", len(found)
    )
    return [(f"**/{name}", why) for name in names] if found else []


def _is_in_group(folder: str, group: Sequence[Unit]) -> bool:
    return any(folder.startswith(f"{unit.folder}/") and not unit.is_flat for unit in group)
