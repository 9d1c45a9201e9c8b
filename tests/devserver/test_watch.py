"""What `serve` takes for a save."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
import watchfiles
from watchfiles import Change

from sitegen.devserver.watch import saves, watched
from tests.conftest import Write, a_practice


@pytest.mark.parametrize(
    "error", [RuntimeError("OS file watch limit reached."), OSError(24, "open")]
)
def test_where_the_system_cannot_watch_it_says_so_and_asks(
    site: Path, write: Write, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    real = watchfiles.watch

    def limited(*paths: str, force_polling: bool | None, **options: Any) -> Iterator[Any]:
        if not force_polling:
            raise error
        return real(*paths, force_polling=True, **options)

    monkeypatch.setattr("watchfiles.watch", limited)
    heard: list[str] = []
    waiting = saves(site, lambda: ["sitegen.yml"], Event(), heard.append)
    assert next(waiting) is False
    assert heard == [str(error)]
    write("content/practices/p3.md", a_practice("Andere woorden.", title="Titel p3"))
    assert next(waiting) is True


def test_what_editors_and_builds_leave_is_no_save(site: Path) -> None:
    there = watched(site, ["sitegen.yml", "theme/eigen.css"])
    root = str(site)
    for path in ("content/practices/.a.md.swp", "build", ".sitegen-cache",
                 "content/practices/a.md~", "notities.txt", "static/.CNAME.swp"):  # fmt: skip
        assert not there.matters(Change.modified, f"{root}/{path}"), path
    for path in ("content/practices/a.md", "content", "content/nieuw", "sitegen.yml", "theme",
                 "theme/eigen.css", "content/images/A B.PNG", "static/CNAME", "static/.well-known",
                 "static/.well-known/security.txt", "static/.htaccess", "static"):  # fmt: skip
        assert there.matters(Change.modified, f"{root}/{path}"), path
