"""The order of titles, as a reader looks for them."""

import pytest

from sitegen.model.collation import title_key

ORDERS = {
    "capitals make no difference": ["aap", "Balie", "code", "Dienst"],
    "accents come after no accent, before the next letter": ["Een", "Eén", "Eend", "Effect"],
    "letters that no accent is on have their place too": [
        "Ljubljana",
        "Łódź",
        "Lugano",
        "Odense",
        "Øresund",
    ],
    "a leading apostrophe is passed over": ["Rijbewijs", "'s-Gravenkapelle", "Salaris", "’t Loket"],
    "quotes and brackets are passed over": ["„Aan huis”", "(Bijna) klaar", "Code"],
    "titles go word by word": ["Op tijd", "Op zoek", "Opa", "Opvang"],
    "a hyphen parts words as a space does": ["E-mail", "E-zine", "Eend"],
    "numbers go by their value": ["2 tips", "10 tips", "Tip 2", "Tip 10"],
    "numbers inside words too": ["A2 formulier", "A4 formulier", "A10 formulier"],
}


@pytest.mark.parametrize("titles", ORDERS.values(), ids=ORDERS)
def test_titles_are_in_the_order_of_a_reader(titles: list[str]) -> None:
    backwards = list(reversed(titles))
    assert sorted(backwards, key=title_key) == titles


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Balie!", "balie"),
        ("Caf\u00e9 1", "Cafe\u0301 1"),
        ("E-mail", "E mail"),
        ("Bou\u00adwen", "Bouwen"),
    ],
)
def test_these_titles_have_the_same_place(one: str, other: str) -> None:
    assert title_key(one) == title_key(other)


@pytest.mark.parametrize("title", ["", "!", "²", "٣", "日本"])
def test_any_title_has_a_place(title: str) -> None:
    assert sorted(["Balie", title, "2 tips"], key=title_key)
