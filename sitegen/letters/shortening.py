"""The beginning of a text, where there is no room for all of it."""


def shortened(text: str, limit: int) -> str:
    """At most `limit` characters: whole words, and an ellipsis where some are left out."""
    if len(text) <= limit:
        return text
    room = text[:limit]
    words = room.rpartition(" ")[0] or room[:-1]
    return f"{words.rstrip(' ,;:.!?-–—')}…"
