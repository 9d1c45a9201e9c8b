"""For random files and mappings: a value that is mapped is on the page, in data, or in a diagnostic.

Whatever stands in front matter, and whatever the settings make of it, no value goes without a word: it
feeds a field, or something says in which file, on which line and at which key it was left.
"""

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sitegen.build.result import CheckResult
from sitegen.diagnostics.model import Diagnostic, has_errors
from tests.conftest import check, everything, made_of

KEYS = ("title", "name", "summary", "intro", "meta.sub", "tags", "kind", "when", "draft", "a.b.c")
"""What authors may call things, nested ones too."""
OURS = ("title", "summary", "theme", "law", "date", "status", "search_words", "id")
WORDS = st.lists(st.text("abcdeghkmnoprst", min_size=4, max_size=8), min_size=1, max_size=3)
TEXT = WORDS.map(lambda words: " ".join(words).capitalize())
VALUE = st.one_of(TEXT, TEXT, st.lists(TEXT, max_size=3), st.sampled_from(["2024-05-06T10:00:00Z"]))
SOURCE = st.one_of(
    st.sampled_from(KEYS), st.sampled_from(KEYS).map(lambda key: {"key": key, "split": " "})
)
MAPPING = st.dictionaries(
    st.sampled_from(OURS), st.lists(SOURCE, min_size=1, max_size=3), max_size=6
)


def quoted(value: Any) -> str:
    """A value in YAML, on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{key}": {quoted(each)}' for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(quoted, value)) + "]"
    return f'"{value}"'


def nested(values: dict[str, Any]) -> dict[str, Any]:
    """Keys with full stops as mappings in mappings."""
    tree: dict[str, Any] = {}
    for key, value in values.items():
        *above, last = key.split(".")
        here = tree
        for part in above:
            here = here.setdefault(part, {})
        here[last] = value
    return tree


def made(mapping: dict[str, Any], values: dict[str, Any], folder: str) -> CheckResult:
    """A catalogue of one file."""
    root = Path(folder)
    (root / "gids").mkdir()
    (root / "sitegen.yml").write_text(
        "site: {title: A}\nfacets: [{key: theme, label: T, many: yes, open: yes}]\n"
        "fields: [{key: law, label: L, type: texts}]\ncontent:\n  practices:\n    files: [gids]\n"
        f"    fields: {quoted(mapping)}\n    text: optional\n    lengths: {{summary: cut}}\n"
        '    ids: "[^,]+"\n  contacts: {required: no}\n',
        encoding="utf-8",
    )
    front = "".join(f'"{key}": {quoted(value)}\n' for key, value in nested(values).items())
    (root / "gids/a.md").write_text(f"---\n{front}---\n", encoding="utf-8")
    return check(root)


def texts_of(value: Any) -> list[str]:
    """The texts in a value."""
    return [value] if isinstance(value, str) else list(value)


def told(key: str, line: int, found: tuple[Diagnostic, ...]) -> bool:
    """Whether a diagnostic names the file, the line and the key, or one that it stands in or holds."""
    return any(
        each.place.path == "gids/a.md"
        and each.place.line <= line <= each.place.end[0]
        and (name := each.field or dict(each.facts).get("key", ""))
        and (key == name or key.startswith(f"{name}.") or name.startswith(f"{key}."))
        for each in found
    )


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(MAPPING, st.dictionaries(st.sampled_from(KEYS), VALUE, min_size=1, max_size=6))
@example(
    {"title": ["title"], "search_words": ["name"]},
    {"name": "2024-05-06T10:00:00Z", "title": "Aaaa"},
)
def test_a_value_is_shown_or_told(mapping: dict[str, Any], values: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        checked = made(mapping, values, folder)
        assert "sitegen.yml" not in [each.place.path for each in checked.diagnostics]
        lines = list(nested(values))
        shown = "" if has_errors(checked.diagnostics) else _shown(checked)
        draft = checked.draft
        known = draft.catalogue.practices if draft else ()
        head = repr([(each, str(each.date)) for each in known]).casefold()
        # Shown nowhere, and in the index as terms.
        searched = repr([each.search_words for each in known]).casefold()
        for key, value in values.items():
            for text in texts_of(value):
                parts = text[:10].casefold().split()
                is_kept = all(part in (shown or head) or part in searched for part in parts)
                # What two keys say alike is told at the one that feeds the field.
                same = [key, *(other for other in values if values[other] == value)]
                places = [(each, 2 + lines.index(each.split(".", maxsplit=1)[0])) for each in same]
                is_told = any(told(each, line, checked.diagnostics) for each, line in places)
                assert is_kept or is_told, (key, text)


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from(KEYS[1:]), min_size=1, max_size=4, unique=True),
    st.dictionaries(st.sampled_from(KEYS[1:]), VALUE, min_size=1, max_size=6),
)
def test_what_is_joined_to_a_text_is_shown_or_told(keys: list[str], values: dict[str, Any]) -> None:
    mapping = {
        "title": [{"value": "A"}], "summary": [{"value": "B"}], "date": [],
        "text": {"keys": keys},
    }  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        checked = made(mapping, values, folder)
        assert "sitegen.yml" not in [each.place.path for each in checked.diagnostics]
        lines, draft = list(nested(values)), checked.draft
        shown = "" if draft is None else " ".join(
            draft.bodies[each.path].html for each in draft.catalogue.practices
        ).casefold()  # fmt: skip
        for key, value in values.items():
            line = 2 + lines.index(key.split(".", maxsplit=1)[0])
            for text in texts_of(value):
                is_kept = all(part in shown for part in text.casefold().split())
                assert is_kept or told(key, line, checked.diagnostics), (key, text)


def _shown(checked: CheckResult) -> str:
    """All pages and data of a site, as text."""
    files = {each.path: each.data for each in made_of(checked)}
    parts: list[str] = [
        everything(data.decode()) if path.endswith(".html") else data.decode()
        for path, data in files.items()
        if path.endswith((".html", ".js")) and not path.startswith("assets/site")
    ]
    return "\n".join(parts).casefold()
