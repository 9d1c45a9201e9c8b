"""An edge: what is kept from one build to the next, so that a build costs what its change costs.

One file, by SQLite; to delete it costs time and nothing else. It holds plain values and no code.
What it holds is found by what it was made of, and a row that is not as it was written counts as
not there. It counts only in the place where it was made: one that came with a stranger's change,
in a checkout or an archive, is not opened but removed.
"""

import os
import sqlite3
import sys
import sysconfig
from collections.abc import Container, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from sitegen import __version__
from sitegen.output.lock import Lock, hold
from sitegen.output.own_names import clear

FOLDER = ".sitegen-cache"
_LOCK = "lock"
_TABLES = (
    "documents",
    "bodies",
    "pages",
    "sites",
)
_SCHEMA = "(name TEXT PRIMARY KEY, key TEXT, value BLOB, proof BLOB)"
_TAG_FILE = "CACHEDIR.TAG"
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# https://bford.info/cachedir/\n"


class LostError(Exception):
    """The cache no longer holds what it held a moment ago; a build without it can go on."""


@dataclass(frozen=True)
class Row:
    """Something that was made."""

    key: str
    """What it was made of."""
    value: bytes
    """What came of it."""


class Cache:
    """Tables of rows by name. Without a place to keep it, it keeps nothing.

    It belongs to one build at a time; a second one does without.
    """

    def __init__(self, folder: Path | None, stamp: str = "") -> None:
        """`folder` is made when it is not there; one that cannot be used is as none.

        `stamp` is that of the program, see `code_stamp`: what another made is not taken.
        """
        self.stamp = stamp
        self._owner = os.getpid()
        self._file, self._lock = _claimed(folder) if folder else (None, None)
        self._connections: dict[int, sqlite3.Connection | None] = {}

    @property
    def keeps(self) -> bool:
        """Whether what is put can be had again, as far as is known."""
        return self._connection() is not None

    def rows(self, table: str) -> dict[str, Row]:
        """All rows of a table by name."""
        return dict(self._select(f"SELECT * FROM {table}", ()))  # noqa: S608

    def row(self, table: str, name: str) -> Row | None:
        """One row, or `None`."""
        found = self._select(f"SELECT * FROM {table} WHERE name = ?", (name,))  # noqa: S608
        return next((row for _, row in found), None)

    def put(self, table: str, rows: Iterable[tuple[str, Row]]) -> None:
        """Write rows in place of those of the same name."""
        full = ((n, row.key, row.value, _proof(n, row.key, row.value)) for n, row in rows)
        self._execute(f"INSERT OR REPLACE INTO {table} VALUES (?, ?, ?, ?)", full)  # noqa: S608

    def keep_only(self, table: str, names: Container[str]) -> None:
        """Remove all rows of other names."""
        gone = [(n,) for n in self._names(table) if n not in names]
        self._execute(f"DELETE FROM {table} WHERE name = ?", gone)  # noqa: S608

    def clear(self) -> None:
        """Remove all that is kept."""
        for table in _TABLES:
            self.keep_only(table, ())

    def save(self) -> bool:
        """Make all that was put and removed last, at once; whether it did."""
        connection = self._connection()
        try:
            if connection:
                connection.commit()
        except sqlite3.Error:
            self.give_up()
        return self.keeps

    def _names(self, table: str) -> list[str]:
        connection = self._connection()
        try:
            found = connection.execute(f"SELECT name FROM {table}") if connection else ()  # noqa: S608
            return [name for (name,) in found]
        except sqlite3.Error:
            self.give_up()
            return []

    def _execute(self, command: str, rows: Iterable[tuple[str | bytes, ...]]) -> None:
        connection = self._connection()
        try:
            if connection:
                connection.executemany(command, rows)
        except sqlite3.Error:
            self.give_up()

    def _select(self, query: str, values: tuple[str, ...]) -> Iterator[tuple[str, Row]]:
        connection = self._connection()
        if connection is None:
            return
        try:
            for name, key, value, proof in connection.execute(query, values):
                if proof == _proof(name, key, value):
                    yield name, Row(key, value)
        except (sqlite3.Error, TypeError):
            self.give_up()

    def give_up(self) -> None:
        """A full disk, or a damaged file: this build goes on without, and the next starts again."""
        if self._file and os.getpid() == self._owner:
            with suppress(OSError):
                self._file.unlink(missing_ok=True)
        self._file = None

    def _connection(self) -> sqlite3.Connection | None:
        """A connection of this process, since none may be shared with a copy of it."""
        if self._file is None:
            return None
        process = os.getpid()
        if process not in self._connections:
            self._connections[process] = _open(self._file)
        return self._connections[process]


NOTHING = Cache(None)
"""Keeps nothing."""


def code_stamp(templates: Path) -> str:
    """Changes when the program does, or what it is built on: its files, and those installed."""
    stats = sorted(stat for top in (Path(__file__).parents[1], templates) for stat in _stats(top))
    installed = sysconfig.get_paths()["purelib"]
    moment = os.stat(installed).st_mtime_ns if os.path.isdir(installed) else 0  # noqa: PTH112, PTH116
    about = (__version__, sys.version, moment, stats)
    return blake2b(repr(about).encode(), digest_size=16).hexdigest()


def _stats(folder: Path | str) -> Iterator[tuple[str, int, int]]:
    for entry in os.scandir(folder):
        if entry.is_dir():
            yield from _stats(entry.path)
        elif not entry.name.endswith(".pyc"):
            status = entry.stat()
            yield entry.path, status.st_mtime_ns, status.st_size


def _proof(name: str, key: str, value: bytes) -> bytes:
    return blake2b(f"{name}\0{key}\0".encode() + value, digest_size=8).digest()


def _claimed(folder: Path) -> tuple[Path | None, Lock | None]:
    """The database in `folder`, ours as long as the lock is kept; `None` where there can be none."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if folder.is_symlink():
            return None, None
        lock = hold(folder / _LOCK, waits=False)
        file = _database(folder)
        return file if file and file.exists() else _begin(folder), lock
    except OSError:
        return None, None


def _database(folder: Path) -> Path | None:
    """Where the database of the cache that was begun here is.

    Its name has the number and the moment of the tag in it. The kernel sets those, whoever brings
    the file: what someone planted has a name that is never asked for.
    """
    tag = folder / _TAG_FILE
    if not tag.exists():
        return None
    status = tag.lstat()
    return folder / f"{status.st_ino:x}-{status.st_ctime_ns:x}-2.sqlite"


def _begin(folder: Path) -> Path | None:
    """A cache without rows in place of what is there, which may hold people who withdrew."""
    for each in folder.iterdir():
        if each.name != _LOCK:
            clear(each)
    (folder / ".gitignore").write_text("*\n", encoding="ascii")
    (folder / _TAG_FILE).write_text(_TAG, encoding="ascii")
    return _database(folder)


def _open(file: Path) -> sqlite3.Connection | None:
    """The tables in `file`; a file that is no such thing is replaced, once."""
    for _ in range(2):
        try:
            connection = sqlite3.connect(file, isolation_level="DEFERRED", check_same_thread=False)
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("PRAGMA secure_delete = ON")  # people withdraw
            for table in _TABLES:
                connection.execute(f"CREATE TABLE IF NOT EXISTS {table} {_SCHEMA}")
            connection.commit()
        except sqlite3.OperationalError:
            return None
        except sqlite3.DatabaseError:
            with suppress(OSError):
                file.unlink(missing_ok=True)
        else:
            return connection
    return None
