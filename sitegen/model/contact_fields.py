"""Every field of a contact, declared once."""

from sitegen.model.field import Field, Future, Kind
from sitegen.words.marking import gettext_noop as _

CONTACT_FIELDS: tuple[Field, ...] = (
    Field(
        "name",
        Kind.TEXT,
        _("Name"),
        _("A task or a shared mailbox, or a person."),
        _("Name of the team"),
        required=True,
        max_length=100,
    ),
    Field(
        "organisation",
        Kind.ORGANISATION,
        _("%(Organisation)s"),
        "",
        _("Name of %(the_organisation)s"),
        required=True,
        max_length=100,
    ),
    Field(
        "role",
        Kind.TEXT,
        _("Task"),
        _("What people may call you about."),
        _("Questions about the first steps"),
        max_length=160,
    ),
    Field("email", Kind.EMAIL, _("E-mail"), "", _("name@organisation.example")),
    Field("phone", Kind.PHONE, _("Telephone"), _("With the country code."), _("+44 20 7946 0000")),
    Field(
        "offers",
        Kind.CHOICES,
        _("Shares knowledge about"),
        _("What you can help others with."),
        _("[value]"),
    ),
    Field(
        "seeks",
        Kind.CHOICES,
        _("Looks for knowledge about"),
        _("What you look for help with yourself."),
        _("[value]"),
        fields=(
            Field("value", Kind.CHOICE, _("What for"), required=True),
            Field(
                "until",
                Kind.DATE,
                _("Looked for until"),
                _("Without it: six months after these details were confirmed."),
            ),
        ),
    ),
    Field(
        "seeks_by_name",
        Kind.FLAG,
        _("Looks for it by name"),
        _(
            "`yes` if what you look for may be shown with your name; otherwise it is shown with that of %(the_organisation)s and its shared mailbox."
        ),
        _("yes"),
    ),
    Field(
        "availability",
        Kind.TEXT,
        _("Available"),
        "",
        _("Weekdays from 9:00 to 12:30"),
        max_length=160,
    ),
    # A date of consent is nobody's to invent: no example, so that none is pasted.
    Field(
        "consent",
        Kind.DATE,
        _("Consent"),
        _("Day on which consent to publication was given."),
        required=True,
        future=Future.WRONG,
        statement=_("I agree that my name and details are on the site."),
    ),
    Field(
        "confirmed",
        Kind.DATE,
        _("Confirmed"),
        _("Day on which these details were last confirmed."),
        future=Future.WRONG,
    ),
    Field(
        "active",
        Kind.FLAG,
        _("Active"),
        _("`no` if this person no longer works here."),
        _("yes"),
    ),
    Field(
        "shared",
        Kind.FLAG,
        _("Shared mailbox"),
        _(
            "`yes` if this is the shared mailbox of %(the_organisation)s; it stands in for those who leave."
        ),
        _("yes"),
    ),
)
