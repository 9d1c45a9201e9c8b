"""A catalogue that has every kind of page and every part of one, in words of q's: all else that its
pages say is said by the program.
"""

from pathlib import Path

VALUES = "".join(f"      q{n}: Qq {n}\n" for n in range(1, 22))
SETTINGS = f"""\
site:
  title: Qqq
  tagline: Qq qqq
  description: Qqq qq.
  examples: qq, qqq
  base_url: https://q.example/
  repository: https://q.example/q
  edit_url: https://q.example/edit/{{path}}
  new_url: https://q.example/new?filename={{path}}&value={{value}}
  issue_url: https://q.example/issues?title={{title}}
  email: q@q.example
  licence: Q 1.0
  notice: Qq qqq.
  language: LANGUAGE
contacts:
  facet: qa
facets:
  - key: qa
    label: Qqa
    question: Qqq?
    many: true
    required: true
    values:
{VALUES}
  - key: qb
    label: Qqb
    mode: all
    many: true
    values:
      qx: {{label: Qqx, aliases: [qold]}}
      qy: Qqy
fields:
  - key: qfield
    label: Qq field
    type: texts
WORDS
"""
CONTACT = "---\nname: {name}\norganisation: Qq\nrole: Qqq\nemail: {name}@q.example\nphone: +31 20 000 00 00\n{more}consent: 2026-01-20\n---\n\nQq qqq.\n"
FULL = """\
id: Q1
status: published
reviewed: 2026-03-05
review_every: 12
effort: 3 days
qfield: [Qqq]
qb: [qx, qy]
aliases: [qold]
builds_on: [q2]
adopted_by:
  - organisation: Qqq
    since: 2026-02-01
    note: Qq.
    contact: qqx
    consent: 2026-02-01
  - organisation: Qqqq
    stage: trial
"""
_BODY = "".join(f"## Qq {n}\n\n1. Qqq qq.\n\n" for n in range(5))


def make(root: Path, language: str, words: str = "") -> Path:
    """The catalogue in a language, with the section `words:` of its settings."""
    content = root / "content"
    for folder in ("practices", "contacts"):
        (content / folder).mkdir(parents=True)
    settings = SETTINGS.replace("LANGUAGE", language).replace("WORDS", words)
    (root / "sitegen.yml").write_text(settings, encoding="utf-8")
    contacts = {
        "q": "offers: [q1, q2]\nseeks: [q3]\nconfirmed: 2026-03-04\navailability: Qq\n",
        "qqb": "shared: yes\n",
        "qqx": "active: no\n",
    }
    for name, more in contacts.items():
        text = CONTACT.format(name=name, more=more)
        (content / "contacts" / f"{name}.md").write_text(text, encoding="utf-8")
    for n in range(1, 16):
        more = FULL if n == 1 else "status: archived\n" if n > 13 else f"date: 2026-01-{n:02}\n"
        head = f"title: Qq {n}\nsummary: Qqq qq {n}.\nqa: [q{n}, q21]\ncontacts: [q, qqx]\n{more}"
        text = f"---\n{head}---\n\n{_BODY}"
        (content / "practices" / f"q{n}.md").write_text(text, encoding="utf-8")
    return root
