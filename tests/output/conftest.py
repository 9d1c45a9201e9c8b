"""What these tests share: an old site that stands, and a new one."""

from pathlib import Path

import pytest

from sitegen.artifacts.artifact import Artifact
from sitegen.output.ledger import mark
from sitegen.output.writer import write_folder
from tests.conftest import handing

OLD = (Artifact("index.html", b"old"), Artifact("practices/a.html", b"old"))
NEW = (Artifact("index.html", b"new"), Artifact("practices/b.html", b"new"))


def site_of(artifacts: tuple[Artifact, ...]) -> dict[str, bytes]:
    files = {".nojekyll": b"", **{a.path: a.data for a in artifacts}}
    return {".sitegen": mark(files).data, **files}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A target in which an old site stands."""
    target = tmp_path / "place" / "build"
    target.parent.mkdir()
    write_folder(handing(OLD), target)
    return target
