"""A file of a site is inside it, and takes the place of no other."""

from pathlib import Path

import pytest

from sitegen.artifacts.artifact import Artifact
from sitegen.output.writer import write_folder
from tests.commands import files_of
from tests.conftest import handing
from tests.output.conftest import OLD, site_of


@pytest.mark.parametrize(
    "path",
    ["../out.html", "/etc/out.html", "a/../../b", "a//b", "a/./b", "", "a/", "a\\b", "a\0b", "c:d"],
)
def test_a_path_outside_the_site_is_never_written(folder: Path, path: str) -> None:
    with pytest.raises(ValueError, match="not a path"):
        write_folder(handing([Artifact(path, b"x")]), folder)
    assert files_of(folder) == site_of(OLD)


def test_no_file_takes_the_place_of_another_on_any_file_system(folder: Path) -> None:
    with pytest.raises(ValueError, match="of its own"):
        write_folder(handing([Artifact("p/A.html", b"x"), Artifact("p/a.html", b"x")]), folder)
    assert files_of(folder) == site_of(OLD)
