"""Schema → a GitHub issue form; and what someone filled in there → the fields of a file.

Format of forms: https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
What arrives is Markdown: a heading `### Label` per question, below it the answer.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import yaml

from sitegen.authoring.compose import Written
from sitegen.model.schema import LISTS, Field, Kind

NO_ANSWER = "_No response_"
BODY_LABEL = "Tekst"
_CONSENT_LABEL = "Toestemming van de contactpersonen"
_CONSENT = (
    "De genoemde contactpersonen weten hiervan en vinden het goed.",
    "De tekst is van mijn organisatie en mag onder de licentie van deze site worden gedeeld.",
)
_OPTION = re.compile(r"\(([a-z0-9-]+)\)(?:, |$)")
_QUESTION = re.compile(
    rf"^### (.+ \([\w-]+\)|{re.escape(_CONSENT_LABEL)})[ \t]*$", flags=re.MULTILINE
)
_BODY = re.compile(rf"^### {BODY_LABEL}[ \t]*$", flags=re.MULTILINE)
_SKIPPED = (Kind.FILE, Kind.FILES)
"""An issue carries no files; a form for them would promise what it cannot do."""


def issue_form(fields: Iterable[Field], name: str, label: str) -> str:
    """The YAML of the form; a workflow listens to issues with this `label`."""
    questions = [_question(field) for field in _asked(fields)]
    form = {
        "name": f"Nieuw: {name}",
        "description": "Voor wie geen Git gebruikt. U vult in, de redactie maakt er een pagina van.",
        "title": f"Nieuw: {name}",
        "labels": [label],
        "body": [*questions, _consent(), _body()],
    }
    return yaml.safe_dump(form, allow_unicode=True, sort_keys=False, width=10**9)


def read_issue(text: str, fields: Iterable[Field]) -> tuple[dict[str, Written], str]:
    """The fields and the body of what was filled in; questions without an answer are left out.

    Ordinary headings are part of the answer in which they stand; ask `stray_headings` about others.
    """
    head, body = _parted(text)
    parts = _QUESTION.split(head)
    answers = dict(zip(parts[1::2], (answer.strip() for answer in parts[2::2]), strict=True))
    given: dict[str, Written] = {}
    for field in _asked(fields):
        answer = answers.get(_label(field), "")
        if answer not in ("", NO_ANSWER, "None"):
            given[field.key] = _read(field, answer)
    return given, "" if body.strip() == NO_ANSWER else body.strip("\n")


def stray_headings(text: str, fields: Iterable[Field]) -> tuple[str, ...]:
    """Headings by which an answer would pass for another: twice there, or of no question now.

    The form writes each question once, so that a second one was written by whoever filled it in.
    """
    known = {_label(field) for field in fields} | {_CONSENT_LABEL, BODY_LABEL}
    times = Counter(heading for heading in _headings(text) if heading in known)
    unknown = [heading for heading in _headings(_parted(text)[0]) if heading not in known]
    return (*(heading for heading, n in times.items() if n > 1), *unknown)


def _parted(text: str) -> tuple[str, str]:
    """The questions, and the body that is asked for last."""
    parts = _BODY.split(text.replace("\r\n", "\n"), maxsplit=1)
    return parts[0], parts[1] if len(parts) > 1 else ""


def _headings(text: str) -> list[str]:
    plain = text.replace("\r\n", "\n")
    return _QUESTION.findall(plain) + [BODY_LABEL] * len(_BODY.findall(plain))


def _asked(fields: Iterable[Field]) -> list[Field]:
    return [field for field in fields if field.kind not in _SKIPPED]


def _label(field: Field) -> str:
    return f"{field.label} ({field.key})"


def _question(field: Field) -> dict[str, Any]:
    kind, own = _control(field)
    attributes = {"label": _label(field), **({"description": field.help} if field.help else {})}
    question = {"type": kind, "id": field.key, "attributes": {**attributes, **own}}
    return {**question, "validations": {"required": field.required}}


def _control(field: Field) -> tuple[str, dict[str, Any]]:
    if field.kind in (Kind.CHOICE, Kind.CHOICES):
        labels = field.choice_labels or field.choices
        options = [f"{label} ({c})" for c, label in zip(field.choices, labels, strict=True)]
        return "dropdown", {"multiple": field.kind is Kind.CHOICES, "options": options}
    if field.kind is Kind.RECORDS:
        keys = " | ".join(inner.label for inner in field.fields)
        example = " | ".join(inner.example for inner in field.fields)
        return "textarea", {"placeholder": f"{keys}\nBijvoorbeeld: {example}"}
    if field.kind in LISTS:
        example = field.example.strip("[]")
        return "textarea", {"placeholder": f"Eén per regel. Bijvoorbeeld: {example}"}
    return "input", {"placeholder": field.example} if field.example else {}


def _consent() -> dict[str, Any]:
    options = [{"label": text, "required": True} for text in _CONSENT]
    return {"type": "checkboxes", "attributes": {"label": _CONSENT_LABEL, "options": options}}


def _body() -> dict[str, Any]:
    """Last, so that headings in the text end nothing."""
    description = "Wat de praktijk is, voor wie, en hoe u het doet. Gewone tekst mag; Markdown ook."
    return {
        "type": "textarea",
        "id": "body",
        "attributes": {"label": BODY_LABEL, "description": description},
        "validations": {"required": True},
    }


def _read(field: Field, answer: str) -> Written:
    if field.kind is Kind.CHOICE:
        return next(iter(_OPTION.findall(answer)), answer)
    if field.kind is Kind.CHOICES:
        return _OPTION.findall(answer) or [answer]
    lines = [line.strip() for line in answer.split("\n") if line.strip()]
    if field.kind is Kind.RECORDS:
        return [_record(field, line) for line in lines]
    return lines if field.kind in LISTS else " ".join(lines)


def _record(field: Field, line: str) -> Mapping[str, str]:
    texts = (text.strip() for text in line.split("|"))
    return {inner.key: text for inner, text in zip(field.fields, texts, strict=False) if text}
