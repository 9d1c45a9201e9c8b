"""What `serve` answers: to browsers by the hundred, to odd requests, and to those not meant for it.

LOAD_SECONDS makes the load last longer; LOAD_NOTE is a file for what was measured.
"""

import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.client import HTTPConnection, HTTPException
from pathlib import Path

import pytest
from click import ClickException

from sitegen.cli.serve import _listen
from sitegen.devserver.hosts import HostAddress, host_address
from sitegen.report.wording import sentence
from sitegen.words.words import Words
from tests.conftest import TESTS, a_practice
from tests.devserver.live import PATIENCE, Live, serving, until

BROWSERS = 200
LOAD_SECONDS = float(os.environ.get("LOAD_SECONDS", "3"))
PATHS = ("/index.html", "/practices/briefadres.html", "/", "/contacts/index.html", "/nergens.html")


class Browser(threading.Thread):
    """One connection, request after request, until the end."""

    def __init__(self, live: Live, start: threading.Barrier, end: threading.Event) -> None:
        super().__init__(daemon=True)
        self.live, self.start_line, self.end = live, start, end
        self.answers = 0
        self.lost: list[str] = []

    def run(self) -> None:
        connection = HTTPConnection("127.0.0.1", self.live.port, timeout=PATIENCE)
        self.start_line.wait()
        while not self.end.is_set() or not self.answers:
            path = PATHS[self.answers % len(PATHS)]
            try:
                connection.request("GET", path)
                response = connection.getresponse()
                body = response.read()
            except (OSError, HTTPException) as error:
                self.lost.append(repr(error))
                break
            if response.status != (404 if "nergens" in path else 200) or b"</html>" not in body:
                self.lost.append(f"{path}: {response.status}, {len(body)} bytes")
                break
            self.answers += 1
        connection.close()


def test_no_browser_of_two_hundred_at_once_loses_an_answer_while_pages_are_saved(
    root: Path,
) -> None:
    with serving(root) as live:
        start, end = threading.Barrier(BROWSERS + 1), threading.Event()
        browsers = [Browser(live, start, end) for _ in range(BROWSERS)]
        for browser in browsers:
            browser.start()
        start.wait()
        stop, saves = time.monotonic() + LOAD_SECONDS, 0
        while time.monotonic() < stop:
            saves += 1
            text = a_practice(f"Opgeslagen {saves}.")
            (root / "content/practices/laatste.md").write_text(text)
            time.sleep(0.3)
        end.set()
        for browser in browsers:
            browser.join(PATIENCE)
        lost = [each for browser in browsers for each in browser.lost]
        answers = sum(browser.answers for browser in browsers)
        measured = f"{BROWSERS} browsers, {saves} saves, {answers} answers, {len(lost)} lost"
        if "LOAD_NOTE" in os.environ:
            Path(os.environ["LOAD_NOTE"]).write_text(measured)
        assert not lost, f"{measured}: {lost[:3]}"
        assert answers >= BROWSERS
        until("the last save", lambda: f"Opgeslagen {saves}." in live.page("practices/laatste.html"), live)  # fmt: skip


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """The tiny catalogue, for requests that change nothing."""
    root = Path(shutil.copytree(TESTS / "tiny", tmp_path_factory.mktemp("live") / "site"))
    with serving(root, "--base-url", "https://klein.example/een%20map/%C3%A9/") as live:
        yield live


BASE = "/een%20map/%C3%A9/"


def test_the_path_of_the_site_is_the_same_as_where_it_will_be(live: Live) -> None:
    assert live.address.endswith(BASE)
    assert live.ask(BASE).status == 200
    elsewhere = live.ask("/")
    assert (elsewhere.status, elsewhere.headers["location"]) == (302, BASE)


def test_a_folder_without_its_slash_is_led_to_the_folder(live: Live) -> None:
    answer = live.ask(f"{BASE}practices?q=a%20b&x=%C3%A9")
    assert (answer.status, answer.headers["location"]) == (
        302,
        f"{BASE}practices/?q=a%20b&x=%C3%A9",
    )
    assert live.ask(f"{BASE}practices/").body == live.ask(f"{BASE}practices/?q=a").body
    assert live.ask(f"{BASE}thema").status == 404, "a folder without a list"
    assert live.ask(f"{BASE}practices/briefadres").status == 404


@pytest.mark.parametrize("path", ["", "practices", "practices/briefadres.html", "nergens.html",
                                  "-/sitegen/overlay.js", "-/sitegen/events?", "-/sitegen/x"])  # fmt: skip
