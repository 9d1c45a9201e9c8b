"""Which of their keys feed the fields that every catalogue has: by name, and by what the values are."""

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from sitegen.document.portable_names import is_inside
from sitegen.images.attachment import ATTACHMENT_NAMES
from sitegen.model.field import Kind
from sitegen.model.slugs import SLUG
from sitegen.proposal.facts import Facts, Feed, apart
from sitegen.proposal.folders import bare
from sitegen.proposal.names import BUILDS_ON, CONTACT, PRACTICE, is_for_programs, is_internal, rank
from sitegen.proposal.profile import Profile
from sitegen.proposal.referring import has_ring, refers
from sitegen.proposal.shapes import date_forms, has_shape
from sitegen.proposal.unpublished import ACTIVE, STATUS, unpublished

IMAGE_NAME = re.compile(r".*\.(png|jpe?g|webp|gif)", re.IGNORECASE)
_HEADING = re.compile(r"^#{1,6} +\S|\S[^\n]*\n(=+|-+)[ \t]*$", re.MULTILINE)
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_SHORTEST_SUMMARY = 25
_SHORTEST_TEXT = 200
_LONGEST_WORD = 60
_RELATED = ("related", "seealso", "zieook", "sieheauch", "gerelateerd", "verwandt", "seealsolinks")
Test = Callable[[Profile], bool]


def practice_feeds(facts: Facts) -> tuple[Feed, ...]:
    """What feeds the fields of practices; no key feeds two."""
    used: set[str] = set()
    feeds: list[Feed] = []
    for feed in _practice(facts, used):
        if feed.taken or feed.rest:
            feeds.append(feed)
            used |= set() if feed.is_shared else {*feed.names}
    return tuple(feeds)


def contact_feeds(facts: Facts) -> tuple[Feed, ...]:
    """What feeds the fields of contacts."""
    tests: Mapping[str, Test] = {
        "email": lambda each: has_shape(each.values, Kind.EMAIL),
        "phone": lambda each: has_shape(each.values, Kind.PHONE),
        "consent": lambda each: date_forms(each.values, facts.months) is not None,
        "role": lambda each: each.longest <= 400,
    }
    used: set[str] = set()
    feeds: list[Feed] = []
    for key in CONTACT:
        found = _named(facts, CONTACT[key], used, tests.get(key, _is_any))
        chosen = apart(each for each in found if not each.is_list)
        used |= {each.name for each in chosen}
        if chosen:
            feeds.append(Feed(key, chosen))
    left = unpublished(facts, ACTIVE)
    return (*feeds, left) if left.taken else tuple(feeds)


def _practice(facts: Facts, used: set[str]) -> Iterator[Feed]:
    yield _title(facts, used)
    yield from _dates(facts, used)
    yield from _references(facts, used)
    yield _summary(facts, used)
    yield _text(facts, used)
    yield _id(facts, used)
    former = _named(facts, PRACTICE["aliases"], used, _are_addresses)
    former = former or _named(facts, ("permalink",), used, _are_own_paths)
    yield Feed("aliases", apart(former[:1]))
    names = {*used, *(each.name for each in former[:1])}
    yield _search_words(facts, names)
    yield Feed(
        "attachments",
        apart(_named(facts, PRACTICE["attachments"], names, lambda each: _are_kept(each, facts))),
    )
    yield from _pictures(facts, used)
    yield Feed("language", apart(_named(facts, PRACTICE["language"], used, _are_tags)[:1]))
    yield unpublished(facts, STATUS)


def _named(facts: Facts, words: tuple[str, ...], used: Iterable[str], test: Test) -> list[Profile]:
    """The keys that say by their names that they hold this, and do; the surest first."""
    ranked = [(rank(each.name, words), each) for each in facts.profiles if _is_free(each, used)]
    fitting = [(score, each) for score, each in ranked if score is not None and test(each)]
    return [each for _, each in sorted(fitting, key=lambda found: (found[0] or 0, -found[1].files))]


