"""People are published by consent, can be left out, and can be proven gone."""

import base64
import gzip
import io
import re
import subprocess
import zipfile
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.artifacts.artifact import Artifact
from sitegen.audit.git import changed_since, versions
from sitegen.audit.search import Person, Trace, person_of, traces
from sitegen.audit.unpack import Unseen
from sitegen.build.build import check as check_site
from sitegen.build.options import CheckOptions
from tests.commands import files_of, sitegen
from tests.conftest import REPOSITORY, Write, a_practice, check, codes, made_of

JAN = """---
name: Jan Coördinator de Vriesema
organisation: Gemeente Duinrade
role: Adresonderzoek
email: j.vriesema@duinrade.example
phone: "+31 88 123 45 67"
offers: [adres]
consent: 2026-01-20
---

Ik ben er op dinsdag.
"""
SECRETS = re.compile(r"vriesema|duinrade\.example|88.?123.?45.?67|881234567", re.IGNORECASE)


@pytest.fixture
def with_jan(root: Path, write: Write) -> Path:
    """The tiny catalogue with a person, who is named in every way that a field can."""
    write("content/contacts/jan-vriesema.md", JAN)
    adopted = "\n  - organisation: Gemeente Elders\n    contact: jan-vriesema"
    body = (
        "Bel [een collega](../contacts/jan-vriesema.md#thuis) of het [team](../contacts/team.md)."
    )
    write(
        "content/practices/paspoort.md",
        a_practice(body.replace("#thuis", ""), contacts="[jan-vriesema]", adopted_by=adopted),
    )
    return root


def artifacts(root: Path, *, without_contacts: bool = False) -> tuple[Artifact, ...]:
    examined = check_site(CheckOptions(root, without_contacts=without_contacts))
    assert codes(examined) == []
    return tuple(made_of(examined, with_lunr_json=True))


def settings_with(root: Path, section: str) -> None:
    file = root / "sitegen.yml"
    kept = re.sub(r"(?m)^contacts:\n(  .*\n)+", "", file.read_text())
    file.write_text(kept + section)


def test_a_contact_without_consent_is_an_error(root: Path, write: Write) -> None:
    write("content/contacts/jan-vriesema.md", JAN.replace("consent: 2026-01-20\n", ""))
    examined = check(root)
    assert codes(examined) == ["missing-field"]
    assert examined.diagnostics[0].field == "consent"


@pytest.mark.parametrize("is_opted_in", [False, True])
def test_people_are_in_no_index_nor_feed_unless_opted_in(with_jan: Path, is_opted_in: bool) -> None:
    settings_with(
        with_jan, f"contacts:\n  facet: thema\n  searchable: {'ja' if is_opted_in else 'nee'}\n"
    )
    machine_read = [a for a in artifacts(with_jan) if not a.path.endswith((".html", ".css"))]
    blocks = [
        block
        for artifact in artifacts(with_jan)
        if artifact.path.endswith(".html")
        for block in re.findall(
            r"<script[^>]*json[^>]*>(.*?)</script>", artifact.data.decode(), re.DOTALL
        )
    ]
    texts = [artifact.data.decode(errors="replace") for artifact in machine_read] + blocks
    # The forms let an author choose a contact, as the pages do.
    forms = ("sitegen.setForm(", "sitegen.setOriginal(")
    names = [text for text in texts if "vriesema" in text.lower() and not text.startswith(forms)]
    assert bool(names) == is_opted_in
    assert not [text for text in texts if "duinrade.example" in text or "881234567" in text]


def test_an_edition_without_contacts_has_no_trace_of_any(with_jan: Path) -> None:
    site = artifacts(with_jan, without_contacts=True)
    for artifact in site:
        assert not SECRETS.search(artifact.data.decode(errors="replace")), artifact.path
        assert not re.search(rb"Team adres\b", artifact.data), artifact.path
    paths = {artifact.path for artifact in site}
    assert {path for path in paths if path.startswith("contacts/")} == {"contacts/index.html"}


def test_an_edition_without_contacts_says_so_and_has_no_dead_links(with_jan: Path) -> None:
    site = {
        a.path: a.data.decode(errors="replace") for a in artifacts(with_jan, without_contacts=True)
    }
    for path in ("contacts/index.html", "practices/paspoort.html"):
        assert "Contactgegevens staan alleen in de interne uitgave." in site[path]
    assert "Er zijn nog geen contactpersonen" not in site["contacts/index.html"]
    assert '<a href="../contacts/index.html">een collega</a>' in site["practices/paspoort.html"]
    assert "Gemeente Elders" in site["practices/paspoort.html"], "an organisation is no person"


