"""Files that run: what a browser executes when it opens them, or a server before it sends them.

By the ending of the name, and by how the bytes begin: a host that sends a file without a type leaves
it to the browser to guess from those (WHATWG MIME Sniffing, §7.1).
"""

import codecs
import re

LOOKED_AT = 1445
"""Bytes from the start that a browser guesses by (same standard, §5.2)."""
_ENDINGS = frozenset({
    "html", "htm", "xhtml", "xht", "shtml", "shtm", "stm", "mht", "mhtml", "hta", "htc",
    "js", "mjs", "cjs", "jsx", "ts", "mts", "wasm", "swf", "jar", "class", "jnlp",
    "svg", "svgz", "xml", "xsl", "xslt", "xbl", "rdf", "atom", "rss", "mathml", "mml", "xul",
    "php", "php3", "php4", "php5", "php7", "php8", "phps", "phtml", "phar", "cgi", "pl", "py", "rb",
    "asp", "aspx", "ashx", "asmx", "jsp", "jspx", "cfm",
})  # fmt: skip
"""XML in any form is shown as a page, and may hold HTML with scripts."""
_STARTS = re.compile(
    rb"[\t\n\f\r ]*<(?:!|\?|/?(?:html|head|body|script|style|title|meta|link|base|iframe|frameset|object|embed"
    rb"|form|img|svg|math|video|audio|template|div|span|table|font|h[1-6]|center|main|section|article|a|b|br"
    rb"|p|i|u|ul|ol)[\s/>])",
    re.IGNORECASE,
)
_BINARIES = re.compile(rb"\0asm|[FCZ]WS[\x01-\x40]|#!")
_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


def is_active(name: str, start: bytes) -> bool:
    """Whether a file of this name that begins with `start` runs somewhere.

    Any part of a name behind a full stop counts, since servers look at all of them: `a.php.jpg`.
    """
    endings = {part.strip(" ~") for part in name.casefold().split(".")[1:]}
    plain = _plain(start[:LOOKED_AT])
    return bool(endings & _ENDINGS or _STARTS.match(plain) or _BINARIES.match(plain))


def _plain(start: bytes) -> bytes:
    for mark, encoding in _MARKS.items():
        if start.startswith(mark):
            text = start[len(mark) :].decode(encoding, "ignore")
            return text.encode("utf-8", "ignore")
    return start
