"""A catalogue of any size to measure with: the same bytes for the same options.

    .venv/bin/python -m benchmarks.corpus --n 1000 --out DIR [--seed 1] [--tags 1000]

Writes `sitegen.yml` and `content/` into DIR. Words are Dutch ones (Debian's `wdutch`) if they are
installed, else made of syllables; how long texts are and how well they compress is about that of
the real catalogue in `content/`.
"""

import argparse
import datetime
import random
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.words import Words, vocabulary
from sitegen.config.read_settings import read_settings
from sitegen.config.settings import Settings
from sitegen.model.facets import Facet
from sitegen.model.slugs import slugify

SETTINGS = Path(__file__).with_name("corpus.yml")
FIRST_DAY = datetime.date(2018, 1, 1)
DAYS = 3_000
EFFORTS = ("4 uur", "2 dagen", "1 week", "3 weken", "2 maanden", "5 maanden", "12 maanden")


@dataclass(frozen=True)
class Corpus:
    """What all files of one catalogue have in common."""

    rng: random.Random
    settings: Settings
    text: Words
    titles: Sequence[str]
    slugs: Sequence[str]
    contacts: Sequence[str]
    tags: Sequence[str] = ()
    """Of an open vocabulary; earlier ones are found more often."""


TAGS = """
  - key: tags # those that practices bring along
    label: Trefwoord
    question: Hoe noemt men het zelf?
    many: true
    open: yes

"""


