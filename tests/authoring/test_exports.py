"""One schema, many doors: a facet that changes in `sitegen.yml` changes in every format of it."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from sitegen.authoring.exports.export import export, is_export
from sitegen.authoring.issue_form import read_issue, stray_headings
from sitegen.authoring.template import template
from sitegen.build.result import CheckResult
from sitegen.config.read_settings import read_settings
from sitegen.config.settings import Settings
from sitegen.content.config_file import read_config
from sitegen.model.field import Field
from sitegen.words.words import Words
from tests.commands import files_of, sitegen
from tests.conftest import PNG, REPOSITORY, Write, check, codes
from tests.words.test_site import words_of

DUTCH = Words("nl")
FORMATS = ("json", "decap", "issue-form", "template", "docs")


def settings(root: Path) -> Settings:
    configured = read_config(root, "sitegen.yml").settings
    assert configured
    return configured


@pytest.mark.parametrize("as_format", FORMATS)
def test_a_new_facet_value_is_in_every_format(root: Path, as_format: str) -> None:
    before = export(settings(root), as_format, "practice")
    file = root / "sitegen.yml"
    file.write_text(
        file.read_text().replace("adres: Adres", "adres: Adres\n      onderweg: Onderweg")
    )
    after = export(settings(root), as_format, "practice")
    assert "onderweg" not in before
    assert "onderweg" in after
    assert sitegen("schema", "--as", as_format, cwd=root).stdout == after


def test_a_stale_copy_is_a_warning_until_it_is_written_anew(root: Path, write: Write) -> None:
    text = (root / "sitegen.yml").read_text()
    entries = [f"  - as: {as_format}\n    file: doors/{as_format}.txt\n" for as_format in FORMATS]
    write("sitegen.yml", f"{text}copies:\n{''.join(entries)}")
    assert codes(check(root)) == ["stale-copy"] * len(FORMATS)
    assert sitegen("schema", "--write", cwd=root).returncode == 0
    assert codes(check(root)) == []
    write("sitegen.yml", (root / "sitegen.yml").read_text().replace("eind: Eind", "slot: Slot"))
    assert codes(check(root)) == ["stale-copy"] * len(FORMATS)
    assert sitegen("check", cwd=root).returncode == 0
    assert sitegen("check", "--strict", cwd=root).returncode == 1


def test_a_copy_stays_inside_the_catalogue(root: Path, write: Write) -> None:
    text = (root / "sitegen.yml").read_text()
    write("sitegen.yml", f"{text}copies:\n  - as: json\n    file: ../elsewhere.json\n")
    assert codes(check(root)) == ["link-outside"]
    assert sitegen("schema", "--write", cwd=root).returncode == 1


def test_the_json_schema_has_every_field_and_patterns_that_editors_can_run() -> None:
    schema: dict[str, Any] = json.loads(export(settings(REPOSITORY), "json", "practice"))
    assert schema["required"] == ["title", "summary", "contacts", "vraagstuk", "moment"]
    assert schema["properties"]["moment"]["enum"][0] == "verkennen"
    assert schema["properties"]["law"]["anyOf"][0]["items"]["type"] == ["string", "number"]
    text = export(settings(REPOSITORY), "json", "practice") + export(
        settings(REPOSITORY), "json", "contact"
    )
    patterns = [json.loads(p) for p in re.findall(r'"pattern": (".*")', text)]
    assert len(patterns) > 5
    script = f"for (const p of {json.dumps(patterns)}) new RegExp(p, 'u');"
    subprocess.run(["node", "-e", script], check=True)


def test_the_json_schema_takes_every_file_of_ours(real: CheckResult, tmp_path: Path) -> None:
    """As editors see them: read by YAML, with its types."""
    for kind in ("practice", "contact"):
        schema = tmp_path / f"{kind}.json"
        schema.write_text(export(settings(REPOSITORY), "json", kind))
        files: list[Path] = []
        for path, text in real.texts.items():
            if path.startswith(f"content/{kind}s/"):
                files.append(tmp_path / f"{len(files)}.{kind}.yml")
                files[-1].write_text(text.split("\n---\n")[0].removeprefix("---\n"))
        tool = Path(sys.executable).parent / "check-jsonschema"
        assert len(files) > 10
        subprocess.run([tool, "--check-metaschema", schema], check=True)
        subprocess.run([tool, "--schemafile", schema, *files], check=True)


def test_decap_asks_for_review_in_dutch_and_lets_outsiders_in() -> None:
    config = yaml.safe_load(export(settings(REPOSITORY), "decap", "practice"))
    assert config["backend"]["open_authoring"] is True
    assert config["publish_mode"] == "editorial_workflow"
    assert config["locale"] == "nl"
    practices, contacts, _lists, _wanted = config["collections"]
    assert "Stuur in ter beoordeling" in practices["description"]
    assert practices["folder"] == "content/practices"
    fields = {field["name"]: field for field in practices["fields"]}
    assert fields["contacts"]["widget"] == "relation"
    assert fields["moment"]["options"][0] == {"label": "Verkennen", "value": "verkennen"}
    assert fields["body"]["required"] is True
    assert [field["name"] for field in contacts["fields"]][:2] == ["name", "organisation"]


def test_the_issue_form_is_one_that_github_takes() -> None:
    form = yaml.safe_load(export(settings(REPOSITORY), "issue-form", "practice"))
    ids = [question["id"] for question in form["body"] if "id" in question]
    labels = [question["attributes"]["label"] for question in form["body"]]
    assert len(set(ids)) == len(ids)
    assert len(set(labels)) == len(labels)
    assert {q["type"] for q in form["body"]} == {"input", "dropdown", "textarea", "checkboxes"}
    for question in form["body"]:
        options = question["attributes"].get("options", [])
        assert len({str(option) for option in options}) == len(options)


def answers(fields: tuple[Field, ...], given: dict[str, str], body: str) -> str:
    """An issue as GitHub writes it."""
    parts = [f"### {f.label} ({f.key})\n\n{given.get(f.key, '_No response_')}\n" for f in fields]
    return "\n".join((*parts, f"### Tekst\n\n{body}")).replace("\n", "\r\n")


def test_an_issue_becomes_a_file_that_passes_check(root: Path, tmp_path: Path) -> None:
    fields = settings(root).schema.practice
    given = {
        "title": 'Paspoort: "snel" --- $(rm -rf ~) `id`',
        "summary": "Kort; en goed.",
        "contacts": "team",
        "thema": "Adres (adres), Reizen (reizen)",
        "law": "Wet BRP, artikel 2\nWet X",
        "adopted_by": "Gemeente Elders | 2026-05-01 | team | Met een eigen brief. | trial | | | 2026-05-02",
    }
    issue = tmp_path / "issue.md"
    issue.write_text(answers(fields, given, "Zo.\n\n### Een kop\n\nMeer."), newline="")
    done = sitegen("new", "practice", "--issue", issue, cwd=root)
    assert done.returncode == 0, done.stderr
    path = "content/practices/paspoort-snel-rm-rf-id.md"
    assert done.stdout.strip() == path
    checked = check(root)
    assert codes(checked) == ["heading-jump"]
    assert checked.draft
    practice = checked.draft.catalogue.practice_by_slug["paspoort-snel-rm-rf-id"]
    assert practice.title == given["title"]
    assert practice.facets["thema"] == ("adres", "reizen")
    assert practice.extras["law"] == ("Wet BRP, artikel 2", "Wet X")
    assert practice.adopted_by[0].contacts == ("team",)
    assert practice.adopted_by[0].stage == "trial"
    assert practice.outline.headings[0].text == "Een kop"


def test_an_issue_without_answers_gives_nothing(root: Path) -> None:
    fields = settings(root).schema.practice
    assert read_issue(answers(fields, {}, "_No response_"), fields, DUTCH) == ({}, "")
    assert read_issue("", fields, DUTCH) == ({}, "")
    assert read_issue("### title\n../../etc\n### \n###", fields, DUTCH) == ({}, "")


def test_an_issue_in_another_encoding_is_refused_with_the_place(root: Path) -> None:
    (root / "issue").write_bytes(b"### Titel (title)\n\n\xff\xfe\n")
    done = sitegen("new", "practice", "--issue", "issue", cwd=root)
    assert done.returncode == 2
    assert "--issue: byte 20 is geen UTF-8." in done.stderr


def test_an_issue_with_a_nul_is_refused_with_the_place(root: Path) -> None:
    (root / "issue").write_bytes(b"### Titel (title)\n\nEen\0twee\n")
    done = sitegen("new", "practice", "--issue", "issue", cwd=root)
    assert done.returncode == 2
    assert "--issue: teken 23 is een NUL" in done.stderr


def test_an_issue_that_answers_a_question_twice_is_refused(root: Path) -> None:
    fields = settings(root).schema.practice
    title = next(f for f in fields if f.key == "title")
    smuggled = f"Kort.\n\n### {title.label} (title)\n\nEen andere titel"
    text = answers(fields, {"title": "De titel", "summary": smuggled}, "Zo.")
    (root / "issue").write_text(text, newline="")
    done = sitegen("new", "practice", "--issue", "issue", cwd=root)
    assert done.returncode == 2
    assert f"of hoort niet bij het formulier: {title.label} (title)." in done.stderr
    assert not list((root / "content/practices").glob("*titel*"))


@pytest.mark.parametrize("smuggled", ["### Tekst", "### Tekst ", "### Vroeger (oude-vraag)"])
def test_no_answer_ends_the_questions_or_passes_for_another(root: Path, smuggled: str) -> None:
    fields = settings(root).schema.practice
    text = answers(fields, {"title": "De titel", "law": f"Artikel 2\n\n{smuggled}\n\nX"}, "Zo.")
    assert stray_headings(text, fields, DUTCH) == (smuggled.removeprefix("### ").strip(),)


def test_an_issue_from_before_a_label_changed_is_read(root: Path) -> None:
    fields = settings(root).schema.practice
    text = answers(fields, {"contacts": "team"}, "Zo.").replace(
        "### Contactpersoon (", "### Contact ("
    )
    assert stray_headings(text, fields, DUTCH) == ()
    assert read_issue(text, fields, DUTCH)[0]["contacts"] == ["team"]


def test_an_ordinary_issue_has_no_stray_headings(root: Path) -> None:
    fields = settings(root).schema.practice
    given = {"title": "De titel", "law": "Artikel 2\n\n#### Tekst\n\nX"}
    text = answers(fields, given, "Zo.\n\n### Vroeger (oude-vraag)\n\nMeer.")
    assert stray_headings(text, fields, DUTCH) == ()
    found, body = read_issue(text, fields, DUTCH)
    assert found["law"] == ["Artikel 2", "#### Tekst", "X"]
    assert body == "Zo.\n\n### Vroeger (oude-vraag)\n\nMeer."


def test_a_heading_in_an_answer_stays_in_it(root: Path) -> None:
    fields = settings(root).schema.practice
    text = answers(fields, {"summary": "Kort.\n\n### Let op\n\nEn goed."}, "Zo.")
    assert read_issue(text, fields, DUTCH)[0]["summary"] == "Kort. ### Let op En goed."


def test_a_template_passes_check_once_what_is_required_is_filled_in(
    root: Path, write: Write
) -> None:
    text = template(settings(root).schema.practice, DUTCH)
    for line in ("title: Paspoort", "summary: Kort.", "contacts: [team]", "thema: [reizen]"):
        key = line.partition(":")[0]
        text = re.sub(rf"^{key}:.*$", line, text, flags=re.MULTILINE)
    write("content/practices/paspoort.md", text)
    assert codes(check(root)) == []


def test_the_copies_of_this_repository_are_fresh(real: CheckResult) -> None:
    assert "stale-copy" not in codes(real), "run `make docs`"


@pytest.mark.parametrize("as_format", FORMATS)
@pytest.mark.parametrize("of", ["practice", "contact"])
def test_a_copy_is_known_again_whatever_the_settings(root: Path, as_format: str, of: str) -> None:
    german = "site: {title: A, language: de}\nwords:\n  practice: {one: die Übung, many: Übungen}\n"
    for text in (
        (root / "sitegen.yml").read_text(),
        "site:\n  title: 'A \"b\": praktijk'\n",
        german,
    ):
        settings = read_settings(text, "sitegen.yml").value
        assert settings
        assert is_export(export(settings, as_format, of))


EARLIER = (
    "# Velden van een praktijk\n\nDe velden bovenaan het bestand, tussen twee regels `---`.\n",
    "---\n# Naam (verplicht, tekst). Een functie of gedeelde postbus, of een persoon.\nname:\n",
    '{\n  "$schema": "https://json-schema.org/draft/2020-12/schema",\n  "title": "A: praktijk",\n  "type": "object",\n  "additionalProperties": false,',
    "# Komt uit `sitegen schema --as decap`; pas sitegen.yml aan en niet dit bestand.\nbackend:\n",
)


@pytest.mark.parametrize("text", EARLIER)
def test_a_copy_of_an_earlier_version_is_known_again(text: str) -> None:
    assert is_export(text)


@pytest.mark.parametrize("as_format", FORMATS)
@pytest.mark.parametrize("of", ["practice", "contact"])
def test_every_format_speaks_the_language_of_the_catalogue(as_format: str, of: str) -> None:
    english, dutch = words_of("nl")
    text = "site: {title: A, language: en}\nwords:\n  practice: {one: an apiary, many: apiaries}\n"
    settings = read_settings(text, "sitegen.yml").value
    assert settings
    said = export(settings, as_format, of).lower()
    # What is shorter are letters of patterns.
    found = set(re.findall(r"[^\W\d_]{3,}", said)) & (dutch - english)
    assert found - {"nee"} == set()  # which the schema takes in every language
    assert "apiar" in said or of == "contact"


@pytest.mark.parametrize("as_format", FORMATS)
@pytest.mark.parametrize("file", ["README.md", "theme.css", ".github/CODEOWNERS", "package.json", "beeld.png"])  # fmt: skip
def test_a_copy_never_takes_the_place_of_a_file_of_someone_else(
    root: Path, as_format: str, file: str
) -> None:
    (root / file).parent.mkdir(exist_ok=True)
    (root / file).write_bytes(PNG if file.endswith("png") else b'{\n  "name": "van een ander"\n}\n')
    with (root / "sitegen.yml").open("a") as settings:
        settings.write(f"copies:\n  - as: json\n    file: eerst.json\n  - as: {as_format}\n    file: {file}\n")  # fmt: skip
    before = files_of(root)
    done = sitegen("schema", "--write", cwd=root)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{file} is er al en komt niet uit sitegen" in done.stderr
    assert files_of(root) == before


def test_a_copy_takes_the_place_of_an_earlier_one_in_any_form_or_of_nothing(root: Path) -> None:
    plain = (root / "sitegen.yml").read_text()
    (root / "schemas").mkdir()
    (root / "schemas/x").write_text("\n")
    for as_format in (*FORMATS, *FORMATS[::-1]):
        (root / "sitegen.yml").write_text(
            f"{plain}copies:\n  - as: {as_format}\n    file: schemas/x\n".replace(
                "Kleine", as_format.capitalize()
            )
        )
        done = sitegen("schema", "--write", cwd=root)
        assert done.returncode == 0, done.stderr
        text = (root / "schemas/x").read_text()
        (root / "schemas/x").write_text(text, newline="\r\n")  # as Git may check it out
