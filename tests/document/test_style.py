"""Remarks on the form of a body: told where a reader is hindered, silent elsewhere, and never twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.diagnostics.edits import corrected
from sitegen.diagnostics.model import Diagnostic
from sitegen.document.markdown import convert

WEB = "https://wetten.example/brp"


def remarks(body: str, code: str) -> list[Diagnostic]:
    """What is remarked under this code."""
    return [each for each in convert(body, "a.md", 1).diagnostics if each.code == code]


@pytest.mark.parametrize(
    "body",
    [
        f'<a href="{WEB}">de wet</a>',
        f"<a href='{WEB}'>de wet</a>",
        f"<a href={WEB}>de wet</a>",
        f'<a href="{WEB}">{WEB}</a>',
        f'<a\n  class="x"\n  href="{WEB}"\n>de wet</a>',
        f'<img src="{WEB}.png" alt="">',
        f'<iframe width="560" src="{WEB}"></iframe>',
        f'<a title="a > b" href="{WEB}">x</a>',
        f'Zie <a href="{WEB}" en verder',
        f'{{{{< youtube "{WEB}" >}}}}',
        f'{{{{% figure src="{WEB}" %}}}}',
        f"{{{{< youtube {WEB} >}}}}",
        f"{{% embed {WEB} %}}",
        f"{{% raw %}}{{{{ '{WEB}' | link }}}}{{% endraw %}}",
        f"[embed]{WEB}[/embed]",
        f"[url={WEB}]de wet[/url]",
        f'[caption link="{WEB}"]de wet[/caption]',
        f"[[{WEB}]]",
        f"<!-- {WEB} -->",
        f"[de wet]({WEB})",
        f"[{WEB}]({WEB})",
        f"<{WEB}>",
        f"<{WEB} >",
        f"`{WEB}`",
        f"    {WEB}",
        f"```\n{WEB}\n```",
        f"[wet]: {WEB}\n\nDe [wet].",
        f"![wet] ({WEB})",
        f"[wet]({WEB} met een spatie)",
        f"Zie <{WEB} de wet> nu",
    ],
)
def test_an_address_that_is_part_of_markup_is_not_called_bare(body: str) -> None:
    assert remarks(body, "bare-address") == []


@pytest.mark.parametrize(
    ("body", "mended"),
    [
        (f"Zie {WEB}.", f"Zie <{WEB}>."),
        (f"Zie ({WEB}) nu.", f"Zie (<{WEB}>) nu."),
        (f"Zie **{WEB}** nu.", f"Zie **<{WEB}>** nu."),
        ("Zie www.wetten.example nu.", "Zie <https://www.wetten.example> nu."),
        (f'<a href="{WEB}">wet</a> of {WEB}', f'<a href="{WEB}">wet</a> of <{WEB}>'),
        (f"`{WEB}` of [{WEB}]({WEB}) of {WEB}", f"`{WEB}` of [{WEB}]({WEB}) of <{WEB}>"),
        (f"[x]({WEB}/a), {WEB}/a en {WEB}", f"[x]({WEB}/a), <{WEB}/a> en <{WEB}>"),
        (f"a < b, {WEB}", f"a < b, <{WEB}>"),
        (f"Stap = {WEB}", f"Stap = <{WEB}>"),
        (f"[zie {WEB}]", f"[zie <{WEB}>]"),
        (f"> - {WEB}", f"> - <{WEB}>"),
    ],
)
def test_a_bare_address_is_mended_where_it_stands(body: str, mended: str) -> None:
    fixes = [each.fix for each in remarks(body, "bare-address") if each.fix]
    assert corrected(body, fixes) == mended


PARTS = st.sampled_from(
    [f"[x]({WEB})", f"<{WEB}>", f"`{WEB}`", f'<a href="{WEB}">', "</a>", f"{{{{< y {WEB} >}}}}", "tekst", "*",
     f"{WEB}/a", WEB, "\n", "`", "<", "[", "](", "**"]
)  # fmt: skip


@given(st.lists(PARTS, max_size=8).map(" ".join))
def test_a_correction_of_a_bare_address_makes_a_link_and_changes_nothing_else(body: str) -> None:
    found = remarks(body, "bare-address")
    fixes = [each.fix for each in found if each.fix]
    mended = corrected(body, fixes)
    assert mended.replace("<", "").replace(">", "") == body.replace("<", "").replace(">", "")
    before, after = (convert(each, "a.md", 1).value for each in (body, mended))
    assert before
    assert after
    links = [each.html.count("<a ") for each in (before, after)]
    assert links[1] == links[0] + len(fixes)
    assert after.html.count("<code>") == before.html.count("<code>")


def test_html_is_told_once_for_each_kind_in_a_file() -> None:
    body = (
        "Een <b>woord</b> en <b>nog een</b>.\n\n<B>En</B> <br> <br/>\n\n- </b>\n- <i>schuin</i>\n"
    )
    assert [dict(each.facts)["value"] for each in remarks(body, "html-shown")] == [
        "<b>",
        "<br>",
        "<i>",
    ]


def test_html_between_code_marks_or_behind_a_backslash_is_meant_to_be_seen() -> None:
    assert remarks("`<b>` en \\<b>", "html-shown") == []
    (found,) = remarks("\\<b> en <i>schuin</i>", "html-shown")
    assert dict(found.facts)["value"] == "<i>"
