"""What Markdown is made of, to be thrown together at random."""

from hypothesis import strategies as st

PIECES = st.sampled_from(
    [
        "woord", "Één", "# ", "- ", "1. ", "3) ", "> ", "| ", "|---|", "\n", "\n\n", "    ", "`", "**",
        "_", "~~", "[a](b.md)", "[a][b]", "[b]: https://c.example 'd'\n", "![e](f.png)", "<b>", "&amp;",
        "&eacute;", "\\", "```", "~~~", "http://g.example/%20h", "<!-- i -->", "[", "]", "(", ")", "\t",
        "---", "===", "{{ x }}", "{% y %}", "<script>", "  \n",
    ]
)  # fmt: skip
