"""What a first visit weighs, compressed as ordinary hosts do: the budgets of the site."""

import re
from gzip import compress
from pathlib import Path

from benchmarks.corpus import make_corpus, write
from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from sitegen.build.result import CheckResult
from tests.conftest import made_of

_LINKED = re.compile(rb'<(?:link|script)[^>]* (?:href|src)="(assets/[^"]+)"')


def weight(checked: CheckResult) -> int:
    """Bytes of the catalogue with all that it links to; search and cards come later."""
    files = {artifact.path: artifact.data for artifact in made_of(checked)}
    page = files["index.html"]
    linked = {name.decode() for name in _LINKED.findall(page)}
    assert any(name.startswith("assets/catalogue.") for name in linked)
    return sum(len(compress(data, 6)) for data in (page, *(files[name] for name in linked)))


def test_a_first_visit_to_the_real_catalogue_stays_within_60_kb(real: CheckResult) -> None:
    assert weight(real) <= 60_000


def test_a_first_visit_to_1000_practices_stays_within_110_kb(tmp_path: Path) -> None:
    write(make_corpus(1_000, seed=1), tmp_path)
    assert weight(check_site(CheckOptions(tmp_path))) <= 110_000
