"""A practice shown whole elsewhere says what its own page says, and no more."""

import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from posixpath import join, normpath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from sitegen.build.result import CheckResult
from sitegen.document.html_nodes import nodes_of
from sitegen.document.markdown import convert
from sitegen.images.image import Image
from sitegen.pages import urls
from sitegen.pages.body_links import place_links
from sitegen.pages.context import tools_for
from sitegen.pages.whole import whole
from tests.conftest import PNG, Write, a_practice, check, codes, made_of, pages
from tests.document.pieces import PIECES
from tests.people import JAN, MAIL

PROSE = re.compile(r'<div class="prose"[^>]*>\n(.*?)\n  </div>\n', re.DOTALL)
PAGE = "practices/a.html"


def wholes(checked: CheckResult) -> dict[str, dict[str, Any]]:
    """Path of a practice's page → what is shown of it elsewhere."""
    assert checked.site
    tools = tools_for(checked.site.catalogue, checked.site.settings)
    return {
        urls.practice(tools.paths, each.slug): whole(each, tools, checked.site.bodies[each.path])
        for each in tools.catalogue.practices
    }


def from_root(nodes: Any, page: str, folder: str) -> Any:
    """The nodes with their addresses from the root of the site, as they lead from a folder; `#…` is of `page`."""
    if isinstance(nodes, Mapping):
        return {
            name: _absolute(said, page, folder) if name in ("href", "src") else said
            for name, said in nodes.items()
        }
    return nodes if isinstance(nodes, str) else [from_root(each, page, folder) for each in nodes]


def _absolute(address: str, page: str, folder: str) -> str:
    if re.match(r"[a-z]+:", address):
        return address
    file, mark, heading = address.partition("#")
    return (normpath(join(folder, file)) if file else page) + mark + heading


def scripts_of(checked: CheckResult) -> str:
    """All scripts with bodies."""
    scripts = [a.data.decode() for a in made_of(checked) if a.path.startswith("bodies/")]
    assert scripts
    return "".join(scripts)


def test_the_nodes_of_every_real_practice_are_those_of_its_page(real: CheckResult) -> None:
    shown = pages(real)
    for page, said in wholes(real).items():
        found = PROSE.search(shown[page])
        assert found, page
        assert from_root(said["body"], page, "") == from_root(nodes_of(found[1]), page, "practices")


@given(st.lists(PIECES, max_size=30).map("".join))
def test_the_nodes_of_any_markdown_lead_where_its_page_does(text: str) -> None:
    html = convert(f"[z](#{text[:1]}) {text}", "content/practices/a.md", 1).value.html
    addresses = defaultdict(lambda: "practices/b.html", {"content/practices/a.md": PAGE})
    images = {"content/practices/f.png": Image("content/practices/f.png", PNG, 1, 1, "png")}
    here = place_links(html, PAGE, addresses, images)
    there = place_links(html, PAGE, addresses, images, seen_from=urls.CATALOGUE)
    assert from_root(nodes_of(here), PAGE, "practices") == from_root(nodes_of(there), PAGE, "")


def test_links_lead_from_the_root_and_to_its_own_headings_from_where_they_stand(
    root: Path, write: Write
) -> None:
    (root / "content/images").mkdir()
    (root / "content/images/loket.png").write_bytes(PNG)
    body = (
        "## Kop\n\nZie [hier](#kop), [het begin](a.md), [briefadres](briefadres.md#zo-doet-u-het), "
        "[het team](../contacts/team.md) en [elders](https://a.example/).\n\n![Loket](../images/loket.png)"
    )
    image = {"image": "../images/loket.png", "image_alt": "Een loket"}
    write("content/practices/a.md", a_practice(body, **image))
    said = wholes(check(root))["practices/a.html"]
    leads = re.findall(r"'(?:href|src)': '([^']*)'", str(said["body"]))
    assert leads[:5] == [
        "#s-kop", "practices/a.html", "practices/briefadres.html#s-zo-doet-u-het", "contacts/team.html",
        "https://a.example/",
    ]  # fmt: skip
    assert said["image"] == {"src": leads[5], "alt": "Een loket", "width": 1, "height": 1}
    assert leads[5].startswith("media/loket.")


