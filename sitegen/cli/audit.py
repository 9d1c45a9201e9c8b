"""`sitegen audit`: proof that someone who withdrew is nowhere in what was made."""

import posixpath
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeGuard

import click

from sitegen.audit.git import every_file, versions
from sitegen.audit.search import Person, Trace, person_of, traces
from sitegen.audit.unpack import Unseen
from sitegen.authoring.compose import compose
from sitegen.build.build import check
from sitegen.build.result import CheckResult
from sitegen.build.templates import read_templates
from sitegen.cli.language import refused
from sitegen.cli.options import Options, common_options
from sitegen.config.collections import USUAL
from sitegen.document.data_file import file_of
from sitegen.model.contact import Contact
from sitegen.report.wording import sentence
from sitegen.words.language import primary

FOUND = 1
NOTHING_TO_DO = 2
_TOLD = 10
"""Of so many files it is told that a word of the name is in them; of the others how many there are."""


def _searchable(
    context: click.Context, _option: click.Parameter, texts: tuple[str, ...]
) -> tuple[str, ...]:
    """Without a letter or digit there would be something to find everywhere."""
    if not all(any(letter.isalnum() for letter in text) for text in texts):
        raise refused(context, "also-empty")
    return texts


@click.command()
@common_options
@click.option(
    "--person",
    "slug",
    required=True,
    metavar="SLUG",
    help="The file name of the contact, without .md; the file may be gone.",
)
@click.option(
    "--also",
    multiple=True,
    callback=_searchable,
    metavar="TEXT",
    help="Search for this too, such as an earlier name. Repeatable.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default="build",
    show_default=True,
    help="The site to search, relative to the root.",
)
@click.argument("files", nargs=-1, type=click.Path(exists=True, path_type=Path))  # fmt: skip
def audit(
    options: Options, slug: str, also: tuple[str, ...], output: Path, files: tuple[Path, ...]
) -> None:
    """Search the site, and FILES such as zips, for anything that identifies a contact.

    What to search for comes from the file of the contact, from each version of it that Git
    remembers, and from --also. Exit status: 0 found nowhere, 1 found, perhaps found, or not
    everything could be searched, 2 nothing to search for.
    """
    root, folder = options.content.root, options.content.root / output
    checked = check(options.content)
    say = partial(sentence, words=options.terminal.words_for(checked.words))
    own = _file_of(checked, slug)
    history = versions(root, own)
    remembered = tuple(each for each in history if isinstance(each, str))
    person = _person(checked, slug, own, remembered, also)
    files_of_all = [(place, file) for place in (folder, *files) for file in every_file(place)]
    if not person or not files_of_all:
        key = "audit-nothing" if person else "audit-nobody"
        click.echo(f"sitegen: {say(key, slug=slug, folder=folder)}", err=True)
        raise click.exceptions.Exit(NOTHING_TO_DO)
    results: list[Trace | Unseen] = [each for each in history if isinstance(each, Unseen)]
    results += [each for place, file in files_of_all for each in _search(place, file, person)]
    for line in _lines(results, say):
        click.echo(line)
    click.echo(_verdict(slug, person, results, len(files_of_all), say), err=True)
    if remembered:
        click.echo(say("audit-history", n=len(remembered), path=own), err=True)
    if results:
        raise click.exceptions.Exit(FOUND)


def _search(place: Path, file: Path | Unseen, person: Person) -> Iterator[Trace | Unseen]:
    """What is in one file; only that one is in memory. Of its path counts what is below `place`:
    whoever searches may have a name like it.
    """
    if isinstance(file, Unseen):
        yield file
        return
    try:
        data = file.read_bytes()
    except OSError:
        yield Unseen(str(file), "unreadable")
        return
    above = place.parent if place == file else place
    yield from traces(
        str(file), data, person, skip=len(str(file)) - len(str(file.relative_to(above)))
    )


def _lines(results: Sequence[Trace | Unseen], say: Callable[..., str]) -> Iterator[str]:
    """One for each; of what is only perhaps someone a few, and how many more there are."""
    told: Counter[str] = Counter()
    for each in results:
        if not _is_perhaps(each):
            yield _line(each, say)
            continue
        told[each.text] += 1
        if told[each.text] <= _TOLD:
            yield _line(each, say)
    for text, number in told.items():
        if number > _TOLD:
            yield say("audit-perhaps-more", text=text, n=number - _TOLD)


def _is_perhaps(each: Trace | Unseen) -> TypeGuard[Trace]:
    return isinstance(each, Trace) and each.reading == "perhaps"


def _line(result: Trace | Unseen, say: Callable[..., str]) -> str:
    if isinstance(result, Unseen):
        return say(f"audit-{result.reason}", path=result.path)
    return say(f"audit-{result.reading}", path=result.path, text=result.text)


def _verdict(
    slug: str,
    person: Person,
    results: Sequence[Trace | Unseen],
    files: int,
    say: Callable[..., str],
) -> str:
    """Gone, found, perhaps found, or unproven: where something could not be searched, nobody is
    proven to be gone.
    """
    perhaps = sum(map(_is_perhaps, results))
    unseen = sum(isinstance(each, Unseen) for each in results)
    found = len(results) - perhaps - unseen
    kind = "found" if found else "maybe" if perhaps else "unproven" if unseen else "clean"
    wanted = ", ".join(dict.fromkeys((*(each.text for each in person.wanted), *person.terms)))
    if kind == "clean":
        return say("audit-clean", slug=slug, n=files, wanted=wanted)
    said = [say(f"audit-{kind}", slug=slug, n=found or perhaps or unseen)]
    said += [say("audit-unseen", n=unseen)] if unseen and kind != "unproven" else []
    return " ".join((*said, say("audit-searched", n=files, wanted=wanted)))


def _contact(checked: CheckResult, slug: str) -> Contact | None:
    return checked.draft.catalogue.contact_by_slug.get(slug) if checked.draft else None


def _file_of(checked: CheckResult, slug: str) -> str:
    """The file that a contact is in; of one who is gone, where it usually was."""
    contact = _contact(checked, slug)
    if contact is None:
        return f"{USUAL['contact']}/{slug}.md"
    return contact.path if contact.path in checked.texts else file_of(contact.path)


def _known(checked: CheckResult, slug: str) -> Iterator[str]:
    """Who a contact is under our own keys, whatever those of their file are called."""
    contact = _contact(checked, slug)
    if contact:
        own = {"name": contact.name, "email": contact.email, "phone": contact.phone}
        yield compose({key: text for key, text in own.items() if text}, "")


def _person(
    checked: CheckResult, slug: str, own: str, remembered: tuple[str, ...], also: tuple[str, ...]
) -> Person | None:
    """The contact by their file, by what it was, and by what else was given."""
    present = [checked.texts[own]] if own in checked.texts else []
    present += _known(checked, slug)
    others = {path: text for path, text in checked.texts.items() if path != own}
    language = primary(checked.words.tag) if checked.words else "nl"
    program = read_templates().values()
    return person_of(
        slug,
        posixpath.dirname(own) or own,
        [*present, *remembered],
        also,
        others,
        language,
        program,
    )
