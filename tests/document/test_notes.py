"""Notes to colleagues, which other tools hide: an error where readers would see one, and nowhere else."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.corpus import make_corpus
from benchmarks.corpus import write as write_corpus
from sitegen.build.result import CheckResult
from sitegen.diagnostics.model import Diagnostic
from sitegen.document.markdown import convert
from sitegen.model.body import Body
from tests.conftest import Write, a_practice, check, codes

PATH = "content/practices/a.md"
HIDDEN = (
    "<!-- navragen -->", "<!--navragen-->", "<!--- navragen --->", "<!– navragen –>", "<!—navragen—>",
    "<?navragen bij de balie?>", "<![CDATA[navragen]]>", "<!NOTE navragen>", "<%-- navragen --%>",
    "<%# navragen %>", "%%navragen%%", "%% navragen bij 80% %%", "{>>navragen<<}", "{>> navragen",
    "{++navragen++}", "{--navragen--}", "{~~klopt~>navragen~~}", "{==navragen==}", "{# navragen #}",
    "{#- navragen -#}", "{% comment %}navragen{% endcomment %}", "{%- comment -%}navragen{%- endcomment -%}",
    '{% comment "optional" %}navragen{% endcomment %}', "{% # navragen %}", "{{/* navragen */}}",
    "{{- /* navragen */ -}}", "{{! navragen }}", "{{!-- navragen --}}", "{{-- navragen --}}",
    "{{< comment >}}navragen{{< /comment >}}", "{/* navragen */}", "{::comment}navragen{:/comment}",
    '[navragen]{.comment-start id="0" author="Jan"}', r"\begin{comment}navragen\end{comment}",
)  # fmt: skip
REFERENCES = (
    "[//]: # (navragen)", '[//]: # "navragen"', "[//]: # 'navragen'", "[//]: <> (navragen)",
    "[comment]: <> (navragen)", "[comment]: # (navragen)", "[Comment]: # (navragen)", "[^_^]: # (navragen)",
    "[_]: # (navragen)", "[#]: # (navragen)", "[klaar in juni]: # (navragen)", "[//]: # (navragen\nbij de balie)",
    "[//]: # navragen bij de balie", "[//]: navragen",
)  # fmt: skip
BLOCKS = (
    "<!--\n{}\n-->", "<!--\n\n{}\n\nen meer\n\n-->", "%%\n{}\n%%", "%%\n\n{}\n\n%%", "%% {}\n\nen meer %%",
    "<!-- {}", "%% {}", "%%{}", "#+BEGIN_COMMENT\n{}\n#+END_COMMENT", "{{>> {}\n\nen meer <<}}",
)  # fmt: skip
PLACES = (
    "{}", "Bel de balie. {}", "Bel.\n{}\nSchrijf.", "- een\n- twee {}\n- drie", "1. een\n\n   {}\n\n2. twee",
    "> citaat {}", "> - diep {}", "| a | b |\n|---|---|\n| c | {} |", "a | b\n--|--\n{} | d", "## Kop {}",
    "{}\n===", "[lees {} meer](https://a.example/)", "![plan {}](../images/a.png)", "**vet {} en meer**",
    '[lees](https://a.example/ "titel {}")', "`code` {} `code`", "Zo [w].\n\n[w]: https://a.example/ 'titel {}'",
    "```js {}\ncode\n```", "een ` teken {} en verder", "| ` | {} ` |\n|---|---|\n| a | b |",
)  # fmt: skip
MEANT = (
    "`{}`", "``een ` {}``", "```\n{}\n```", "~~~ html\n{}\n~~~", "    {}", "- een\n\n      {}", "> ```\n> {}\n> ```",
    "| a | b |\n|---|---|\n| `{}` | c |", "1. een\n   ```\n   {}\n   ```", "lees `een\n{} twee` verder",
)  # fmt: skip
ORDINARY = (
    "100%% zeker, en 50%% van 20%% is 10%%.", "Van 5 %% naar 6 %% is niets.", "| %% | jaar | %% |\n|---|---|---|\n| 1 | 2 | 3 |",
    "for %%i in (*.txt) do echo %%i", "printf %d%% en %s%%", "X%% en Y%% van Z%%.", "Een --> twee <-- drie <- vier <!", "a <! b en c <? d",
    "## Kop {#kop}\n\n## Ook {#ook .klas}", "{a} {b}, {{c}} en {{ d }}", "{% include x %}", "f(x) = {x | x > 0}",
    "a {- b -} c {+ d +}", "a == b en {= c =}", "C# en F#, #1 en {#", "/* css */ en // weg", "http://a.example//b%%20c",
    "Zie [1]: onder.", "[Naam]: en [Datum]:", "[x][w]\n\n[w]: https://a.example/", "[*]\n\n[*]: https://a.example/",
    "[TODO: navragen]", "%%%%%%%%%%", "50%%", "--- en -- en ---", "(<!)", "\\<!-- zo schrijft u een notitie -->",
    "\\{>> zo ook", "\\%\\% en dit \\%\\%", "&lt;!-- zo ook --&gt;", "<\\!-- zo ook -->", "{#if a}b{/if}",
)  # fmt: skip


def notes(body: str) -> list[Diagnostic]:
    return [each for each in convert(body, PATH, 1).diagnostics if each.code == "note-shown"]


@pytest.mark.parametrize("note", HIDDEN)
@pytest.mark.parametrize("place", PLACES)
def test_a_note_is_one_error_where_it_stands(place: str, note: str) -> None:
    body = place.replace("{}", note.replace("|", "\\|"))
    (found,) = notes(body)
    at = body.index(note)
    line = body.count("\n", 0, at)
    column = at - (body.rfind("\n", 0, at) + 1)
    reference = note.find("{.")
    assert found.place.line == line + 1
    assert found.place.column == column + 1 + max(0, reference)
    assert "text-lost" not in {each.code for each in convert(body, PATH, 1).diagnostics}


@pytest.mark.parametrize("note", REFERENCES)
@pytest.mark.parametrize("place", ["{}", "Bel.\n\n{}\n\nSchrijf.", "Bel.\n{}", "> {}"])
def test_a_reference_that_is_a_note_is_one_error(place: str, note: str) -> None:
    body = place.replace("{}", note.replace("\n", "\n> ") if place == "> {}" else note)
    found = convert(body, PATH, 1).diagnostics
    assert [each.code for each in found] == ["note-shown"]
    assert found[0].place.line == body[: body.index("[")].count("\n") + 1


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("before", ["", "Bel.\n\n", "- een\n\n", "Bel.\n"])
def test_a_note_of_several_lines_is_one_error(before: str, block: str) -> None:
    (found,) = notes(before + block.replace("{}", "navragen").replace("{{", "{").replace("}}", "}"))
    assert found.place.line == before.count("\n") + 1
    assert "navragen" in dict(found.facts)["value"] or block.startswith("#+")


@pytest.mark.parametrize("place", MEANT)
@pytest.mark.parametrize("note", HIDDEN + REFERENCES[:-3])
def test_code_is_meant_to_be_seen(place: str, note: str) -> None:
    if not (note.startswith("<!--") and "\n{}" in place and "`een" in place):  # see the next test
        assert notes(place.replace("{}", note.replace("|", "\\|"))) == []


def test_a_line_that_starts_a_comment_ends_code_as_it_does_elsewhere() -> None:
    assert [each.place.line for each in notes("lees `een\n<!-- twee` navragen -->")] == [2]


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_text_is_no_note(text: str) -> None:
    assert notes(text) == []


@pytest.mark.slow
def test_five_hundred_ordinary_pages_hold_no_notes(real: CheckResult, tmp_path: Path) -> None:
    write_corpus(make_corpus(500, seed=4), tmp_path)
    checked = check(tmp_path)
    assert checked.files > 500
    assert "note-shown" not in codes(checked)
    assert "note-shown" not in codes(real)
    ordinary = "\n\n".join(ORDINARY)
    assert not any(notes(f"{each.source}\n\n{ordinary}") for each in bodies(real))


def bodies(checked: CheckResult) -> Iterable[Body]:
    assert checked.draft
    return list(checked.draft.bodies.values())


@given(st.text(st.sampled_from("ab <>!-%{}#/*+=~[]():`\\|\n?_"), max_size=40))
def test_a_note_is_never_on_a_line_that_has_none(text: str) -> None:
    """Whatever is found can be taken out, and with all of it gone nothing is found."""
    lines = text.split("\n")
    for found in notes(text):
        assert 1 <= found.place.line <= len(lines)
        assert lines[found.place.line - 1][found.place.column - 1 : found.place.column]
    assert notes(text.replace("<", "").replace("{", "").replace("%", "").replace("[", "")
                 .replace("#", "").replace("\\", "")) == []  # fmt: skip


FIELDS = {
    "title": "'Paspoort {}'", "summary": '"Aanvragen. {}"', "image_alt": "{}", "law": "[Wet een, 'Wet {}']",
    "adopted_by": "\n  - organisation: 'Gemeente {}'", "attachments": "['a {}.pdf']", "contacts": "['team {}']",
}  # fmt: skip


@pytest.mark.parametrize("note", ["<!-- navragen -->", "%%navragen%%", "{>>navragen<<}"])
@pytest.mark.parametrize("field", FIELDS)
def test_a_note_in_a_field_is_one_error_where_it_stands(
    root: Path, write: Write, field: str, note: str
) -> None:
    text = a_practice(**{field: FIELDS[field].replace("{}", note)})
    if FIELDS[field] == "{}":
        text = a_practice(**{field: f'"{note}"'})
    write("content/practices/paspoort.md", text)
    before = text[: text.index(note)]
    (found,) = [each for each in check(root).diagnostics if each.code != "missing-image"]
    assert (found.code, found.place.line) == ("note-shown", before.count("\n") + 1)
    assert found.place.column == len(before.rpartition("\n")[2]) + 1
    assert found.field


@pytest.mark.parametrize("style", ["|", ">", ""])
def test_a_note_in_a_field_of_several_lines_is_on_its_line(
    root: Path, write: Write, style: str
) -> None:
    write("content/practices/paspoort.md",
          a_practice(summary=f"{style}\n  Aanvragen\n  aan de balie. <!-- na-\n  vragen -->"))  # fmt: skip
    (found,) = check(root).diagnostics
    assert found.code == "note-shown"
    line = (root / "content/practices/paspoort.md").read_text().split("\n")[found.place.line - 1]
    assert line[found.place.column - 1 :].startswith("<!--")


def test_a_note_in_a_contact_or_in_the_settings_is_an_error(root: Path, write: Write) -> None:
    team = (root / "content/contacts/team.md").read_text()
    write("content/contacts/team.md", team.replace("name: ", "role: 'balie {# wie? #}'\nname: "))
    assert codes(check(root)) == ["note-shown"]
    write("content/contacts/team.md", team + "\nBel <!-- Jan --> ons.\n")
    assert codes(check(root)) == ["note-shown"]
    write("content/contacts/team.md", team)
    config = (root / "sitegen.yml").read_text()
    for label in ("title: ", "label: "):
        write("sitegen.yml", config.replace(label, f"{label}'<!-- nog kiezen -->' #", 1))
        assert "note-shown" in codes(check(root)), label


def test_a_comment_of_yaml_is_for_colleagues_and_stays_so(root: Path, write: Write) -> None:
    text = a_practice().replace("title:", "# <!-- navragen bij de balie -->\ntitle:", 1)
    write("content/practices/paspoort.md", text)
    assert codes(check(root)) == []


@pytest.mark.parametrize(
    "summary", ["Met `<!-- code -->` erin.", "100%% van 50%% is genoeg.", "Een --> twee."]
)
def test_a_field_may_name_the_signs(root: Path, write: Write, summary: str) -> None:
    write("content/practices/paspoort.md", a_practice(summary=f"'{summary}'"))
    assert codes(check(root)) == []


@pytest.mark.parametrize(
    "mark",
    ["<!--more-->", "<!-- truncate -->", "<!-- toc -->", "<!-- markdownlint-disable MD013 -->"],
)
def test_a_mark_for_a_program_is_no_note_but_is_told(mark: str, root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice(f"Tekst.\n\n{mark}\n\nMeer.\n"))
    found = check(root)
    assert codes(found) == ["other-markup"]


def test_a_note_that_begins_as_a_mark_is_a_note(root: Path, write: Write) -> None:
    write(
        "content/practices/paspoort.md",
        a_practice("Tekst.\n\n<!-- more geld vragen -->\n\nMeer.\n"),
    )
    assert codes(check(root)) == ["note-shown"]