def test_the_real_catalogue_can_do_without_contacts() -> None:
    examined = check_site(CheckOptions(REPOSITORY, without_contacts=True))
    assert set(codes(examined)) <= {"contact-in-text"}
    whole = check_site(CheckOptions(REPOSITORY)).draft
    assert whole
    full = whole.catalogue
    addresses = [c.email.encode() for c in full.contacts] + [
        c.phone.encode() for c in full.contacts
    ]
    for artifact in made_of(examined):
        assert not [a for a in addresses if a and a in artifact.data], artifact.path


@pytest.mark.parametrize(
    ("text", "is_error"),
    [
        ("Mail J.Vriesema@duinrade.example.", True),
        ("Bel 088-1234567 of loop langs.", True),
        ("Vraag het Jan  Coördinator\nde Vriesema.", False),
    ],
)
def test_what_authors_wrote_out_is_named_in_an_edition_without_contacts(
    with_jan: Path, write: Write, text: str, is_error: bool
) -> None:
    write("content/practices/paspoort.md", a_practice(text, contacts="[jan-vriesema]"))
    done = sitegen("build", "--no-contacts", cwd=with_jan)
    assert done.returncode == is_error
    severity = "error" if is_error else "warning"
    assert "content/practices/paspoort.md:8:" in done.stderr
    assert f"{severity}[contact-in-text]" in done.stderr
    assert sitegen("build", "--no-contacts", "--strict", cwd=with_jan).returncode == 1
    assert sitegen("build", "--strict", cwd=with_jan).returncode == 0


def test_a_bundle_without_contacts_has_none_either(with_jan: Path, tmp_path: Path) -> None:
    file = tmp_path / "buiten.zip"
    assert sitegen("bundle", "--no-contacts", file, cwd=with_jan).returncode == 0
    with zipfile.ZipFile(file) as archive:
        for name in archive.namelist():
            assert not SECRETS.search(archive.read(name).decode(errors="replace")), name


def jan() -> Person:
    person = person_of("jan-vriesema", "content/contacts", [JAN], (), {}, "nl")
    assert person
    return person


MAIL = "j.vriesema@duinrade.example"
HIDDEN: dict[str, tuple[str, bytes]] = {
    "as it is": ("text", b"mail " + MAIL.encode()),
    "in capitals, without accents": ("text", b"JAN COORDINATOR DE VRIESEMA"),
    "as decomposed letters": ("text", "Jan Coo\u0308rdinator de Vriesema".encode()),
    "in two lines": ("text", "Jan Coördinator\n  de Vriesema".encode()),
    "a number in another dress": ("text", b"(088) 12 34 567"),
    "a slug": ("text", b'["jan-vriesema"]'),
    "a name of a file": ("name", b""),
    "in numeric entities": ("html", "".join(f"&#{ord(c)};" for c in MAIL).encode()),
    "in hexadecimal entities": ("html", "".join(f"&#x{ord(c):x};" for c in MAIL).encode()),
    "with a tag inside": ("html", b"j.vriesema<wbr>@duinrade.example"),
    "with soft hyphens": ("html", "j.vrie\u00adsema@duin\u00adrade.example".encode()),
    "percent-encoded": ("percent", quote(MAIL, safe="").replace("j", "%6A").encode()),
    "escaped in a script": ("script", "".join(f"\\u{ord(c):04x}" for c in MAIL).encode()),
    "in base64": ("base64", base64.b64encode(b"x " + MAIL.encode() + b" yz")),
    "in base64 for addresses": ("base64", base64.urlsafe_b64encode(b"~~" + MAIL.encode())),
    "backwards": ("backwards", MAIL[::-1].encode()),
    "as UTF-16": ("text", MAIL.encode("utf-16")),
}


@pytest.mark.parametrize("way", HIDDEN)
def test_an_audit_finds_a_person_in_any_form(way: str) -> None:
    form, data = HIDDEN[way]
    path = "build/contacts/jan-vriesema.html" if form == "name" else "build/x.html"
    assert form in {found.form for found in traces(path, data, jan()) if isinstance(found, Trace)}


