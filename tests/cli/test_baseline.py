"""An old collection moves in: `check --write-baseline`, then `--baseline`."""

import json
from pathlib import Path

from tests.commands import sitegen
from tests.conftest import Write, a_practice


def test_what_was_wrong_does_not_block_and_what_is_new_does(root: Path, write: Write) -> None:
    old = a_practice("Zie [weg](weg.md).")
    write("content/practices/oud.md", old)
    written = sitegen("check", "--write-baseline", "nulmeting.json", "--lang", "en", cwd=root)
    assert written.returncode == 0, written.stderr
    assert "1 mistake in nulmeting.json." in written.stderr
    built = sitegen("build", "--baseline", "nulmeting.json", "--lang", "en", "--strict", cwd=root)
    assert built.returncode == 0, built.stderr
    assert "0 errors" in built.stderr
    assert "In the baseline, and still so: broken-link (1)." in built.stderr
    page = (root / "build/practices/oud.html").read_text(encoding="utf-8")
    assert "<a>weg</a>" in page

    again = sitegen("build", "--baseline", "nulmeting.json", "--lang", "en", cwd=root)
    assert "broken-link (1)" in again.stderr
    write("content/practices/nieuw.md", old.replace("Paspoort", "Nieuw"))
    checked = sitegen("check", "--baseline", "nulmeting.json", "--format", "json", cwd=root)
    assert checked.returncode == 1
    report = json.loads(checked.stdout)
    assert [each["path"] for each in report["diagnostics"]] == ["content/practices/nieuw.md"]
    assert report["summary"]["passed"] == {"baseline": {"broken-link": 1}}
    for each in ("sarif", "gitlab", "github"):
        shown = sitegen("check", "--baseline", "nulmeting.json", "--format", each, cwd=root)
        assert "nieuw.md" in shown.stdout
        assert "oud.md" not in shown.stdout

    write("content/practices/oud.md", a_practice())
    (root / "content/practices/nieuw.md").unlink()
    mended = sitegen("check", "--baseline", "nulmeting.json", "--lang", "en", cwd=root)
    assert mended.returncode == 0
    assert "mended since: broken-link (1)" in mended.stderr


def test_a_baseline_does_not_hold_what_protects_and_the_command_says_so(
    root: Path, write: Write
) -> None:
    write("content/practices/oud.md", a_practice("Zie [weg](weg.md) en [dit](javascript:x)."))
    written = sitegen("check", "--write-baseline", "nulmeting.json", cwd=root)
    assert written.returncode == 1
    assert "unsafe-link" in written.stderr
    assert "broken-link" not in written.stderr
    assert "unsafe-link" not in (root / "nulmeting.json").read_text(encoding="utf-8")


def test_only_a_baseline_is_overwritten_and_only_a_baseline_is_read(root: Path) -> None:
    for option in ("--write-baseline", "--baseline"):
        refused = sitegen("check", option, "sitegen.yml", "--lang", "en", cwd=root)
        assert refused.returncode == 2
        assert "sitegen.yml is not a baseline" in refused.stderr
    missing = sitegen("check", "--baseline", "weg.json", "--lang", "en", cwd=root)
    assert missing.returncode == 2
    assert "--write-baseline weg.json" in missing.stderr
    both = sitegen("check", "content", "--write-baseline", "weg.json", cwd=root)
    assert both.returncode == 2
