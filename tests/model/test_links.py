"""An address that a message suggests works when it is pasted, whatever the file is called."""

import re
import shutil
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.diagnostics.edits import corrected
from sitegen.document.litter import is_dropping
from sitegen.document.portable_names import is_portable
from sitegen.report.wording import help_text
from sitegen.words.words import Words
from tests.conftest import PNG, TESTS, Write, a_practice, check, codes, made_of

PATH = "content/practices/paspoort.md"
NAMES = st.text(st.sampled_from("ab19éß漢 #%&'()[]{},;=+!@$^`~_-."), min_size=1, max_size=8).filter(
    lambda stem: is_portable(f"{stem}.png") and not is_dropping(f"{stem}.png") and stem == stem.strip()
)  # fmt: skip


@pytest.mark.slow
@settings(max_examples=120, suppress_health_check=[HealthCheck.too_slow])
@given(
    NAMES,
    st.sampled_from(["images", "practices"]),
    st.sampled_from(["body", "image", "attachments", "list"]),
)
def test_the_address_of_an_image_that_is_suggested_works(
    tmp_path_factory: pytest.TempPathFactory, stem: str, folder: str, where: str
) -> None:
    root = Path(shutil.copytree(TESTS / "tiny", tmp_path_factory.mktemp("links") / "site"))
    file = root / "content" / folder / f"{stem}.png"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(PNG)
    wrong = f"../elders/{quote(stem, safe='')}.png"
    text = {
        "body": a_practice(f"![Een plaatje]({wrong})"),
        "image": a_practice(image=wrong, image_alt="Een plaatje"),
        "attachments": a_practice(attachments=f"[{wrong}]"),
        "list": a_practice(attachments=f"\n  - {wrong}"),
    }[where]
    (root / PATH).write_text(text)
    (found,) = check(root).diagnostics
    assert found.code == "missing-image"
    assert found.fix
    assert f"`{found.fix.text}`" in help_text(found, Words("nl"))
    (root / PATH).write_text(corrected(text, [found.fix]))
    checked = check(root)
    assert codes(checked) == []
    made = {each.path for each in made_of(checked)}
    page = next(
        each for each in made_of(checked) if each.path == "practices/paspoort.html"
    ).data.decode()
    shown = re.findall(r'(?:src|href)="\.\./(media/[^"]+)"', page)
    assert shown
    assert {unquote(each) for each in shown} <= made


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("#.png", "../images/%23.png"),
        ("100%.png", "../images/100%25.png"),
        (
            "Schermafbeelding 2026-03-01 (2).png",
            "../images/Schermafbeelding%202026-03-01%20%282%29.png",
        ),
        ("[kaart].png", "../images/%5Bkaart%5D.png"),
        ("Q&A.png", "../images/Q%26A.png"),
        ("één.png", "../images/één.png"),
    ],
)
def test_signs_that_mean_something_in_an_address_are_escaped(
    root: Path, write: Write, name: str, address: str
) -> None:
    (root / "content/images").mkdir()
    (root / "content/images" / name).write_bytes(PNG)
    write(PATH, a_practice(f"![Een plaatje](<{quote(name)}>)"))
    (found,) = check(root).diagnostics
    assert help_text(found, Words("nl")) == f"Schrijf `{address}`."


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("o'neill@wilgenstad.example", "mailto:o%27neill@wilgenstad.example"),
        ("team+brp@wilgenstad.example", "mailto:team+brp@wilgenstad.example"),
        ("<www.rvig.nl/een blad>", "https://www.rvig.nl/een%20blad"),
        ("briefadress.md#een%20kop", "briefadres.md"),
    ],
)
def test_an_address_elsewhere_too(root: Path, write: Write, written: str, meant: str) -> None:
    write(PATH, a_practice(f"Zie [dit]({written})."))
    (found,) = check(root).diagnostics
    assert help_text(found, Words("nl")) == f"Schrijf `{meant}`."
    assert found.fix
    assert " " not in found.fix.text
