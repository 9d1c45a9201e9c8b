"""Random catalogues: right as far as a hurried author can tell, with names and texts of all kinds."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

from hypothesis import strategies as st

from tests.conftest import PNG

Draw = st.DrawFn
_PLAIN = st.sampled_from(["", "adres", "Reis & verblijf", "'s-Gravenhage", "a" * 60, "x y z"])
_HARD = st.sampled_from(
    ["\"\"", "''", "<b>", "&amp;", "{{ x }}", "{% x %}", "[x](y)", "—", "!!!", "…", "?", "#", "%41", "日本", "é", "e\u0301",
     "İ", "ß", "🙂", "con", "index", "0", "null", "ja", "-", "--", ".", "..", "/", "\\", "$&", "`", "~", "constructor",
     "__proto__", "</script>", "\u00a0", "a\u00adb", "ﬁ", "１"]
)  # fmt: skip
TEXTS = st.one_of(_PLAIN, _HARD, st.tuples(_PLAIN, _HARD).map(" ".join)).map(lambda text: text[:60])
NAMES = st.sampled_from(
    ["a", "Q&A", "a'b", "a #1", "100%", "a%20b", "%23", "a;b,c", "a b", "é", "e\u0301", "+", "~x", "a=b@c$d", "(1)",
     "A B (1)", "x" * 100, "日本", "&amp;", "&lt;x&gt;", "a[b]", "a!b", "a{b}", "a^b`c", "🙂", "-x", "_", "sitegen", "…",
     "Schermafbeelding 2026-01-02 om 10.11.12", "a.b.c", "index", "404", "İ", "ß", "a\u00a0b", "$&", "a--b"]
)  # fmt: skip
FOLDERS = st.sampled_from(
    ["images", "images/a & b", "images/é", "practices", "a%20b", "x#y", "images/(x)"]
)
SLUGS = st.sampled_from(
    ["a", "b", "briefadres", "x" * 60, "0", "404", "deel", "p", "1-2", "a-b", "assets", "contacts", "sitemap"]
)  # fmt: skip
KEYS = st.sampled_from(
    ["thema", "fase", "texts", "cards", "data", "x" * 40, "constructor", "tostring", "length", "404", "deel", "index-",
     "static", "a-b", "1", "orders", "fonts"]
)  # fmt: skip
DATES = st.sampled_from(["2026-03-12", "2020-02-29", "1999-12-31", ""])


def _yaml(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


@st.composite
def _settings(draw: Draw) -> dict[str, Any]:
    keys: list[str] = draw(st.lists(KEYS, max_size=3, unique=True))
    extras = draw(
        st.lists(st.sampled_from(["law", "cost", "since", "site-x"]), max_size=2, unique=True)
    )
    site = {"title": draw(TEXTS) or "Klein", "language": draw(st.sampled_from(["nl", "en", "de"]))}
    for key in ("tagline", "description", "examples", "licence", "notice"):
        if draw(st.booleans()):
            site[key] = draw(TEXTS)
    if draw(st.booleans()):
        site["base_url"] = draw(
            st.sampled_from(["https://a.example/", "https://a.example/een%20map/%C3%A9"])
        )
    offers, copies = draw(st.booleans()), draw(st.sampled_from([0, 0, 10]))
    return {
        "site": site,
        "facets": [draw(_facet(key)) for key in keys],
        "fields": [
            {"key": key, "label": draw(TEXTS) or "Veld",
             "type": draw(st.sampled_from(["text", "texts", "number", "date", "url"]))}
            for key in extras
        ],
        "contacts": {"searchable": draw(st.sampled_from(["ja", "nee"])),
                     **({"facet": keys[0]} if keys[:1] and offers else {})},
        "copies": [{"as": form, "of": kind, "file": f"{form}-{kind}"}
                   for form in ("json", "decap", "issue-form", "template", "docs")
                   for kind in ("practice", "contact")][:copies],
        "synonyms": draw(st.lists(st.lists(TEXTS, min_size=2, max_size=3), max_size=2)),
    }  # fmt: skip


@st.composite
def _facet(draw: Draw, key: str) -> dict[str, Any]:
    facet: dict[str, Any] = {"key": key, "label": draw(TEXTS) or "Facet"}
    if draw(st.integers(0, 3)) == 0:
        facet["from"] = draw(st.sampled_from(["date", "reviewed", "effort"]))
        bounds = {"effort": ["1 uur", "3 dagen"], "date": ["2000-01-01", "2026-06-30"]}
        bounds["reviewed"] = bounds["date"]
        slugs = draw(st.lists(SLUGS, max_size=3, unique=True))
        facet["values"] = {
            slug: draw(
                st.sampled_from(
                    [
                        {"label": "L", "up_to": bound},
                        {"label": "V", "from": bound},
                        {"label": "Rest"},
                    ]
                )
            )
            for slug, bound in zip(
                slugs, [*bounds[facet["from"]], bounds[facet["from"]][0]], strict=False
            )
        }
    else:
        slugs = draw(st.lists(SLUGS, min_size=1, max_size=4, unique=True))
        facet["values"] = {slug: draw(_value) for slug in slugs}
        facet["many"] = draw(st.sampled_from(["ja", "nee"]))
    if draw(st.booleans()):
        facet["missing"] = draw(TEXTS)
    return facet


_value = st.one_of(
    TEXTS,
    st.fixed_dictionaries(
        {"label": TEXTS},
        optional={"description": TEXTS, "aliases": st.lists(SLUGS, max_size=2, unique=True),
                  "values": st.dictionaries(st.sampled_from(["onder", "diep"]), TEXTS, max_size=2)},
    ),
)  # fmt: skip


@st.composite
def _body(draw: Draw, images: list[str], pages: list[str]) -> str:
    parts = [draw(_block(images, pages)) for _ in range(draw(st.integers(0, 4)))]
    return "\n\n".join(["Zo gaat het.", *parts]) + "\n"


@st.composite
def _block(draw: Draw, images: list[str], pages: list[str]) -> str:
    text = draw(TEXTS).replace("\\", "") or "tekst"
    forms = [f"Alinea met {text}.", f"## Kop {text}", f"- {text}\n- {text}", "| a | b |\n|---|---|\n| x | y |",
             f"```\n{text}\n```", f"> {text}"]  # fmt: skip
    picture, page = (draw(st.sampled_from(each)) if each else "" for each in (images, pages))
    if picture and draw(st.booleans()):
        image = draw(_written(picture))
        forms = [f"![Beeld]({image})", f"[Lees verder]({image})", f"[![Beeld]({image})]({image})",
                 f'![Beeld][1]\n\n[1]: {image} "titel"', f"- ![Beeld]({image})"]  # fmt: skip
    elif page and draw(st.booleans()):
        link = draw(_written(page))
        forms = [f"[Lees verder]({link})", f"## [Lees]({link}) verder", f"[Lees][a]\n\n[a]: {link}",
                 f"| a |\n|---|\n| [Lees]({link}) |"]  # fmt: skip
    return draw(st.sampled_from(forms))


def _written(path: str) -> st.SearchStrategy[str]:
    """A file as a link to it, by the two ways that there are for names with a space."""
    target = f"../{path.removeprefix('content/')}"
    signs = target.replace("%", "%25").replace("#", "%23").replace("<", "%3C").replace(">", "%3E")
    return st.sampled_from([quote(target), f"<{signs}>"])


@st.composite
def _practice(draw: Draw, settings: dict[str, Any], images: list[str], pages: list[str], contacts: list[str]) -> str:  # fmt: skip
    fields: dict[str, Any] = {
        "title": draw(TEXTS) or "Titel",
        "summary": draw(TEXTS) or "Zin.",
        "status": draw(st.sampled_from(["draft", "published", "published", "archived"])),
        "contacts": draw(st.lists(st.sampled_from(contacts), min_size=1, max_size=2, unique=True)),
    }  # fmt: skip
    for key, values in {
        "date": DATES, "reviewed": DATES, "language": st.sampled_from(["nl", "en", "de", "fr"]),
        "effort": st.sampled_from(["1 uur", "3 dagen", "999 maanden"]),
        "id": st.integers(1, 999).map("P{}".format) | st.sampled_from(["p1", "P1", "x-9", "404"]),
        "aliases": st.lists(SLUGS.map("{}-oud".format), max_size=2, unique=True),
        "adopted_by": st.just([{"organisation": draw(TEXTS) or "O", "note": draw(TEXTS)}]),
    }.items():  # fmt: skip
        if draw(st.integers(0, 2)) == 0:
            fields[key] = draw(values)
    with_image = draw(st.booleans())
    if images and with_image:
        fields |= {"image": f"../{draw(st.sampled_from(images)).removeprefix('content/')}", "image_alt": draw(TEXTS) or "Alt"}  # fmt: skip
        fields["attachments"] = [fields["image"]]
    for facet in settings["facets"]:
        if "from" not in facet and draw(st.booleans()):
            picked = draw(
                st.lists(st.sampled_from(sorted(facet["values"])), max_size=2, unique=True)
            )
            fields[facet["key"]] = picked if facet["many"] == "ja" else "".join(picked[:1])
    for extra in settings["fields"]:
        samples = {"text": "x", "texts": ["x", "&"], "number": "12", "date": "2026-01-01", "url": "https://a.example/?a=1&b='"}  # fmt: skip
        fields[extra["key"]] = samples[extra["type"]]
    return _page(fields, draw(_body(images, pages)) or "Tekst.")


@st.composite
def _contact(draw: Draw, images: list[str], pages: list[str]) -> str:
    fields = {"name": draw(TEXTS) or "Team", "organisation": draw(TEXTS) or "Gemeente",
              "email": "a@b.example", "consent": "2026-01-20", "role": draw(TEXTS),
              "active": draw(st.sampled_from(["ja", "ja", "nee"]))}  # fmt: skip
    return _page(fields, draw(_body(images, pages)))


def _page(fields: dict[str, Any], body: str) -> str:
    lines = (f"{key}: {_yaml(value)}\n" for key, value in fields.items() if value not in ("", []))
    return f"---\n{''.join(lines)}---\n\n{body}"


@st.composite
def catalogues(draw: Draw) -> dict[str, str | bytes]:
    """Path → content of all files of a catalogue."""
    settings = draw(_settings())
    images = draw(
        st.lists(
            st.tuples(FOLDERS, NAMES, st.sampled_from([".png", ".PNG"])), max_size=3, unique=True
        )
    )
    paths = [f"content/{folder}/{name}{ending}" for folder, name, ending in images]
    practices = draw(st.lists(SLUGS, max_size=3, unique=True))
    contacts = draw(st.lists(SLUGS, min_size=1 if practices else 0, max_size=2, unique=True))
    pages = [f"content/practices/{slug}.md" for slug in practices]
    pages += [f"content/contacts/{slug}.md" for slug in contacts]
    files: dict[str, str | bytes] = {"sitegen.yml": _yaml(settings)}
    files |= {path: PNG + bytes(number) for number, path in enumerate(paths)}
    for slug in practices:
        files[f"content/practices/{slug}.md"] = draw(_practice(settings, paths, pages, contacts))
    for slug in contacts:
        files[f"content/contacts/{slug}.md"] = draw(_contact(paths, pages))
    return files


def lay(files: dict[str, str | bytes], root: Path) -> Path:
    """Write a catalogue into the new folder `root`."""
    root.mkdir()
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return root
