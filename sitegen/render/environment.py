"""The Jinja environment: escaping always on, undefined names fail the build, words of one language."""

import marshal
import sys
from collections.abc import Hashable, Mapping
from contextlib import suppress
from functools import lru_cache
from hashlib import blake2b
from typing import Any, Protocol

import jinja2
from jinja2 import BytecodeCache, DictLoader, Environment, StrictUndefined
from jinja2.bccache import Bucket

from sitegen.render.soft import soft_filters
from sitegen.render.speaking import SpeakingEnvironment
from sitegen.render.translating import functions
from sitegen.words.words import Words

_OPTIONS: dict[str, Any] = {
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
    "extensions": ["jinja2.ext.i18n"],
}
_SAYING = marshal.dumps(functions.__code__, 2)
_COMPILER = repr((jinja2.__version__, sys.version, sorted(_OPTIONS.items()), _SAYING))
"""What the same template may be compiled differently by; what is said is compiled into it."""


class Store(Hashable, Protocol):
    """Keeps bytes by a name and by what they were made of: `compiled.bytecode.Bytecode`."""

    def get(self, name: str, made_of: str) -> bytes | None:
        """What was put, if there is any."""

    def put(self, name: str, made_of: str, data: bytes) -> None:
        """Keep it, if that can be done."""


class _Compiled(BytecodeCache):
    """Jinja's name for what we do with a store. What is damaged is compiled again."""

    def __init__(self, store: Store, words: Words) -> None:
        self._store, self._words = store, words

    def load_bytecode(self, bucket: Bucket) -> None:
        data = self._store.get(self._name(bucket), self._made_of(bucket))
        with suppress(ValueError, EOFError, TypeError):
            bucket.code = marshal.loads(data) if data else None  # noqa: S302  # as Python's own

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._store.put(self._name(bucket), self._made_of(bucket), marshal.dumps(bucket.code))

    def _name(self, bucket: Bucket) -> str:
        return f"{bucket.key}-{self._words.language}"

    def _made_of(self, bucket: Bucket) -> str:
        made_of = f"{bucket.checksum} {_COMPILER} {self._words.digest}"
        return blake2b(made_of.encode(), digest_size=16).hexdigest()


def make_environment(
    templates: Mapping[str, str], words: Words, store: Store | None = None
) -> Environment:
    """From template names and texts, and what these say. Content is never a template."""
    return _environment(tuple(templates.items()), words, store)


@lru_cache(maxsize=1)
def _environment(
    templates: tuple[tuple[str, str], ...], words: Words, store: Store | None
) -> Environment:
    """One environment for as long as the templates stay the same: what was used once stays compiled."""
    made = SpeakingEnvironment(
        loader=DictLoader(dict(templates)),
        autoescape=True,
        undefined=StrictUndefined,
        bytecode_cache=_Compiled(store, words) if store else None,
        **_OPTIONS,
    )
    made.policies["ext.i18n.trimmed"] = True
    made.newstyle_gettext = True  # type: ignore[attr-defined]  # of the extension
    made.globals |= {**functions(words), "words": words, "nouns": words.nouns}
    made.filters |= {"number": words.number, **soft_filters(words.tag)}
    return made
