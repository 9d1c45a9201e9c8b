"""What the text of each kind of field must be. The form in the browser reads the same tables (`render/form.py`)."""

import re

from sitegen.model.field import Kind
from sitegen.model.slugs import SLUG, SLUG_LENGTH

DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
EFFORT = re.compile(r"([0-9]{1,3}) ([^\s0-9]+)")
_NO_SPACE = r"\x00-\x20\x7f-\xa0\s"
_PUNCTUATION = r"\u2000-\u206f\u3000-\u303f"
"""What word processors make of quotes and dashes, and what nobody sees."""
_UNSEEN = r"\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
"""What turns the direction of writing, so that an address reads as another, and what nobody sees."""
_LABEL = rf"[^\x00-\x2c./:-@\x5b-\x60{{-\xbf\xd7\xf7{_PUNCTUATION}\s]+"
"""Between the full stops of a domain: letters and digits of any writing, and the hyphen."""
PATTERNS: dict[Kind, tuple[str, re.Pattern[str], int]] = {
    Kind.ID: ("invalid-id", re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*"), 20),
    Kind.SLUG: ("invalid-slug", SLUG, SLUG_LENGTH),
    # Less than RFC 5322 allows: no quotes or comments, and no sign that a letter to several would
    # begin with. A domain has letters of any writing, as RFC 5890 lets it.
    Kind.EMAIL: (
        "invalid-email",
        re.compile(rf"""[^@{_NO_SPACE}{_PUNCTUATION}<>"(),:;\\?#%/\[\]]+@{_LABEL}(\.{_LABEL})+"""),
        254,
    ),
    Kind.PHONE: ("invalid-phone", re.compile(r"\+?[0-9][0-9 ()-]{4,24}"), 30),
    Kind.URL: ("invalid-url", re.compile(rf'https?://[^{_NO_SPACE}{_UNSEEN}<>"\\]+'), 2_000),
    Kind.DATE: ("invalid-date", DATE, 10),
    Kind.EFFORT: ("invalid-effort", EFFORT, 20),
    Kind.LANGUAGE: ("unknown-language", re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"), 35),
    Kind.MONTHS: ("invalid-number", re.compile(r"[0-9]{1,12}"), 12),
    Kind.NUMBER: ("invalid-number", re.compile(r"[0-9]{1,12}"), 12),
}
"""Kind → code, what the whole text must be, and its greatest length; JavaScript reads them too."""
OLD_PATH = re.compile(r"(/[^/\\\x00-\x1f]+)+\.html")
"""A page of a site that was here before, from its root."""
LONGEST_ID = 200
"""Characters of a number of another pattern."""
HOURS = {
    "uur": 1, "dag": 8, "dagen": 8, "week": 40, "weken": 40, "maand": 160, "maanden": 160,
    "hour": 1, "hours": 1, "day": 8, "days": 8, "weeks": 40, "month": 160, "months": 160,
}  # fmt: skip
"""Written in any catalogue; a language may add its own."""
FLAGS = {"ja": True, "nee": False, "yes": True, "no": False, "true": True, "false": False}
_TURNING = r"\u202a-\u202e\u2066-\u2069"
_NONE = r"\ufdd0-\ufdef\ufffe\uffff"
"""Noncharacters: XML, and so a feed, cannot hold the last two."""
CONTROL = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff{_TURNING}{_NONE}]")
