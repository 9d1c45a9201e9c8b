"""An audit finds a person in whatever form a file holds the name, and accuses nobody else."""

import base64
from urllib.parse import quote

import pytest

from sitegen.audit.search import Trace, traces
from tests.people import MAIL, jan

HIDDEN: dict[str, tuple[str, bytes]] = {
    "as it is": ("text", b"mail " + MAIL.encode()),
    "in capitals, without accents": ("text", b"JAN COORDINATOR DE VRIESEMA"),
    "as decomposed letters": ("text", "Jan Coo\u0308rdinator de Vriesema".encode()),
    "in two lines": ("text", "Jan Coördinator\n  de Vriesema".encode()),
    "a number in another dress": ("text", b"(088) 12 34 567"),
    "a slug": ("text", b'["jan-vriesema"]'),
    "a name of a file": ("name", b""),
    "in numeric entities": ("html", "".join(f"&#{ord(c)};" for c in MAIL).encode()),
    "in hexadecimal entities": ("html", "".join(f"&#x{ord(c):x};" for c in MAIL).encode()),
    "with a tag inside": ("html", b"j.vriesema<wbr>@duinrade.example"),
    "with soft hyphens": ("html", "j.vrie\u00adsema@duin\u00adrade.example".encode()),
    "percent-encoded": ("percent", quote(MAIL, safe="").replace("j", "%6A").encode()),
    "escaped in a script": ("script", "".join(f"\\u{ord(c):04x}" for c in MAIL).encode()),
    "in base64": ("base64", base64.b64encode(b"x " + MAIL.encode() + b" yz")),
    "in base64 for addresses": ("base64", base64.urlsafe_b64encode(b"~~" + MAIL.encode())),
    "backwards": ("backwards", MAIL[::-1].encode()),
    "as UTF-16": ("text", MAIL.encode("utf-16")),
}


@pytest.mark.parametrize("way", HIDDEN)
def test_an_audit_finds_a_person_in_any_form(way: str) -> None:
    reading, data = HIDDEN[way]
    path = "build/contacts/jan-vriesema.html" if reading == "name" else "build/x.html"
    assert reading in {
        found.reading for found in traces(path, data, jan()) if isinstance(found, Trace)
    }


@pytest.mark.parametrize(
    "text", ["Jan", "de Vries", "088 123 45 68", "vriesema.example", "januari-vriesemaland", ""]
)
def test_an_audit_accuses_nobody_else(text: str) -> None:
    assert list(traces("build/x.html", text.encode(), jan())) == []
