"""`sitegen search`: what the search box finds, and why."""

import json
from typing import Any

import click

from sitegen.cli.options import common_options, examine_or_leave, language_of
from sitegen.report.wording import sentence, visible
from sitegen.search.explain import Explainer, Reason
from sitegen.search.search import Answer, Hit

VERSION = 1
_SHOWN = 10


@click.command()
@click.argument("query")
@common_options
@click.option("--limit", type=click.IntRange(min=0), default=_SHOWN, show_default=True,
              help="How many practices to show; 0 shows all.")  # fmt: skip
@click.option("--archived", is_flag=True, help="Find archived practices too.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def search(query: str, limit: int, archived: bool, as_json: bool, **values: Any) -> None:
    """Find QUERY as the search box does, and say of each practice why it is found.

    The same practices in the same order, with the scores that decide it, and field by field what
    matched. Nothing is written, and no site need be built.
    """
    values["quiet"] = True  # beside an answer, the number of files read is noise
    examined, terminal = examine_or_leave(values)
    assert examined.catalogue
    assert examined.settings
    explainer = Explainer(examined.catalogue, examined.settings, with_archived=archived)
    answer = explainer.find(query)
    shown = answer.hits[: limit or None]
    if as_json:
        click.echo(_json(query, answer, shown, explainer))
        return
    language = language_of(examined.settings.site.language, terminal.language)
    for line in _remarks(answer, language):
        click.echo(line)
    for rank, hit in enumerate(shown, 1):
        practice = explainer.practice(hit)
        click.echo(f"\n{rank}. {visible(practice.title)}  {hit.score:.4f}\n   {practice.path}")
        for reason in explainer.reasons(hit):
            click.echo(f"   {_line(reason, language)}")


def _remarks(answer: Answer, language: str) -> list[str]:
    total = len(answer.hits)
    remarks = [sentence("search-total" if total else "search-nothing", language, total=total)]
    if answer.is_loose:
        remarks.append(sentence("search-loose", language))
    if answer.is_cut:
        remarks.append(sentence("search-cut", language))
    return remarks


def _line(reason: Reason, language: str) -> str:
    why = sentence(f"search-{reason.why}", language, term=reason.term)
    synonym = sentence("search-synonym", language, word=reason.synonym_of)
    times = f"{reason.times}×"
    parts = (reason.word, reason.field, times, why, *([synonym] if reason.synonym_of else []))
    return visible("  ".join(parts))


def _json(query: str, answer: Answer, shown: tuple[Hit, ...], explainer: Explainer) -> str:
    phrases = [" ".join(phrase.words) for phrase in answer.question.phrases]
    content = {
        "version": VERSION,
        "query": query,
        "words": answer.question.words,
        "phrases": phrases,
        "total": len(answer.hits),
        "loose": answer.is_loose,
        "cut": answer.is_cut,
        "hits": [_entry(hit, explainer) for hit in shown],
    }
    return json.dumps(content, indent=2)


def _entry(hit: Hit, explainer: Explainer) -> dict[str, object]:
    practice = explainer.practice(hit)
    return {
        "slug": practice.slug,
        "title": practice.title,
        "score": hit.score,
        "complete": hit.is_complete,
        "reasons": [
            {
                "word": reason.word,
                "field": reason.field,
                "term": reason.term,
                "times": reason.times,
                "why": reason.why,
                "synonym_of": reason.synonym_of or None,
            }
            for reason in explainer.reasons(hit)
        ],
    }
