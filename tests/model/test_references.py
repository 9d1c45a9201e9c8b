"""What files of others call each other by, and that nobody is chosen where several could be meant."""

import pytest

from sitegen.model.references import Called, Names

ADA = Called("ada", "team/ada/index.md", ("adal", "ada@x.example"), "Ada Lovelace")
JAN = Called("jan-1", "team/a/jan.md", (), "Jan Vries")
JAN_2 = Called("jan-2", "team/b/jan.md", ("jan",), "Jan Vries")
NAMES = Names((ADA, JAN, JAN_2))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("ada", {"ada"}),
        ("adal", {"ada"}),
        ("ada@x.example", {"ada"}),
        ("Ada Lovelace", {"ada"}),
        ("ada lovelace", {"ada"}),
        ("team/ada/index.md", {"ada"}),
        ("../team/ada/index.md", {"ada"}),
        ("/team/a/jan", {"jan-1"}),
        ("jan", {"jan-2"}),  # a handle is of one, the name of a file may be of many
        ("jan.md", {"jan-1", "jan-2"}),
        ("Jan Vries", {"jan-1", "jan-2"}),
        ("Piet", set()),
        ("", set()),
    ],
)
def test_who_is_meant(written: str, meant: set[str]) -> None:
    assert NAMES.meant(written, "texts/one.md") == meant
