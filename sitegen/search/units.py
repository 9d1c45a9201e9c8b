"""Text as the browser counts it: what lies beyond the first plane is two units."""

from array import array


def units(text: str) -> str:
    """`text` with each UTF-16 code unit as a character of its own."""
    if not text or max(text) <= "\uffff":
        return text
    return "".join(map(chr, array("H", text.encode("utf-16-le", "surrogatepass"))))


def characters(text: str) -> str:
    """The opposite of `units`; half a character becomes the sign for what cannot be read."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