def make_corpus(count: int, seed: int, tags: int = 0) -> Corpus:
    """Decide on names first, so that files can refer to each other."""
    rng = random.Random(seed)  # noqa: S311
    settings = read_settings(SETTINGS.read_text(encoding="utf-8"), SETTINGS.name).value
    assert settings, f"{SETTINGS} has mistakes; see `sitegen check`"
    text, title_words = vocabulary(rng)
    titles = [title_words.sentence(rng, rng.randint(3, 5), 90) for _ in range(count)]
    slugs = [f"{slugify(title)[:60].strip('-')}-{n:05d}" for n, title in enumerate(titles)]
    contacts = [f"contact-{n:04d}" for n in range(max(5, count // 25))]
    spare = random.Random(seed)  # noqa: S311
    names = dict.fromkeys(title_words.sentence(spare, 2) for _ in range(2 * tags))
    return Corpus(rng, settings, text, titles, slugs, contacts, tuple(names)[:tags])


def practice(corpus: Corpus, number: int) -> str:
    """One practice as Markdown with front matter."""
    rng, slug = corpus.rng, corpus.slugs[number]
    date = FIRST_DAY + datetime.timedelta(days=rng.randrange(DAYS))
    related = [
        other for other in rng.sample(corpus.slugs, min(2, len(corpus.slugs))) if other != slug
    ]
    lines = [
        f"id: P{number:05d}",
        f'title: "{corpus.titles[number]}"',
        f'summary: "{corpus.text.sentence(rng, rng.randint(12, 18), 150)}."',
        *facet_lines(rng, corpus.settings.written_facets),
        f"contacts: {flow(rng.sample(corpus.contacts, rng.choice((1, 1, 1, 2))))}",
        f"date: {date}",
        f"inwoners: {int(10 ** rng.uniform(1, 6))}",
    ]
    if rng.random() < 0.9:
        lines.append(f"effort: {rng.choice(EFFORTS)}")
    if rng.random() < 0.4:
        lines.append(f"related: {flow(related)}")
    if rng.random() < 0.3:
        lines += ["adopted_by:", "  - organisation: Gemeente Elders", f"    since: {date}"]
    if corpus.tags:
        lines.append(f"tags: {flow(dict.fromkeys(tags_of(corpus, number)))}")
    return document(lines, body(corpus, related))


def tags_of(corpus: Corpus, number: int) -> Iterator[str]:
    """Three or so, and one that makes each tag be there if there are practices enough."""
    spare = random.Random(number)  # noqa: S311
    yield corpus.tags[number % len(corpus.tags)]
    for _ in range(3):
        yield corpus.tags[int(len(corpus.tags) * spare.random() ** 4)]


def facet_lines(rng: random.Random, facets: Sequence[Facet]) -> Iterator[str]:
    """The values of one practice; earlier ones in the vocabulary are found more often."""
    for facet in facets:
        slugs = [value.slug for value in facet.values if value.slug != facet.missing]
        weights = [1 / (rank + 4) for rank in range(len(slugs))]
        least = 1 if facet.required or not facet.many else 0
        picks = rng.choices(slugs, weights, k=rng.randint(least, 3) if facet.many else 1)
        if picks:
            yield f"{facet.key}: {flow(dict.fromkeys(picks)) if facet.many else picks[0]}"


def body(corpus: Corpus, related: Sequence[str]) -> str:
    """About 400 words: headings, paragraphs, lists, strong words and links to other practices."""
    rng, text = corpus.rng, corpus.text
    parts = []
    for section in range(rng.randint(3, 6)):
        parts.append(f"## {text.sentence(rng, 3)}")
        for _ in range(rng.randint(1, 3)):
            count = rng.randint(2, 4)
            sentences = [text.sentence(rng, rng.randint(7, 15)) + "." for _ in range(count)]
            parts.append(" ".join(sentences))
        if rng.random() < 0.5:
            parts.append("\n".join(f"- **{text.sentence(rng, 1)}**: wat het is" for _ in range(4)))
        if section < len(related):
            parts.append(f"Zie ook [{text.sentence(rng, 3)}]({related[section]}.md).")
    return "\n\n".join(parts)


def contact(corpus: Corpus, number: int) -> str:
    """One contact as Markdown with front matter."""
    rng = corpus.rng
    subjects = [value.slug for value in corpus.settings.facets[0].values]
    municipality = rng.choice(["Lindewaard", "Wilgenstad", "Olmstede", "Cederhoven"])
    lines = [
        f"name: Team {corpus.text.sentence(rng, 2)}",
        f"organisation: Gemeente {municipality}",
        f"role: {corpus.text.sentence(rng, 4)}",
        f"email: team{number}@{municipality.lower()}.example",
        f"phone: +31 88 {number:07d}",
        f"offers: {flow(rng.sample(subjects, 2))}",
        "consent: 2026-01-20",
    ]
    return document(lines, corpus.text.sentence(rng, 25) + ".")


def flow(items: Sequence[str] | dict[str, None]) -> str:
    """A YAML list on one line."""
    return f"[{', '.join(items)}]"


def document(lines: Sequence[str], text: str) -> str:
    """Front matter and a body."""
    return "\n".join(("---", *lines, "---", "", text, ""))


def write(corpus: Corpus, folder: Path) -> None:
    """Settings and content into `folder`, over the content that was there."""
    shutil.rmtree(folder / "content", ignore_errors=True)
    for kind in ("practices", "contacts"):
        (folder / "content" / kind).mkdir(parents=True)
    settings = SETTINGS.read_text(encoding="utf-8").replace("\nfields:\n", f"{TAGS}fields:\n")
    target = folder / "sitegen.yml"
    if corpus.tags:
        target.write_text(settings, encoding="utf-8", newline="\n")
    else:
        shutil.copyfile(SETTINGS, target)
    for number, slug in enumerate(corpus.slugs):
        path = folder / "content" / "practices" / f"{slug}.md"
        path.write_text(practice(corpus, number), encoding="utf-8", newline="\n")
    for number, slug in enumerate(corpus.contacts):
        path = folder / "content" / "contacts" / f"{slug}.md"
        path.write_text(contact(corpus, number), encoding="utf-8", newline="\n")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--n", type=int, default=1_000, help="how many practices")
    parser.add_argument("--out", type=Path, required=True, help="the folder to write")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tags", type=int, default=0, help="how many values of an open facet")
    options = parser.parse_args()
    write(make_corpus(options.n, options.seed, options.tags), options.out)


if __name__ == "__main__":
    main()
