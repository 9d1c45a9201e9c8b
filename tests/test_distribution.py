"""What is shipped: the wheel carries all it needs, vendored scripts are what they were."""

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tomllib
import venv
import zipfile
from itertools import chain
from pathlib import Path

from tests.conftest import REPOSITORY, TESTS, tool

VENDOR = REPOSITORY / "templates" / "js" / "vendor"


def test_vendored_scripts_are_the_ones_that_were_recorded() -> None:
    lines = (line.split() for line in (VENDOR / "SHA256SUMS").read_text().splitlines())
    recorded = {name: digest for digest, name in lines}
    actual = {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in VENDOR.glob("*.js")}
    assert actual == recorded


def tracked(*patterns: str) -> list[Path]:
    """The files of this repository with such names, however deep."""
    done = subprocess.run(["git", "ls-files", *patterns], cwd=REPOSITORY, capture_output=True,
                          text=True, check=True)  # fmt: skip
    return [REPOSITORY / line for line in done.stdout.splitlines()]


def test_lock_files_of_python_have_hashes_and_no_addresses() -> None:
    files = tracked("requirements/*.txt", "*/requirements.txt")
    assert len(files) >= 5
    for file in files:
        text = file.read_text()
        assert "http" not in text
        pinned = [line for line in text.splitlines() if "==" in line]
        assert pinned
        assert all(line.endswith("\\") for line in pinned), "every version is followed by hashes"


def test_lock_files_of_node_have_hashes_and_no_addresses() -> None:
    files = tracked("package-lock.json", "*/package-lock.json")
    assert len(files) >= 4
    for file in files:
        packages = json.loads(file.read_text())["packages"]
        packages.pop("")
        assert packages
        for name, package in packages.items():
            assert package["integrity"].startswith("sha512-"), f"{file}: {name}"
            assert "resolved" not in package, f"{file}: {name}"


def test_the_bill_of_materials_names_all_that_is_installed_and_shipped() -> None:
    text = (REPOSITORY / "sbom.cdx.json").read_text(encoding="utf-8")
    assert text == tool("make_sbom").sbom(), "run `make docs`"
    bill = json.loads(text)
    refs = {each["bom-ref"] for each in bill["components"]}
    locked = (REPOSITORY / "requirements/runtime.txt").read_text().splitlines()
    pinned = {line.removesuffix(" \\").replace("==", "@") for line in locked if "==" in line}
    vendored = {"pkg:npm/lunr@2.3.9", "pkg:npm/lean-qr@2.7.4"}
    assert refs == {*vendored, *(f"pkg:pypi/{name}" for name in pinned)}
    needed = {ref for each in bill["dependencies"] for ref in each["dependsOn"]}
    assert needed == refs, "and something asks for each"
    (direct,) = (
        each["dependsOn"] for each in bill["dependencies"] if each["ref"] == "sitegen-catalogue"
    )
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text())["project"]
    names = [*project["dependencies"], *chain(*project["optional-dependencies"].values())]
    asked = {re.split(r"[^\w-]", name)[0].lower() for name in names}
    assert {re.split("[/@]", ref)[1] for ref in direct} == {*asked, "lean-qr"}


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
    assert "sitegen/words/locale/nl.po" in names
    assert any(name.endswith(".dist-info/sboms/sbom.cdx.json") for name in names)
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
