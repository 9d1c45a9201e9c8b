"""Compiled templates and words, kept where Python keeps the modules it compiled, and trusted as those.

A folder that cannot be written costs time and nothing else.
"""

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import cache_from_source
from pathlib import Path


@dataclass(frozen=True)
class Bytecode:
    """Files of one kind, each with a name that says what it was made of."""

    folder: Path

    def get(self, name: str, made_of: str) -> bytes | None:
        """What was put under this name, if it was made of the same."""
        with suppress(OSError):
            return self._file(name, made_of).read_bytes()
        return None

    def put(self, name: str, made_of: str, data: bytes) -> None:
        """Keep it in place of what was made of anything else; whole or not at all."""
        if sys.dont_write_bytecode:
            return
        file = self._file(name, made_of)
        half = file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            half.write_bytes(data)
            for old in self.folder.glob(f"{name}-*.pyc"):
                old.unlink(missing_ok=True)
            half.replace(file)

    def _file(self, name: str, made_of: str) -> Path:
        return self.folder / f"{name}-{made_of}.pyc"


BYTECODE = Bytecode(Path(cache_from_source(__file__)).parent)
"""That of this program."""
