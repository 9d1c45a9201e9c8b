"""How bad a catalogue finds what is wrong: `diagnostics:` in `sitegen.yml`, by code.

The last that happens to diagnostics. What keeps readers, people and texts safe stays as it is.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum

from sitegen.diagnostics.model import Diagnostic, Noted, Severity
from sitegen.diagnostics.passed import Pass, Passed

OFF = "off"
LEVELS = (*map(str, Severity), OFF)
"""What a catalogue may say of a code."""
Levels = Mapping[str, Severity | None]
"""Code → how bad it is here; `None`: not told at all."""


class Firm(StrEnum):
    """Why a code can be neither lowered nor switched off."""

    SAFETY = "safety"
    """Of readers, and of the machine that builds."""
    LOST = "lost"
    """Text of an author would be nowhere."""
    NOTES = "notes"
    """A note to colleagues would be published."""
    CONSENT = "consent"
    """A person would be published who did not say so, or what is not to be published yet."""
    ADDRESS = "address"
    """Two pages would have one address, or one would have none."""
    SETTINGS = "settings"
    """It is about the settings, without which nothing is made."""


_FIRM: Mapping[Firm, str] = {
    Firm.SAFETY: """
        control-character not-a-file static-active static-hidden static-taken symbolic-link
        unsafe-link
    """,
    Firm.LOST: """
        duplicate-key fenced-fields file-too-large front-matter-shape merge-conflict
        missing-front-matter nested-too-deep not-utf-8 page-too-large text-lost too-many-files
        too-slow toml-syntax unclosed-front-matter unreadable-file yaml-alias yaml-anchor yaml-backslash
        yaml-bracket yaml-character yaml-colon yaml-comma yaml-dash yaml-escape yaml-indent
        yaml-key-not-text yaml-merge-key yaml-no-colon yaml-quote yaml-remark
        yaml-second-document yaml-space yaml-syntax yaml-tab yaml-tag yaml-too-deep
        yaml-too-large yaml-too-many-values
    """,
    Firm.NOTES: "note-shown",
    Firm.CONSENT: "adopter-unasked contact-in-text",
    Firm.ADDRESS: """
        alias-taken alike-ids duplicate-id invalid-file-name path-too-long reserved-name same-name
        slug-taken unportable-name
    """,
    Firm.SETTINGS: """
        empty-range facet-without-values firm-code invalid-address invalid-date-form
        invalid-length invalid-pattern mixed-up-dates no-baseline no-settings no-theme reserved-key
        settings-shape unclear-source unknown-code
    """,
}
FIRM: Mapping[str, Firm] = {code: why for why, codes in _FIRM.items() for code in codes.split()}
"""Code → why it stays as it is, whatever the settings or a baseline say."""
_DECIDING = ("consent", "active", "status")
"""Fields that decide who and what is published: what is wrong in them is firm, whatever its code."""
_NAMING = ("title", "name")
"""Fields without which a page has no name."""
TOLD = frozenset((
    "ambiguous-reference", "image-too-large", "invalid-date", "invalid-effort", "invalid-email",
    "invalid-flag", "invalid-id", "invalid-number", "invalid-phone", "invalid-slug", "invalid-url",
    "nested-value", "not-a-record", "not-an-image", "not-as-named", "not-one-value", "other-id", "unknown-contact",
    "unknown-language", "unknown-practice", "unknown-value", "unknown-wanted", "value-not-shown",
))  # fmt: skip
"""Codes of values that are left out of the page: they may be warnings, but something says so."""


_UNFILLED = TOLD | {"missing-field", "unknown-key"}
"""Codes that leave a field without a value."""


def is_firm(found: Diagnostic) -> bool:
    """Whether it stays as it is, whatever the settings or a baseline say."""
    meant = dict(found.facts).get("near") if found.code == "unknown-key" else ""
    field = meant or found.feeds or found.field
    is_nameless = field in _NAMING and found.code in _UNFILLED
    return found.code in FIRM or field in _DECIDING or is_nameless


def settled(diagnostics: Iterable[Diagnostic], levels: Levels) -> Noted[tuple[Passed, ...]]:
    """The diagnostics as bad as this catalogue finds them, and what passed because of that."""
    kept, passed = list[Diagnostic](), list[Passed]()
    for each in diagnostics:
        now = _settled(each, levels)
        kept += now[:1]
        if not now or (each.severity is Severity.ERROR and now[0].severity is not Severity.ERROR):
            why = Pass.LOWERED if now else Pass.OFF
            passed.append(Passed(why, each.place.path, each.code))
    return Noted(tuple(passed), tuple(kept))


def _settled(found: Diagnostic, levels: Levels) -> tuple[Diagnostic, ...]:
    """The diagnostic, or nothing where it is switched off."""
    level = levels.get(found.code, found.severity)
    if level is found.severity or (level is not Severity.ERROR and is_firm(found)):
        return (found,)
    return (replace(found, severity=level),) if level else ()


def firm_codes() -> Iterator[tuple[Firm, tuple[str, ...]]]:
    """For each reason, the codes that stay as they are for it."""
    for why in Firm:
        yield why, tuple(code for code, reason in FIRM.items() if reason is why)
