"""Feeds, as a feed reader takes them: what stands in them, who is known again, and what never goes back."""

import datetime
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import feedparser  # type: ignore[import-untyped]
import pytest

from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from sitegen.build.result import CheckResult
from sitegen.pages.feeds import MOST
from tests.commands import files_of, sitegen
from tests.conftest import TODAY, Write, a_practice, made_of

BASE = "https://klein.example/"
ATOM = re.compile(r"\.xml$")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
Files = dict[str, bytes]


def checked(root: Path, base_url: str = BASE, epoch: str = "") -> CheckResult:
    moment = datetime.datetime.fromisoformat(epoch) if epoch else None
    return check_site(CheckOptions(root, base_url=base_url, today=TODAY, moment=moment))


def made(root: Path, base_url: str = BASE, epoch: str = "") -> Files:
    return {each.path: each.data for each in made_of(checked(root, base_url, epoch))}


def feeds(files: Files) -> dict[str, Any]:
    """Every Atom feed by its path, as feedparser reads it."""
    found = {
        path: data for path, data in files.items() if ATOM.search(path) and path != "sitemap.xml"
    }
    return {path: feedparser.parse(data) for path, data in found.items()}


def feed(root: Path, path: str = "feed.xml", epoch: str = "") -> Any:
    return feeds(made(root, epoch=epoch))[path]


def ids(read: Any) -> list[str]:
    return [entry.id for entry in read.entries]


def is_iri(text: str) -> bool:
    return bool(urlsplit(text).scheme and urlsplit(text).netloc) and not re.search(r"\s", text)


@pytest.fixture(scope="module")
def real_files(real: CheckResult) -> Files:
    return {each.path: each.data for each in made_of(real)}


def test_every_feed_holds_what_rfc_4287_asks(real_files: Files) -> None:
    read = feeds(real_files)
    assert len(read) > 20
    for path, each in read.items():
        assert not each.bozo, (path, each.get("bozo_exception"))
        assert each.version == "atom10"
        text = real_files[path].decode()
        head, *entries = text.split("<entry")
        for name in (
            "id",
            "title",
            "updated",
            "author",
        ):  # 4.1.1: exactly one, and an author for all
            assert head.count(f"<{name}>") == 1, (path, name)
        assert each.feed.author == "Praktijken burgerzaken"
        links = {link.rel: link for link in each.feed.links}
        assert links["self"].href == f"https://praktijken-burgerzaken.example/{path}"
        assert links["self"].type == "application/atom+xml"
        assert links["alternate"].type == "text/html"
        assert len(entries) == len(each.entries) <= MOST
        for entry in entries:  # 4.1.2
            for name in ("id", "title", "updated"):
                assert entry.count(f"<{name}>") == 1, (path, name)
            assert entry.count('rel="alternate"') == 1
        moments = re.findall(r"<(?:updated|published)>([^<]*)<", text)
        assert all(MOMENT.fullmatch(moment) for moment in moments)
        assert is_iri(each.feed.id)
        assert all(is_iri(one) for one in ids(each))
        assert len({*ids(each), each.feed.id}) == len(each.entries) + 1
        days = [entry.updated for entry in each.entries]
        assert days == sorted(days, reverse=True)
        assert all(day <= each.feed.updated for day in days)
        assert all(category.label for entry in each.entries for category in entry.get("tags", ()))
    assert len({each.feed.id for each in read.values()}) == len(read)


def test_what_feeds_and_pages_lead_to_is_there(real_files: Files) -> None:
    base = "https://praktijken-burgerzaken.example/"
    for each in feeds(real_files).values():
        addresses = [*ids(each), *(entry.link for entry in each.entries), each.feed.link]
        for address in addresses:
            assert (address.removeprefix(base) or "index.html") in real_files, address
    linked = set()
    for path, data in real_files.items():
        for href in re.findall(
            r'type="application/(?:atom\+xml|feed\+json)"[^>]*?href="([^"]+)"',
            data.decode("utf-8", "replace"),
        ):
            assert urljoin(base + path, href).removeprefix(base) in real_files
            linked.add(path)
    assert {"index.html", "wat-is-er-nieuw.html", "vraagstuk/reisdocumenten.html"} <= linked


def test_a_feed_can_be_seen_and_found(real_files: Files) -> None:
    news, value = (
        real_files[path].decode() for path in ("wat-is-er-nieuw.html", "moment/invoeren.html")
    )
    assert (
        '<link rel="alternate" type="application/atom+xml" title="Praktijken burgerzaken" href="feed.xml">'
        in news
    )
    assert 'href="feed.xml" type="application/atom+xml">Atom</a>' in news
    assert 'href="feed.json" type="application/feed+json">JSON Feed</a>' in news
    assert 'title="Praktijken burgerzaken: Invoeren" href="invoeren.xml">' in value
    assert 'href="invoeren.xml" type="application/atom+xml">Atom</a>' in value


