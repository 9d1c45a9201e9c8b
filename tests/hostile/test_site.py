"""The catalogue with every vector in every field builds, and every page says what was written."""

from pathlib import Path

from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from tests.conftest import made_of
from tests.hostile.oracle import Seen, words
from tests.hostile.site import write
from tests.hostile.vectors import MARKUP, naughty_strings


def test_every_naughty_title_is_on_its_page_and_every_file_has_a_place_of_its_own(
    tmp_path: Path,
) -> None:
    root = tmp_path / "site"
    assert write(root) > 450
    files = tuple(made_of(check_site(CheckOptions(root))))
    assert len({file.path.lower() for file in files}) == len(files)
    pages = {file.path: file.data for file in files}
    for number, vector in enumerate([*MARKUP, *naughty_strings()]):
        page = pages.get(f"practices/v{number}.html")
        if page is not None:
            html = page.decode() if isinstance(page, bytes) else page
            assert set(words(vector[:100])) - Seen(html).words == set(), vector
