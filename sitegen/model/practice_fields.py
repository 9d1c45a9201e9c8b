"""Every field of a practice, declared once."""

from sitegen.model.field import Field, Future, Kind
from sitegen.model.shared_fields import ALIASES
from sitegen.words.marking import gettext_noop as _

STAGES = ("exploring", "trial", "in-use", "stopped")
"""How far an organisation can be with a practice of another."""
IN_USE, STOPPED = STAGES[2:]

PRACTICE_FIELDS: tuple[Field, ...] = (
    Field(
        "title",
        Kind.TEXT,
        _("Title"),
        _("What %(the_practice)s is called everywhere."),
        _("A quarter of an hour to share, every week"),
        required=True,
        max_length=100,
    ),
    Field(
        "summary",
        Kind.TEXT,
        _("Summary"),
        _("One sentence, shown on the card."),
        _("At a fixed time one colleague tells what went better than last week."),
        required=True,
        max_length=160,
    ),
    Field(
        "search_words",
        Kind.TEXTS,
        _("Search words"),
        _(
            "What readers type who do not know your words. These are never shown, but searches find them."
        ),
        _("[everyday word, what people call it]"),
        max_length=60,
    ),
    Field(
        "contacts",
        Kind.CONTACTS,
        _("%(Contact)s"),
        _("Whom a reader may call or mail."),
        _("[file-name]"),
        required=True,
    ),
    Field(
        "id",
        Kind.ID,
        _("Number"),
        _("Short, and never changed; it is on cards and in QR codes."),
        "P0042",
    ),
    Field(
        "date",
        Kind.DATE,
        _("Published on"),
        _("Day of first publication."),
        "2026-03-12",
        future=Future.UNLIKELY,
    ),
    Field(
        "reviewed",
        Kind.DATE,
        _("Reviewed on"),
        _("Day on which someone last reviewed the text."),
        "2026-09-01",
        future=Future.UNLIKELY,
    ),
    Field(
        "review_every",
        Kind.MONTHS,
        _("Review every (months)"),
        _("After how many months the text should be reviewed again."),
        "12",
    ),
    Field(
        "status",
        Kind.CHOICE,
        _("Status"),
        _("A draft is not on the site; what is archived is shown only to those who ask for it."),
        "published",
        choices=("draft", "published", "archived"),
        choice_labels=(_("Draft"), _("On the site"), _("Archived")),
    ),
    Field(
        "archived",
        Kind.DATE,
        _("Archived on"),
        _("Day on which %(the_practice)s went into the archive."),
        "2026-11-02",
        future=Future.UNLIKELY,
    ),
    Field(
        "changes",
        Kind.RECORDS,
        _("Changes"),
        _("Changes that readers should know about, newest first; leave out small edits."),
        "- date: 2026-09-01",
        fields=(
            Field(
                "date",
                Kind.DATE,
                _("Day"),
                required=True,
                example="2026-09-01",
                future=Future.UNLIKELY,
            ),
            Field(
                "note",
                Kind.TEXT,
                _("What is different"),
                required=True,
                max_length=300,
                example=_("The letter now says where to call."),
            ),
        ),
    ),
    Field(
        "language",
        Kind.LANGUAGE,
        _("Language"),
        _("The language of the text, if it differs from that of the site."),
        "fr",
    ),
    Field(
        "effort",
        Kind.EFFORT,
        _("Time to introduce"),
        _("How much time it takes to introduce this."),
        _("3 days"),
    ),
    Field(
        "adopted_by",
        Kind.RECORDS,
        _("Also in use at"),
        _("Who adopted %(the_practice)s."),
        _("- organisation: Name of %(the_organisation)s"),
        fields=(
            Field(
                "organisation",
                Kind.ORGANISATION,
                _("%(Organisation)s"),
                required=True,
                max_length=100,
                example=_("Name of %(the_organisation)s"),
            ),
            Field("since", Kind.DATE, _("Since"), example="2026-05-01", future=Future.UNLIKELY),
            Field("contact", Kind.CONTACTS, _("%(Contact)s"), example=_("file-name")),
            Field(
                "note", Kind.TEXT, _("Note"), max_length=300, example=_("With a letter of our own.")
            ),
            # Behind those that there were: whoever wrote them on one line, did so in this order.
            Field(
                "stage",
                Kind.CHOICE,
                _("How far"),
                _("Without it: in use. Only what is in use counts."),
                "in-use",
                choices=STAGES,
                choice_labels=(_("Exploring"), _("Trial"), _("In use"), _("Stopped")),
            ),
            Field(
                "until",
                Kind.DATE,
                _("Until"),
                _("Last day, of a trial or of what has stopped."),
                "2026-10-31",
            ),
            Field(
                "confirmed",
                Kind.DATE,
                _("Confirmed"),
                _("Day on which this was last confirmed."),
                "2026-09-01",
                future=Future.WRONG,
            ),
            # A date of consent is nobody's to invent: no example, so that none is pasted.
            Field(
                "consent",
                Kind.DATE,
                _("Consent"),
                _(
                    "Day on which %(the_contact)s agreed to be named here; not needed for a shared mailbox."
                ),
                future=Future.WRONG,
                statement=_("%(The_contact)s agrees to be named here."),
            ),
        ),
    ),
    Field(
        "builds_on",
        Kind.PRACTICES,
        _("Builds on"),
        _("%(Practices)s that %(this_practice)s came from."),
        _("[file-name]"),
    ),
    Field(
        "related",
        Kind.PRACTICES,
        _("See also"),
        _("%(Practices)s that go well with it."),
        _("[file-name]"),
    ),
    Field(
        "answers",
        Kind.WANTEDS,
        _("Answers"),
        _("What was asked for in `content/wanted` and is answered by %(this_practice)s."),
        _("[file-name]"),
    ),
    Field(
        "image",
        Kind.FILE,
        _("Image"),
        _("PNG, JPEG, WebP or GIF, beside the file."),
        _("../images/name.png"),
    ),
    Field(
        "image_alt",
        Kind.TEXT,
        _("Description of the image"),
        _("What someone who cannot see the image needs to know."),
        _("Floor plan with a walking route."),
        max_length=300,
    ),
    Field(
        "attachments",
        Kind.FILES,
        _("Attachments"),
        _("Images to keep."),
        _("[../images/name.png]"),
    ),
    ALIASES,
)
