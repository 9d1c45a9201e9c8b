"""What others call the fields that we have, in several languages; the surest word of each first."""

import re
from collections.abc import Mapping

from sitegen.proposal.folders import bare

PRACTICE: Mapping[str, tuple[str, ...]] = {
    "title": (
        "title", "titel", "name", "naam", "titre", "titulo", "titolo", "headline", "heading", "kop",
        "ueberschrift", "uberschrift", "nom", "nombre", "nome", "label", "onderwerp",
    ),
    "summary": (
        "summary", "samenvatting", "zusammenfassung", "abstract", "resume", "resumen", "excerpt", "standfirst",
        "tagline", "tease", "toelichting", "kurzbeschreibung", "shortdescription", "korteomschrijving", "teaser",
        "lead", "deck", "dek", "intro", "introduction", "inleiding", "einleitung", "subtitle", "ondertitel",
        "untertitel", "description", "omschrijving", "beschrijving", "beschreibung", "descripcion",
        "descrizione", "short", "kurz", "kort", "blurb", "tldr",
    ),
    "date": (
        "date", "datum", "published", "publishedat", "publishdate", "pubdate", "datepublished",
        "publicationdate", "publicatiedatum", "gepubliceerd", "veroffentlicht", "fecha", "publishedon",
        "posted", "created", "createdat", "datecreated", "aangemaakt", "erstellt", "start", "startdate",
        "begin", "begindatum", "release", "released", "releasedate", "lastrelease", "since",
    ),
    "reviewed": (
        "reviewed", "lastreviewed", "updated", "updatedat", "lastupdated", "lastmod", "lastmodified", "modified",
        "datemodified", "gewijzigd", "bijgewerkt", "laatstgewijzigd", "laatstbijgewerkt", "wijzigingsdatum",
        "herzien", "gecontroleerd", "aktualisiert", "gepruft", "geaendert", "geandert", "stand", "changed",
        "lastchanged", "misajour", "checked", "edited",
    ),
    "id": (
        "id", "identifier", "kenmerk", "nummer", "number", "kennung", "uid", "uuid", "guid", "code", "nr", "ref",
        "reference", "urn", "doi",
    ),
    "aliases": (
        "aliases", "alias", "redirectfrom", "redirects", "redirect", "oldurls", "oldurl", "formerurls", "oudeurls",
    ),
    "image": (
        "image", "cover", "coverimage", "hero", "heroimage", "thumbnail", "thumb", "featuredimage", "picture",
        "photo", "foto", "afbeelding", "bild", "banner", "illustration",
    ),
    "image_alt": (
        "imagealt", "coveralt", "alt", "alttext", "heroalt", "imagedescription", "afbeeldingalt", "bildalt",
        "thumbnailalt", "bildbeschreibung",
    ),
    "text": (
        "text", "body", "content", "longdescription", "tekst", "inhoud", "inhalt", "langbeschreibung", "fulltext",
        "texte", "contenido", "langeomschrijving", "beschreibunglang",
    ),
    "language": ("language", "lang", "taal", "sprache", "langue", "locale", "idioma"),
    "attachments": (
        "attachments", "attachment", "bijlagen", "bijlage", "anlagen", "anlage", "downloads", "download", "files",
        "documents", "documenten", "dokumente", "piecesjointes", "adjuntos",
    ),
    "search_words": (
        "searchwords", "keywords", "keyword", "trefwoorden", "zoekwoorden", "schlagworte", "stichworte",
        "suchworte", "motscles", "palabrasclave",
    ),
}  # fmt: skip
CONTACT: Mapping[str, tuple[str, ...]] = {
    "name": (
        "name", "naam", "fullname", "displayname", "volledigenaam", "title", "titel", "nom", "nombre", "nome",
        "vollername",
    ),
    "organisation": (
        "organisation", "organization", "organisatie", "org", "company", "employer", "affiliation", "bedrijf",
        "werkgever", "firma", "institution", "instelling", "unternehmen", "gemeente", "organizacion",
    ),
    "role": (
        "role", "rol", "rolle", "function", "functie", "funktion", "jobtitle", "job", "position", "taak", "aufgabe",
        "bio", "description", "tagline", "about", "poste", "cargo",
    ),
    "email": ("email", "mail", "emailaddress", "emailadres", "correo", "courriel", "contact"),
    "phone": ("phone", "telephone", "telefoon", "telefon", "tel", "telefoonnummer", "mobile", "mobiel"),
    "availability": ("availability", "available", "beschikbaar", "bereikbaar", "erreichbar", "hours"),
    "consent": ("consent", "toestemming", "einwilligung"),
}  # fmt: skip
FOR_PROGRAMS = frozenset({
    "layout", "template", "templatekey", "type", "hide", "hidden", "weight", "draft", "toc", "menu", "cascade",
    "build", "sitemap", "og", "opengraph", "twitter", "seo", "meta_robots", "robots", "permalink", "slug", "url",
    "wp", "wordpress", "sidebar", "sidebarposition", "sidebarlabel", "navorder", "nav", "navigation", "order",
    "position", "outputs", "resources_", "cssclass", "cssclasses", "comments", "math", "mermaid", "pagination",
    "paginationnext", "paginationprev", "eleventy", "eleventynavigation", "eleventyexcludefromcollections",
    "parent", "haschildren", "grandparent", "published", "featured", "pinned", "sticky", "publiccodeymlversion",
    "generator", "schema", "version_", "editurl", "customediturl", "displayedsidebar", "noindex", "sharing",
    "showtoc", "showdate", "autotoc", "paginationlabel", "hidetitle", "hidetableofcontents", "hidetease", "hidemeta", "markup", "render", "headless", "lastupdate", "geo",
})  # fmt: skip
"""Keys that tell a program how to show a page, and no reader what it is about."""
_MAY_DIVIDE = ("type", "kind")
"""Those that some use for the kinds of their pages."""
GOOD_TO_CHOOSE = (
    "tag", "categor", "kategorie", "theme", "thema", "topic", "onderwerp", "subject", "doelgroep", "audience",
    "zielgruppe", "phase", "fase", "section", "rubriek", "place", "plaats", "region", "difficulty", "level",
    "niveau", "status", "stage", "kind", "soort", "art", "language", "sprache", "licen", "lizenz", "sector",
)  # fmt: skip
"""How keys begin that others let readers choose from."""
BUILDS_ON = ("prerequisite", "requires", "require", "dependson", "buildson", "basedon", "voorwaarde",
             "voraussetzung", "bouwtvoortop", "benoetigt", "benotigt")  # fmt: skip


