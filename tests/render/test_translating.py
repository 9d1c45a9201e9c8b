"""Words in templates: what an author wrote is escaped in them, what a translator wrote is not."""

import datetime

from sitegen.render.environment import make_environment
from sitegen.words.nouns import Noun
from sitegen.words.words import Words

DUTCH = Words("nl", (("practice", Noun("het <b>", "<i> & %")),))


def shown(template: str, words: Words = DUTCH, **given: object) -> str:
    return make_environment({"a.html": template}, words).get_template("a.html").render(**given)


def test_a_noun_and_a_fact_are_escaped() -> None:
    assert shown('{{ _("Search all %(practices)s") }}') == "Zoek in alle &lt;i&gt; &amp; %"
    assert "&lt;script&gt;" in shown(
        "{% trans licence=it %}Licence of the texts: {{ licence }}. This site sets no cookies and"
        " does not follow you.{% endtrans %}",
        it="<script>",
    )


def test_a_noun_is_escaped_in_what_scripts_fill_in_too() -> None:
    quoted = Words("nl", (("practice", Noun('het "x', "'x\">")),))
    for call in ("for_script", "_"):
        shown_in = shown(f'<i title="{{{{ {call}("Search all %(practices)s") }}}}">', quoted)
        assert shown_in == '<i title="Zoek in alle &#39;x&#34;&gt;">'
    assert "&#34;" in shown(
        '{{ plural_forms("%(n)s %(practice)s", "%(n)s %(practices)s") }}', quoted
    )


def test_a_day_is_one_for_programs_too() -> None:
    assert shown("{{ day(it) }}", it=datetime.date(2026, 3, 5)) == (
        '<time datetime="2026-03-05">5 maart 2026</time>'
    )


def test_a_count_takes_its_plural_form() -> None:
    template = '{{ ngettext("%(n)s minute", "%(n)s minutes", it) }}'
    assert shown(template, it=1) == "1 minuut"
    assert shown(template, it=2_000) == "2.000 minuten"


def test_a_script_finds_its_plural_forms_in_attributes() -> None:
    template = '<p {{ plural_forms("%(n)s minute", "%(n)s minutes") }}>'
    assert shown(template) == ('<p data-n-one="{n} minuut" data-n-other="{n} minuten">')


def test_what_is_said_without_facts_is_right_wherever_it_stands() -> None:
    """It is put into the template when that is compiled: as text, as a value, and in a macro."""
    template = (
        "{% macro label(text) %}<b>{{ text }}</b>{% endmacro %}"
        '{{ _("Search") }}|{{ label(_("Search")) }}|{{ label("<i>") }}|{{ _("Search") | length }}'
        '|{% set said = _("Search all %(practices)s") %}{{ said }}'
    )
    said = "Zoek in alle &lt;i&gt; &amp; %"
    assert shown(template) == f"Zoek|<b>Zoek</b>|<b>&lt;i&gt;</b>|4|{said}"
    english = Words("en")
    assert shown('{{ _("Search") }}', english) == "Search"
    assert shown('{{ _("Search") }}') == "Zoek"
