"""The forms for authors who do not use Git, and the files that these start from when they correct one."""

from collections.abc import Iterable, Iterator
from functools import partial

from sitegen.authoring.template import PLACEHOLDER, PLACEHOLDERS, template
from sitegen.config.settings import Settings
from sitegen.document.markdown import Outline
from sitegen.model.body import Body
from sitegen.model.catalogue import Catalogue
from sitegen.model.contact import Contact
from sitegen.model.facets import Facet
from sitegen.model.field import Field, Kind
from sitegen.model.practice import Practice
from sitegen.model.practice_fields import PRACTICE_FIELDS
from sitegen.pages import urls
from sitegen.pages.cards import blank
from sitegen.pages.context import Planned, Tools, frame
from sitegen.pages.mail import mail_to
from sitegen.pages.views.form import FormFieldView, FormOption, FormView
from sitegen.words.words import Words

_CONTROLS = {
    Kind.TEXTS: "lines", Kind.SLUGS: "lines", Kind.DATE: "date", Kind.FLAG: "pick",
    Kind.CHOICE: "pick", Kind.CHOICES: "ticks", Kind.CONTACTS: "rows", Kind.PRACTICES: "rows",
    Kind.WANTEDS: "rows",
    Kind.RECORDS: "records",
}  # fmt: skip
_NOT_ASKED = ("image", "image_alt", "attachments")
"""A form cannot send files along; a correction keeps what was there."""
_LONG = 120
"""Texts that may be longer get more than one line."""


def is_correctable(practice: Practice, catalogue: Catalogue) -> bool:
    """Whether the form can start from a practice.

    Not from one with comments, which it would not keep, nor from one that names a contact who is not
    shown there: who has left, is withheld, or did not say that they may be, is to be nowhere in it.
    """
    known = catalogue.contact_by_slug
    are_shown = all(slug in known and known[slug].active for slug in practice.named)
    are_asked = all(set(catalogue.adopters(e)) == {*e.contacts} for e in practice.adopted_by)
    return (
        practice.is_retold
        and are_shown
        and are_asked
        and not _leads_to_who_left(practice.outline, catalogue)
    )


def correctable_contacts(catalogue: Catalogue, settings: Settings) -> tuple[Contact, ...]:
    """The contacts from which the form can start, in the order of the catalogue."""
    return tuple(
        each for each in catalogue.contacts if _is_correctable_contact(each, catalogue, settings)
    )


def _is_correctable_contact(contact: Contact, catalogue: Catalogue, settings: Settings) -> bool:
    return (
        bool(settings.content.home("contact"))
        and contact.active
        and contact.is_retold
        and not _leads_to_who_left(contact.outline, catalogue)
    )


def change_contact(contact: Contact, path: str, tools: Tools) -> str:
    """The form, filled in with this contact, as seen from the page at `path`; empty where it could
    not keep all of the file.
    """
    if not _is_correctable_contact(contact, tools.catalogue, tools.settings):
        return ""
    form = urls.relative(urls.share_contact(tools.paths), path)
    return urls.begun(form, {"contact": [contact.slug]})


def _leads_to_who_left(outline: Outline, catalogue: Catalogue) -> bool:
    """Whether a text links to a contact who has left."""
    linked = (catalogue.document_by_path.get(link.target.path) for link in outline.links)
    return any(isinstance(each, Contact) and not each.active for each in linked)


def original(practice: Practice, tools: Tools, body: Body) -> dict[str, object] | None:
    """A practice as its author wrote it, if the form can start from it."""
    if not is_correctable(practice, tools.catalogue):
        return None
    return {"slug": practice.slug, "fields": body.written, "body": body.source}


def contact_original(contact: Contact, _tools: Tools, body: Body) -> dict[str, object]:
    """A contact as it is on its page. Its day of consent is on none, and whoever changes their
    details says again that they may be on the site; so the key alone keeps its place.
    """
    return {
        "slug": contact.slug,
        "fields": {**body.written, **({"consent": ""} if "consent" in body.written else {})},
        "body": body.source,
    }


