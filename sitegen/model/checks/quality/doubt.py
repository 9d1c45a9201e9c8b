"""Remarks that cannot be made yet, for what they go by is wrong itself: one cause, one message."""

from collections import defaultdict
from collections.abc import Iterable

from sitegen.diagnostics.model import Diagnostic, Severity
from sitegen.model.catalogue import Catalogue

_GOES_BY = {
    "review-overdue": {"reviewed", "date", "review_every"},
    "contact-unconfirmed": {"confirmed", "consent", "active"},
    "summary-sentences": {"summary"},
}
"""Code → the fields that a remark goes by, in the file it is about."""
_MISREAD = ("yaml-", "unknown-key", "duplicate-key")
"""How codes start of errors after which a field may lack what was written."""
_BODY_GONE = {"empty-body", "nested-too-deep", "page-too-large"}
"""Errors after which nobody knows what a body holds."""


class Doubt:
    """What the errors of a catalogue leave unknown."""

    def __init__(self, catalogue: Catalogue, problems: Iterable[Diagnostic]) -> None:
        read = catalogue.document_by_path
        self._codes: dict[str, set[str]] = defaultdict(set)
        self._fields: dict[str, set[str | None]] = defaultdict(set)
        self._is_value_missing = False
        for each in problems:
            path = each.place.path
            if each.severity is Severity.ERROR:
                self._codes[path].add(each.code)
                self._fields[path].add(each.field)
                is_unread = path not in read and path.endswith((".md", ".yml", ".yaml"))
                self._is_value_missing |= is_unread or each.code.startswith(_MISREAD)

    def covers(self, remark: Diagnostic) -> bool:
        """Whether `remark` may be a consequence of an error."""
        codes, path = self._codes, remark.place.path
        if remark.code == "unused-value":
            keys = {dict(remark.facts)["key"], "offers", "seeks"}
            wrong = set[str | None]().union(*self._fields.values())
            return self._is_value_missing or not keys.isdisjoint(wrong)
        if remark.code == "no-steps":
            return path in codes and not _BODY_GONE.isdisjoint(codes[path])
        if remark.code == "similar-title":  # a copy that is not finished yet has other cares
            return path in codes or dict(remark.facts)["other"] in codes
        is_misread = any(code.startswith(_MISREAD) for code in codes.get(path, ()))
        if remark.code == "markup-in-field":  # `title: *vet*` is a mistake of YAML first
            return is_misread
        if path not in codes or remark.code not in _GOES_BY:
            return False
        return is_misread or not _GOES_BY[remark.code].isdisjoint(self._fields[path])
