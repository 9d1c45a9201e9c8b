"""sitegen turns a folder of Markdown files into a filterable catalogue."""

__version__ = "0.2.0"
