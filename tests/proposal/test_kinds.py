"""What a person would propose for a few files of one kind, and what nobody would."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from sitegen.build.build import check
from sitegen.build.options import CheckOptions
from sitegen.content.survey import survey
from sitegen.diagnostics.model import Severity
from sitegen.proposal.propose import propose
from sitegen.words.words import Words

Files = Mapping[str, str | bytes]
PDF = b"%PDF-1.4\n%%EOF\n"


def proposed(root: Path, files: Files) -> str:
    """The settings for these files, by which they are free of errors."""
    for path, data in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data if isinstance(data, bytes) else data.encode())
    text = propose(survey(root), Words("en")).text
    (root / "sitegen.yml").write_text(text, encoding="utf-8")
    found = check(CheckOptions(root)).diagnostics
    assert [each for each in found if each.severity is Severity.ERROR] == []
    return text


def numbered(folder: str, front: str, count: int = 12, ending: str = "md") -> dict[str, str]:
    """Files with front matter in which `%N` is their number, and `%[a|b]` one of these in turn."""
    found = {}
    for number in range(count):
        text = front.replace("%N", str(number))
        while "%[" in text:
            before, _, rest = text.partition("%[")
            said, _, after = rest.partition("]")
            ways = said.split("|")
            text = f"{before}{ways[number % len(ways)]}{after}"
        found[f"{folder}/page-{number}.{ending}"] = (
            f"---\n{text}---\n\nThe text of page {number}.\n"
        )
    return found


def test_a_place_with_a_comma_is_no_list_and_names_with_one_are(tmp_path: Path) -> None:
    front = (
        "title: Page %N\nplace: '%[Brno, Czechia|Bonn, Germany|Online]'\n"
        "by: '%[Ann, Bob|Bob, Cas|Cas|Ann]'\n"
    )
    text = proposed(tmp_path, numbered("pages", front))
    assert 'by: {key: by, split: ","}' in text
    assert "key: place," not in text
    assert "Bonn, Germany" in text


def test_keys_that_differ_in_capitals_are_one(tmp_path: Path) -> None:
    text = proposed(tmp_path, numbered("pages", "title: Page %N\n%[Tags|tags]: [%[a|b|c], d]\n"))
    assert "tags: [tags, Tags]" in text
    assert text.count("label: Tags") == 1


def test_subjects_with_pages_are_chosen_from_and_other_pages_are_a_relation(tmp_path: Path) -> None:
    files = numbered("docs/measures", "title: Measure %N\nsubject: [%[data|law|people]]\n", 24)
    files |= {f"docs/subjects/{name}.md": f"---\ntitle: About {name}\n---\n\nText.\n"
              for name in ("data", "law", "people")}  # fmt: skip
    text = proposed(tmp_path, files)
    assert '    labels: {from: "docs/subjects/*.md"}' in text
    assert "related:" not in text


def test_folders_that_no_key_names_divide_the_pages(tmp_path: Path) -> None:
    files = numbered("site/news", "title: News %N\n") | numbered("site/events", "title: Event %N\n")
    text = proposed(tmp_path, files)
    assert "section: {folder: 1}" in text
    years = numbered("site/2023", "title: A %N\n") | numbered("site/2024", "title: B %N\n")
    assert "section" not in proposed(tmp_path / "years", years)
    said = numbered("site/news", "title: A %N\nkind: news\n") | numbered(
        "site/events", "title: B %N\nkind: events\n"
    )
    assert "section" not in proposed(tmp_path / "said", said)


def test_files_beside_a_page_are_attachments(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = dict(
        numbered("pages", "title: Page %N\ndownloads: [files/%[a|b].pdf]\n")
    )
    text = proposed(tmp_path, files | {"pages/files/a.pdf": PDF, "pages/files/b.pdf": PDF})
    assert "attachments: downloads" in text


def test_an_image_without_a_description_is_no_text_for_readers(tmp_path: Path) -> None:
    text = proposed(tmp_path, numbered("pages", "title: Page %N\ncover: /img/p%N.png\n"))
    assert "- cover " in text
    assert "key: cover" not in text


def test_a_type_that_divides_is_chosen_from_and_one_that_does_not_is_for_a_program(
    tmp_path: Path,
) -> None:
    divides = numbered("pages", "title: Page %N\ntype: %[guide|policy|form]\n")
    assert "- key: type" in proposed(tmp_path / "a", divides)
    same = numbered("pages", "title: Page %N\ntype: post\n")
    assert "- type " in proposed(tmp_path / "b", same)


def test_other_names_and_keywords_are_for_search(tmp_path: Path) -> None:
    front = "title: Page %N\naliases: [Other %N, Third %N]\nkeywords: [one%N, two%N]\n"
    text = proposed(tmp_path, numbered("pages", front))
    assert "search_words: keywords" in text
    assert "aliases: []" in text


def test_who_wrote_stands_in_blocks(tmp_path: Path) -> None:
    front = "title: Page %N\nauthors:\n  - name: %[Ann|Bob|Cas]\n    mail: x@example.org\n"
    text = proposed(tmp_path, numbered("pages", front))
    assert "label: Authors" in text
    assert "- authors.mail" in text


PEOPLE = {f"data/authors/{name}.json": f'{{"title": "{name.title()} Doe", "github": "{name}"}}'
          for name in ("ann", "bob", "cas")}  # fmt: skip


def test_people_are_proposed_where_pages_name_them(tmp_path: Path) -> None:
    fixture = {"cypress/fixtures/example.json": '{"name": "Ex Ample", "email": "e@example.org"}'}
    text = proposed(
        tmp_path, numbered("pages", "title: Page %N\nauthors: [%[ann|bob]]\n") | PEOPLE | fixture
    )
    assert "files: [data/authors/*.json]" in text
    assert "contacts: authors" in text


def test_people_whom_no_page_names_are_not_published(tmp_path: Path) -> None:
    text = proposed(tmp_path, numbered("pages", "title: Page %N\n") | PEOPLE)
    assert "consent" not in text
    assert "# Left out, for no page names these people: data/authors/*.json (3)" in text


def test_of_two_summaries_in_each_file_the_surest_is_taken(tmp_path: Path) -> None:
    front = "title: Page %N\nexcerpt: What page %N says in short.\ndescription: For machines, page %N.\n"
    text = proposed(tmp_path, numbered("pages", front))
    assert "summary: excerpt" in text
    assert check(CheckOptions(tmp_path)).diagnostics == ()


def test_files_without_fields_stay_beside_their_kin(tmp_path: Path) -> None:
    files = dict(numbered("guide/a", "title: A %N\nkind: %[x|y]\n"))
    files |= numbered("guide/b", "title: B %N\nkind: %[x|y]\n", 3)
    files |= {f"guide/b/note-{n}.md": f"# Note {n}\n\nA note.\n" for n in range(4)}
    assert "files: [guide] " in proposed(tmp_path, files)


@pytest.mark.parametrize("index", [True, False])
def test_what_pages_are_made_with_is_left_out(tmp_path: Path, index: bool) -> None:
    files = dict(numbered("guide", "title: A %N\n")) | {"guide/_part.md": "A part.\n"}
    files |= {"guide/x/_index.md": "---\ntitle: X\n---\n\nAbout x.\n"} if index else {}
    text = proposed(tmp_path, files)
    assert ('"**/_part.md"' if index else '"**/_*.md"') in text


def test_a_site_is_called_as_its_program_calls_it(tmp_path: Path) -> None:
    files = dict(numbered("docs", "title: A %N\n"))
    about = {"CONTRIBUTING.md": "# How to help\n", "README.md": "# The repository\n"}
    assert "title: The repository" in proposed(tmp_path / "a", files | about)
    config = {"mkdocs.yml": "site_name: 'The guide' # ours\ntheme: x\n"}
    assert "title: The guide" in proposed(tmp_path / "b", files | about | config)


def test_numbers_of_many_ways_keep_what_is_the_same(tmp_path: Path) -> None:
    front = "title: A %N\nid: urn:x:y:%[abc-1|de-f2|g.h-3|i_j-4|k-5-l|mn-6]%N\n"
    assert r"ids: 'urn:x:y:\S+'" in proposed(tmp_path, numbered("docs", front))


def test_comments_and_images_elsewhere_are_mended_and_counted(tmp_path: Path) -> None:
    files = numbered("docs", "title: A %N\n")
    first = next(iter(files))
    files[first] += "\n<!-- tags -->\n\n![A map](https://example.org/map.png)\n"
    text = proposed(tmp_path, files)
    assert "mend: [comments, images]" in text
    assert (
        "1 file with comments, which no reader sees; 1 file with an image of another site" in text
    )


def test_values_as_in_addresses_get_names_for_readers_but_for_abbreviations(tmp_path: Path) -> None:
    front = "title: A %N\nrole: %[policy-advice|lawyer|builder]\nsite: %[all|eu|all-eu]\n"
    text = proposed(tmp_path, numbered("docs", front))
    assert "      policy-advice: Policy advice\n" in text
    assert "all-eu:" not in text


def test_a_list_of_software_in_yaml_is_a_catalogue(tmp_path: Path) -> None:
    record = (
        "name: Tool {n}\ndescription: What tool {n} does.\nplatforms: [{a}]\n"
        "archived: {b}\nupdated_at: '2024-02-0{c}'\nhistory: {{2025-01: {n}, 2025-02: 4}}\n"
    )
    files = {
        f"software/tool-{n}.yml": record.format(
            n=n, a=["PHP", "Go"][n % 2], b=["false", "true"][n == 7], c=n % 9 + 1
        )
        for n in range(12)
    }
    files |= {f"tags/{name}.yml": f"name: {name}\nrelated: []\n" for name in "abcdef"}
    text = proposed(
        tmp_path, files | {"README.md": "# Tools\n\nA list.\n", "m/header.md": "# Top\n\nText.\n"}
    )
    assert "files: [software/**/*.yml] " in text
    assert 'status: {key: archived, values: {"true": archived, "false": published}}' in text
    assert "- key: platforms" in text
    assert "- history " in text
    assert "tags/**/*.yml (6)" in text


def test_texts_under_several_keys_are_one(tmp_path: Path) -> None:
    long = "  " + "Words that say what it is. " * 12 + "\n\n\n  And more.\n"
    files = {
        f"pages/p{n}.md": f"---\ntitle: P {n}\nsubtitle: In short what page {n} says.\n"
        f"whatIs: >-\n{long}howTo: >-\n{long}---\n"
        for n in range(6)
    }
    text = proposed(tmp_path, files)
    assert "text: {keys: [whatIs, howTo]}" in text
