"""The generated pages of docs/ are what the program would say today."""

import re

import pytest

from sitegen.report.messages import MESSAGES
from tests.conftest import REPOSITORY, tool

PAGES = sorted(str(path.relative_to(REPOSITORY)) for path in (REPOSITORY / "docs").rglob("*.md"))


@pytest.mark.parametrize("name", tool("make_docs").PAGES)
def test_a_generated_page_is_up_to_date(name: str) -> None:
    fresh = tool("make_docs").PAGES[name]()
    assert (REPOSITORY / "docs" / name).read_text(encoding="utf-8") == fresh, "run `make docs`"


@pytest.mark.parametrize(
    ("name", "bad", "good"),
    [
        ("diagnostics.md", "Example of the mistake", "This is right"),
        ("nl/diagnostics.md", "Voorbeeld van de fout", "Zo is het goed"),
    ],
)
def test_every_code_has_a_reason_a_bad_and_a_good_example(name: str, bad: str, good: str) -> None:
    page = (REPOSITORY / "docs" / name).read_text(encoding="utf-8")
    codes = MESSAGES
    parts = re.split(rf"^## ({'|'.join(codes)})$", page, flags=re.MULTILINE)
    sections = dict(zip(parts[1::2], parts[2::2], strict=True))
    assert set(sections) == set(codes)
    for code, section in sections.items():
        assert re.match(r"\n\n[^>\n]", section), code
        assert bad in section, code
        assert good in section, code


@pytest.mark.parametrize("page", ["README.md", *PAGES])
def test_every_file_that_a_page_names_exists(page: str) -> None:
    text = (REPOSITORY / page).read_text(encoding="utf-8")
    named = re.findall(r"`((?:sitegen|templates|tests|tools|benchmarks|docs)/[\w./-]+)`", text)
    missing = [name for name in named if not (REPOSITORY / name).exists()]
    assert not missing


def test_every_file_to_change_something_in_exists() -> None:
    page = (REPOSITORY / "docs/architecture.md").read_text(encoding="utf-8")
    table = page.split("## Where do I change …?")[1]
    goals = re.findall(r"^\| .+ \| (.+) \|$", table, flags=re.MULTILINE)
    named = re.findall(r"`((?:[\w.-]+/)+[\w.*-]*)`", "\n".join(goals))
    roots = [REPOSITORY, REPOSITORY / "sitegen", REPOSITORY / "templates"]
    missing = [
        name for name in named if not any(any(root.glob(name.rstrip("/"))) for root in roots)
    ]
    assert named
    assert not missing


def test_every_make_target_of_the_readme_exists() -> None:
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    for line in readme.splitlines():
        if line.startswith("make "):
            assert f"\n{line.split()[1]}:" in makefile
