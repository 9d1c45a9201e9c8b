"""The address of the site: refused with the right one to paste, or right wherever it is used."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.site_address import is_site_address, site_address
from tests.commands import sitegen
from tests.conftest import check, made_of

RIGHT = (
    "https://a.example", "https://a.example/", "http://a.example/x/y", "https://a.example:8443/x/",
    "https://a.example/een%20map/", "https://a.example/%C3%A9/", "https://xn--caf-dma.example/",
    "https://a.example/a&b'c;d/", "http://localhost:8000/", "http://192.0.2.1/", "https://[2001:db8::1]/x/",
)  # fmt: skip
AMENDED = {
    "https://a.example//": "https://a.example/",
    "https://a.example/x//y/": "https://a.example/x/y/",
    "https://a.example/een map/": "https://a.example/een%20map/",
    "https://a.example/é/日/": "https://a.example/%C3%A9/%E6%97%A5/",
    "https://a.example/100%/": "https://a.example/100%25/",
    "https://a.example/%7ejan/": "https://a.example/~jan/",
    "https://a.example/?bron=brief": "https://a.example/",
    "https://a.example/x/#top": "https://a.example/x/",
    "https://jan:geheim@a.example/x/": "https://a.example/x/",
    "https://a.example/x/../y/./": "https://a.example/y/",
    "https://a.example/%2e%2e/y/": "https://a.example/y/",
    "https://A.Example/X/": "https://a.example/X/",
    "HTTPS://a.example/": "https://a.example/",
    "https://café.example/": "https://xn--caf-dma.example/",
    "https://a.example./": "https://a.example/",
    "https://a.example:/": "https://a.example/",
    "https://a.example:0443/": "https://a.example:443/",
    "https:/a.example": "https://a.example/",
    "//a.example/x": "https://a.example/x/",
    "a.example/x": "https://a.example/x/",
    "https://a.example\\x": "https://a.example/x/",
    "https://a.example/x/index.html": "https://a.example/x/",
}
HOPELESS = (
    "klein", "https://", "ftp://a.example/", "file:///x/", "https://a.example:0/", "https://a.example:99999/",
    "https://a.example:poort/", "https://a b.example/", "https://a..example/", "https://straße.example/",
    "https://a.example/%2F/", "https://a.example/%ff/", "https://a.example/%00/", "https://[::g]/", "https://[::1/",
    "https://" + "a" * 70 + ".example/", "https://a.example/" + "a" * 2_000, "javascript:alert(1)//a.example",
)  # fmt: skip


@pytest.mark.parametrize("written", RIGHT)
def test_a_right_address_stays(written: str) -> None:
    assert site_address(written) in (written, f"{written}/")


@pytest.mark.parametrize("written", AMENDED)
def test_another_is_refused_with_the_right_one(written: str) -> None:
    assert not is_site_address(written)
    assert site_address(written) == AMENDED[written]


@pytest.mark.parametrize("written", HOPELESS)
def test_what_is_no_address_at_all_is_refused(written: str) -> None:
    assert not is_site_address(written)
    assert site_address(written) == ""


@given(st.text(alphabet="htps:/.?#@%[]\\ aZ09éß2eF~-_&'日\u200d", max_size=60).map("https://a.nl/".__add__) | st.text())  # fmt: skip
def test_what_is_proposed_is_right_and_every_part_is_plain(written: str) -> None:
    address = site_address(written)
    if address:
        assert is_site_address(address)
        assert site_address(address) == address
        parts = urlsplit(address)
        assert [parts.query, parts.fragment, parts.username] == ["", "", None]
        assert address.isascii()
        assert "//" not in parts.path
        assert not {".", ".."} & set(unquote(parts.path, errors="strict").split("/"))


@pytest.mark.slow
@pytest.mark.parametrize("written", ["https://a.example/x?y=1", "https://a.example/a//b/"])
def test_settings_and_option_say_the_same(root: Path, written: str) -> None:
    settings = root / "sitegen.yml"
    settings.write_text(settings.read_text().replace("https://klein.example/", written))
    (found,) = check(root).diagnostics
    assert (found.code, dict(found.facts)["near"]) == ("invalid-address", site_address(written))
    done = sitegen("check", "--base-url", written, cwd=root)
    assert done.returncode == 2
    assert f"schrijf {site_address(written)}" in done.stderr


def test_a_right_address_is_right_in_every_place(root: Path) -> None:
    base = "https://a.example/een%20map/%C3%A9/"
    settings = root / "sitegen.yml"
    settings.write_text(settings.read_text().replace("https://klein.example/", base.rstrip("/")))
    files = {each.path: each.data.decode() for each in made_of(check(root)) if each.path.endswith(("html", "xml", "txt"))}  # fmt: skip
    assert f'<link rel="canonical" href="{base}practices/briefadres.html">' in files["practices/briefadres.html"]  # fmt: skip
    assert f"<loc>{base}practices/briefadres.html</loc>" in files["sitemap.xml"]
    assert f"Sitemap: {base}sitemap.xml" in files["robots.txt"]
    assert base in files["404.html"]
