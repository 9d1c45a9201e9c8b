"""Artifact: a file to be written."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Artifact:
    """A file of the site, in memory."""

    path: str
    """From the root of the site, with `/`."""
    data: bytes
