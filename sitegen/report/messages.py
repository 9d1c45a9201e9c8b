"""What each diagnostic says: what is, and what to do, in English; `words/locale` has the translations.

`%(name)s` is a fact of the case, or a form of a noun; the fact `n` is the number that plurals go by.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitegen.words.marking import gettext_noop as _
from sitegen.words.marking import ngettext_noop as _n

Text = str | tuple[str, str]
"""A message; of one about a number of things the singular and the plural."""


@dataclass(frozen=True)
class Wording:
    """The words of a code."""

    message: Text
    """One sentence on what is."""
    help: Text
    """One instruction that mends it."""
    variants: Mapping[str, Text] = field(default_factory=dict)
    """Name of a fact → what is said in place of `help` when that fact is known."""


MESSAGES: Mapping[str, Wording] = {
    "accidental-heading": Wording(
        _("The dashes below make `%(value)s` a heading on the page."),
        _(
            "Put an empty line above the dashes, or remove them. If it is to be a heading, write it on one line that starts with `## `."
        ),
    ),
    "address-gone": Wording(
        _(
            "`%(name)s` had another name in the last edition: %(old)s. Links to that no longer work."
        ),
        _(
            "Under `paths:`, write the old name that belongs to it at `%(key)s`: `{name: %(bare)s, aliases: [old-name]}`."
        ),
        {
            "near": _(
                "Under `paths:`, write at `%(key)s`: `{name: %(bare)s, aliases: [%(near)s]}`."
            ),
        },
    ),
    "adopted-by-giver": Wording(
        _(
            "%(value)s brought %(this_practice)s in itself: `%(first)s`, named first under `contacts`, is theirs."
        ),
        _(
            "Take this block out of `adopted_by`; or, if %(the_practice)s came from elsewhere, name %(the_contact)s of the giver first."
        ),
    ),
    "adopted-twice": Wording(
        _("%(value)s is under `adopted_by` twice; it counts once."),
        _("Make one block of the two."),
    ),
    "adopter-unasked": Wording(
        _(
            "`%(value)s` is not named on the page: nothing says that %(the_contact)s agreed to be named here."
        ),
        _(
            "Ask, and add a line with the day on which the answer was yes: `consent: yyyy-mm-dd`. A shared mailbox (`shared: yes`) needs none."
        ),
    ),
    "alias-taken": Wording(
        _("The old name `%(value)s` already belongs to %(other)s."),
        _("Take `%(value)s` out of `aliases`."),
    ),
    "alike-ids": Wording(
        _(
            "In an address the numbers `%(value)s` and `%(same)s`, of %(other)s, are the same: `%(near)s`."
        ),
        _("Give one of the two a number with other letters or digits in it."),
    ),
    "almost-bold": Wording(
        _("The stars of `%(value)s` make nothing bold; readers see them."),
        _("Put the stars against the words, with a space before and after: `**bold**`."),
        {
            "near": _("Write `%(near)s`."),
        },
    ),
    "almost-link": Wording(
        _("`%(value)s` is almost a link, and is now on the page with brackets and all."),
        _(
            "Write `[text](address)`. A name between the second brackets only works with a line `[name]: address` elsewhere."
        ),
        {
            "near": _("Write `%(near)s`."),
        },
    ),
    "almost-table": Wording(
        _("This is almost a table; readers now see the bars."),
        _(
            "Start with a head, and below it a line with `---` for each cell: `|---|---|`. Leave no empty line between the rows."
        ),
        {
            "near": _("Below this line, which is the head, put the line `%(near)s`."),
        },
    ),
    "ambiguous-reference": Wording(
        _("`%(value)s` could mean any of %(n)s: %(known)s."),
        _("Name the one you mean by its file, or by something that no other has."),
    ),
    "archived-in-list": Wording(
        _("`%(value)s` is archived, and this list still names it."),
        _("Take it out of the list, or put what came in its place there."),
    ),
    "bare-address": Wording(
        _("A reader cannot click on `%(value)s`."),
        _("Make it a link with a text: `[name of the page](…)`."),
        {
            "near": _("Write `%(near)s`, or better a link with a text: `[name of the page](…)`."),
        },
    ),
    "before-publication": Wording(
        _("The day %(value)s is before %(date)s, on which %(the_practice)s was published."),
        _("Check the year, of this day and of `date`."),
    ),
    "broken-fragment": Wording(
        _("There is no heading `#%(link)s` on that page."),
        _("Use the text of the heading, in small letters and with hyphens."),
        {
            "near": _("Write `#%(near)s`."),
        },
    ),
    "broken-link": Wording(
        _("This link goes to `%(link)s`, and there is no such file."),
        _("Check the name; write the path from this file, such as `other-page.md`."),
        {
            "near": _("Write `%(near)s`."),
        },
    ),
    "builds-on-cycle": Wording(
        _("%(This_practice)s would come from itself: %(cycle)s."),
        _("What came first builds on none of the others: take `builds_on` out there."),
    ),
    "contact-in-text": Wording(
        _(
            "`%(value)s`, of %(the_contact)s %(other)s, stands here; this edition is without %(contacts)s."
        ),
        _(
            "Take it out here and name %(the_contact)s in the field `contacts`; or build without `--no-contacts`."
        ),
    ),
    "contact-left": Wording(
        _("%(Contact)s `%(value)s` no longer works here (`active: no`)."),
        _(
            "Name who took over, or give the file of the shared mailbox of %(organisation_name)s the line `shared: yes`. Readers now only read that %(the_contact)s has left."
        ),
        {
            "stand_in": _(
                "Name who took over. Readers now read that %(the_contact)s has left, and who stands in: %(stand_in)s."
            ),
        },
    ),
    "contact-unconfirmed": Wording(
        _("These details were last confirmed on %(value)s, more than a year ago."),
        _("Ask %(this_contact)s whether all is still right and write `confirmed: %(today)s`."),
    ),
    "control-character": Wording(
        _("There is an invisible control character here (%(character)s)."),
        _("Remove it by typing this line again."),
    ),
    "duplicate-id": Wording(
        _("Number `%(value)s` already belongs to %(other)s."),
        _("Take a number that is still free."),
        {
            "near": _("Take a number that is still free, such as `%(near)s`."),
        },
    ),
    "duplicate-key": Wording(
        _("The field `%(key)s` is there twice: here and on line %(first)s."),
        _("Take one of the two out, or join them."),
    ),
    "early-date": Wording(
        _("The date %(value)s is before 1950."),
        _("Check the year; write it with four digits."),
        {
            "near": _("Check the year. Did you mean `%(key)s: %(near)s`?"),
        },
    ),
    "empty-body": Wording(
        _("There is no text below the fields."),
        _(
            "Write what %(the_practice)s is and how to do it; in the file, that goes below the second `---`."
        ),
    ),
    "empty-item": Wording(
        _("The list `%(key)s` holds an empty value."),
        _("Fill it in or take it out."),
    ),
    "empty-link": Wording(
        _("This link leads nowhere."),
        _("Put its destination between the round brackets."),
    ),
    "empty-range": Wording(
        _("Nothing can fall in `%(value)s`: `from` is more than `up_to`."),
        _("Swap the two, or remove one."),
    ),
    "facet-without-values": Wording(
        _("The facet `%(key)s` has no values."),
        _("Put one `value: Name` per line below `values:`."),
    ),
    "fenced-fields": Wording(
        _("The fields are in a block of code, between line 1 and line %(line)s."),
        _(
            "Put `---` on the first and the last line of the fields, in place of the backticks or tildes."
        ),
    ),
    "file-too-large": Wording(
        _("This file is %(size)s bytes; the limit is %(limit)s."),
        _("Make it smaller or split it."),
    ),
    "firm-code": Wording(
        _("`%(value)s` cannot be lowered or switched off."),
        _("Take the line out."),
        {
            "safety": _(
                "It keeps readers and this computer safe. Take the line out and mend what the message names."
            ),
            "lost": _(
                "Text of an author would be lost, and nobody would know. Take the line out; leave files that need not be on the site out of `content`."
            ),
            "notes": _(
                "A note to colleagues would be on the site. Take the line out, and the note out of the text."
            ),
            "consent": _(
                "Someone could be on the site who should not be there. Take the line out and mend what the message names."
            ),
            "address": _(
                "Two pages would have one address, or one would have none. Take the line out and give each its own name."
            ),
            "settings": _("Without correct settings nothing is built. Take the line out."),
            "told": _(
                "What was written there is not on the page, so something has to say it. Write `warning`."
            ),
        },
    ),
    "foreign-file": Wording(
        _("A file such as `%(link)s` cannot be on the site."),
        _(
            "Put what it says in the text itself, or point to a place on the internet, with an address that starts with `https://`."
        ),
    ),
    "front-matter-shape": Wording(
        _("There are no fields of the form `name: value` here."),
        _("Write each field on a line of its own, such as `title: A clear title`."),
    ),
    "future-date": Wording(
        _("The date %(value)s has yet to come; today is %(today)s."),
        _("Check the year."),
        {
            "near": _("Check the year. Did you mean `%(key)s: %(near)s`?"),
        },
    ),
    "glued-line": Wording(
        _(
            "There is no empty line above `%(value)s`, so this line still belongs to what is above it."
        ),
        _("Put an empty line above `%(near)s`, and no spaces before it."),
    ),
    "heading-jump": Wording(
        _(
            "This heading skips a level; people who use a screen reader look for a heading that is not there."
        ),
        _("Put this heading one level higher."),
        {
            "near": _("Write `%(near)s` before this heading."),
        },
    ),
    "heading-space": Wording(
        _("Without a space after `#` this is not a heading, and readers see the `#`."),
        _("Write `%(near)s`."),
    ),
    "html-shown": Wording(
        _("`%(value)s` is HTML and appears as text on the page."),
        _("Take it out; write `**bold**`, `*italic*`, and an empty line for a new paragraph."),
        {
            "near": _("Write `%(near)s`."),
        },
    ),
    "image-elsewhere": Wording(
        _("The image `%(link)s` is on another site."),
        _("Put the image into `content/images` and refer to that."),
    ),
    "image-too-large": Wording(
        _("This image has %(size)s pixels; the limit is %(limit)s in all."),
        _("Make the image smaller."),
    ),
    "invalid-address": Wording(
        _("No site can have the address `%(value)s`; links to this site would be wrong."),
        _("Write `https://`, the name of the site and at most a folder, such as `%(example)s`."),
        {
            "near": _("Write `%(near)s`."),
        },
    ),
    "invalid-date": Wording(
        _("`%(value)s` is not a date."),
        _("Write year, month and day with hyphens, such as `2026-03-12`."),
        {
            "near": _("Write `%(near)s`."),
        },
    ),
    "invalid-date-form": Wording(
        _("`%(value)s` does not say which day is meant: look at `%(sign)s`."),
        _(
            "A form has a year of four digits (`%%Y`), a month (`%%m`, `%%B` or `%%b`), a day (`%%d`), and each once. It may have: %(known)s."
        ),
    ),
    "invalid-effort": Wording(
        _("`%(value)s` is not a length of time."),
        _("Write a number with hours, days, weeks or months, such as `%(example)s`."),
        {
            "near": _("Write `%(near)s`."),
        },
    ),
    "invalid-email": Wording(
        _("`%(value)s` is not an e-mail address."),
        _("Write the address like `%(example)s`."),
        {
            "near": _("Write `%(near)s`."),
        },
    ),
    "invalid-file-name": Wording(
        _("The file name `%(name)s` cannot become an address."),
        _("Use small letters, digits and single hyphens only, at most 80 characters."),
        {
            "near": _("Name the file `%(near)s.md`."),
        },
    ),
    "invalid-flag": Wording(
        _("`%(value)s` is neither `yes` nor `no`."),
        _("Write `yes` or `no`."),
        {
            "near": _("Write `%(near)s`."),
        },
    ),
    "invalid-id": Wording(
        _("`%(value)s` cannot be the number of %(a_practice)s."),
        _("Use at most 20 letters, digits and hyphens, such as `%(example)s`."),
        {
            "near": _("Write `%(near)s`."),
        },
    ),
    "invalid-length": Wording(
        _("`%(value)s` is not a length for `%(key)s`."),
        _("Write a number of characters, such as `300`."),
        {
            "cut": _(
                "Write a number of characters, such as `300`, or `%(cut)s`: then a card shows the beginning of a long one."
            ),
        },
    ),
    "invalid-number": Wording(
        _("`%(value)s` is not a whole number."),
        _("Write digits only, such as `%(example)s`."),
        {
            "near": _("Write `%(near)s`."),
        },
    ),
    "invalid-pattern": Wording(
        _("`%(value)s` is not a pattern: %(error)s."),
        _(
            "Write a regular expression that fits the whole of each number, such as `urn:x:[0-9]+`, between single quotes."
        ),
        {
            "ways": _(
                "With its braces it stands for more than %(ways)s patterns: write those that you need."
            ),
        },
    ),
    "invalid-phone": Wording(
        _("`%(value)s` is not a telephone number."),
        _("Write the number like `%(example)s`."),
        {
            "near": _("Write `%(near)s`."),
        },
    ),
    "invalid-slug": Wording(
        _("`%(value)s` cannot be part of an address."),
        _("Use small letters, digits and single hyphens, such as `a-clear-name`."),
        {
            "near": _("Write `%(near)s`."),
            "former": _(
                "Take it out: the site has a page of its own there, or the name is one that not every system can keep."
            ),
        },
    ),
    "invalid-url": Wording(
        _("`%(value)s` is not a web address."),
        _("Start the address with `https://`."),
        {
            "near": _("Write `%(near)s`."),
        },
    ),
    "invisible-character": Wording(
        _(
            "There is a character here that nobody sees (%(character)s); it keeps search from finding this word."
        ),
        _("Remove it by typing this word again."),
    ),
    "line-break": Wording(
        _("There is a line break or a tab in `%(key)s`; readers see this on one line."),
        _("Write it on one line."),
        {
            "joined": _("Write `%(joined)s`."),
        },
    ),
    "link-outside": Wording(
        _("The link `%(link)s` points outside the catalogue."),
        _("Refer from this file, such as `other-page.md` or `../images/map.png`."),
        {
            "below": _(
                "Write it as seen from the folder with `%(below)s`: a folder or file in it, without `..`, and without `/` or `~` at the start."
            ),
            "beside": _(
                "By `content.links` this is `%(beside)s`: put an image or an attachment there, or lead that folder to an address."
            ),
        },
    ),
    "link-to-draft": Wording(
        _("`%(value)s` is still a draft and not on the site."),
        _("Remove the reference, or set that file to `status: published`."),
    ),
    "link-to-itself": Wording(
        _("With `%(value)s` %(the_practice)s refers to itself."),
        _("Take `%(value)s` out here."),
    ),
    "long-sentence": Wording(
        _("This sentence has %(length)s words; up to %(limit)s words a sentence reads easily."),
        _("Make it two sentences, or a list."),
    ),
    "look-alike": Wording(
        _(
            "This letter looks like an ordinary one but is another (%(character)s, %(name)s); search will not find this word."
        ),
        _("Type this word again."),
    ),
    "markup-in-field": Wording(
        _("`%(key)s` is plain text; readers see the markup of `%(value)s`."),
        _("Remove these characters."),
        {
            "near": _("Write `%(near)s`."),
        },
    ),
    "merge-conflict": Wording(
        _("A conflict that Git could not resolve starts here."),
        _(
            "Choose what should stay of the lines up to `>>>>>>>`, and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`."
        ),
    ),
    "missing-description": Wording(
        _("The image `%(image)s` has no description."),
        _(
            "Write what someone who cannot see it needs to know: `![Map with the way to the entrance](…)`, or fill in `image_alt`."
        ),
    ),
    "missing-field": Wording(
        _("The field `%(key)s` (%(label)s) is not filled in."),
        _("Add a line with `%(key)s:`, followed by what belongs there."),
        {
            "below": _("Add a line `%(key)s:`, and below it, indented: `%(below)s`."),
            "example": _("Add a line: `%(key)s: %(example)s`."),
        },
    ),
    "missing-front-matter": Wording(
        _("The file does not start with a line `---`."),
        _("Put a line `---` at the top, then the fields, then another line `---`."),
        {
            "format": _(
                "The fields at the top are written in %(format)s, which this site does not read yet: write them in YAML, as `title: A clear title`, between two lines `---`. Or leave the file out with `exclude:` in the settings."
            ),
            "near": _("Make line %(line)s exactly `%(near)s`, with nothing above it."),
            "first": _("Put a line with only `---` above `%(first)s`."),
        },
    ),
    "missing-image": Wording(
        _("The image `%(link)s` does not exist."),
        _("Put the file into `content/images` and refer to it as `../images/name.png`."),
        {
            "near": _("Write `%(near)s`."),
        },
    ),
    "missing-until": Wording(
        _("What has stopped has no last day here."),
        _("Add a line with the last day: `until: yyyy-mm-dd`. What did not work goes into `note`."),
    ),
    "mixed-up-dates": Wording(
        _("With `%(value)s` and `%(other)s`, one text could be two different days."),
        _(
            "Keep the one that the dates are written in; files with the other can be a collection of their own."
        ),
    ),
    "near-duplicate-value": Wording(
        _n(
            "`%(value)s` looks like `%(near)s`, which is used once.",
            "`%(value)s` looks like `%(near)s`, which is used %(n)s times.",
        ),
        _(
            "Write `%(near)s` if that is meant, or let the settings join the two: `labels: {%(value)s: %(near)s}` at the facet `%(key)s`."
        ),
    ),
    "nested-too-deep": Wording(
        _(
            "More than %(limit)s lists, quotes or marks of emphasis are inside each other here; what is deeper would be dropped."
        ),
        _("Remove `>`, `*` and indents until it is clear."),
    ),
    "nested-value": Wording(
        _("`%(key)s` has a list or block where one plain value belongs."),
        _("Write one text after `%(key)s:`, without brackets or dashes."),
        {
            "near": _("Write only `%(near)s` here."),
            "dashed": _("Give each of `%(dashed)s` a dash and a line of its own."),
            "example": _("Write `%(key)s: %(example)s`."),
        },
    ),
    "no-files": Wording(
        _("No file fits `%(value)s`."),
        _(
            "Write folders and patterns as seen from the folder with `sitegen.yml`; capitals count, and what `exclude:` names is left out."
        ),
        {"near": _("Did you mean the folder `%(near)s`?")},
    ),
    "no-settings": Wording(
        _("The settings file does not exist."),
        _("Make `sitegen.yml`, or point to it with `--root` or `--config`."),
        {
            "elsewhere": _(
                "It is in the folder `%(elsewhere)s`. Go there (`cd %(elsewhere)s`), or add `--root %(elsewhere)s` to the command."
            ),
            "misnamed": _("Give `%(misnamed)s` the name `%(config)s`."),
        },
    ),
    "no-steps": Wording(
        _("%(This_practice)s has no numbered list of steps."),
        _("Write what a colleague does one after another, as `1. Make an appointment.` and so on."),
    ),
    "no-baseline": Wording(
        _("There is no baseline in `%(value)s`."),
        _(
            "Write it with `sitegen check --write-baseline %(value)s`, or take the line `baseline` away."
        ),
    ),
    "no-theme": Wording(
        _("The style sheet `%(value)s` does not exist."),
        _("Give `theme` a CSS file, relative to the folder of sitegen.yml."),
    ),
    "nobody-to-call": Wording(
        _("%(Contact)s `%(value)s` no longer works here (`active: no`), and nobody stands in."),
        _(
            "Name someone else, or give the file of the shared mailbox of %(organisation_name)s the line `shared: yes`. Readers now only read that %(the_contact)s has left."
        ),
    ),
    "not-a-file": Wording(
        _("This is not an ordinary file."),
        _("Remove it from this folder."),
    ),
    "not-a-record": Wording(
        _("`%(key)s` takes a block with fields of its own per item: %(known)s."),
        _("Write `%(example)s`, with the other fields below it."),
    ),
    "not-an-image": Wording(
        _("This file is not a PNG, JPEG, WebP or GIF."),
        _("Save the image as PNG or JPEG."),
    ),
    "not-archived": Wording(
        _(
            "%(The_practice)s was archived on %(value)s by this line, and its status says otherwise."
        ),
        _("Write `status: archived`, or take this line out."),
    ),
    "not-as-named": Wording(
        _("This file is no %(kind)s, whatever its name says."),
        _("Save it again in the form that its name says, or give it the name that is right."),
    ),
    "not-one-value": Wording(
        _("`%(key)s` takes one value, not a list or block."),
        _("Write one text after `%(key)s:`, without brackets or dashes."),
        {
            "example": _("Write `%(key)s: %(example)s`."),
        },
    ),
    "not-utf-8": Wording(
        _("This file is not saved as UTF-8, but most likely as %(encoding)s."),
        _("Save it again with encoding UTF-8."),
    ),
    "note-shown": Wording(
        _("Readers see this note: `%(value)s`. Other programs hide it; this site does not."),
        _(
            "Take it out. A note to colleagues belongs in the pull request or, in a file, among the fields at the top, on a line of its own that starts with `# `. If it is part of the text, put it between backticks."
        ),
    ),
    "order-of-changes": Wording(
        _("This change, of %(value)s, is below one of %(other)s, which is older."),
        _("Put the newest change on top."),
    ),
    "other-id": Wording(
        _("`%(value)s` is not a number as this catalogue has them."),
        _("It has to match the pattern `%(pattern)s` in `sitegen.yml`."),
    ),
    "other-markup": Wording(
        _("`%(value)s` is markup of another program; readers see it here as it is."),
        _("Write it in plain words. What the site knows is in docs/markdown.md."),
        {
            "near": _("Write `%(near)s`."),
        },
    ),
    "organisation-in-words": Wording(
        _("`%(value)s` is in the list of %(organisations)s, as `%(near)s`."),
        _("Write `%(near)s`; readers see the name."),
    ),
    "own-computer": Wording(
        _("`%(link)s` is on your own computer, where no reader can get."),
        _(
            "Put an image in `content/images` and point to it as `../images/name.png`; point to anything else with an address that starts with `https://`."
        ),
    ),
    "page-too-large": Wording(
        _(
            "The page would become %(size)s characters long; the limit for this file is %(limit)s. Most comes from this block."
        ),
        _("Use a long reference less often, or make the table less wide."),
    ),
    "path-too-long": Wording(
        _("This path is longer than %(limit)s characters; Windows cannot store it."),
        _("Use shorter names or fewer folders inside each other."),
    ),
    "repeated-value": Wording(
        _("`%(value)s` is in `%(key)s` twice."),
        _("Take one of the two out."),
    ),
    "reserved-key": Wording(
        _("The key `%(key)s` is in use already."),
        _("Choose another key."),
    ),
    "reserved-name": Wording(
        _("A page cannot be called `%(name)s`."),
        _(
            "Choose another name: `index` belongs to the site itself, and names such as `con`, `aux` and `nul` belong to Windows."
        ),
    ),
    "review-overdue": Wording(
        _n(
            "%(This_practice)s was last reviewed on %(value)s; that should happen every month.",
            "%(This_practice)s was last reviewed on %(value)s; that should happen every %(n)s months.",
        ),
        _("Read the text, mend what has changed and write `reviewed: %(today)s`."),
    ),
    "same-name": Wording(
        _("This name differs from `%(other)s` only in capitals or in how an accent is stored."),
        _("Give one of the two another name; Windows and macOS keep only one of them."),
    ),
    "settings-shape": Wording(
        _("Fields of the form `name: value` belong here, one per line."),
        _("Write each field on a line of its own, such as `title: %(Practices)s`."),
    ),
    "similar-title": Wording(
        _("A reader can hardly tell this title from that of %(other)s."),
        _("Say in the title what is different here, or join the two %(practices)s."),
    ),
    "stale-copy": Wording(
        _("The file `%(value)s` is no longer what the fields and facets say."),
        _("Write it again with `sitegen schema --write`."),
    ),
    "static-absent": Wording(
        _("`static:` lists `%(name)s`, but that file is not in the folder `static`."),
        _(
            "Remove the line, or add the file; a name counts from the folder `static`, such as `map/map.js`."
        ),
    ),
    "static-active": Wording(
        _(
            "`%(name)s` is a file that runs something, such as HTML, JavaScript or SVG: everyone who visits the site runs it."
        ),
        _(
            "If it belongs on the site and someone has looked at it, put the line `- %(name)s` under `static:` in sitegen.yml; otherwise remove it."
        ),
    ),
    "static-hidden": Wording(
        _("`%(name)s` is a hidden file; on the site anyone can read it."),
        _(
            "If it belongs on the site, put the line `- %(name)s` under `static:` in sitegen.yml; otherwise remove it."
        ),
    ),
    "static-taken": Wording(
        _("`%(name)s` is a name that sitegen uses on the site itself."),
        _("Give the file or folder in `static` another name."),
    ),
    "summary-sentences": Wording(
        _("The summary is more than one sentence; on a card, one sentence reads best."),
        _("Keep the sentence that says most, and put the rest into the text below."),
    ),
    "symbolic-link": Wording(
        _("This is a symbolic link, which sitegen does not follow."),
        _("Put the file itself here."),
    ),
    "text-lost": Wording(
        _("The text from `%(word)s` on would not be on the page."),
        _(
            "See whether it is beyond the columns of a table, between the brackets of an image or deep in a list, and put it on a line of its own. docs/markdown.md lists the markup that is not shown itself."
        ),
        {
            "near": _(
                "Markdown reads this as the address of a link of that name, and there is no such link, or it has an address already. Is it plain text? Write `%(near)s`. Otherwise remove the line."
            ),
            "columns": _(
                "The head of this table has %(columns)s cells, this row has more. Give the head and the dashes below it another cell, or write `\\|` for a bar that is text."
            ),
            "language": _(
                "Above code there is room for the name of a language only, such as `%(language)s`. Put the rest on a line above it, outside the code."
            ),
        },
    ),
    "too-long": Wording(
        _("`%(key)s` has %(length)s characters; %(limit)s fit."),
        _("Make the text shorter; the rest can go into the body."),
    ),
    "too-many-files": Wording(
        _("There are more than %(limit)s files in `%(folder)s`; nothing was read from here on."),
        _("Remove what does not belong there, or raise `limits: %(setting)s` in sitegen.yml."),
    ),
    "too-slow": Wording(
        _n(
            "This file was not read within %(n)s second of computing; most likely because of line %(lines)s.",
            "This file was not read within %(n)s seconds of computing; most likely because of line %(lines)s.",
        ),
        _(
            "Look for long runs of brackets, asterisks or quotes, and split the file if it is large."
        ),
    ),
    "toml-syntax": Wording(
        _("This cannot be read as TOML."),
        _(
            "Look at the quotes and brackets of this line and the one above, and whether the key is there twice."
        ),
    ),
    "unclear-source": Wording(
        _("This does not say where the value of a field comes from."),
        _(
            'Write the name of a key, or one of these: `{key: tags, split: ","}`, `{value: published}`, `{heading: 1}`, `{sentences: 2}`, `{folder: 1}`.'
        ),
        {
            "consent": _(
                "Name the key with the day on which each said yes. If the editors take responsibility for publishing these people, write `consent: not-needed` in this part."
            ),
        },
    ),
    "unclosed-code": Wording(
        _("This block of code is never closed; everything below it is on the page as code."),
        _("Below the last line of the code, put a line with only `%(near)s`."),
    ),
    "unclosed-front-matter": Wording(
        _("The fields at the top are never closed."),
        _("Put a line with only `---` below the last field."),
        {
            "near": _("Make line %(line)s exactly `%(near)s`."),
        },
    ),
    "slug-taken": Wording(
        _("The page of `%(other)s` is called `%(value)s` too."),
        _(
            "Say in the settings what one of them is called: `names: {%(path)s: %(near)s}`, in the part of `content:` that these files are in. Where names return in many folders, let pages be called by their paths there: `slug: path`."
        ),
    ),
    "unexpected-file": Wording(
        _("`%(path)s` is not published."),
        _(
            "Put %(practices)s as `.md` into `content/practices`, %(contacts)s into `content/contacts`, lists into `content/lists`, what is asked for into `content/wanted` and images into `content/images`; put everything else beside the folder `content`."
        ),
        {
            "beside": _(
                "By its name `%(beside)s` is for the people who work on the files, and it has no fields. Give it front matter if it is a page; otherwise name it under `exclude:` in the settings."
            ),
            "above": _(
                "An explanation for those who write here belongs beside the folder `content`, not in it: put `%(above)s` into the folder with `sitegen.yml`, or into a folder of its own beside that."
            ),
            "ending": _(
                "Pages are read from `.md`, and from `%(ending)s` only where a pattern of `files:` in the settings names it, which helps if it holds Markdown. Else name it under `exclude:` there."
            ),
            "document": _(
                "Put the text into `%(document)s`, or link to the file on the web; a copy to keep belongs beside the folder `content`."
            ),
            "folder": _(
                "A folder belongs here, with %(practices)s in `content/practices`, %(contacts)s in `content/contacts`, lists in `content/lists`, what is asked for in `content/wanted` and images in `content/images`; put this file somewhere else."
            ),
            "near": _(
                "If this is %(a_practice)s, %(a_contact)s or a list, name the file `%(near)s`. If it is something else, put it beside the folder `content`."
            ),
            "other": _(
                "Compare it with `%(other)s`, put into that what is missing there, and remove this file."
            ),
            "overview": _(
                "The site makes the overview itself. If this is %(a_practice)s or %(a_contact)s, name the file after its subject, such as `subject.md`; otherwise remove it."
            ),
            "picture": _(
                "Save the image `%(picture)s` as PNG or JPEG, and put that into `content/images`."
            ),
        },
    ),
    "unknown-code": Wording(
        _("There is no message with the code `%(value)s`."),
        _("Take the line out, or write a code that a message names, between square brackets."),
        {
            "near": _("Write `%(near)s`."),
        },
    ),
    "unknown-contact": Wording(
        _("There is %(no_contact)s `%(value)s`."),
        _("Choose %(a_contact)s that exists, or make one in `content/contacts`."),
        {
            "near": _("Write `%(near)s`."),
            "dashed": _("Give each of `%(dashed)s` a dash and a line of its own."),
            "slug": _("Choose %(a_contact)s that exists, or make `content/contacts/%(slug)s.md`."),
        },
    ),
    "unknown-key": Wording(
        _("`%(key)s` is not a field."),
        _("Take it out or use one of these fields: %(known)s."),
        {
            "near": _("Write `%(near)s`."),
            "some": _(
                "Remove it, or write a field that there is, such as %(some)s. `sitegen schema --as docs` lists all %(total)s fields."
            ),
        },
    ),
    "unknown-language": Wording(
        _("`%(value)s` is not the tag of a language."),
        _("Write the language as BCP 47 names it, such as `nl`, `en` or `de-AT`."),
        {
            "near": _("Write `%(near)s`."),
        },
    ),
    "unknown-organisation": Wording(
        _("There is no %(organisation)s `%(value)s` under `organisations:` in `sitegen.yml`."),
        _("Write the short name of one that is there, or add it there."),
        {
            "near": _("Write `%(near)s`, if that is meant; or add this one there."),
        },
    ),
    "unknown-practice": Wording(
        _("There is %(no_practice)s `%(value)s`."),
        _("Use the file name of %(a_practice)s, without `.md`."),
        {
            "near": _("Write `%(near)s`."),
            "dashed": _("Give each of `%(dashed)s` a dash and a line of its own."),
        },
    ),
    "unknown-wanted": Wording(
        _("In `content/wanted` there is no `%(value)s`."),
        _("Use the file name of what is asked for, without `.md`."),
        {
            "near": _("Write `%(near)s`."),
            "dashed": _("Give each of `%(dashed)s` a dash and a line of its own."),
        },
    ),
    "unknown-value": Wording(
        _("`%(value)s` is not one of the values of `%(key)s`."),
        _("Remove it: `sitegen.yml` has no values for `%(key)s`."),
        {
            "near": _("Write `%(near)s`."),
            "dashed": _("Give each of `%(dashed)s` a dash and a line of its own."),
            "some": _(
                "The nearest are %(some)s. All %(total)s values are in `sitegen.yml`, with the facets."
            ),
            "allowed": _("Choose from: %(allowed)s."),
        },
    ),
    "unportable-name": Wording(
        _("The name `%(name)s` cannot exist on Windows."),
        _(
            'Use no `< > : " | ? * \\`, no full stop or space at the end, and no names such as `con` or `aux`.'
        ),
    ),
    "unreachable-contact": Wording(
        _("%(This_contact)s has neither e-mail nor telephone."),
        _("Add a line, such as `email: name@example.org` or `phone: +44 20 7946 0018`."),
    ),
    "unreadable-file": Wording(
        _("This file cannot be opened (%(reason)s)."),
        _("Check that the file is still there and that you may read it."),
    ),
    "unsafe-link": Wording(
        _("The link `%(link)s` is not allowed."),
        _(
            "Use an address that starts with `https://`, `mailto:` or `tel:`, or a file of this catalogue."
        ),
        {
            "near": _("Write `%(near)s`."),
        },
    ),
    "unused-value": Wording(
        _("%(No_practice)s and %(no_contact)s has the value `%(value)s` of `%(key)s`."),
        _("Give it to %(a_practice)s that it suits, or take it out."),
    ),
    "until-before-since": Wording(
        _("The last day, %(value)s, comes before the first, %(since)s."),
        _("Correct one of the two dates."),
    ),
    "until-in-use": Wording(
        _("This has a last day, and counts as in use all the same."),
        _(
            "If it is over, write `stage: stopped`; of a trial `stage: trial`. Else take this line out."
        ),
    ),
    "vague-link": Wording(
        _("The link text `%(value)s` does not say where the link goes."),
        _("Name in the link text what the reader finds there, such as `[the opening hours](…)`."),
    ),
    "value-not-shown": Wording(
        _("What `%(key)s` holds is not shown: the settings say otherwise."),
        _("Take it out, or name `%(key)s` under `ignore:` in `sitegen.yml`."),
        {
            "other": _(
                "The site shows `%(other)s` in its place. Put there what is missing, or name `%(key)s` under `ignore:` in `sitegen.yml`."
            ),
        },
    ),
    "word-bullet": Wording(
        _("Lines with `%(character)s` do not become a list; they run on in one paragraph."),
        _("Start each line with a dash and a space: `%(near)s`."),
    ),
    "yaml-alias": Wording(
        _("A value cannot start with `*`."),
        _("Put quotes around the whole value."),
        {
            "near": _("Put quotes around the whole value: `%(near)s`."),
        },
    ),
    "yaml-anchor": Wording(
        _("A value cannot start with `&`."),
        _("Put quotes around the whole value."),
        {
            "near": _("Put quotes around the whole value: `%(near)s`."),
        },
    ),
    "yaml-backslash": Wording(
        _("A `\\` between double quotes has a meaning of its own."),
        _("Use single quotes."),
        {
            "near": _("Use single quotes: `%(near)s`."),
        },
    ),
    "yaml-bracket": Wording(
        _("This bracket has no partner, or is followed by text."),
        _("Close every bracket that you open, or put quotes around the whole value."),
        {
            "near": _("Write `%(near)s`."),
        },
    ),
    "yaml-character": Wording(
        _("A value cannot start with `%(character)s`."),
        _("Put quotes around the whole value."),
        {
            "near": _("Put quotes around the whole value: `%(near)s`."),
        },
    ),
    "yaml-colon": Wording(
        _("There is a colon followed by a space in this value."),
        _("Put quotes around the whole value."),
        {
            "near": _("Put quotes around the whole value: `%(near)s`."),
        },
    ),
    "yaml-comma": Wording(
        _("There are two commas here without a value between them."),
        _("Take one of the two out."),
        {
            "near": _("Write `%(near)s`."),
        },
    ),
    "yaml-dash": Wording(
        _("A list with hyphens starts on a new line."),
        _("Put each value with its hyphen on a line of its own."),
        {
            "near": _("Write `%(near)s`, or put each value with its hyphen on a line of its own."),
        },
    ),
    "yaml-escape": Wording(
        _("`%(written)s` between double quotes becomes white space and not what it says."),
        _("Write `%(near)s`."),
    ),
    "yaml-indent": Wording(
        _("This line is indented differently from the lines it belongs to."),
        _("Start the line right below the field it belongs to."),
        {
            "near": _("Start the line `%(near)s` right below the field it belongs to."),
        },
    ),
    "yaml-key-not-text": Wording(
        _("There is a list or block where the name of a field belongs."),
        _("Start the line with the name of the field and a colon."),
    ),
    "yaml-merge-key": Wording(
        _("`<<` is not a field."),
        _("Write the fields out in full."),
    ),
    "yaml-no-colon": Wording(
        _("A colon and a space belong between the name of the field and the value."),
        _(
            "Write the name of the field first, then `: `, then the value; or, if the line belongs to the value above it, put two spaces before it."
        ),
        {
            "near": _("Write `%(near)s`."),
        },
    ),
    "yaml-quote": Wording(
        _("This quote is not closed, or is closed too early."),
        _("Put double quotes around the whole value."),
        {
            "near": _("Write `%(near)s`."),
        },
    ),
    "yaml-remark": Wording(
        _("`%(lost)s` would not reach the page: after a space, `#` starts a remark."),
        _(
            "If it belongs to the value, put quotes around the whole value. If it is a remark, put it on a line of its own."
        ),
        {
            "near": _(
                "If it belongs to the value, write `%(near)s`. If it is a remark, put it on a line of its own."
            ),
        },
    ),
    "yaml-second-document": Wording(
        _("A second block of fields starts here."),
        _("Keep all fields in one block."),
    ),
    "yaml-space": Wording(
        _("There is a no-break space (%(character)s) where an ordinary space belongs."),
        _("Write `%(near)s`."),
    ),
    "yaml-syntax": Wording(
        _("This line cannot be read, or the one above is not finished."),
        _("Look at the quotes, brackets and leading spaces of this line and the one above."),
    ),
    "yaml-tab": Wording(
        _("This line starts with a tab; the fields know spaces only."),
        _(
            "Start the line with spaces, right below the field it belongs to; mostly two for each tab."
        ),
    ),
    "yaml-tag": Wording(
        _("A value cannot start with `!`."),
        _("Put quotes around the whole value."),
        {
            "near": _("Put quotes around the whole value: `%(near)s`."),
        },
    ),
    "yaml-too-deep": Wording(
        _("More than %(limit)s blocks are nested here."),
        _("Write the field as a plain value or list."),
    ),
    "yaml-too-large": Wording(
        _("The fields are longer than %(limit)s characters together."),
        _("Move long texts to the body below the fields."),
    ),
    "yaml-too-many-values": Wording(
        _("The fields hold more than %(limit)s values."),
        _("Spread the content over more files."),
    ),
}
