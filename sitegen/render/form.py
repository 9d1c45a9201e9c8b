"""What the form checks and offers, as data: fields, rules, words and names, from where Python has them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sitegen.config.settings import Settings
from sitegen.document import almost_link
from sitegen.document.characters import CONTROL as CONTROL_CHARACTERS
from sitegen.document.markdown_mistakes import BULLET, HEADING
from sitegen.document.notes import SYNTAXES
from sitegen.document.other_markup import MARKS
from sitegen.document.plain_words import SIGNS
from sitegen.document.portable_names import RESERVED
from sitegen.document.style import ADDRESS, MARKUP, VAGUE
from sitegen.model.catalogue import Catalogue
from sitegen.model.checks.dates import EARLIEST, PLAN_YEARS
from sitegen.model.checks.quality.prose import NEXT_SENTENCE
from sitegen.model.contact import SEEKING_MONTHS
from sitegen.model.field import LISTS, Field, Kind, terms
from sitegen.model.patterns import CONTROL, FLAGS, HOURS, PATTERNS
from sitegen.model.scalars import LONGEST_LIST
from sitegen.pages.forms import correctable_contacts
from sitegen.report.wording import form_wording_of
from sitegen.words.words import Words

CODES = (
    "missing-field", "control-character", "too-long", "unknown-value", "invalid-flag",
    "repeated-value", "reserved-name", "merge-conflict", "link-to-itself", "unknown-contact", "unknown-practice", "unknown-wanted",
    "unreachable-contact", "empty-body", "duplicate-id", "image-elsewhere", "missing-image",
    "missing-description", "adopted-by-giver", "adopted-twice", "adopter-unasked", "missing-until", "until-before-since", "until-in-use", "unknown-organisation",
    "own-computer", "unsafe-link", "empty-link", "broken-link", "broken-fragment",
    "text-lost", "note-shown", "summary-sentences", "no-steps", "heading-jump", "heading-space", "word-bullet", "vague-link",
    "almost-link", "accidental-heading", "almost-bold", "almost-table", "glued-line", "other-markup",
    "unclosed-code", "markup-in-field", "bare-address", "early-date", "future-date", *(code for code, _, _ in PATTERNS.values()),
)  # fmt: skip


def form_rules(words: Words) -> dict[str, object]:
    """What every catalogue's form is checked by, and says of it."""
    return {
        "patterns": {kind: (c, p.pattern, limit) for kind, (c, p, limit) in PATTERNS.items()},
        "lists": dict(LISTS),
        "units": list(HOURS | dict(terms(Kind.EFFORT, words))),
        "flags": list(FLAGS | dict(terms(Kind.FLAG, words))),
        "longestList": LONGEST_LIST,
        "control": CONTROL.pattern,
        "hidden": CONTROL_CHARACTERS.pattern,
        "reserved": RESERVED.pattern,
        "dates": {
            "earliest": EARLIEST.isoformat(),
            "planYears": PLAN_YEARS,
            "seekingMonths": SEEKING_MONTHS,
        },
        "notes": [(each.opener, each.closer, each.is_pair) for each in SYNTAXES],
        "remarks": {
            "sentence": NEXT_SENTENCE.pattern,
            "heading": HEADING.pattern,
            "bullet": BULLET.pattern,
            "address": ADDRESS.pattern,
            "markup": MARKUP.pattern,
            "vague": sorted(VAGUE),
            "links": {name: _as_javascript(each) for name, each in almost_link.PATTERNS.items()},
            "marks": [[mark.code, mark.pattern.pattern, mark.near] for mark in MARKS],
            "signs": [[pattern.pattern, plain] for pattern, plain in SIGNS],
        },
        "wordings": {code: form_wording_of(code, words) for code in sorted(CODES)},
    }


def _as_javascript(patterns: Sequence[re.Pattern[str]]) -> list[list[str]]:
    """Each pattern and its flags; only the names of groups are written otherwise there."""
    return [
        [each.pattern.replace("(?P<", "(?<"), "gi" if each.flags & re.IGNORECASE else "g"]
        for each in patterns
    ]


def form_fields(fields: Iterable[Field]) -> list[dict[str, object]]:
    """Fields as `templates/js/form/check.js` reads them."""
    return [
        {
            "key": field.key,
            "kind": field.kind,
            "label": field.label,
            "required": field.required,
            "choices": list(field.choices),
            "choiceLabels": list(field.choice_labels),
            "maxLength": field.max_length,
            "future": field.future,
            "example": field.sample,
            "fields": form_fields(field.fields),
        }
        for field in fields
    ]


def form_data(
    catalogue: Catalogue,
    settings: Settings,
    originals: Mapping[str, object],
    contact_originals: Mapping[str, object],
) -> dict[str, object]:
    """All that the form of one catalogue needs; the originals name the scripts to start from."""
    schema, site = settings.schema, settings.site
    active = [contact for contact in catalogue.contacts if contact.active]
    return {
        **form_rules(settings.words),
        "forms": {
            kind: {"folder": folder, "fields": form_fields(schema.of(kind))}
            for kind in ("practice", "contact", "wanted")
            if (folder := settings.content.home(kind))
        },
        "contacts": [(each.slug, each.name, each.organisation) for each in active],
        "shared": [each.slug for each in active if each.shared],
        "practices": [(p.slug, p.title, p.id) for p in catalogue.practices],
        "wanted": [(each.slug, each.title) for each in catalogue.wanted],
        "theme": next((facet.key for facet in catalogue.facets if not facet.source), ""),
        "originals": originals,
        "contactOriginals": contact_originals,
        "correctable": [each.slug for each in correctable_contacts(catalogue, settings)],
        "images": sorted(catalogue.images),
        "elsewhere": sorted(_elsewhere(catalogue, settings)),
        "wantsSteps": settings.standards.wants_steps,
        "newUrl": site.new_url,
        "editUrl": site.edit_url,
        "email": site.email,
    }


def _elsewhere(catalogue: Catalogue, settings: Settings) -> Iterator[str]:
    """The files of which the browser cannot say by kind and slug alone where they are."""
    files = (
        *(("practice", each.slug, each.places.path) for each in catalogue.practices),
        *(("contact", each.slug, each.places.path) for each in catalogue.contacts if each.active),
        *(("wanted", each.slug, each.places.path) for each in catalogue.wanted),
    )
    for kind, slug, path in files:
        if path != f"{settings.content.home(kind)}/{slug}.md":
            yield path
