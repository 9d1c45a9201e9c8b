"""The page of a reader's list offers what the site can."""

from pathlib import Path

from tests.conftest import check, pages

SENTENCE = "Een QR-code is er hier niet"


def test_a_code_for_the_room_takes_an_address_and_the_page_says_so(root: Path) -> None:
    settings = root / "sitegen.yml"
    without = settings.read_text().replace("base_url: ", "# base_url: ")
    settings.write_text(without)
    page = pages(check(root))["list.html"]
    assert SENTENCE in page
    assert "data-share-qr" not in page
    settings.write_text(
        without.replace("site:\n", "site:\n  base_url: https://klein.example/\n", 1)
    )
    page = pages(check(root))["list.html"]
    assert SENTENCE not in page
    assert "data-share-qr" in page
    assert 'data-base="https://klein.example/"' in page
    assert 'data-permanent="p/{id}.html"' in page