_INTERNAL = re.compile(
    r"\b(?:intern(?:al|e|es|al only)?|private?|privat|confidential|vertrouwelijk|vertraulich|secret|geheim"
    r"|not for publication|niet publiceren|nicht veroffentlichen|notes? to self|todo)\b",
    re.IGNORECASE,
)


def is_internal(name: str) -> bool:
    """Whether a key says that what it holds is not for readers."""
    return bool(_INTERNAL.search(re.sub(r"(?<=[a-z])(?=[A-Z])|[_\-.]+", " ", name)))


def rank(name: str, words: tuple[str, ...]) -> float | None:
    """How well the name of a key says what it holds: less is better, `None` says nothing.

    The whole name counts most, then its last part, then a long word within it.
    """
    whole, last = bare(name), bare(name.rpartition(".")[2])
    if whole in words:
        return words.index(whole)
    if last in words:
        return 100 + words.index(last)
    found = [n for n, word in enumerate(words) if len(word) >= 5 and word in whole]
    return 200 + found[0] if found and not whole.startswith("long") else None


def may_divide(name: str) -> bool:
    """Whether a key that is for programs elsewhere may say of which kind a page is."""
    return bare(name) in _MAY_DIVIDE


def is_for_programs(name: str) -> bool:
    """Whether a key is there for the sake of a program, by its name or that of one above it."""
    first, *_, last = name.split(".") if "." in name else (name, name)
    if bare(last) in ("lat", "lon", "lng", "latitude", "longitude"):
        return True
    return bare(first) in FOR_PROGRAMS or bare(name) in FOR_PROGRAMS or first.startswith("_")
