"""HTTP for whoever writes: the files of the newest edition, and word to open pages when it changes."""

import errno
import secrets
import socket
import time
from collections.abc import Callable
from http.server import ThreadingHTTPServer
from socketserver import TCPServer
from threading import Condition, Lock
from typing import Any
from urllib.parse import quote

from sitegen.devserver.handler import Handler
from sitegen.devserver.hosts import HostAddress
from sitegen.devserver.workshop import Edition
from sitegen.pages import urls

_QUEUE = 128
"""Browsers that may wait to be let in: each asks for many files at once, and there are many pages."""
_FULL = (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM)
_FULL_SECONDS = 0.1
_MOST_STRANGERS = 20

Say = Callable[..., str]
"""Words a sentence of `report` by its key and facts, in the language of whoever runs the server."""
Message = dict[str, object]
"""What open pages are told of an edition, for `overlay.js`."""


class LiveServer(ThreadingHTTPServer):
    """Serves one edition after another; `publish` puts the next one in place."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = _QUEUE

    def __init__(
        self, place: HostAddress, port: int, base: str, say: Say, tell: Callable[[str], None]
    ) -> None:
        """Listen at `place`; `base` is the path of the site, as `/` or `/a b/`, without percent signs.

        `tell` shows a line to whoever runs the server. Raises `OSError` when the port cannot be had.
        """
        self.address_family = place.family
        super().__init__((place.address, port), Handler)
        self.place = place
        self.base = base
        self.edition: Edition | None = None
        self.message: Message = {}
        self.changed = Condition()
        self.say = say
        self.tell = tell
        # After a restart the overlay may be another; open pages must notice.
        self._run = secrets.token_hex(4)
        self._strangers: set[str] = set()
        self._door = Lock()

    def server_bind(self) -> None:
        """Without asking the network for our name, which may take seconds."""
        if self.address_family == socket.AF_INET6:
            self.socket.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        TCPServer.server_bind(self)

    def get_request(self) -> tuple[socket.socket, Any]:
        """Wait a little when there are too many, or we would ask again and again at full speed."""
        try:
            return super().get_request()
        except OSError as error:
            if error.errno in _FULL:
                time.sleep(_FULL_SECONDS)
            raise

    @property
    def port(self) -> int:
        """The port that was had."""
        return int(self.server_address[1])

    @property
    def address(self) -> str:
        """Where a browser on this machine finds the site."""
        return self.address_at(self.place.name)

    def address_at(self, name: str) -> str:
        """The address of the site by another name of this machine."""
        return f"http://{name}:{self.port}{quote(self.base)}"

    def publish(self, edition: Edition, message: Message) -> None:
        """Serve `edition` from now on, and tell every open page `message`."""
        with self.changed:
            self.edition, self.message = edition, message
            self.changed.notify_all()

    def path_in(self, edition: Edition, address: str) -> str:
        """The file that answers for a path below the base: that with the bad news if there is none."""
        path = address + urls.CATALOGUE if address == "" or address.endswith("/") else address
        is_page = path.endswith(".html") or "." not in path
        return urls.NOT_FOUND if is_page and path not in edition.files else path

    def version_of(self, edition: Edition, address: str) -> str:
        """Changes when the page at a path does."""
        file = edition.files.get(self.path_in(edition, address))
        return f"{self._run}-{file.digest if file else None}"

    def is_new_stranger(self, host: str) -> bool:
        """Whether this is the first request by a name that is not ours; after many, none is."""
        with self._door:
            is_new = host not in self._strangers and len(self._strangers) < _MOST_STRANGERS
            self._strangers |= {host} if is_new else set()
            return is_new

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away in the middle of an answer is not an error."""
