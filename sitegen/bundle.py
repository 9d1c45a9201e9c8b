"""A site → the files of its offline copy: one folder, and beside it where to start."""

from collections.abc import Iterable
from hashlib import sha256

from sitegen.bytecode import BYTECODE
from sitegen.document.names import is_reserved
from sitegen.examined import Examined
from sitegen.model.slugs import slugify
from sitegen.pages.views import date_view
from sitegen.render.artifact import Artifact
from sitegen.render.environment import make_environment
from sitegen.theme import read_templates

START = "START-HIER.html"
SUMS = "SHA256SUMS"
_LONGEST = 40
MARKS = (START, SUMS)
"""A zip with these files was made here, and may be replaced."""


def bundled(site: Iterable[Artifact], examined: Examined) -> tuple[Artifact, ...]:
    """The artifacts of `site` in a folder, a page at the top that leads there, and their hashes."""
    assert examined.settings
    folder = _folder(examined.settings.site.title)
    inside = [Artifact(f"{folder}/{artifact.path}", artifact.data) for artifact in site]
    start = Artifact(START, _start(folder, inside, examined).encode("utf-8"))
    return (*inside, start, _sums((*inside, start)))


def _folder(title: str) -> str:
    """A name that every system can unpack: Windows keeps some for devices, such as `con`."""
    slug = slugify(title)[:_LONGEST].strip("-")
    is_taken = is_reserved(slug) or slug == SUMS.lower()
    return f"catalogus-{slug}" if is_taken else slug or "catalogus"


def _start(folder: str, inside: Iterable[Artifact], examined: Examined) -> str:
    """The first page that someone sees who got the copy."""
    assert examined.settings
    assert examined.catalogue
    current = examined.catalogue.current
    dates = [day for practice in current for day in (practice.date, practice.reviewed) if day]
    (stylesheet,) = (a.path for a in inside if a.path.endswith(".css"))
    return make_environment(read_templates(), BYTECODE).get_template("pages/start-here.html").render(
        site=examined.settings.site,
        home=f"{folder}/index.html",
        stylesheet=stylesheet,
        total=len(current),
        latest=date_view(max(dates)) if dates else None,
        has_contacts=not examined.catalogue.withheld,
        sums=SUMS,
    )  # fmt: skip


def _sums(artifacts: Iterable[Artifact]) -> Artifact:
    """The hashes of all other files, as `sha256sum --check` reads them."""
    by_path = sorted(artifacts, key=lambda artifact: artifact.path)
    lines = (f"{sha256(each.data).hexdigest()}  {each.path}\n" for each in by_path)
    return Artifact(SUMS, "".join(lines).encode("utf-8"))
