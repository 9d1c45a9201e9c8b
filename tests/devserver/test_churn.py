"""`serve` goes on, whatever happens to files and folders; in the end it shows what is there.

CHURN_SECONDS and CHURN_SEED make it longer, and as it was before.
"""

import os
import random
import shutil
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tests.conftest import PNG, a_practice
from tests.devserver.live import Live, serving, until

SECONDS = float(os.environ.get("CHURN_SECONDS", "4"))
SEED = int(os.environ.get("CHURN_SEED", "0")) or random.randrange(1, 1 << 32)
PRACTICES = "content/practices"


def write(file: Path, data: bytes) -> None:
    """Without waiting for a reader where a pipe stands."""
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NONBLOCK)
    with os.fdopen(handle, "wb") as target:
        target.write(data)


class Churn:
    """Does what editors, sync programs, checkouts and slips of the mouse do, without a pause."""

    def __init__(self, root: Path, chance: random.Random) -> None:
        self.root, self.chance = root, chance
        self.deeds: tuple[Callable[[], None], ...] = (
            self.save, self.save, self.save_wrongly, self.remove, self.rename_and_back,
            self.rename_and_back, self.make_folders, self.remove_folder, self.forbid,
            self.replace_by_folder, self.link, self.pipe, self.hide_settings, self.come_and_go,
        )  # fmt: skip

    def go_on(self) -> None:
        with suppress(OSError):  # of ours: the thing went already
            self.chance.choice(self.deeds)()

    def some_file(self) -> Path:
        return self.root / PRACTICES / f"x{self.chance.randrange(8)}.md"

    def some_folder(self) -> Path:
        content = self.root / "content"
        found = [path for path in content.rglob("*") if path.is_dir() and not path.is_symlink()]
        return self.chance.choice([content, *found])

    def save(self) -> None:
        write(self.some_file(), a_practice(f"Woord {self.chance.random()}.").encode())

    def save_wrongly(self) -> None:
        write(self.some_file(), self.chance.randbytes(self.chance.randrange(40)))

    def remove(self) -> None:
        self.some_file().unlink()

    def rename_and_back(self) -> None:
        folder = self.some_folder()
        folder.rename(folder.with_name("elders"))
        time.sleep(self.chance.choice([0, 0, 0.02]))
        folder.with_name("elders").rename(folder)

    def make_folders(self) -> None:
        folder = self.some_folder().joinpath(*"abc"[: self.chance.randrange(1, 4)])
        folder.mkdir(parents=True)
        (folder / "a.png").write_bytes(PNG)

    def remove_folder(self) -> None:
        shutil.rmtree(self.some_folder())

    def forbid(self) -> None:
        folder = self.some_folder()
        folder.chmod(0)
        folder.chmod(0o755)

    def replace_by_folder(self) -> None:
        file = self.some_file()
        file.unlink(missing_ok=True)
        file.mkdir()
        file.rmdir()

    def link(self) -> None:
        self.some_file().symlink_to(self.root / "nergens")

    def pipe(self) -> None:
        os.mkfifo(self.some_file())

    def hide_settings(self) -> None:
        (self.root / "sitegen.yml").rename(self.root / "sitegen.weg")
        (self.root / "sitegen.weg").rename(self.root / "sitegen.yml")

    def come_and_go(self) -> None:
        file = self.some_file()
        write(file, b"---\n")
        file.unlink()


def put_back(root: Path, pristine: Path, body: str) -> None:
    shutil.rmtree(root / "content", ignore_errors=True)
    shutil.copytree(pristine / "content", root / "content")
    shutil.copy(pristine / "sitegen.yml", root)
    (root / PRACTICES / "laatste.md").write_text(a_practice(body))


def shows(live: Live, body: str) -> bool:
    return body in live.page("practices/laatste.html")


