"""`sitegen search`: what the search box finds, and why."""

from collections.abc import Iterator
from dataclasses import replace

import click

from sitegen.build.build import check
from sitegen.cli.options import Options, common_options, runner_of, show_or_leave
from sitegen.explain.engine import NoEngineError, find_engine
from sitegen.explain.explain import Answer, Hit, Reason, explain
from sitegen.report.safe import as_json, visible
from sitegen.report.wording import sentence
from sitegen.words.words import Words

VERSION = 1
_SHOWN = 10


@click.command()
@click.argument("query")
@common_options
@click.option("--limit", type=click.IntRange(min=0), default=_SHOWN, show_default=True,
              help="How many practices to show; 0 shows all.")  # fmt: skip
@click.option("--archived", is_flag=True, help="Find archived practices too.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def search(options: Options, query: str, limit: int, archived: bool, as_json: bool) -> None:
    """Search for QUERY as the search box does, and say why each practice is found.

    Shows the same practices in the same order, with the scores behind it, and what matched in
    each field. Nothing is written, and no site needs to be built.
    """
    # Beside an answer, the number of files read is noise.
    options = replace(options, terminal=replace(options.terminal, is_quiet=True))
    checked = check(options.content, runner=runner_of(options))
    show_or_leave(checked, options.terminal)
    words = options.terminal.words_for(checked.words)
    try:
        run = find_engine()
    except NoEngineError as error:
        raise click.UsageError(sentence("no-engine", words)) from error
    if checked.site is None:
        return
    answer = explain(query, checked.site, run, with_archived=archived, limit=limit)
    click.echo(_json(query, answer) if as_json else _text(answer, words))


def _text(answer: Answer, words: Words) -> str:
    lines = _remarks(answer, words)
    for rank, hit in enumerate(answer.hits, 1):
        lines += ["", f"{rank}. {visible(hit.practice.title)}  {hit.score:.4f}"]
        lines.append(f"   {visible(hit.practice.path)}")
        if answer.is_loose and not hit.is_complete:
            lines.append(f"   {sentence('search-part', words)}")
        lines += [f"   {_line(reason, words)}" for reason in hit.reasons]
    return "\n".join((*lines, *_beside(answer, words)))


def _beside(answer: Answer, words: Words) -> Iterator[str]:
    """What the page names beside the practices, and counts nowhere."""
    for key, pages in (("search-lists", answer.lists), ("search-wanted", answer.wanted)):
        if pages:
            yield from ("", sentence(key, words))
        for page in pages:
            yield from (f"   {visible(page.title)}", f"   {visible(page.path)}")


def _remarks(answer: Answer, words: Words) -> list[str]:
    key = "search-total" if answer.total else "search-nothing"
    remarks = [sentence(key, words, n=answer.total)]
    for each in answer.corrections:
        kind = "similar" if each.kind == "spelling" and not each.meant else each.kind
        remarks.append(
            sentence(
                f"searched-{kind}", words, typed=visible(each.typed), meant=visible(each.meant)
            )
        )
    if answer.is_loose:
        part = answer.total - answer.complete
        remarks.append(sentence("search-split", words, full=answer.complete, part=part))
    if answer.is_common:
        remarks.append(sentence("search-common", words))
    if answer.is_cut:
        remarks.append(sentence("search-cut", words))
    return remarks


def _line(reason: Reason, words: Words) -> str:
    written = ", ".join(reason.written) or reason.term
    why = sentence(f"search-{reason.why}", words, written=written)
    place = sentence(f"search-in-{reason.field}", words)
    synonym = sentence("search-synonym", words, word=reason.synonym_of)
    times = f"{reason.times}×"
    parts = (reason.word, place, times, why, *([synonym] if reason.synonym_of else []))
    return visible("  ".join(parts))


def _json(query: str, answer: Answer) -> str:
    content = {
        "version": VERSION,
        "query": query,
        "words": answer.words,
        "phrases": answer.phrases,
        "total": answer.total,
        "complete": answer.complete,
        "corrections": [vars(each) for each in answer.corrections],
        "common": answer.is_common,
        "loose": answer.is_loose,
        "cut": answer.is_cut,
        "lists": [{"slug": each.slug, "title": each.title} for each in answer.lists],
        "wanted": [{"slug": each.slug, "title": each.title} for each in answer.wanted],
        "hits": [_entry(hit) for hit in answer.hits],
    }
    return as_json(content)


def _entry(hit: Hit) -> dict[str, object]:
    return {
        "slug": hit.practice.slug,
        "title": hit.practice.title,
        "score": hit.score,
        "complete": hit.is_complete,
        "reasons": [
            {
                "word": reason.word,
                "field": reason.field,
                "term": reason.term,
                "written": reason.written,
                "times": reason.times,
                "why": reason.why,
                "synonym_of": reason.synonym_of or None,
            }
            for reason in hit.reasons
        ],
    }
