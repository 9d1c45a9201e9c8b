"""`site:` in `sitegen.yml`: what the site says of itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from sitegen.diagnostics.model import Diagnostic, problem
from sitegen.document.yaml_nodes import Mapping, Node, Scalar
from sitegen.model.field import Field, Kind
from sitegen.model.values import Values
from sitegen.words.language import is_language, meant_language, primary
from sitegen.words.marking import gettext_noop as _

SITE_FIELDS: tuple[Field, ...] = (
    Field(
        "title",
        Kind.LINE,
        _("Name of the site"),
        required=True,
        max_length=80,
        example=_("My catalogue"),
    ),
    Field("tagline", Kind.LINE, _("Subtitle"), max_length=160),
    Field("description", Kind.TEXT, _("Introduction on the front page"), max_length=400),
    Field(
        "examples",
        Kind.LINE,
        _("Examples beside the search box"),
        max_length=120,
        example=_("working together, waiting times"),
    ),
    Field(
        "language", Kind.LINE, _("Language"), _("A language tag (BCP 47)."), _("en"), max_length=35
    ),
    Field(
        "base_url",
        Kind.SITE_URL,
        _("Address of the site"),
        _("At most one folder, without a question mark or a hash."),
        _("https://catalogue.example/"),
    ),
    Field("repository", Kind.URL, _("Address of the source files")),
    Field(
        "edit_url",
        Kind.URL,
        _("Address to change a file at"),
        example="https://git.example/edit/main/{path}",
    ),
    Field(
        "issue_url",
        Kind.URL,
        _("Address to report a mistake at, if there is no e-mail address"),
        example="https://git.example/issues/new?title={title}",
    ),
    Field(
        "new_url",
        Kind.URL,
        _("Address to add a file at"),
        _("`{path}` becomes the file, `{value}` the text."),
        "https://git.example/new/main?filename={path}&value={value}",
    ),
    Field(
        "email",
        Kind.EMAIL,
        _("E-mail address of the editors"),
        example=_("editors@catalogue.example"),
    ),
    Field("theme", Kind.LINE, _("Style sheet of your own"), example="theme/tokens.css"),
    Field("licence", Kind.LINE, _("Licence of the texts"), max_length=80),
    Field("notice", Kind.TEXT, _("Notice above every page"), max_length=300),
)


@dataclass(frozen=True)
class SiteSettings:
    """What the site says of itself."""

    title: str
    tagline: str = ""
    description: str = ""
    examples: str = ""
    """What a reader might search for."""
    language: str = "nl"
    """That of search and words, the first part of the tag."""
    language_tag: str = "nl"
    """BCP 47, as it was written."""
    base_url: str = ""
    """Absolute, ends in `/`; empty when the site has no fixed address."""
    repository: str = ""
    edit_url: str = ""
    """Where a file can be changed; `{path}` is filled in."""
    issue_url: str = ""
    """Where a fault can be reported; `{title}`, `{path}` and `{url}` are filled in."""
    new_url: str = ""
    """Where a file can be added; `{path}` and `{value}` are filled in."""
    email: str = ""
    """The address of the editors."""
    theme: str = ""
    """A style sheet of this catalogue, relative to the root, that goes over ours."""
    licence: str = ""
    notice: str = ""


def site_of(values: Values) -> SiteSettings:
    """What the site says of itself, by the values of its section."""
    given = {key: value for key, value in values.by_key.items() if value}
    tag = given.get("language", SiteSettings.language)
    return SiteSettings(**{"title": "", **given, "language": primary(tag), "language_tag": tag})


def tag_in(site: Node | None) -> str:
    """The language that messages about the settings name fields in: the site's, as it stands there."""
    entries = site.entries if isinstance(site, Mapping) else ()
    tags = (v.text for k, v in entries if k.text == "language" and isinstance(v, Scalar))
    return next(tags, "") or SiteSettings.language


def wrong_language(site: Values) -> Iterator[Diagnostic]:
    """What is wrong with the language of the site."""
    tag = site.text("language")
    if tag and not is_language(tag):
        near, place = meant_language(tag), site.places["language"]
        yield problem("unknown-language", place, field="language", value=tag, near=near.text,
                      fix=near.fix(place))  # fmt: skip
