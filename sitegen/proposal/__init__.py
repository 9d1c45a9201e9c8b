"""A folder of other people's Markdown → settings that would read it: texts in, a text out."""
