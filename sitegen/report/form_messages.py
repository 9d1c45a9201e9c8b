"""What the form says otherwise than `messages`: in the form there are no keys, files or paths.

The codes are the same. Whoever fills in a form knows a field by its label, and people and practices
by their names; the fact `label` is what the field is called.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitegen.report.messages import MESSAGES, Text, Wording
from sitegen.words.marking import gettext_noop as _


@dataclass(frozen=True)
class FormWording(Wording):
    """The words of a code in the form."""

    fields: Mapping[str, Text] = field(default_factory=dict)
    """Key of a field → what is said in place of `message` when it is about that field."""


FORM_MESSAGES: Mapping[str, Wording] = {
    "adopted-by-giver": Wording(
        _("%(value)s brought %(this_practice)s in itself."),
        _("Take this one away; only others take %(the_practice)s over."),
    ),
    "adopted-twice": Wording(
        _("%(value)s is here twice; it counts once."),
        _("Make one of the two."),
    ),
    "adopter-unasked": Wording(
        _(
            "‘%(value)s’ will not be named on the page: nothing says that %(the_contact)s agreed to be named here."
        ),
        _("Ask, and fill in at ‘Consent’ the day on which the answer was yes."),
    ),
    "missing-until": Wording(
        _("What is stopped has no last day yet."),
        _("Fill in the last day, and in the note what did not work."),
    ),
    "until-in-use": Wording(
        _("This has a last day, and counts as in use all the same."),
        _(
            "If it is over, choose ‘stopped’ at how far it is; of a trial, that. Else take the last day out."
        ),
    ),
    "unknown-organisation": Wording(
        _("‘%(value)s’ is no %(organisation)s that is known here."),
        _("Choose one of the list, or write the whole name."),
        {"near": _("Choose ‘%(near)s’, or write the whole name.")},
    ),
    "broken-link": Wording(
        _("The link to `%(link)s` does not lead to a page of this site."),
        _("Check it, or give an address that starts with `https://`."),
        {"near": _("Write `%(near)s`.")},
    ),
    "duplicate-id": Wording(
        _("The number ‘%(value)s’ is taken already."),
        _("Take a number that is still free."),
    ),
    "early-date": Wording(
        _("The date %(value)s is before 1950."),
        _("Check the year."),
    ),
    "empty-body": Wording(
        _("There is no text yet."),
        _("Write what %(the_practice)s is and how to do it."),
    ),
    "future-date": Wording(
        _("The date %(value)s has yet to come; today is %(today)s."),
        _("Check the year."),
    ),
    "image-elsewhere": Wording(
        _("The image `%(link)s` is on another site."),
        _("Take it out here and send the image along: an editor puts it into the text."),
    ),
    "link-to-itself": Wording(
        _("%(This_practice)s refers to itself."),
        _("Choose another, or take it away."),
    ),
    "markup-in-field": Wording(
        _("‘%(label)s’ is plain text; readers see the markup of `%(value)s`."),
        _("Remove these characters."),
        {"near": _("Write `%(near)s`.")},
    ),
    "merge-conflict": Wording(
        _("Two versions of the text are mixed up here."),
        _("Choose what should stay, and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`."),
    ),
    "missing-description": Wording(
        _("The image `%(image)s` has no description."),
        _(
            "Write what someone must know who does not see it: `![Map with the way to the entrance](…)`."
        ),
    ),
    "missing-field": FormWording(
        _("‘%(label)s’ is not filled in yet."),
        "",
        fields={
            "title": _("Fill in a title."),
            "summary": _("Fill in a summary, in one sentence."),
            "contacts": _("Name %(a_contact)s, whom colleagues may call or mail."),
            "name": _("Fill in a name."),
            "organisation": _("Fill in %(a_organisation)s."),
            "consent": _("Tick that you agree; without that nobody is named on the site."),
        },
    ),
    "missing-image": Wording(
        _("The image `%(link)s` is not on the site."),
        _("Take it out here and send the image along: an editor puts it into the text."),
    ),
    "note-shown": Wording(
        _("Readers see this note: `%(value)s`. Other programs hide it; this site does not."),
        _(
            "Take it out; a note to the editors belongs in the mail. If it is part of the text, put it between backticks."
        ),
    ),
    "other-markup": Wording(
        _("`%(value)s` is markup of another program; readers see it here as it is."),
        _("Write it in plain words."),
        {"near": _("Write `%(near)s`.")},
    ),
    "own-computer": Wording(
        _("`%(link)s` is on your own computer, where no reader can get."),
        _("Take it out here and send the file along: an editor sees where it can go."),
    ),
    "repeated-value": Wording(
        _("‘%(value)s’ is here twice."),
        _("Take one of the two out."),
    ),
    "text-lost": Wording(
        _("The text from `%(word)s` on would not be on the page."),
        _(
            "See whether it is beyond the columns of a table, between the brackets of an image or deep in a list, and put it on a line of its own."
        ),
        MESSAGES["text-lost"].variants,
    ),
    "too-long": Wording(
        _("This has %(length)s characters; %(limit)s fit."),
        _("Make it shorter; the rest can go into the text."),
    ),
    "unknown-contact": Wording(
        _("It is not clear which %(contact)s ‘%(value)s’ is."),
        _("Choose one from the list, or first register %(a_contact)s."),
        {
            "near": _("Did you mean ‘%(near)s’?"),
            "some": _("Choose one from the list, such as: %(some)s."),
        },
    ),
    "unknown-practice": Wording(
        _("It is not clear which %(practice)s ‘%(value)s’ is."),
        _("Choose one from the list."),
        {
            "near": _("Did you mean ‘%(near)s’?"),
            "some": _("Choose one from the list, such as: %(some)s."),
        },
    ),
    "unknown-wanted": Wording(
        _("It is not clear what that is asked for ‘%(value)s’ is."),
        _("Choose one from the list."),
        {
            "near": _("Did you mean ‘%(near)s’?"),
            "some": _("Choose one from the list, such as: %(some)s."),
        },
    ),
    "unknown-value": Wording(
        _("‘%(value)s’ is no choice of ‘%(label)s’."),
        _("Choose one from the list."),
    ),
    "unreachable-contact": Wording(
        _("There is no e-mail address and no telephone number yet."),
        _("Fill in one of the two, so that colleagues can reach %(this_contact)s."),
    ),
    "unsafe-link": Wording(
        _("The link to `%(link)s` is not allowed."),
        _("Give an address that starts with `https://`, `mailto:` or `tel:`."),
        {"near": _("Write `%(near)s`.")},
    ),
}
