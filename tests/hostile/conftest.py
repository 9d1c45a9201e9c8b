"""The real content, as written and as built."""

import pytest

from sitegen.document.frontmatter import RawDocument, read
from sitegen.document.nodes import YamlLimits
from sitegen.examined import Examined
from sitegen.pipeline import produce
from tests.conftest import REPOSITORY


@pytest.fixture(scope="session")
def real_pages(real: Examined) -> dict[str, str]:
    """Address → HTML."""
    pages = {page.path: page.data for page in produce(real) if page.path.endswith(".html")}
    return {path: d.decode() if isinstance(d, bytes) else d for path, d in pages.items()}


@pytest.fixture(scope="session")
def real_bodies(real: Examined) -> dict[str, RawDocument]:
    """Slug → what its file holds."""
    assert real.catalogue is not None
    bodies = {}
    for practice in real.catalogue.practices:
        text = (REPOSITORY / practice.path).read_text(encoding="utf-8")
        raw = read(practice.path, text, YamlLimits()).value
        assert raw is not None
        bodies[practice.slug] = raw
    return bodies
