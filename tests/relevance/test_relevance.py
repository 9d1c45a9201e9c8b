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
LEAST = {"ours in three": 0.97, "ours in three, lay": 0.6}
"""Lay words are a case of their own: what an author foresaw is found, and no more."""


def ranked(checked: CheckResult, folder: Path, queries: list[str]) -> list[dict[str, list[str]]]:
    write_folder(handing(made_of(checked, with_lunr_json=True)), folder / "site")
    (folder / "queries.json").write_text(json.dumps(queries))
    answers: list[dict[str, list[str]]] = run_node(
        "relevance/rank.mjs", folder / "site", folder / "queries.json"
    )
    return answers


def test_most_queries_are_answered_in_the_first_three(real: CheckResult, tmp_path: Path) -> None:
    asked: list[dict[str, Any]] = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    answers = ranked(real, tmp_path, [str(case["query"]) for case in asked])
    found: Counter[str] = Counter()
    total: Counter[str] = Counter()
    missed = []
    for case, answer in zip(asked, answers, strict=True):
        apart = ", lay" if case["kind"] == "lay" else ""
        for who in ("ours", "stock"):
            for place, few in (("first", 1), ("in three", 3)):
                found[f"{who} {place}{apart}"] += bool(set(answer[who][:few]) & set(case["expect"]))
                total[f"{who} {place}{apart}"] += 1
        if not set(answer["ours"]) & set(case["expect"]):
            missed.append((case["kind"], case["query"], case["expect"], answer["ours"]))
    shares = {name: round(found[name] / total[name], 3) for name in total}
    print(shares, *missed, sep="\n")  # noqa: T201  # pytest shows it where it matters
    assert {name: shares[name] for name in LEAST if shares[name] < LEAST[name]} == {}, missed