@pytest.mark.parametrize(
    "text", ["Jan", "de Vries", "088 123 45 68", "vriesema.example", "januari-vriesemaland", ""]
)
def test_an_audit_accuses_nobody_else(text: str) -> None:
    assert list(traces("build/x.html", text.encode(), jan())) == []


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
    "many that are a bomb together": (
        "large",
        a_zip(**{f"n{n}": bytes(900_000) for n in range(40)}),
    ),
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
    assert ": not searched, for it is " in done.stdout
    assert "jan-vriesema was not found, but that proves nothing" in done.stderr


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
    assert "staat op 1 plaatsen" in done.stderr


@given(at=st.integers(0, len(WHOLE) - 1), byte=st.integers(0, 255), end=st.integers(0, len(WHOLE)))
def test_a_zip_with_any_damage_is_searched_or_named(at: int, byte: int, end: int) -> None:
    damaged = (WHOLE[:at] + bytes([byte]) + WHOLE[at + 1 :])[:end]
    found = list(traces("a.zip", damaged, jan()))
    assert found or not damaged.startswith(b"PK\x03\x04")


def test_a_zip_that_says_less_than_it_holds_is_named() -> None:
    size = (len(MAIL) + 1) * 9
    lying = WHOLE.replace(size.to_bytes(4, "little"), bytes(4))
    assert list(traces("a.zip", lying, jan())) == [Unseen("a.zip!/brief", "damaged")]


def test_every_part_of_a_large_file_is_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitegen.audit.search._WINDOW", 1_000)
    monkeypatch.setattr("sitegen.audit.search._OVERLAP", 100)
    for before in range(900, 1_100, 7):
        assert list(traces("a.html", b"." * before + MAIL.encode() + b"." * 5_000, jan()))


def test_a_person_who_withdrew_is_proven_gone(with_jan: Path, write: Write) -> None:
    settings_with(with_jan, "contacts:\n  facet: thema\n  searchable: ja\n")
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "alles"]):
        name = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
        subprocess.run(["git", *name, *command], cwd=with_jan, check=True)
    sitegen("build", cwd=with_jan)
    sitegen("bundle", "oud.zip", cwd=with_jan)
    (with_jan / "content/contacts/jan-vriesema.md").unlink()
    write("content/practices/paspoort.md", a_practice())

    stale = sitegen("audit", "--person", "jan-vriesema", "oud.zip", cwd=with_jan)
    assert stale.returncode == 1
    places = {line.partition(": ")[0].partition("!/")[0] for line in stale.stdout.splitlines()}
    assert {
        "build/contacts/jan-vriesema.html",
        "build/practices/paspoort.html",
        "oud.zip",
    } <= places
    assert re.search(r"build/index/\w+\.js: vriesema, in de zoekindex", stale.stdout)

    assert sitegen("build", cwd=with_jan).returncode == 0
    (with_jan / "oud.zip").unlink()
    clean = sitegen("audit", "--person", "jan-vriesema", cwd=with_jan)
    assert (clean.returncode, clean.stdout) == (0, "")
    assert "jan-vriesema staat nergens" in clean.stderr
    assert "De geschiedenis van Git bewaart 1 versies" in clean.stderr


