"""Links out of a collection → where they lead: to images that are there, and an address for the rest."""

import posixpath
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from sitegen.proposal.writing import Line, quoted
from sitegen.words.words import Words

_IMAGE = re.compile(r"!\[[^\]\n]*\]\(<?(/[^)>\"\n]+)")
_LINK = re.compile(r"\]\(<?(?:/|\.\./)")
_HOST = re.compile(r"https?://([\w.-]+)")
_MAIL = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
_UNKNOWN = "https://example.org/"
_FEW = 3


def link_lines(bodies: Iterable[str], others: Iterable[str], words: Words) -> Iterator[Line]:
    """The lines of `links:`; none where no link leaves a page by its path."""
    texts = list(bodies)
    if not any(_LINK.search(text) for text in texts):
        return
    host = _host(texts)
    yield Line("  links:")
    doubt = words.gettext("unsure: where links lead that mean no page and no image here")
    yield Line(f"    base: {f'https://{host}/' if host else _UNKNOWN}", doubt)
    folders = dict(_folders(texts, others))
    if folders:
        yield Line("    folders:")
        yield from (
            Line(f"      {quoted(key)}: {quoted(to)}") for key, to in sorted(folders.items())
        )


def _folders(texts: Iterable[str], others: Iterable[str]) -> Iterator[tuple[str, str]]:
    """How links to images begin → the folder where those are."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for path in others:
        by_name[posixpath.basename(path)].append(path)
    for link in {unquote(found.strip()) for text in texts for found in _IMAGE.findall(text)}:
        there = [path for path in by_name[posixpath.basename(link)] if f"/{path}".endswith(link)]
        if len(there) == 1 and f"/{there[0]}" != link:
            yield f"{posixpath.dirname(link)}/", f"{posixpath.dirname(there[0])}/"


def _host(texts: Iterable[str]) -> str:
    """The site of whoever has a mailbox in these texts, as it is named there most often."""
    hosts: Counter[str] = Counter()
    mails: Counter[str] = Counter()
    for text in texts:
        hosts.update({*_HOST.findall(text)})
        mails.update({*_MAIL.findall(text)})
    domain, often = next(iter(mails.most_common(1)), ("", 0))
    if often < _FEW:
        return ""
    own = [host for host, _ in hosts.most_common() if host == domain or host.endswith(f".{domain}")]
    return own[0] if own else domain
