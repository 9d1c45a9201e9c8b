"""Pages and folders are called as the settings say, and old names lead to the new ones."""

import re
from pathlib import Path

import pytest

from tests.commands import files_of, sitegen
from tests.conftest import check, codes, made_of

DUTCH = """paths:
  practices: praktijken
  contacts: mensen
  permanent: nr
  share: deel
  share_contact: deel-contact
  accessibility: toegankelijkheid
  list: lijst
"""


def with_paths(root: Path, section: str) -> Path:
    file = root / "sitegen.yml"
    file.write_text(f"{file.read_text()}{section}", encoding="utf-8")
    return root


def test_without_a_word_of_it_addresses_are_english(root: Path) -> None:
    paths = {artifact.path for artifact in made_of(check(root))}
    assert {"practices/index.html", "contacts/index.html", "share.html"} <= paths
    assert {"share-contact.html", "accessibility.html", "list.html"} <= paths
    assert not [path for path in paths if re.search("deel|toegankelijk", path)]


def test_every_name_can_be_another(root: Path) -> None:
    made = {
        a.path: a.data.decode(errors="replace") for a in made_of(check(with_paths(root, DUTCH)))
    }
    names = {path.partition("/")[0] for path in made}
    assert {"praktijken", "mensen", "nr"} <= names
    assert {"deel.html", "deel-contact.html", "toegankelijkheid.html", "lijst.html"} <= names
    assert not names & {
        "practices",
        "contacts",
        "p",
        "share.html",
        "accessibility.html",
        "list.html",
    }
    english = re.compile(r'"[./]*(practices|contacts|p|share|share-contact|accessibility|list)[/.]')
    pages = {path: text for path, text in made.items() if path.endswith((".html", ".xml"))}
    assert not {path: found[0] for path, text in pages.items() if (found := english.search(text))}


def test_old_names_lead_to_where_it_is_now(root: Path) -> None:
    section = (
        "paths:\n  practices: {name: praktijken, aliases: [practices, gids]}\n"
        "  share: {name: deel, aliases: [share]}\n"
    )
    made = {
        a.path: a.data.decode(errors="replace") for a in made_of(check(with_paths(root, section)))
    }
    below = [path for path in made if path.startswith("praktijken/")]
    assert len(below) > 1
    for path in below:
        rest = path.removeprefix("praktijken/")
        for old in ("practices", "gids"):
            assert f'href="../praktijken/{rest}" data-leads-to' in made[f"{old}/{rest}"]
    assert 'href="deel.html" data-leads-to' in made["share.html"]


@pytest.mark.parametrize(
    ("section", "code"),
    [
        ("paths: {practices: thema}\n", "reserved-key"),  # the folder of a facet
        ("paths: {practices: contacts}\n", "reserved-key"),
        ("paths: {practices: {name: gids, aliases: [contacts]}}\n", "reserved-key"),
        ("paths: {share: assets}\n", "reserved-key"),
        ("paths: {share: index}\n", "reserved-name"),
        ("paths: {share: con}\n", "reserved-name"),
        ("paths: {share: Deel mee}\n", "invalid-slug"),
        ("paths: {share: ../x}\n", "invalid-slug"),
        ("paths: {practice: gids}\n", "unknown-key"),
        ("paths: gids\n", "settings-shape"),
    ],
)
def test_a_name_that_cannot_be_is_an_error(root: Path, section: str, code: str) -> None:
    assert code in codes(check(with_paths(root, section)))


def test_two_names_can_change_places(root: Path) -> None:
    section = "paths: {practices: contacts, contacts: practices}\n"
    assert codes(check(with_paths(root, section))) == []


def test_a_name_that_changed_is_named_until_it_has_an_alias(root: Path) -> None:
    sitegen("build", cwd=root)
    with_paths(root, "paths:\n  practices: praktijken\n  share: deel\n")
    said = sitegen("check", cwd=root)
    assert said.returncode == 0
    assert said.stderr.count("address-gone") == 2
    assert "{name: praktijken, aliases: [practices]}" in said.stderr
    assert "{name: deel, aliases: [share]}" in said.stderr
    text = (root / "sitegen.yml").read_text(encoding="utf-8")
    text = text.replace(
        "practices: praktijken", "practices: {name: praktijken, aliases: [practices]}"
    )
    text = text.replace("share: deel", "share: {name: deel, aliases: [share]}")
    (root / "sitegen.yml").write_text(text, encoding="utf-8")
    assert sitegen("check", "--strict", cwd=root).returncode == 0
    before = set(files_of(root / "build"))
    assert sitegen("build", "--strict", cwd=root).returncode == 0
    now = set(files_of(root / "build"))
    assert {path for path in before if path.endswith(".html")} <= now


def test_a_build_elsewhere_looks_at_what_is_there(root: Path) -> None:
    sitegen("build", "--output", "uit", cwd=root)
    with_paths(root, "paths: {share: deel}\n")
    assert "address-gone" not in sitegen("build", cwd=root).stderr
    assert "address-gone" in sitegen("build", "--output", "uit", cwd=root).stderr
    assert "address-gone" not in sitegen("build", "--output", "uit", "--no-cache", cwd=root).stderr


@pytest.mark.parametrize("line", ["  share: deel\n", "  share: deel\n  list: lijst\n"])
def test_a_kind_of_page_that_is_new_is_not_taken_for_one_that_changed(
    root: Path, line: str
) -> None:
    sitegen("build", cwd=root)
    mark = root / "build/.sitegen"
    mark.write_text(mark.read_text().replace('"list.html",\n', ""))  # as a version without it
    with_paths(root, f"paths:\n{line}")
    said = sitegen("check", cwd=root).stderr
    assert said.count("address-gone") == 1
    assert "{name: deel, aliases: [share]}" in said


def test_a_name_that_goes_from_the_settings_is_missed(root: Path) -> None:
    before = (root / "sitegen.yml").read_text(encoding="utf-8")
    with_paths(root, "paths:\n  share: deel\n")
    sitegen("build", cwd=root)
    (root / "sitegen.yml").write_text(before, encoding="utf-8")
    said = sitegen("check", cwd=root).stderr
    assert "{name: share, aliases: [deel]}" in said
