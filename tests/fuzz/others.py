"""Targets for what others wrote: folders that settings are proposed for, settings that map, baselines."""

import json
import random
from collections.abc import Iterator

from sitegen.config.read_settings import read_settings
from sitegen.document.data_file import read_data
from sitegen.document.frontmatter import RawDocument, read
from sitegen.document.yaml_nodes import YamlLimits
from sitegen.mapping.apply import mapped
from sitegen.proposal.propose import propose
from sitegen.proposal.survey import Survey
from sitegen.report.baseline import baseline_of, new_since, text_of
from sitegen.words.words import Words
from tests.fuzz.texts import random_text

KEYS = (
    "title", "titel", "summary", "status", "draft", "published", "date", "datum", "tags", "id", "meta", "a.b", "null",
    "no", "__proto__", "constructor", "index", "text", "q", "sort", "contacts", "author", "image", "aliases",
    "permalink", "Émile", "日本", "x y", "#x", "- x", "[x]", "a: b", '"', "'", "&a", "*a", "!t", "%x", "@x", "`", "|",
    ">", "?", ",", "..", "", " ", "<!-- x -->", "%% x %%", "\u202e", "\u0000", "\ufeff", "k" * 300,
)  # fmt: skip
VALUES = (
    "true", "no", "draft", "Concept", "2026-01-02", "12-13-2026", "3 januari 2024", "P1", "urn:x:1", "nl", "a, b, c",
    "jan", "javascript:alarm(1)", "//evil.example", "../../etc/passwd", "/oud/pad/", "<script>alarm(1)</script>",
    "<!-- intern -->", "é\u0301", "\u202e", "", "~", "null", "1e999", ".nan", "9" * 400, "x" * 3000, "a\nb", "# x",
    "- x", "[", "{", "&a", "*a", "'", '"', "\\", "__proto__", "__dict__", "%(n)s", "{0}", "index", "con",
)  # fmt: skip
NAMES = (
    "a",
    "A",
    "index",
    "README",
    "_index",
    "con",
    "a b",
    "é",
    "x.y",
    "[x]",
    "{a,b}",
    "*",
    "?",
    "#",
    "-",
    "~",
)
FOLDERS = (
    "",
    "docs/",
    "docs/v1.0/",
    "a b/",
    "*/",
    "{a,b}/",
    "team/",
    "_posts/",
    "content/practices/",
    "d/e/f/g/",
)
_PATH = "sitegen.yml"


def _fields(rng: random.Random) -> dict[str, object]:
    return {rng.choice(KEYS): _value(rng) for _ in range(rng.randint(0, 8))}


def _value(rng: random.Random, depth: int = 0) -> object:
    shape = rng.random()
    if depth < 2 and shape < 0.15:
        return [_value(rng, depth + 1) for _ in range(rng.randint(0, 4))]
    if depth < 2 and shape < 0.25:
        return {rng.choice(KEYS): _value(rng, depth + 1) for _ in range(rng.randint(0, 3))}
    return rng.choice(VALUES)


def _pages(rng: random.Random) -> Iterator[RawDocument]:
    shapes = [_fields(rng) for _ in range(rng.randint(1, 3))]
    for _ in range(rng.randint(1, 12)):
        path = f"{rng.choice(FOLDERS)}{rng.choice(NAMES)}{rng.randint(0, 3)}.md"
        fields = {key: _value(rng) for key in rng.choice(shapes) if rng.random() < 0.9}
        body = rng.choice(("", "# Kop\n\nEen zin.\n", random_text(rng)))
        text = f"---\n{json.dumps(fields)}\n---\n\n{body}"
        page = read(path, text, YamlLimits(), may_lack_fields=True).value
        if page:
            yield page


def proposal(rng: random.Random) -> str:
    """Whatever a folder holds, settings are proposed, and they load."""
    data = read_data("people.json", json.dumps(_value(rng)), YamlLimits()).value or ()
    pages = {page.path: page for page in _pages(rng)}
    survey = Survey("map", tuple(pages.values()), {"people.json": data})
    text = propose(survey, Words(rng.choice(("nl", "en", "de")))).text
    found = read_settings(text, _PATH)
    assert found.value, (found.diagnostics, text)
    return text


def mapping(rng: random.Random) -> str:
    """Whatever stands under `content:`, it is read or reported; and so is what it maps."""
    ways: list[object] = [
        rng.choice(KEYS), {"key": rng.choice(KEYS), "split": rng.choice(VALUES[:20])},
        {"value": rng.choice(VALUES)}, {"heading": rng.choice(("1", "0", "99", "-1"))},
        {"sentences": rng.choice(("1", "9"))}, {"folder": rng.choice(("1", "-1", "40"))}, {"file": "name"},
        {"key": rng.choice(KEYS), "values": {rng.choice(VALUES): "draft"}}, _value(rng),
    ]  # fmt: skip
    ours = (
        "title",
        "summary",
        "date",
        "id",
        "status",
        "image",
        "aliases",
        "attachments",
        "text",
        "thema",
        rng.choice(KEYS),
    )
    block: dict[str, object] = {
        "files": [f"{rng.choice(FOLDERS)}**/*.md"],
        "fields": {rng.choice(ours): rng.sample(ways, rng.randint(1, 3)) for _ in range(rng.randint(0, 5))},
        "ignore": rng.sample(KEYS, 4), "dates": [rng.choice(("%d-%m-%Y", "%Y", "%B %d, %Y", rng.choice(VALUES)))],
        "lengths": {"summary": rng.choice(("cut", "300", "0", "x"))}, "mend": ["lists", "characters"],
        "unknown_keys": rng.choice(("allow", "error")), "optional": ["summary"], "ids": rng.choice((".+", "[0-9]+", "(")),
    }  # fmt: skip
    chosen = {key: block[key] for key in block if key == "files" or rng.random() < 0.6}
    facet = {"key": "thema", "label": "Thema", "many": "yes", "open": "yes"}
    text = json.dumps({"site": {"title": "T"}, "content": {"practices": chosen}, "facets": [facet]})
    found = read_settings(text, _PATH)
    assert found.value or found.diagnostics
    rules = found.value.content.collections[0].rules if found.value else None
    for page in _pages(rng) if rules else ():
        assert rules
        mapped(page, rules)
    return text


def baseline(rng: random.Random) -> str:
    """A baseline is one, or none; what is read of it is written again as it was."""
    entry = {
        "path": "a.md",
        "code": "too-long",
        "field": "title",
        "said": {"key": "title"},
        "count": 1,
    }
    text = json.dumps({"version": 1, "baseline": [entry] * rng.randint(0, 2)})
    for _ in range(rng.randint(0, 3)):
        at = rng.randint(0, len(text))
        text = (
            text[:at]
            + rng.choice((*VALUES, "1", "{", "}", "[", "]", ",", "NaN"))
            + text[at + rng.randint(0, 3) :]
        )
    read_again = baseline_of(text, "")
    if read_again:
        held = new_since((), read_again)
        assert len(held.value) == sum(read_again.counts.values())
        assert baseline_of(text_of(()), "") is not None
    return text
