"""The configurations in `docs/hosting/`, each tried on its server where that is installed."""

import gzip
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from email.message import Message
from pathlib import Path

import pytest

from tests.conftest import TESTS

_HOSTING = TESTS.parent / "docs/hosting"
_FOLDER, _NAME = "/srv/praktijken", "praktijken.example"
_PATIENCE = 30
_MODULES = Path("/usr/lib/apache2/modules")
_PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
Answer = tuple[int, Message, bytes]
Ask = Callable[..., Answer]


def _nginx(place: Path, port: int, site: Path) -> list[str]:
    text = _config("nginx.conf", site).replace("listen 80", f"listen 127.0.0.1:{port}")
    temps = "".join(
        f"{name}_temp_path {place}/{name};\n"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (place / "nginx.conf").write_text(
        f"daemon off; pid {place}/pid; error_log stderr; worker_processes 1;\nevents {{}}\n"
        f"http {{ include /etc/nginx/mime.types; access_log off;\n{temps}{text}}}\n"
    )
    return ["nginx", "-p", str(place), "-c", str(place / "nginx.conf"), "-e", "stderr"]


def _apache2(place: Path, port: int, site: Path) -> list[str]:
    names = ["mpm_event", "authz_core", "mime", "dir", "alias", "headers", "filter", "deflate"]
    loads = "".join(f"LoadModule {name}_module {_MODULES}/mod_{name}.so\n" for name in names)
    text = _config("apache.conf", site).replace("*:80", f"127.0.0.1:{port}")
    (place / "apache.conf").write_text(
        f"ServerRoot {place}\nPidFile {place}/pid\nErrorLog {place}/log\nServerName {_NAME}\n"
        f"Listen 127.0.0.1:{port}\n{loads}TypesConfig /etc/mime.types\nMutex file:{place}\n{text}"
    )
    return ["apache2", "-f", str(place / "apache.conf"), "-DFOREGROUND"]


def _caddy(place: Path, port: int, site: Path) -> list[str]:
    text = _config("Caddyfile", site).replace(f"{_NAME} {{", f"http://127.0.0.1:{port} {{")
    (place / "Caddyfile").write_text(
        f"{{\n\tadmin off\n\tauto_https off\n\tstorage file_system {place}\n}}\n{text}"
    )
    return ["caddy", "run", "--adapter", "caddyfile", "--config", str(place / "Caddyfile")]


_SERVERS = {"nginx": _nginx, "apache2": _apache2, "caddy": _caddy}


def _config(name: str, site: Path) -> str:
    return (_HOSTING / name).read_text(encoding="utf-8").replace(_FOLDER, str(site))


@pytest.fixture(scope="module")
def built() -> Iterator[Path]:
    """Where servers can read it that do not run as who tests."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        place.chmod(0o755)
        shutil.copytree(TESTS / "tiny", place / "tiny")
        command = ["build", "--quiet", "--root", str(place / "tiny"), "--output", f"{place}/site"]
        subprocess.run([sys.executable, "-m", "sitegen", *command], check=True)
        yield place / "site"


@pytest.fixture(params=_SERVERS)
def ask(request: pytest.FixtureRequest, tmp_path: Path, built: Path) -> Iterator[Ask]:
    if not shutil.which(request.param, path=_PATH):
        pytest.skip(f"{request.param} is not installed")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = _SERVERS[request.param](tmp_path, port, built)
    environment = {**os.environ, "PATH": _PATH, "HOME": str(tmp_path)}
    with subprocess.Popen(command, stderr=subprocess.PIPE, env=environment) as server:
        try:
            _wait(port, server)
            yield lambda path, **headers: _answer(f"http://127.0.0.1:{port}/{path}", headers)
        finally:
            server.terminate()


def _wait(port: int, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + _PATIENCE
    while server.poll() is None and time.monotonic() < end:
        with socket.socket() as probe:
            if not probe.connect_ex(("127.0.0.1", port)):
                return
        time.sleep(0.05)
    server.terminate()
    pytest.fail(server.communicate()[1].decode())


def _answer(address: str, headers: Mapping[str, str]) -> Answer:
    asked = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=asked)) as response:
            return response.status, response.headers, response.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def _of(built: Path, pattern: str) -> str:
    return next(built.glob(pattern)).relative_to(built).as_posix()


def test_a_page_is_asked_for_anew_and_costs_nothing_when_it_is_the_same(ask: Ask) -> None:
    for path in ("", "index.html", "contacts/team.html", "sitemap.xml", "robots.txt"):
        status, headers, _ = ask(path, Accept_Encoding="gzip")
        assert (status, headers.get_all("Cache-Control")) == (200, ["no-cache"]), path
        known = {"If_Modified_Since": headers["Last-Modified"]}
        if headers["ETag"]:
            known["If_None_Match"] = headers["ETag"]
        assert ask(path, Accept_Encoding="gzip", **known)[0] == 304, path


def test_a_name_with_a_hash_may_be_kept_for_good(ask: Ask, built: Path) -> None:
    for pattern in ("assets/*.js", "assets/*.css", "assets/*.svg", "cards/*.js", "index/*.js",
                    "texts/*.js", "originals/*.js", "originals/contacts/*.js", "bodies/*.js"):  # fmt: skip
        status, headers, _ = ask(_of(built, pattern))
        kept = ["public, max-age=31536000, immutable"]
        assert (status, headers.get_all("Cache-Control")) == (200, kept), pattern


def test_what_is_not_there_gives_our_page_and_is_not_kept(ask: Ask, built: Path) -> None:
    page = (built / "404.html").read_bytes()
    for path in ("weg.html", "er/is/niets", "assets/site.0123456789.js", ".sitegen", ".nojekyll"):
        status, headers, body = ask(path)
        assert (status, body) == (404, page), path
        assert headers.get_all("Cache-Control") == ["no-cache"], path
        assert headers["Content-Type"].lower().replace(" ", "") == "text/html;charset=utf-8"


def test_text_comes_compressed_with_its_type_and_the_headers_that_protect(
    ask: Ask, built: Path
) -> None:
    for pattern, kind in (("index.html", "html"), ("assets/site.*.js", "javascript"),
                          ("assets/site.*.css", "css"), ("feed.xml", "xml"), ("sitemap.xml", "xml")):  # fmt: skip
        path = _of(built, pattern)
        status, headers, body = ask(path, Accept_Encoding="gzip")
        assert (status, headers["Content-Encoding"]) == (200, "gzip"), path
        assert gzip.decompress(body) == (built / path).read_bytes()
        assert f"/{kind}" in headers["Content-Type"]
        assert "charset=utf-8" in headers["Content-Type"].lower().replace(" ", "")
        assert "accept-encoding" in (headers["Vary"] or "").lower()
        assert headers.get_all("X-Content-Type-Options") == ["nosniff"]
        assert headers.get_all("Referrer-Policy") == ["no-referrer"]
        assert headers.get_all("Content-Security-Policy") == ["frame-ancestors 'self'"]


def test_the_feed_that_is_json_comes_compressed_too(ask: Ask, built: Path) -> None:
    _, headers, body = ask("feed.json", Accept_Encoding="gzip")
    assert headers["Content-Type"] == "application/json"
    assert (headers["Content-Encoding"], gzip.decompress(body)) == (
        "gzip",
        (built / "feed.json").read_bytes(),
    )
