"""A site → the files of its offline copy: one folder, and beside it where to start."""

from collections.abc import Callable, Iterable, Set
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from sitegen.artifacts.artifact import Artifact
from sitegen.build.build import IN_ONE_PROCESS, check, produce, unheard
from sitegen.build.manifest import refuse_content
from sitegen.build.options import CheckOptions
from sitegen.build.result import CheckResult
from sitegen.build.templates import read_templates
from sitegen.compiled.bytecode import BYTECODE
from sitegen.config.collections import CONTENT
from sitegen.document.portable_names import is_reserved
from sitegen.model.slugs import slugify
from sitegen.output.errors import Tell, nobody
from sitegen.output.target import held, refuse_source
from sitegen.output.zip import write_zip
from sitegen.pages.site import Site
from sitegen.render.environment import make_environment
from sitegen.words.language import translated
from sitegen.words.words import Words
from sitegen.workers.pool import Runner

SUMS = "SHA256SUMS"
_LONGEST = 40


def start_of(words: Words) -> str:
    """What the page to start at is called in a language, without `.html`."""
    return words.pgettext("file name", "START-HERE")


def marks() -> tuple[Set[str], ...]:
    """A zip with one file of each set was made here, in any language, and may be replaced."""
    starts = {f"{start_of(Words(language))}.html" for language in translated()}
    return starts, {SUMS}


def bundle(
    options: CheckOptions,
    file: Path,
    *,
    is_strict: bool = False,
    runner: Runner = IN_ONE_PROCESS,
    tell: Tell = nobody,
    on_checked: Callable[[CheckResult], object] = unheard,
) -> tuple[CheckResult, int]:
    """Check, produce, and write the site as a zip; its size in bytes, 0 when problems kept it away.

    What is in `static/` is for a host, and stays out. Raises `OutputError` when `file` cannot be
    written.
    """
    refuse_source(file, options.root, options.root / CONTENT)
    with held(file, tell):
        checked = check(options, runner=runner)
        on_checked(checked)
        if checked.site is None or checked.fails(is_strict=is_strict):
            return checked, 0
        refuse_content(file, options, checked.grounds)
        made: Iterable[Artifact] = produce(replace(checked.site, static={}), runner=runner)
        return checked, write_zip(bundled(made, checked.site), file, marks())


def bundled(made: Iterable[Artifact], site: Site) -> tuple[Artifact, ...]:
    """The files `made` of a site in a folder, a page at the top that leads there, and their hashes."""
    words = site.settings.words
    folder = _folder(site.settings.site.title, words)
    inside = [Artifact(f"{folder}/{artifact.path}", artifact.data) for artifact in made]
    start = Artifact(f"{start_of(words)}.html", _start(folder, inside, site).encode("utf-8"))
    return (*inside, start, _sums((*inside, start)))


def _folder(title: str, words: Words) -> str:
    """A name that every system can unpack: Windows keeps some for devices, such as `con`."""
    slug = slugify(title)[:_LONGEST].strip("-")
    catalogue = words.pgettext("file name", "catalogue")
    is_taken = is_reserved(slug) or slug == SUMS.lower()
    return f"{catalogue}-{slug}" if is_taken else slug or catalogue


def _start(folder: str, inside: Iterable[Artifact], site: Site) -> str:
    """The first page of the copy."""
    current = site.catalogue.current
    dates = [day for practice in current for day in (practice.date, practice.reviewed) if day]
    sheets = (a.path for a in inside if a.path.endswith(".css"))
    (stylesheet,) = (path for path in sheets if path.startswith(f"{folder}/assets/site."))
    return make_environment(read_templates(), site.settings.words, BYTECODE).get_template("pages/start-here.html").render(
        site=site.settings.site,
        home=f"{folder}/index.html",
        start=start_of(site.settings.words),
        stylesheet=stylesheet,
        total=len(current),
        latest=max(dates, default=None),
        has_contacts=not site.catalogue.withheld,
        sums=SUMS,
    )  # fmt: skip


def _sums(artifacts: Iterable[Artifact]) -> Artifact:
    """The hashes of all other files, as `sha256sum --check` reads them."""
    by_path = sorted(artifacts, key=lambda artifact: artifact.path)
    lines = (f"{sha256(each.data).hexdigest()}  {each.path}\n" for each in by_path)
    return Artifact(SUMS, "".join(lines).encode("utf-8"))
