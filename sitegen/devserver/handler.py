"""One request and its answer."""

import json
import mimetypes
from functools import cache
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from importlib.resources import files
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, quote, unquote, urlsplit

from sitegen.devserver.workshop import Edition
from sitegen.pages import urls
from sitegen.report.fault import fault_line

if TYPE_CHECKING:
    from sitegen.devserver.server import LiveServer

_OWN = "-/sitegen/"
"""Where what only the server has lies; no page of a site can be called so."""
_HEARTBEAT_SECONDS = 15
_IDLE_SECONDS = 60
"""For a browser that asks nothing more, or does not take what it asked for."""
_LONGEST_HOST = 80
_PAGE = "<!doctype html><html><head><meta charset='utf-8'><title>sitegen</title></head><body>{}</body></html>"
_IN_QUERY = "%/?:@!$&'()*+,;=~[]"


class Handler(BaseHTTPRequestHandler):
    """Answers one connection, request after request."""

    server: "LiveServer"
    protocol_version = "HTTP/1.1"
    default_request_version = "HTTP/1.0"  # what is no request gets an answer with a status too
    timeout = _IDLE_SECONDS
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """Answer with a file, whatever goes wrong on the way."""
        if "Content-Length" in self.headers or "Transfer-Encoding" in self.headers:
            self.close_connection = True  # what follows is not read, and would pass for a request
        try:
            self._route(urlsplit(self.path))
        except OSError:
            raise  # the browser went away
        except ValueError as error:  # of `urlsplit`
            self._say(HTTPStatus.BAD_REQUEST, f"400: {error}")
        except Exception as error:  # noqa: BLE001  # one answer fails; the server goes on
            sentence = self.server.say("serve-fault", line=fault_line(error))
            self.server.tell(sentence)
            self._say(HTTPStatus.INTERNAL_SERVER_ERROR, sentence)

    do_HEAD = do_GET  # noqa: N815  # its name there

    def do_POST(self) -> None:
        """Nothing here can be changed from a browser."""
        self.close_connection = True
        self._say(HTTPStatus.METHOD_NOT_ALLOWED, "405", {"Allow": "GET, HEAD"})

    do_PUT = do_DELETE = do_PATCH = do_OPTIONS = do_POST  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its name there
        """The terminal is for problems in the content."""

    def _route(self, asked: SplitResult) -> None:
        path, base = unquote(asked.path), self.server.base
        if not self.server.place.answers_to(self.headers.get("Host", "")):
            self._refuse_stranger(self.headers.get("Host", "")[:_LONGEST_HOST])
        elif not path.startswith(base):
            self._redirect(base, "")
        elif path.startswith(base + _OWN):
            self._own(path.removeprefix(base + _OWN), asked.query)
        else:
            self._file(path.removeprefix(base), asked.query)

    def _refuse_stranger(self, host: str) -> None:
        sentence = self.server.say("serve-stranger", host=host, address=self.server.address)
        if self.server.is_new_stranger(host):
            self.server.tell(sentence)
        self._say(HTTPStatus.FORBIDDEN, sentence)

    def _own(self, name: str, query: str) -> None:
        if name == "events":
            self._events(unquote(query))
        elif name in ("overlay.js", "overlay.css"):
            self._answer(HTTPStatus.OK, mimetypes.guess_type(name)[0] or "", _overlay(name))
        else:
            self._answer(HTTPStatus.NOT_FOUND, "text/plain", b"")

    def _file(self, address: str, query: str) -> None:
        edition = self.server.edition
        assert edition
        if address not in edition.files and f"{address}/{urls.CATALOGUE}" in edition.files:
            self._redirect(f"{self.server.base}{address}/", query)  # or links would lead elsewhere
            return
        path = self.server.path_in(edition, address)
        is_there = path in edition.files and path != urls.NOT_FOUND
        status = HTTPStatus.OK if is_there or not edition.files else HTTPStatus.NOT_FOUND
        file = edition.files.get(path)
        empty = _PAGE.format("").encode() if path == urls.NOT_FOUND else b""
        data = file.data if file else empty
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        if kind == "text/html":
            data = self._with_overlay(data, edition, address)
        is_text = kind.startswith("text/") or kind.endswith(("javascript", "json", "xml"))
        self._answer(status, f"{kind}; charset=utf-8" if is_text else kind, data)

    def _with_overlay(self, page: bytes, edition: Edition, address: str) -> bytes:
        own = quote(self.server.base) + _OWN
        version = self.server.version_of(edition, address)
        events = f"{own}events?{quote(address)}"
        tags = (
            f'<link rel="stylesheet" href="{own}overlay.css">\n'
            f'<script src="{own}overlay.js" data-version="{version}" data-events="{events}" defer>'
            "</script>\n</head>"
        )
        return page.replace(b"</head>", tags.encode(), 1)

    def _redirect(self, path: str, query: str) -> None:
        asked = f"?{quote(query, safe=_IN_QUERY)}" if query else ""
        self._answer(HTTPStatus.FOUND, "text/plain", b"", {"Location": quote(path) + asked})

    def _say(
        self, status: HTTPStatus, sentence: str, headers: dict[str, str] | None = None
    ) -> None:
        data = _PAGE.format(f"<p>{escape(sentence)}</p>").encode("utf-8", "replace")
        self._answer(status, "text/html; charset=utf-8", data, headers)

    def _answer(
        self, status: HTTPStatus, kind: str, data: bytes, headers: dict[str, str] | None = None
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _events(self, address: str) -> None:
        """Stay, and say what each edition brings the page at a path, until the browser leaves."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        server, told = self.server, None
        while self.command != "HEAD":
            with server.changed:
                if server.edition is told:
                    server.changed.wait(_HEARTBEAT_SECONDS)
                edition, message = server.edition, server.message
            if edition is None or edition is told:
                self.wfile.write(b": still here\n\n")
                continue
            told = edition
            # One server-sent event (HTML standard, §9.2).
            event = {"version": server.version_of(edition, address), **message}
            self.wfile.write(f"data: {json.dumps(event)}\n\n".encode())


@cache
def _overlay(name: str) -> bytes:
    return (files("sitegen.devserver") / name).read_bytes()
