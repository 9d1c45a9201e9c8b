"""What tests share: a tiny catalogue on disk, and documents that are valid until a test says so."""

import datetime
import importlib.util
import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator
from html import unescape
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import settings

from sitegen.artifacts.artifact import Artifact, Piece
from sitegen.artifacts.artifact import Write as WriteFile
from sitegen.build.build import check as check_site
from sitegen.build.build import produce
from sitegen.build.options import CheckOptions
from sitegen.build.result import CheckResult
from sitegen.diagnostics.model import has_errors
from sitegen.output.marks import Written
from sitegen.words.syllables import SOFT
from tests.people import JAN

# How long an example takes says more of the machine than of the program.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

TESTS = Path(__file__).parent
REPOSITORY = TESTS.parent
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63"
    "fcff9fa11e0007820279a1f5e0f60000000049454e44ae426082"
)
"""One pixel."""

TODAY = datetime.date(2026, 11, 24)
"""The day on which the contents of all tests are looked at."""
PRACTICES = tuple(f"p{number}" for number in range(6))
"""The slugs of the practices of `site`."""
QUICK = {
    Path(part) for part in (
        "compiled", "content/test_discovery.py", "document", "images", "model", "words", "pages/test_pages.py", "render", "report",
        "search_index", "test_cases.py", "test_docs.py", "test_layers.py", "test_mutations.py", "test_translated.py",
    )
}  # fmt: skip
"""What of tests/ builds hardly a site and starts hardly a process: all that `make quick` takes up.

All else is left out there, and so is what is marked `slow` among these.
"""
_LONG_AGO = 1_700_000_000
# The same day, and words of the same language where no site says which, for commands that tests run.
os.environ |= {"SOURCE_DATE_EPOCH": "1795478400", "LC_MESSAGES": "nl_NL.UTF-8"}
os.environ.pop("LC_ALL", None)

Write = Callable[[str, str], Path]


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Of what is not quick, `-m "not slow"` does not even look for tests."""
    here = collection_path.relative_to(TESTS)
    is_quick = any(here in (part, *part.parents) or part in here.parents for part in QUICK)
    return True if config.option.markexpr == "not slow" and not is_quick else None


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the tiny catalogue, to change at will."""
    return Path(shutil.copytree(TESTS / "tiny", tmp_path / "site"))


@pytest.fixture
def write(root: Path) -> Write:
    """Write a file of the tiny catalogue."""

    def write_file(path: str, text: str) -> Path:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    return write_file


def a_practice(body: str = "Zo gaat het.", **fields: str) -> str:
    """The text of a valid practice; `fields` change or add lines of front matter."""
    lines = {
        "title": "Paspoort",
        "summary": "Een paspoort aanvragen.",
        "thema": "[reizen]",
        "contacts": "[team]",
        **fields,
    }
    return "---\n" + "".join(f"{k}: {v}\n" for k, v in lines.items()) + f"---\n\n{body}\n"


@pytest.fixture
def with_jan(root: Path, write: Write) -> Path:
    """The tiny catalogue with a person, who is named in every way that a field can."""
    write("content/contacts/jan-vriesema.md", JAN)
    adopted = (
        "\n  - organisation: Gemeente Elders\n    contact: jan-vriesema\n    consent: 2026-02-01"
    )
    body = (
        "Bel [een collega](../contacts/jan-vriesema.md#thuis) of het [team](../contacts/team.md)."
    )
    write(
        "content/practices/paspoort.md",
        a_practice(body.replace("#thuis", ""), contacts="[jan-vriesema]", adopted_by=adopted),
    )
    return root


@pytest.fixture
def site(root: Path, write: Write) -> Path:
    """The tiny catalogue with a few more practices, all written a while ago."""
    for slug in PRACTICES:
        write(f"content/practices/{slug}.md", a_practice(title=f"Titel {slug}"))
    age(root)
    return root


def age(root: Path) -> None:
    """A file that was only just written could change once more unseen."""
    for file in (root / "content").rglob("*.md"):
        os.utime(file, (_LONG_AGO, _LONG_AGO))
    for file in root.glob("*.*"):
        os.utime(file, (_LONG_AGO, _LONG_AGO))


def codes(checked: CheckResult) -> list[str]:
    """The codes of the diagnostics, in order."""
    return [diagnostic.code for diagnostic in checked.diagnostics]


def check(root: Path) -> CheckResult:
    """What `sitegen check` finds."""
    return check_site(CheckOptions(root, today=TODAY))


def made_of(checked: CheckResult, **options: Any) -> tuple[Artifact, ...]:
    """The files of a site, from content without errors."""
    assert checked.site
    return tuple(produce(checked.site, **options))


def pages(checked: CheckResult) -> dict[str, str]:
    """The HTML of each page of a site, by its path."""
    assert not has_errors(checked.diagnostics)
    return {a.path: a.data.decode() for a in made_of(checked) if a.path.endswith(".html")}


def everything(page: str) -> str:
    """All text of a page, as it reads, and of its attributes."""
    attributes = " ".join(re.findall(r'="([^"]*)"', page))
    return unescape(re.sub(r"<[^>]*>", "", page) + " " + attributes).replace(SOFT, "")


def handing(files: Iterable[Piece]) -> Callable[[WriteFile[Written]], Iterator[Written]]:
    """What `write_folder` wants: hands these files to what it is given."""
    return lambda write: map(write, files)


def run_node(script: str, *arguments: str | Path) -> Any:
    """The JSON that a script of tests/ prints."""
    command = ["node", TESTS / script, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


def tool(name: str) -> ModuleType:
    """A script of tools/, as a module."""
    spec = importlib.util.spec_from_file_location(name, REPOSITORY / f"tools/{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def real() -> CheckResult:
    """The real content of this repository."""
    return check_site(CheckOptions(REPOSITORY, today=TODAY))
