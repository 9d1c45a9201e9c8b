"""A list in brackets with a mistake is named where the mistake is, and stays a list when it is put right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.diagnostics.edits import corrected
from sitegen.document.yaml_nodes import YamlLimits, load, plain

BEFORE, AFTER = "title: Paspoort\n", "contacts: [team]\nlaw: [Wet]\n"


def told(text: str) -> list[tuple[str, int]]:
    """Code and line of each mistake."""
    return [
        (each.code, each.place.line) for each in load(text, "a.md", 1, YamlLimits()).diagnostics
    ]


def mended(text: str) -> object:
    """What the field says once all that is suggested is done."""
    for _ in range(3):
        fixes = [each.fix for each in load(text, "a.md", 1, YamlLimits()).diagnostics if each.fix]
        text = corrected(text, fixes[:1])
    loaded = load(text, "a.md", 1, YamlLimits())
    assert loaded.diagnostics == ()
    assert loaded.value
    fields = plain(loaded.value)
    assert fields["contacts"] == ["team"]
    assert fields["title"] == "Paspoort"
    return fields["thema"]


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("thema: [reizen, adres", 2),
        ("thema: [reizen, adres,", 2),
        ("thema: [reizen, adres # en meer", 2),
        ("thema: [reizen, adres\n", 2),
        ("thema: [reizen, adres)", 2),
        ("thema: [reizen, adres}", 2),
        ("thema: [reizen, adres]]", 2),
        ("thema: [[reizen, adres]", 2),
        ("thema: [reizen, [adres]", 2),
        ("thema: [\n  reizen,\n  adres", 4),
        ("thema: [\n  reizen,\n  adres,", 4),
        ("thema: [\n  reizen,\n  adres\n  # en meer", 4),
        ("thema: [reizen,\n  adres", 3),
        ("thema:\n  [reizen, adres", 3),
        ("thema:\n  [reizen,\n   adres", 4),
        ("thema: [\n  reizen,\n  adres\n)", 5),
        ("thema: [\n  reizen,\n  adres\n]]", 5),
        ('thema: ["reizen", "adres', 2),
        ('thema: ["reizen", "adres]', 2),
        ('thema: ["reizen", adres', 2),
        ('thema: [\n  "reizen",\n  "adres\n]', 4),
        ("thema: ['reizen', 'adres", 2),
    ],
)
def test_a_list_stays_a_list(written: str, line: int) -> None:
    text = f"{BEFORE}{written}\n{AFTER}"
    assert told(text) == [("yaml-bracket", line)]
    assert mended(text) == ["reizen", "adres"]


ITEM = st.sampled_from(
    ["reizen", "adres", "een naam", '"met, komma"', "'met ] haakje'", "C++", "a-b", "'it''s'"]
)


@given(
    st.lists(ITEM, min_size=1, max_size=4),
    st.sampled_from(["[{}]", "[\n  {}\n]", "[{}\n  ]", "\n  [{}]"]),
    st.sampled_from([", ", ",\n  "]),
    st.sampled_from(["]", ")", "}", "]]", ""]),
)
def test_whatever_stands_at_the_end_in_place_of_the_bracket(
    items: list[str], shape: str, between: str, end: str
) -> None:
    whole = f"{BEFORE}thema: {shape.format(between.join(items))}\n{AFTER}"
    loaded = load(whole, "a.md", 1, YamlLimits()).value
    assert loaded
    at = whole.index(f"\n{AFTER}")
    damaged = whole[: at - 1] + end + whole[at:]
    assert mended(damaged) == plain(loaded)["thema"]
    first, last = 2, 1 + whole[:at].count("\n")
    assert all(first <= line <= last for _, line in told(damaged))


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("thema: [Concept] Paspoort", "[Concept] Paspoort"),
        ("thema: Paspoort [concept", "Paspoort [concept"),
        ("thema: [Paspoort](paspoort.md)", "paspoort"),
    ],
)
def test_a_text_stays_a_text(written: str, value: str) -> None:
    assert mended(f"{BEFORE}{written}\n{AFTER}") == value
