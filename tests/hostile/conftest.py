"""The real content, as written and as built."""

import pytest

from sitegen.build.result import CheckResult
from sitegen.document.frontmatter import RawDocument, read
from sitegen.document.yaml_nodes import YamlLimits
from tests.conftest import REPOSITORY, made_of


@pytest.fixture(scope="session")
def real_pages(real: CheckResult) -> dict[str, str]:
    """Address → HTML."""
    pages = {page.path: page.data for page in made_of(real) if page.path.endswith(".html")}
    return {path: d.decode() if isinstance(d, bytes) else d for path, d in pages.items()}


@pytest.fixture(scope="session")
def real_bodies(real: CheckResult) -> dict[str, RawDocument]:
    """Slug → what its file holds."""
    assert real.draft
    bodies = {}
    for practice in real.draft.catalogue.practices:
        text = (REPOSITORY / practice.path).read_text(encoding="utf-8")
        raw = read(practice.path, text, YamlLimits()).value
        assert raw is not None
        bodies[practice.slug] = raw
    return bodies
