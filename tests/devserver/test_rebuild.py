"""What `serve` shows after a save: first the page of what was saved, in the end what a build makes."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.artifacts.artifact import Artifact
from sitegen.build.build import check as check_site
from sitegen.build.build import produce
from sitegen.build.options import CheckOptions
from sitegen.build.templates import read_templates
from sitegen.devserver.message import fault_of, message_of
from sitegen.devserver.workshop import BLANK, Edition, look
from sitegen.incremental.cache import NOTHING, Cache
from sitegen.words.words import Words
from tests.conftest import PRACTICES, REPOSITORY, TODAY, Write, a_practice, age, made_of
from tests.edits import edits


def built(root: Path) -> dict[str, Artifact]:
    return {each.path: each for each in made_of(check_site(CheckOptions(root, today=TODAY)))}


def looks(root: Path, before: Edition = BLANK, cache: Cache = NOTHING) -> list[Edition]:
    return list(look(CheckOptions(root, today=TODAY), before, cache))


@settings(max_examples=15, deadline=None)
@given(st.lists(edits(), min_size=1, max_size=4))
def test_after_any_edits_it_shows_what_a_build_makes_and_nothing_else_before(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[str, str]]
) -> None:
    root = tmp_path_factory.mktemp("serve") / "site"
    shutil.copytree(REPOSITORY / "tests/tiny", root)
    (root / "content/lists").mkdir()
    (root / "content/wanted").mkdir()
    for slug in PRACTICES:
        (root / f"content/practices/{slug}.md").write_text(a_practice(title=f"Titel {slug}"))
    age(root)
    cache = Cache(root / "cache", "test")
    (edition,) = looks(root, cache=cache)
    for path, text in changes:
        before = edition
        if path == "sitegen.yml":
            (root / path).write_text(
                (root / path).read_text().replace("title: ", f"title: {text} ", 1)
            )
            age(root)
        elif text:
            (root / path).write_text(text)
        else:
            (root / path).unlink(missing_ok=True)
        *early, edition = looks(root, before, cache)
        if edition.is_broken:
            assert edition.files == before.files
            continue
        assert edition.files == built(root)
        for each in early:
            pages = {path for path in each.files if path.startswith("practices/")}
            new = {path for path in pages if each.files[path] != before.files.get(path)}
            assert {path: each.files[path] for path in new} == {p: edition.files[p] for p in new}


def add_setting(root: Path, line: str) -> None:
    settings = root / "sitegen.yml"
    settings.write_text(f"{settings.read_text(encoding='utf-8')}{line}\n", encoding="utf-8")


def test_the_page_of_a_saved_practice_comes_first(site: Path, write: Write) -> None:
    cache = Cache(site / "cache", "test")
    (before,) = looks(site, cache=cache)
    write("content/practices/p3.md", a_practice("Zeldzame woorden.", title="Titel p3"))
    first, *_, last = looks(site, before, cache)
    changed = {path for path in first.files if first.files[path] != before.files.get(path)}
    assert b"Zeldzame woorden." in first.files["practices/p3.html"].data
    assert {path.partition("/")[0] for path in changed} == {"practices"}
    assert {path for path in last.files if last.files[path] != first.files.get(path)}


def test_the_page_that_comes_first_names_organisations_as_the_site_does(
    site: Path, write: Write
) -> None:
    adopted, cache = "[{organisation: elders}]", Cache(site / "cache", "test")
    add_setting(site, "organisations: {elders: Gemeente Elders}")
    write("content/practices/p3.md", a_practice(adopted_by=adopted))
    age(site)
    (before,) = looks(site, cache=cache)
    write("content/practices/p3.md", a_practice("Zeldzame woorden.", adopted_by=adopted))
    first, *_, last = looks(site, before, cache)
    assert b"Zeldzame woorden." in first.files["practices/p3.html"].data
    assert first.files["practices/p3.html"] == last.files["practices/p3.html"]


def test_a_page_comes_first_too_with_what_the_settings_put_up_with(
    site: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    title, cache = "Titel p3 " * 20, Cache(site / "cache", "test")
    add_setting(site, "diagnostics: {too-long: warning}")
    write("content/practices/p3.md", a_practice(title=title))
    age(site)
    (before,) = looks(site, cache=cache)
    write("content/practices/p3.md", a_practice("Zeldzame woorden.", title=title))
    monkeypatch.setattr("sitegen.devserver.workshop.check", raising(ZeroDivisionError()))
    first, *_ = looks(site, before, cache)
    assert b"Zeldzame woorden." in first.files["practices/p3.html"].data


def test_a_save_while_the_site_is_made_anew_is_shown_before_that_goes_on(
    site: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = Cache(site / "cache", "test")
    (before,) = looks(site, cache=cache)
    write("content/practices/p3.md", a_practice("Eerste woorden.", title="Titel p3"))
    second = a_practice("Tweede woorden.", title="Titel p4")

    def interrupted(*given: Any, **named: Any) -> Iterator[Any]:
        for number, piece in enumerate(produce(*given, **named)):
            if number == 3 and second not in (site / "content/practices/p4.md").read_text():
                write("content/practices/p4.md", second)
            yield piece

    monkeypatch.setattr("sitegen.devserver.workshop._LOOK_S", 0)
    monkeypatch.setattr("sitegen.devserver.workshop.produce", interrupted)
    *early, last = looks(site, before, cache)
    words = (b"Tweede woorden." in each.files["practices/p4.html"].data for each in early)
    assert [*words][:2] == [False, True]
    assert early[1].files["index.html"] == before.files["index.html"], "the rest is yet to come"
    assert last.files == built(site)


def test_a_shipped_template_that_changed_shows_at_once(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (before,) = looks(site)
    name = "pages/accessibility.html"
    shipped = read_templates()
    changed = {**shipped, name: shipped[name].replace("<h1", "<h1 class='ander-sjabloon'", 1)}
    monkeypatch.setattr("sitegen.build.build.read_templates", lambda: changed)
    *_, last = looks(site, before)
    assert b"ander-sjabloon" in last.files["accessibility.html"].data


@pytest.mark.parametrize(
    "text",
    [
        a_practice("Zie [niets](weg.md).", title="Titel p3"),
        a_practice("Woorden.", title="Titel p3", related="[weg]"),
        a_practice("Woorden.", title="Titel p3", thema="[onbekend]"),
        a_practice("", title="Titel p3"),
    ],
)
def test_a_mistake_never_reaches_the_page(site: Path, write: Write, text: str) -> None:
    cache = Cache(site / "cache", "test")
    (before,) = looks(site, cache=cache)
    write("content/practices/p3.md", text)
    editions = looks(site, before, cache)
    assert [each.is_broken for each in editions] == [True]
    assert editions[-1].files == before.files


def test_a_theme_that_changed_too_waits_for_the_whole_site(site: Path, write: Write) -> None:
    """Also where it is called as the folder of the content begins."""
    settings = site / "sitegen.yml"
    settings.write_text(settings.read_text().replace("site:\n", "site:\n  theme: content.css\n", 1))
    write("content.css", ":root { --space-1: 1px; }")
    age(site)
    cache = Cache(site / "cache", "test")
    (before,) = looks(site, cache=cache)
    assert not before.is_broken
    write("content.css", ":root { --space-1: 2px; }")
    write("content/practices/p3.md", a_practice("Andere woorden.", title="Titel p3"))
    *early, last = looks(site, before, cache)
    page = "practices/p3.html"
    assert {each.files[page] for each in early} == {last.files[page]}


@pytest.mark.parametrize("is_lost", [True, False])
def test_it_goes_on_when_the_cache_is_lost_or_was_never_there(
    site: Path, write: Write, is_lost: bool
) -> None:
    cache = Cache(site / "cache" if is_lost else None, "test")
    (edition,) = looks(site, cache=cache)
    cache.give_up()
    for words in ("Nieuwe woorden.", "Nog nieuwere woorden."):
        write("content/practices/p3.md", a_practice(words, title="Titel p3"))
        edition = looks(site, edition, cache)[-1]
        assert edition.files == built(site)


def test_a_fault_of_ours_keeps_the_last_edition_and_says_so(
    site: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = Cache(site / "cache", "test")
    (before,) = looks(site, cache=cache)
    write("content/practices/p3.md", a_practice("Nieuwe woorden.", title="Titel p3"))
    for error in (ZeroDivisionError("kapot"), RecursionError(), OSError(28, "schijf vol")):
        with monkeypatch.context() as patched:
            patched.setattr("sitegen.devserver.workshop.produce", raising(error))
            during = looks(site, before, cache)[-1]
        assert during.is_broken
        assert during.fault
        assert type(error).__name__ in during.fault.facts["line"]
        assert during.files.keys() >= before.files.keys()
        assert fault_of(during, Words("nl")) in str(
            message_of(during, Words("nl"), site)["problems"]
        )
        before = during
    after = looks(site, before, cache)[-1]
    assert (after.fault, after.is_broken, after.files) == (None, False, built(site))


def test_a_first_look_that_fails_can_be_followed_by_a_good_one(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("sitegen.devserver.workshop.check", raising(ZeroDivisionError()))
        (first,) = looks(site)
    assert first.fault
    assert not first.files
    assert looks(site, first)[-1].files == built(site)


def test_a_page_is_told_of_the_first_problems_and_how_many_more_there_are(
    site: Path, write: Write
) -> None:
    for number in range(60):
        write(f"content/practices/q{number}.md", "---\n---\n")
    (edition,) = looks(site)
    problems = message_of(edition, Words("nl"), site)["problems"]
    assert isinstance(problems, list)
    rest = len(edition.checked.diagnostics) - 50
    assert [len(problems), f"nog {rest} meldingen" in problems[-1]["text"]] == [51, True]


def raising(error: Exception) -> Callable[..., Iterator[None]]:
    def raise_it(*_: object, **__: object) -> Iterator[None]:
        raise error

    return raise_it
