"""The address of a site in the one way that browsers, sitemaps and servers all read alike."""

import re
from ipaddress import AddressValueError, IPv6Address
from urllib.parse import quote, unquote

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):/+|/+")
_HOST = re.compile(r"[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")
_PORT = re.compile(r":0*([0-9]{1,5})")
_DEVIATING = re.compile("[ßς\u200c\u200d]")
"""Old and new rules for names beyond ASCII make two names of these (UTS 46, §7)."""
_UNREADABLE = re.compile(r"[/\\\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffd]")
_SAFE = "!$&'()*+,;=:@~"
"""What a segment may hold as it is, next to letters and digits (RFC 3986, §3.3)."""
_LONGEST = 2_000


def site_address(written: str) -> str:
    """What `written` was to be, ending in `/`; empty where nothing can be made of it.

    It is right when it comes back as it was, but for the last `/`.
    """
    text = written.strip().replace("\\", "/")
    scheme = _SCHEME.match(text)
    name = (scheme[1] or "https").lower() if scheme else "https"
    authority, _, rest = re.split(r"[?#]", text[scheme.end() if scheme else 0 :])[0].partition("/")
    host = _host(authority.rpartition("@")[2])
    path = _path(rest)
    is_whole = scheme or "." in host or host.startswith("localhost")
    if name not in ("http", "https") or not host or path is None or not is_whole:
        return ""
    address = f"{name}://{host}/{path}"
    return address if len(address) <= _LONGEST else ""


def is_site_address(written: str) -> bool:
    """Whether a site can stand there, and all that is said of it be right."""
    return bool(written) and site_address(written) in (written, f"{written}/")


def _host(authority: str) -> str:
    """Name and port as in an address, in ASCII; empty when it is none."""
    name, colon, port = authority.rpartition(":")
    if not colon or authority.endswith("]"):
        name, port = authority, ""
    number = _PORT.fullmatch(f":{port}") if port else None
    if (port and not (number and 0 < int(number[1]) < 65536)) or _DEVIATING.search(name):
        return ""
    try:
        if name.startswith("[") and name.endswith("]"):
            name = f"[{IPv6Address(name[1:-1])}]"
        else:
            name = name.lower().strip(".").encode("idna").decode("ascii")
            name = name if _HOST.fullmatch(name) else ""
    except (UnicodeError, AddressValueError):
        return ""
    return name + (f":{number[1]}" if name and number else "")


def _path(written: str) -> str | None:
    """The folder, with percent signs where they belong and a `/` after each name."""
    names: list[str] = []
    for segment in written.split("/"):
        name = _name(segment.strip())
        if name is None:
            return None
        if name == "..":
            del names[-1:]
        elif name not in ("", "."):
            names.append(name)
    if names and re.search(r"\.html?$", names[-1], re.IGNORECASE):
        names.pop()  # a page; the site is the folder around it
    return "".join(f"{quote(name, safe=_SAFE)}/" for name in names)


def _name(segment: str) -> str | None:
    """What the percent signs stand for; one that stands for nothing stands for itself."""
    bare = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", segment)
    name = unquote(bare, errors="replace")
    return None if _UNREADABLE.search(name) else name
