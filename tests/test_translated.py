"""Pages of docs/ that are written by hand in two languages: what changed in one is looked at in the other."""

import pytest

from tests.conftest import tool

TRANSLATED = tool("make_translated")
ENGLISH = "# Bees\n\nThey fly.\n\n```\na\n\nb\n```\n\n<!-- table x -->\n| 1 |\n<!-- /table -->\n"
DUTCH = ENGLISH.replace("Bees", "Bijen").replace("They fly.", "Ze vliegen.")


@pytest.mark.parametrize("page", TRANSLATED.pages())
def test_what_changed_in_one_language_was_looked_at_in_the_other(page: str) -> None:
    assert TRANSLATED.unseen_of(page) == [], "look at these, then run `make translated`"


def seen() -> list[str]:
    digest, paragraphs = TRANSLATED._digest, TRANSLATED.paragraphs
    pairs = zip(paragraphs(ENGLISH), paragraphs(DUTCH), strict=True)
    return [f"{digest(ours)} {digest(theirs)}" for ours, theirs in pairs]


def test_a_changed_paragraph_names_itself_and_its_translation() -> None:
    assert [*TRANSLATED.unseen(ENGLISH, DUTCH, seen(), "bees.md")] == []
    changed = ENGLISH.replace("They fly.", "They fly far.")
    assert [*TRANSLATED.unseen(changed, DUTCH, seen(), "bees.md")] == [
        "docs/bees.md: “They fly far.” changed; look at docs/nl/bees.md: “Ze vliegen.”"
    ]
    changed = DUTCH.replace("Ze vliegen.", "Ze vliegen ver.")
    assert [*TRANSLATED.unseen(ENGLISH, changed, seen(), "bees.md")] == [
        "docs/nl/bees.md: “Ze vliegen ver.” changed; look at docs/bees.md: “They fly.”"
    ]


def test_a_paragraph_that_is_new_or_gone_on_one_side_alone_is_named() -> None:
    more = ENGLISH.replace("They fly.", "They fly.\n\nThey sting.")
    found = [*TRANSLATED.unseen(more, DUTCH, seen(), "bees.md")]
    assert found[0].startswith("docs/bees.md: “They sting.” changed")
    assert found[-1] == "docs/bees.md has 5 paragraphs, its translation 4"
    both = [text.replace("# B", "# Be\n\n# B") for text in (ENGLISH, DUTCH)]
    assert len([*TRANSLATED.unseen(*both, seen(), "bees.md")]) == 3


def test_what_is_generated_is_not_for_translators() -> None:
    filled = ENGLISH.replace("| 1 |", "| 2 |")
    assert [*TRANSLATED.unseen(filled, DUTCH, seen(), "bees.md")] == []
