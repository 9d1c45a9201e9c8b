"""However people write a name, an audit finds it, and it accuses nobody else."""

import base64
import bz2
import gzip
import json
import lzma
import os
import quopri
import re
import zlib
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.audit.search import Person, Trace, person_of, traces
from sitegen.audit.unpack import Unseen
from tests.commands import sitegen
from tests.conftest import Write, a_practice

ANNE = """---
name: Anne Zoë de Vries
organisation: Gemeente Duinrade
email: anne.devries@duinrade.example
phone: "+31 88 123 45 67"
consent: 2026-01-20
---

Ik ben er op dinsdag.
"""
NAME = "Anne Zoë de Vries"
ACUTE = "Anne Zo&euml; de Vries"
SPACED = "\u200b".join(NAME)
DOUBLE = "".join(f"\\\\u{ord(c):04x}" for c in NAME)

SURE: dict[str, bytes] = {
    "surname first": b"<td>Vries, Anne de</td>",
    "surname first with all names": "de Vries, Anne Zoë".encode(),
    "surname first without a comma": b"VRIES Anne",
    "a vCard": b"N:Vries;Anne;de;;",
    "an initial": b"Vraag A. de Vries.",
    "initials": b"Vraag A.Z. de Vries.",
    "initials apart": b"A. Z. de Vries",
    "an initial without a full stop": b"mevrouw A de Vries",
    "initials last": b"Vries, A.Z. de",
    "without the middle name": b"Anne de Vries",
    "without what stands between": b"Anne Vries",
    "several spaces": "Anne     Zoë    de      Vries".encode(),
    "empty lines": "Anne Zoë\n\n\n\n\n     de Vries".encode(),
    "spaces that do not break": "Anne\u00a0Zoë&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;de&#160;Vries".encode(),
    "tags between": '<b>Anne Zoë</b>\n   <span class="x y">de</span><br><i>Vries</i>'.encode(),
    "tags inside": "<b>A</b>nne<wbr> Zo<!-- > -->ë de V<i>ries</i>".encode(),
    "table cells": b"<td>Anne</td><td>de</td><td>Vries</td>",
    "one word": b"https://x.example/AnneDeVries",
    "a key in camel case": b'{"anneDeVries": 1}',
    "a key with underscores": b'{"contact_anne_de_vries": 1}',
    "an escaped key": json.dumps({NAME: 1}).encode(),
    "an escape in an escape": f'JSON.parse("{DOUBLE}")'.encode(),
    "an entity in an entity": ACUTE.replace("&", "&amp;").encode(),
    "an entity in an entity in an entity": ACUTE.replace("&", "&amp;amp;").encode(),
    "a percent in a percent": quote(quote(NAME)).encode(),
    "a percent of Windows": b"Anne%20Zo%EB%20de%20Vries",
    "an entity in an escape": "\\u0026euml;".join(("Anne Zo", " de Vries")).encode(),
    "a script with braces": "".join(f"\\u{{{ord(c):x}}}" for c in NAME).encode(),
    "a style sheet": "".join(f"\\{ord(c):x} " for c in NAME).encode(),
    "UTF-16 little end first": NAME.encode("utf-16-le"),
    "UTF-16 big end first": NAME.encode("utf-16-be"),
    "UTF-16 big end first with a mark": b"\xfe\xff" + NAME.encode("utf-16-be"),
    "UTF-16 from an odd place": b"abc" + NAME.encode("utf-16-be"),
    "UTF-32": NAME.encode("utf-32"),
    "the letters of Windows": NAME.encode("cp1252"),
    "accents of their own": "Anne Zoe\u0308 de Vries".encode(),
    "invisible letters": SPACED.encode(),
    "soft hyphens": "\u00ad".join(NAME).encode(),
    "invisible letters as entities": "&#8203;".join(NAME).encode(),
    "a joiner that is no format": "\u034f".join(NAME).encode(),
    "blanks that are letters": "Anne Zoë de Vr\u3164ies".encode(),
    "letters that look the same": "Аnne Zоë dе Vriеs".encode(),
    "wide letters": "Ａｎｎｅ Ｚｏë ｄｅ Ｖｒｉｅｓ".encode(),
    "mathematical letters in JSON": json.dumps("𝐀𝐧𝐧𝐞 𝐙𝐨𝐞 𝐝𝐞 𝐕𝐫𝐢𝐞𝐬").encode(),
    "quoted-printable": quopri.encodestring(NAME.encode() + b" " * 70 + b"x"),
    "base64 in lines": base64.encodebytes(b"." * 50 + NAME.encode() + b"." * 50),
    "backwards": NAME[::-1].encode(),
    "an address in words": b"anne.devries (at) duinrade [punt] example",
    "a telephone link": b'<a href="tel:+31881234567">',
    "a number in pieces": b"088<b> 12 </b>&nbsp; 345 - 67",
}
PERHAPS: dict[str, bytes] = {
    "the surname alone": b"<p>Vraag het De Vries.</p>",
    "the surname in the genitive": "Vries’ lijst en Vries's stempel".encode(),
    "the surname in an address of another": b"vries@gmail.example",
    "a rare given name alone": b"Vraag het Anne.",
    "the surname in UTF-16": "Vries".encode("utf-16-be"),
    "the surname as a term": b'{"body/vries":[1]}',
}
NOBODY = [
    "Anna Vriesema", "devriesland", "vries.example", "Zo de", "aan de", "vriesvak", "annex",
    "088 123 45 68", "de",
]  # fmt: skip
UNSEEN: dict[str, bytes] = {
    "gzip": gzip.compress(b"x"),
    "gzip behind a text": b"<p>Zo.</p>\n" + gzip.compress(NAME.encode()),
    "gzip cut off": b"x" * 9 + gzip.compress(os.urandom(400))[:200],
    "PDF behind a text": b"\n\n<!-- x -->%PDF-1.7\n",
    "bzip2 behind a text": b"xx" + bz2.compress(b"x"),
    "xz behind a text": b"xx" + lzma.compress(b"x"),
    "zlib": zlib.compress(b"x"),
    "gzip in base64": base64.b64encode(gzip.compress(NAME.encode())),
    "PDF in base64": b"url(data:x;base64," + base64.b64encode(b"%PDF-1.7 en nog wat tekst") + b")",
}


