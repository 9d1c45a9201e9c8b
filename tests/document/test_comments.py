"""Comments in the texts of others are left out, and nothing else is."""

import pytest

from sitegen.document.comments import without_comments


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("<!-- tags -->\n\nText.", "\n\nText."),
        ("A <!-- note --> b.", "A               b."),
        ("Text. <!-- note -->", "Text."),
        ("<!-- note --> Text.", "Text."),
        ("<!-- two\nlines\n\n    of it -->\nText.", "\n\n\n\nText."),
        ("A %%private%% b.", "A             b."),
        ("Intro.\n\n<!-- more -->\n\nRest.", "Intro.\n\n\n\nRest."),
        ("- item <!-- n -->\n- item", "- item\n- item"),
    ],
)
def test_a_comment_goes_and_lines_keep_their_number(written: str, left: str) -> None:
    assert without_comments(written) == (left, 1)


@pytest.mark.parametrize(
    "written",
    [
        "`<!-- code -->` stays.",
        "```html\n<!-- code -->\n```",
        "    <!-- code -->",
        "\\<!-- shown as it stands -->",
        "Never <!-- closed.",
        "100%% of 50%%",
        "{++added++} and {--taken away--}",
    ],
)
def test_what_is_code_or_unclosed_or_no_comment_stays(written: str) -> None:
    assert without_comments(written) == (written, 0)


def test_a_comment_ends_at_the_first_sign_that_ends_it() -> None:
    written = "<!-- see `-->` -->\n\nText."
    assert without_comments(written)[0] == "` -->\n\nText."
