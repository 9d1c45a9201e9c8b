"""What `sitegen.yml` may say, and where it is pointed at when it may not."""

from pathlib import Path

import pytest

from tests.conftest import check, codes


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: Kleine catalogus", 'title: "Kleine\\ncatalogus"'),
        ("title: Kleine catalogus", "title: |\n    Kleine\n    catalogus"),
        ("label: Thema", 'label: "The\\tma"'),
        ("begin: Begin", 'begin: "Be\\u2028gin"'),
        ("begin: Begin", 'begin: {label: "Be\\rgin"}'),
        ("label: Wet", 'label: "Wet\\x85en"'),
        ("many: true", 'many: true\n    question: "Wat\\nnu?"'),
        ("key: fase\n", 'key: fase\n    missing: "Geen\\nfase"\n'),
    ],
)
def test_a_label_of_more_than_one_line_is_refused_at_its_place(
    root: Path, before: str, after: str
) -> None:
    settings = (root / "sitegen.yml").read_text()
    assert before in settings
    (root / "sitegen.yml").write_text(settings.replace(before, after))
    (found,) = check(root).diagnostics
    assert found.code in ("line-break", "control-character")
    before_it = settings[: settings.index(before)] + after.partition('"')[0] * ('"' in after)
    assert found.place.line == before_it.count("\n") + 1


@pytest.mark.parametrize("block", [">", "|", ">-", "|-"])
def test_a_label_in_a_block_of_one_line_is_a_label(root: Path, block: str) -> None:
    settings = (root / "sitegen.yml").read_text()
    (root / "sitegen.yml").write_text(
        settings.replace("title: Kleine catalogus", f"title: {block}\n    Kleine catalogus")
    )
    checked = check(root)
    assert codes(checked) == []
    assert checked.draft
    assert checked.draft.settings.site.title == "Kleine catalogus"