def anne() -> Person:
    person = person_of("anne-de-vries", "content/contacts", [ANNE], (), {}, "nl")
    assert person
    return person


def named(way: str) -> str:
    """A name for a file that says nothing of anyone."""
    return re.sub(r"\W+", "-", way)


@pytest.mark.parametrize("way", SURE)
def test_a_name_is_found_in_any_form(way: str) -> None:
    found = [each for each in traces("build/x.html", SURE[way], anne()) if isinstance(each, Trace)]
    assert found
    assert "perhaps" not in {each.reading for each in found}


@pytest.mark.parametrize("way", PERHAPS)
def test_a_rare_word_of_a_name_is_perhaps(way: str) -> None:
    found = list(traces("build/x.html", PERHAPS[way], anne()))
    assert {each.reading for each in found if isinstance(each, Trace)} == {"perhaps"}


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_else_is_accused(text: str) -> None:
    assert list(traces("build/x.html", text.encode(), anne())) == []


@pytest.mark.parametrize("way", UNSEEN)
def test_what_is_packed_is_named_wherever_it_begins(way: str) -> None:
    found = list(traces("build/x.bin", UNSEEN[way], anne()))
    assert found == [Unseen("build/x.bin", "packed")]


def test_noise_is_not_called_packed() -> None:
    for start in (b"\x1f\x8b\x08\x00", b"x\x9c", b"H4sI "):
        noise = b"abc" + start + b"\xff\xff\xff\xff" * 20
        assert list(traces("build/x.png", noise, anne())) == []


@pytest.mark.parametrize(
    "path",
    ["build/anne-de-vries.png", "build/A.%20de%20Vries.html", "build/Vries_Anne/x.js"],
)
def test_a_name_in_a_path_is_found(path: str) -> None:
    assert [each.reading for each in traces(path, b"", anne()) if isinstance(each, Trace)][:1] == [
        "name"
    ]


def test_each_form_that_is_planted_in_a_built_site_is_named(root: Path, write: Write) -> None:
    write("content/practices/paspoort.md", a_practice("Vraag het De Vries."))
    assert sitegen("build", cwd=root).returncode == 0
    write("content/contacts/anne-de-vries.md", ANNE)
    for way, data in {**SURE, **PERHAPS, **UNSEEN}.items():
        (root / "build" / named(way)).write_bytes(data)
    done = sitegen("audit", "--person", "anne-de-vries", cwd=root)
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    for way in SURE | UNSEEN:
        assert [line for line in lines if line.startswith(f"build/{named(way)}: ")], way
    # The last word of the name is told of so many files; of the others how many there are.
    assert len([line for line in lines if "misschien Vries;" in line]) <= 10


