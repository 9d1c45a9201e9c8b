"""Letters that a page begins, as `mailto:` addresses."""

from urllib.parse import quote


def mail_to(address: str) -> str:
    """A letter to whoever has this address, with every sign of it escaped that means something else there."""
    return f"mailto:{quote(address, safe='@')}"


def letter(to: str, subject: str, body: str) -> str:
    """A letter that is begun."""
    return f"{mail_to(to)}?subject={quote(subject, safe='')}&body={quote(body, safe='')}"


def share_by_mail(title: str, summary: str, address: str) -> str:
    """A letter that still needs an addressee."""
    body = f"{summary}\r\n\r\n{address}"
    return f"mailto:?subject={quote(title)}&body={quote(body)}"
