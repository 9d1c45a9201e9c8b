"""Settings that are proposed for collections of others build them as they are."""

from collections import Counter
from pathlib import Path

import pytest

from sitegen.build.build import check
from sitegen.build.options import CheckOptions
from sitegen.build.result import CheckResult
from sitegen.config.read_settings import read_settings
from sitegen.content.survey import survey
from sitegen.diagnostics.model import Severity
from sitegen.document.yaml_nodes import plain
from sitegen.mapping.find import leaves
from sitegen.proposal.languages import language_of_texts
from sitegen.proposal.propose import Proposal, propose
from sitegen.proposal.survey import Survey
from sitegen.words.words import Words
from tests.collections.make import COLLECTIONS

NAMES = tuple(COLLECTIONS)
LANGUAGES = {"handbook": "nl", "practices-en": "en", "newsroom": "en", "software": "de"}
OF_NEWS = 12
"""Every so many files of the newsroom: all of them take a minute."""
Made = dict[str, tuple[Path, Survey, Proposal]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    found: Made = {}
    for name, files in COLLECTIONS.items():
        root = tmp_path_factory.mktemp(name)
        for number, (path, data) in enumerate(files()):
            if name == "newsroom" and path.startswith("content/") and number % OF_NEWS:
                continue
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(data)
        seen = survey(root)
        proposal = propose(seen, Words(LANGUAGES[name]))
        (root / "sitegen.yml").write_text(proposal.text, encoding="utf-8")
        found[name] = root, seen, proposal
    return found


@pytest.fixture(scope="module")
def checked(made: Made) -> dict[str, CheckResult]:
    return {name: check(CheckOptions(root)) for name, (root, _, _) in made.items()}


@pytest.mark.parametrize("name", NAMES)
def test_nearly_all_files_are_free_of_errors_and_no_severity_is_lowered(
    name: str, made: Made, checked: dict[str, CheckResult]
) -> None:
    _, _, proposal = made[name]
    assert "diagnostics:" not in proposal.text
    bad = {each.place.path for each in checked[name].diagnostics if each.severity is Severity.ERROR}
    codes = Counter(
        each.code for each in checked[name].diagnostics if each.severity is Severity.ERROR
    )
    assert len(bad) * 20 <= checked[name].files, codes
    assert checked[name].site is not None, codes


@pytest.mark.parametrize("name", NAMES)
def test_nearly_all_values_are_mapped_or_left_out_by_name(name: str, made: Made) -> None:
    _, seen, proposal = made[name]
    settings = read_settings(proposal.text, "sitegen.yml").value
    assert settings is not None
    named, total = 0, 0
    for raw in seen.pages:
        number = settings.content.collection_of(raw.path)
        rules = settings.content.collections[number].rules if number is not None else None
        for key, _, node in leaves(raw.fields):
            if not node.is_empty and plain(node):
                total += 1
                known = (
                    {*rules.kinds, *rules.declared, *rules.ignored, *rules.taken} if rules else ()
                )
                named += any(key == each or key.startswith(f"{each}.") for each in known)
    assert named * 10 >= total * 9


@pytest.mark.parametrize("name", NAMES)
def test_the_language_is_that_of_the_texts(name: str, made: Made) -> None:
    _, seen, _ = made[name]
    assert language_of_texts(raw.body for raw in seen.pages) == LANGUAGES[name]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("handbook", "title: [title, {heading: 1}]"),
        ("handbook", "date: [date, datum, meta.date]"),
        ("handbook", "in 195 van 219 bestanden; anders het eerste kopje"),
        ("handbook", "id: kenmerk"),
        ("handbook", "related: zie_ook"),
        ("handbook", 'labels: {from: "themas/*.md"}'),
        ("handbook", 'dates: ["%d-%m-%Y"]'),
        ("practices-en", 'contacts: [people.authors, {key: Facilitators, split: ","}]'),
        ("practices-en", "files: [library/people.json]"),
        ("newsroom", "date: [date, start]"),
        ("newsroom", "handle: handle"),
        ("newsroom", "mend: [lists, characters"),
        ("software", "files: [tools, platforms, libraries]"),
        ("software", "ids: 'ok:[0-9]+'"),
        ("software", "text: Long_Description"),
        ("software", "date: [published_at, Last.Release]"),
    ],
)
def test_what_a_person_would_write_is_proposed(name: str, line: str, made: Made) -> None:
    assert line in made[name][2].text
