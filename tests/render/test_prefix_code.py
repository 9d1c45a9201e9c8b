"""Numbers written as bits are the numbers that the browser reads."""

import json
from pathlib import Path
from random import Random

from sitegen.render.codec import numbers
from sitegen.render.prefix_code import prefix_coded
from tests.conftest import run_node

BITS = 6


def read(columns: list[list[int]], folder: Path) -> list[list[int]]:
    file = folder / "columns.json"
    file.write_text(json.dumps([(prefix_coded(each), len(each)) for each in columns]))
    found: list[list[int]] = run_node("js/read-prefix-code.mjs", file)
    return found


def test_the_browser_reads_what_was_written(tmp_path: Path) -> None:
    random = Random(1)
    columns = [[], [0], [7] * 50, [0, 1], [100_000, 3, 3]]
    columns += [[random.randrange(most) for _ in range(200)] for most in (2, 3, 33, 1_000)]
    columns.append([n for n in range(16) for _ in range(2**n)])  # codes of one to fifteen bits
    assert read(columns, tmp_path) == columns


def test_the_commoner_a_number_the_fewer_bits_it_takes() -> None:
    _, usual = prefix_coded([300] * 900 + list(range(100)))
    assert len(usual) * BITS < 900 + 100 * 9
    values = [round(Random(n).gauss(200, 50)) for n in range(1_000)]
    assert sum(map(len, prefix_coded(values))) < 0.85 * len(numbers(values))