def test_what_content_says_of_them_is_perhaps_and_no_proof_that_they_are_gone(
    root: Path, write: Write
) -> None:
    for slug in ("paspoort", "kaart", "pas"):
        write(f"content/practices/{slug}.md", a_practice("Vraag het De Vries.", title=slug))
    sitegen("build", cwd=root)
    done = sitegen("audit", "--person", "anne-de-vries", "--also", NAME, "--lang", "en", cwd=root)
    assert done.returncode == 1
    assert "build/practices/paspoort.html: perhaps Vries" in done.stdout
    assert "anne-de-vries is perhaps in" in done.stderr


def test_what_is_on_very_many_pages_is_told_once(root: Path, write: Write) -> None:
    write("content/contacts/anne-de-vries.md", ANNE)
    (root / "build").mkdir()
    for number in range(30):
        (root / f"build/{number:02}.html").write_text("Vraag het De Vries.")
    done = sitegen("audit", "--person", "anne-de-vries", cwd=root)
    assert done.returncode == 1
    assert done.stdout.count("misschien Vries;") == 10
    assert "Vries: misschien nog in 20 bestanden" in done.stdout
    assert "misschien op 30 plaatsen" in done.stderr


@pytest.mark.parametrize(
    "other",
    [
        {"content/contacts/piet.md": ANNE.replace("Anne Zoë", "Piet").replace("anne.", "piet.")},
        {f"content/practices/{n}.md": f"---\ntitle: T\n---\n\nHet vries vak {n}." for n in "ab"},
    ],
    ids=["of a colleague", "in texts"],
)
def test_a_word_that_is_used_for_other_things_is_not_shouted(other: dict[str, str]) -> None:
    person = person_of("anne-de-vries", "content/contacts", [ANNE], (), other, "nl")
    assert person
    assert list(traces("x.html", b"Vraag het De Vries, of Vries.", person)) == []
    (found,) = traces("x.html", b"Vraag het A. de Vries.", person)
    assert isinstance(found, Trace)
    assert found.reading == "perhaps"
    (found, *_) = traces("x.html", NAME.encode(), person)
    assert isinstance(found, Trace)
    assert found.text == NAME


@given(st.binary(max_size=200))
def test_whatever_a_file_holds_it_is_read(data: bytes) -> None:
    list(traces("x", data + b"\\ud835 \\u{fffffe} &#xd800; %ff =ff", anne()))
    list(traces("x", "ſĳ\ud800".encode("utf-8", "surrogatepass") + data + b"\0", anne()))


def test_a_text_of_small_words_is_searched_in_no_time() -> None:
    """Each of them could stand in a name in more than one way."""
    for words in ("ten" * 3000, "s " * 9000, "a " * 9000, "t-en " * 5000):
        for text in (f"anne {words}x", f"vries, {words}x", f"a. {words}vries"):
            list(traces("x.html", text.encode(), anne()))


def test_who_searches_may_have_the_same_name(root: Path, write: Write) -> None:
    write("content/contacts/anne-de-vries.md", ANNE)
    home = root / "thuis-van-anne-de-vries"
    home.mkdir()
    (home / "x.html").write_text("<p>Iemand.</p>")
    done = sitegen(
        "audit", "--person", "anne-de-vries", "--output", home, home / "x.html", cwd=root
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_what_is_no_file_is_named(root: Path, write: Write) -> None:
    write("content/contacts/anne-de-vries.md", ANNE)
    (root / "build").mkdir()
    (root / "build/x.html").write_text("Iemand.")
    os.mkfifo(root / "build/buis")
    done = sitegen("audit", "--person", "anne-de-vries", cwd=root)
    assert done.returncode == 1
    assert done.stdout == "build/buis: niet doorzocht, want geen gewoon bestand\n"


def test_the_sample_proves_a_function_gone_although_its_words_are_everywhere(real: object) -> None:
    """A name of a task is made of words that pages use: they tell nobody."""
    name = ANNE.replace(NAME, "Team reisdocumenten")
    texts = real.texts  # type: ignore[attr-defined]
    others = {path: text for path, text in texts.items() if "lindewaard-reis" not in path}
    person = person_of("x-y", "content/contacts", [name], (), others, "nl")
    assert person
    page = "<p>Vraag uw team of teamleider. Reisdocumenten zijn er voor elk team, en T.</p>"
    assert list(traces("x.html", page.encode(), person)) == []
