"""An edge: a folder of other people's files, looked at and never changed → a `Survey` of it."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from sitegen.content.beside import is_for_authors
from sitegen.content.safe_read import SourceFile, read_text
from sitegen.diagnostics.model import Checked
from sitegen.document.data_file import Member, is_data, read_data
from sitegen.document.frontmatter import RawDocument, read
from sitegen.document.litter import is_dropping
from sitegen.document.portable_names import shown
from sitegen.document.yaml_nodes import YamlLimits
from sitegen.output.own_names import MARKER
from sitegen.proposal.survey import Survey
from sitegen.workers.timeout import Deadline

_PAGES = (".md", ".markdown")
_BYTES = 256 * 1024
_DATA_BYTES = 4 * 1024 * 1024
_LIMITS = YamlLimits()
_DATA_LIMITS = YamlLimits(_DATA_BYTES, _LIMITS.depth, 200_000)
_TOOLS = {"node_modules", "bower_components", "venv", "site-packages", "__pycache__"}
_SECONDS = 5
_COMMENT = re.compile(r"<!--.*?(?:-->|$)")
_HEADING = re.compile(r"# +(.+?)[ #]*$", re.MULTILINE)
_SETTINGS = (
    "mkdocs.yml",
    "_config.yml",
    "hugo.toml",
    "config.toml",
    "hugo.yaml",
    "hugo.yml",
    "config.yaml",
)
"""Of other programs that make sites: these say how a site is called."""
_NAME = re.compile(
    r"""^(?:site_name|title)[ \t]*[:=][ \t]*(["']?)([^"'#\n]+)\1[ \t]*(?:#.*)?$""", re.MULTILINE
)


def survey(root: Path) -> Survey:
    """All that is in a folder; links are not followed, and what cannot be read is named."""
    pages, unread, others = list[RawDocument](), list[str](), set[str]()
    partials = list[str]()
    data = dict[str, tuple[Member, ...]]()
    formats = dict[str, str]()
    hidden, title = 0, ""
    with Deadline(_SECONDS) as deadline:
        for path in sorted(_paths(root)):
            if path.lower().endswith(_PAGES):
                file = read_text(root, path, _BYTES, is_mended=True).value
                if file and is_for_authors(path, file.text[:100]):
                    title = title or (_title(file.text) if path.lower() == "readme.md" else "")
                    continue
                if file and _is_partial(path, file.text):
                    partials.append(path)
                    continue
                read_page = deadline.run(_page, file) if file else Checked[RawDocument](None)
                page = read_page.value
                facts = dict(fact for each in read_page.diagnostics for fact in each.facts)
                formats |= {path: str(facts["format"])} if "format" in facts else {}
                hidden += bool(file and file.passed)
                if page:
                    pages.append(page)
                else:
                    unread.append(path)
            else:
                others.add(path)
                if is_data(path) and (members := _members(root, path, deadline)):
                    data[path] = members
    title = next(filter(None, (_named(root, each) for each in _SETTINGS if each in others)), title)
    name = root.resolve().name or "sitegen"
    return Survey(
        shown(name), tuple(pages), data, frozenset(others),
        unread=tuple(unread), partials=tuple(partials), title=title, with_hidden=hidden,
        formats=formats,
    )  # fmt: skip


def _paths(root: Path, folder: str = "") -> Iterator[str]:
    """The regular files below a folder, less those of programs, hidden ones and sites that we made."""
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except OSError:
        return
    if any(entry.name == MARKER for entry in entries):
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name in _TOOLS or is_dropping(entry.name):
            continue
        path = f"{folder}/{entry.name}".lstrip("/")
        if shown(entry.name) != entry.name or "\\" in entry.name:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _paths(root, path)
        elif entry.is_file(follow_symlinks=False):
            yield path


def _is_partial(path: str, text: str) -> bool:
    """Whether pages of others are made with it, and it is none."""
    name = path.rpartition("/")[2]
    return name.startswith("_") and name != "_index.md" and not text.startswith(("---", "+++"))


def _page(file: SourceFile) -> Checked[RawDocument]:
    return read(file.path, file.text, _LIMITS, may_lack_fields=True)


def _members(root: Path, path: str, deadline: Deadline) -> tuple[Member, ...]:
    file = read_text(root, path, _DATA_BYTES).value
    return deadline.run(_data, file).value or () if file else ()


def _data(file: SourceFile) -> Checked[tuple[Member, ...]]:
    return read_data(file.path, file.text, _DATA_LIMITS)


def _named(root: Path, path: str) -> str:
    file = read_text(root, path, _BYTES).value
    found = _NAME.search(file.text) if file else None
    return found[2].strip() if found else ""


def _title(text: str) -> str:
    found = _HEADING.search(text)
    return _COMMENT.sub("", found[1]).strip(" #") if found else ""
