"""What Git keeps of a person is searched too, and no program that a repository names is run."""

import subprocess
from pathlib import Path

import pytest

from sitegen.audit.git import changed_since, versions
from sitegen.audit.unpack import Unseen
from tests.commands import sitegen
from tests.people import JAN


def git(folder: Path, *words: str, given: str = "") -> str:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    command = ["git", *who, *words]
    done = subprocess.run(
        command, cwd=folder, input=given, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def without_a_version(folder: Path) -> str:
    """A repository that had another text for Jan, and lacks it, as a clone with a filter does."""
    path = "content/contacts/jan-vriesema.md"
    earlier = JAN.replace("Jan", "Johannes")
    for text in (earlier, JAN):
        (folder / path).write_text(text)
        git(folder, "init", "-q")
        git(folder, "add", ".")
        git(folder, "commit", "-qm", "tekst")
    lost = git(folder, "hash-object", "--stdin", given=earlier)
    (folder / ".git/objects" / lost[:2] / lost[2:]).unlink()
    return path


def test_a_version_that_a_clone_lacks_proves_nobody_gone(with_jan: Path) -> None:
    path = without_a_version(with_jan)
    text, unseen = versions(with_jan, path)
    assert text == JAN
    assert isinstance(unseen, Unseen)
    assert unseen.reason == "absent"
    (with_jan / path).unlink()
    (with_jan / "map").mkdir()
    (with_jan / "map/leeg.txt").write_text("niets")
    done = sitegen("audit", "--person", "jan-vriesema", "--output", "map", cwd=with_jan)
    assert done.returncode == 1
    assert f"{path}: niet doorzocht, want deze versie ontbreekt" in done.stdout
    assert "bewijst niets" in done.stderr


def test_no_program_that_a_repository_names_is_run(
    with_jan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = without_a_version(with_jan)
    ran = with_jan / "ran"
    for name in ("signature", "fetch"):
        (with_jan / name).write_text(f"#!/bin/sh\necho {name} >> '{ran}'\n")
        (with_jan / name).chmod(0o755)
    head, _, body = git(with_jan, "cat-file", "commit", "HEAD").partition("\n\n")
    mark = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----"
    signed = f"{head}\n{mark}\n\n{body}\n"
    commit = git(with_jan, "hash-object", "-t", "commit", "-w", "--stdin", given=signed)
    git(with_jan, "update-ref", "refs/remotes/origin/main", commit)
    for key, value in {
        "log.showSignature": "true",
        "gpg.program": str(with_jan / "signature"),
        "core.repositoryFormatVersion": "1",
        "extensions.partialClone": "origin",
        "remote.origin.promisor": "true",
        "remote.origin.url": f"ext::{with_jan / 'fetch'}",
        "protocol.ext.allow": "always",
    }.items():
        git(with_jan, "config", key, value)

    versions(with_jan, path)
    changed_since(with_jan, "origin/main")
    assert not ran.exists(), ran.read_text()

    # Git before 2.45 does not know the other two.
    monkeypatch.setattr("sitegen.audit.git._OFFLINE", {"GIT_ALLOW_PROTOCOL": "no protocol"})
    versions(with_jan, path)
    assert not ran.exists(), ran.read_text()

    monkeypatch.setattr("sitegen.audit.git._OFFLINE", {})
    monkeypatch.setattr("sitegen.audit.git._QUIET", ())
    versions(with_jan, path)
    assert set(ran.read_text().split()) == {"signature", "fetch"}