def pages(settings: Settings, *, with_contacts: bool) -> Iterator[Planned]:
    """A form for practices, one for contacts and one to ask for a practice, where files are in our
    own fields.
    """
    paths, content = settings.paths, settings.content
    forms = {"practice": urls.share(paths)}
    forms |= {"contact": urls.share_contact(paths)} if with_contacts else {}
    there = {kind: path for kind, path in forms.items() if content.home(kind)}
    for kind, path in there.items():
        others = [other for other in there.values() if other != path]
        yield Planned(path, "pages/form.html", partial(_view, kind, path, "".join(others)))
    if content.home("wanted"):
        path = urls.share_wanted(paths)
        yield Planned(path, "pages/form.html", partial(_view, "wanted", path, ""))


def _view(kind: str, path: str, other: str, tools: Tools) -> FormView:
    fields = tools.settings.schema.of(kind)
    left_out = (*_NOT_ASKED, *(() if tools.catalogue.wanted else ("answers",)))
    asked = [field for field in fields if field.key not in left_out]
    site = tools.settings.site
    return FormView(
        frame=frame(tools, path),
        kind=kind,
        required=_fields((field for field in asked if _is_first(field)), tools),
        optional=_fields((field for field in asked if not _is_first(field)), tools),
        email=site.email,
        mailto=mail_to(site.email),
        has_new_url=bool(site.new_url),
        card=blank(tools.paths),
        template=template(fields, tools.settings.words, PLACEHOLDERS.get(kind, PLACEHOLDER)),
        other=urls.relative(other, path) if other else "",
        wanted=urls.relative(urls.all_wanted(tools.paths), path),
    )


def _is_first(field: Field) -> bool:
    """What everyone is asked: the required, how to be reached, and where a practice belongs."""
    reach = (Kind.EMAIL, Kind.PHONE)
    is_facet = bool(field.choices) and field.key not in {each.key for each in PRACTICE_FIELDS}
    return field.required or field.kind in reach or is_facet


def _fields(fields: Iterable[Field], tools: Tools) -> tuple[FormFieldView, ...]:
    return tuple(_field(field, tools) for field in fields)


def _field(field: Field, tools: Tools) -> FormFieldView:
    return FormFieldView(
        key=field.key,
        control=_control(field),
        kind=str(field.kind),
        label=field.label,
        help=field.help,
        statement=field.statement,
        example=field.example if field.kind is not Kind.RECORDS else "",
        is_required=field.required,
        max_length=field.max_length,
        options=tuple(_options(field, tools)),
        fields=_fields(field.fields, tools),
    )


def _control(field: Field) -> str:
    if field.statement:
        return "statement"
    return _CONTROLS.get(field.kind, "area" if field.max_length > _LONG else "line")


def _options(field: Field, tools: Tools) -> Iterator[FormOption]:
    if field.kind is Kind.FLAG:
        yield from _answers(field, tools.settings.words)
    key = tools.settings.exchange_facet if field.key in ("offers", "seeks") else field.key
    facet = next((each for each in tools.settings.facets if each.key == key), None)
    labels = field.choice_labels or field.choices
    for choice, label in zip(field.choices, labels, strict=True):
        yield FormOption(choice, label, _depth(facet, choice))


def _answers(field: Field, words: Words) -> tuple[FormOption, FormOption]:
    """Yes and no, as an author of this language would write them in a file."""
    yes, no = (term for term, _ in field.terms)
    return (
        FormOption(yes, words.pgettext("answer", "yes"), 0),
        FormOption(no, words.pgettext("answer", "no"), 0),
    )


def _depth(facet: Facet | None, slug: str) -> int:
    parents = {value.slug: value.parent for value in facet.values} if facet else {}
    depth = 0
    while parents.get(slug):
        slug = parents[slug]
        depth += 1
    return depth
