"""HTTP for one machine: the files of the newest edition, and word to open pages when it changes."""

import json
import mimetypes
import secrets
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from threading import Condition
from urllib.parse import quote, unquote, urlsplit

from sitegen.pages import urls
from sitegen.serving.workshop import Edition

HOST = "127.0.0.1"
_OWN = "-/sitegen/"
"""Where what only the server has lies; no page of a site can be called so."""
_HEARTBEAT_SECONDS = 15
_EMPTY = b"<!doctype html><html><head><meta charset='utf-8'><title>sitegen</title></head><body></body></html>"

Message = dict[str, object]
"""What open pages are told of an edition, for `overlay.js`."""


class LiveServer(ThreadingHTTPServer):
    """Serves one edition after another; `publish` puts the next one in place."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, port: int, base: str, describe: Callable[[Edition], Message]) -> None:
        """Listen on `port` of this machine only; `base` is the path of the site, as `/` or `/a/`.

        `describe` words what an edition has to say. Raises `OSError` when the port is taken.
        """
        super().__init__((HOST, port), _Handler)
        self.base = base
        self.edition: Edition | None = None
        self.changed = Condition()
        self._describe = describe
        # After a restart the overlay may be another; open pages must notice.
        self._run = secrets.token_hex(4)

    @property
    def address(self) -> str:
        """Where a browser finds the site."""
        return f"http://{HOST}:{self.server_address[1]}{self.base}"

    def publish(self, edition: Edition) -> None:
        """Serve `edition` from now on, and tell every open page."""
        with self.changed:
            self.edition = edition
            self.changed.notify_all()

    def path_in(self, edition: Edition, address: str) -> str:
        """The file that answers for a path below the base: that with the bad news if there is none."""
        path = address + urls.CATALOGUE if address == "" or address.endswith("/") else address
        is_page = path.endswith(".html") or "." not in path
        return urls.NOT_FOUND if is_page and path not in edition.files else path

    def version_of(self, edition: Edition, address: str) -> str:
        """Changes when the page at a path does."""
        return f"{self._run}-{edition.digests.get(self.path_in(edition, address))}"

    def message(self, edition: Edition, address: str) -> bytes:
        """One server-sent event (HTML standard, §9.2) for the page at a path."""
        told = {"version": self.version_of(edition, address), **self._describe(edition)}
        return f"data: {json.dumps(told)}\n\n".encode()

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away in the middle of an answer is no error."""


class _Handler(BaseHTTPRequestHandler):
    server: LiveServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        base = self.server.base
        if not self._is_for_us():
            self._answer(HTTPStatus.FORBIDDEN, "text/plain", b"")
        elif not path.startswith(base):
            self._redirect(base)
        elif path.startswith(base + _OWN):
            self._own(path.removeprefix(base + _OWN))
        else:
            self._file(path.removeprefix(base))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its name there
        """The terminal is for problems in the content."""

    def _is_for_us(self) -> bool:
        """Refuse names that another site made to lead here (DNS rebinding)."""
        name = self.headers.get("Host", "").rpartition(":")[0]
        return name in (HOST, "localhost")

    def _own(self, name: str) -> None:
        if name == "events":
            self._events(unquote(urlsplit(self.path).query))
        elif name in ("overlay.js", "overlay.css"):
            data = (files("sitegen.serving") / name).read_bytes()
            self._answer(HTTPStatus.OK, mimetypes.guess_type(name)[0] or "", data)
        else:
            self._answer(HTTPStatus.NOT_FOUND, "text/plain", b"")

    def _file(self, address: str) -> None:
        edition = self.server.edition
        assert edition
        path = self.server.path_in(edition, address)
        is_there = path in edition.files and path != urls.NOT_FOUND
        status = HTTPStatus.OK if is_there or not edition.files else HTTPStatus.NOT_FOUND
        data = edition.files.get(path, _EMPTY if path == urls.NOT_FOUND else None)
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        if kind == "text/html":
            data = self._with_overlay(data or b"", edition, address)
        is_text = kind.startswith("text/") or kind.endswith(("javascript", "json", "xml"))
        self._answer(status, f"{kind}; charset=utf-8" if is_text else kind, data or b"")

    def _with_overlay(self, page: bytes, edition: Edition, address: str) -> bytes:
        own = self.server.base + _OWN
        version = self.server.version_of(edition, address)
        events = f"{own}events?{quote(address)}"
        tags = (
            f'<link rel="stylesheet" href="{own}overlay.css">\n'
            f'<script src="{own}overlay.js" data-version="{version}" data-events="{events}" defer>'
            "</script>\n</head>"
        )
        return page.replace(b"</head>", tags.encode(), 1)

    def _redirect(self, target: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _answer(self, status: HTTPStatus, kind: str, data: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)

    def _events(self, address: str) -> None:
        """Stay, and say what each edition brings the page at a path, until the browser leaves."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        server, told = self.server, None
        while True:
            with server.changed:
                if server.edition is told:
                    server.changed.wait(_HEARTBEAT_SECONDS)
                edition = server.edition
            is_new = edition is not None and edition is not told
            self.wfile.write(
                server.message(edition, address) if is_new and edition else b": still here\n\n"
            )
            told = edition
