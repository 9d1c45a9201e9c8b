"""What Teams, WhatsApp and LinkedIn show of an address that is passed on."""

import re
from html import unescape
from pathlib import Path

from sitegen.build.result import CheckResult
from sitegen.words.language import with_territory
from tests.conftest import Write, a_practice, check, made_of, pages

BASE = "https://praktijken-burgerzaken.example/"
_META = re.compile(r'<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)">')


def shown(page: str) -> dict[str, str]:
    """The tags of a page, each of them there once."""
    found = _META.findall(page)
    assert len(dict(found)) == len(found)
    return {name: unescape(text) for name, text in found}


def test_every_page_and_every_stub_says_what_it_is_shown_as(real: CheckResult) -> None:
    files = {each.path: each.data for each in made_of(real)}
    stubs = 0
    for path, data in files.items():
        if not path.endswith(".html"):
            continue
        page = data.decode()
        tags = shown(page)
        assert tags["og:title"], path
        assert tags["og:type"] in ("website", "article")
        assert tags["og:site_name"] == "Praktijken burgerzaken"
        assert tags["og:locale"] == "nl_NL"
        canonical = re.search(r'<link rel="canonical" href="([^"]+)">', page)
        assert tags.get("og:url") == (canonical[1] if canonical else None), path
        if canonical:
            assert tags["og:image"].removeprefix(BASE) in files, path
            assert tags["og:image:width"].isdigit()
            assert tags["og:image:height"].isdigit()
            assert tags["og:image:alt"]
            assert tags["twitter:card"] == "summary_large_image"
        if path.startswith("p/"):
            stubs += 1
            target = files[(canonical or [""])[1 if canonical else 0].removeprefix(BASE)].decode()
            assert tags == shown(target), path
            assert tags["og:description"]
    assert stubs > 40


def test_without_an_address_nothing_points_to_one(root: Path) -> None:
    settings = root / "sitegen.yml"
    settings.write_text(re.sub(r"  base_url: .*\n", "", settings.read_text()))
    for path, page in pages(check(root)).items():
        tags = shown(page)
        assert tags["og:title"], path
        assert not {"og:url", "og:image"} & tags.keys()


def test_a_practice_is_shown_with_its_own_picture_if_that_can_be_shown(
    root: Path, write: Write
) -> None:
    picture = (Path(__file__).parents[2] / "content/images/stembureau-looproute.png").read_bytes()
    large = root / "content/images/groot.png"
    large.parent.mkdir(exist_ok=True)
    large.write_bytes(picture)
    image = {"image": "../images/groot.png", "image_alt": "Een route & meer"}
    write("content/practices/paspoort.md", a_practice(title="A & <b>", id="P9", **image))
    made = pages(check(root))
    for path in ("practices/paspoort.html", "p/P9.html"):
        tags = shown(made[path])
        assert tags["og:title"] == "A & <b>"
        assert tags["og:image"].startswith("https://klein.example/media/groot.")
        assert tags["og:image:alt"] == "Een route & meer"
        assert int(tags["og:image:width"]) > 200
    assert "/assets/preview." in shown(made["practices/briefadres.html"])["og:image"]


def test_a_language_without_a_country_gets_its_likely_one() -> None:
    tags = ("nl", "nl-BE", "en", "de-AT", "zh-Hant-TW")
    assert [with_territory(tag) for tag in tags] == ["nl_NL", "nl_BE", "en_US", "de_AT", "zh_TW"]
