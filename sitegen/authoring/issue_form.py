"""Schema → a GitHub issue form; and what someone filled in there → the fields of a file.

Format of forms: https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
What arrives is Markdown: a heading `### Label` per question, below it the answer.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from sitegen.authoring.as_yaml import as_yaml
from sitegen.authoring.compose import Written
from sitegen.model.field import LISTS, Field, Kind
from sitegen.words.words import Words

NO_ANSWER = "_No response_"
_KEY = re.compile(r"\(([\w-]+)\)$")
_OPTION = re.compile(r"\(([a-z0-9-]+)\)(?:, |$)")
_SKIPPED = (Kind.FILE, Kind.FILES)
"""An issue carries no files; a form for them would promise what it cannot do."""


def issue_form(fields: Iterable[Field], name: str, words: Words) -> str:
    """The YAML of the form for a thing with this name; a workflow listens to it as a label."""
    questions = [_question(field, words) for field in _asked(fields)]
    title = words.gettext("New: %(name)s", name=name)
    form = {
        "name": title,
        "description": words.gettext(
            "For those who do not use Git. You fill in; the editors make a page of it."
        ),
        "title": title,
        "labels": [name],
        "body": [*questions, _consent(words), _body(words)],
    }
    return as_yaml(form)


def read_issue(text: str, fields: Iterable[Field], words: Words) -> tuple[dict[str, Written], str]:
    """The fields and the body of what was filled in; questions without an answer are left out.

    `words` are those of the form.
    Ordinary headings are part of the answer in which they stand; ask `stray_headings` about others.
    """
    head, body = _parted(text, words)
    parts = _questions(words).split(head)
    asked = map(_asked_for, parts[1::2])
    answers = dict(zip(asked, (answer.strip() for answer in parts[2::2]), strict=True))
    given: dict[str, Written] = {}
    for field in _asked(fields):
        answer = answers.get(field.key, "")
        if answer not in ("", NO_ANSWER, "None"):
            given[field.key] = _read(field, answer)
    return given, "" if body.strip() == NO_ANSWER else body.strip("\n")


def stray_headings(text: str, fields: Iterable[Field], words: Words) -> tuple[str, ...]:
    """Headings by which an answer would pass for another: twice there, or of no question now.

    The form writes each question once, so that a second one was written by whoever filled it in.
    """
    known = {field.key for field in fields} | {_consent_label(words), _body_label(words)}
    headings = _headings(text, words)
    times = Counter(map(_asked_for, headings))
    again = [each for each in headings if times[_asked_for(each)] > 1]
    asked = _headings(_parted(text, words)[0], words)
    unknown = [each for each in asked if _asked_for(each) not in known]
    return tuple(dict.fromkeys((*again, *unknown)))


def _asked_for(heading: str) -> str:
    """The key of the field, whatever it was called when the form was made; of others, the heading."""
    found = _KEY.search(heading)
    return found[1] if found else heading


def _body_label(words: Words) -> str:
    return words.gettext("Text")


def _consent_label(words: Words) -> str:
    return words.gettext("Consent of the %(contacts)s")


def _questions(words: Words) -> re.Pattern[str]:
    consent = re.escape(_consent_label(words))
    return re.compile(rf"^### (.+ \([\w-]+\)|{consent})[ \t]*$", flags=re.MULTILINE)


def _bodies(words: Words) -> re.Pattern[str]:
    return re.compile(rf"^### {re.escape(_body_label(words))}[ \t]*$", flags=re.MULTILINE)


def _parted(text: str, words: Words) -> tuple[str, str]:
    """The questions, and the body that is asked for last."""
    parts = _bodies(words).split(text.replace("\r\n", "\n"), maxsplit=1)
    return parts[0], parts[1] if len(parts) > 1 else ""


def _headings(text: str, words: Words) -> list[str]:
    plain = text.replace("\r\n", "\n")
    bodies = len(_bodies(words).findall(plain))
    return _questions(words).findall(plain) + [_body_label(words)] * bodies


def _asked(fields: Iterable[Field]) -> list[Field]:
    return [field for field in fields if field.kind not in _SKIPPED]


def _label(field: Field) -> str:
    return f"{field.label} ({field.key})"


def _question(field: Field, words: Words) -> dict[str, Any]:
    kind, own = _control(field, words)
    attributes = {"label": _label(field), **({"description": field.help} if field.help else {})}
    question = {"type": kind, "id": field.key, "attributes": {**attributes, **own}}
    return {**question, "validations": {"required": field.required}}


def _control(field: Field, words: Words) -> tuple[str, dict[str, Any]]:
    if field.kind in (Kind.CHOICE, Kind.CHOICES):
        labels = field.choice_labels or field.choices
        options = [f"{label} ({c})" for c, label in zip(field.choices, labels, strict=True)]
        return "dropdown", {"multiple": field.kind is Kind.CHOICES, "options": options}
    if field.kind is Kind.RECORDS:
        keys = " | ".join(inner.label for inner in field.fields)
        example = " | ".join(inner.example for inner in field.fields)
        told = words.gettext("For example: %(example)s", example=example)
        return "textarea", {"placeholder": f"{keys}\n{told}"}
    if field.kind in LISTS:
        example = field.example.strip("[]")
        told = words.gettext("One on each line. For example: %(example)s", example=example)
        return "textarea", {"placeholder": told}
    return "input", {"placeholder": field.example} if field.example else {}


def _consent(words: Words) -> dict[str, Any]:
    texts = (
        words.gettext("The %(contacts)s named here know of this and agree."),
        words.gettext(
            "The text is of my %(organisation)s and may be shared under the licence of this site."
        ),
    )
    options = [{"label": text, "required": True} for text in texts]
    label = _consent_label(words)
    return {"type": "checkboxes", "attributes": {"label": label, "options": options}}


def _body(words: Words) -> dict[str, Any]:
    """Last, so that headings in the text end nothing."""
    description = words.gettext(
        "What %(the_practice)s is, for whom, and how you go about it. Plain text will do; so will Markdown."
    )
    return {
        "type": "textarea",
        "id": "body",
        "attributes": {"label": _body_label(words), "description": description},
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
