"""What a browser would run is known by its name and its first bytes, and nothing else is called that."""

import pytest

from sitegen.document.active import is_active

FILES = (
    "CNAME", ".well-known/security.txt", ".htaccess", "_headers", "web.config", "favicon.ico",
    "stukken/Jaarverslag 2025 (één).pdf",
)  # fmt: skip
"""What hosts ask for, and what readers are given."""


@pytest.mark.parametrize(
    "start",
    ["<html>", "<!doctype html>", " \n<SCRIPT>", "<svg xmlns='x'>", "<?xml version='1.0'?>", "<!-- x -->",
     "\ufeff<p>", "\0asm\1", "#!/bin/sh", "<?php x", "<img src=x onerror=y>"],
)  # fmt: skip
def test_what_a_browser_would_take_for_a_page_is_known_by_its_first_bytes(start: str) -> None:
    assert is_active("bestand", start.encode())
    assert is_active("bestand.dat", start.encode())


def test_a_page_in_utf_16_is_known_too() -> None:
    assert is_active("bestand", "<script>".encode("utf-16"))


@pytest.mark.parametrize("name", [*FILES, "robots-uitleg.txt", "app.webmanifest", "a.json", "a.css", "a.woff2", "html", "js"])  # fmt: skip
@pytest.mark.parametrize("start", [b"", b"Tekst < 3", b"%PDF-1.7", b"\x89PNG\r\n\x1a\n", b"{}"])
def test_ordinary_files_run_nothing(name: str, start: bytes) -> None:
    assert not is_active(name, start)
