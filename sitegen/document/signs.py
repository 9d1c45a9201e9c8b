"""The signs of a text: what checks look for, without the words that it stands between.

A search for each sign in a whole body takes most of what its check takes; a text without its words
is a fortieth as long. What was apart may stand together in it: it says where to look, and no more.
"""

# In UTF-8 the letters À to ÿ are 0xC3 and another byte from 0x80 to 0xBF; all other characters
# beyond ASCII leave their first byte.
_WORDS = bytes(
    (*b" .,;abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 0xC3)
) + bytes(range(0x80, 0xC0))


def signs_of(text: str) -> bytes:
    """The text in UTF-8, less letters, digits, spaces, full stops, commas and semicolons."""
    return text.encode().translate(None, _WORDS)


def is_plain(text: str) -> bool:
    """Whether it is words alone: nothing is marked in it, and no address stands in it."""
    return not signs_of(text) and "www." not in text
