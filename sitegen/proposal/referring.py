"""Whether the values of a key mean files of the collection, and where these lead."""

from collections.abc import Iterator

from sitegen.model.references import Names
from sitegen.proposal.profile import Profile
from sitegen.proposal.shapes import separator

_REFERS = 0.97
"""Share of values that must mean a file, for a key to refer to files."""


def refers(each: Profile, names: Names) -> Iterator[str]:
    """The sign that parts names of files in the values of a key; empty where each value is one."""
    if not names.files:
        return
    if _share(each, names, "") >= _REFERS:
        yield ""
    elif (
        not each.is_list
        and (sign := separator(each.values))
        and _share(each, names, sign) >= _REFERS
    ):
        yield sign


def _share(each: Profile, names: Names, sign: str) -> float:
    """How many of the files with this key name files alone, and no file twice in a list."""
    fits = 0
    for path, values in each.by_file.items():
        texts = [
            part.strip() for value in values for part in (value.split(sign) if sign else [value])
        ]
        meant = [names.meant(text, path) for text in texts if text]
        fits += all(len(each) == 1 and path not in each for each in meant)
    return fits / each.files


def has_ring(each: Profile, names: Names, sign: str) -> bool:
    """Whether pages lead back to themselves."""
    slugs = {path: slug for slug, path in names.path_of.items()}
    leads: dict[str, set[str]] = {}
    for path, values in each.by_file.items():
        texts = [part for value in values for part in (value.split(sign) if sign else [value])]
        leads[slugs.get(path, path)] = {slug for text in texts for slug in names.meant(text, path)}
    while leads:
        ends = {slug for slug, others in leads.items() if not others & {*leads}}
        if not ends:
            return True
        leads = {slug: others for slug, others in leads.items() if slug not in ends}
    return False
