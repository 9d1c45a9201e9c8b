"""Facets whose values come from the practices: `open: yes`."""

from pathlib import Path

import pytest

from sitegen.diagnostics.edits import corrected
from sitegen.model.catalogue import Catalogue
from sitegen.model.open_vocabulary import alike
from tests.conftest import Write, a_practice, check, codes, pages

OPEN = """
site: {title: Open}
contacts: {facet: thema}
facets:
  - {key: thema, label: Thema, many: true, open: yes%s}
"""


def settings(write: Write, more: str = "") -> None:
    write("sitegen.yml", OPEN % more)
    write("content/contacts/team.md", "---\nname: Team\norganisation: O\nemail: t@o.example\n"
          "consent: 2026-01-02\n---\n")  # fmt: skip


def tagged(root: Path, write: Write, *tags: str) -> None:
    """A practice for each list of tags, and no other."""
    for old in (root / "content/practices").glob("*.md"):
        old.unlink()
    for number, each in enumerate(tags):
        write(f"content/practices/p{number}.md", a_practice(title=f"P{number}", thema=f"[{each}]"))


def catalogue_of(root: Path) -> Catalogue:
    draft = check(root).draft
    assert draft
    return draft.catalogue


def counted(root: Path) -> dict[str, int]:
    return catalogue_of(root).counts["thema"]


def labels(root: Path) -> list[str]:
    return [value.label for value in catalogue_of(root).facets[0].values]


def test_values_are_those_that_practices_have_the_commonest_first(root: Path, write: Write) -> None:
    settings(write)
    tagged(root, write, "Zee", "Wind, Zee", "Wind, Zee, Licht & lucht")
    assert check(root).diagnostics == ()
    assert counted(root) == {"zee": 3, "wind": 2, "licht-and-lucht": 1}
    assert labels(root) == ["Zee", "Wind", "Licht & lucht"]
    made = pages(check(root))
    assert {"thema/zee.html", "thema/wind.html", "thema/licht-and-lucht.html"} <= made.keys()
    assert "Licht &amp; lucht" in made["index.html"]


def test_what_differs_in_form_alone_is_one_value_called_as_most_call_it(
    root: Path, write: Write
) -> None:
    settings(write)
    tagged(
        root, write, "Zero waste", "zero-waste, Wind", "Zero waste", "ZERO_WASTE", '"#zerowaste"'
    )
    checked = check(root)
    assert checked.diagnostics == ()
    assert labels(root) == ["Zero waste", "Wind"]
    assert counted(root)["zero-waste"] == 5
    assert sorted(each.key for each in checked.passed) == [
        "thema: #zerowaste", "thema: ZERO_WASTE",
    ]  # fmt: skip


def test_capitals_and_spaces_do_not_split_what_most_call_it(root: Path, write: Write) -> None:
    settings(write)
    tagged(root, write, "Zee wind", "zee wind", '"Zee wind "', "zee-wind", "zee-wind")
    assert labels(root) == ["Zee wind"]


def test_a_value_twice_in_one_practice_is_one(root: Path, write: Write) -> None:
    settings(write)
    tagged(root, write, "Wind, wind")
    assert counted(root) == {"wind": 1}


def test_signs_tell_values_apart_that_have_the_same_letters(root: Path, write: Write) -> None:
    settings(write)
    tagged(root, write, '"C", "C++", "C#", "#c"')
    assert counted(root) == {"c": 1, "c-plus-plus": 1, "c-sharp": 1}


@pytest.mark.parametrize("writing", ["ремонт", "修理", "إصلاح", "🔧", "…", "con"])
def test_any_writing_has_an_address(root: Path, write: Write, writing: str) -> None:
    settings(write)
    tagged(root, write, f'"{writing}"', "Wind")
    assert labels(root) == sorted(["Wind", writing])
    assert len({path for path in pages(check(root)) if path.startswith("thema/")}) == 2


def test_a_slip_is_told_with_the_commoner_spelling(root: Path, write: Write) -> None:
    settings(write)
    tagged(root, write, "energie", "energie", "enegrie, 2023", "2024, energies", "2024, zon", "zee")
    found = check(root).diagnostics
    assert [(each.code, each.place.path) for each in found] == [
        ("near-duplicate-value", "content/practices/p2.md"),
        ("near-duplicate-value", "content/practices/p3.md"),
    ]
    text = (root / "content/practices/p2.md").read_text()
    assert found[0].fix
    assert "thema: [energie, 2023]" in corrected(text, [found[0].fix])


def test_declared_values_are_known_by_slug_and_by_name(root: Path, write: Write) -> None:
    settings(write, ", values: {water: Al het water, lucht: Lucht}")
    tagged(root, write, "water", "al het Water", "Aarde")
    assert counted(root) == {"water": 2, "lucht": 0, "aarde": 1}
    assert "reserved-key" not in codes(check(root))


def test_a_table_gives_names_and_makes_several_one(root: Path, write: Write) -> None:
    settings(write, ", labels: {nl: Nederland, NLD: Nederland, be: België}")
    tagged(root, write, "nl", "NLD", "BE", "Nederland", "de")
    assert counted(root) == {"nederland": 3, "belgie": 1, "de": 1}
    assert labels(root) == ["Nederland", "België", "de"]
    assert check(root).passed == ()


def test_titles_of_other_files_give_names(root: Path, write: Write) -> None:
    settings(write, ', labels: {from: "topics/*.md"}')
    write("topics/zero-waste.md", "---\ntitle: Zonder afval\nlayout: x\n---\nTekst.\n")
    write("topics/other.md", "geen kop\n")
    tagged(root, write, "zero-waste", "Zero waste", "wind")
    assert labels(root) == ["Zonder afval", "wind"]


def test_contacts_offer_and_seek_what_practices_bring(root: Path, write: Write) -> None:
    settings(write)
    tagged(root, write, "Wind", "wind")
    file = root / "content/contacts/team.md"
    file.write_text(file.read_text().replace("name:", "offers: [WIND]\nseeks: [Zon]\nname:"))
    (contact,) = catalogue_of(root).contacts
    assert contact.offers == ("wind",)
    assert [seek.value for seek in contact.seeks] == ["zon"]
    assert pages(check(root))


def test_drafts_bring_no_values(root: Path, write: Write) -> None:
    settings(write)
    tagged(root, write, "Wind")
    write("content/practices/later.md", a_practice(thema="[Zon]", status="draft"))
    assert labels(root) == ["Wind"]


def test_one_value_a_practice(root: Path, write: Write) -> None:
    write("sitegen.yml", "site: {title: A}\nfacets: [{key: thema, label: T, open: yes}]")
    settings_text = (root / "content/contacts/team.md").read_text()
    write("content/contacts/team.md", settings_text.replace("offers: [adres]\n", ""))
    for number, value in enumerate(["Wind", "zon", "wind"]):
        write(f"content/practices/p{number}.md", a_practice(title=f"P{number}", thema=value))
    for old in ("briefadres",):
        (root / f"content/practices/{old}.md").unlink(missing_ok=True)
    assert counted(root) == {"wind": 2, "zon": 1}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Zero waste", "zero-waste"), ("Één", "een"), ("#water", "Water"), ("A/B", "a b")],
)
def test_alike(one: str, other: str) -> None:
    assert alike(one) == alike(other)


@pytest.mark.parametrize(("one", "other"), [("C", "C++"), ("C#", "C"), ("a", "b"), ("…", "—")])
def test_not_alike(one: str, other: str) -> None:
    assert alike(one) != alike(other)