def _is_free(each: Profile, used: Iterable[str]) -> bool:
    is_free = each.name not in used and not is_internal(each.name)
    return bool(each.files) and is_free and not each.is_mixed and not each.in_records


def _is_any(_each: Profile) -> bool:
    return True


def _title(facts: Facts, used: set[str]) -> Feed:
    def test(each: Profile) -> bool:
        is_whole = "." not in each.name or each.files * 10 >= 8 * facts.count
        is_line = each.longest <= 300 and not any("\n" in value.strip() for value in each.values)
        return is_whole and is_line and not each.is_list and len(each.counts) * 2 > each.files

    chosen = apart(_named(facts, PRACTICE["title"], used, test))
    titled = {path for each in chosen for path in each.by_file}
    rest = [raw for raw in facts.files if raw.path not in titled]
    silent = any(not _HEADING.search(raw.body) for raw in rest)
    ways = ("{heading: 1}",) if rest else ()
    return Feed("title", chosen, rest=(*ways, "{file: name}") if silent else ways)


def _summary(facts: Facts, used: set[str]) -> Feed:
    def test(each: Profile) -> bool:
        lengths = sorted(map(len, each.values))
        is_long = bool(lengths) and lengths[len(lengths) // 2] >= _SHORTEST_SUMMARY
        return is_long and not each.is_list and not is_for_programs(each.name)

    chosen: list[Profile] = []
    missing = {raw.path for raw in facts.files}
    for each in _named(facts, PRACTICE["summary"], used, test):
        if len(missing) * 10 > facts.count:
            chosen.append(each)
            missing = missing.difference(each.by_file)
    return Feed("summary", tuple(chosen), rest=("{sentences: 1}",) if missing else ())


def _text(facts: Facts, used: set[str]) -> Feed:
    """A long text under a key, of files that have none below their fields."""
    bare_files = {raw.path for raw in facts.files if not raw.body.strip()}
    found = _named(facts, PRACTICE["text"], used, lambda each: not each.is_list)
    named = tuple(each for each in found if each.by_file.keys() <= bare_files)[:1]
    long = [each for each in facts.profiles if _is_free(each, used) and _is_text(each)]
    long = [each for each in long if len({*each.by_file} & bare_files) * 2 > each.files]
    if not named and len(bare_files) * 2 > facts.count and long:
        return Feed("text", tuple(long), is_joined=True)
    return Feed("text", named)


def _is_text(each: Profile) -> bool:
    """Whether paragraphs stand there, and not a line or two."""
    several = sum("\n" in value.strip() for value in each.values)
    return not each.is_list and several * 2 > len(each.values) and each.longest > _SHORTEST_TEXT


def _dates(facts: Facts, used: set[str]) -> Iterator[Feed]:
    def test(each: Profile) -> bool:
        is_date = not each.is_list and date_forms(each.values, facts.months) is not None
        return is_date and not has_shape(each.values, Kind.NUMBER)

    reviewed = apart(_named(facts, PRACTICE["reviewed"], used, test))
    names = {*used, *(each.name for each in reviewed)}
    dates = apart(_named(facts, PRACTICE["date"], names, test))
    rest = [each for each in facts.profiles if _is_free(each, names) and test(each)]
    if not dates and rest:
        guess = max(rest, key=lambda each: each.files)
        yield Feed("date", (guess,), doubts=("date",))
    else:
        yield Feed("date", dates)
    yield Feed("reviewed", reviewed)


def _id(facts: Facts, used: set[str]) -> Feed:
    def test(each: Profile) -> bool:
        is_one = len(each.counts) == len(each.values) == each.files and not each.is_list
        is_one = is_one and all(value.isprintable() and "<" not in value for value in each.values)
        return is_one and each.files * 2 >= facts.count and each.longest <= 100 and not any(
            value.startswith(("http://", "https://")) for value in each.values
        )  # fmt: skip

    return Feed("id", tuple(_named(facts, PRACTICE["id"], used, test)[:1]))


def _references(facts: Facts, used: set[str]) -> Iterator[Feed]:
    """Keys of which the values are people, or other pages of the collection."""
    people = [each for each in facts.profiles if _is_free(each, used)]
    found = [(each, sign) for each in people for sign in refers(each, facts.people)]
    chosen = apart(each for each, _ in found)
    yield Feed("contacts", chosen, {each.name: sign for each, sign in found if sign})
    names = {*used, *(each.name for each in chosen)}
    pages = [each for each in facts.profiles if _is_free(each, names) and not _is_title(each)]
    pages = [each for each in pages if rank(each.name, PRACTICE["aliases"]) is None]
    linking = [(each, sign) for each in pages for sign in refers(each, facts.pages)]
    linking.sort(key=lambda found: (bare(found[0].name) not in _RELATED, -found[0].files))
    signs = {each.name: sign for each, sign in linking if sign}
    own = [each for each, _ in linking if not _is_said(each)]
    linking = [found for found in linking if found[0] not in own]
    before = [each for each, _ in linking if bare(each.name).startswith(BUILDS_ON)]
    before = [each for each in before if not has_ring(each, facts.pages, signs.get(each.name, ""))]
    yield Feed("builds_on", apart(before[:1]), signs)
    yield Feed("related", apart(each for each, _ in linking if each not in before[:1]), signs)


def _is_said(each: Profile) -> bool:
    """Whether its name says that a page is like another, or follows it; else it is a relation of its own."""
    name = bare(each.name.rpartition(".")[2])
    return name.startswith(BUILDS_ON) or any(word in name for word in _RELATED)


def _is_title(each: Profile) -> bool:
    return rank(each.name, ("title", "titel", "name", "naam")) in (0, 1, 2, 3)


def _search_words(facts: Facts, used: Iterable[str]) -> Feed:
    """What else readers may type: words that say little of many pages, and other names of one."""

    def test(each: Profile) -> bool:
        is_apart = len(each.counts) * 3 > len(each.values)
        return is_apart and each.is_list and each.longest <= _LONGEST_WORD

    found = _named(facts, (*PRACTICE["search_words"], "aliases", "alias"), used, test)
    return Feed("search_words", apart(each for each in found if "." not in each.name))


def _are_addresses(each: Profile) -> bool:
    """Whether all are paths, or what a page may be called in one."""
    return all("/" in value or SLUG.fullmatch(value) for value in map(str.strip, each.values)) and all(
        not any(c.isspace() for c in value.strip()) for value in each.values
    )  # fmt: skip


def _are_kept(each: Profile, facts: Facts) -> bool:
    """Whether all are files to keep that are there, beside their page."""
    return all(
        value.lower().endswith(ATTACHMENT_NAMES)
        and is_inside(value)
        and _beside(path, value) in facts.others
        for path, values in each.by_file.items()
        for value in values
    )


def _are_own_paths(each: Profile) -> bool:
    """Whether each page says its path on the site that it comes from, by which others link to it."""
    are_paths = all(value.startswith("/") and ":" not in value for value in each.values)
    is_once = len({value.strip("/").casefold() for value in each.values}) == len(each.values)
    return are_paths and is_once and not each.is_list and _are_addresses(each)


def _are_tags(each: Profile) -> bool:
    return not each.is_list and all(_TAG.fullmatch(value) for value in each.values)


def _pictures(facts: Facts, used: set[str]) -> Iterator[Feed]:
    """An image that has a description with it in nearly all files; without one it would be an error."""
    images = _named(facts, PRACTICE["image"], used, lambda each: _has_files(each, facts))
    texts = _named(facts, PRACTICE["image_alt"], used, lambda each: not each.is_list)
    for image in images[:1]:
        alt = [each for each in texts if image.by_file.keys() <= each.by_file.keys()]
        if alt:
            yield Feed("image", (image,))
            yield Feed("image_alt", (alt[0],))


def _has_files(each: Profile, facts: Facts) -> bool:
    """Whether all values are images that are there, beside their page."""
    return not each.is_list and all(
        IMAGE_NAME.fullmatch(value) and is_inside(value) and _beside(path, value) in facts.others
        for path, values in each.by_file.items()
        for value in values
    )


def _beside(path: str, value: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), value))
