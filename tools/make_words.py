"""Bring the words of each language up to date with the code, and say what lacks a translation.

`make words` runs it. It takes the messages that code and templates mark, keeps in each
`sitegen/words/locale/<language>.po` what is translated, adds what is new, and drops what is gone.
A new language begins as an empty file with its name. `tests/words/test_locale.py` fails when a file is stale.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
LOCALE = ROOT / "sitegen/words/locale"
_METHODS = [("sitegen/**.py", "python"), ("templates/**.html", "jinja2")]
_OPTIONS = {
    "templates/**.html": {
        "trimmed": "true", "trim_blocks": "true", "lstrip_blocks": "true",
        "newstyle_gettext": "true", "silent": "false",
    }
}  # fmt: skip
_KEYWORDS = {
    "_": None, "gettext": None, "gettext_noop": None, "for_script": None, "message": None,
    "ngettext": (1, 2), "ngettext_noop": (1, 2), "_n": (1, 2), "counted": (1, 2), "plural_forms": (1, 2),
    "pgettext": ((1, "c"), 2), "pgettext_noop": ((1, "c"), 2),
}  # fmt: skip
_COMMENTS = ("Translators:",)
_HEADERS = ("Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Plural-Forms")
"""What is at the top of a file; a date would make every two branches conflict."""


def messages() -> Catalog:
    """What code and templates say, without a translation."""
    found = Catalog(charset="utf-8", fuzzy=False)
    for folder in ("sitegen", "templates"):
        for file, _line, message, comments, context in extract_from_dir(
            str(ROOT / folder),
            [
                (pattern.partition("/")[2], method)
                for pattern, method in _METHODS
                if pattern.startswith(folder)
            ],
            {pattern.partition("/")[2]: options for pattern, options in _OPTIONS.items()},
            _KEYWORDS,
            _COMMENTS,
            strip_comment_tags=True,
        ):
            found.add(
                message,
                locations=[(f"{folder}/{file}", None)],
                auto_comments=comments,
                context=context,
            )
    return found


def languages() -> list[str]:
    """Those that have a file."""
    return sorted(file.stem for file in LOCALE.glob("*.po"))


def read(language: str) -> Catalog:
    """The words of a language as they stand in its file."""
    data = (LOCALE / f"{language}.po").read_bytes()
    return read_po(BytesIO(data), language.replace("-", "_"))


def updated(language: str) -> bytes:
    """The file of a language with all that is said today, and nothing else."""
    words = read(language)
    words.update(messages(), no_fuzzy_matching=True, update_header_comment=False)
    words.obsolete.clear()
    words.fuzzy = False
    made = BytesIO()
    write_po(made, words, width=100, sort_by_file=True, include_lineno=False)
    lines = made.getvalue().decode("utf-8").split("\n")
    end = lines.index("")
    kept = [
        line
        for line in lines[:end]
        if not line.startswith('"') or line.startswith(tuple(f'"{name}:' for name in _HEADERS))
    ]
    return "\n".join(kept + lines[end:]).encode("utf-8")


def lacking(words: Catalog) -> Iterator[Message]:
    """The messages without a translation that can be shown."""
    for message in words:
        texts = message.string if isinstance(message.string, tuple) else (message.string,)
        if message.id and (message.fuzzy or not all(texts)):
            yield message


def main() -> None:
    """Write each file again, and name what lacks."""
    for language in languages():
        (LOCALE / f"{language}.po").write_bytes(updated(language))
        lacks = [*lacking(read(language))]
        sys.stdout.write(f"{language}: {len(lacks)} messages without a translation\n")
        for message in lacks:
            sys.stdout.write(f"  {message.id!r}\n")


if __name__ == "__main__":
    main()
