"""The index that a browser searches; the one importer of lunr."""
