"""A build with nothing to do says again what the last one said."""

from pathlib import Path

from tests.commands import sitegen
from tests.conftest import Write, a_practice, age

_NOUNS = "words:\n  practice:\n    one: het voorbeeld\n    many: voorbeelden\n"


def test_a_build_with_nothing_to_do_speaks_as_the_first_one(root: Path, write: Write) -> None:
    settings = root / "sitegen.yml"
    settings.write_text(settings.read_text() + _NOUNS)
    write("content/practices/paspoort.md", a_practice(reviewed="2020-01-01", review_every="1"))
    age(root)
    first = sitegen("build", cwd=root)
    stamp = (root / "build/index.html").stat().st_mtime_ns
    again = sitegen("build", cwd=root)
    assert (
        "Dit voorbeeld is voor het laatst nagekeken op 2020-01-01; dat zou elke maand"
        in first.stderr
    )
    assert (again.stdout, again.stderr) == (first.stdout, first.stderr)
    assert (root / "build/index.html").stat().st_mtime_ns == stamp
