"""Meaning: practices, contacts, facets and the catalogue. No disk, no HTML, no clock."""
