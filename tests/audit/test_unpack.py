"""An audit looks into what is packed; what it cannot look into it names, and never calls clean."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.audit import unpack
from sitegen.audit.search import Trace, traces
from sitegen.audit.unpack import Unseen
from tests.commands import sitegen
from tests.people import MAIL, jan


def test_an_audit_looks_inside_zips_in_zips(tmp_path: Path) -> None:
    for outer, inner in (("a.zip", None), ("b.zip", "a.zip")):
        with zipfile.ZipFile(tmp_path / outer, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("x/y.txt", MAIL)
            if inner:
                archive.write(tmp_path / inner, inner)
    found = {trace.path for trace in traces("b.zip", (tmp_path / "b.zip").read_bytes(), jan())}
    assert found == {"b.zip!/x/y.txt", "b.zip!/a.zip!/x/y.txt"}


def a_zip(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def nested(data: bytes, times: int) -> bytes:
    return nested(a_zip(inner=data), times - 1) if times else data


def with_flag(data: bytes) -> bytes:
    """Said to be encrypted, in the directory and before the file itself."""
    directory = data.index(b"PK\x01\x02")
    marked = bytearray(data)
    marked[6] |= 1
    marked[directory + 8] |= 1
    return bytes(marked)


WHOLE = a_zip(brief=f"{MAIL} ".encode() * 9)
PACKED: dict[str, tuple[str, bytes]] = {
    "cut off": ("damaged", WHOLE[:-30]),
    "noise inside": ("damaged", WHOLE.replace(WHOLE[40:50], b"\xff" * 10)),
    "a directory of noise": ("damaged", WHOLE[:-60] + b"\xff" * 38 + WHOLE[-22:]),
    "only a beginning": ("damaged", b"PK\x03\x04"),
    "encrypted": ("locked", with_flag(WHOLE)),
    "a method we do not know": ("packed", WHOLE.replace(b"\x08\x00", b"\x63\x00")),
    "a bomb": ("large", a_zip(bom=bytes(40_000_000))),
    "a bomb in a zip": ("large", a_zip(a=a_zip(bom=bytes(40_000_000)))),
    "four deep": ("deep", nested(MAIL.encode(), 4)),
    "gzip": ("packed", gzip.compress(MAIL.encode())),
    "PDF": ("packed", b"%PDF-1.7\n"),
}


@pytest.mark.parametrize("way", PACKED)
def test_what_an_audit_cannot_look_into_it_says_and_never_calls_clean(
    with_jan: Path, way: str
) -> None:
    reason, data = PACKED[way]
    found = list(traces("a.zip", data, jan()))
    assert [each.reason for each in found if isinstance(each, Unseen)][:1] == [reason]
    assert not [each for each in found if isinstance(each, Trace)]
    (with_jan / "build").mkdir()
    (with_jan / "build/a.zip").write_bytes(data)
    done = sitegen("audit", "--person", "jan-vriesema", "--lang", "en", cwd=with_jan)
    assert done.returncode == 1
    assert "build/a.zip" in done.stdout
    assert ": not searched, because it is " in done.stdout
    assert "jan-vriesema was not found, but that proves nothing" in done.stderr


def test_many_that_are_a_bomb_together_are_read_until_it_is_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With a smaller limit, for all that is below it is searched."""
    monkeypatch.setattr(unpack, "_FREE", 1_000_000)
    data = a_zip(**{f"n{n}": bytes(90_000) for n in range(40)})
    found = list(unpack.opened("a.zip", data))
    reasons = [each.reason for each in found if isinstance(each, Unseen)]
    assert 10 < len(reasons) < 30
    assert set(reasons) == {"large"}


def test_an_audit_finds_what_stands_beside_what_it_cannot_look_into(with_jan: Path) -> None:
    (with_jan / "build").mkdir()
    (with_jan / "build/elders").symlink_to("/")
    (with_jan / "build/a.zip").write_bytes(with_flag(WHOLE))
    (with_jan / "build/b.html").write_text(MAIL)
    done = sitegen("audit", "--person", "jan-vriesema", cwd=with_jan)
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "build/a.zip!/brief: niet doorzocht, want met een wachtwoord versleuteld",
        f"build/b.html: {MAIL}",
        "build/elders: niet doorzocht, want een koppeling naar een andere plek",
    ]
    assert "staat op 1 plaats. 2 plaatsen zijn niet doorzocht." in done.stderr


@given(at=st.integers(0, len(WHOLE) - 1), byte=st.integers(0, 255), end=st.integers(0, len(WHOLE)))
def test_a_zip_with_any_damage_is_searched_or_named(at: int, byte: int, end: int) -> None:
    damaged = (WHOLE[:at] + bytes([byte]) + WHOLE[at + 1 :])[:end]
    found = list(traces("a.zip", damaged, jan()))
    assert found or not damaged.startswith(b"PK\x03\x04")


def test_a_zip_that_says_less_than_it_holds_is_named() -> None:
    size = (len(MAIL) + 1) * 9
    lying = WHOLE.replace(size.to_bytes(4, "little"), bytes(4))
    assert list(traces("a.zip", lying, jan())) == [Unseen("a.zip!/brief", "damaged")]