def test_head_says_what_get_would_and_sends_no_body(live: Live, path: str) -> None:
    with socket.create_connection(("127.0.0.1", live.port), PATIENCE) as line:
        line.sendall(f"HEAD {BASE}{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())  # fmt: skip
        head, _, body = b"".join(iter(lambda: line.recv(65536), b"")).partition(b"\r\n\r\n")
    assert body == b""
    if "events" not in path:
        answer = live.ask(BASE + path)
        assert head.split(b" ")[1].decode() == str(answer.status)
        assert f"Content-Length: {len(answer.body)}".encode() in head


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"GET {base}%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
        (b"GET {base}..%2f..%2fsitegen.yml HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
        (b"GET {base}../../../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
        (b"GET {base}%ff%fe.html HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
        (b"GET {base}%ED%A0%80 HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
        (b"GET http://[::1 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        (b"GET http://localhost{base} HTTP/1.1\r\nHost: localhost\r\n\r\n", 200),
        (b"GET //elders.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 302),
        (b"GET {base}" + b"a" * 70_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n", 414),
        (b"GET {base} HTTP/1.1\r\nHost: localhost\r\n" + b"a: b\r\n" * 500 + b"\r\n", 431),
        (b"GET {base} HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 70_000 + b"\r\n\r\n", 431),
        (b"GET {base} HTTP/9.9\r\nHost: localhost\r\n\r\n", 505),
        (b"GET {base} onzin\r\n\r\n", 400),
        (b"\xff\xfe\r\n\r\n", 400),
        (b"POST {base} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc", 405),
        (b"DELETE {base} HTTP/1.1\r\nHost: localhost\r\n\r\n", 405),
        (b"BREW {base} HTTP/1.1\r\nHost: localhost\r\n\r\n", 501),
        (b"GET {base} HTTP/1.1\r\n\r\n", 403),
        (
            b"GET {base} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 30\r\n\r\nGET / HTTP/1.1\r\nHost: elders\r\n",
            200,
        ),
    ],
)
def test_an_odd_request_gets_one_answer_and_ends_nothing(
    live: Live, request_: bytes, status: int
) -> None:
    with socket.create_connection(("127.0.0.1", live.port), PATIENCE) as line:
        line.sendall(request_.replace(b"{base}", BASE.encode()))
        line.shutdown(socket.SHUT_WR)
        answer = b""
        try:
            answer = b"".join(iter(lambda: line.recv(65536), b""))
        except ConnectionResetError:
            assert not answer
            return  # it was closed while we were still sending
    assert answer.startswith(f"HTTP/1.1 {status} ".encode()), answer[:200]
    assert answer.count(b"HTTP/1.1 ") == 1
    assert "Traceback" not in live.said()
    assert live.ask(BASE).status == 200


@pytest.mark.parametrize("host", ["elders.example", "elders.example:8000", "localhost.elders.example",
                                  "127.0.0.1.elders.example", "10.0.0.1", "[::2]:80", "", "a b", "@localhost",
                                  "127.0.0.1@elders.example", "\x1b[31m"])  # fmt: skip
def test_a_name_that_is_not_ours_is_refused_in_a_sentence(live: Live, host: str) -> None:
    answer = live.ask(BASE, Host=host)
    assert answer.status == 403
    assert live.address in answer.body.decode()
    assert "Briefadres" not in answer.body.decode()
    assert f"Open {live.address}" in live.said()
    assert "\x1b" not in live.said()


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:80", "localhost.", "127.0.0.1", "127.0.0.1:9",
                                  "[::1]:80", "site.localhost:1"])  # fmt: skip
def test_our_own_names_are_answered_to_with_any_port(live: Live, host: str) -> None:
    assert live.ask(BASE, Host=host).status == 200


def test_a_stranger_is_named_once_in_the_terminal(live: Live) -> None:
    for _ in range(3):
        live.ask(BASE, Host="telkens.example")
    assert live.said().count("telkens.example") == 1


def test_open_to_the_network_it_warns_and_answers_to_numbers_and_to_this_machine(
    root: Path,
) -> None:
    with serving(root, "--host", "0.0.0.0") as live:
        assert live.address == f"http://127.0.0.1:{live.port}/"
        assert "iedereen in dit netwerk" in live.said()
        for host in ("192.168.1.5:8000", f"{socket.gethostname()}:80", "localhost", "[fe80::1]"):
            assert live.ask("/", Host=host).status == 200, host
        assert live.ask("/", Host="elders.example").status == 403


def test_a_place_answers_to_the_name_it_was_asked_by() -> None:
    place = HostAddress("kiosk.example", "192.0.2.7")
    assert place.answers_to("Kiosk.Example.:8000")
    assert not place.answers_to("elders.example")
    assert (
        HostAddress("localhost", "127.0.0.1").name == host_address("localhost").name == "127.0.0.1"
    )
    assert HostAddress("::", "::").name == "127.0.0.1"
    assert HostAddress("::1", "::1").name == "[::1]"
    assert not HostAddress("::1", "::1").is_open


def serve_in_vain(*options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "sitegen", "serve", *options]
    return subprocess.run(
        command, capture_output=True, text=True, timeout=PATIENCE, cwd=TESTS / "tiny"
    )


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--host", "192.0.2.1"), "192.0.2.1 is geen adres van deze computer"),
        (("--host", ""), "is geen adres van deze computer"),
        (("--host", "nergens.invalid"), "nergens.invalid is geen adres"),
        (("--host", "http://127.0.0.1"), "is geen adres van deze computer"),
        (("--host", "a" * 300), "is geen adres van deze computer"),
        (("--port", "99999"), "99999"),
        (("--port", "-1"), "-1"),
    ],
)
def test_where_it_cannot_listen_it_says_why_in_a_sentence(
    options: tuple[str, ...], words: str
) -> None:
    done = serve_in_vain(*options)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert "Errno" not in done.stderr


def test_ports_that_are_taken_are_named() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 65535))
        taken.listen()
        done = serve_in_vain("--port", "65535")
    assert (done.returncode, done.stdout) == (2, "")
    assert "65535 tot en met 65535 zijn bezet" in done.stderr


def test_a_port_of_the_administrator_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("sitegen.cli.serve.LiveServer", refused)
    with pytest.raises(ClickException, match="Poort 80 is alleen voor de beheerder"):
        _listen(host_address("127.0.0.1"), 80, "/", partial(sentence, words=Words("nl")))
