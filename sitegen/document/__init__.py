"""Syntax, not meaning: text into front matter nodes with places, and Markdown into HTML."""
