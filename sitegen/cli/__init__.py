"""The command `sitegen`: one file per command. The only importer of click."""

from sitegen.cli.main import main

__all__ = ["main"]