def git(folder: Path, *words: str, given: str = "") -> str:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    command = ["git", *who, *words]
    done = subprocess.run(
        command, cwd=folder, input=given, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def without_a_version(folder: Path) -> str:
    """A repository that had another text for Jan, and lacks it, as a clone with a filter does."""
    path = "content/contacts/jan-vriesema.md"
    earlier = JAN.replace("Jan", "Johannes")
    for text in (earlier, JAN):
        (folder / path).write_text(text)
        git(folder, "init", "-q")
        git(folder, "add", ".")
        git(folder, "commit", "-qm", "tekst")
    lost = git(folder, "hash-object", "--stdin", given=earlier)
    (folder / ".git/objects" / lost[:2] / lost[2:]).unlink()
    return path


def test_a_version_that_a_clone_lacks_proves_nobody_gone(with_jan: Path) -> None:
    path = without_a_version(with_jan)
    text, unseen = versions(with_jan, path)
    assert text == JAN
    assert isinstance(unseen, Unseen)
    assert unseen.reason == "absent"
    (with_jan / path).unlink()
    (with_jan / "map").mkdir()
    (with_jan / "map/leeg.txt").write_text("niets")
    done = sitegen("audit", "--person", "jan-vriesema", "--output", "map", cwd=with_jan)
    assert done.returncode == 1
    assert f"{path}: niet doorzocht, want deze versie ontbreekt" in done.stdout
    assert "bewijst niets" in done.stderr


def test_no_program_that_a_repository_names_is_run(
    with_jan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = without_a_version(with_jan)
    ran = with_jan / "ran"
    for name in ("signature", "fetch"):
        (with_jan / name).write_text(f"#!/bin/sh\necho {name} >> '{ran}'\n")
        (with_jan / name).chmod(0o755)
    head, _, body = git(with_jan, "cat-file", "commit", "HEAD").partition("\n\n")
    mark = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----"
    signed = f"{head}\n{mark}\n\n{body}\n"
    commit = git(with_jan, "hash-object", "-t", "commit", "-w", "--stdin", given=signed)
    git(with_jan, "update-ref", "refs/remotes/origin/main", commit)
    for key, value in {
        "log.showSignature": "true",
        "gpg.program": str(with_jan / "signature"),
        "core.repositoryFormatVersion": "1",
        "extensions.partialClone": "origin",
        "remote.origin.promisor": "true",
        "remote.origin.url": f"ext::{with_jan / 'fetch'}",
        "protocol.ext.allow": "always",
    }.items():
        git(with_jan, "config", key, value)

    versions(with_jan, path)
    changed_since(with_jan, "origin/main")
    assert not ran.exists(), ran.read_text()

    # Git before 2.45 does not know the other two.
    monkeypatch.setattr("sitegen.audit.git._OFFLINE", {"GIT_ALLOW_PROTOCOL": "no protocol"})
    versions(with_jan, path)
    assert not ran.exists(), ran.read_text()

    monkeypatch.setattr("sitegen.audit.git._OFFLINE", {})
    monkeypatch.setattr("sitegen.audit.git._QUIET", ())
    versions(with_jan, path)
    assert set(ran.read_text().split()) == {"signature", "fetch"}


def test_what_a_colleague_has_too_is_no_trace(with_jan: Path, write: Write) -> None:
    write("content/contacts/piet.md", JAN.replace("Jan Coördinator de Vriesema", "Piet"))
    sitegen("build", cwd=with_jan)
    found = sitegen("audit", "--person", "jan-vriesema", cwd=with_jan).stdout
    assert "contacts/piet.html" not in found
    assert "contacts/jan-vriesema.html" in found


def test_an_audit_of_nobody_or_nothing_is_refused(with_jan: Path) -> None:
    unknown = sitegen("audit", "--person", "niemand", "--lang", "en", cwd=with_jan)
    assert (unknown.returncode, unknown.stdout) == (2, "")
    assert "Say what to search for with --also" in unknown.stderr
    unbuilt = sitegen("audit", "--person", "jan-vriesema", cwd=with_jan)
    assert unbuilt.returncode == 2
    assert "bouw eerst de site" in unbuilt.stderr
    sitegen("build", cwd=with_jan)
    also = sitegen("audit", "--person", "niemand", "--also", "Ik ben er op", cwd=with_jan)
    assert also.returncode == 1
    assert "contacts/jan-vriesema.html: Ik ben er op" in also.stdout


@pytest.mark.parametrize("text", ["", " ", "*", "—"])
def test_what_would_be_found_everywhere_is_not_searched_for(with_jan: Path, text: str) -> None:
    sitegen("build", cwd=with_jan)
    done = sitegen("audit", "--person", "jan-vriesema", "--also", text, cwd=with_jan)
    assert (done.returncode, done.stdout) == (2, "")


@pytest.mark.parametrize("written", ["phone: bel mij", 'name: "***"', "email: '@'"])
def test_an_odd_field_in_the_history_accuses_nobody(written: str) -> None:
    person = person_of("jan-vriesema", "content/contacts", [f"---\n{written}\n---\n"], (), {}, "nl")
    assert person
    assert list(traces("build/x.html", b"<p>Iemand anders, 12 - 3.</p>", person)) == []


def test_an_audit_changes_nothing(with_jan: Path) -> None:
    sitegen("build", cwd=with_jan)
    before = files_of(with_jan)
    sitegen("audit", "--person", "jan-vriesema", cwd=with_jan)
    assert files_of(with_jan) == before
