"""Values → the text of a content file. Twin of `templates/js/form/compose.js`.

What it writes is read back exactly by `document.frontmatter`; `tests/shared/form.json` and a
property test hold that, and the two together.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

Record = Mapping[str, str | Sequence[str]]
Written = str | Sequence[str] | Sequence[Record]
"""What an author writes in one field: a text, a list of texts, or a list of blocks."""

_PLAIN = re.compile(r"[A-Za-z0-9À-ÖØ-öø-ÿ+./(][ -~¡-ɏ‐-‧€]*(?<![ :])")
_LIKE_YAML = re.compile(r": | #|\t")
_SHORT = re.compile(r"[A-Za-z0-9._/-]+")
_UNSAFE_IN_FLOW = re.compile(r"[,\[\]{}:?]")
# To list what is kept would take twenty times as long to compile, 7 ms of each start.
_ESCAPED = re.compile(r'[\x00-\x1f"\\\x7f-\xa0\u2028-\u202f\ud800-\udfff\ufeff\ufffe-\U0010ffff]')


def compose(fields: Mapping[str, Written], body: str) -> str:
    """A content file with these fields, in their order, and this body. Empty fields are left out."""
    lines = [line for key, value in fields.items() for line in _field(key, value)]
    text = body.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    return "\n".join(("---", *lines, "---", *(("", text) if text else ()), ""))


def scalar(text: str, *, in_flow: bool = False) -> str:
    """A text as YAML: as it is where that is safe, else in double quotes."""
    is_plain = (
        _PLAIN.fullmatch(text)
        and not _LIKE_YAML.search(text)
        and text != "null"
        and not (in_flow and _UNSAFE_IN_FLOW.search(text))
    )
    return text if is_plain else f'"{"".join(map(_quoted, text))}"'


def _quoted(character: str) -> str:
    if not _ESCAPED.fullmatch(character):
        return character
    code = ord(character)
    if character in '"\\':
        return f"\\{character}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _field(key: str, value: Written) -> Iterator[str]:
    if isinstance(value, str):
        if value.strip():
            yield f"{key}: {scalar(value)}"
        return
    records = [item for item in value if isinstance(item, Mapping)]
    texts = [item for item in value if isinstance(item, str) and item.strip()]
    if records:
        yield f"{key}:"
        for record in records:
            yield from _record(record)
    elif texts and all(map(_SHORT.fullmatch, texts)):
        yield f"{key}: {_flow(texts)}"
    elif texts:
        yield f"{key}:"
        yield from (f"  - {scalar(text)}" for text in texts)


def _record(record: Record) -> Iterator[str]:
    mark = "  - "
    for key, value in record.items():
        text = scalar(value) if isinstance(value, str) else _flow(value)
        if value and (not isinstance(value, str) or value.strip()):
            yield f"{mark}{key}: {text}"
            mark = "    "


def _flow(texts: Sequence[str]) -> str:
    return f"[{', '.join(scalar(text, in_flow=True) for text in texts)}]"
