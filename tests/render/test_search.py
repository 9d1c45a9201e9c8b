"""The prebuilt index, as lunr.js will read it."""

import json
from pathlib import Path
from typing import Any

from sitegen.pipeline import produce
from tests.conftest import Write, a_practice, check


def payload(root: Path) -> dict[str, Any]:
    (script,) = [
        a.data.decode() for a in produce(check(root)) if a.path.startswith("assets/index.")
    ]
    quoted = script.removeprefix("sitegen.setIndex(JSON.parse('").removesuffix("'));\n")
    text = quoted.replace("\\'", "'").replace("\\\\", "\\")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def test_the_index_holds_whole_folded_stems(root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice("Privacy, coördinatie en paspoorten (2027)."))
    terms = [entry[0] for entry in payload(root)["index"]["invertedIndex"]]
    assert {"privacy", "coordinatie", "paspoort", "2027"} <= set(terms)


def test_terms_are_in_the_order_that_lunr_js_demands(root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice("ａ 𐐨 漢 z 𠀀"))
    terms = [entry[0] for entry in payload(root)["index"]["invertedIndex"]]
    assert terms == sorted(terms, key=lambda term: term.encode("utf-16-be"))


def test_a_catalogue_without_practices_has_an_index_without_terms(root: Path) -> None:
    (root / "content/practices/briefadres.md").unlink()
    assert payload(root)["index"] is None


def test_nothing_in_the_data_can_end_its_script(root: Path, write: Write) -> None:
    title = '"</script><!-- \' \\\\ \u2028"'
    write("content/practices/paspoort.md", a_practice(title=title))
    (data,) = [
        a.data.decode() for a in produce(check(root)) if a.path.startswith("assets/catalogue.")
    ]
    assert "</script>" not in data
    assert "<!--" not in data
    assert "\u2028" not in data
