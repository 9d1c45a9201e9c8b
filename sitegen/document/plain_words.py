"""A field without the signs of Markdown and HTML, which only the text below the fields may hold.

JavaScript reads the same table (`templates/js/form/almost.js`).
"""

import re

SIGNS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"!?\[([^\[\]]+)\]\([^()\s]*(?:\([^()]*\)[^()\s]*)?(?:\s+[\"'][^\"']*[\"'])?\)", "$1"),
        (r"\*\*(?=[^\s*])([^*]*[^\s*])\*\*", "$1"),
        (r"(?<![\w*])\*(?=\w)([^*]*[\w.!?])\*(?![\w*])", "$1"),
        (r"(?<!\w)__(?=\w)([^_]*[\w.!?])__(?!\w)", "$1"),
        (r"(?<!\w)_(?=\w)([^_]*[\w.!?])_(?!\w)", "$1"),
        (r"~~(?=\S)([^~]*\S)~~", "$1"),
        (r"(?<![=\w])==(?=[^\s=])([^=]*[^\s=])==(?![=\w])", "$1"),
        (r"(?<!`)(`+)(?!`)(?![a-z0-9_.:/$-]+`)(?=[^`]*\w)([^`<>{}%]+)\1(?!`)", "$2"),
        (r"<(https?://[^<>\s]+)>", "$1"),
        (r"</?(?:a|b|br|em|font|h[1-6]|i|p|span|strong|su[bp]|u)\b[^<>]*>", ""),
        (r"^#{1,6}[ \t]+", ""),
    )
)
"""What is written → what is left of it, with `$1` for a group. Between backticks a name such as `id`
and a sign such as `<!--` may stand."""
_HINT = re.compile(r"[*_`~=<]|\]\(|^#")


def plain_words(text: str) -> str:
    """`Een **nieuw** paspoort` → `Een nieuw paspoort`."""
    if not _HINT.search(text):
        return text
    for pattern, plain in SIGNS:
        if plain:
            group = int(plain[1:])
            text = pattern.sub(lambda found, group=group: found[group], text)  # type: ignore[misc]
        else:
            text = pattern.sub("", text)
    return text