def test_nobody_is_in_a_feed(real: CheckResult, real_files: Files) -> None:
    assert real.site
    paths = ["feed.json", *feeds(real_files)]
    data = b"".join(real_files[path] for path in paths).decode()
    assert "@" not in data
    for contact in real.site.catalogue.contacts:
        assert contact.name not in data
        assert f"contacts/{contact.slug}" not in data


def test_the_json_feed_has_the_same_entries(real_files: Files) -> None:
    read = json.loads(real_files["feed.json"])
    atom = feeds(real_files)["feed.xml"]
    assert read["version"] == "https://jsonfeed.org/version/1.1"
    assert read["feed_url"] == "https://praktijken-burgerzaken.example/feed.json"
    assert read["authors"] == [{"name": "Praktijken burgerzaken"}]
    assert [item["id"] for item in read["items"]] == ids(atom)
    assert [item["date_modified"] for item in read["items"]] == [e.updated for e in atom.entries]
    assert all(item["content_text"] and item["title"] and item["url"] for item in read["items"])


def test_without_an_address_there_is_no_feed_and_no_link_to_one(root: Path) -> None:
    files = made(root, base_url="")
    assert not feeds(files)
    assert "feed.json" not in files
    assert not [path for path, data in files.items() if b"application/atom+xml" in data]


def test_a_practice_with_three_values_is_in_three_feeds_and_the_one_for_all(
    root: Path, write: Write
) -> None:
    write(
        "content/practices/nieuw.md",
        a_practice(
            title="Nieuw", id="P9", thema="[adres, reizen]", fase="begin", date="2026-01-02"
        ),
    )
    having = {path for path, each in feeds(made(root)).items() if f"{BASE}p/P9.html" in ids(each)}
    assert having == {"feed.xml", "thema/adres.xml", "thema/reizen.xml", "fase/begin.xml"}


def test_what_people_tell_of_is_told_and_a_small_edit_is_not(root: Path, write: Write) -> None:
    hostile = "\n  - {date: 2026-09-01, note: 'Korter & <b>]]>.'}"
    fields = {"id": "P9", "date": "2026-01-02", "changes": hostile}
    write("content/practices/nieuw.md", a_practice(title="A & <i>", **fields))
    before = made(root)["feed.xml"]
    first = feedparser.parse(before).entries[0]
    assert (first.updated, first.published) == ("2026-09-01T00:00:00Z", "2026-01-02T00:00:00Z")
    written = json.loads(made(root)["feed.json"])["items"][0]
    assert written["title"] == "A & <i>"
    assert written["content_text"] == "Gewijzigd: Korter & <b>]]>.\nEen paspoort aanvragen."
    write(
        "content/practices/nieuw.md",
        a_practice("Anders.", title="A & <i>", **fields, reviewed="2026-10-10"),
    )
    assert made(root)["feed.xml"] == before


def test_no_feed_has_more_than_thirty(root: Path, write: Write) -> None:
    for n in range(1, MOST + 3):
        day = datetime.date(2025, 1, 1) + datetime.timedelta(n)
        write(f"content/practices/p{n}.md", a_practice(title=f"Nummer {n}", date=day.isoformat()))
    for path in ("feed.xml", "thema/reizen.xml"):
        read = feed(root, path)
        assert len(read.entries) == MOST
        assert read.entries[-1].updated > "2025-01-02"


@pytest.mark.parametrize("number", [{"id": "P9"}, {}])
def test_an_entry_is_known_again_after_a_rename(
    root: Path, write: Write, number: dict[str, str]
) -> None:
    fields = {"date": "2026-11-01", "title": "Eerst", **number}
    old = write("content/practices/eerst.md", a_practice(**fields))
    before = feed(root).entries[0]
    old.unlink()
    fields |= {"title": "Nu", "aliases": "[eerst, tussendoor]"}
    write("content/practices/nu.md", a_practice(**fields))
    after = feed(root).entries[0]
    assert after.id == before.id
    assert (before.link, after.link) == (f"{BASE}practices/eerst.html", f"{BASE}practices/nu.html")
    settings = root / "sitegen.yml"
    named = "paths:\n  permanent: {name: vast, aliases: [p]}\n  practices: {name: wijzen, aliases: [practices]}\n"
    settings.write_text(settings.read_text() + named)
    files = made(root)
    assert ids(feeds(files)["feed.xml"])[0] == before.id
    assert before.id.removeprefix(BASE) in files


