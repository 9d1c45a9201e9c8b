"""Files for other programs have the same text with libyaml as without it."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sitegen.authoring import as_yaml as written
from sitegen.document.characters import CONTROL

TEXTS = st.text(
    st.characters(codec="utf-8") | st.sampled_from("-:#'\"\n,[]{}&*!|>%@`?~ =09é\xad🗂"), max_size=20
).map(lambda text: CONTROL.sub("", text))
DATA = st.recursive(
    TEXTS | st.booleans() | st.integers(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS.filter(bool), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@given(DATA)
def test_yaml_is_the_same_without_libyaml(data: object) -> None:
    form = {"name": "Praktijk", "body": data}
    text = written.as_yaml(form)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(written, "_DUMPER", yaml.SafeDumper)
        assert written.as_yaml(form) == text
    assert yaml.safe_load(text) == form