def test_it_survives_any_churn_and_then_shows_what_is_there(root: Path, tmp_path: Path) -> None:
    pristine = shutil.copytree(root, tmp_path / "pristine")
    chance = random.Random(SEED)
    with serving(root) as live:
        churn, end, asked = Churn(root, chance), time.monotonic() + SECONDS, 0
        while time.monotonic() < end:
            churn.go_on()
            if chance.random() < 0.05:
                assert live.ask("/index.html").status in (200, 404)
                asked += 1
            assert live.process.poll() is None, f"seed {SEED}: {live.said()[-2000:]}"
        put_back(root, pristine, f"Rust na {SEED}.")
        until(f"seed {SEED}: the last page", lambda: shows(live, f"Rust na {SEED}."), live)
        assert "Traceback" not in live.said()
        assert "sitegen zelf" not in live.said(), f"seed {SEED}"


def test_it_is_there_from_the_first_moment(root: Path, tmp_path: Path) -> None:
    """Renames while it starts: the first look, and the first watch."""
    pristine = shutil.copytree(root, tmp_path / "pristine")
    with serving(root) as live:
        practices = root / PRACTICES
        practices.rename(root / "elders")
        (root / "elders").rename(practices)
        put_back(root, pristine, "Meteen gezien.")
        until("the page", lambda: shows(live, "Meteen gezien."), live)


def nest(folder: Path, depth: int) -> None:
    """Folders in each other, deeper than a path can say."""
    here = os.open(folder, os.O_RDONLY)
    for _ in range(depth):
        os.mkdir("a", dir_fd=here)
        below = os.open("a", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)


def test_folders_nested_beyond_all_measure_do_not_end_it(root: Path) -> None:
    try:
        with serving(root) as live:
            nest(root / "content", 1_500)
            until("the fault", lambda: "path-too-long" in live.said(), live)
            (root / "content/a").rename(root / "weg")
            (root / PRACTICES / "laatste.md").write_text(a_practice("Weer goed."))
            until("the page", lambda: shows(live, "Weer goed."), live)
    finally:  # Python gives up at a thousand
        subprocess.run(["rm", "-rf", root / "content/a", root / "weg"], check=True)


def test_content_that_goes_leaves_the_last_pages_and_comes_back(root: Path) -> None:
    with serving(root) as live:
        (root / "content").rename(root / "elders")
        until("the message", lambda: "De map content is weg" in live.said(), live)
        assert live.ask("/practices/briefadres.html").status == 200
        (root / "elders").rename(root / "content")
        (root / PRACTICES / "laatste.md").write_text(a_practice("Terug."))
        until("the page", lambda: shows(live, "Terug."), live)


def test_settings_that_go_leave_the_last_pages_and_come_back(root: Path) -> None:
    with serving(root) as live:
        (root / "sitegen.yml").rename(root / "weg")
        until("the message", lambda: "no-settings" in live.said(), live)
        assert live.ask("/practices/briefadres.html").status == 200
        (root / PRACTICES / "laatste.md").write_text(a_practice("Terug."))
        (root / "weg").rename(root / "sitegen.yml")
        until("the page", lambda: shows(live, "Terug."), live)


def test_the_whole_catalogue_may_move_away_and_come_back(root: Path) -> None:
    with serving(root) as live:
        root.rename(root.with_name("elders"))
        until("a message", lambda: "no-settings" in live.said() or "is weg" in live.said(), live)
        root.with_name("elders").rename(root)
        (root / PRACTICES / "laatste.md").write_text(a_practice("Terug."))
        until("the page", lambda: shows(live, "Terug."), live)


def test_a_theme_in_a_folder_of_its_own_is_watched(root: Path) -> None:
    (root / "theme").mkdir()
    (root / "theme/eigen.css").write_text(":root { --a: 1; }")
    settings = (root / "sitegen.yml").read_text()
    settings = settings.replace("site:\n", "site:\n  theme: theme/eigen.css\n", 1)
    (root / "sitegen.yml").write_text(settings)
    with serving(root) as live:
        before = live.page("index.html")
        (root / "theme/eigen.css").write_text(":root { --a: 2; }")
        until("another style sheet", lambda: live.page("index.html") != before, live)
