"""Where links of others lead: `/news/2019/fair/`, `../other-page`, `/assets/map.png`.

A link is to a page of the catalogue by its path, its slug or an old name of it, else by what the
settings say of what lies beside the catalogue.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping

from sitegen.document.beside import Beside, is_address
from sitegen.document.links import Target, read_target
from sitegen.model.contact import Contact
from sitegen.model.editorial_list import EditorialList
from sitegen.model.naming import FOR_ITS_FOLDER
from sitegen.model.practice import Practice
from sitegen.model.slugs import joined
from sitegen.model.wanted import Wanted

Page = Practice | Contact | EditorialList | Wanted
_ENDING = re.compile(r"(?:\.(?:md|markdown|html?))?/*$", re.IGNORECASE)


def ways(
    pages: Collection[Page],
    files: Collection[str],
    beside: Beside,
    may_be_page: Callable[[str], bool],
) -> Mapping[str, str]:
    """Target of a link → the path of a page or file, or an address; of those that lead on.

    `files` are images and attachments, by path. What `may_be_page` and is none is a mistake.
    """
    known, index = {page.path for page in pages} | {*files}, _Index(pages)
    targets = {link.target.path for page in pages for link in page.outline.links} - known
    found = {target: _way(target, known, index, beside, may_be_page) for target in targets}
    for page in pages:
        if isinstance(page, Practice):
            found |= _of_fields(page, known, beside)
    return {target: to for target, to in found.items() if to}


def _of_fields(practice: Practice, known: Collection[str], beside: Beside) -> dict[str, str]:
    """Where the files lead that a practice names in its fields; those are seen from the root too."""
    found = {}
    for written in filter(None, (practice.image, *practice.attachments)):
        target = read_target(written, practice.path, anywhere=True)
        if isinstance(target, Target) and target.path not in known:
            from_root = written.strip().removeprefix("./").lstrip("/")
            to = from_root if from_root in known else beside.mapped(target.path)
            if to in known or is_address(to):
                found[target.path] = to
    return found


def _way(
    target: str, known: Collection[str], index: "_Index", beside: Beside,
    may_be_page: Callable[[str], bool],
) -> str:  # fmt: skip
    path = target.partition("?")[0]
    if path in known:
        return path
    if page := index.meant(path):
        return page
    if path.lstrip("/") in known:
        return path.lstrip("/")
    if may_be_page(path):
        return ""
    to = beside.mapped(target)
    if not to or is_address(to) or to in known:
        return to
    return (
        index.meant(to) or to
    )  # a file that is not there, or of no kind that is copied: told by name


class _Index:
    """What pages may be called by in an address."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self.by_path: dict[str, str] = {}
        self.by_name: dict[str, set[str]] = {}
        self.parts: dict[str, str] = {}
        for page in pages:
            whole = _bare(page.path)
            self.by_path[whole] = page.path
            self.parts[page.path] = f"/{whole}"
            for name in {whole.rpartition("/")[2], page.slug}:
                self.by_name.setdefault(name, set()).add(page.path)
        for page in pages:
            for alias in getattr(page, "aliases", ()):
                self.by_path.setdefault(_bare(alias), page.path)

    def meant(self, path: str) -> str:
        """The path of the one page that a path in a link means; empty for none, and for several.

        Only one that starts with `/` may leave out the folders above.
        """
        bare = _bare(path)
        if found := self.by_path.get(bare):
            return found
        if not path.startswith("/") or not bare:
            return ""
        name = bare.rpartition("/")[2]
        there = {*self.by_name.get(name, ()), *self.by_name.get(joined(bare), ())}
        ends = {each for each in there if self.parts[each].endswith(f"/{bare}")}
        slugs = {*self.by_name.get(joined(bare), ())}
        found_by = next((each for each in (ends, slugs) if each), set())
        return next(iter(found_by)) if len(found_by) == 1 else ""


def _bare(path: str) -> str:
    """A path without what does not tell pages apart: slashes around it, its ending, `index`."""
    plain = _ENDING.sub("", path.strip("/").casefold())
    above, _, name = plain.rpartition("/")
    return above if FOR_ITS_FOLDER.fullmatch(name) else plain