def test_a_feed_is_known_again_and_found_after_its_value_is_renamed(root: Path) -> None:
    before = feed(root, "thema/adres.xml")
    settings = root / "sitegen.yml"
    renamed = "wonen: {label: Wonen, aliases: [adres]}"
    settings.write_text(settings.read_text().replace("adres: Adres", renamed))
    for file in (root / "content").rglob("*.md"):
        file.write_text(file.read_text().replace("[adres]", "[wonen]"))
    files = made(root)
    after = feeds(files)["thema/wonen.xml"]
    assert after.feed.id == before.feed.id
    assert ids(after) == ids(before)
    assert files["thema/adres.xml"] == files["thema/wonen.xml"]


def test_what_is_archived_says_so_and_goes_when_it_has_no_day(root: Path, write: Write) -> None:
    fields = {"date": "2026-11-01", "id": "P9"}
    write("content/practices/nieuw.md", a_practice(title="Nieuw", **fields))
    before = feed(root)
    fields |= {"status": "archived"}
    write("content/practices/nieuw.md", a_practice(title="Nieuw", **fields, archived="2026-11-05"))
    after = feed(root)
    assert ids(after)[0] == ids(before)[0]
    assert after.entries[0].updated == after.feed.updated == "2026-11-05T00:00:00Z"
    assert after.entries[0].summary.startswith("Gearchiveerd")
    write("content/practices/nieuw.md", a_practice(title="Nieuw", **fields))
    silent = feed(root)
    assert f"{BASE}p/P9.html" not in ids(silent)
    assert silent.feed.updated == before.feed.updated == "2026-11-01T00:00:00Z"


def test_a_feed_that_an_entry_leaves_never_goes_back(root: Path, write: Write) -> None:
    newest = {"title": "Nieuw", "date": "2026-11-01"}
    write("content/practices/nieuw.md", a_practice(**newest))
    before = feed(root, "thema/reizen.xml")
    write("content/practices/nieuw.md", a_practice(**newest | {"thema": "[adres]"}))
    after = feed(root, "thema/reizen.xml")
    assert len(after.entries) == len(before.entries) - 1
    assert after.feed.updated == before.feed.updated


def test_when_the_newest_is_removed_the_moment_of_the_build_counts(
    root: Path, write: Write
) -> None:
    file = write("content/practices/nieuw.md", a_practice(title="Nieuw", date="2026-11-01"))
    before = feed(root, epoch="2026-11-02T10:00:00+00:00")
    file.unlink()
    after = feed(root, epoch="2026-11-09T10:00:00+00:00")
    assert len(after.entries) == len(before.entries) - 1
    assert before.feed.updated == "2026-11-02T10:00:00Z"
    assert after.feed.updated == "2026-11-09T10:00:00Z"


def test_without_that_moment_the_feeds_say_what_those_of_the_standing_edition_said(
    root: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    file = write("content/practices/nieuw.md", a_practice(title="Nieuw", date="2026-11-01"))

    def updated(name: str = "build") -> str:
        assert sitegen("build", "--base-url", BASE, "--output", name, cwd=root).returncode == 0
        (one,) = {each.feed.updated for each in feeds(files_of(root / name)).values()}
        return str(one)

    assert updated() == "2026-11-01T00:00:00Z"
    file.unlink()
    assert updated() == "2026-11-01T00:00:00Z"
    assert updated("elders") == "2026-03-12T00:00:00Z", "where none stood, the content alone tells"
    write("content/practices/nieuwer.md", a_practice(title="Nieuwer", date="2026-11-03"))
    assert updated() == "2026-11-03T00:00:00Z"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793577600")
    (root / "content/practices/nieuwer.md").unlink()
    assert updated() == "2026-11-02T00:00:00Z", "who says the moment is taken at their word"


def test_the_moment_is_that_of_source_date_epoch_and_nothing_else_changes(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def build(name: str) -> Files:
        sitegen("build", "--base-url", BASE, "--output", name, cwd=root)
        return files_of(root / name)

    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    clock = build("klok")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")
    said = build("gezegd")
    assert clock.keys() == said.keys()
    different = {path for path in clock if clock[path] != said[path]}
    assert different == set(feeds(clock))
    for path in different:
        assert feedparser.parse(said[path]).feed.updated == "2026-11-24T00:00:00Z"
        assert said[path].replace(b"2026-11-24T", b"2026-03-12T", 1) == clock[path]
