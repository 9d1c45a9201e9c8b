"""What is shipped: the wheel carries all it needs, vendored scripts are what they were."""

import hashlib
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

from tests.conftest import REPOSITORY, TESTS

VENDOR = REPOSITORY / "templates" / "js" / "vendor"


def test_vendored_scripts_are_the_ones_that_were_recorded() -> None:
    lines = (line.split() for line in (VENDOR / "SHA256SUMS").read_text().splitlines())
    recorded = {name: digest for digest, name in lines}
    actual = {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in VENDOR.glob("*.js")}
    assert actual == recorded


def test_lock_files_have_hashes_and_no_addresses() -> None:
    for file in (REPOSITORY / "requirements").glob("*.txt"):
        text = file.read_text()
        assert "http" not in text
        pinned = [line for line in text.splitlines() if "==" in line]
        assert pinned
        assert all(line.endswith("\\") for line in pinned), "every version is followed by hashes"
    lock = (REPOSITORY / "package-lock.json").read_text()
    assert '"resolved"' not in lock
    assert '"integrity"' in lock


def test_the_wheel_builds_a_site_in_an_empty_environment(tmp_path: Path) -> None:
    def run(*command: str | Path) -> None:
        done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
        assert done.returncode == 0, done.stdout + done.stderr

    run(
        sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path, REPOSITORY
    )
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert "sitegen/templates/layouts/base.html" in names
    assert "sitegen/report/messages/nl.toml" in names
    venv.create(tmp_path / "empty", with_pip=True)
    python = tmp_path / "empty" / "bin" / "python"
    pip = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run(*pip, "--require-hashes", "-r", REPOSITORY / "requirements" / "runtime.txt")
    run(*pip, "--no-deps", "--no-index", wheel)
    run(
        tmp_path / "empty/bin/sitegen",
        "build",
        "--root",
        shutil.copytree(TESTS / "tiny", tmp_path / "tiny"),
        "--output",
        tmp_path / "out",
    )
    assert (tmp_path / "out" / "practices" / "briefadres.html").is_file()
