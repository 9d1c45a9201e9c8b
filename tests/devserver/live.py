"""`sitegen serve` in a process of its own, for tests that meet it as a browser and an editor do."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TypeVar
from urllib.parse import urlsplit

PATIENCE = 90
"""Seconds after which a wait is given up, on a machine that has other things to do."""
T = TypeVar("T")


@dataclass(frozen=True)
class Answer:
    """What a browser gets."""

    status: int
    body: bytes
    headers: dict[str, str]


class Live:
    """A server that runs."""

    def __init__(self, process: subprocess.Popen[str], output: IO[str]) -> None:
        self.process = process
        self._output = output
        assert process.stdout
        self.greeting = process.stdout.readline()
        self.address = self.greeting.split(" ")[0].strip()
        assert self.address.startswith("http"), self.said()

    @property
    def port(self) -> int:
        return urlsplit(self.address).port or 0

    def said(self) -> str:
        """All that it said on stderr."""
        self._output.seek(0)
        return self._output.read()

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """One request on a connection of its own; `path` as it goes over the line."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.putrequest(method, path, skip_host="Host" in headers)
            for name, value in headers.items():
                connection.putheader(name, value)
            connection.endheaders()
            response = connection.getresponse()
            body = response.read()
            return Answer(response.status, body, {k.lower(): v for k, v in response.getheaders()})
        finally:
            connection.close()

    def page(self, path: str) -> str:
        return self.ask(f"{urlsplit(self.address).path}{path}").body.decode()


@contextmanager
def serving(root: Path, *options: str, **environment: str) -> Iterator[Live]:
    """Serve the catalogue in `root` on any free port."""
    command = [sys.executable, "-m", "sitegen", "serve", "--root", str(root), "--port", "0"]
    with TemporaryFile("w+", encoding="utf-8", errors="replace") as output:
        process = subprocess.Popen(
            [*command, *options], stdout=subprocess.PIPE, stderr=output, text=True,
            env={**os.environ, **environment},
        )  # fmt: skip
        try:
            yield Live(process, output)
        finally:
            process.kill()
            process.communicate()


def until(what: str, look: Callable[[], T], live: Live | None = None) -> T:
    """What `look` gives as soon as it is something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        assert live is None or live.process.poll() is None, f"it ended: {live.said()[-2000:]}"
        time.sleep(0.05)
    raise AssertionError(f"{what} never came about; {live.said()[-2000:] if live else ''}")
