"""Kill rebuilds at random moments, and see whether a whole site is left each time.

    .venv/bin/python -m benchmarks.kills [--kills 200]

Every rebuild changes every page. Half of the kills fall anywhere in a build, half while it writes.
"""

import argparse
import hashlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from sitegen.output.own_names import beside

REPOSITORY = Path(__file__).resolve().parent.parent
_TITLE = "title: Praktijken burgerzaken"


def fingerprint(folder: Path) -> str:
    """One hash over all paths and bytes below `folder`."""
    whole = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        whole.update(f"{path.relative_to(folder)}\0{path.stat().st_size}\0".encode())
        whole.update(path.read_bytes())
    return whole.hexdigest()


def kill_rebuilds(place: Path, kills: int, seed: int = 0) -> Counter[str]:
    """What stood in the target after each of `kills`: `old`, `new`, or `broken`."""
    chance = random.Random(seed)  # noqa: S311
    root = _copy_of_content(place)
    target = root / "build"
    started = time.perf_counter()
    _build(root, "een").wait()
    duration = time.perf_counter() - started
    old = fingerprint(target)
    _build(root, "twee").wait()
    new = fingerprint(target)
    outcome: Counter[str] = Counter()
    for number in range(kills):
        _kill_one(_build(root, "een" if number % 2 else "twee"), target, duration, chance)
        outcome[{old: "old", new: "new"}.get(fingerprint(target), "broken")] += 1
    _build(root, "een").wait()
    left = {path.name for path in root.iterdir() if path.name.startswith(".build")}
    outcome["broken"] += fingerprint(target) != old or bool(left)
    return outcome


def _kill_one(
    build: subprocess.Popen[bytes], target: Path, duration: float, chance: random.Random
) -> None:
    wait = chance.uniform(0, duration)
    staging = beside(target, "new")
    if chance.random() < 0.5:
        while build.poll() is None and not staging.exists():
            time.sleep(0.0005)
        wait = chance.uniform(0, 0.1)
    time.sleep(wait)
    build.kill()
    build.wait()


def _build(root: Path, title: str) -> subprocess.Popen[bytes]:
    settings = (REPOSITORY / "sitegen.yml").read_text(encoding="utf-8")
    (root / "sitegen.yml").write_text(settings.replace(_TITLE, f"title: Site {title}"), "utf-8")
    command = [sys.executable, "-m", "sitegen", "build", "--quiet"]
    return subprocess.Popen(command, cwd=root, stderr=subprocess.DEVNULL)


def _copy_of_content(place: Path) -> Path:
    root = place / "catalogue"
    shutil.copytree(REPOSITORY / "content", root / "content")
    return root


def main() -> None:
    """Run, and say what was left."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    kills = parser.parse_args().kills
    with tempfile.TemporaryDirectory() as place:
        outcome = kill_rebuilds(Path(place), kills)
    whole = outcome["old"] + outcome["new"]
    print(f"{kills} kills: {whole} whole sites, {outcome['broken']} broken")  # noqa: T201
    sys.exit(outcome["broken"] > 0)


if __name__ == "__main__":
    main()
