"""An edge: the command `sitegen`, one file per command; the one importer of click."""

from sitegen.cli.main import main

__all__ = ["main"]
