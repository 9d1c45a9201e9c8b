"""What officials type finds what they meant: the share of queries answered in the first three."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from sitegen.build.result import CheckResult
from sitegen.output.writer import write_folder
from tests.conftest import TESTS, handing, made_of, run_node

QUERIES = TESTS / "relevance" / "queries.yml"
LEAST = 0.95


def ranked(checked: CheckResult, folder: Path, queries: list[str]) -> list[dict[str, list[str]]]:
    write_folder(handing(made_of(checked, with_lunr_json=True)), folder / "site")
    (folder / "queries.json").write_text(json.dumps(queries))
    answers: list[dict[str, list[str]]] = run_node(
        "relevance/rank.mjs", folder / "site", folder / "queries.json"
    )
    return answers


def test_ninety_five_of_a_hundred_queries_are_answered_in_the_first_three(
    real: CheckResult, tmp_path: Path
) -> None:
    asked: list[dict[str, Any]] = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    answers = ranked(real, tmp_path, [str(case["query"]) for case in asked])
    found: Counter[str] = Counter()
    missed = []
    for case, answer in zip(asked, answers, strict=True):
        for who in ("ours", "stock"):
            found[f"{who} first"] += bool(set(answer[who][:1]) & set(case["expect"]))
            found[f"{who} in three"] += bool(set(answer[who]) & set(case["expect"]))
        if not set(answer["ours"]) & set(case["expect"]):
            missed.append((case["kind"], case["query"], case["expect"], answer["ours"]))
    shares = {name: round(number / len(asked), 3) for name, number in found.items()}
    print(shares, *missed, sep="\n")  # noqa: T201  # pytest shows it where it matters
    assert shares["ours in three"] >= LEAST, missed