def test_whom_to_call_is_who_the_page_names(with_jan: Path) -> None:
    (jan,) = wholes(check(with_jan))["practices/paspoort.html"]["contacts"]
    assert (jan["name"], jan["email"]) == ("Jan Coördinator de Vriesema", MAIL)
    assert jan["href"] == "contacts/jan-vriesema.html"
    file = with_jan / "content/contacts/jan-vriesema.md"
    file.write_text(JAN.replace("role:", "active: nee\nrole:"))
    assert "contacts" not in wholes(check(with_jan))["practices/paspoort.html"]
    assert "vriesema" not in scripts_of(check(with_jan)).lower()


def test_an_edition_without_contacts_names_nobody_in_its_bodies(with_jan: Path) -> None:
    assert "vriesema" in scripts_of(check(with_jan))
    scripts = scripts_of(check_site(CheckOptions(with_jan, without_contacts=True)))
    assert "een collega" in scripts
    assert not re.search(r"vriesema|duinrade|team\.html|a@b|123.?45", scripts)


@pytest.mark.parametrize("with_drafts", [False, True])
def test_a_draft_is_in_the_bodies_of_a_preview_alone(
    root: Path, write: Write, with_drafts: bool
) -> None:
    write("content/practices/a.md", a_practice("Nog geheim.", status="draft"))
    checked = check_site(CheckOptions(root, with_drafts=with_drafts))
    assert codes(checked) == []
    assert ("Nog geheim." in scripts_of(checked)) == with_drafts


def test_what_can_be_compared_has_the_same_labels_in_all_practices(
    real: CheckResult, root: Path, write: Write
) -> None:
    every = {tuple(label for label, _ in said["facts"]) for said in wholes(real).values()}
    assert len(every) == 1
    assert "Invoertijd" in next(iter(every))
    write("content/practices/a.md", a_practice("Zo.", effort="3 weken", reviewed="2026-02-10"))
    facts = dict(wholes(check(root))["practices/a.html"]["facts"])
    assert facts["Invoertijd"] == ("3 weken",)
    assert facts["Nagekeken"] == ("10 februari 2026",)
    assert facts["Ook in gebruik bij"] == ()


def test_what_stands_around_the_text_of_a_page_is_in_the_whole_too(
    with_jan: Path, write: Write
) -> None:
    adopted = '[{organisation: "Gemeente <Ver>", since: 2025-05-01, note: "Met & zonder."}]'
    write(
        "content/practices/a.md", a_practice("Tekst.", adopted_by=adopted, builds_on="[paspoort]")
    )
    checked = check(with_jan)
    said = wholes(checked)
    assert said[PAGE]["path"] == PAGE
    assert said[PAGE]["parts"] == [
        (
            "Gebruik elders",
            [
                [
                    "ul",
                    [
                        "li",
                        ["strong", "Gemeente <Ver>"],
                        ", sinds 1 mei 2025",
                        ["br"],
                        "Met & zonder.",
                    ],
                ]
            ],
        ),
        (
            "Herkomst",
            [
                [
                    "ul",
                    [
                        "li",
                        "Bouwt voort op ",
                        ["a", {"href": "practices/paspoort.html"}, "Paspoort"],
                    ],
                ]
            ],
        ),
    ]


def test_that_someone_has_left_is_said_with_who_stands_in(with_jan: Path) -> None:
    file = with_jan / "content/contacts/jan-vriesema.md"
    file.write_text(JAN.replace("role:", "active: nee\nrole:"))
    checked = check(with_jan)
    (said,) = wholes(checked)["practices/paspoort.html"]["left"]
    text = re.sub(r"\s+", " ", str(said))
    assert "werkt hier niet meer" in text
    page = pages(checked)["practices/paspoort.html"]
    shown = re.search(r"<p>([^\n]*werkt hier niet meer[^\n]*)</p>", page)
    assert shown
    assert said == nodes_of(shown[1])
