"""Old addresses, as sites that were here before had them."""

import pytest

from sitegen.mapping.addresses import old_path
from tests.mapping.reading import fields, read_by

OWN = ("practices", "index", "assets", "theme")


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("/2014/05/name/", "/2014/05/name/index.html"),
        ("2014/name", "/2014/name/index.html"),
        ("/old/page.html", "/old/page.html"),
        ("https://old.example/2014/name/?x=1#y", "/2014/name/index.html"),
        ("/caf%C3%A9/", "/café/index.html"),
        ("old-name", None),
        ("/", None),
        ("/../secret/", None),
        ("/a//b/", None),
        ("/a/con/", None),
        ('/a/"b/', None),
        ("/practices/x/", None),
        ("/Assets/x/", None),
        ("/index.html", None),
        (f"/{'a' * 200}/", None),
    ],
)
def test_an_address_is_the_page_that_stood_there(written: str, path: str | None) -> None:
    assert old_path(written, OWN) == path


def test_old_names_may_be_both() -> None:
    found = read_by("fields: {aliases: redirects}", "redirects: [old-name, /a/b/]")
    assert fields(found) == {"aliases": ["old-name", "/a/b/index.html"]}
