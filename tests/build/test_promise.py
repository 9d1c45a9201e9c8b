"""What `check` finds right can be built and packed: no fault of ours, no link into nothing.

PROMISE_EXAMPLES makes it longer.
"""

import json
import os
import posixpath
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from sitegen.artifacts.artifact import Artifact
from sitegen.build.build import check as check_site
from sitegen.build.bundle import bundled
from sitegen.build.options import CheckOptions
from sitegen.diagnostics.model import Severity
from sitegen.output.writer import write_folder
from sitegen.output.zip import write_zip
from tests.build.catalogues import catalogues, lay
from tests.conftest import PNG, TESTS, TODAY, a_practice, check, handing, made_of

EXAMPLES = int(os.environ.get("PROMISE_EXAMPLES", "40"))
_LINK = re.compile(r' (?:href|src)="([^"#?]*)')


WITH_CONTACT = {"content/contacts/team.md": (TESTS / "tiny/content/contacts/team.md").read_bytes().replace(b"offers: [adres]\n", b"")}  # fmt: skip


def with_settings(**sections: Any) -> dict[str, str | bytes]:
    return {"sitegen.yml": json.dumps({"site": {"title": "Klein"}, **sections})}


def with_image(name: str, link: str) -> dict[str, str | bytes]:
    body = f"![Beeld]({link})\n\n[Beeld]({link})"
    page = a_practice(body).replace("thema: [reizen]\n", "")
    return {**with_settings(), **WITH_CONTACT, f"content/images/{name}.png": PNG, "content/practices/a.md": page}  # fmt: skip


@pytest.mark.parametrize(
    "files",
    [
        with_settings(),
        with_settings(facets=[{"key": "thema", "label": "Thema", "values": {"a": "A"}}]),
        with_image("Q&A", "../images/Q&A.png"),
        with_image("Q&A", "../images/Q%26A.png"),
        with_image("plan #1", "../images/plan%20%231.png"),
        with_image("100%", "../images/100%25.png"),
        with_image("a'b;c,d+e=f@g$h~", "<../images/a'b;c,d+e=f@g$h~.png>"),
        with_image("&amp;", "../images/%26amp%3B.png"),
        with_settings(facets=[{"key": "thema", "label": "T", "values": {"a": "A"}, "missing": "—"}]),
        with_settings(facets=[{"key": "jaar", "label": "J", "from": "date", "missing": "?"}]),
        {
            **with_image("a", "../images/a.png"),
            **with_settings(facets=[{"key": "tijd", "label": "T", "from": "effort", "values": {"a": "A"}}]),
            "content/practices/b.md": a_practice(effort="3 dagen").replace("thema: [reizen]\n", ""),
        },
    ],
)  # fmt: skip
def test_what_is_out_of_the_ordinary_is_built(
    files: dict[str, str | bytes], tmp_path: Path
) -> None:
    root = lay(files, tmp_path / "site")
    checked = check(root)
    assert checked.site
    made = tuple(made_of(checked))
    assert set(into_nothing(made)) == set()
    write_folder(handing(made), tmp_path / "build")
    write_zip(bundled(made, checked.site), tmp_path / "site.zip")


@pytest.mark.parametrize(
    ("facet", "code"),
    [
        ({"values": {"a": {"label": "A", "aliases": ["b"]}, "b": "B"}}, "reserved-key"),
        ({"values": {"a": {"label": "A", "aliases": ["a"]}}}, "reserved-key"),
        ({"values": {"a": {"label": "A", "aliases": ["c"]}, "b": {"label": "B", "aliases": ["c"]}}}, "reserved-key"),
        ({"values": {"geen": "Geen"}, "missing": "Geen"}, "reserved-key"),
        ({"values": {"a": {"label": "A", "aliases": ["geen"]}}, "missing": "Geen"}, "reserved-key"),
        ({"values": {"a": "A"}, "missing": "Index"}, "reserved-name"),
        ({"from": "date", "missing": "2026"}, "reserved-key"),
    ],
)  # fmt: skip
def test_two_pages_of_a_facet_at_one_address_are_an_error_at_its_place(
    facet: dict[str, Any], code: str, tmp_path: Path
) -> None:
    files = with_settings(facets=[{"key": "thema", "label": "Thema", **facet}])
    (found,) = [d for d in check(lay(files, tmp_path / "site")).diagnostics if d.severity is Severity.ERROR]  # fmt: skip
    assert found.code == code
    assert found.place.path == "sitegen.yml"


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(catalogues(), st.booleans(), st.booleans())
def test_what_check_finds_right_can_be_built_and_packed(
    files: dict[str, str | bytes], with_drafts: bool, without_contacts: bool
) -> None:
    place = Path(tempfile.mkdtemp())
    try:
        root = lay(files, place / "site")
        request = CheckOptions(root, with_drafts=with_drafts, without_contacts=without_contacts, today=TODAY)  # fmt: skip
        checked = check_site(request)
        errors = Counter(e.code for e in checked.diagnostics if e.severity is Severity.ERROR)
        event(", ".join(sorted(errors)) or "right")
        assert bool(errors) == (checked.site is None)
        if checked.site:
            made = tuple(made_of(checked, with_lunr_json=True))
            assert set(into_nothing(made)) == set()
            write_folder(handing(made), place / "build")
            write_zip(bundled(made, checked.site), place / "site.zip")
    finally:
        shutil.rmtree(place)


def into_nothing(site: Iterable[Artifact]) -> Iterable[tuple[str, str]]:
    """Page and target of each link to a file that the site does not have."""
    pieces = {each.path: each.data for each in site}
    for path, data in pieces.items():
        for link in _LINK.findall(data.decode()) if path.endswith(".html") else ():
            target = unquote(unescape(link))
            whole = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            if link and ":" not in link and whole not in pieces and whole != ".":
                yield path, link
