"""What their authors do not show yet is not on the site that proposed settings make."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.content.survey import survey
from sitegen.proposal.propose import propose
from sitegen.words.words import Words
from tests.conftest import check, codes, made_of

SECRET = "Zwanenzang"
COUNT, HIDDEN = 12, 2


def site_of(root: Path) -> str:
    """All of the site that settings make which are proposed for a folder."""
    settings = propose(survey(root), Words("nl")).text
    (root / "sitegen.yml").write_text(settings, encoding="utf-8")
    checked = check(root)
    assert not set(codes(checked)) - {"future-date"}
    return "\n".join(file.data.decode("utf-8", "replace") for file in made_of(checked))


def pages(root: Path, hidden: str, shown: str) -> None:
    """Twelve pages, of which two say that they are `hidden`."""
    for number in range(COUNT):
        line = hidden if number < HIDDEN else shown
        word = SECRET if number < HIDDEN else "Open"
        text = f"---\ntitle: Titel {number}\n{line}\n---\n\n{word} is een zin van deze pagina.\n"
        (root / f"f{number}.md").write_text(text, encoding="utf-8")


def _ways() -> Iterator[tuple[str, str]]:
    for key in ("draft", "Draft", "is_draft", "concept", "hidden", "private", "_draft", "unlisted"):
        yield f"{key}: true", f"{key}: false"
    for key in ("published", "publish", "public", "zichtbaar"):
        yield f"{key}: false", f"{key}: true"
    for yes, no in (("yes", "no"), ("True", "False"), ("ja", "nee"), ("1", "0"), ("on", "off")):
        yield f"draft: {yes}", f"draft: {no}"
    for key, word, other in (
        ("status", "draft", "published"), ("status", "Concept", "Definitief"), ("state", "in review", "live"),
        ("visibility", "private", "public"), ("workflow_state", "Work in progress", "approved"),
        ("status", "draft", "proposed"),
    ):  # fmt: skip
        yield f"{key}: {word}", f"{key}: {other}"
    yield "meta: {draft: true}", "meta: {draft: false}"
    yield "draft: true", "weight: 3"


@pytest.mark.parametrize(("hidden", "shown"), [*_ways()])
def test_a_draft_is_on_no_page_however_it_is_said(tmp_path: Path, hidden: str, shown: str) -> None:
    pages(tmp_path, hidden, shown)
    made = site_of(tmp_path)
    assert SECRET not in made
    assert "Open is een zin" in made


def test_a_state_with_more_to_say_can_be_chosen_from_too(tmp_path: Path) -> None:
    pages(tmp_path, "status: draft", "status: accepted")
    (tmp_path / "f11.md").write_text("---\ntitle: T\nstatus: rejected\n---\n\nEen zin.\n", "utf-8")
    settings = propose(survey(tmp_path), Words("nl")).text
    assert 'status: {key: status, values: {"draft": draft, "accepted": published' in settings
    assert "onzeker: 2 bestanden komen niet op de site" in settings
    assert "- key: status" in settings


@pytest.mark.parametrize("line", ["active: no", "status: alumni", "hidden: true", "inactive: yes"])
def test_who_left_is_no_contact(tmp_path: Path, line: str) -> None:
    (tmp_path / "team").mkdir()
    key, _, value = line.partition(": ")
    other = {"no": "yes", "yes": "no", "true": "false"}.get(value, "present")
    for number, name in enumerate((SECRET, "Jan", "Piet", "Anna", "Els", "Bo")):
        state = line if name == SECRET else f"{key}: {other}"
        text = f"---\nname: {name}\nemail: n{number}@a.example\n{state}\n---\n\nIets.\n"
        (tmp_path / f"team/n{number}.md").write_text(text, encoding="utf-8")
    (tmp_path / "pages").mkdir()
    for number in range(COUNT):
        author = ("Jan", "Piet", "Anna", "Els", "Bo")[number % 5]
        text = f"---\ntitle: Titel {number}\nauthor: {author}\n---\n\nEen zin.\n"
        (tmp_path / f"pages/p{number}.md").write_text(text, encoding="utf-8")
    made = site_of(tmp_path)
    assert "Anna" in made
    assert SECRET not in made
