"""`content.links`: where links of others lead, in the catalogue, beside it and out of it."""

from pathlib import Path

import pytest

from sitegen.build.result import CheckResult
from tests.conftest import PNG, TESTS, Write, check, codes, pages

_TINY = (TESTS / "tiny/sitegen.yml").read_text(encoding="utf-8")
_WHERE = """content:
  practices:
    files: [content/practices, "library/**/*.md"]
    optional: [thema]
  contacts: {required: no}
"""
_LINKS = """  links:
    base: https://old.example
    folders: {"/assets/": static/img, "../docs/": "https://docs.example/d/", manual: "https://m.example"}
"""
PATH = "library/2019/fair/index.md"


@pytest.fixture
def library(root: Path, write: Write) -> Path:
    """The tiny catalogue with a folder of someone else."""
    write("sitegen.yml", _TINY + _WHERE + _LINKS)
    (root / "static/img").mkdir(parents=True)
    (root / "static/img/map.png").write_bytes(PNG)
    (root / PATH).parent.mkdir(parents=True)
    (root / "library/2019/other.md").write_text(
        "---\ntitle: Other\nsummary: Other.\nthema: [reizen]\naliases: [former]\n---\n\nText.\n",
        "utf-8",
    )
    return root


def shown(root: Path, body: str) -> tuple[CheckResult, str]:
    """What is found, and the page of a text."""
    text = f"---\ntitle: Fair\nsummary: A fair.\nthema: [reizen]\n---\n\n{body}\n"
    (root / PATH).write_text(text, encoding="utf-8")
    checked = check(root)
    return checked, pages(checked)["practices/fair.html"] if checked.site else ""


@pytest.mark.parametrize(
    "link",
    [
        "/library/2019/other.md", "/library/2019/other/", "/2019/other", "/other/", "/other.html", "/former/",
        "../other", "../other/", "../other.md", "/practices/other/?utm=1",
    ],
)  # fmt: skip
def test_a_link_to_a_page_leads_to_it_however_it_is_written(library: Path, link: str) -> None:
    checked, page = shown(library, f"See [it]({link}).")
    if link.startswith("/practices"):
        assert 'href="https://old.example/practices/other/?utm=1"' in page
    else:
        assert '<a href="other.html">it</a>' in page
    assert codes(checked) == []


@pytest.mark.parametrize(
    ("link", "to"),
    [
        ("/about/us/?a=1&b=2#team", "https://old.example/about/us/?a=1&amp;b=2#team"),
        ("../../../docs/install.md", "https://old.example/docs/install.md"),
        ("../../../../docs/in%20stall.md", "https://docs.example/d/in%20stall.md"),
        ("../../../../elsewhere/x.html", "https://old.example/elsewhere/x.html"),
        ("../../../manual/a/../../../b.md", "https://old.example/b.md"),
        ('/a"onclick=x', "https://old.example/a%22onclick%3Dx"),
    ],
)  # fmt: skip
def test_a_link_out_of_the_catalogue_leads_where_the_settings_say(
    library: Path, link: str, to: str
) -> None:
    checked, page = shown(library, f"See [it](<{link}>).")
    assert f'<a href="{to}" rel="noreferrer">it</a>' in page
    assert codes(checked) == []


def test_an_image_of_a_mapped_folder_is_on_the_site(library: Path) -> None:
    _, page = shown(library, "![A map](/assets/map.png)")
    assert '<img src="../media/map.' in page


def test_an_image_on_another_site_is_never_asked_for(library: Path) -> None:
    checked, page = shown(library, "![A map](/elsewhere/map.png)")
    assert codes(checked) == ["image-elsewhere"]
    lower = (library / "sitegen.yml").read_text(encoding="utf-8")
    (library / "sitegen.yml").write_text(
        f"{lower}diagnostics: {{image-elsewhere: warning}}\n", "utf-8"
    )
    _, page = shown(library, "![A map](/elsewhere/map.png)")
    assert '<a href="https://old.example/elsewhere/map.png" rel="noreferrer">A map</a>' in page


def test_a_slip_in_the_name_of_a_page_is_still_a_mistake(library: Path) -> None:
    checked, _ = shown(library, "See [it](../othr.md).")
    assert codes(checked) == ["broken-link"]


def test_a_name_that_could_be_two_pages_leads_to_neither(library: Path) -> None:
    (library / "library/2020").mkdir()
    other = (library / "library/2019/other.md").read_text(encoding="utf-8")
    two = other.replace("aliases: [former]\n", "").replace("Other", "Second")
    (library / "library/2020/other.md").write_text(two, encoding="utf-8")
    (library / "sitegen.yml").write_text(
        _TINY + _WHERE.replace("    optional", "    slug: path\n    optional") + _LINKS, "utf-8"
    )
    text = "---\ntitle: Fair\nsummary: A fair.\nthema: [reizen]\n---\n\n[a](/other/) [b](/2020/other/)\n"
    (library / PATH).write_text(text, encoding="utf-8")
    page = pages(check(library))["practices/2019-fair.html"]
    assert '<a href="https://old.example/other/" rel="noreferrer">a</a>' in page
    assert '<a href="2020-other.html">b</a>' in page


def test_without_a_map_a_link_out_of_the_catalogue_is_a_mistake_as_always(
    library: Path,
) -> None:
    (library / "sitegen.yml").write_text(_TINY + _WHERE, encoding="utf-8")
    checked, _ = shown(library, "[a](/about/) [b](../../../../x.md) [c](/other/) [d](//host/x)")
    assert codes(checked) == ["link-outside", "link-outside", "unsafe-link"]


@pytest.mark.parametrize(
    ("links", "code"),
    [
        ("base: javascript:alert(1)", "invalid-url"), ("folders: {/a/: ../b}", "link-outside"),
        ("folders: {/a/: /etc}", "link-outside"), ("folders: [a]", "settings-shape"),
        ('folders: {/a/: "https://x y"}', "invalid-url"), ("bse: https://a.example", "unknown-key"),
    ],
)  # fmt: skip
def test_settings_that_lead_nowhere_are_errors(
    root: Path, write: Write, links: str, code: str
) -> None:
    write("sitegen.yml", f"{_TINY}{_WHERE}  links:\n    {links}\n")
    assert codes(check(root)) == [code]
