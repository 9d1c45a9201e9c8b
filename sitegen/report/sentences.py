"""What a command says, other than of the content, in English; `words/locale` has the translations.

By key, since whoever has something to say states facts, as `output/` does, and words nothing.
"""

from collections.abc import Mapping

from sitegen.report.messages import Text
from sitegen.words.marking import gettext_noop as _
from sitegen.words.marking import ngettext_noop as _n

SENTENCES: Mapping[str, Text] = {
    "built": _n(
        "%(n)s file in %(folder)s; open %(start)s",
        "%(n)s files in %(folder)s; open %(start)s",
    ),
    "bundled": _("%(file)s, %(size)s kB"),
    "no-such-path": _(
        "%(path)s does not exist, as seen from here or from the folder with sitegen.yml."
    ),
    "outside-path": _(
        "%(path)s is outside the folder with sitegen.yml; name a file or folder of this catalogue."
    ),
    "more-of-a-code": _n(
        "… and %(n)s more of %(kind)s; --verbose shows it too.",
        "… and %(n)s more of %(kind)s; --verbose shows them all.",
    ),
    "baseline-written": _n(
        "%(n)s mistake in %(file)s. From now on: --baseline %(file)s",
        "%(n)s mistakes in %(file)s. From now on: --baseline %(file)s",
    ),
    "baseline-unreadable": _(
        "%(file)s cannot be read (%(reason)s), as seen from the folder with sitegen.yml. `sitegen check --write-baseline %(file)s` writes it."
    ),
    "no-baseline": _(
        "%(file)s is not a baseline. Choose another name, and write it with `sitegen check --write-baseline FILE`."
    ),
    "baseline-whole": _(
        "--write-baseline takes the whole catalogue as it is: leave out paths, --fix and --baseline."
    ),
    "waiting": _("Another command is writing to %(target)s; this one waits until that is done."),
    "step-parse": _("Files read: %(done)s of %(total)s"),
    "step-pages": _("Pages made: %(done)s of %(total)s"),
    "cannot-write": _("%(target)s was not written: %(reason)s. What was there is still there."),
    "disk-full": _(
        "%(target)s was not written: the disk is full. What was there is still there. Make room and try again."
    ),
    "foreign-folder": _(
        "%(target)s holds files that sitegen did not make; choose an empty folder with --output."
    ),
    "in-the-way": _(
        "%(target)s was not written: %(path)s is in the way and cannot be removed (%(reason)s). Remove it, as an administrator if need be, for example with: sudo rm -rf %(quoted)s"
    ),
    "left-behind": _(
        "What was here before is now %(path)s and cannot be removed (%(reason)s). Next time it will be in the way: remove it as an administrator, for example with: sudo rm -rf %(quoted)s"
    ),
    "not-ours": _(
        "%(path)s was removed: its name is reserved for sitegen, but sitegen did not make this folder."
    ),
    "foreign-files": _(
        "%(target)s was not written: it holds files that sitegen did not make (%(count)s): %(names)s. What was there is still there. Put them in the folder static/ beside sitegen.yml, and they are on the site after every build; or remove them with --clean."
    ),
    "foreign-removed": _(
        "Because of --clean, these files that sitegen did not make were removed from %(target)s (%(count)s): %(names)s."
    ),
    "broken-off": _(
        "%(target)s holds files of two editions of the site: the last build was interrupted while it was writing. A build that succeeds mends that."
    ),
    "half-written": _(
        "%(target)s was only partly written: %(reason)s. It now holds files of two editions; solve this and build again."
    ),
    "holds-source": _(
        "%(target)s overlaps with the source of the site; choose a folder outside it with --output."
    ),
    "not-a-folder": _(
        "%(target)s is neither a folder nor a link to one that exists; choose another place with --output."
    ),
    "not-a-zip": _("%(target)s already exists and is not a zip; choose another name."),
    "not-our-zip": _(
        "%(target)s already exists and is not a copy of a catalogue; choose another name."
    ),
    "not-writable": _(
        "%(target)s was not written: you may not write there (%(reason)s). What was there is still there. Choose another place, or ask who manages that folder for the right to write."
    ),
    "no-engine": _(
        'sitegen search runs the scripts of the site itself. Install Node 18.18 or newer, or run: pip install "sitegen-catalogue[search]"'
    ),
    "search-total": _n(
        "%(n)s %(practice)s found.",
        "%(n)s %(practices)s found.",
    ),
    "search-lists": _("Beside it the page names these lists by the editors:"),
    "search-wanted": _("The page says that this is asked for already:"),
    "search-nothing": _("No %(practices)s found."),
    "search-split": _("%(full)s with all words, %(part)s with some of them."),
    "search-part": _("has some of the words"),
    "search-common": _(
        "Most %(practices)s have these words. The best match comes first; add a word to narrow the search."
    ),
    "searched-spelling": _("Searched for ‘%(meant)s’, not for ‘%(typed)s’."),
    "searched-similar": _("Nothing contains ‘%(typed)s’. Searched for similar words."),
    "searched-parts": _("Nothing contains ‘%(typed)s’. Searched for its parts: %(meant)s."),
    "searched-also": _("Also searched for ‘%(meant)s’, because little contains ‘%(typed)s’."),
    "search-cut": _("Only the best matches were read for the words in quotes standing together."),
    "search-in-title": _("in the title"),
    "search-in-summary": _("in the summary"),
    "search-in-search_words": _("in the search words"),
    "search-in-facets": _("in what it is filed under"),
    "search-in-people": _("in who shares or uses it"),
    "search-in-body": _("in the text"),
    "search-exact": _("exactly so"),
    "search-inflected": _("in another form: %(written)s"),
    "search-prefix": _("the beginning of: %(written)s"),
    "search-compound": _("a part of a compound: %(written)s"),
    "search-typo": _("one typing error away: %(written)s"),
    "search-spelling": _("spelt otherwise: %(written)s"),
    "search-joined": _("words of the question as one: %(written)s"),
    "search-parts": _("a part of the word asked for: %(written)s"),
    "search-synonym": _("synonym of %(word)s"),
    "audit-text": _("%(path)s: %(text)s"),
    "audit-name": _("%(path)s: %(text)s, in the name of the file"),
    "audit-html": _("%(path)s: %(text)s, in HTML"),
    "audit-percent": _("%(path)s: %(text)s, with percent signs"),
    "audit-script": _("%(path)s: %(text)s, in a script"),
    "audit-layers": _("%(path)s: %(text)s, encoded in several layers"),
    "audit-mail": _("%(path)s: %(text)s, encoded as e-mail"),
    "audit-perhaps": _("%(path)s: perhaps %(text)s; see whether this is about the same person"),
    "audit-perhaps-more": _n(
        "%(text)s: perhaps in %(n)s more file",
        "%(text)s: perhaps in %(n)s more files",
    ),
    "audit-base64": _("%(path)s: %(text)s, in base64"),
    "audit-backwards": _("%(path)s: %(text)s, backwards"),
    "audit-index": _("%(path)s: %(text)s, in the search index"),
    "audit-absent": _(
        "%(path)s: not searched, because this clone lacks that version; get it with git fetch --refetch, or make a full clone"
    ),
    "audit-damaged": _("%(path)s: not searched, because it is damaged"),
    "audit-deep": _(
        "%(path)s: not searched, because it is too deep: more than three zips inside each other"
    ),
    "audit-large": _("%(path)s: not searched, because it is too large when unpacked"),
    "audit-link": _("%(path)s: not searched, because it is a link to another place"),
    "audit-locked": _("%(path)s: not searched, because it is encrypted with a password"),
    "audit-packed": _(
        "%(path)s: not searched, because it is packed in a format that sitegen does not read"
    ),
    "audit-special": _("%(path)s: not searched, because it is not an ordinary file"),
    "audit-unreadable": _("%(path)s: not searched, because it cannot be opened"),
    "audit-unproven": _n(
        "%(slug)s was not found, but that proves nothing: %(n)s place was not searched. Remove it, or unpack and then search it.",
        "%(slug)s was not found, but that proves nothing: %(n)s places were not searched. Remove them, or unpack and then search them.",
    ),
    "audit-maybe": _n(
        "%(slug)s is perhaps in %(n)s place, which may be about something else. Look there yourself.",
        "%(slug)s is perhaps in %(n)s places, which may be about something else. Look there yourself.",
    ),
    "audit-clean": _n(
        "%(slug)s is nowhere: searched %(n)s file for %(wanted)s.",
        "%(slug)s is nowhere: searched %(n)s files for %(wanted)s.",
    ),
    "audit-found": _n(
        "%(slug)s is in %(n)s place.",
        "%(slug)s is in %(n)s places.",
    ),
    "audit-searched": _n(
        "(%(n)s file searched for %(wanted)s.)",
        "(%(n)s files searched for %(wanted)s.)",
    ),
    "audit-unseen": _n(
        "%(n)s place was not searched.",
        "%(n)s places were not searched.",
    ),
    "audit-history": _n(
        "The history of Git keeps %(n)s version of %(path)s; docs/people.md says how to remove it.",
        "The history of Git keeps %(n)s versions of %(path)s; docs/people.md says how to remove them.",
    ),
    "audit-nobody": _(
        "Nothing is known of %(slug)s: there is no such file, not even in the history of Git. Say what to search for with --also."
    ),
    "audit-nothing": _("There is nothing to search in %(folder)s; build the site first."),
    "not-our-fields": _(
        "This makes files with sitegen's own fields; those that `content:` in %(config)s is about have other fields. Make such a file the way the others there were made."
    ),
    "new-exists": _("%(path)s already exists; choose another name with --slug."),
    "address-near": _("write %(near)s"),
    "address-wrong": _("an address such as https://example.org/"),
    "also-empty": _("a text with letters or digits"),
    "no-moment": _("SOURCE_DATE_EPOCH: a number of seconds since 1970"),
    "schema-either": _("Give either --as or --write."),
    "lang-near": _("there are no words for `%(given)s`. Did you mean `%(near)s`?"),
    "lang-unknown": _("there are no words for `%(given)s`; choose from: %(known)s."),
    "init-language": _("Language of the catalogue: %(known)s, or another by its tag"),
    "init-language-near": _("`%(given)s` is not the tag of a language. Did you mean `%(near)s`?"),
    "init-language-unknown": _(
        "`%(given)s` is not the tag of a language (BCP 47), such as nl or en-GB."
    ),
    "init-no-words": _(
        "There are no words for %(tag)s yet: the example and all that the site says are in English."
    ),
    "init-one-folder": _(
        "Name one folder: DIR for a new catalogue, or --from DIR for existing Markdown."
    ),
    "init-has-settings": _(
        "%(file)s already exists and was not changed. Move it away to have settings proposed."
    ),
    "init-found": _n(
        "%(n)s file that becomes a page, %(people)s people. Why each line is there stands beside it.",
        "%(n)s files that become pages, %(people)s people. Why each line is there stands beside it.",
    ),
    "init-beyond": _("Not read yet, for pages are Markdown with YAML at the top: %(kinds)s"),
    "init-no-fields": _(
        "Hardly any file has front matter: titles and summaries come from the texts."
    ),
    "init-people": _n(
        "%(n)s person is published without a date of consent: `%(setting)s` says that you answer for that. Take the line out if you do not.",
        "%(n)s people are published without a date of consent: `%(setting)s` says that you answer for that. Take the line out if you do not.",
    ),
    "init-baseline": _n(
        "%(n)s mistake stands in %(file)s, so that the site can be built. Who mends it takes it out: sitegen check --write-baseline %(file)s",
        "%(n)s mistakes stand in %(file)s, so that the site can be built. Who mends them takes them out: sitegen check --write-baseline %(file)s",
    ),
    "init-baseline-why": _n(
        "%(n)s mistake, in %(files)s of the files", "%(n)s mistakes, in %(files)s of the files"
    ),
    "init-taken": _("%(folder)s is not empty; choose a new folder."),
    "init-next": _("Build the site with: sitegen build --root %(folder)s"),
    "new-slug": _(
        "--slug %(slug)s: use small letters, digits and single hyphens, such as %(example)s"
    ),
    "copy-taken": _(
        "%(path)s already exists and does not come from sitegen. Choose another name under `copies`, or remove the file if it may go."
    ),
    "is-source": _("%(path)s is a source file; put the copy somewhere else."),
    "behind-link": _("%(path)s is behind a link, which sitegen never follows."),
    "settings-wrong": _(
        "There are errors in %(file)s; `sitegen check --root %(root)s` says which."
    ),
    "new-refused": _("This would not pass `sitegen check`; nothing was written:"),
    "new-issue-file": _(
        "--issue %(file)s: this is not an ordinary file. Name a text file, or - for the output of another command."
    ),
    "new-issue-large": _(
        "--issue %(file)s: this is more than %(limit)s bytes, and no form is that long."
    ),
    "new-issue-encoding": _("--issue: byte %(at)s is not UTF-8."),
    "new-issue-nul": _("--issue: character %(at)s is a NUL, which does not belong in a text."),
    "new-issue-unreadable": _("--issue %(file)s: cannot be opened (%(reason)s)."),
    "new-missing": _('Give a title or name: sitegen new %(kind)s "…"'),
    "new-stray": _(
        "--issue: this occurs more than once, or is not from the form: %(headings)s. Take out what does not belong."
    ),
    "new-needs": _("--set %(field)s=…  (%(label)s, such as %(example)s)"),
    "new-field": _("--set %(given)s: write FIELD=VALUE, with one of %(known)s"),
    "new-incomplete": _("Still needed, or not right yet:"),
    "new-next": _("Open %(path)s, finish the text, and run `sitegen check`."),
    "new-draft": _("Remove `status: draft` when the text is done."),
    "new-prompt": _("%(field)s (such as %(example)s)"),
    "new-more": _("… and %(count)s more"),
    "serve-ready": _("%(address)s  ·  Ctrl-C stops"),
    "serve-broken": _n(
        "%(n)s problem: you see the last good version",
        "%(n)s problems: you see the last good version",
    ),
    "serve-fine": _n(
        "%(n)s problem",
        "%(n)s problems",
    ),
    "serve-more": _n(
        "… and %(n)s more; the terminal names it too",
        "… and %(n)s more; the terminal names them all",
    ),
    "serve-close": _("Fold or unfold"),
    "serve-fault": _(
        "Something went wrong in sitegen itself, not in your texts: %(line)s. You see the last good version; sitegen looks again at the next save. Report this line if it stays."
    ),
    "serve-disk": _(
        "The disk did not cooperate just now: %(line)s. You see the last good version; sitegen looks again at the next save."
    ),
    "serve-no-content": _(
        "The folder %(folder)s is gone. You see the last good version; sitegen looks again as soon as the folder is back."
    ),
    "serve-asking": _(
        "This system does not say when a file changes (%(reason)s); sitegen now looks every second."
    ),
    "serve-stranger": _(
        'This was asked of "%(host)s", a name that sitegen does not answer to, because a site of someone else could then read along. Open %(address)s, or start with --host and the name by which you open this computer.'
    ),
    "serve-open": _(
        "Note: anyone on this network can now see the site, including what is not published yet: %(address)s"
    ),
    "serve-taken": _(
        "The ports %(first)s to %(last)s are taken. Stop the server that runs there, or choose another with --port."
    ),
    "serve-privileged": _(
        "Only the administrator of this computer may use port %(port)s. Choose 1024 or higher, such as --port 8000."
    ),
    "serve-no-host": _(
        "--host %(host)s is not an address of this computer. Leave out --host, or use --host 0.0.0.0 for every address the computer has."
    ),
    "serve-cannot-listen": _("Cannot listen at %(host)s, port %(port)s: %(reason)s."),
}
