"""A question → what the search box finds, best first, and why: field by field, word by word."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from dataclasses import field as with_default
from functools import partial
from importlib.resources import files
from typing import Any, TypeVar

from sitegen.explain.engine import Run
from sitegen.explain.scripts import scripts_of
from sitegen.model.editorial_list import EditorialList
from sitegen.model.practice import Practice
from sitegen.model.wanted import Wanted
from sitegen.pages import urls
from sitegen.pages.site import Site
from sitegen.search_index.postings import field_texts
from sitegen.search_index.tokens import stemmer, words

P = TypeVar("P", EditorialList, Wanted)


@dataclass(frozen=True)
class Reason:
    """A word of a question, and a term of a practice that answers it."""

    word: str
    """What was looked for, folded."""
    field: str
    """A key of `BOOSTS`."""
    term: str
    """The stem that the field holds."""
    times: int
    why: str
    """`exact`, `inflected`, `prefix`, `compound`, `typo`, `spelling`, `parts` or `joined`."""
    synonym_of: str
    """What was typed, if the word is something else that means the same."""
    written: tuple[str, ...] = with_default(default=(), compare=False)
    """The words of the field that have this stem."""


@dataclass(frozen=True)
class Hit:
    """A practice that a question finds."""

    practice: Practice
    score: float
    is_complete: bool
    """Whether it has all that was asked."""
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Correction:
    """A word of a question that is nowhere, or hardly anywhere, and what was looked for."""

    typed: str
    meant: str
    """Whole words; empty if only their stems are known."""
    kind: str
    """`spelling`, `parts`, or `also` if the word itself counts too."""


@dataclass(frozen=True)
class Answer:
    """What a question finds."""

    words: tuple[str, ...]
    """What it asks for, folded."""
    phrases: tuple[str, ...]
    """What it quotes, folded."""
    total: int
    complete: int
    """How many have all that was asked."""
    corrections: tuple[Correction, ...]
    is_common: bool
    """Whether most practices have what was asked."""
    is_loose: bool
    """Whether some of the practices lack a part of what was asked."""
    is_cut: bool
    """Whether more practices may have the phrases than were read for them."""
    lists: tuple[EditorialList, ...]
    """Those by the editors that the question is about, which the page names beside what is found."""
    wanted: tuple[Wanted, ...]
    """What is asked for already, where nothing is found."""
    hits: tuple[Hit, ...]
    """Best first, as many as were asked for."""


def explain(
    query: str, site: Site, run: Run, *, with_archived: bool = False, limit: int = 0
) -> Answer:
    """What `query` finds in a catalogue; at most `limit` practices, 0 for all."""
    scripts = scripts_of(site)
    question = {
        "first": scripts.first,
        "query": query,
        "withArchived": with_archived,
        "limit": limit,
    }
    own = files("sitegen.explain").joinpath("explain.js").read_text(encoding="utf-8")
    ask = f"explainQuestion(new Map([{_functions(scripts.files)}]), {json.dumps(question)})"
    then = ".then((found) => answer(JSON.stringify(found)))"
    return _answer(json.loads(run("\n".join((scripts.engine, own, ask + then)))), site)


def _functions(files: Mapping[str, str]) -> str:
    """Each script as a function by its path, to be carried out when it is asked for."""
    each = files.items()
    return ",".join(f"[{json.dumps(path)},function(){{{text}\n}}]" for path, text in each)


def _answer(found: Mapping[str, Any], site: Site) -> Answer:
    catalogue, paths = site.catalogue, site.settings.paths
    return Answer(
        words=tuple(map(_characters, found["words"])),
        phrases=tuple(" ".join(map(_characters, phrase)) for phrase in found["phrases"]),
        total=found["total"],
        complete=found["complete"],
        corrections=tuple(map(_correction, found["corrections"])),
        is_common=found["isCommon"],
        is_loose=found["isLoose"],
        is_cut=found["isCut"],
        lists=tuple(
            _at(found["lists"], catalogue.current_lists, partial(urls.editorial_list, paths))
        ),
        wanted=tuple(_at(found["wanted"], catalogue.open_wanted, partial(urls.wanted, paths))),
        hits=tuple(_hit(each, site) for each in found["hits"]),
    )


def _at(addresses: Iterable[str], pages: Iterable[P], address_of: Callable[[str], str]) -> list[P]:
    """The pages at these addresses."""
    known = {address_of(page.slug): page for page in pages}
    return [known[address] for address in addresses]


def _correction(found: Mapping[str, str]) -> Correction:
    return Correction(_characters(found["typed"]), _characters(found["meant"]), found["kind"])


def _hit(found: Mapping[str, Any], site: Site) -> Hit:
    practice = site.catalogue.practices[found["position"]]
    text, people = site.bodies[practice.path].text, site.settings.has_searchable_people
    texts = field_texts(practice, text, site.catalogue, with_people=people)
    written = {name: tuple(dict.fromkeys(words(text))) for name, text in texts.items()}
    spoken = (practice.searched_in or site.settings.site.language, site.settings.site.language)
    reasons = dict.fromkeys(_reasons(found["reasons"], written, spoken))
    return Hit(practice, found["score"], found["isComplete"], tuple(reasons))


def _reasons(
    found: list[Mapping[str, Any]], written: Mapping[str, tuple[str, ...]], spoken: Iterable[str]
) -> Iterator[Reason]:
    for each in found:
        reason = Reason(
            _characters(each["word"]), each["field"], _characters(each["term"]), each["times"],
            each["why"], _characters(each["synonymOf"]),
        )  # fmt: skip
        stems = {
            each: {stem(each) for stem in map(stemmer, spoken)} for each in written[reason.field]
        }
        shown = tuple(each for each, forms in stems.items() if reason.term in forms)
        reason = replace(reason, written=shown)
        is_exact = reason.why == "inflected" and reason.word in written[reason.field]
        yield replace(reason, why="exact") if is_exact else reason


def _characters(text: str) -> str:
    """A script may cut a character in half; Python cannot print what is left."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
